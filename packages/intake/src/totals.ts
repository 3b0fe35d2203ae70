import type { LedgerDescription } from '@yifa/kernel';
import { readTyped } from '@yifa/kernel/typing';
import type { RichCell } from '@yifa/office';
import type { Breath } from './breath.ts';
import type { Case } from './cases.ts';
import { addressIn } from './faults.ts';
import { tidy } from './letters.ts';
import type { ColumnMapping, IntakeNotice, SheetPlan } from './model.ts';
import { isAdded } from './row-kinds.ts';
import type { SheetView } from './view.ts';
import { totalWord } from './words.ts';

/** Compares what 合计 and 小计 rows state with what was read: sums of numbers, and how many rows there are. */
export async function checkTotals(
  view: SheetView,
  ledger: LedgerDescription,
  plan: SheetPlan,
  totals: readonly number[],
  cases: readonly Case[],
  breath: Breath,
): Promise<IntakeNotice[]> {
  const notices: IntakeNotice[] = [];
  const adding = plan.columns.filter(({ field }) => isAdded(ledger, field));
  let since = -1;
  for (const row of totals) {
    const own = view.filled(row);
    const word = own.map((column) => totalWord(tidy(view.own(row, column).text))).find((each) => each !== undefined);
    // A second 合计 with another before it adds up only what lies between, as monthly tables do.
    const from = word === 'whole' ? -1 : since;
    const part = cases.filter(({ rows }) => (rows[0]?.row ?? 0) > from && (rows[0]?.row ?? 0) < row);
    for (const column of adding) {
      const notice = await compared(view, ledger, plan, column, row, part, breath);
      if (notice !== undefined) notices.push(notice);
    }
    const counted = countStated(own.map((column) => tidy(view.own(row, column).text)).join(' '), ledger.unit);
    if (counted !== undefined && counted !== part.length) {
      notices.push({
        sheet: plan.sheet,
        address: addressIn(plan.sheet, row, own[0]),
        code: 'total-differs',
        says: `合计写的是${counted}${ledger.unit}，读到的是${part.length}${ledger.unit}`,
        remedy: '核对有没有漏行、重行，或合计数没有更新',
      });
    }
    if (word === 'part') since = row;
  }
  return notices;
}

async function compared(
  view: SheetView,
  ledger: LedgerDescription,
  plan: SheetPlan,
  column: ColumnMapping,
  row: number,
  cases: readonly Case[],
  breath: Breath,
): Promise<IntakeNotice | undefined> {
  const field = ledger.fields.find(({ name }) => name === column.field);
  const stated = view.own(row, column.column);
  if (field === undefined || stated.kind === 'blank') return undefined;
  const amount = (cell: RichCell | undefined): number | undefined => {
    if (cell === undefined || cell.kind === 'blank') return 0;
    const { min: _min, max: _max, ...free } = field;
    const unit = column.moneyUnit === undefined ? {} : { moneyUnit: column.moneyUnit };
    const text = cell.kind === 'number' ? String(cell.raw) : tidy(cell.text);
    const read = readTyped(free, text, {
      today: '2000-01-01',
      ...unit,
      ...(cell.kind === 'number' ? { epoch: 1900 as const } : {}),
    });
    return read.ok ? (typeof read.value === 'number' ? read.value : 0) : undefined;
  };
  const wanted = amount(stated);
  if (wanted === undefined) return undefined;
  let sum = 0;
  for (const { rows } of cases) {
    await breath.draw();
    const found = amount(rows.find((each) => each.cells.has(column.column))?.cells.get(column.column));
    if (found === undefined) return undefined;
    sum += found;
  }
  if (sum === wanted) return undefined;
  return {
    sheet: plan.sheet,
    address: addressIn(plan.sheet, row, column.column),
    code: 'total-differs',
    says: `“${field.label}”的合计写的是${shown(wanted, field.kind)}，各行相加是${shown(sum, field.kind)}`,
    remedy: '核对各行和合计哪一个有误',
  };
}

function shown(value: number, kind: string): string {
  return kind === 'money' ? `${Math.round(value) / 100}元` : String(value);
}

/** 共12件 in a 合计 row. */
function countStated(text: string, unit: string): number | undefined {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const found = new RegExp(`(?:合计|小计|总计|共计|累计|共)[:]?(\\d+)${unit}`).exec(plain);
  return found === null ? undefined : Number(found[1]);
}
