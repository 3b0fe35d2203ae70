/** 普法: activities, materials, columns, people who know the law. */
import type { PlainDate } from '@yifa/law';
import type { Town } from '../town.ts';

export interface EducationTable {
  readonly campaigns: number;
  readonly topical: number;
  readonly topicalAudience: number;
  readonly yards: number;
  readonly antidrug: number;
  readonly campus: number;
  readonly campusAudience: number;
  readonly cultural: number;
  readonly warnings: number;
  readonly assemblies: number;
  readonly lectures: { readonly villages: number; readonly campus: number; readonly town: number };
  readonly columns: number;
  readonly newsletters: number;
  readonly materials: { readonly leaflets: number; readonly booklets: number; readonly antidrug: number };
  readonly banners: {
    readonly town: number;
    readonly villages: number;
    readonly led: number;
    readonly slogans: number;
  };
  /** 法律明白人 of each village. */
  readonly lawSavvy: number;
  /** 宪法宣誓, people sworn in; 0 for none. */
  readonly sworn: number;
}

const laws = [
  '宪法',
  '民法典',
  '反有组织犯罪法',
  '禁毒法',
  '土地管理法',
  '信访工作条例',
  '未成年人保护法',
  '长江保护法',
];
const occasions = [
  ['03-15', 'consumer', '消费者权益保护'],
  ['04-15', 'security', '国家安全教育'],
  ['05-20', 'civilCode', '民法典进村社'],
  ['06-16', 'safety', '安全生产宣传咨询'],
  ['06-24', 'drugs', '国际禁毒日'],
  ['07-20', 'lawMonth', '法治宣传月'],
  ['09-14', 'market', '赶场日法律咨询'],
  ['10-12', 'elders', '防范养老诈骗'],
  ['11-09', 'market', '消防安全'],
  ['12-02', 'constitution', '宪法宣传周'],
  ['01-18', 'market', '农民工权益保护'],
  ['08-17', 'market', '防范电信网络诈骗'],
] as const;

export function makeEducation(town: Town, table: EducationTable): void {
  makeActivities(town, table);
  makeLectures(town, table);
  makeMaterials(town, table);
  makePeople(town, table);
}

interface Activity {
  readonly theme: string;
  readonly kind: string;
  readonly audience: number;
  readonly occasion?: string;
  readonly village?: number;
  readonly audienceKind?: string;
}

function activity(town: Town, on: PlainDate, i: number, { village, ...what }: Activity): void {
  town.register('education-activity', on, {
    occasion: 'none',
    audienceKind: 'public',
    ...what,
    place: village === undefined ? `${town.place.name}文化广场` : `${town.villageName(village)}党群服务中心`,
    ...(village === undefined ? {} : { village: town.village(village) }),
    organiser: village === undefined ? 'town' : 'village',
    units: town.turn(['司法所', '司法所、派出所', '平安办', '法律顾问'], i),
    laws: town.turn(laws, i),
    photos: 2 + (i % 4),
  });
}

export type ActivitiesTable = Omit<
  EducationTable,
  'lectures' | 'columns' | 'newsletters' | 'materials' | 'banners' | 'lawSavvy' | 'sworn'
>;

export function makeActivities(town: Town, table: ActivitiesTable): void {
  const { random } = town;
  const chosen = [...occasions].slice(0, table.campaigns).sort((a, b) => (a[0] < b[0] ? -1 : 1));
  chosen.forEach(([on, occasion, theme], i) => {
    activity(town, town.days.workday(on), i, {
      theme: `${theme}集中宣传`,
      kind: 'campaign',
      occasion,
      audience: 90 + i,
    });
  });
  const kinds = [
    ['topical', table.topical, '专题宣传', table.topicalAudience],
    ['yard', table.yards, '院坝会', 0],
    ['antidrug', table.antidrug, '禁毒宣传', 0],
    ['campus', table.campus, '开学第一课法治宣传', table.campusAudience],
    ['cultural', table.cultural, '法治文艺和读书活动', 0],
    ['warning', table.warnings, '以案说法警示教育', 0],
    ['assembly', table.assemblies, '村民代表会宣讲', 0],
  ] as const;
  for (const [kind, count, theme, audience] of kinds) {
    if (count === 0) continue;
    const people = audience > 0 ? random.parts(audience, count, 10) : undefined;
    town.spread(count, '01-06', '12-22').forEach((on, i) => {
      activity(town, on, i, {
        theme: `${town.turn(laws, i)}${theme}`,
        kind,
        village: i,
        audience: people?.[i] ?? random.int(12, 60),
        audienceKind: kind === 'campus' ? 'students' : kind === 'warning' ? 'cadres' : 'public',
      });
    });
  }
}

