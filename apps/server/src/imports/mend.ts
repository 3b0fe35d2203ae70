/** What is asked of a workbook: the same faults as on a form, but told of cells and columns. */
import { acceptedIn } from '@yifa/intake';
import type { LedgerDescription } from '@yifa/kernel';
import type { ImportFault } from '@yifa/store';

/** What a step refused, in the words of a workbook: the form's own words speak of its boxes and lists. */
export function inWorkbook(ledger: LedgerDescription, fault: ImportFault): ImportFault {
  if (fault.code !== 'invalid-input') return fault;
  const field = ledger.fields.find(({ name }) => name === fault.field?.split('.')[0]);
  if (field === undefined) return { ...fault, remedy: '在工作簿里改好这一行，再重新选择文件' };
  // The cells themselves were read already, so a form's 请选择… and 请填写… can only mean that nothing stands there.
  const says = fault.says.startsWith('请') ? `没有填写“${field.label}”` : fault.says;
  return { ...fault, says, remedy: acceptedIn(field) };
}
