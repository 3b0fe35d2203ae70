/** The file of a major decision: what a reader of the acts so far would know, whatever the guards say. */
import type { Subject } from '@yifa/kernel';
import { addDays, daysBetween, isPlainDate, type PlainDate } from '@yifa/law';
import { type Act, actsOf, dateIn, entryId, idsIn, last, type World } from './model.ts';
import { firstDay } from './place.ts';

const origin = addDays(firstDay, -10);
export const kindsOfReview = ['sound', 'mended', 'unlawful', 'unsigned', 'contract', 'unadvised', 'unsettled'] as const;
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
export function meetingOf(day: PlainDate, draft = false): string {
  return entryId((draft ? 20_000 : 10_000) + daysBetween(origin, day));
}

export function opinionOf(day: PlainDate, kind: KindOfReview): string {
  return entryId(100_000 * (1 + kindsOfReview.indexOf(kind)) + daysBetween(origin, day));
}

const days = Array.from({ length: 1400 }, (_, n) => addDays(origin, n));
export const world: World = {
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

export function read(acts: readonly Act[]) {
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

export type DecisionFile = ReturnType<typeof read>;

export function digest(f: DecisionFile): unknown {
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