function makeLectures(town: Town, { lectures }: EducationTable): void {
  town.spread(lectures.villages, '02-20', '11-30').forEach((on, i) => {
    activity(town, on, i, { theme: `${town.turn(laws, i)}讲座`, kind: 'lecture', village: i, audience: 25 + (i % 20) });
  });
  ['03-22', '09-21', '11-16'].slice(0, lectures.campus).forEach((on, i) => {
    activity(town, town.days.workday(on), i, {
      theme: `第${i + 1}学期校园法治教育课`,
      kind: 'lecture',
      audience: 180 + i * 15,
      audienceKind: 'students',
    });
  });
  town.spread(lectures.town, '03-10', '11-30').forEach((on, i) => {
    activity(town, on, i, {
      theme: `${town.turn(laws, i + 2)}专题讲座`,
      kind: 'lecture',
      audience: 40 + i,
      audienceKind: 'cadres',
    });
  });
}

function makeMaterials(town: Town, { materials, banners, columns, newsletters }: EducationTable): void {
  const batch = (total: number, each: number, name: string, kind: string, topic: string, byVillage: boolean): void => {
    if (total === 0) return;
    const count = Math.max(1, Math.round(total / each));
    const on = town.spread(count, '01-10', '12-18');
    town.random.parts(total, count).forEach((quantity, i) => {
      town.register('education-material', on[i] ?? town.days.last, {
        name: `${town.turn(laws, i)}${name}`,
        kind,
        topic,
        quantity,
        issuedBy: byVillage ? 'village' : 'town',
        ...(byVillage ? { village: town.village(i) } : {}),
      });
    });
  };
  batch(materials.leaflets, 450, '宣传单', 'leaflet', 'general', false);
  batch(materials.booklets, 600, '宣传资料', 'booklet', 'general', false);
  batch(materials.antidrug, 650, '（禁毒）宣传单张', 'leaflet', 'antidrug', false);
  batch(banners.town, 2, '宣传横幅', 'banner', 'general', false);
  batch(banners.villages, 3, '宣传横幅', 'banner', 'general', true);
  batch(banners.led, 4, '电子横幅', 'led', 'antidrug', false);
  batch(banners.slogans, 5, '标语', 'slogan', 'general', false);
  for (const [kind, label, count] of [
    ['column', '普法专栏', columns],
    ['newsletter', '普法工作简报', newsletters],
  ] as const)
    town.spread(count, '01-12', '12-16').forEach((on, i) => {
      town.register('education-publication', on, {
        title: `${label}第${i + 1}期：${town.turn(laws, i)}`,
        kind,
        issueNo: `${town.year}-${i + 1}`,
        ...(kind === 'column' ? { village: town.village(i) } : {}),
      });
    });
}

function makePeople(town: Town, { lawSavvy, sworn }: EducationTable): void {
  const { cast, days } = town;
  town.villageNames.forEach((name, i) => {
    for (let k = 0; k < lawSavvy; k++)
      town.register('law-savvy-villager', days.workday('05-12'), {
        name: town.names.person(),
        village: town.village(i),
        kind: town.turn(['cadre', 'groupHead', 'partyMember'], k),
        certificateNo: `${name}-${k + 1}`,
      });
  });
  for (let i = 0; i < 2; i++)
    town.register('law-village-title', town.before(1, '11-11'), {
      village: town.village(i),
      title: i === 0 ? 'democratic' : 'base',
      level: i === 0 ? 'city' : 'county',
      grantedBy: i === 0 ? '市司法局、市民政局' : '县司法局',
    });
  [cast.justice.name, town.names.person()].forEach((name, i) => {
    town.register('law-vice-principal', town.before(1, '08-30'), {
      name,
      unit: i === 0 ? '司法所' : '派出所',
      school: `${town.place.short}${i === 0 ? '中心小学' : '初级中学'}`,
    });
  });
  const duties = [
    ['综合执法大队', '行政处罚法、城乡规划法'],
    ['应急办', '安全生产法、突发事件应对法'],
    ['便民服务中心', '行政许可法'],
    ['平安办', '信访工作条例、禁毒法'],
  ] as const;
  duties.forEach(([unit, content], i) => {
    const duty = town.open('education-duty', 'list', days.workday('02-22'), {
      unit,
      year: town.year,
      laws: content,
      target: '管理和服务对象',
      measures: '结合日常执法和服务开展宣传，定期发布典型案例。',
    });
    if (i < 3) duty.step('report', days.workday('12-12'), { done: '按清单完成宣传。', casesTaught: 2 + i });
  });
  if (sworn > 0)
    town.register('constitution-oath', days.workday('12-16'), {
      occasion: `${town.place.name}人民代表大会会议`,
      kind: 'elected',
      people: sworn,
      organiser: 'presidium',
      inOffice: days.workday('12-16'),
    });
}
