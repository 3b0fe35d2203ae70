import type { FieldDescription } from '@yifa/kernel';
import type { RichCell } from '@yifa/office';
import { tidy } from './letters.ts';
import type { ColumnMapping } from './model.ts';
import type { DataRow } from './table-rows.ts';

/** A cell that belongs to one sub-row, or a part of a cell that names several. */
export interface PartyCell {
  readonly row: number;
  readonly mapping: ColumnMapping;
  readonly cell: RichCell;
}

/** One sub-row to be read: cells by the name of its columns. */
export type Party = ReadonlyMap<string, PartyCell>;

export interface Mismatch {
  readonly row: number;
  readonly column: number;
  readonly says: string;
}

const parting = /[、，,；;\n]+/;

/** The sub-rows that rows of a sheet hold for a field: one for each row and side, more where a cell names several. */
export function partiesOf(
  field: FieldDescription,
  columns: readonly ColumnMapping[],
  rows: readonly DataRow[],
): { readonly parties: Party[]; readonly mismatches: Mismatch[] } {
  const parties: Party[] = [];
  const mismatches: Mismatch[] = [];
  const sides = [...new Set(columns.map(({ party }) => party ?? -1))].sort((a, b) => a - b);
  for (const data of rows) {
    for (const side of sides) {
      const cells = columns.flatMap((mapping) => {
        const cell = (mapping.party ?? -1) === side ? data.cells.get(mapping.column) : undefined;
        const inherited = data.inherited.has(mapping.column) && rows.length > 1 && data !== rows[0];
        return cell === undefined || inherited ? [] : [{ row: data.row, mapping, cell }];
      });
      if (cells.length === 0) continue;
      const split = splitParties(field, cells);
      parties.push(...split.parties);
      if (split.mismatch !== undefined) mismatches.push(split.mismatch);
    }
  }
  return { parties, mismatches };
}

/** Several names in one cell, and as many telephones in another, are so many parties. */
function splitParties(
  field: FieldDescription,
  cells: readonly PartyCell[],
): { readonly parties: Party[]; readonly mismatch?: Mismatch } {
  const key = field.fields?.[0]?.name;
  const naming = cells.find(({ mapping }) => columnOf(mapping) === key);
  const whole = (): Party => new Map(cells.map((each) => [columnOf(each.mapping), each]));
  const names = naming?.cell.kind === 'text' ? partsOf(naming.cell.text) : [];
  if (naming === undefined || names.length < 2) return { parties: [whole()] };
  const parts = cells.map((each) => ({
    each,
    texts: each.cell.kind === 'text' ? partsOf(each.cell.text) : [each.cell.text],
  }));
  const odd = parts.find(({ each, texts }) => each !== naming && texts.length !== names.length && texts.length > 1);
  if (odd !== undefined) {
    const says = `${naming.mapping.heads.at(-1) ?? ''}有${names.length}个，${odd.each.mapping.heads.at(-1) ?? ''}有${odd.texts.length}个，对不上`;
    return { parties: [], mismatch: { row: odd.each.row, column: odd.each.mapping.column, says } };
  }
  const parties = names.map((_, at): Party => {
    const own = parts.flatMap(({ each, texts }): [string, PartyCell][] => {
      // A single telephone beside several names is the first one's; a single address is everyone's only when written so.
      const text = texts.length === names.length ? texts[at] : at === 0 ? texts[0] : undefined;
      if (text === undefined || text === '') return [];
      const cell: RichCell = texts.length === 1 ? each.cell : { text, raw: text, kind: 'text' };
      return [[columnOf(each.mapping), { ...each, cell }]];
    });
    return new Map(own);
  });
  return { parties };
}

function partsOf(text: string): string[] {
  return tidy(text)
    .split(parting)
    .map(tidy)
    .filter((part) => part !== '');
}

function columnOf({ field }: ColumnMapping): string {
  return field?.split('.')[1] ?? '';
}
