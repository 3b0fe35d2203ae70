/** The case file of a penalty: what a reader of the acts so far would know, whatever the guards say. */
import { addDays, addMonths, isPlainDate, isWorkday, type PlainDate, stateCouncilCalendar } from '@yifa/law';
import { type Act, actsOf, amountIn, dateIn, entryId, idsIn, last, type World } from './model.ts';

const able = {
  state: 'registered',
  position: 'enforcement',
  certifiedOn: '2020-01-02',
  certificateUntil: '2030-01-02',
  leftOn: null,
  lawQualified: false,
  firstReviewPost: true,
};
const reviewing = { ...able, position: 'review', lawQualified: true };
const fitReviewers = new Set([entryId(11), entryId(12)]);

function officer(values: typeof able | (Omit<typeof able, 'leftOn'> & { leftOn: string })): {
  state: string;
  values: Record<string, string | boolean | null>;
} {
  const { state, ...rest } = values;
  return { state, values: rest };
}

export const officers = { first: entryId(1), second: entryId(2), third: entryId(3), reviewer: entryId(11) } as const;

export const penaltyWorld: World = {
  'enforcement-officer': {
    [entryId(1)]: officer(able),
    [entryId(2)]: officer(able),
    [entryId(3)]: officer(able),
    [entryId(4)]: officer({ ...able, certificateUntil: '2024-12-31' }),
    [entryId(5)]: officer({ ...able, certifiedOn: '2027-12-01' }),
    [entryId(6)]: officer({ ...able, leftOn: '2024-06-30' }),
    [entryId(7)]: officer({ ...able, state: 'draft' }),
    [entryId(8)]: officer({ ...able, position: 'auxiliary' }),
    [entryId(9)]: officer({ ...able, certificateUntil: '2025-01-31' }),
    [entryId(11)]: officer(reviewing),
    [entryId(12)]: officer({ ...reviewing, lawQualified: false, firstReviewPost: false }),
    [entryId(13)]: officer({ ...reviewing, lawQualified: false }),
    [entryId(14)]: officer({ ...reviewing, state: 'voided' }),
  },
  'enforcement-power': {
    [entryId(21)]: { state: 'registered', values: { takenOverOn: '2022-01-01', returnedOn: null } },
    [entryId(22)]: { state: 'registered', values: { takenOverOn: '2022-01-01', returnedOn: '2024-01-01' } },
    [entryId(23)]: { state: 'registered', values: { takenOverOn: '2027-12-01', returnedOn: null } },
    [entryId(24)]: { state: 'draft', values: { takenOverOn: '2022-01-01', returnedOn: null } },
  },
  village: {},
};

/** The n-th working day after a day. */
export function workdaysAfter(day: string, n: number): string {
  if (!isPlainDate(day)) return '9999-12-31';
  let at: PlainDate = day;
  for (let counted = 0; counted < n; ) {
    at = addDays(at, 1);
    if (isWorkday(stateCouncilCalendar, at)) counted += 1;
  }
  return at;
}

const lawful = new Set([entryId(1), entryId(2), entryId(3)]);

/** Whether an officer may enforce on a day; one certificate of this walk ends after the filing of a usual case. */
function ableOn(id: string, day: string): boolean {
  return lawful.has(id) || (id === entryId(9) && day <= '2025-01-31');
}

function textIn(act: Act | undefined, field: string): string {
  const value = act?.input[field];
  return typeof value === 'string' ? value : '';
}

const grossKinds = ['downgrade', 'revokeLicence', 'stopBusiness', 'closeDown', 'restrictWork'];
export const hearingAmounts = { citizen: 5000_00, organisation: 50000_00 } as const;

function heavy(party: string, kinds: readonly string[], ...amounts: readonly number[]): boolean {
  const limit = party === 'citizen' ? hearingAmounts.citizen : hearingAmounts.organisation;
  return kinds.some((kind) => grossKinds.includes(kind)) || amounts.some((amount) => amount >= limit);
}

/**
 * The officers in charge before an act, and whoever was recused. Officers replaced without a recusal on record
 * are not among them: an entry keeps only those now in charge.
 */
function investigatorsUntil(acts: readonly Act[], act: Act | undefined): readonly string[] {
  const until = act ? acts.slice(0, acts.indexOf(act)) : acts;
  const recused = actsOf(until, 'recuse').flatMap((each) => idsIn(each, 'recused'));
  return [...idsIn(last(until, 'file', 'recuse', 'spot'), 'officers'), ...recused];
}

const enforcing = ['evidence', 'conclude', 'inform', 'inform-again'];

