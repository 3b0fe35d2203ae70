/** The report as the public may read it: without 版头, 签发人 and 版记, cleared of secrets and of personal data. */
import { type Refusal, YifaError } from '@yifa/kernel';
import type { ComposedReport, ReportRun, ReportSection } from '../model.ts';
import { maskedPersonal, type PersonalData, personalDataIn } from './personal.ts';

/** Personal data and where in the report it stands. */
export interface PlacedPersonal extends PersonalData {
  /** 'title', or the id of a section. */
  readonly section: string;
  /** Index of the paragraph in its section; undefined in a title or heading. */
  readonly paragraph: number | undefined;
  readonly quote: string;
}

export interface PublicOptions {
  /** The conclusion of the 保密审查 and its day, as the ledger records them; undefined before it. */
  readonly secrecy: { readonly result: string; readonly on: string } | undefined;
  /** What to mask: everything found, or the pieces that are chosen. */
  readonly mask: 'all' | ((found: PlacedPersonal) => boolean);
  /** Pieces of text that the reviewer has found fit to be published, such as the number of a hot line. */
  readonly cleared?: readonly string[];
}

export interface PublicVersion {
  readonly report: ComposedReport;
  readonly masked: readonly PlacedPersonal[];
  readonly cleared: readonly PlacedPersonal[];
}

const textOf = (runs: readonly ReportRun[]): string => runs.map((run) => run.text).join('');

/** Every piece of personal data in title, headings and paragraphs. */
export function personalDataOf(report: ComposedReport): PlacedPersonal[] {
  const placed = (text: string, section: string, paragraph?: number): PlacedPersonal[] =>
    personalDataIn(text).map((each) => ({ ...each, section, paragraph, quote: text.slice(each.start, each.end) }));
  return [
    ...placed(report.title, 'title'),
    ...report.sections.flatMap((section) => [
      ...placed(section.heading, section.id),
      ...section.paragraphs.flatMap((runs, n) => placed(textOf(runs), section.id, n)),
    ]),
  ];
}

/** Runs with pieces of their joined text masked; a figure that is touched is a figure no longer. */
function maskedRuns(runs: readonly ReportRun[], pieces: readonly PlacedPersonal[]): ReportRun[] {
  if (pieces.length === 0) return [...runs];
  const whole = maskedText(textOf(runs), pieces);
  let at = 0;
  return runs.map((run) => {
    const from = at;
    at += run.text.length;
    const text = whole.slice(from, at);
    return text === run.text ? run : { text };
  });
}

/** Of the same length, so that offsets hold. */
function maskedText(text: string, pieces: readonly PlacedPersonal[]): string {
  return [...pieces]
    .sort((a, b) => b.start - a.start)
    .reduce((done, { start, end, kind }) => {
      const masked = maskedPersonal(done.slice(start, end), kind);
      return done.slice(0, start) + masked.padEnd(end - start, '＊').slice(0, end - start) + done.slice(end);
    }, text);
}

/**
 * The public version of a signed report.
 * @throws YifaError secrecy-review-missing unless the 保密审查 has found that it may be published;
 *   personal-data-left with every piece that is neither masked nor cleared
 */
export function publicVersion(report: ComposedReport, { secrecy, mask, cleared = [] }: PublicOptions): PublicVersion {
  if (secrecy?.result !== 'open') throw new YifaError('secrecy-review-missing');
  const found = personalDataOf(report);
  const open = found.filter((each) => cleared.includes(each.quote));
  const masked = found.filter((each) => !open.includes(each) && (mask === 'all' || mask(each)));
  const left = found.filter((each) => !open.includes(each) && !masked.includes(each));
  if (left.length > 0) {
    const places = left.map(
      (each): Refusal => ({
        code: 'personal-data-left',
        says: `${placeOf(report, each)}：${each.says}`,
        remedy: '遮盖，或者确认可以公开',
      }),
    );
    throw new YifaError('personal-data-left', undefined, places);
  }
  const at = (section: string, paragraph?: number): PlacedPersonal[] =>
    masked.filter((each) => each.section === section && each.paragraph === paragraph);
  const shown: ComposedReport = {
    ...report,
    title: maskedText(report.title, at('title')),
    signers: [],
    copyTo: [],
    sections: report.sections.map(
      (section): ReportSection => ({
        ...section,
        heading: maskedText(section.heading, at(section.id)),
        paragraphs: section.paragraphs.map((runs, n) => maskedRuns(runs, at(section.id, n))),
      }),
    ),
    warnings: [],
  };
  return { report: shown, masked, cleared: open };
}

function placeOf(report: ComposedReport, { section, paragraph }: PlacedPersonal): string {
  if (section === 'title') return '标题';
  const found = report.sections.find((each) => each.id === section);
  const heading = found?.heading === '' ? '开头或结尾' : (found?.heading ?? '正文');
  return paragraph === undefined ? heading : `${heading}第${paragraph + 1}段`;
}
