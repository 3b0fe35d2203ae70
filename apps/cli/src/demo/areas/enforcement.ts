/** 行政检查、违法建设、柔性执法和执法公示. */
import type { Item } from '../desk.ts';
import { creditCode } from '../names.ts';
import type { Town } from '../town.ts';
import type { Force } from './officers.ts';

export interface EnforcementTable {
  readonly inspections: number;
  /** Areas of unlicensed works buildings removed, 平方米; one more site, the last, is removed by force. */
  readonly factories: readonly number[];
  readonly soft: number;
}

const targets = [
  ['building', '施工现场安全'],
  ['farming', '农业投入品使用'],
  ['catering', '油烟和污水排放'],
  ['industry', '粉尘和用电安全'],
  ['trade', '门前秩序和消防通道'],
] as const;

export function makeEnforcement(town: Town, table: EnforcementTable, force: Force, cases: readonly Item[]): void {
  const inspections = makeInspections(town, table.inspections, force);
  makeDemolitions(town, table.factories, force);
  makeRecords(town, force, inspections, cases);
  town.spread(table.soft, '02-20', '12-15').forEach((on, i) => {
    town.register('soft-enforcement', on, {
      subject: town.turn(['集市经营秩序劝导', '秸秆禁烧提示', '用气安全提醒', '门前三包约谈', '轻微违停当场纠正'], i),
      kind: town.turn(['persuade', 'remind', 'guide', 'talk', 'spare'], i),
      village: town.village(i),
      people: 1 + (i % 6),
      officers: force.officers.slice(0, 2),
      content: '说明法律规定和改正办法，当事人当场表示配合。',
      effect: town.turn(['corrected', 'promised', 'none', 'promised', 'corrected'], i),
    });
  });
  const asked = town.days.workday('06-15');
  town
    .open('enforcement-complaint', 'receive', asked, {
      subject: '反映执法人员未当场出具凭证',
      kind: 'complaint',
      source: 'phone',
      content: '来电人称检查后没有留下书面材料。',
      unit: '综合执法大队',
    })
    .step('answer', town.days.later(asked, 6), {
      answer: '调取记录后确认凭证已交由店员签收，已向来电人说明。',
      founded: false,
    });
  town.open('enforcement-complaint', 'receive', town.days.workday('12-26'), {
    subject: '河道采砂管辖请示',
    kind: 'jurisdiction',
    source: 'office',
    content: '交界河段管辖不明，请示县级部门。',
    unit: '综合执法大队',
  });
}

function makeInspections(town: Town, count: number, force: Force): Item[] {
  const { days } = town;
  return town.spread(count, '01-20', '12-12').map((on, i) => {
    const [industry, items] = town.turn(targets, i);
    const enterprise = i % 4 !== 3;
    const ordered = i % 6 === 2;
    const random = i % 8 === 5;
    const officers = force.officers.slice(i % 2, (i % 2) + 2);
    const inspection = town
      .open('inspection', 'apply', on, {
        subject: enterprise ? town.names.firm(industry, town.place.short) : `${town.villageName(i)}集市`,
        enterprise,
        ...(enterprise ? { creditCode: creditCode(town.place.id, 5000 + (i % 40)) } : {}),
        village: town.village(i),
        kind: i % 5 === 4 ? 'special' : 'daily',
        source: i % 5 === 4 ? 'assigned' : 'plan',
        random,
        items,
        itemsPublished: true,
        basis: '安全生产法、固体废物污染环境防治法等',
        officers,
        helpers: i % 2,
        timesThisYear: 0,
      })
      .step('approve', days.later(on, 1), { approvalNo: `检批${town.year}-${i + 1}` })
      .step('inspect', days.later(on, 2), {
        officers,
        noticeNo: `检通${town.year}-${i + 1}`,
        cardShown: true,
        rightsTold: true,
        recorded: true,
        result: ordered ? 'ordered' : i % 6 === 4 ? 'corrected' : 'fine',
        findings: ordered
          ? '消防通道堆物，责令限期清理。'
          : i % 6 === 4
            ? '灭火器压力不足，当场更换。'
            : '未发现问题。',
        ...(ordered ? { correctionNo: `责改${town.year}-${i + 1}`, correctBy: days.later(on, 8) ?? days.end } : {}),
      });
    if (ordered) inspection.step('recheck', days.later(on, 9), { recheckFine: true });
    if (random) inspection.step('publish', days.later(on, 9));
    return inspection.step('close', days.later(on, 10), { toldOn: days.later(on, 10) ?? days.last });
  });
}

