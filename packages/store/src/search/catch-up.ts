/** The index follows the journal: from the cursor of an org to the head of its chain, a bounded piece at a time. */
import { type Domain, describeLedger } from '@yifa/kernel';
import { digest } from '../canonical.ts';
import { numberOf, stringOf } from '../columns.ts';
import { type Runner, sql } from '../sql.ts';
import { indexEntries } from './indexer.ts';

/** Raised whenever texts or words are made otherwise. */
const tokeniser = 1;

const versions = new WeakMap<Domain, string>();

/** What an index was made by: after another declaration of a ledger it is made anew. */
export function indexVersion(domain: Domain): string {
  const known = versions.get(domain);
  if (known !== undefined) return known;
  const ledgers = [...domain.ledgers.values()].map((ledger) => {
    const { id, label, fields, states, title, dated } = describeLedger(ledger);
    return { id, label, fields, states, title, dated };
  });
  const version = digest([tokeniser, JSON.stringify(ledgers)]);
  versions.set(domain, version);
  return version;
}

/** How far the index of an org is. */
export interface IndexProgress {
  readonly done: number;
  readonly total: number;
}

/** How far the index is; nothing is done where it was made by another version. */
export async function progressOf(
  tx: Runner,
  domain: Domain,
  orgs: readonly string[],
): Promise<Map<string, IndexProgress>> {
  const rows = await tx.rows(
    sql`select c.org_id, c.seq as total, s.seq as done, s.version from chain c left join search_cursor s on s.org_id = c.org_id
         where c.org_id = any (${[...orgs]})`,
  );
  const version = indexVersion(domain);
  return new Map(
    rows.map((row) => {
      const done = row['version'] === version ? numberOf(row['done']) : 0;
      return [stringOf(row['org_id']), { done, total: numberOf(row['total']) }];
    }),
  );
}

/**
 * Indexes what the next records of an org's journal touched. Runs in a transaction of its own; the row of the cursor is
 * its lock, so that two at once do one after the other what one alone would have done.
 * @param most records read
 * @returns how far the index is then
 */
export async function catchUpPiece(tx: Runner, domain: Domain, org: string, most: number): Promise<IndexProgress> {
  const version = indexVersion(domain);
  await tx.rows(
    sql`insert into search_cursor (org_id, seq, version) values (${org}, 0, ${version}) on conflict (org_id) do nothing`,
  );
  const [cursor] = await tx.rows(sql`select seq, version from search_cursor where org_id = ${org} for update`);
  const [chain] = await tx.rows(sql`select seq from chain where org_id = ${org}`);
  const total = chain ? numberOf(chain['seq']) : 0;
  let from = cursor ? numberOf(cursor['seq']) : 0;
  if (cursor?.['version'] !== version) {
    // What has become personal must not be found by words written down before.
    await tx.rows(sql`delete from search_entry where org_id = ${org}`);
    from = 0;
  }
  const until = Math.min(total, from + most);
  if (until === from && cursor?.['version'] === version) return { done: from, total };
  // An entry that is touched again later is indexed then.
  const rows = await tx.rows(
    sql`select distinct j.ledger, j.entry_id from journal j
         where j.org_id = ${org} and j.seq > ${from} and j.seq <= ${until} and not exists (
           select from journal k where k.org_id = ${org} and k.entry_id = j.entry_id and k.seq > ${until} and k.seq <= ${total})`,
  );
  const touched = new Map<string, string[]>();
  for (const row of rows) {
    const ledger = stringOf(row['ledger']);
    touched.set(ledger, [...(touched.get(ledger) ?? []), stringOf(row['entry_id'])]);
  }
  await indexEntries(tx, domain, org, touched);
  await tx.rows(sql`update search_cursor set seq = ${until}, version = ${version} where org_id = ${org}`);
  return { done: until, total };
}
