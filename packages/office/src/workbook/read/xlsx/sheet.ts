import type { Attributes, XmlHandler } from '../../../ooxml/xml.ts';
import { addressOf, rangeOf, type SheetGrid } from '../grid.ts';
import type { StoredCell } from '../model.ts';
import { builtInFormat, type NumberFormat, numberCell } from '../number-format.ts';
import { textRuns, unescaped } from './strings.ts';

export interface SheetSurroundings {
  readonly grid: SheetGrid;
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly from1904: boolean;
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  formula: boolean;
  value: string | undefined;
}

const general = builtInFormat(0);

/** Takes a worksheet part as it is read, row by row. Formulas give the value that was computed last. */
export function sheetHandler(around: SheetSurroundings): {
  readonly handler: XmlHandler;
  /** Whether cells held pictures, which WPS keeps as a formula. */
  readonly pictures: () => boolean;
} {
  const { grid } = around;
  const inline = textRuns();
  let row = -1;
  let hidden = false;
  let cells: StoredCell[] = [];
  let cell: OpenCell | undefined;
  let column = -1;
  let inValue = false;
  let parts: string[] = [];
  let pictures = false;

  const openRow = (attributes: Attributes): void => {
    const stated = Number(attributes.get('r') ?? Number.NaN);
    row = Number.isInteger(stated) && stated > 0 && stated <= 1_048_576 ? stated - 1 : row + 1;
    hidden = /^(1|true)$/.test(attributes.get('hidden') ?? '');
    cells = [];
    column = -1;
  };
  const openCell = (attributes: Attributes): void => {
    const reference = attributes.get('r');
    column = (reference === undefined ? undefined : addressOf(reference)?.column) ?? column + 1;
    const style = Number(attributes.get('s') ?? 0);
    cell = { column, type: attributes.get('t') ?? 'n', style, formula: false, value: undefined };
    inline.begin();
  };
  const closeCell = (done: OpenCell): void => {
    const value = done.type === 'inlineStr' ? inline.end() : done.value;
    const stored = storedCell(done, value, around);
    if (typeof stored === 'string' && /^=?(?:_xlfn\.)?DISPIMG\(/i.test(stored)) {
      pictures = true;
      return;
    }
    if (stored === null) return;
    while (cells.length < done.column) cells.push(null);
    cells[done.column] = stored;
  };

  return {
    pictures: () => pictures,
    handler: {
      open: (name, attributes) => {
        switch (name) {
          case 's:c':
            return openCell(attributes);
          case 's:v':
            inValue = true;
            parts = [];
            return;
          case 's:f':
            if (cell !== undefined) cell.formula = true;
            return;
          case 's:row':
            return openRow(attributes);
          case 's:mergeCell': {
            const range = rangeOf(attributes.get('ref') ?? '');
            if (range !== undefined) grid.addMerge(range);
            return;
          }
          case 's:col':
            if (/^(1|true)$/.test(attributes.get('hidden') ?? '')) {
              grid.hideColumns(Number(attributes.get('min')) - 1, Number(attributes.get('max')) - 1);
            }
            return;
          default:
            if (cell?.type === 'inlineStr') inline.open(name);
        }
      },
      text: (piece) => {
        if (inValue) parts.push(piece);
        else if (cell?.type === 'inlineStr') inline.text(piece);
      },
      close: (name) => {
        switch (name) {
          case 's:v':
            inValue = false;
            if (cell !== undefined) cell.value = parts.join('');
            return;
          case 's:c':
            if (cell !== undefined) closeCell(cell);
            cell = undefined;
            return;
          case 's:row':
            return grid.addRow(row, hidden, cells);
          default:
            if (cell?.type === 'inlineStr') inline.close(name);
        }
      },
    },
  };
}

function storedCell(cell: OpenCell, value: string | undefined, around: SheetSurroundings): StoredCell {
  if (value === undefined || (value === '' && cell.type !== 'str')) {
    return cell.formula && cell.type !== 'str' ? { text: '', raw: null, kind: 'uncomputed' } : null;
  }
  switch (cell.type) {
    case 's':
      return around.strings[Number(value)] ?? null;
    case 'str':
      return value === '' ? null : unescaped(value);
    case 'inlineStr':
      return value;
    case 'b':
      return value === '1' || value === 'true';
    case 'e':
      return { text: value, raw: value, kind: 'error' };
    case 'd':
      return isoCell(value);
    default: {
      const number = Number(value);
      if (!Number.isFinite(number)) return value;
      return numberCell(number, around.formats[cell.style] ?? general, around.from1904);
    }
  }
}

/** A day written as ISO 8601 says, which few programs do. */
function isoCell(value: string): StoredCell {
  const [, day, clock] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?/.exec(value) ?? [];
  if (day === undefined) return value;
  const iso = clock === undefined || clock === '00:00' ? day : `${day}T${clock}`;
  return { text: iso.replace('T', ' '), raw: value, kind: 'date', iso };
}
