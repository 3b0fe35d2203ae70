/** Free text in a list of one ledger, answered by the index. */
import type { LedgerModel } from '@yifa/kernel';
import { type Sql, sql } from '../sql.ts';
import { matching } from './candidates.ts';
import { termsOf } from './query.ts';

const all = 2_000_000_000;

/**
 * A test on the rows `e` of a ledger's table: they, or a file beside them, hold every word of the text. Undefined where
 * the text has no letter and no digit. The index must have caught up: `search.catchUp(org)` says how far it is, and
 * where it is behind, the caller compares texts as before.
 * @param open the reader may look into personal fields there; only for a single org, the reader's own
 */
export function searchCondition(
  ledger: LedgerModel,
  text: string,
  orgs: readonly string[],
  open: boolean,
): Sql | undefined {
  const terms = termsOf(text);
  if (terms.length === 0) return undefined;
  const [own] = orgs;
  const wanted = {
    orgs,
    terms,
    open: open && own !== undefined ? { org: own, ledgers: [ledger.id] } : undefined,
    filter: { ledgers: [ledger.id] },
  };
  return sql`(e.org_id, e.id) in (select f.org_id, f.entry_id from ${matching(wanted, { way: 'index', hits: all, rowsEach: 0 })} as f)`;
}
