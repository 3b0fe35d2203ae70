/** What the regulation on major administrative decisions demands; a township follows it by reference. */
import type { Subject, Value } from '@yifa/kernel';
import { addDays, daysBetween, isPlainDate, type PlainDate, plainDate } from '@yifa/law';
import { majorDecision } from '../../src/decisions/major-decision.ts';
import { type Act, actsOf, dateIn, entryId, idsIn, type Law, last, type Procedure, type World } from './model.ts';
import { firstDay } from './place.ts';

const origin = addDays(firstDay, -10);
const kindsOfReview = ['sound', 'mended', 'unlawful', 'unsigned', 'contract', 'unadvised', 'unsettled'] as const;
type KindOfReview = (typeof kindsOfReview)[number];

const opinion = { kind: 'decision', conclusion: 'lawful', adviser: entryId(90) };
const opinions: Readonly<Record<KindOfReview, Subject>> = {
  sound: { state: 'signed', values: opinion },
  mended: { state: 'settled', values: { ...opinion, conclusion: 'mend' } },
  unlawful: { state: 'settled', values: { ...opinion, conclusion: 'unlawful' } },
  unsigned: { state: 'reviewed', values: opinion },
  contract: { state: 'signed', values: { ...opinion, kind: 'contract' } },
  unadvised: { state: 'signed', values: { ...opinion, adviser: null } },
  unsettled: { state: 'signed', values: { ...opinion, conclusion: 'mend' } },
};

/** On every day of the walk a meeting is held and an opinion of every kind is given. */
function meetingOf(day: PlainDate, draft = false): string {
  return entryId((draft ? 20_000 : 10_000) + daysBetween(origin, day));
}

function opinionOf(day: PlainDate, kind: KindOfReview): string {
  return entryId(100_000 * (1 + kindsOfReview.indexOf(kind)) + daysBetween(origin, day));
}

const days = Array.from({ length: 1400 }, (_, n) => addDays(origin, n));
const world: World = {
  meeting: Object.fromEntries(
    days.flatMap((day) =>
      [false, true].map((draft): [string, Subject] => [
        meetingOf(day, draft),
        { state: draft ? 'draft' : 'registered', values: { heldOn: day } },
      ]),
    ),
  ),
  'legality-review': Object.fromEntries(
    days.flatMap((day) =>
      kindsOfReview.map((kind): [string, Subject] => [
        opinionOf(day, kind),
        { state: opinions[kind].state, values: { ...opinions[kind].values, reviewedOn: day } },
      ]),
    ),
  ),
  'decision-item': { [entryId(51)]: { state: 'registered', values: {} } },
};

interface Opinion {
  readonly sound: boolean;
  readonly advised: boolean;
  readonly on: string;
}

function opinionIn(act: Act | undefined): Opinion {
  const found = world['legality-review']?.[idsIn(act, 'review')[0] ?? ''];
  const { kind, conclusion, adviser, reviewedOn } = found?.values ?? {};
  const done =
    (conclusion === 'lawful' && found?.state !== 'reviewed') || (conclusion === 'mend' && found?.state === 'settled');
  return {
    sound: kind === 'decision' && done,
    advised: (adviser ?? null) !== null,
    on: typeof reviewedOn === 'string' ? reviewedOn : '',
  };
}

function hearingHeld(acts: readonly Act[]): boolean {
  return actsOf(acts, 'hold-hearing').some((held) => {
    const called = last(acts.slice(0, acts.indexOf(held)), 'call-hearing');
    const calledOn = dateIn(called, 'hearingCalledOn');
    const on = dateIn(called, 'hearingOn');
    return isPlainDate(calledOn) && on > addDays(calledOn, 7) && held.on >= on && held.input['hearingSigned'] === true;
  });
}

function consulted(acts: readonly Act[]): boolean {
  const asked = last(acts, 'consult');
  const collected = last(acts, 'collect');
  const from = dateIn(asked, 'consultFrom');
  const until = dateIn(asked, 'consultUntil');
  const long = isPlainDate(from) && until >= addDays(from, 30);
  return long || ((asked?.input['shortenedWhy'] ?? null) !== null && until >= from)
    ? collected !== undefined && collected.on > until
    : false;
}

