/** Steps of a report: what the program computes for each, and what it writes along with the act. */
import { type Refusal, YifaError } from '@yifa/kernel';
import type { Actor, ActResult, Entry, Locked, ReportPart } from '@yifa/store';
import { composeReport } from '../compose.ts';
import { indicatorsUsed } from './chip.ts';
import { contentsIn } from './contents.ts';
import { brokenRelations, contradictedNumbers, contradictedWithin, relationsOver } from './contradictions.ts';
import { draftOf } from './draft.ts';
import { checkDraft, draftDigest, draftFrom } from './drafts.ts';
import { figuresDigest, freezeFigures, textDigest } from './freeze.ts';
import type { ReportDraft } from './model.ts';
import { bookOf, renderDraft } from './render.ts';
import {
  dateIn,
  findReport,
  getReport,
  numberIn,
  outlineOf,
  periodOfYear,
  periodSoFar,
  type ReportKey,
  type ReportPlace,
  reportLedger,
  reportPage,
} from './scope.ts';
import { readBeside, textFindings } from './text-findings.ts';
import { type TypedClaim, typedClaims } from './typed.ts';

/** What every change of a report names. */
export interface ReportChange extends ReportKey {
  readonly actor: Actor;
  /** Idempotency key. */
  readonly key: string;
  /** The version of the entry that the user looked at. */
  readonly expects?: number;
}

export interface StepOrder extends ReportChange {
  readonly step: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly reason?: string;
}

/** What a user fills in, by step; the rest of what a step records is computed. Dates left out are today. */
export const reportStepFields: Readonly<Record<string, readonly string[]>> = {
  review: ['reviewedOn', 'reviewSays'],
  secrecy: ['secrecyOn', 'secrecy', 'secrecySays'],
  submit: ['submittedOn', 'submittedTo'],
  publish: ['publishedOn', 'address', 'disclosure'],
};

/** Saves a new version of the text. @throws YifaError changed-meanwhile when another was saved since `expects` */
export async function saveDraft(
  place: ReportPlace,
  order: ReportChange & { readonly expects: number; readonly draft: ReportDraft },
): Promise<ActResult> {
  const { store } = place;
  const { org, draft } = order;
  checkDraft(store, draft);
  const entry = await getReport(store, order);
  const today = await store.today(org);
  const written = await contentsWritten(place, order, draft);
  const digest = draftDigest(draft);
  // The digest makes the request what it is: the same key with another text is another request.
  const act = { ...actOf(place, order, 'revise', { textDigest: digest }), entry: entry.id, expects: order.expects };
  return store.reports.act(act, reportPage, async (locked) => {
    const n = ((await locked.draft())?.n ?? 0) + 1;
    return {
      input: { draftVersion: n, textDigest: digest, contents: written, revisedOn: today },
      draft: { n, revision: numberIn(locked.entry, 'revision'), content: draft, digest },
    };
  });
}

/**
 * Takes a step of a report. `draft` composes the first text; `sign` freezes the figures, the entries they count and the
 * text as they are at that moment, and is refused while any contradiction stands.
 * @throws YifaError with every reason; then nothing was written
 */
export async function takeStep(place: ReportPlace, order: StepOrder): Promise<ActResult> {
  const { store } = place;
  const { step } = order;
  if (step === 'revise' || !Object.hasOwn(reportLedger(store).steps, step))
    throw new YifaError('not-found', '年度报告没有这一步');
  refuseComputed(order);
  if (step === 'draft') return openReport(place, order);
  const entry = await getReport(store, order);
  const act = { ...actOf(place, order, step, order.input), entry: entry.id };
  if (step === 'sign') return sign(place, order, entry, act);
  const today = await store.today(order.org);
  return store.reports.act(act, reportPage, async (locked) => ({ input: computed(step, order, locked, today) }));
}

function actOf({ store }: ReportPlace, order: ReportChange, step: string, input: unknown) {
  const { org, actor, key, expects } = order;
  const reason = 'reason' in order && typeof order.reason === 'string' ? { reason: order.reason } : {};
  return {
    org,
    ledger: reportLedger(store).id,
    step,
    input,
    actor,
    key,
    ...(expects === undefined ? {} : { expects }),
    ...reason,
  };
}

function refuseComputed({ step, input }: StepOrder): void {
  const allowed = reportStepFields[step] ?? [];
  const refusals = Object.keys(input)
    .filter((name) => !allowed.includes(name))
    .map(
      (name): Refusal => ({
        code: 'invalid-input',
        says: `这一步不填写：${name}`,
        remedy: '刷新页面后重试',
        field: name,
      }),
    );
  if (refusals.length > 0) throw new YifaError('invalid-input', refusals.map((each) => each.says).join('；'), refusals);
}

/** What the program adds to the steps that write nothing beside the entry. */
function computed(step: string, { input }: StepOrder, { entry }: Locked, today: string): ReportPart['input'] {
  const given = (name: string): unknown => input[name] ?? today;
  const next = numberIn(entry, 'revision') + 1;
  switch (step) {
    case 'review':
      return { reviewedOn: given('reviewedOn') };
    case 'secrecy':
      return { secrecyOn: given('secrecyOn') };
    case 'return':
      // Once signed, a text is signed anew under the next number.
      return { returnedOn: today, revision: entry?.state === 'reviewed' ? next - 1 : next };
    case 'submit':
      return {
        submittedOn: given('submittedOn'),
        firstSubmittedOn: dateIn(entry, 'firstSubmittedOn') ?? given('submittedOn'),
      };
    case 'publish':
      return {
        publishedOn: given('publishedOn'),
        firstPublishedOn: dateIn(entry, 'firstPublishedOn') ?? given('publishedOn'),
      };
    case 'amend':
      return { amendedOn: today, revision: next };
    default:
      return {};
  }
}

