/** Which columns a list shows: a sensible start from the declaration, then what the user picked on this computer. */
import { useState } from 'react';
import type { FieldDescription, LedgerDescription } from '../../api/types.ts';

export interface ListColumn {
  readonly name: string;
  readonly label: string;
  /** Absent for the built-in columns: number, state, updatedAt. */
  readonly field?: FieldDescription;
  readonly sortable: boolean;
}

const unsortable: readonly FieldDescription['kind'][] = ['rows', 'refs', 'choices', 'ref'];

/** Every column that can be shown beside the title, in order. */
export function allColumns(ledger: LedgerDescription): ListColumn[] {
  const number: ListColumn[] = ledger.number === undefined ? [] : [{ name: 'number', label: '编号', sortable: true }];
  const dated = ledger.fields.filter(({ name }) => name === ledger.dated);
  const rest = ledger.fields.filter(({ name }) => name !== ledger.dated);
  const fields = [...dated, ...rest].map(
    (field): ListColumn => ({
      name: field.name,
      label: field.label,
      field,
      sortable: !unsortable.includes(field.kind) && !field.long,
    }),
  );
  return [
    ...number,
    { name: 'state', label: '状态', sortable: true },
    ...fields,
    { name: 'updatedAt', label: '最近办理', sortable: true },
  ];
}

const startCount = 6;

function startColumns(ledger: LedgerDescription): string[] {
  const good = allColumns(ledger).filter(({ name, field }) => {
    if (name === 'updatedAt' || (ledger.title.length === 1 && ledger.title[0] === name)) return false;
    return !field || (field.kind !== 'rows' && !field.long && !field.personal);
  });
  return good.slice(0, startCount).map(({ name }) => name);
}

function keyOf(ledger: LedgerDescription): string {
  return `yifa.columns.${ledger.id}`;
}

/** The shown columns and how to change them; `undefined` goes back to the start. */
export function useColumns(
  ledger: LedgerDescription,
): readonly [readonly ListColumn[], (names: readonly string[] | undefined) => void] {
  const [names, setNames] = useState<readonly string[]>(() => {
    try {
      const kept = window.localStorage.getItem(keyOf(ledger));
      return kept === null ? startColumns(ledger) : kept.split(',');
    } catch {
      return startColumns(ledger);
    }
  });
  function choose(next: readonly string[] | undefined) {
    setNames(next ?? startColumns(ledger));
    try {
      if (next) window.localStorage.setItem(keyOf(ledger), next.join(','));
      else window.localStorage.removeItem(keyOf(ledger));
    } catch {
      // Chosen for this visit only.
    }
  }
  return [allColumns(ledger).filter(({ name }) => names.includes(name)), choose];
}
