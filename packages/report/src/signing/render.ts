/** From a draft and figures to the report as it is printed. */
import { getIndicator, type Indicator } from '@yifa/kernel';
import type { Figure, Store } from '@yifa/store';
import { figureView } from '../figure-view.ts';
import type { ComposedReport, ReportFigure, ReportRun, ReportSection } from '../model.ts';
import { indicatorsUsed, sayChip } from './chip.ts';
import type { DraftBlock, FigureChip, ReportDraft } from './model.ts';

/** Whose report it is, and the figures its chips stand for. */
export interface DraftSource {
  readonly org: string;
  /** Of the organ, as it signs. */
  readonly orgName: string;
  readonly year: number;
  readonly period: { readonly from: string; readonly to: string };
  readonly figures: FigureBook;
}

/** Figures by indicator, with what is needed to say them. */
export type FigureBook = ReadonlyMap<string, { readonly indicator: Indicator; readonly figure: Figure }>;

/** What stands where a figure is no longer known. */
const unknown = '〔…〕';

/** @throws DefinitionError for a figure whose indicator is not declared */
export function bookOf(store: Store, figures: readonly Figure[]): FigureBook {
  return new Map(
    figures.map((figure) => [figure.indicator, { indicator: getIndicator(store.domain, figure.indicator), figure }]),
  );
}

export function sayIn(book: FigureBook, chip: FigureChip): string {
  const known = book.get(chip.figure);
  return known ? sayChip(known.indicator, known.figure, chip) : unknown;
}

/** The figures of a text as readers see them. */
export function figuresShown(book: FigureBook, draft: ReportDraft): Record<string, ReportFigure> {
  return Object.fromEntries(
    indicatorsUsed(draft.blocks).flatMap((id): [string, ReportFigure][] => {
      const known = book.get(id);
      return known ? [[id, figureView(known.indicator, known.figure)]] : [];
    }),
  );
}

/** A block as printed, and where its figures stand in it. */
export function printBlock(
  block: DraftBlock,
  book: FigureBook,
): { readonly text: string; readonly chips: readonly { readonly start: number; readonly end: number }[] } {
  if (block.kind === 'heading') return { text: block.text, chips: [] };
  let text = '';
  const chips: { start: number; end: number }[] = [];
  for (const run of block.runs) {
    const said = 'figure' in run ? sayIn(book, run) : run.text;
    if ('figure' in run) chips.push({ start: text.length, end: text.length + said.length });
    text += said;
  }
  return { text, chips };
}

/** The report as it is printed, so that whatever prints a composed report prints a draft as well. */
export function renderDraft(draft: ReportDraft, source: DraftSource): ComposedReport {
  const { org, orgName, year, period, figures } = source;
  const sections: { -readonly [K in keyof ReportSection]: ReportSection[K] }[] = [];
  for (const block of draft.blocks) {
    if (block.kind === 'heading') {
      sections.push({ id: block.id, level: block.level, heading: block.text, paragraphs: [] });
      continue;
    }
    const runs = block.runs.map(
      (run): ReportRun => ('figure' in run ? { text: sayIn(figures, run), figure: run.figure } : { text: run.text }),
    );
    const last = sections.at(-1);
    if (last) last.paragraphs = [...last.paragraphs, runs];
    else sections.push({ id: 'opening', level: 1, heading: '', paragraphs: [runs] });
  }
  return {
    org,
    orgName,
    year,
    title: draft.title,
    number: draft.number,
    addressee: draft.addressee,
    copyTo: draft.copyTo,
    signers: draft.signers,
    sections,
    signature: { org: orgName, date: draft.date },
    figures: figuresShown(figures, draft),
    period: { from: period.from, to: period.to },
    warnings: [],
  };
}

/** The lines of a report as printed, from title to date: what its digest is computed over. */
export function printedLines(report: ComposedReport): string[] {
  return [
    report.number,
    ...report.signers,
    report.title,
    report.addressee,
    ...report.sections.flatMap((section) => [
      section.heading,
      ...section.paragraphs.map((runs) => runs.map((run) => run.text).join('')),
    ]),
    report.signature.org,
    report.signature.date,
    ...report.copyTo,
  ].filter((line) => line !== '');
}
