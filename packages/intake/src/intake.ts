import type { LedgerDescription } from '@yifa/kernel';
import type { Workbook } from '@yifa/office';
import type { Intake, IntakeNotice, IntakeOptions } from './model.ts';
import { planWorkbook } from './plan.ts';
import { readRows } from './rows.ts';

/**
 * A workbook as entries of a ledger: planned unless plans are given, then read row by row. What cannot be taken is a
 * fault of its cell, what is no row of data is listed as left out, and nothing is written anywhere.
 */
export async function intakeOf(ledger: LedgerDescription, workbook: Workbook, options: IntakeOptions): Promise<Intake> {
  const { today, remembered, required } = options;
  const planned =
    options.plans === undefined
      ? await planWorkbook(ledger, workbook, {
          today,
          ...(remembered ? { remembered } : {}),
          ...(required ? { required } : {}),
        })
      : { plans: options.plans, notices: [] };
  const { rows, leftOut, notices } = await readRows(ledger, workbook, planned.plans, options);
  const own: IntakeNotice[] =
    options.plans === undefined
      ? workbook.notes.map(({ says }) => ({ sheet: '', code: 'reading', says, remedy: '核对读出的内容' }))
      : [];
  return { plans: planned.plans, rows, leftOut, notices: [...planned.notices, ...own, ...notices] };
}