function read(acts: readonly Act[]) {
  const draft = last(acts, 'draft');
  const argue = last(acts, 'argue');
  const approve = last(acts, 'approve');
  const sent = last(acts, 'send-review');
  const registered = last(acts, 'review');
  const reported = last(acts, 'report');
  const risk = last(acts, 'assess');
  const flag = (name: string): boolean => draft?.input[name] === true;
  const drafters = actsOf(acts, 'draft', 'send-review').map((act) => act.actor);
  return {
    fit: last(acts, 'propose')?.input['exclusion'] === 'none',
    argued: last(acts, 'initiate')?.input['argued'] === true,
    draftedOn: draft?.on ?? '',
    secret: flag('secret'),
    group: flag('group'),
    hearingDue: flag('hearingDue'),
    technical: flag('technical'),
    risky: flag('risky'),
    economic: flag('economic'),
    consulted: consulted(acts),
    talked: last(acts, 'talk') !== undefined,
    heard: hearingHeld(acts),
    expert: argue !== undefined && argue.input['independent'] === true && argue.input['expertSigned'] === true,
    assessed: risk !== undefined,
    controllable: risk?.input['controllable'] === true,
    fair: ['clear', 'excepted'].includes(String(last(acts, 'compete')?.input['fairResult'])),
    sentOn: sent?.on ?? '',
    collectedOn: last(acts, 'collect')?.on ?? '',
    opinion: opinionIn(registered),
    registeredApart: registered !== undefined && !drafters.includes(registered.actor),
    approvedOn: approve?.on ?? '',
    approvedApart: approve !== undefined && !actsOf(acts, 'review').some((act) => act.actor === approve.actor),
    reportedOn: reported?.input['partyReply'] === 'agreed' ? reported.on : '',
    publishedOn: last(acts, 'publish')?.on ?? '',
    archivedOn: last(acts, 'archive')?.on ?? '',
    wholeFile: last(acts, 'archive')?.input['wholeFile'] === true,
    followedOn: last(acts, 'follow')?.on ?? '',
  };
}

type DecisionFile = ReturnType<typeof read>;

function digest(f: DecisionFile): unknown {
  if (f.publishedOn !== '')
    return [
      'issued',
      f.secret,
      f.archivedOn !== '' && f.archivedOn >= f.publishedOn,
      f.wholeFile,
      f.followedOn >= f.publishedOn,
      f.followedOn !== '',
    ];
  const {
    draftedOn,
    sentOn,
    collectedOn,
    opinion: given,
    approvedOn,
    reportedOn,
    publishedOn,
    archivedOn,
    followedOn,
    ...flags
  } = f;
  return [
    flags,
    draftedOn !== '',
    sentOn >= draftedOn,
    sentOn >= collectedOn,
    given.sound,
    given.advised,
    given.on >= draftedOn,
    approvedOn !== '',
    approvedOn >= given.on,
    reportedOn !== '',
    reportedOn >= given.on,
    publishedOn,
    archivedOn,
    followedOn,
  ];
}

function holds(act: Act, field: string, ...codes: readonly string[]): boolean {
  const value: Value | undefined = act.input[field];
  const held: readonly unknown[] = Array.isArray(value) ? value : [];
  return codes.every((code) => held.includes(code));
}

function meetingHeld(act: Act, field: string): boolean {
  const met = world['meeting']?.[idsIn(act, field)[0] ?? ''];
  return met?.state === 'registered' && met.values['heldOn'] === act.on;
}

const taken = ['approve', 'publish'];

