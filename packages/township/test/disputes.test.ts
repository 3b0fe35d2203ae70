import { deadlinesOf } from '@yifa/kernel';
import { plainDate, stateCouncilCalendar } from '@yifa/law';
import { describe, expect, test } from 'vitest';
import {
  consultation,
  dispute,
  legalAid,
  mediationCase,
  mediationCommittee,
  mediator,
  peacePost,
  petition,
  petitionAgency,
  platformUsers,
  reception,
  receptionMatter,
  screening,
  serviceStation,
} from '../src/disputes/index.ts';
import { entry, id, type Trial, take, tryLedger, type World } from './support/guards.ts';

const world: World = {
  village: { [id(1)]: entry('registered', {}) },
  'mediation-committee': {
    [id(11)]: entry('registered', { setUpOn: '2024-01-01' }),
    [id(12)]: entry('registered', { setUpOn: '2024-01-01', endedOn: '2026-01-31' }),
    [id(13)]: entry('draft', { setUpOn: '2024-01-01' }),
    [id(14)]: entry('registered', { setUpOn: '2024-01-01', endedOn: '2026-06-01' }),
  },
  mediator: {
    [id(21)]: entry('registered', { engagedOn: '2024-01-01' }),
    [id(22)]: entry('registered', { engagedOn: '2024-01-01', leftOn: '2026-01-31' }),
  },
  'mediation-case': { [id(31)]: entry('agreed', { agreedOn: '2026-03-20' }), [id(32)]: entry('mediating', {}) },
  'dispute-screening': {
    [id(41)]: entry('registered', { nothing: false, on: '2026-03-01' }),
    [id(42)]: entry('registered', { nothing: true, on: '2026-03-01' }),
  },
  'leader-reception': {
    [id(51)]: entry('registered', { on: '2026-03-05' }),
    [id(52)]: entry('registered', { on: '2026-03-06' }),
  },
  'legal-service-station': { [id(61)]: entry('registered', {}) },
};

tryLedger({
  ledger: mediationCommittee,
  world,
  values: {
    name: '云溪村调委会',
    kind: 'village',
    village: id(1),
    setUpOn: '2024-01-01',
    chair: '谷雨',
    members: 5,
    hasWoman: true,
    mixed: true,
    hasMinority: true,
    termYears: 3,
    endedOn: '2026-05-01',
    rooms: 1,
  },
  breaks: [
    ['register', { members: 2 }, 'med-committee'],
    ['register', { members: 10, kind: 'enterprise' }, 'med-committee'],
    ['register', { hasWoman: false }, 'med-committee'],
    ['register', { hasMinority: false }, 'med-committee'],
    ['register', { termYears: 5 }, 'med-committee'],
    ['register', { kind: 'town', members: 2 }, 'med-town'],
    ['register', { village: null }, '村（社区）'],
    ['register', { endedOn: '2023-01-01' }, '撤销日期'],
  ],
});
tryLedger({
  ledger: mediator,
  world,
  values: { name: '白露', committee: id(11), kind: 'partTime', engagedOn: '2024-03-01', leftOn: '2026-05-01' },
  breaks: [
    ['register', { committee: id(13) }, '调委会'],
    ['register', { leftOn: '2024-02-01' }, '离任日期'],
  ],
});

