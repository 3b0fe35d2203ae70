/** Which columns a list can show, in which order, and a sensible start from the declaration. */
import type { FieldDescription, LedgerDescription } from '../../api/types.ts';

export interface ListColumn {
  readonly name: string;
  readonly label: string;
  /** Absent for the built-in columns: number, state, updatedAt. */
  readonly field?: FieldDescription;
  readonly sortable: boolean;
  /** In pixels; as wide as needed when left out. */
  readonly width?: number;
}

/** A column as it is kept. */
export interface KeptColumn {
  readonly name: string;
  readonly width?: number | undefined;
}

const unsortable: readonly FieldDescription['kind'][] = ['rows', 'refs', 'choices', 'ref'];

function isPersonal(field: FieldDescription): boolean {
  return field.personal || (field.fields ?? []).some((each) => each.personal);
}

/** The field that is the whole name of an entry: it stands in the first column and nowhere else. */
export function titleField(ledger: LedgerDescription): FieldDescription | undefined {
  const [only] = ledger.title;
  return ledger.title.length === 1 ? ledger.fields.find(({ name }) => name === only) : undefined;
}

/** The first column. @param masked personal data is masked, so nothing personal can be sorted by */
export function titleColumn(ledger: LedgerDescription, masked = false): ListColumn {
  const field = titleField(ledger);
  return {
    name: field?.name ?? 'title',
    label: field?.label ?? '名称',
    ...(field ? { field } : {}),
    sortable: field !== undefined && !unsortable.includes(field.kind) && !(masked && isPersonal(field)),
  };
}

/** Every column that can be shown beside the first, in order. */
export function allColumns(ledger: LedgerDescription, masked = false): ListColumn[] {
  const number: ListColumn[] = ledger.number === undefined ? [] : [{ name: 'number', label: '编号', sortable: true }];
  const title = titleField(ledger)?.name;
  const dated = ledger.fields.filter(({ name }) => name === ledger.dated);
  const rest = ledger.fields.filter(({ name }) => name !== ledger.dated && name !== title);
  const fields = [...dated, ...rest].map(
    (field): ListColumn => ({
      name: field.name,
      label: field.label,
      field,
      sortable: !unsortable.includes(field.kind) && !field.long && !(masked && isPersonal(field)),
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

/** The columns of a list that nobody has laid out yet: the first plain ones, and an amount where there is one. */
export function startColumns(ledger: LedgerDescription): KeptColumn[] {
  const good = allColumns(ledger).filter(({ name, field }) => {
    if (name === 'updatedAt' || (ledger.title.includes(name) && name !== ledger.dated)) return false;
    return !field || (field.kind !== 'rows' && !field.long && !field.personal);
  });
  const isAmount = ({ field }: ListColumn) => field?.kind === 'money' || field?.kind === 'integer';
  const start = good.slice(0, startCount);
  const amount = good.find((column) => column.field?.kind === 'money') ?? good.find(isAmount);
  const chosen = amount && !start.some(isAmount) ? [...start.slice(0, startCount - 1), amount] : start;
  return chosen.map(({ name }) => ({ name }));
}

/** The columns that are kept, as far as the ledger still has them. */
export function shownColumns(ledger: LedgerDescription, kept: readonly KeptColumn[], masked: boolean): ListColumn[] {
  const all = allColumns(ledger, masked);
  const shown = kept.flatMap(({ name, width }) =>
    all
      .filter((column) => column.name === name)
      .map((column): ListColumn => ({ ...column, ...(width === undefined ? {} : { width }) })),
  );
  return shown.length > 0 ? shown : shownColumns(ledger, startColumns(ledger), masked);
}
