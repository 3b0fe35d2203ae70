import { cellAddress } from '@yifa/office';
import type { CellValue } from './cells.ts';
import type { CellFault, FaultCode } from './model.ts';

/** `Sheet1!D12`, the sheet's name quoted where a workbook would quote it. */
export function addressIn(sheet: string, row: number, column: number | undefined): string {
  const name = /^[\p{L}\p{N}_]+$/u.test(sheet) ? sheet : `'${sheet}'`;
  return column === undefined ? `${name}!${row + 1}` : `${name}!${cellAddress(row, column)}`;
}

/** Where a fault is. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column?: number;
  readonly field?: string;
}

export function fault(
  place: Place,
  code: FaultCode,
  says: string,
  remedy: string,
  offers?: readonly string[],
): CellFault {
  const address = addressIn(place.sheet, place.row, place.column);
  return { ...place, address, code, says, remedy, ...(offers === undefined ? {} : { offers }) };
}

export function faultOf(place: Place, value: Extract<CellValue, { ok: false }>): CellFault {
  return fault(place, value.code, value.says, value.remedy, value.offers);
}
