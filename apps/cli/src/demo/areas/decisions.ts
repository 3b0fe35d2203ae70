/** 行政决策: meetings, matters decided, legal advisers, legality reviews, one major decision a year. */
import type { PlainDate } from '@yifa/law';
import { day, type Item } from '../desk.ts';
import type { Town } from '../town.ts';
import { type MajorDecision, makeMajorDecision, type Sitting } from './major-decision.ts';

export interface DecisionsTable {
  /** 党委会 and 党政联席会, and how many of them deal with the rule of law. */
  readonly partyCommittee: number;
  readonly joint: number;
  readonly lawPartyCommittee: number;
  readonly lawJoint: number;
  /** 法治政府建设专题会 and 领导小组会; all deal with the rule of law. */
  readonly special: number;
  readonly leadingGroup: number;
  /** 三重一大议题 decided, major decisions apart. */
  readonly matters: number;
  readonly decision: MajorDecision;
  readonly villageAdvisers: number;
}

export interface Decided {
  readonly townAdviser: Item;
  readonly villageAdvisers: readonly Item[];
  readonly partyMeetings: readonly Sitting[];
}

const matterTitles = [
  ['project', '农村道路养护工程实施方案'],
  ['funds', '环境整治专项资金使用安排'],
  ['personnel', '中层干部任免事项'],
  ['other', '安全生产百日行动方案'],
  ['funds', '困难群众临时救助资金安排'],
  ['project', '便民服务中心改造项目'],
  ['other', '年度考核结果审定'],
  ['project', '小型水利设施维修项目'],
  ['funds', '村级公益事业补助资金安排'],
  ['other', '防汛工作责任分工'],
] as const;

const contracts = ['垃圾清运服务合同', '办公楼租赁合同', '道路养护施工合同', '数字化平台运维合同'];

export type MeetingsTable = Omit<DecisionsTable, 'decision' | 'villageAdvisers'>;

export function makeDecisions(town: Town, table: DecisionsTable): Decided {
  const advisers = makeAdvisers(town, table.villageAdvisers);
  const partyMeetings = makeMeetings(town, table);
  makeContracts(town, advisers.townAdviser);
  makeMajorDecision(town, table.decision, advisers.townAdviser, partyMeetings);
  return { ...advisers, partyMeetings };
}

/** A year's meetings and the matters they decided. @returns those of the party committee */
export function makeMeetings(town: Town, table: MeetingsTable): Sitting[] {
  const partyMeetings = meetings(town, 'partyCommittee', '党委会', table.partyCommittee, table.lawPartyCommittee);
  const jointMeetings = meetings(town, 'joint', '党政联席会', table.joint, table.lawJoint);
  meetings(town, 'special', '法治政府建设专题会议', table.special, table.special);
  meetings(town, 'leadingGroup', '法治政府建设领导小组会议', table.leadingGroup, table.leadingGroup);
  makeMatters(town, [...partyMeetings, ...jointMeetings], table.matters);
  return partyMeetings;
}

function makeAdvisers(town: Town, villages: number): { townAdviser: Item; villageAdvisers: Item[] } {
  const contract = {
    kind: 'lawyer',
    firm: town.place.lawFirm,
    signedOn: town.days.workday('01-06'),
    contractUntil: `${town.year + 1}-01-05`,
    secrecyAgreed: true,
    conflictAgreed: true,
  };
  const townAdviser = town.register('legal-adviser', town.days.workday('01-06'), {
    ...contract,
    name: town.cast.adviser.name,
    serves: 'town',
    fee: 3_000_000,
  });
  const lawyers = [town.names.person(), town.names.person()];
  const villageAdvisers = Array.from({ length: villages }, (_, i) =>
    town.register('legal-adviser', town.days.workday('01-06'), {
      ...contract,
      name: town.turn(lawyers, i),
      serves: 'village',
      village: town.village(i),
    }),
  );
  const services = [
    ['lecture', '法治讲座：合同风险防范'],
    ['consultation', '项目征地补偿政策咨询'],
    ['mediation', '参与土地流转纠纷调解'],
    ['opinion', '信访事项处理法律意见'],
  ] as const;
  town.spread(services.length, '03-01', '11-10').forEach((on, i) => {
    const [kind, subject] = town.turn(services, i);
    const atVillage = kind !== 'opinion' && villageAdvisers.length > 0;
    const service = town
      .open('adviser-service', 'ask', on, {
        subject,
        adviser: atVillage ? town.turn(villageAdvisers, i) : townAdviser,
        kind,
        serves: atVillage ? 'village' : 'town',
        ...(atVillage ? { village: town.village(i % Math.max(1, villages)) } : {}),
        question: `请就“${subject}”提供意见或者服务。`,
      })
      .step('give', town.days.later(on, 3), {
        opinion: '已提供服务并形成记录，风险点和建议已当面说明。',
        finding: kind === 'opinion' ? 'lawful' : 'none',
        hours: 3,
      });
    if (i !== 2) service.step('settle', town.days.later(on, 6), { adopted: 'all' });
  });
  return { townAdviser, villageAdvisers };
}