const laws: readonly Law<DecisionFile>[] = [
  {
    id: 'scope',
    rules: ['dec-scope'],
    says: '宏观调控、立法和应急处置不走本程序',
    at: ['propose', ...taken],
    holds: (f) => f.fit,
  },
  {
    id: 'initiated',
    rules: ['dec-initiate'],
    says: '建议经研究论证才启动',
    at: ['initiate', ...taken],
    holds: (f) => f.argued,
  },
  {
    id: 'consulted',
    rules: ['dec-consult', 'dec-public-30d'],
    says: '不涉密的公开征求意见三十日（缩短的说明），期满归纳',
    at: ['send-review', ...taken],
    when: (f) => !f.secret,
    holds: (f) => f.consulted,
  },
  {
    id: 'talked',
    rules: ['dec-consult'],
    says: '涉及特定群体的已沟通',
    at: ['send-review', ...taken],
    when: (f) => f.group,
    holds: (f) => f.talked,
  },
  {
    id: 'heard',
    rules: ['dec-hearing'],
    says: '应当听证的已依法听证',
    at: ['send-review', ...taken],
    when: (f) => f.hearingDue,
    holds: (f) => f.heard,
  },
  {
    id: 'expert',
    rules: ['dec-expert'],
    says: '专业性强的经独立、署名的论证',
    at: ['send-review', ...taken],
    when: (f) => f.technical,
    holds: (f) => f.expert,
  },
  {
    id: 'assessed',
    rules: ['dec-risk'],
    says: '有风险的经评估',
    at: ['send-review', ...taken],
    when: (f) => f.risky,
    holds: (f) => f.assessed,
  },
  {
    id: 'controllable',
    rules: ['dec-risk'],
    says: '风险不可控的不决策',
    at: taken,
    when: (f) => f.risky,
    holds: (f) => f.controllable,
  },
  {
    id: 'fair',
    rules: ['dec-fair-comp'],
    says: '涉及经营者的经公平竞争审查',
    at: ['send-review', ...taken],
    when: (f) => f.economic,
    holds: (f) => f.fair,
  },
  {
    id: 'drafted',
    rules: ['dec-legal-review'],
    says: '送审的是拟好并归纳过意见的草案',
    at: ['send-review'],
    holds: (f) => f.draftedOn !== '' && f.sentOn >= f.draftedOn && (f.secret || f.sentOn >= f.collectedOn),
  },
  {
    id: 'reviewed',
    rules: ['dec-legal-review'],
    says: '合法性审查通过才讨论，审查的是最后的草案',
    at: taken,
    holds: (f) =>
      f.opinion.sound && f.opinion.on >= f.draftedOn && f.opinion.on >= f.sentOn && f.approvedOn >= f.opinion.on,
  },
  {
    id: 'reviewed-apart',
    rules: ['dec-legal-review'],
    says: '审查的人没有拟稿、送审，讨论的人没有审查',
    at: taken,
    holds: (f) => f.registeredApart && f.approvedApart,
  },
  { id: 'advised', rules: ['adv-hear'], says: '讨论前听取法律顾问意见', at: taken, holds: (f) => f.opinion.advised },
  {
    id: 'packet',
    rules: ['dec-packet'],
    says: '提交讨论的材料齐全',
    at: ['approve'],
    holds: (f, act) =>
      holds(
        act,
        'packet',
        'draft',
        'legality',
        ...(f.secret ? [] : ['public']),
        ...(f.technical ? ['expert'] : []),
        ...(f.risky ? ['risk'] : []),
        ...(f.economic ? ['fair'] : []),
      ),
  },
  {
    id: 'collective',
    rules: ['dec-collective'],
    says: '当日会议集体讨论，行政首长末位表态',
    at: ['approve', 'defer'],
    holds: (_, act) =>
      meetingHeld(act, 'meeting') && act.input['headLast'] === true && Number(act.input['attended']) >= 2,
  },
  {
    id: 'majority',
    rules: ['dec-collective'],
    says: '与多数意见不一致的说明理由',
    at: ['approve', 'defer'],
    when: (_, act) => act.input['withMajority'] === false,
    holds: (_, act) => (act.input['departureWhy'] ?? null) !== null,
  },
  {
    id: 'dissent',
    rules: ['dec-collective'],
    says: '不同意见如实记录',
    at: ['approve', 'defer'],
    when: (_, act) => Number(act.input['dissents']) > 0,
    holds: (_, act) => (act.input['dissent'] ?? null) !== null,
  },
  {
    id: 'reported',
    rules: ['dec-party'],
    says: '公布前就审查过的方案向党委请示报告并获同意',
    at: ['publish'],
    holds: (f, act) => f.reportedOn !== '' && f.reportedOn >= f.opinion.on && f.reportedOn <= act.on,
  },
  {
    id: 'approved',
    rules: ['dec-collective'],
    says: '集体讨论通过才公布',
    at: ['publish'],
    holds: (f, act) => f.approvedOn !== '' && act.on >= f.approvedOn,
  },
  {
    id: 'published',
    rules: ['dec-publish'],
    says: '不涉密的公布、解读并说明采纳情况',
    at: ['publish'],
    when: (f) => !f.secret,
    holds: (_, act) =>
      ['site', 'gazette', 'board'].some((way) => holds(act, 'channels', way)) &&
      act.input['interpreted'] === true &&
      act.input['adoptionTold'] === true,
  },
  {
    id: 'archived',
    rules: ['dec-archive'],
    says: '全过程材料归档之后才了结',
    at: ['finish', 'stop'],
    holds: (f) => f.wholeFile && f.archivedOn >= f.publishedOn,
  },
  {
    id: 'followed',
    rules: ['dec-exec'],
    says: '督查执行之后才办结',
    at: ['finish'],
    holds: (f, act) => f.followedOn >= f.publishedOn && f.followedOn !== '' && act.on >= f.publishedOn,
  },
  {
    id: 'suspended',
    rules: ['dec-exec'],
    says: '只有情况紧急才先中止',
    at: ['suspend'],
    holds: (f, act) => act.input['unforeseen'] === true && act.on >= f.publishedOn,
  },
  {
    id: 'stopped',
    rules: ['dec-exec'],
    says: '停止执行经会议集体讨论',
    at: ['stop'],
    holds: (f, act) => meetingHeld(act, 'stopMeeting') && act.input['stopHeadLast'] === true && act.on >= f.publishedOn,
  },
  {
    id: 'evaluated',
    rules: ['dec-posteval'],
    says: '后评估由没有参与论证评估的机构进行',
    at: ['evaluate'],
    holds: (f, act) => act.input['tookPart'] === false && act.on >= f.publishedOn,
  },
];

