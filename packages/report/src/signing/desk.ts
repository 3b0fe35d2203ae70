/** Everything that one who works on a report sees of it at once. */
import { blockers, deadlinesOf, entrance, type LedgerModel, type Refusal, YifaError } from '@yifa/kernel';
import { citeRule, plainDate } from '@yifa/law';
import type { JournalRecord, Store } from '@yifa/store';
import type { ReportFigure } from '../model.ts';
import { indicatorsUsed } from './chip.ts';
import { contentsIn } from './contents.ts';
import { brokenRelations, contradictedNumbers, contradictedWithin, relationsOver } from './contradictions.ts';
import { draftFrom } from './drafts.ts';
import { driftOf } from './drift.ts';
import { frozenReport, thawed } from './freeze.ts';
import type { Drift, FrozenReport, ReportDraft } from './model.ts';
import { bookOf, type FigureBook, figuresShown } from './render.ts';
import {
  findReport,
  numberIn,
  outlineOf,
  periodSoFar,
  type ReportKey,
  type ReportPlace,
  reportLedger,
} from './scope.ts';
import { reportStepFields } from './steps.ts';
import { readBeside, type TextFinding, textFindings } from './text-findings.ts';
import { type TypedClaim, typedClaims } from './typed.ts';

/** Who looks. `own`: belongs to the org itself, not to one above it. */
export interface DeskReader {
  readonly id: string;
  readonly posts: readonly string[];
  readonly own: boolean;
}

export type DeskState = 'none' | 'draft' | 'reviewed' | 'signed' | 'submitted' | 'published';

export interface DeskFinding {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'notice';
  readonly block: string | null;
  readonly quote: string;
  readonly says: string;
  readonly remedy: string;
}

export interface DeskStep {
  readonly id: string;
  readonly label: string;
  readonly open: boolean;
  readonly refusals: readonly Refusal[];
  readonly reason: boolean;
  readonly fields: readonly string[];
}

export interface DeskView {
  readonly org: string;
  readonly orgName: string;
  readonly year: number;
  readonly state: DeskState;
  readonly stateLabel: string;
  readonly entry: string | null;
  readonly version: number;
  readonly revision: number;
  readonly draft: ReportDraft | null;
  readonly editable: boolean;
  readonly figures: Readonly<Record<string, ReportFigure>>;
  readonly comments: readonly {
    readonly id: string;
    readonly block: string;
    readonly quote: string;
    readonly text: string;
    readonly by: string;
    readonly at: string;
    readonly resolvedBy: string | null;
  }[];
  readonly typed: readonly TypedClaim[];
  readonly findings: readonly DeskFinding[];
  readonly steps: readonly DeskStep[];
  readonly deadlines: readonly {
    readonly id: string;
    readonly label: string;
    readonly due: string;
    readonly article: string;
    readonly status: string;
  }[];
  readonly timeline: readonly {
    readonly at: string;
    readonly on: string;
    readonly label: string;
    readonly actor: string;
    readonly reason: string;
  }[];
  readonly receipt: Receipt | null;
  readonly drift: readonly Drift[];
}

/** What proves a signature: the journal record that made it, and digests of what it froze. */
export interface Receipt {
  readonly signedOn: string;
  readonly revision: number;
  readonly seq: number;
  readonly hash: string;
  readonly digest: string;
  readonly figures: number;
  readonly entries: number;
}

const states: Readonly<Record<string, DeskState>> = {
  drafted: 'draft',
  reviewed: 'reviewed',
  signed: 'signed',
  submitted: 'submitted',
  published: 'published',
};

/** The states in which the figures are those of the signature. */
const afterSigning: readonly DeskState[] = ['signed', 'submitted', 'published'];

/** The desk of a report. While it is drafted its figures are live; once signed they are those that were frozen. */
export async function deskView(place: ReportPlace, key: ReportKey, reader: DeskReader): Promise<DeskView> {
  const { store } = place;
  const ledger = reportLedger(store);
  const outline = await outlineOf(place, key);
  const { org, orgName, mandated } = outline;
  const entry = await findReport(store, key);
  const base = { org: org.id, orgName, year: key.year };
  if (!entry) return { ...base, ...empty, steps: [await firstStep(store, ledger, key, reader)] };
  const state = states[entry.state] ?? 'draft';
  const [stored, frozen, comments, history] = await Promise.all([
    store.reports.draft(key.org, entry.id),
    frozenReport(store, key.org, key.year),
    store.reports.comments(key.org, entry.id),
    store.history(key.org, entry.id),
  ]);
  const draft = draftFrom(stored);
  const signed = afterSigning.includes(state);
  const book = signed && frozen ? frozenBook(store, frozen) : await liveBook(store, key, draft);
  // A signed text is what it is; what its ledgers have become since, the drift tells.
  const unsigned = signed ? undefined : draft;
  const typed = unsigned ? await typedClaims(place.judge, unsigned, book, key) : [];
  const broken = unsigned ? await relationsBroken(store, key, unsigned) : [];
  const inText = unsigned ? textFindings(place, unsigned, book, await readBeside(place, key, outline)) : [];
  const contradictions = [...broken, ...contradictedNumbers(typed), ...contradictedWithin(inText)];
  const missing = draft ? mandated.filter((each) => !contentsIn(draft, mandated, book).includes(each.id)) : [];
  const context = await store.context(key.org, ledger, entry);
  const revise = ledger.steps['revise'];
  const past = history.map((record) => ({ step: record.step, actor: record.actorId, on: plainDate(record.on) }));
  return {
    ...base,
    state,
    stateLabel: ledger.states[entry.state] ?? entry.state,
    entry: entry.id,
    version: entry.version,
    revision: numberIn(entry, 'revision'),
    draft: draft ?? null,
    editable: reader.own && revise !== undefined && !entrance(ledger, revise, entry, reader, past),
    figures: draft ? figuresShown(book, draft) : {},
    comments: comments.map(({ id, block, quote, says, by, at, resolvedBy }) => ({
      id,
      block,
      quote,
      text: says,
      by,
      at,
      resolvedBy,
    })),
    typed,
    findings: [
      ...missing.map(({ id, label }) => missingContent(id, label)),
      ...broken.map(brokenRelation),
      ...inText.map(textFinding),
    ],
    steps: Object.values(ledger.steps)
      .filter((step) => step.id !== 'revise' && step.from.includes(entry.state))
      .map((step): DeskStep => {
        const closed = reader.own ? entrance(ledger, step, entry, reader, past) : foreign;
        if (closed) return stepView(step, [closed]);
        return stepView(step, [...blockers(step, entry, context), ...(step.id === 'sign' ? contradictions : [])]);
      }),
    deadlines: deadlinesOf(ledger, entry, context).map(({ deadline, due, status }) => ({
      id: deadline.id,
      label: deadline.label,
      due,
      article: citeRule(deadline.rule),
      status,
    })),
    timeline: timelineOf(ledger, history),
    receipt: frozen ? receiptOf(frozen) : null,
    drift: frozen ? await driftOf(store, frozen) : [],
  };
}

