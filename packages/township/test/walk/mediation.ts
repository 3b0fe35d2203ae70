/** What the People's Mediation Law demands of a mediation, told from the case file. */

import { addDays, isPlainDate, stateCouncilCalendar, workdayOnOrAfter } from '@yifa/law';
import { mediationCase } from '../../src/disputes/mediation-case.ts';
import { type Act, actsOf, dateIn, entryId, idsIn, type Law, last, type Procedure, type World } from './model.ts';

const committees = { good: entryId(1), abolished: entryId(2), later: entryId(3), draft: entryId(4) } as const;
const mediators = {
  good: entryId(11),
  second: entryId(12),
  left: entryId(13),
  later: entryId(14),
  voided: entryId(15),
} as const;

const world: World = {
  'mediation-committee': {
    [committees.good]: { state: 'registered', values: { setUpOn: '2020-05-01', endedOn: null } },
    [committees.abolished]: { state: 'registered', values: { setUpOn: '2020-05-01', endedOn: '2024-05-01' } },
    [committees.later]: { state: 'registered', values: { setUpOn: '2027-05-01', endedOn: null } },
    [committees.draft]: { state: 'draft', values: { setUpOn: '2020-05-01', endedOn: null } },
  },
  mediator: {
    [mediators.good]: { state: 'registered', values: { engagedOn: '2021-03-01', leftOn: null } },
    [mediators.second]: { state: 'registered', values: { engagedOn: '2021-03-01', leftOn: null } },
    [mediators.left]: { state: 'registered', values: { engagedOn: '2021-03-01', leftOn: '2024-03-01' } },
    [mediators.later]: { state: 'registered', values: { engagedOn: '2027-03-01', leftOn: null } },
    [mediators.voided]: { state: 'voided', values: { engagedOn: '2021-03-01', leftOn: null } },
  },
  village: {},
};

interface MediationFile {
  readonly steps: readonly string[];
  readonly refused: boolean;
  readonly volatile: boolean;
  readonly escalated: boolean;
  readonly parties: number;
  readonly committeeGood: boolean;
  readonly mediatorsGood: boolean;
  readonly rightsTold: boolean;
  readonly inOrder: boolean;
  readonly agreedOn: string;
  readonly performed: string;
}

function read(acts: readonly Act[]): MediationFile {
  const accept = last(acts, 'accept');
  const assign = last(acts, 'assign');
  const agree = last(acts, 'agree');
  const parties = accept?.input['parties'];
  const chosen = idsIn(assign, 'mediators');
  const days = actsOf(acts, 'accept', 'assign', 'agree', 'perform', 'fail', 'archive').map((act) => act.on);
  return {
    steps: [...new Set(acts.map((act) => act.step))].filter((step) => step !== 'escalate' && step !== 'correct'),
    refused: acts.some((act) => act.input['refused'] === true),
    volatile: accept?.input['volatile'] === true,
    escalated: acts.some((act) => act.step === 'escalate'),
    parties: Array.isArray(parties) ? parties.length : 0,
    committeeGood: idsIn(accept, 'committee')[0] === committees.good,
    mediatorsGood: chosen.length > 0 && chosen.every((id) => id === mediators.good || id === mediators.second),
    rightsTold: assign?.input['rightsTold'] === true,
    inOrder: days.every((day, i) => i === 0 || (days[i - 1] ?? day) <= day),
    agreedOn: dateIn(agree, 'agreedOn'),
    performed: String(last(acts, 'perform')?.input['performance'] ?? ''),
  };
}

const laws: readonly Law<MediationFile>[] = [
  {
    id: 'refusal',
    rules: ['med-consent'],
    says: '一方明确拒绝的，没有受理、调解和协议',
    at: ['accept', 'assign', 'agree'],
    holds: (file) => !file.refused,
  },
  {
    id: 'two-parties',
    rules: ['med-consent'],
    says: '受理的纠纷有两方以上当事人',
    at: ['accept'],
    holds: (file) => file.parties >= 2,
  },
  {
    id: 'committee',
    rules: ['med-committee'],
    says: '受理的调委会在任',
    at: ['accept'],
    holds: (file) => file.committeeGood,
  },
  {
    id: 'mediators',
    rules: ['med-mediators'],
    says: '协议之前由在聘调解员调解',
    at: ['agree'],
    holds: (file) => file.steps.includes('assign') && file.mediatorsGood,
  },
  {
    id: 'rights-told',
    rules: ['med-mediators'],
    says: '协议之前已告知权利义务',
    at: ['agree'],
    holds: (file) => file.rightsTold,
  },
  {
    id: 'written',
    rules: ['med-written'],
    says: '书面协议有各方签名、调解员签名和调委会印章',
    at: ['agree'],
    when: (_, act) => act.input['form'] === 'written',
    holds: (_, act) => ['partiesSigned', 'mediatorSigned', 'sealed'].every((name) => act.input[name] === true),
  },
  {
    id: 'oral',
    rules: ['med-oral'],
    says: '口头协议有记录',
    at: ['agree'],
    when: (_, act) => act.input['form'] === 'oral',
    holds: (_, act) => act.input['oralRecorded'] === true,
  },
  {
    id: 'escalated',
    rules: ['med-escalate'],
    says: '可能激化的纠纷报告公安机关之后才达成协议',
    at: ['agree'],
    when: (file) => file.volatile,
    holds: (file) => file.escalated,
  },
  {
    id: 'routes',
    rules: ['med-fail'],
    says: '调解不成的已告知仲裁、行政、司法途径',
    at: ['fail'],
    holds: (_, act) => act.input['routesTold'] === true,
  },
  {
    id: 'confirmation',
    rules: ['med-judicial'],
    says: '司法确认由双方在协议生效之日起三十日内共同申请',
    at: ['confirm'],
    holds: ({ agreedOn }, act) => {
      if (!isPlainDate(agreedOn)) return false;
      // A last day that is a rest day moves on to the next working day.
      const lastDay = workdayOnOrAfter(stateCouncilCalendar, addDays(agreedOn, 30));
      return act.input['jointly'] === true && act.on >= agreedOn && act.on <= lastDay;
    },
  },
  {
    id: 'performance',
    rules: ['med-followup'],
    says: '履行回访在协议之后',
    at: ['perform'],
    holds: (file, act) => file.agreedOn !== '' && act.on >= file.agreedOn,
  },
  {
    id: 'archive',
    rules: ['med-archive'],
    says: '归档的案件已有结果，材料齐全',
    at: ['archive'],
    holds: (file, act) =>
      act.input['wholeFile'] === true && (file.steps.includes('perform') || file.steps.includes('fail')),
  },
  {
    id: 'order',
    rules: ['med-archive'],
    says: '受理、调解、结果、归档依次发生',
    at: ['agree', 'fail', 'perform', 'archive'],
    holds: (file) => file.inOrder,
  },
];

export const mediation: Procedure<MediationFile> = {
  ledger: mediationCase.model,
  world,
  settings: {},
  usual: {
    refused: false,
    hard: false,
    volatile: false,
    partiesSigned: true,
    mediatorSigned: true,
    sealed: true,
    oralRecorded: true,
    performance: 'whole',
    confirmationAskedOn: (known, day) => (isPlainDate(known['agreedOn']) ? addDays(known['agreedOn'], 10) : day),
  },
  laws,
  alsoRead: ['receivedOn', 'assignedOn', 'failedOn', 'followedUpOn', 'archivedOn'],
  read,
  digest: ({ agreedOn, ...file }) => ({ ...file, agreed: agreedOn !== '' }),
};
