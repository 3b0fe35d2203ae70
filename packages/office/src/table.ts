import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { textWidth, widthInChars } from './page.ts';
import { styleId } from './styles.ts';
import { textRuns, writable } from './text.ts';

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };

const allBorders = {
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
};

const cellMargins = { top: 30, bottom: 30, left: 90, right: 90, marginUnitType: WidthType.DXA };

/** Shares of the 版心 in whole twips that add up exactly, so that grid and cells agree in every program. */
export function columnWidths(count: number, weights: readonly number[] | undefined): number[] {
  const shares = Array.from({ length: count }, (_, index) => {
    const weight = weights?.[index] ?? 1;
    return Number.isFinite(weight) && weight > 0 ? weight : 1;
  });
  const sum = shares.reduce((total, share) => total + share, 0);
  let used = 0;
  let before = 0;
  return shares.map((share) => {
    used += share;
    const edge = Math.round((textWidth * used) / sum);
    const width = edge - before;
    before = edge;
    return width;
  });
}

export type CellText = {
  readonly text: string;
  readonly span?: number;
  readonly head?: boolean;
  readonly centred?: boolean;
};

/** A full-width bordered grid; a row may span columns but must fill them all. */
export function grid(
  widths: readonly number[],
  rows: readonly { readonly cells: readonly CellText[]; readonly repeat?: boolean }[],
): Table {
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: allBorders,
    margins: cellMargins,
    rows: rows.map(({ cells, repeat }) => {
      let column = 0;
      return new TableRow({
        cantSplit: true,
        tableHeader: repeat === true,
        height: { value: 440, rule: HeightRule.ATLEAST },
        children: cells.map((cell) => {
          const span = cell.span ?? 1;
          const width = widths.slice(column, column + span).reduce((total, one) => total + one, 0);
          column += span;
          return cellOf(cell, span, width);
        }),
      });
    }),
  });
}

const cellOf = (cell: CellText, span: number, width: number): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(span > 1 ? { columnSpan: span } : {}),
    children: writable(cell.text)
      .split('\n')
      .map(
        (text) =>
          new Paragraph({
            style: cell.head === true ? styleId.cellHead : styleId.cell,
            ...(cell.centred === true ? { alignment: AlignmentType.CENTER } : {}),
            children: textRuns(text, { role: cell.head === true ? 'heading1' : 'body' }),
          }),
      ),
  });

/** Widest text, in characters, of a column that still reads better centred. */
const widestCentred = 8;

/**
 * A statistical table: black headings repeated on every page, short columns centred. Short rows are filled up
 * with empty cells; undefined when there is nothing to show.
 */
export function dataTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  weights: readonly number[] | undefined,
): Table | undefined {
  const count = Math.max(head.length, ...rows.map((row) => row.length));
  if (count === 0) return undefined;
  const columns = Array.from({ length: count }, (_, index) => index);
  const centred = columns.map((column) => rows.every((row) => widthInChars(row[column] ?? '') <= widestCentred));
  const bodyRows = rows.map((row) => ({
    cells: columns.map((column) => ({ text: row[column] ?? '', centred: centred[column] === true })),
  }));
  const headRow = {
    cells: columns.map((column) => ({ text: head[column] ?? '', head: true })),
    repeat: true,
  };
  return grid(columnWidths(count, weights), head.length === 0 ? bodyRows : [headRow, ...bodyRows]);
}