const empty = {
  state: 'none',
  stateLabel: '尚未起草',
  entry: null,
  version: 0,
  revision: 1,
  draft: null,
  editable: false,
  figures: {},
  comments: [],
  typed: [],
  findings: [],
  deadlines: [],
  timeline: [],
  receipt: null,
  drift: [],
} as const;

const foreign: Refusal = {
  code: 'not-allowed',
  says: '上级机构只能查看，不能代为办理',
  remedy: '由本机构人员办理',
};

function stepView(step: LedgerModel['steps'][string], refusals: readonly Refusal[]): DeskStep {
  const { id, label, reason } = step;
  return { id, label, open: refusals.length === 0, refusals, reason, fields: reportStepFields[id] ?? [] };
}

async function firstStep(store: Store, ledger: LedgerModel, key: ReportKey, reader: DeskReader): Promise<DeskStep> {
  const step = ledger.steps['draft'];
  if (!step) throw new YifaError('not-found');
  const early: Refusal = { code: 'invalid-input', says: `${key.year}年尚未开始，不能编制年度报告`, remedy: '改选年度' };
  const closed = reader.own ? entrance(ledger, step, undefined, reader, []) : foreign;
  const begun = (await store.today(key.org)) >= `${key.year}-01-01`;
  return stepView(step, closed ? [closed] : begun ? [] : [early]);
}

async function liveBook(store: Store, key: ReportKey, draft: ReportDraft | undefined): Promise<FigureBook> {
  const ids = draft ? indicatorsUsed(draft.blocks).filter((id) => store.domain.indicators.has(id)) : [];
  return bookOf(store, await store.figures(ids, [key.org], await periodSoFar(store, key)));
}

/** Figures of a signature whose indicators are still declared. */
function frozenBook(store: Store, frozen: FrozenReport): FigureBook {
  const known = frozen.figures.filter((each) => store.domain.indicators.has(each.indicator));
  return bookOf(store, known.map(thawed));
}

function missingContent(id: string, label: string): DeskFinding {
  return {
    code: `${id}-missing`,
    severity: 'warning',
    block: null,
    quote: '',
    says: `必须报告的“${label}”没有内容`,
    remedy: '补写这一部分，或者在台账中补登后重新写入',
  };
}

async function relationsBroken(store: Store, key: ReportKey, draft: ReportDraft): Promise<Refusal[]> {
  const ids = indicatorsUsed(draft.blocks).filter((id) => store.domain.indicators.has(id));
  const over = new Set(relationsOver(store, ids));
  const results = await store.relations([key.org], await periodSoFar(store, key));
  return brokenRelations(results.filter((each) => over.has(each.relation)));
}

function brokenRelation({ says, remedy }: Refusal): DeskFinding {
  return { code: 'relation-broken', severity: 'error', block: null, quote: '', says, remedy };
}

function textFinding({ contradiction: _, ...finding }: TextFinding): DeskFinding {
  return finding;
}

function receiptOf(frozen: FrozenReport): Receipt {
  const entries = new Set(frozen.figures.flatMap((each) => each.entries.map(({ entry }) => entry)));
  const { signedOn, revision, head, digest } = frozen;
  return { signedOn, revision, ...head, digest, figures: frozen.figures.length, entries: entries.size };
}

/** Oldest first; of several savings by one person in a row only the last is told. */
function timelineOf(ledger: LedgerModel, history: readonly JournalRecord[]): DeskView['timeline'] {
  const told = history.filter((record, i) => {
    const next = history[i + 1];
    return record.step !== 'revise' || next?.step !== 'revise' || next.actorId !== record.actorId;
  });
  return told.map(({ at, on, step, actorName, reason }) => ({
    at,
    on,
    label: ledger.steps[step]?.label ?? step,
    actor: actorName,
    reason,
  }));
}

/** Whether a reader may remark on a draft: a person of the org with a post that has a part in its reports. */
export function mayComment(store: Store, reader: DeskReader): boolean {
  const posts = new Set(Object.values(reportLedger(store).steps).flatMap((step) => step.by));
  return reader.own && reader.posts.some((post) => posts.has(post));
}