function meetings(town: Town, kind: string, label: string, count: number, law: number) {
  const marked = new Set(town.random.shuffle([...Array(count).keys()]).slice(0, law));
  return town.spread(count, '01-01', town.settled ? '10-31' : '12-31').map((on, i) => ({
    on,
    item: town.register('meeting', on, {
      title: `第${i + 1}次${label}`,
      kind,
      place: '三楼会议室',
      chair: kind === 'joint' ? town.cast.mayor.name : town.cast.secretary.name,
      due: 9,
      attended: 9 - (i % 3 === 2 ? 1 : 0),
      ruleOfLaw: marked.has(i),
      minutesNo: `${town.year}-${i + 1}`,
    }),
  }));
}

function makeMatters(town: Town, held: readonly Sitting[], count: number): void {
  if (held.length === 0) return;
  const sittings = [...held].sort((a, b) => (a.on < b.on ? -1 : 1));
  for (let i = 0; i < count; i++) {
    const sitting = town.turn(sittings, Math.floor((i * sittings.length) / count));
    const [kind, title] = town.turn(matterTitles, i);
    const matter = town
      .open('matter', 'table', sitting.on, {
        title: `${title}（第${i + 1}号议题）`,
        kind,
        meeting: sitting.item,
        proposer: town.turn(['党政办公室', '经济发展办公室', '应急办', '便民服务中心'], i),
        ...(kind === 'funds' || kind === 'project' ? { amount: town.random.int(5, 90) * 1_000_000 } : {}),
        legal: false,
      })
      .step('decide', sitting.on, {
        attended: 9,
        agreed: 9 - (i % 7 === 6 ? 1 : 0),
        against: 0,
        abstained: i % 7 === 6 ? 1 : 0,
        headLast: true,
        decision: `会议讨论了${title}，到会成员逐一发表意见，主要负责人末位表态，同意实施。`,
        owner: town.turn([town.cast.deputy.name, town.cast.deputyForLaw.name], i),
        dueOn: town.days.end,
      });
    if (town.settled || i % 5 !== 4)
      matter.step('finish', town.days.after(sitting.on, 40), { doneHow: '已按会议决定办结。' });
  }
}

/** Contracts read before they are signed; the last one of the year still waits for its opinion. */
function makeContracts(town: Town, adviser: Item): void {
  const days = [...town.spread(contracts.length - 1, '02-15', '10-30'), town.days.workday('12-26')];
  contracts.forEach((title, i) => {
    const on = days[i] ?? town.days.last;
    const opinion = town
      .open('adviser-service', 'ask', on, { subject: `审查${title}`, adviser, kind: 'contract', serves: 'town' })
      .step('give', town.days.later(on, 2), {
        opinion: '建议明确验收标准和违约责任，其余条款未见违反法律规定。',
        finding: i === 1 ? 'mend' : 'lawful',
        hours: 2,
      })
      .step('settle', town.days.later(on, 5), { adopted: 'all' });
    town
      .open('legality-review', 'send', on, {
        title,
        kind: 'contract',
        unit: '党政办公室',
        materials: ['draft', 'basis'],
        economic: false,
        urgent: false,
      })
      .step('review', town.days.later(on, 3), {
        points: ['subject', 'power', 'content', 'procedure'],
        adviser: opinion,
        byConsulting: false,
        conclusion: i === 1 ? 'mend' : 'lawful',
        opinion: i === 1 ? '应当补充履约担保和验收条款。' : '主体适格，内容合法，可以签订。',
        reviewer: town.cast.justice.name,
      })
      .step('sign', town.days.later(on, 4))
      .step('settle', town.days.later(on, 5), { adopted: 'all' })
      .step('archive', town.days.later(on, 10), { archiveNo: `合审-${town.year}-${i + 1}` });
  });
}

/** A sitting of the party committee on or after a day. */
export function sittingAfter(decided: Decided, on: PlainDate): Sitting {
  const found = decided.partyMeetings.find((each) => each.on >= on);
  return found ?? { item: decided.townAdviser, on: day(undefined) };
}
