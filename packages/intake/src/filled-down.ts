import type { LedgerDescription } from '@yifa/kernel';
import type { RichCell } from '@yifa/office';
import { columnLetters } from '@yifa/office';
import type { IntakeNotice, SheetPlan } from './model.ts';
import type { DataRow } from './table-rows.ts';

/**
 * A place or a kind written once for the rows below it: in the first column that is no ordinal, when the rows come
 * counted and the blanks make up more than every third row. Only references and choices are filled down, and it is said.
 */
export function filledDown(
  ledger: LedgerDescription,
  plan: SheetPlan,
  data: readonly DataRow[],
  required: readonly string[],
): { readonly data: readonly DataRow[]; readonly notices: IntakeNotice[] } {
  const first = plan.columns.find(({ role }) => role !== 'ordinal');
  const field = ledger.fields.find(({ name }) => name === first?.field);
  if (
    first === undefined ||
    field === undefined ||
    !(field.kind === 'ref' || (field.kind === 'choice' && required.includes(field.name)))
  ) {
    return { data, notices: [] };
  }
  const blanks = data.filter((row) => !row.cells.has(first.column)).length;
  if (blanks === 0 || blanks * 3 < data.length || data[0]?.cells.has(first.column) !== true)
    return { data, notices: [] };
  let last: RichCell | undefined;
  const filled = data.map((row): DataRow => {
    const own = row.cells.get(first.column);
    if (own !== undefined || last === undefined) {
      last = own ?? last;
      return row;
    }
    return {
      ...row,
      cells: new Map([...row.cells, [first.column, last]]),
      inherited: new Set([...row.inherited, first.column]),
    };
  });
  const letter = columnLetters(first.column);
  const notice: IntakeNotice = {
    sheet: plan.sheet,
    code: 'reading',
    says: `${letter}列“${field.label}”有${blanks}格是空的，按上面一格的内容读`,
    remedy: '不是这样的，在表格里把空格填上后重新选择文件',
  };
  return { data: filled, notices: [notice] };
}
