/** Writes the index: rows of entries and of the files beside them, after every change. */
import { type Domain, type LedgerModel, listOf } from '@yifa/kernel';
import { columnName, type Entry, stringOf, tableName } from '../columns.ts';
import { findEntries } from '../entries.ts';
import { titleOf } from '../ledgers.ts';
import { type Runner, sql } from '../sql.ts';
import { entryRow, type FileText, fileRow, hasPersonalTitle, type IndexRow, noFile } from './row.ts';
import type { PublicTitle } from './texts.ts';

/** What is to be indexed: ids of entries by ledger. */
export type Touched = ReadonlyMap<string, readonly string[]>;

/** At most so many entries that show the title of a renamed one are indexed again with it. */
const mostReferrers = 5_000;

/** Indexes entries of one org as they are now, and those that show their titles where these changed. */
export async function indexEntries(tx: Runner, domain: Domain, org: string, touched: Touched): Promise<number> {
  const first = await write(tx, domain, org, touched);
  if (first.renamed.size === 0) return first.count;
  const referrers = await referrersOf(tx, domain, org, first.renamed);
  const second = await write(tx, domain, org, referrers);
  return first.count + second.count;
}

interface Written {
  readonly count: number;
  /** Entries whose title is another now, by ledger. */
  readonly renamed: Touched;
}

async function write(tx: Runner, domain: Domain, org: string, touched: Touched): Promise<Written> {
  const rows: IndexRow[] = [];
  const shown = new Map<string, Map<string, string>>();
  for (const [id, ids] of touched) {
    const ledger = domain.ledgers.get(id);
    if (!ledger) continue;
    const entries = await findEntries(tx, ledger, org, ids);
    const files = await filesOf(tx, org, ids);
    const title = await publicTitles(tx, domain, ledger, org, entries);
    const heads = new Map<string, string>();
    for (const entry of entries) {
      const row = entryRow(ledger, entry, title);
      rows.push(row);
      heads.set(entry.id, row.titleKey);
      for (const file of files.get(entry.id) ?? []) rows.push(fileRow(ledger, entry, file));
    }
    if (!hasPersonalTitle(ledger)) shown.set(id, heads);
  }
  const all = [...touched.values()].flat();
  if (all.length === 0) return { count: 0, renamed: new Map() };
  const renamed = await renamedOf(tx, org, shown);
  await tx.rows(sql`delete from search_entry where org_id = ${org} and entry_id = any (${all}::uuid[])`);
  await insert(tx, org, rows);
  return { count: rows.length, renamed };
}

async function insert(tx: Runner, org: string, rows: readonly IndexRow[]): Promise<void> {
  if (rows.length === 0) return;
  const column = <K extends keyof IndexRow>(name: K): IndexRow[K][] => rows.map((row) => row[name]);
  await tx.rows(
    sql`insert into search_entry (org_id, entry_id, file, ledger, on_date, standing, number_key, title_key, words, personal, body, personal_body)
      select ${org}, r.entry, r.file, r.ledger, r.on_date, r.standing, r.number_key, r.title_key,
             array_to_tsvector(string_to_array(r.words, ' ')), array_to_tsvector(string_to_array(r.personal, ' ')), r.body, r.personal_body
        from unnest(${column('entry')}::uuid[], ${column('file')}::uuid[], ${column('ledger')}::text[], ${column('on')}::date[],
                    ${column('standing')}::smallint[], ${column('numberKey')}::text[], ${column('titleKey')}::text[], ${column('words')}::text[],
                    ${column('personal')}::text[], ${column('body')}::text[], ${column('personalBody')}::text[])
          as r (entry, file, ledger, on_date, standing, number_key, title_key, words, personal, body, personal_body)`,
  );
}

async function filesOf(tx: Runner, org: string, entries: readonly string[]): Promise<Map<string, FileText[]>> {
  const rows = await tx.rows(
    sql`select id, entry_id, name, note, words from attachment
         where org_id = ${org} and entry_id = any (${[...entries]}::uuid[]) and removed_seq is null order by seq, id`,
  );
  const files = new Map<string, FileText[]>();
  for (const row of rows) {
    const entry = stringOf(row['entry_id']);
    const [id, name, note, words] = ['id', 'name', 'note', 'words'].map((each) => stringOf(row[each]));
    const file = { id: id ?? '', name: name ?? '', note: note ?? '', words: words ?? '' };
    files.set(entry, [...(files.get(entry) ?? []), file]);
  }
  return files;
}

