/** The text of a report as HTML, with its numbers as elements that the evidence names. */
import { chineseDate, type FileEvidence } from '@yifa/office';
import type { ComposedReport, ReportRun, ReportSection } from '../model.ts';
import { type PrintedNumber, printedNumbers } from '../signing/evidence.ts';
import { escapeHtml } from './html-parts.ts';

/** Levels of headings below the title, none skipped. */
function levelsOf(sections: readonly ReportSection[]): number[] {
  let last = 1;
  return sections.map((section) => {
    if (section.heading === '') return last;
    last = Math.min(section.level + 1, last + 1);
    return last;
  });
}

/** Whether the evidence is that of these numbers, in their order. */
function isOf(evidence: FileEvidence, printed: readonly PrintedNumber[]): boolean {
  const { numbers } = evidence;
  return (
    numbers.length === printed.length &&
    numbers.every((each, n) => each.place === printed[n]?.place && each.text === printed[n]?.text)
  );
}

/**
 * Title, text, organ and date, as they go into the page of a portal.
 * @throws RangeError when the evidence is that of another text
 */
export function publicArticle(
  report: ComposedReport,
  evidence?: FileEvidence,
): { readonly title: string; readonly text: string } {
  const places = printedNumbers(report);
  if (evidence !== undefined && !isOf(evidence, places)) throw new RangeError('凭证不是这篇文字的');
  let n = 0;
  const figure = (run: ReportRun): string => {
    const place = places[n++]?.place ?? '';
    const value = report.figures[run.figure ?? '']?.value;
    const machine = value === undefined || value === null ? '' : String(value);
    return `<data class="yifa-figure" id="${escapeHtml(place)}" value="${machine}">${escapeHtml(run.text)}</data>`;
  };
  const runs = (all: readonly ReportRun[]): string =>
    all
      .map((run) => (run.figure === undefined ? escapeHtml(run.text).replace(/\r\n?|\n/g, '<br>') : figure(run)))
      .join('');
  const levels = levelsOf(report.sections);
  const sections = report.sections.map((section, index) => {
    const level = levels[index] ?? 2;
    const heading = section.heading === '' ? '' : `<h${level} data-speak>${escapeHtml(section.heading)}</h${level}>\n`;
    return heading + section.paragraphs.map((paragraph) => `<p data-speak>${runs(paragraph)}</p>\n`).join('');
  });
  const { signature, addressee } = report;
  const text = [
    ...(addressee === '' ? [] : [`<p class="flush" data-speak>${escapeHtml(addressee)}：</p>\n`]),
    ...sections,
    '<p class="sign flush">',
    ...signature.org
      .split('\n')
      .filter((org) => org !== '')
      .map((org) => `${escapeHtml(org)}<br>`),
    `<time datetime="${escapeHtml(signature.date)}">${chineseDate(signature.date)}</time></p>\n`,
  ].join('');
  return { title: escapeHtml(report.title.replace(/\n/g, '')), text };
}