async function openReport(place: ReportPlace, order: StepOrder): Promise<ActResult> {
  const { store, template } = place;
  const { org, year } = order;
  const there = await findReport(store, order);
  const today = await store.today(org);
  const { styles } = await outlineOf(place, order);
  // A repeated request is answered without composing anything.
  const first = there
    ? undefined
    : draftOf(await composeReport(store, template(await store.getOrg(org)), { org, year }), styles);
  const contents = first && (await contentsWritten(place, order, first));
  return store.reports.act(actOf(place, order, 'draft', {}), reportPage, async () => {
    if (!first) throw new YifaError('wrong-state', `${year}年度的报告已经起草`);
    const digest = draftDigest(first);
    const periodEnd = periodOfYear(year).to;
    return {
      input: { year, periodEnd, draftedOn: today, revision: 1, draftVersion: 1, textDigest: digest, contents },
      draft: { n: 1, revision: 1, content: first, digest },
    };
  });
}

/** The contents found in a text, as the ledger keeps them: null for none. */
export async function contentsWritten(
  place: ReportPlace,
  key: ReportKey,
  draft: ReportDraft,
): Promise<string[] | null> {
  const { store } = place;
  const { mandated } = await outlineOf(place, key);
  const used = await store.figures(indicatorsUsed(draft.blocks), [key.org], await periodSoFar(store, key));
  const written = contentsIn(draft, mandated, bookOf(store, used));
  return written.length > 0 ? written : null;
}

type Act = ReturnType<typeof actOf> & { readonly entry: string };

/** Raised within the transaction when the ledgers moved on between judging the text and locking the chain. */
class Moved extends Error {}

const tries = 4;

async function sign(place: ReportPlace, order: StepOrder, entry: Entry, act: Act): Promise<ActResult> {
  for (let n = 1; ; n += 1) {
    try {
      return await signOnce(place, order, entry, act);
    } catch (error) {
      // The store passes on what it does not know, wrapped.
      const moved = error instanceof YifaError && error.cause instanceof Moved;
      if (!moved) throw error;
      if (n === tries) throw new YifaError('changed-meanwhile', '台账正在不断变动，没有签发');
    }
  }
}

/**
 * Typed numbers are judged before the lock, for that takes many readings, and count only if nothing has been written in
 * the org since; figures and relations are read under the lock.
 */
async function signOnce(place: ReportPlace, order: StepOrder, entry: Entry, act: Act): Promise<ActResult> {
  const { store } = place;
  const { org, year } = order;
  const period = periodOfYear(year);
  const today = await store.today(org);
  const outline = await outlineOf(place, order);
  const { orgName } = outline;
  const beside = await readBeside(place, order, outline);
  const [head] = await store.heads([org]);
  const typed = await judged(place, order, entry);
  return store.reports.act(act, reportPage, async (locked): Promise<ReportPart> => {
    if (locked.head.seq !== head?.seq) throw new Moved();
    const stored = await locked.draft();
    const draft = draftFrom(stored);
    if (!stored || !draft || stored.digest !== locked.entry?.values['textDigest'])
      throw new YifaError('changed-meanwhile', '文稿与所审核的不一致，没有签发');
    const ids = indicatorsUsed(draft.blocks);
    const figures = await locked.figures(
      ids.map((id) => known(place, id)),
      period,
    );
    const relations = await locked.relations(relationsOver(store, ids), period);
    const book = bookOf(store, figures);
    const contradictions = [
      ...brokenRelations(relations),
      ...contradictedNumbers(typed),
      ...contradictedWithin(textFindings(place, draft, book, beside)),
    ];
    if (contradictions.length > 0)
      throw new YifaError(
        'unlawful-step',
        `报告有${contradictions.length}处矛盾，不能签发：${contradictions.map((each) => each.says).join('；')}`,
        contradictions,
      );
    const content = renderDraft({ ...draft }, { org, orgName, year, period, figures: book });
    const kept = freezeFigures(store, figures, period);
    const digest = figuresDigest(kept);
    const text = textDigest(content);
    return {
      input: {
        signedOn: today,
        signedText: text,
        figures: kept.length,
        figuresDigest: digest,
        contradictions: contradictions.length,
      },
      frozen: {
        revision: numberIn(locked.entry, 'revision'),
        year,
        draft: stored.n,
        content,
        period,
        signedOn: today,
        textDigest: text,
        digest,
        figures: kept,
      },
    };
  });
}

function known({ store }: ReportPlace, id: string) {
  const indicator = store.domain.indicators.get(id);
  if (!indicator) throw new YifaError('invalid-input', `文稿用到的数据“${id}”已不再统计，请改用别的数据`);
  return indicator;
}

async function judged(place: ReportPlace, key: ReportKey, entry: Entry): Promise<TypedClaim[]> {
  const { store, judge } = place;
  const draft = judge && draftFrom(await store.reports.draft(key.org, entry.id));
  if (!draft) return [];
  const ids = indicatorsUsed(draft.blocks).filter((id) => store.domain.indicators.has(id));
  return typedClaims(judge, draft, bookOf(store, await store.figures(ids, [key.org], periodOfYear(key.year))), key);
}
