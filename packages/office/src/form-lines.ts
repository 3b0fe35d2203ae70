/** How the fields and signatures of a form are shared out over lines, alike in every file format. */
import { bodyWidth, charWidth, textWidth, widthInChars } from './page.ts';

export type FormField = { readonly label: string; readonly value: string };

/** Widest value, in characters, that fits one line of a half-width field. */
const widestHalf = 13;

/** The rows of a table of fields: with two columns, a value too long for half the page and a field without a partner stand alone. */
export function fieldLines(fields: readonly FormField[], columns: 1 | 2): FormField[][] {
  if (columns === 1) return fields.map((field) => [field]);
  const rows: FormField[][] = [];
  const isWide = (field: FormField) => field.value.includes('\n') || widthInChars(field.value) > widestHalf;
  let waiting: FormField | undefined;
  for (const field of fields) {
    if (isWide(field)) {
      if (waiting !== undefined) rows.push([waiting]);
      waiting = undefined;
      rows.push([field]);
    } else if (waiting === undefined) {
      waiting = field;
    } else {
      rows.push([waiting, field]);
      waiting = undefined;
    }
  }
  if (waiting !== undefined) rows.push([waiting]);
  return rows;
}

const blankDate = /[\s\u3000]*年[\s\u3000]*月[\s\u3000]*日[\s\u3000]*$/u;

/** 年 月 日 with room for the pen. */
export const dateToFill = '　　年　　月　　日';

/** Least room to sign, in twips. */
const leastRoom = 5 * charWidth;

export type SignatureLine = { readonly labels: readonly string[]; readonly dated: boolean };

/** Twips that a line leaves to its labels and rules. */
export function widthForSigning(dated: boolean): number {
  return dated ? textWidth - bodyWidth(dateToFill) - charWidth : textWidth;
}

/** Labels of a row on one line, or each on its own when there would be no room left to sign; a trailing “年 月 日” is told apart. */
export function signatureRows(rows: readonly string[]): SignatureLine[] {
  return rows.flatMap(layRow);
}

function layRow(row: string): SignatureLine[] {
  const dated = blankDate.test(row);
  const labels = row
    .replace(blankDate, '')
    .split(/(?<=[：:])(?:[\s\u3000]+|$)/u)
    .filter((label) => label !== '');
  const each = widthForSigning(dated) / Math.max(1, labels.length);
  if (labels.length < 2 || labels.every((label) => bodyWidth(label) + leastRoom <= each)) return [{ labels, dated }];
  return labels.map((label, index) => ({
    labels: [label],
    dated: dated && index === labels.length - 1,
  }));
}
