/** What may be read beside the desk: earlier versions, the report of the year before, sentences to add, the text as printed. */
import { entryIndicators, YifaError } from '@yifa/kernel';
import { reportDocx } from '../docx.ts';
import { figureView } from '../figure-view.ts';
import type { ComposedReport, ReportFigure } from '../model.ts';
import { indicatorsUsed } from './chip.ts';
import { draftFrom } from './drafts.ts';
import { evidenceOf } from './evidence.ts';
import { frozenReport, signedReport } from './freeze.ts';
import type { FrozenReport, ReportDraft } from './model.ts';
import { bookOf, figuresShown, renderDraft } from './render.ts';
import { findReport, getReport, outlineOf, periodSoFar, type ReportKey, type ReportPlace } from './scope.ts';
import { type TypedClaim, typedClaims } from './typed.ts';

export interface DraftVersion {
  readonly n: number;
  readonly at: string;
  readonly by: string;
  readonly revision: number;
  /** signed: the last version of a revision that was signed. */
  readonly state: 'draft' | 'signed';
}

/** Versions of the text, newest first. */
export async function draftVersions({ store }: ReportPlace, key: ReportKey): Promise<DraftVersion[]> {
  const entry = await findReport(store, key);
  if (!entry) return [];
  const drafts = await store.reports.drafts(key.org, entry.id);
  const signed = new Set<number>();
  for (const revision of new Set(drafts.map((each) => each.revision))) {
    const frozen = await store.reports.frozen(key.org, entry.id, revision);
    if (frozen) signed.add(frozen.draft);
  }
  return drafts.map(({ n, at, by, revision }) => ({
    n,
    at,
    by,
    revision,
    state: signed.has(n) ? 'signed' : 'draft',
  }));
}

/** @throws YifaError not-found */
export async function draftVersion({ store }: ReportPlace, key: ReportKey, n: number): Promise<ReportDraft> {
  const entry = await getReport(store, key);
  const draft = draftFrom(await store.reports.draft(key.org, entry.id, n));
  if (!draft) throw new YifaError('not-found', '没有这一版文稿');
  return draft;
}

/** The report as it reads now, as a .docx file; once signed, with the proof of its numbers. @throws YifaError not-found */
export async function printedDocx(
  place: ReportPlace,
  key: ReportKey,
  revision?: number,
): Promise<{ readonly title: string; readonly bytes: Uint8Array }> {
  const { report, frozen } = await printed(place, key, revision);
  return { title: report.title, bytes: await reportDocx(report, frozen && evidenceOf(frozen, report)) };
}

/** The report as it reads now: as signed in a revision, or else the last draft with live figures. @throws YifaError not-found */
export async function printedReport(place: ReportPlace, key: ReportKey, revision?: number): Promise<ComposedReport> {
  return (await printed(place, key, revision)).report;
}

interface Printed {
  readonly report: ComposedReport;
  /** Absent in a draft. */
  readonly frozen?: FrozenReport;
}

async function printed(place: ReportPlace, key: ReportKey, revision?: number): Promise<Printed> {
  const { store } = place;
  const entry = await getReport(store, key);
  if (revision !== undefined || ['signed', 'submitted', 'published'].includes(entry.state)) {
    const report = await signedReport(store, key.org, key.year, revision);
    const frozen = await frozenReport(store, key.org, key.year, revision);
    if (!report || !frozen) throw new YifaError('not-found', '没有这一次签发的报告');
    return { report, frozen };
  }
  const draft = draftFrom(await store.reports.draft(key.org, entry.id));
  if (!draft) throw new YifaError('not-found');
  const { orgName } = await outlineOf(place, key);
  const period = await periodSoFar(store, key);
  const ids = indicatorsUsed(draft.blocks).filter((id) => store.domain.indicators.has(id));
  const figures = bookOf(store, await store.figures(ids, [key.org], period));
  return { report: renderDraft(draft, { ...key, orgName, period, figures }) };
}

/** The numbers typed by hand in a text as it stands in somebody's editor, unsaved. */
export async function typedIn(
  place: ReportPlace,
  key: ReportKey,
  draft: ReportDraft,
): Promise<{ readonly typed: TypedClaim[]; readonly figures: Record<string, ReportFigure> }> {
  const { store } = place;
  const ids = indicatorsUsed(draft.blocks).filter((id) => store.domain.indicators.has(id));
  const book = bookOf(store, await store.figures(ids, [key.org], await periodSoFar(store, key)));
  return { typed: await typedClaims(place.judge, draft, book, key), figures: figuresShown(book, draft) };
}

export interface PlainReport {
  readonly year: number;
  readonly title: string;
  readonly paragraphs: readonly { readonly kind: 'heading' | 'para'; readonly text: string }[];
}

/** The signed report of the year before, as plain paragraphs; empty when there is none. */
export async function lastYear({ store }: ReportPlace, { org, year }: ReportKey): Promise<PlainReport> {
  const report = await signedReport(store, org, year - 1);
  const sections = report?.sections ?? [];
  return {
    year: year - 1,
    title: report?.title ?? '',
    paragraphs: sections.flatMap((section): PlainReport['paragraphs'] => [
      ...(section.heading === '' ? [] : [{ kind: 'heading' as const, text: section.heading }]),
      ...section.paragraphs.map((runs) => ({ kind: 'para' as const, text: runs.map((run) => run.text).join('') })),
    ]),
  };
}

export interface SentenceOffer {
  readonly indicator: string;
  readonly label: string;
  readonly area: string;
  readonly areaLabel: string;
  /** Holds {n} where the figure stands. */
  readonly phrase: string;
  readonly figure: ReportFigure;
}

/** A sentence for every figure that is not zero, in the order of the declarations. */
export async function sentenceOffers({ store }: ReportPlace, key: ReportKey): Promise<SentenceOffer[]> {
  const indicators = [...store.domain.indicators.values()];
  const figures = await store.figures(indicators, [key.org], await periodSoFar(store, key));
  return indicators.flatMap((indicator, i): SentenceOffer[] => {
    const figure = figures[i];
    const area = entryIndicators(indicator)[0]?.ledger.area;
    if (!figure || (figure.value ?? 0) <= 0 || area === undefined) return [];
    const { id, label, phrase } = indicator;
    const areaLabel = store.domain.areas[area] ?? area;
    return [{ indicator: id, label, area, areaLabel, phrase, figure: figureView(indicator, figure) }];
  });
}
