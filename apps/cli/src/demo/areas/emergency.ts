/** 应急管理: plans, drills, one incident, rescue teams. */
import type { Town } from '../town.ts';

export interface EmergencyTable {
  /** How many villages have a plan of their own, issued this year. */
  readonly villagePlans: number;
  readonly incident: 'flood' | 'landslip' | 'fire' | 'snow';
}

const incidents = {
  flood: ['短时强降雨内涝', '07-13', '低洼处进水，转移群众后积水当日退去。'],
  landslip: ['道路边坡滑塌', '06-22', '滑塌约三十方，道路中断六小时，无人员伤亡。'],
  fire: ['山林边缘火情', '04-07', '祭扫用火引燃杂草，半小时扑灭。'],
  snow: ['低温雨雪冰冻', '01-28', '道路结冰，组织铲冰撒盐，未发生事故。'],
} as const;

export function makeEmergency(town: Town, { villagePlans, incident }: EmergencyTable): void {
  const { days, place } = town;
  const plan = (name: string, number: string, kind: string, hazard: string, on: string, village?: number) =>
    town
      .open('emergency-plan', 'issue', days.workday(on), {
        name,
        number,
        kind,
        hazard,
        ...(village === undefined ? {} : { village: town.village(village) }),
        version: `${town.year}年版`,
        riskAssessed: true,
      })
      .step('file', days.later(days.workday(on), 10), {
        filedTo: kind === 'general' || kind === 'special' ? 'county' : 'town',
        ...(kind === 'general' || kind === 'special' ? { copied: true } : {}),
      });
  const general = plan(`${place.name}突发事件总体应急预案`, 'YA-01', 'general', 'whole', '03-10');
  general.step('assess', days.workday('11-22'), { assessment: '总体可行，通信保障部分需要细化。' });
  plan(`${place.name}防汛抗旱应急预案`, 'YA-02', 'special', 'natural', '04-20');
  plan(`${place.name}森林防火应急预案`, 'YA-03', 'special', 'accident', '03-28');
  for (let i = 0; i < villagePlans; i++)
    plan(
      `${town.villageName(i)}突发事件应急预案`,
      `YA-C${i + 1}`,
      'village',
      'whole',
      i % 2 === 0 ? '05-09' : '05-23',
      i,
    );
  plan(`${place.name}便民服务中心消防预案`, 'YA-D1', 'unit', 'accident', '12-20');
  const drills = [
    ['防汛转移演练', '05-19', 'evacuation', 'flood', 65],
    ['消防疏散演练', '06-15', 'field', 'fire', 48],
    ['森林防火桌面推演', '10-26', 'table', 'fire', 22],
  ] as const;
  drills.forEach(([name, on, kind, hazard, people], i) => {
    town.register('emergency-drill', days.workday(on), {
      name,
      kind,
      hazard,
      plan: general,
      place: i === 2 ? '二楼会议室' : town.villageName(i),
      villages: [town.village(i)],
      people,
      ...(i === 0 ? { problems: '预警信息传递到组一级偏慢。', amends: '增设组级联络员并修改预案附件。' } : {}),
    });
  });
  makeIncident(town, incident);
  const teams = [
    ['应急救援队', 'town', 18],
    ['民兵应急排', 'professional', 24],
    ['蓝马甲志愿服务队', 'volunteer', 31],
  ] as const;
  teams.forEach(([name, kind, members]) => {
    town.register('emergency-team', town.before(2, '04-16'), {
      name: `${place.short}${name}`,
      kind,
      members,
      insured: true,
      equipment: '救生衣、照明和灭火器材',
    });
  });
}

function makeIncident(town: Town, which: EmergencyTable['incident']): void {
  const { days } = town;
  const [name, monthDay, facts] = incidents[which];
  const on = days.workday(monthDay);
  town
    .open('incident', 'report', on, {
      name: `${town.villageName(1)}${name}`,
      kind: which === 'fire' ? 'accident' : 'natural',
      production: false,
      village: town.village(1),
      place: town.villageName(1),
      knownAt: `${on}T07:40`,
      phonedAt: `${on}T07:55`,
      phoneMinutes: 15,
      writtenAt: `${on}T08:20`,
      writtenMinutes: 40,
      reportedTo: '县应急管理局、县政府值班室',
      facts,
    })
    .step('follow', on, { follow: '现场已设警戒，救援队到位。' })
    .step('end', days.later(on, 1), {
      handling: facts,
      headOnScene: true,
      deaths: 0,
      injured: 0,
      moved: which === 'flood' ? 37 : 0,
    })
    .step('archive', days.later(on, 20), { dataDestroyed: true });
}
