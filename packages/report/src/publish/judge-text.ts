/** Words of the signed text that a file no longer has. */
import { type FileProof, squeezed } from '@yifa/office';
import type { ComposedReport, ReportRun } from '../model.ts';
import type { JudgedNumber } from './judge-number.ts';

/** Something that makes the whole file doubtful. */
export interface FileAlarm {
  readonly code: /** The evidence is not what the ledgers hold. */
    | 'evidence-forged'
    /** The evidence does not bear its own seal, or cannot be read. */
    | 'evidence-broken'
    /** Two copies of the evidence in the file disagree. */
    | 'copies-differ'
    /** The record of the signature was itself edited. */
    | 'record-broken'
    /** The ledgers hold no signature of this report. */
    | 'unknown-report'
    /** The text is that of another document. */
    | 'foreign'
    /** Words of the signed text were changed or taken out. */
    | 'words-changed';
  readonly says: string;
}

/** Stands for any of our numbers, so that a changed number is not reported twice. */
const mark = '\u{E000}';

/** How many passages are quoted. */
const quoted = 5;

/** Alarms for each heading and paragraph that was signed and does not stand in the file word for word. */
export function textChanges(proof: FileProof, report: ComposedReport, numbers: readonly JudgedNumber[]): FileAlarm[] {
  const text = skeletonOf(proof);
  const gone = new Set(numbers.filter((each) => each.fault !== undefined).map((each) => each.place));
  let n = 0;
  const words = (says: string) => ({ says, sought: squeezed(says), told: false });
  const body = report.sections.flatMap((section) => [
    words(section.heading),
    ...section.paragraphs.map((runs) => {
      const places = runs.flatMap((run) => (run.figure === undefined ? [] : [numbers[n++]?.place]));
      return {
        says: runs.map((run) => run.text).join(''),
        sought: squeezed(runs.map(markOf).join('')),
        told: places.some((place) => gone.has(place)),
      };
    }),
  ]);
  const lost = [words(report.title), ...body].filter(({ sought, told }) => !told && !text.includes(sought));
  if (lost.length === 0) return [];
  const quotes = lost.slice(0, quoted).map(({ says }) => `“${shortened(says)}”`);
  const rest = lost.length > quoted ? `等${lost.length}段` : '';
  return [{ code: 'words-changed', says: `签发的文字在文件里被改或被删：${quotes.join('、')}${rest}` }];
}

const markOf = (run: ReportRun): string => (run.figure === undefined ? run.text : mark);

function shortened(text: string): string {
  const signs = [...text];
  return signs.length <= 30 ? text : `${signs.slice(0, 30).join('')}…`;
}

function skeletonOf({ text, numbers }: FileProof): string {
  let skeleton = '';
  let from = 0;
  for (const { start = 0, end = 0 } of numbers) {
    if (start < from) continue; // lies within the one before
    skeleton += `${text.slice(from, start)}${mark}`;
    from = end;
  }
  return squeezed(skeleton + text.slice(from));
}
