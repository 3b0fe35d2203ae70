/** A store over any domain for the tests of reports, and entries put into it. */
import type { LedgerModel, Value } from '@yifa/kernel';
import { columnName, type Org, type Store, tableName, uuidv7 } from '@yifa/store';
import { type DomainStore, withDomainStore } from '../../../store/test/support/domain-store.ts';

export type ReportStore = DomainStore;
export { withDomainStore as withReportStore };

let made = 0;

/** An org of its own below a county of its own. */
export async function newOrg(store: Store, more: Partial<Org> = {}): Promise<string> {
  made += 1;
  const base = { parent: null, seat: '', demoOn: null };
  const county = `c${made}`;
  await store.addOrg({ ...base, id: county, kind: 'county', name: '云岭县', mark: '' });
  await store.addOrg({
    ...base,
    id: `t${made}`,
    parent: county,
    kind: 'township',
    name: '青石镇',
    mark: '青政',
    ...more,
  });
  return `t${made}`;
}

/** Writes an entry as it would lie there after its acts; undefined when another one holds a value that must be unique. */
export async function tryPut(
  at: ReportStore,
  org: string,
  ledger: LedgerModel,
  values: Readonly<Record<string, Value>>,
  state: string,
): Promise<string | undefined> {
  const names = Object.keys(values);
  const id = uuidv7();
  const columns = ['org_id', 'id', 'state', 'version', 'created_at', 'updated_at', ...names.map(columnName)];
  const held = names.map((name) =>
    ledger.fields[name]?.kind === 'rows' ? JSON.stringify(values[name]) : values[name],
  );
  const all = [org, id, state, 1, '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z', ...held];
  const places = all.map((_, index) => `$${index + 1}`).join(', ');
  const { rowCount } = await at.database.owner.query(
    `insert into ${tableName(ledger)} (${columns.join(', ')}) values (${places}) on conflict do nothing`,
    all,
  );
  return rowCount === 1 ? id : undefined;
}

/** Writes a registered entry; its id. */
export async function put(
  at: ReportStore,
  org: string,
  ledger: { readonly model: LedgerModel },
  values: Readonly<Record<string, Value>>,
  state = 'registered',
): Promise<string> {
  const id = await tryPut(at, org, ledger.model, values, state);
  if (id === undefined) throw new Error('another entry holds a value that must be unique');
  return id;
}
