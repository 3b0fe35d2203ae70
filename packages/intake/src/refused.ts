import type { LedgerDescription } from '@yifa/kernel';
import { choiceOf } from './choices.ts';
import { rowsWithin } from './evidence.ts';
import type { SheetView } from './view.ts';

export interface Why {
  readonly says: string;
  readonly remedy: string;
}

/** No table of this ledger on the sheet. */
export const noTable: Why = {
  says: '这个工作表里没有找到这本台账的表格',
  remedy: '核对选的是不是这本台账；是的话，让表头写明各栏名称，一行写一条',
};

/** A table of counts, whose rows are no entries. */
export const crossTable: Why = {
  says: '这是统计表（交叉表）：格子里是件数，不是一行一条的台账',
  remedy: '请用登记每一条情况的那张表；统计数由台账自动得出，不必导入',
};

/** Mostly bare numbers below heads that are choices, months or numbers themselves. */
export function isCrossTable(ledger: LedgerDescription, view: SheetView, rows: readonly [number, number]): boolean {
  let numbers = 0;
  let others = 0;
  let labels = 0;
  for (const row of rowsWithin(view, rows, 60)) {
    for (const column of view.filled(row)) {
      const cell = view.own(row, column);
      if (cell.kind === 'number' || /^\d+([.]\d+)?$/.test(cell.text)) {
        if (typeof cell.raw !== 'number' || Math.abs(cell.raw) < 1e6) numbers += 1;
        else others += 1;
      } else if (cell.kind === 'text' && isLabel(ledger, cell.text)) labels += 1;
      else others += 1;
    }
  }
  return numbers > (others + labels) * 1.2 && labels >= 3 && others * 2 < numbers;
}

function isLabel(ledger: LedgerDescription, text: string): boolean {
  if (/^(1[0-2]|[1-9]|[一二三四五六七八九十]{1,2})月份?$|^第?[一二三四1-4]季度$|村$|社区$/.test(text.trim()))
    return true;
  return ledger.fields.some((field) => field.kind === 'choice' && choiceOf(field, text) !== undefined);
}