function hearingOf(acts: readonly Act[]) {
  const asked = last(acts, 'ask-hearing');
  const since = asked ? acts.slice(acts.indexOf(asked) + 1) : [];
  const called = last(since, 'call-hearing');
  const ended = last(since, 'hold-hearing', 'drop-hearing');
  const held = ended?.step === 'hold-hearing';
  const chair = idsIn(called, 'hearingChair')[0] ?? '';
  const notice = workdaysAfter(dateIn(called, 'hearingCalledOn'), 7);
  return {
    askedOn: asked?.on ?? '',
    endedOn: ended?.on ?? '',
    everHeldOn: last(acts, 'hold-hearing')?.on ?? '',
    held,
    fair:
      held &&
      called !== undefined &&
      ended.on >= notice &&
      ended.on >= dateIn(called, 'hearingOn') &&
      !investigatorsUntil(acts, ended).includes(chair) &&
      ended.input['hearingSigned'] === true,
    byOther: !held || !acts.some((act) => enforcing.includes(act.step) && act.actor === ended.actor),
    absentInVain:
      ended !== undefined &&
      !held &&
      ended.input['hearingDropped'] === 'absent' &&
      !(called !== undefined && ended.on >= notice && ended.on >= dateIn(called, 'hearingOn')),
  };
}

function reviewOf(acts: readonly Act[]) {
  const act = last(acts, 'review');
  const reviewer = idsIn(act, 'reviewer')[0] ?? '';
  const fit = act?.input['reviewFit'];
  return {
    on: act?.on ?? '',
    passed: act !== undefined && act.input['reviewResult'] !== 'refused',
    apart:
      act !== undefined &&
      !investigatorsUntil(acts, act).includes(reviewer) &&
      !acts.some(
        (each) => enforcing.includes(each.step) && each.actor === act.actor && acts.indexOf(each) < acts.indexOf(act),
      ),
    qualified: fitReviewers.has(reviewer),
    whole: Array.isArray(fit) && fit.length === 7,
  };
}

function noticeOf(acts: readonly Act[], party: string) {
  const notice = last(acts, 'inform', 'inform-again');
  const proposal = last(acts, 'conclude', 'inform-again');
  const kinds = idsIn(proposal, 'proposedKinds');
  const fine = amountIn(proposal, 'proposedFine');
  const confiscation = amountIn(proposal, 'proposedConfiscation');
  const heard = notice ? actsOf(acts, 'defend').filter((act) => act.on >= notice.on) : [];
  return {
    on: notice?.on ?? '',
    told: notice?.input['hearingTold'] === true,
    again: last(acts, 'inform-again') !== undefined,
    changedOn: dateIn(last(acts, 'inform-again'), 'proposalChangedOn'),
    kinds: [...kinds].sort(),
    fine,
    confiscation,
    heavy: heavy(party, kinds, fine, confiscation),
    heardOn: heard.at(-1)?.on ?? '',
    argued: heard.some((act) => act.input['defence'] === 'made'),
    rechecked: heard.every(
      (act) =>
        act.input['defence'] !== 'made' || (act.input['rechecked'] === true && textIn(act, 'defenceSays') !== ''),
    ),
  };
}