/** Titles of what entries refer to, where every reader of the ledger may read them; columns of sub-rows among them. */
export async function publicTitles(
  tx: Runner,
  domain: Domain,
  ledger: LedgerModel,
  org: string,
  entries: readonly Entry[],
): Promise<PublicTitle> {
  const wanted = new Map<string, Set<string>>();
  const want = (target: string, ids: readonly string[]): void => {
    const set = wanted.get(target) ?? new Set();
    for (const id of ids) set.add(id);
    wanted.set(target, set);
  };
  for (const [name, field] of Object.entries(ledger.fields)) {
    if (field.kind === 'ref' || field.kind === 'refs')
      for (const entry of entries) want(field.ledger.id, listOf(entry.values[name]));
    if (field.kind !== 'rows') continue;
    for (const [column, each] of Object.entries(field.fields)) {
      if (each.kind !== 'ref') continue;
      for (const entry of entries) want(each.ledger.id, cellsOf(entry.values[name], column));
    }
  }
  const titles = new Map<string, string>();
  for (const [id, ids] of wanted) {
    const target = domain.ledgers.get(id);
    if (!target || hasPersonalTitle(target)) continue;
    for (const found of await findEntries(tx, target, org, [...ids])) titles.set(found.id, titleOf(target, found));
  }
  return (_, id) => titles.get(id) ?? '';
}

function cellsOf(value: unknown, column: string): string[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((row: unknown) => {
    const cell: unknown = typeof row === 'object' && row !== null ? Reflect.get(row, column) : undefined;
    return typeof cell === 'string' ? [cell] : [];
  });
}

/** Which of these had another title when they were last indexed. */
async function renamedOf(
  tx: Runner,
  org: string,
  shown: ReadonlyMap<string, ReadonlyMap<string, string>>,
): Promise<Touched> {
  const ids = [...shown.values()].flatMap((each) => [...each.keys()]);
  if (ids.length === 0) return new Map();
  const rows = await tx.rows(
    sql`select entry_id, ledger, title_key as title from search_entry
         where org_id = ${org} and entry_id = any (${ids}::uuid[]) and file = ${noFile}::uuid`,
  );
  const renamed = new Map<string, string[]>();
  for (const row of rows) {
    const [entry, ledger] = [stringOf(row['entry_id']), stringOf(row['ledger'])];
    if (shown.get(ledger)?.get(entry) === row['title']) continue;
    renamed.set(ledger, [...(renamed.get(ledger) ?? []), entry]);
  }
  return renamed;
}

async function referrersOf(tx: Runner, domain: Domain, org: string, renamed: Touched): Promise<Touched> {
  const touched = new Map<string, string[]>();
  for (const ledger of domain.ledgers.values()) {
    const tests = Object.entries(ledger.fields).flatMap(([name, field]) => {
      const column = sql.ref(columnName(name));
      if (field.kind === 'ref' || field.kind === 'refs') {
        const ids = renamed.get(field.ledger.id);
        if (!ids) return [];
        return [
          field.kind === 'ref' ? sql`${column} = any (${[...ids]}::uuid[])` : sql`${column} && ${[...ids]}::uuid[]`,
        ];
      }
      if (field.kind !== 'rows') return [];
      return Object.entries(field.fields).flatMap(([cell, each]) => {
        const ids = each.kind === 'ref' ? renamed.get(each.ledger.id) : undefined;
        return ids
          ? [sql`exists (select from jsonb_array_elements(${column}) as r where r ->> ${cell} = any (${[...ids]}))`]
          : [];
      });
    });
    if (tests.length === 0) continue;
    const rows = await tx.rows(
      sql`select id from ${sql.table(tableName(ledger))} where org_id = ${org} and (${sql.join(tests, sql` or `)}) limit ${mostReferrers}::int`,
    );
    if (rows.length > 0)
      touched.set(
        ledger.id,
        rows.map((row) => stringOf(row['id'])),
      );
  }
  return touched;
}