function makeDemolitions(town: Town, areas: readonly number[], force: Force): void {
  const { days } = town;
  const officers = force.officers.slice(0, 2);
  const site = (i: number, area: number, kind: 'factory' | 'house') => ({
    subject: kind === 'factory' ? `${town.villageName(i)}无证厂房（第${i + 1}处）` : `${town.villageName(i)}违建住房`,
    builder: kind === 'factory' ? town.names.firm('industry', town.place.short) : town.names.person(),
    kind,
    village: town.village(i),
    place: `${town.villageName(i)}${i + 1}组`,
    area,
    inRuralPlan: true,
    facts: '未取得乡村建设规划许可擅自建设，经测绘确认面积。',
    officers,
  });
  const willing = areas.slice(0, -1);
  town.spread(willing.length, '02-10', '09-30').forEach((on, i) => {
    const area = willing[i] ?? 0;
    town
      .open('demolition', 'find', on, site(i, area, 'factory'))
      .step('order', days.later(on, 2), {
        orderNo: `责停${town.year}-${i + 2}`,
        correctBy: days.later(on, 15) ?? days.end,
        cardShown: true,
      })
      .step('self-remove', days.later(on, 24), { removedArea: area });
  });
  const last = areas.at(-1);
  if (last !== undefined)
    town
      .open('demolition', 'find', days.workday('01-09'), site(areas.length, last, 'factory'))
      .step('order', days.workday('01-11'), {
        orderNo: `责停${town.year}-1`,
        correctBy: days.on('01-30'),
        cardShown: true,
      })
      .step('decide', days.workday('02-08'), {
        defenceHeard: true,
        reviewedOn: days.workday('02-06'),
        reviewAgreed: true,
        decisionNo: town.mark(9),
        decision: '当事人未取得许可擅自建设，逾期未改正，依照城乡规划法第六十五条决定限期拆除。',
        removeBy: days.on('02-24'),
        remediesTold: true,
      })
      .step('serve', days.workday('02-10'), { announcedOn: days.workday('02-10'), announcedAt: '建设现场和公开栏' })
      .step('demand', days.workday('03-01'), { demandHeard: '当事人请求宽限，复核后不予采纳。' })
      .step('compel', days.workday('03-20'), {
        compelNo: town.mark(14),
        compelSays: '复议和诉讼期限届满后强制拆除，届时通知当事人到场。',
        compelServedOn: days.workday('03-20'),
        compelRemediesTold: true,
      })
      .step('demolish', days.workday('09-12'), {
        removedArea: last,
        remediesOpen: false,
        atNight: false,
        onHoliday: false,
        utilitiesCut: false,
        wholeVideo: true,
        itemsListed: true,
      });
  town.open('demolition', 'find', days.workday('11-10'), site(2, 46, 'house')).step('order', days.workday('11-14'), {
    orderNo: `责停${town.year}-20`,
    correctBy: days.on('12-05'),
    cardShown: true,
  });
}

function makeRecords(town: Town, force: Force, inspections: readonly Item[], cases: readonly Item[]): void {
  const { days } = town;
  const officers = force.officers.slice(0, 2);
  inspections.slice(0, 6).forEach((inspection, i) => {
    const on = town.spread(6, '04-01', '12-20')[i] ?? days.last;
    town.register('law-recording', on, {
      subject: `行政检查现场记录（${i + 1}）`,
      inspection: inspection.over ? undefined : inspection,
      link: 'evidence',
      media: ['text', 'photo', 'video'],
      gravest: false,
      whole: false,
      device: force.recorder,
      officers,
      storedAt: '执法大队专用存储柜',
      keptUntil: `${town.year + 3}-12-31`,
    });
  });
  cases.slice(0, 3).forEach((file, i) => {
    town.register('case-file-review', days.workday('11-24'), {
      fileNo: `罚-${town.year}-${i + 1}`,
      fileKind: 'penalty',
      penalty: file,
      by: 'self',
      reviewers: town.cast.justice.name,
      score: 96 - i * 5,
      grade: i === 0 ? 'excellent' : 'good',
      ...(i === 2 ? { problems: '送达回证见证人一栏漏填。', returnedOn: days.workday('11-28') } : {}),
    });
  });
  const applied = days.workday('08-03');
  town
    .open('coercive-measure', 'apply', applied, {
      subject: '扣押违规经营工具',
      kind: 'seize',
      party: town.names.person(),
      things: '无牌流动餐车一辆',
      basis: '行政强制法及省级授权决定',
      authorised: true,
      officers,
    })
    .step('approve', applied)
    .step('implement', days.later(applied, 1), {
      cardShown: true,
      rightsTold: true,
      heard: true,
      recordMade: true,
      listGiven: true,
      necessities: false,
      wholeVideo: true,
    })
    .step('end', days.later(applied, 12), { how: 'lifted', reasonWhy: '当事人已改正，退还物品。' });
  const notices = [
    ['subject', '执法主体和执法人员名单'],
    ['powers', '行政处罚权责清单'],
    ['procedure', '行政检查流程图'],
    ['remedies', '当事人权利和救济渠道'],
    ['random', '随机抽查事项清单'],
    ['inspection', '行政检查结果'],
  ] as const;
  notices.forEach(([kind, title], i) => {
    const on = days.workday(i < 5 ? '02-25' : '07-12');
    town
      .open('enforcement-notice', 'open', on, { title, kind })
      .step('show', days.later(on, 5), { shownAt: '县政府网站行政执法公示专栏' });
  });
}
