/** Petitions, agency for petitioners and receptions by leaders: every step taken lawfully, then refused for each fault. */
import { deadlinesOf } from '@yifa/kernel';
import { plainDate, stateCouncilCalendar } from '@yifa/law';
import { expect, test } from 'vitest';
import { petition, petitionAgency, reception, receptionMatter } from '../src/disputes/index.ts';
import { world } from './support/disputes-world.ts';
import { id, type Trial, tryLedger } from './support/guards.ts';

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
