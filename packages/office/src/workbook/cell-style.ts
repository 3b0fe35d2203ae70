/** The style of each cell; cells that look alike share one object, which the writer then knows again at once. */
import type excel from 'exceljs';
import type { SheetCell, WorkbookSheet } from './model.ts';
import { bodyBorder, bodyFont, formBorder, markFill, markFont, totalFont, wrapped } from './style.ts';

type Kind = 'text' | 'number' | 'empty';

function kindOf({ value }: SheetCell): Kind {
  if (value === null) return 'empty';
  return typeof value === 'number' ? 'number' : 'text';
}

/** @param total whether it is for the line of totals */
export function cellStyles(
  sheet: WorkbookSheet,
  total = false,
): (column: number, cell: SheetCell) => Partial<excel.Style> {
  const known = new Map<string, Partial<excel.Style>>();
  return (column, cell) => {
    const kind = kindOf(cell);
    const { format = '', mark = '', link } = cell;
    const key = `${column} ${kind} ${mark} ${link === undefined} ${format}`;
    const found = known.get(key);
    if (found) return found;
    const made = styleOf(sheet, column, cell, kind, total);
    known.set(key, made);
    return made;
  };
}

function styleOf(
  sheet: WorkbookSheet,
  at: number,
  { format, mark, link }: SheetCell,
  kind: Kind,
  total: boolean,
): Partial<excel.Style> {
  const column = sheet.columns[at];
  const numberFormat = format ?? column?.format;
  // A format of numbers says nothing about text; that of text keeps a number typed over it the text it is.
  const formatted = numberFormat !== undefined && (kind === 'number' || numberFormat === '@');
  const fill = mark === undefined ? undefined : markFill[mark];
  const plain = total ? totalFont : bodyFont;
  const font = mark === undefined ? (link === undefined ? plain : markFont.link) : markFont[mark];
  return {
    font,
    border: sheet.form ? formBorder : bodyBorder,
    alignment: {
      ...wrapped,
      ...(sheet.form ? { vertical: 'middle' as const } : {}),
      horizontal: column?.align ?? (kind === 'number' ? 'right' : 'left'),
    },
    ...(formatted && numberFormat !== undefined ? { numFmt: numberFormat } : {}),
    ...(fill ? { fill } : {}),
  };
}
