/** What waits at some places, as the database is asked: how many, and which are the most urgent. */
import type { PlainDate } from '@yifa/law';
import { tableName } from './columns.ts';
import type { Turn } from './inbox-turns.ts';
import { type Sql, sql } from './sql.ts';

/** So many entries of each ledger, or of all together, after so many others. */
export interface WaitingPage {
  readonly offset: number;
  readonly limit: number;
  readonly each: boolean;
}

/** Of what a deadline in a state makes wait, only what does not wait by its state anyway: so nothing counts twice. */
function otherPairs({ states, pairs }: Turn): string[] {
  return pairs.filter((pair) => !states.includes(pair.slice(pair.indexOf(' ') + 1)));
}

/** Rows of `ledger`, `total` and `stuck`: those last acted on before a day are stuck. */
export function waitingCountsSql(org: string, turns: readonly Turn[], stuckBefore: PlainDate): Sql {
  const counts = sql`count(*) as total, count(*) filter (where acted_on < ${stuckBefore}::date) as stuck`;
  const parts = turns.flatMap((turn) => {
    const { ledger, states } = turn;
    const table = sql.table(tableName(ledger));
    const pairs = otherPairs(turn);
    const byState = sql`select ${ledger.id}::text as ledger, ${counts} from ${table} where org_id = ${org} and state = any (${[...states]}::text[])`;
    const byDeadline = sql`select ${ledger.id}::text as ledger, ${counts} from ${table} e where e.org_id = ${org} and e.id in (
      select d.entry_id from deadline d where d.org_id = ${org} and d.open and d.ledger = ${ledger.id} and d.deadline || ' ' || e.state = any (${pairs}::text[]))`;
    return [...(states.length > 0 ? [byState] : []), ...(pairs.length > 0 ? [byDeadline] : [])];
  });
  return sql`select ledger, sum(total)::int as total, sum(stuck)::int as stuck from (${sql.join(parts, sql` union all `)}) c where total > 0 group by ledger`;
}

/**
 * A page of what waits, with its last act and its nearest running deadline: what has one comes first, by its day; the
 * rest, which is looked for only where these do not fill the page, by how long nobody has touched it. Both ways an index
 * of each ledger gives the first ones, however many wait.
 */
export function waitingSql(org: string, turns: readonly Turn[], { offset, limit, each }: WaitingPage): Sql {
  const order = sql`due_on nulls last, since, id`;
  const most = offset + limit;
  const tables: Sql[] = [];
  const parts: Sql[] = [];
  for (const [index, turn] of turns.entries()) {
    const due = sql.ref(`due_${index}`);
    const bound = turn.ledger.deadlines.length > 0;
    if (bound) {
      tables.push(sql`${due} as materialized (${nearestDue(org, turn, most)})`);
      parts.push(sql`select * from ${due}`);
    }
    if (turn.states.length === 0) continue;
    const enough = bound ? sql`(select count(*) from ${due}) >= ${most}` : sql`false`;
    parts.push(sql`select * from (${longestUntouched(org, turn, most)}) rest where not ${enough}`);
  }
  const numbered = each ? sql`partition by ledger order by ${order}` : sql`order by ${order}`;
  const waiting = sql`waiting (ledger, id, since, due_on, deadline) as (${sql.join(parts, sql` union all `)})`;
  return sql`with ${sql.join([...tables, waiting])}, numbered as (select w.*, row_number() over (${numbered}) as n from waiting w)
    select * from numbered where n > ${offset} and n <= ${most} order by ledger, n`;
}

function nearestDue(org: string, turn: Turn, most: number): Sql {
  const { ledger, states } = turn;
  const pairs = otherPairs(turn);
  const asked =
    pairs.length === 0
      ? sql`false`
      : sql`exists (select from deadline r where r.org_id = ${org} and r.entry_id = e.id and r.open and r.deadline || ' ' || e.state = any (${pairs}::text[]))`;
  return sql`select ${ledger.id}::text as ledger, e.id, e.acted_on as since, d.due_on, d.deadline
    from deadline d join ${sql.table(tableName(ledger))} e on e.org_id = ${org} and e.id = d.entry_id
    where d.org_id = ${org} and d.open and d.ledger = ${ledger.id} and (e.state = any (${[...states]}::text[]) or ${asked})
      and not exists (select from deadline o where o.org_id = ${org} and o.entry_id = d.entry_id and o.open
                        and (o.due_on, o.deadline) < (d.due_on, d.deadline))
    order by d.due_on, e.acted_on, e.id limit ${most}::int`;
}

function longestUntouched(org: string, { ledger, states }: Turn, most: number): Sql {
  return sql`select ${ledger.id}::text as ledger, f.id, f.acted_on as since, null::date as due_on, null::text as deadline
    from unnest(${[...states]}::text[]) s (state) cross join lateral (
      select e.id, e.acted_on from ${sql.table(tableName(ledger))} e where e.org_id = ${org} and e.state = s.state
         and not exists (select from deadline d where d.org_id = ${org} and d.entry_id = e.id and d.open)
       order by e.acted_on, e.id limit ${most}::int) f`;
}