const mediation: Trial = {
  ledger: mediationCase,
  world,
  values: {
    dispute: '相邻排水',
    receivedOn: '2026-03-02',
    source: 'asked',
    kind: 'neighbours',
    hard: false,
    committee: id(11),
    parties: [{ name: '甲' }, { name: '乙' }],
    facts: '雨水外排',
    request: '改道',
    refused: false,
    volatile: true,
    mediators: [id(21)],
    assignedOn: '2026-03-03',
    rightsTold: true,
    lawyerHelped: false,
    escalatedOn: '2026-03-04',
    escalation: '双方争执',
    agreedOn: '2026-03-10',
    form: 'written',
    liability: '各半',
    terms: '改道',
    partiesSigned: true,
    mediatorSigned: true,
    sealed: true,
    oralRecorded: true,
    confirmWanted: true,
    failedOn: '2026-03-10',
    failedWhy: '分歧大',
    routesTold: true,
    confirmationAskedOn: '2026-04-08',
    jointly: true,
    followedUpOn: '2026-03-30',
    performance: 'whole',
    archivedOn: '2026-04-15',
    archiveNo: '2026-7',
    wholeFile: true,
  },
  breaks: [
    ['accept', { refused: true }, 'med-consent'],
    ['accept', { parties: [{ name: '甲' }] }, '两方'],
    ['accept', { committee: id(12) }, '调委会'],
    ['assign', { mediators: [id(22)] }, 'med-mediators'],
    ['assign', { rightsTold: false }, '权利和义务'],
    ['assign', { refused: true }, 'med-consent'],
    ['assign', { assignedOn: '2026-03-01' }, '早于受理'],
    ['agree', { sealed: false }, 'med-written'],
    ['agree', { form: 'oral', oralRecorded: false }, 'med-oral'],
    ['agree', { refused: true }, 'med-consent'],
    ['agree', { escalatedOn: null }, 'med-escalate'],
    ['agree', { agreedOn: '2026-03-02' }, '达成日期'],
    ['fail', { routesTold: false }, 'med-fail'],
    ['fail', { failedOn: '2026-03-01' }, '终止日期'],
    ['confirm', { jointly: false }, 'med-judicial'],
    ['confirm', { confirmationAskedOn: '2026-04-10' }, 'med-judicial'],
    ['confirm', { confirmationAskedOn: '2026-03-09' }, '早于达成协议'],
    ['confirm', { confirmedOn: '2026-04-07' }, '早于申请'],
    ['perform', { performance: 'part' }, 'med-followup'],
    ['perform', { followedUpOn: '2026-03-09' }, '回访日期'],
    ['archive', { wholeFile: false }, 'med-archive'],
    ['archive', { archivedOn: '2026-03-29' }, '早于回访'],
    ['archive', { archivedOn: '2026-03-09' }, '早于终止'],
  ],
};
tryLedger(mediation);

describe('人民调解', () => {
  test('a committee abolished later could still take a case on the day', () => {
    expect(take(mediation, 'accept', { committee: id(14) }).ok).toBe(true);
  });
  test('no clock of judicial confirmation runs unless the parties want it', () => {
    const context = {
      calendar: stateCouncilCalendar,
      today: plainDate('2026-06-30'),
      setting: () => 30,
      find: () => undefined,
    };
    const clocks = (confirmWanted: boolean): string[] =>
      deadlinesOf(
        mediationCase.model,
        { state: 'agreed', values: { agreedOn: '2026-03-10', confirmWanted } },
        context,
      ).map((each) => each.deadline.id);
    expect(clocks(true)).toContain('judicial');
    expect(clocks(false)).not.toContain('judicial');
  });
});

tryLedger({
  ledger: screening,
  world,
  values: { on: '2026-03-01', kind: 'regular', village: id(1), place: '云溪村一组', screeners: '谷雨', nothing: false },
  breaks: [],
});
tryLedger({
  ledger: dispute,
  world,
  values: {
    title: '地界争议',
    foundOn: '2026-03-02',
    source: 'screening',
    screening: id(41),
    village: id(1),
    kind: 'land',
    people: 'few',
    risk: 'high',
    facts: '界石移位',
    handledOn: '2026-03-03',
    route: 'mediation',
    owner: '司法所',
    leader: '副乡镇长',
    dueOn: '2026-04-03',
    justiceJoined: true,
    resolvedOn: '2026-03-25',
    how: '达成协议',
    mediation: id(31),
    movedOn: '2026-03-05',
    movedTo: '县自然资源局',
    movedWhy: '确权',
  },
  breaks: [
    ['find', { screening: id(42) }, '零报告'],
    ['find', { source: 'visit' }, '不应关联'],
    ['handle', { dueOn: '2026-03-02' }, '依次'],
    ['handle', { leader: null }, 'em-dispute'],
    ['resolve', { resolvedOn: '2026-03-02' }, '化解日期'],
    ['resolve', { mediation: id(32) }, 'med-written'],
    ['move', { movedOn: '2026-03-01' }, '转出日期'],
  ],
});

