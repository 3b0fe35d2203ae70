/** What stands against each cell: what it cannot be read as, and what the server refused. */
import type { Refusal } from '../../api/types.ts';
import type { GridColumn } from './columns.ts';
import type { Outcome, Outcomes } from './drafts.ts';
import type { RowReading } from './reading.ts';

export type CellMark = 'bad' | 'missing' | 'asking' | 'refused';

export interface RowMarks {
  readonly cells: readonly (CellMark | undefined)[];
  readonly outcome: Outcome | undefined;
  /** Some cell is in the way of saving. */
  readonly bad: boolean;
  /** Cells that cannot be read or were refused. */
  readonly faults: number;
  /** Required cells that are still empty. */
  readonly lacks: number;
  /** A reference is still being looked up. */
  readonly asking: boolean;
}

export const noMarks: RowMarks = { cells: [], outcome: undefined, bad: false, faults: 0, lacks: 0, asking: false };

/** The column a refusal names; undefined when it is about the row. */
export function columnOf({ field, code }: Refusal, columns: readonly GridColumn[]): number | undefined {
  const name = code === 'reason-needed' ? 'reason' : field?.split('.')[0];
  const at = columns.findIndex((column) => column.name === name);
  return at < 0 ? undefined : at;
}

/** A refusal counts until a cell of its row changes. */
export function standing(outcome: Outcome | undefined, cells: readonly string[]): Outcome | undefined {
  if (outcome?.state !== 'refused') return outcome;
  const long = Math.max(cells.length, outcome.cells.length);
  for (let i = 0; i < long; i += 1) if ((cells[i] ?? '') !== (outcome.cells[i] ?? '')) return undefined;
  return outcome;
}

/** @param loose a draft may leave anything empty */
export function marksOf(
  reading: RowReading,
  outcomes: Outcomes,
  columns: readonly GridColumn[],
  loose: boolean,
): RowMarks {
  const outcome = standing(outcomes[reading.row.id], reading.row.cells);
  if (reading.empty || outcome?.state === 'saved') return { ...noMarks, outcome };
  const refused = new Set(
    outcome?.state === 'refused' ? outcome.refusals.map((refusal) => columnOf(refusal, columns)) : [],
  );
  const cells = columns.map((_, i): CellMark | undefined => {
    const cell = reading.cells[i];
    if (cell?.missing) return loose ? undefined : 'missing';
    if (cell?.fault !== undefined) return 'bad';
    if (refused.has(i)) return 'refused';
    return cell?.asking ? 'asking' : undefined;
  });
  return {
    cells,
    outcome,
    bad: cells.some((mark) => mark === 'bad' || mark === 'missing'),
    faults: cells.filter((mark) => mark === 'bad' || mark === 'refused').length,
    lacks: cells.filter((mark) => mark === 'missing').length,
    asking: reading.cells.some(({ asking }) => asking),
  };
}

/** The words for a cell: faults first, then refusals that name it. */
export function wordsFor(reading: RowReading, marks: RowMarks, columns: readonly GridColumn[], col: number): string[] {
  const cell = reading.cells[col];
  const words: string[] = [];
  const mark = marks.cells[col];
  if (cell?.fault !== undefined && (mark === 'bad' || mark === 'missing')) words.push(cell.fault);
  if (marks.outcome?.state === 'refused')
    for (const refusal of marks.outcome.refusals)
      if (columnOf(refusal, columns) === col) words.push(sayRefusal(refusal));
  return words;
}

export function sayRefusal({ says, article, remedy }: Refusal): string {
  return [says, article === undefined ? '' : `依据：${article}`, remedy === '' ? '' : `怎么办：${remedy}`]
    .filter((part) => part !== '')
    .join('。')
    .replace(/。+/g, '。');
}
