/** A composed report as its readers see it. */
import type { ComposedReport } from '@yifa/report';

export function textOf(report: ComposedReport): string {
  return report.sections
    .flatMap((section) => [section.heading, ...section.paragraphs.map((runs) => runs.map((run) => run.text).join(''))])
    .filter((line) => line !== '')
    .join('\n');
}

export function headingsOf(report: ComposedReport): string[] {
  return report.sections.map((section) => section.heading).filter((heading) => heading !== '');
}

export function codesOf(report: ComposedReport): string[] {
  return report.warnings.map((warning) => warning.code);
}

/** Digits that stand neither in a figure nor in a date or year. */
export function looseDigits(report: ComposedReport): string[] {
  const loose = report.sections.flatMap((section) =>
    section.paragraphs.flat().flatMap((run) => (run.figure === undefined ? [run.text] : [])),
  );
  return loose.filter((text) => /\p{Nd}/u.test(text.replace(/\d{4}年(\d{1,2}月\d{1,2}日)?/gu, '')));
}
