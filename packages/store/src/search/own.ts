/** The entry that is of somebody or something, told from those that only name it. */
import { stringOf } from '../columns.ts';
import { type Runner, sql } from '../sql.ts';
import type { Candidate, OpenLedgers } from './candidates.ts';
import { capitals, noFile } from './row.ts';

/** A longer text is no name. */
const longestKey = 40;
/** Signs of a name at the head of a title: of that many every way they may sound is known. */
const nameLengths = [2, 3, 4] as const;

/**
 * Of the rows found, the entries whose title is what was typed, or begins with a whole field that is: signs, initials or
 * pinyin. A personal title counts only where the reader may see it.
 * @param key the folded text
 */
export async function ownEntries(
  tx: Runner,
  rows: readonly Candidate[],
  key: string,
  open: OpenLedgers | undefined,
): Promise<ReadonlySet<string>> {
  const bySound = /^[a-z]{2,}$/.test(key);
  const asked = rows.filter((row) => row.file === noFile && (bySound || row.titled));
  if (asked.length === 0 || key.length > longestKey) return new Set();
  const capital = key.toUpperCase();
  const orgs = [...new Set(asked.map(({ org }) => org))];
  const found = await tx.rows(
    sql`select entry_id, split_part(said, chr(10), 1) as title from (
          select s.entry_id, case when s.title_key <> '' then s.body
                   when s.org_id = ${open?.org ?? null}::text and s.ledger = any (${[...(open?.ledgers ?? [])]}::text[])
                   then s.personal_body end as said
            from search_entry s
           where s.org_id = any (${orgs}) and s.entry_id = any (${asked.map(({ entry }) => entry)}::uuid[]) and s.file = ${noFile}::uuid) t
         where (position(${key} in said) = 1 and position(chr(10) || ${key} || chr(10) in said || chr(10)) > 0)
            or (${bySound} and position(' ' || ${capital} || ' ' in ' ' || split_part(said, chr(10), 2) || ' ') > 0)`,
  );
  return new Set(
    found.flatMap((row) => {
      const title = stringOf(row['title']);
      return title.startsWith(key) || soundsLike(title, capital) ? [stringOf(row['entry_id'])] : [];
    }),
  );
}

/** Whether a title, or the name at its head, may be read so. */
function soundsLike(title: string, capital: string): boolean {
  const signs = [...title];
  const heads = nameLengths.map((length) => signs.slice(0, length).join(''));
  return [title, ...heads].some((each) => capitals(each).includes(capital));
}