const letter: Trial = {
  ledger: petition,
  world,
  values: {
    subject: '补偿款发放',
    receivedOn: '2026-03-02',
    form: 'visit',
    via: 'direct',
    systemNo: 'XF2026001',
    petitioners: [{ name: '甲' }],
    identified: true,
    people: 8,
    representatives: 3,
    repeat: 'first',
    purpose: 'appeal',
    field: 'land',
    village: id(1),
    urgent: true,
    facts: '补偿款未到账',
    notifiedOn: '2026-03-09',
    alertedOn: '2026-03-02',
    alertedTo: '党委政府',
    measures: '现场疏导',
    acceptedOn: '2026-03-09',
    owner: '财政所',
    hasInterest: false,
    channelTold: true,
    simple: true,
    disputed: false,
    doneOn: '2026-04-20',
    redirectedTo: '县自然资源局',
    directionTold: true,
    objectedOn: '2026-03-09',
    objection: '不属本机关职权',
    handedBackTo: '县信访局',
    overruledOn: '2026-03-12',
    legalRoute: 'duty',
    routeTold: true,
    refusedWhy: '重复提出',
    extendedOn: '2026-04-30',
    complex: true,
    extendedTold: true,
    opinionNo: '云信〔2026〕1号',
    request: '发放补偿款',
    found: '已核实',
    ground: '依据补偿方案',
    result: 'supported',
    supervised: true,
    recheckTold: true,
    leaked: false,
    servedOn: '2026-04-22',
    serveHow: 'direct',
    ratedOn: '2026-05-06',
    satisfied: 'yes',
    recheckAskedOn: '2026-05-20',
    recheckBy: '县人民政府',
    finalServedOn: '2026-06-01',
    finalAskedOn: '2026-06-10',
    archivedOn: '2026-05-25',
  },
  at: { object: { via: 'transferred' }, 'handed-back': { via: 'transferred' }, refuse: { repeat: 'repeat' } },
  breaks: [
    ['register', { systemNo: null }, 'pet-register'],
    ['register', { representatives: 6 }, 'pet-reps'],
    ['register', { representatives: 0 }, 'pet-reps'],
    ['accept', { repeat: 'repeat' }, 'pet-repeat'],
    ['accept', { alertedOn: null }, 'pet-urgent'],
    ['accept', { hasInterest: true }, 'pet-recuse'],
    ['accept', { channelTold: false }, 'pet-direct'],
    ['accept', { channelTold: false, via: 'transferred' }, 'pet-ack'],
    ['accept', { disputed: true }, 'pet-simple'],
    ['accept', { acceptedOn: '2026-03-01' }, '早于收到'],
    ['redirect', { directionTold: false }, 'pet-direct'],
    ['redirect', { via: 'transferred' }, 'pet-ack'],
    ['object', { via: 'direct' }, 'pet-object'],
    ['object', { objectedOn: '2026-03-10' }, 'pet-object'],
    ['guide', { purpose: 'proposal' }, 'pet-classify'],
    ['guide', { routeTold: false }, 'pet-classify'],
    ['refuse', { repeat: 'first' }, 'pet-repeat'],
    ['extend', { extendedTold: false }, 'pet-60d'],
    ['extend', { extendedOn: '2026-05-12' }, 'pet-60d'],
    ['reply', { recheckTold: false }, 'pet-opinion'],
    ['reply', { result: 'adopted' }, 'pet-opinion'],
    ['reply', { supervised: false }, 'pet-opinion'],
    ['reply', { purpose: 'report', leaked: true }, 'pet-recuse'],
    ['reply', { doneOn: '2026-03-08' }, '答复日期'],
    ['serve', { servedOn: '2026-04-19' }, '送达日期'],
    ['rate', { servedOn: null }, 'pet-satisfy'],
    ['recheck', { recheckAskedOn: '2026-05-25' }, 'pet-recheck'],
    ['final', { finalAskedOn: '2026-07-03', finalServedOn: '2026-05-20' }, '办理日期'],
    ['final', { finalAskedOn: '2026-06-25', finalServedOn: '2026-05-20' }, 'pet-final'],
    ['close', { servedOn: null }, 'pet-opinion'],
  ],
};
tryLedger(letter);