/** Reads the case file out of the acts. */
export function readPenalty(acts: readonly Act[]) {
  const opened = last(acts, 'receive', 'spot');
  const filed = last(acts, 'file', 'spot');
  const conclude = last(acts, 'conclude');
  const decided = last(acts, 'decide', 'spot');
  const party = textIn(opened, 'partyKind');
  const violated = dateIn(opened, 'violatedOn');
  const found = dateIn(opened, 'foundOn');
  const born = dateIn(opened, 'partyBornOn');
  const preserved = last(acts, 'preserve');
  const released = last(acts, 'release');
  const evidence = last(acts, 'evidence');
  const named = last(acts, 'file', 'recuse', 'spot');
  const crew = idsIn(named, 'officers');
  const crewThen = idsIn(last(evidence ? acts.slice(0, acts.indexOf(evidence)) : [], 'file', 'recuse'), 'officers');
  const years = (n: number): string => (isPlainDate(violated) ? addMonths(violated, 12 * n) : '');
  const fourteenth = isPlainDate(born) ? addMonths(born, 12 * 14) : '';
  const pay = last(acts, 'pay');
  const collected = last(acts, 'collect');
  const serve = last(acts, 'serve', 'spot');
  return {
    investigators: [...new Set(investigatorsUntil(acts, undefined))].sort(),
    simple: decided?.step === 'spot',
    crewAble: crew.length >= 2 && crew.every((id) => ableOn(id, named?.on ?? '')),
    power: idsIn(opened, 'power')[0] === entryId(21),
    limitation: found !== '' && (found <= years(2) || (opened?.input['endangersLife'] === true && found <= years(5))),
    child: party === 'citizen' && fourteenth !== '' && violated <= fourteenth,
    party,
    filedOn: filed?.on ?? '',
    evidence:
      evidence === undefined
        ? 'none'
        : evidence.input['cardShown'] === true &&
            evidence.input['recorded'] === true &&
            crewThen.every((id) => ableOn(id, evidence.on))
          ? 'good'
          : 'bad',
    evidencedOn: evidence?.on ?? '',
    preserved: preserved !== undefined && !(released !== undefined && released.on >= preserved.on),
    concludedOn: conclude?.on ?? '',
    crime: conclude?.input['crime'] === true,
    slight: conclude?.input['minor'] === true,
    grave: conclude?.input['grave'] === true,
    delicate: conclude?.input['publicInterest'] === true || conclude?.input['complex'] === true,
    notice: noticeOf(acts, party),
    hearing: hearingOf(acts),
    review: reviewOf(acts),
    discussedOn: Number(last(acts, 'discuss')?.input['attendees'] ?? 0) >= 2 ? (last(acts, 'discuss')?.on ?? '') : '',
    decidedOn: decided?.on ?? '',
    heavy: heavy(party, idsIn(decided, 'kinds'), amountIn(decided, 'fine'), amountIn(decided, 'confiscated')),
    fined: idsIn(decided, 'kinds').some((kind) => kind === 'fine' || kind === 'confiscation'),
    fine: amountIn(decided, 'fine'),
    toPublish: decided?.input['toPublish'] === true,
    servedOn: dateIn(serve, 'servedOn'),
    paid: Math.max(amountIn(pay, 'paid'), amountIn(collected, 'collected')),
    paidOn: pay?.on ?? collected?.on ?? '',
    // Whatever was paid at a bank later: money once taken on the spot is handed in and remitted.
    spotMoney: collected !== undefined,
    collectedOn: collected?.on ?? '',
    remittedOn: last(acts, 'remit')?.on ?? '',
    handedInOn: last(acts, 'hand-in')?.on ?? '',
    demandedOn: last(acts, 'demand')?.on ?? '',
    deferredUntil: dateIn(last(acts, 'defer'), 'deferredUntil'),
    courtAskedOn: last(acts, 'apply-court')?.on ?? '',
    publishedOn: last(acts, 'publish')?.on ?? '',
    spotFiledOn: last(acts, 'report-spot')?.on ?? '',
    closedOn: last(acts, 'close')?.on ?? '',
  };
}

export type PenaltyFile = ReturnType<typeof readPenalty>;

/** What the laws ahead of a case could still tell apart. Once it is decided, what came before is summed up. */
export function digestPenalty(f: PenaltyFile): unknown {
  const decided = f.decidedOn !== '';
  const { notice, hearing, review } = f;
  const asked = hearing.askedOn !== '' && hearing.askedOn >= notice.on;
  if (!decided) {
    return {
      people: f.investigators,
      file: [f.party, f.crewAble, f.power, f.limitation, f.child, f.crime, f.slight, f.grave, f.delicate],
      evidence: [f.evidence, f.evidencedOn <= f.concludedOn, f.preserved],
      notice: [
        notice.on !== '',
        notice.told,
        notice.heavy,
        notice.kinds,
        notice.fine,
        notice.confiscation,
        notice.again,
      ],
      defence: [notice.heardOn !== '', notice.argued, notice.rechecked],
      hearing: [hearing.askedOn !== '', asked, hearing.endedOn !== '', hearing.held, hearing.everHeldOn !== ''],
      review:
        review.on === ''
          ? []
          : [
              review.passed,
              review.apart,
              review.qualified,
              review.whole,
              review.on >= hearing.everHeldOn,
              review.on >= notice.changedOn,
              review.on >= f.concludedOn,
            ],
      discussed:
        f.discussedOn === ''
          ? []
          : [f.discussedOn >= hearing.everHeldOn, f.discussedOn >= notice.changedOn, f.discussedOn >= f.concludedOn],
    };
  }
  return {
    past: [f.simple, f.party, f.grave, hearing.everHeldOn !== ''],
    decision: [f.heavy, f.fined, f.fine <= 100_00, f.toPublish],
    served: f.servedOn !== '',
    published: f.publishedOn !== '',
    money: [
      f.paidOn !== '',
      f.paidOn >= f.decidedOn,
      f.paid >= f.fine,
      f.spotMoney,
      f.handedInOn >= f.collectedOn && f.handedInOn !== '',
      f.remittedOn >= f.handedInOn && f.remittedOn !== '',
    ],
    court: [
      f.demandedOn !== '',
      f.demandedOn >= f.servedOn,
      f.deferredUntil !== '',
      f.demandedOn > f.deferredUntil,
      f.courtAskedOn !== '',
    ],
    spotFiled: f.spotFiledOn !== '' && f.spotFiledOn >= f.decidedOn,
    closed: f.closedOn !== '',
  };
}
