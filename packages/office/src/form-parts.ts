import { AlignmentType, LeaderType, LineRuleType, Paragraph, type Table, TabStopType } from 'docx';
import { plainLine } from './blocks.ts';
import { dateToFill, type FormField, fieldLines, signatureRows, widthForSigning } from './form-lines.ts';
import { chineseDate } from './formats.ts';
import { bodyWidth, charWidth, lineHeight, textWidth } from './page.ts';
import { type CellText, columnWidths, grid } from './table.ts';

/**
 * Labelled fields as a bordered table. With two columns, a value too long for half the page and a field left
 * without a partner take the whole row; the order of the fields is kept.
 */
export function fieldTable(fields: readonly FormField[], columns: 1 | 2): (Paragraph | Table)[] {
  if (fields.length === 0) return [];
  const label = (field: FormField): CellText => ({ text: field.label, centred: true });
  const gap = new Paragraph({
    spacing: { line: Math.round(lineHeight / 2), lineRule: LineRuleType.EXACT },
    children: [],
  });
  if (columns === 1) {
    const rows = fields.map((field) => ({ cells: [label(field), { text: field.value }] }));
    return [grid(columnWidths(2, [22, 78]), rows), gap];
  }
  const rows = fieldLines(fields, 2).map(([first, second]) =>
    first === undefined
      ? { cells: [] }
      : second === undefined
        ? { cells: [label(first), { text: first.value, span: 3 }] }
        : { cells: [label(first), { text: first.value }, label(second), { text: second.value }] },
  );
  return [grid(columnWidths(4, [17, 33, 17, 33]), rows), gap];
}

/**
 * Lines to be signed by hand. After every colon with nothing behind it a rule is drawn to write on; a trailing
 * “年 月 日” is set at the right edge with room for the figures. The lines stay on one page together,
 * and with what follows when held.
 */
export function signatureLines(rows: readonly string[], held: boolean): Paragraph[] {
  const lines = signatureRows(rows);
  return lines.map(({ labels, dated }, index) => {
    const stops = labels.map((_, column) => ({
      type: TabStopType.LEFT,
      position: Math.round((widthForSigning(dated) * (column + 1)) / labels.length),
      leader: LeaderType.UNDERSCORE,
    }));
    const text = labels.map((label) => (/[：:]$/u.test(label) ? `${label}\t` : label)).join('');
    return plainLine(dated ? `${text}\t${dateToFill}` : text, {
      alignment: AlignmentType.LEFT,
      spacing: { before: Math.round(lineHeight / 3) },
      tabStops: dated ? [...stops, { type: TabStopType.RIGHT, position: textWidth }] : stops,
      keepNext: held || index < lines.length - 1,
      keepLines: true,
    });
  });
}

/**
 * Organ and date under a seal (GB/T 9704-2012 7.3.5.1): the date four characters from the right, the organ
 * centred on it. Without a date the blanks for one are printed.
 */
export function closingLines(org: string, isoDate: string | undefined): Paragraph[] {
  const date = isoDate === undefined ? dateToFill : chineseDate(isoDate);
  const dateStart = textWidth - 4 * charWidth - bodyWidth(date);
  const middle = dateStart + bodyWidth(date) / 2;
  // A long name may not run over the right edge; it then moves left of the date's middle.
  const orgStart = Math.max(0, Math.min(middle - bodyWidth(org) / 2, textWidth - bodyWidth(org)));
  return [
    plainLine(org, {
      alignment: AlignmentType.LEFT,
      indent: { left: Math.round(orgStart) },
      spacing: { before: 2 * lineHeight },
      keepNext: true,
      keepLines: true,
    }),
    plainLine(date, { alignment: AlignmentType.RIGHT, indent: { right: 4 * charWidth } }),
  ];
}
