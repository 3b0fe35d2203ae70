/** Mediation, disputes and legal services: every step taken lawfully, then refused for each fault. */
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
  platformUsers,
  screening,
  serviceStation,
} from '../src/disputes/index.ts';
import { world } from './support/disputes-world.ts';
import { id, type Trial, take, tryLedger } from './support/guards.ts';

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