export const decision: Procedure<DecisionFile> = {
  ledger: majorDecision.model,
  world,
  settings: {},
  usual: {
    exclusion: 'none',
    secret: false,
    group: false,
    hearingDue: false,
    technical: false,
    risky: false,
    economic: false,
    tookPart: false,
    withMajority: true,
    dissents: 0,
    partyReply: 'agreed',
    item: entryId(51),
    consultUntil: ({ consultFrom }, day) => addDays(isPlainDate(consultFrom) ? consultFrom : day, 40),
    collectedOn: ({ consultUntil }, day) =>
      isPlainDate(consultUntil) && consultUntil >= day ? addDays(consultUntil, 1) : day,
    hearingOn: (_, day) => addDays(day, 12),
    packet: ['draft', 'public', 'expert', 'risk', 'fair', 'legality'],
    channels: ['site'],
    meeting: (_, day) => meetingOf(day),
    stopMeeting: ({ stoppedOn }, day) => meetingOf(isPlainDate(stoppedOn) ? stoppedOn : day),
    review: (_, day) => opinionOf(day, 'sound'),
  },
  tried: {
    meeting: (day) => [meetingOf(day, true), meetingOf(plainDate('2025-01-01'))],
    stopMeeting: (day) => [meetingOf(day, true), meetingOf(plainDate('2025-01-01'))],
    review: (day) => [
      ...kindsOfReview.map((kind) => opinionOf(day, kind)),
      opinionOf(plainDate('2025-01-01'), 'sound'),
      opinionOf(addDays(day, 5), 'sound'),
    ],
  },
  laws,
  alsoRead: [
    'followedOn',
    'archivedOn',
    'stoppedOn',
    'talkedOn',
    'expertOn',
    'riskOn',
    'fairOn',
    'shelvedOn',
    'returnedOn',
    'resumedOn',
  ],
  read,
  digest,
};
