/** Free text in a list of one ledger: the index says which entries are worth comparing. */
import type { Domain, LedgerModel } from '@yifa/kernel';
import { numberOf } from '../columns.ts';
import { type Runner, type Sql, sql } from '../sql.ts';
import { matching, type Wanted } from './candidates.ts';
import { indexVersion } from './catch-up.ts';
import { fold } from './fold.ts';
import { termsOf } from './query.ts';

const all = 2_000_000_000;
/** So many signs say enough; the texts themselves are compared afterwards. */
const longest = 40;
/** How many of the newest entries tell whether a text is frequent; of how many on comparing all texts is shorter. */
const probed = 600;
const frequent = probed / 40;

/**
 * A test on the rows `e` of a ledger's table: they, or a file beside them, hold every word of the text. Undefined where
 * the text has no letter and no digit. The index must have caught up.
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
  return sql`(e.org_id, e.id) in (select f.org_id, f.entry_id from ${matching(wantedIn(ledger, terms, orgs, open), { way: 'index', hits: all, rowsEach: 0 })} as f)`;
}

/**
 * A test that every row `e` passes in which the text stands literally, and few others: a text that stands in another
 * also stands in it when both are folded. It only saves comparing: the texts must still be compared. Undefined where it
 * would save nothing (the text stands in many entries) or may not be used (the index is not exactly at the head of the
 * chain in this snapshot, or was made by another version).
 */
export async function textCandidates(
  tx: Runner,
  domain: Domain,
  ledger: LedgerModel,
  { text, orgs, personal = false }: { text?: string; orgs: readonly string[]; personal?: boolean },
): Promise<Sql | undefined> {
  const [org] = orgs;
  const folded = [...fold(text ?? '')].slice(0, longest).join('');
  if (org === undefined || orgs.length > 1 || folded === '') return undefined;
  const whole = await tx.rows(
    sql`select from search_cursor s join chain c on c.org_id = s.org_id and c.seq = s.seq
         where s.org_id = ${org} and s.version = ${indexVersion(domain)}`,
  );
  if (whole.length === 0) return undefined;
  const wanted = wantedIn(ledger, [{ typed: folded, alternatives: [folded] }], orgs, personal);
  const [newest] = await tx.rows(
    sql`select count(*) as n from ${matching(wanted, { way: 'probe', hits: 0, rowsEach: probed })} as f`,
  );
  if (numberOf(newest?.['n']) > frequent) return undefined;
  return sql`e.id in (select f.entry_id from ${matching(wanted, { way: 'index', byWords: true, hits: all, rowsEach: 0 })} as f)`;
}

function wantedIn(
  ledger: LedgerModel,
  terms: Wanted['terms'],
  orgs: readonly string[],
  open: boolean,
): Omit<Wanted, 'most'> {
  const [own] = orgs;
  return {
    orgs,
    terms,
    open: open && own !== undefined ? { org: own, ledgers: [ledger.id] } : undefined,
    filter: { ledgers: [ledger.id] },
  };
}