test('sixty days, and thirty more once extended', () => {
  const context = {
    calendar: stateCouncilCalendar,
    today: plainDate('2026-06-30'),
    setting: () => 30,
    find: () => undefined,
  };
  const due = (extendedOn: string | null): string | undefined =>
    deadlinesOf(
      petition.model,
      { state: 'accepted', values: { acceptedOn: '2026-03-09', purpose: 'appeal', extendedOn } },
      context,
    ).find((each) => each.deadline.id === 'handle')?.due;
  expect(due(null)).toBe('2026-05-08');
  expect(due('2026-04-30')).toBe('2026-06-08');
});

tryLedger({
  ledger: petitionAgency,
  world,
  values: {
    subject: '低保申请',
    on: '2026-03-02',
    principal: '甲',
    agent: '谷雨',
    doneOn: '2026-03-20',
    result: '已办理',
  },
  breaks: [['register', { result: null }, '办理结果']],
});
tryLedger({
  ledger: reception,
  values: { leader: '白露（党委书记）', on: '2026-03-05', way: 'fixed', place: '接访室', announced: 'yes' },
  breaks: [],
});
tryLedger({
  ledger: receptionMatter,
  world,
  values: {
    problem: '路灯损坏',
    reception: id(51),
    raisedOn: '2026-03-05',
    visitor: '甲',
    advice: '限期修复',
    owner: '村镇办',
    solvedOn: '2026-03-12',
    result: '已修复',
    explainedOn: '2026-03-12',
    explanation: '说明情况',
    petitionedOn: '2026-03-12',
    petitionNo: 'XF2026002',
  },
  breaks: [
    ['raise', { reception: id(52) }, '接访的日期'],
    ['solve', { solvedOn: '2026-03-04' }, '解决日期'],
  ],
});
tryLedger({
  ledger: serviceStation,
  world,
  values: { name: '云溪村公共法律服务室', level: 'village', village: id(1), openedOn: '2024-05-01', staff: 1 },
  breaks: [['register', { village: null }, '村（社区）']],
});
tryLedger({
  ledger: peacePost,
  world,
  values: { name: '云溪村综治站', kind: 'post', village: id(1), head: '谷雨', since: '2024-05-01' },
  breaks: [['register', { village: null }, '村（社区）']],
});
tryLedger({
  ledger: consultation,
  world,
  values: { topic: '房屋产权', on: '2026-03-05', channel: 'phone', people: 1, station: id(61), answeredBy: '谷雨' },
  breaks: [],
});
tryLedger({
  ledger: legalAid,
  values: {
    cause: '欠薪',
    applicant: '甲',
    kind: 'suit',
    appliedOn: '2026-03-05',
    agreedOn: '2026-03-10',
    doneOn: '2026-06-01',
  },
  breaks: [
    ['register', { agreedOn: '2026-03-04' }, '决定援助早于'],
    ['register', { agreedOn: null }, '没有决定援助'],
  ],
});
tryLedger({
  ledger: platformUsers,
  values: { platform: '村居法律服务平台', on: '2026-03-05', joined: 120, source: '平台导出' },
  breaks: [],
});
