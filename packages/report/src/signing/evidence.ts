/** The proof that goes with a signed report: each printed number with the figure it was frozen from. */
import { type FileEvidence, figureBookmark, type NumberEvidence, wordsAfter, wordsBefore } from '@yifa/office';
import type { ComposedReport, ReportRun } from '../model.ts';
import type { FrozenFigure, FrozenReport } from './model.ts';

/** One printed number: its place in the file, which text and page share, and its text. */
export interface PrintedNumber {
  readonly place: string;
  readonly indicator: string;
  readonly text: string;
  /** The words of its paragraph on either side, up to the next number. */
  readonly before: string;
  readonly after: string;
}

/** Every number of a report in the order of the text, as its bookmark or element is named. */
export function printedNumbers(report: ComposedReport): PrintedNumber[] {
  let n = 0;
  return report.sections
    .flatMap((section) => section.paragraphs)
    .flatMap((runs) =>
      runs.flatMap((run, index): PrintedNumber[] => {
        if (run.figure === undefined) return [];
        n += 1;
        return [
          {
            place: figureBookmark(run.figure, n),
            indicator: run.figure,
            text: run.text,
            before: wordsBefore(textUntilFigure(runs.slice(0, index).reverse(), 'backwards')),
            after: wordsAfter(textUntilFigure(runs.slice(index + 1), 'forwards')),
          },
        ];
      }),
    );
}

function textUntilFigure(runs: readonly ReportRun[], direction: 'forwards' | 'backwards'): string {
  const next = runs.findIndex((run) => run.figure !== undefined);
  const texts = (next < 0 ? runs : runs.slice(0, next)).map((run) => run.text);
  return (direction === 'forwards' ? texts : texts.reverse()).join('');
}

/**
 * The evidence to write into a signed report's files: each number as printed, with the value, 口径, number of entries and
 * digest under which the ledgers froze it at the signature.
 * @throws RangeError when the text prints an indicator that was not frozen.
 */
export function evidenceOf(frozen: FrozenReport, report: ComposedReport): FileEvidence {
  const { org, orgName, year, revision, period, signedOn, head, digest } = frozen;
  const figures = new Map(frozen.figures.map((figure) => [figure.indicator, figure]));
  return {
    org,
    orgName,
    year,
    revision,
    report: frozen.report,
    period: { from: period.from, to: period.to },
    signedOn,
    head: { seq: head.seq, hash: head.hash },
    digest,
    numbers: printedNumbers(report).map((printed) => {
      const figure = figures.get(printed.indicator);
      if (figure === undefined) throw new RangeError(`${printed.indicator}没有冻结的数据`);
      return numberEvidence(printed, figure, report);
    }),
  };
}

function numberEvidence(printed: PrintedNumber, figure: FrozenFigure, report: ComposedReport): NumberEvidence {
  const view = report.figures[printed.indicator];
  const { of, over } = figure.terms ?? {};
  return {
    place: printed.place,
    indicator: printed.indicator,
    label: figure.label,
    says: figure.says,
    text: printed.text,
    value: view === undefined ? figure.value : view.value,
    unit: view?.unit ?? figure.unit,
    ...(of === undefined || over === undefined ? {} : { terms: { of, over } }),
    entries: figure.entries.length,
    digest: figure.digest,
    before: printed.before,
    after: printed.after,
  };
}
