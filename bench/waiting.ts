/**
 * What the first page and a form ask for among very many entries of one ledger, against the plain SQL that the owner of
 * the tables would write by hand, without row-level security, in the same run: what waits for whom, what is due, key
 * figures, relations, and the entries that a reference may choose.
 *
 *   node_modules/.bin/tsx bench/waiting.ts [entries] [rounds]
 */
import { entryIndicators, getIndicator, getLedger } from '@yifa/kernel';
import { plainDate } from '@yifa/law';
import { turnsOf, valueStatement } from '@yifa/store';
import { keyFigures, township } from '@yifa/township';
import { compile } from '../packages/store/src/fragment.ts';
import { fillMany } from './support/many.ts';
import { openTownship } from './support/township.ts';
import { median } from './support/workbench.ts';

const entries = Number(process.argv[2] ?? 100_000);
const rounds = Number(process.argv[3] ?? 5);
const org = 'bench';
const ledger = getLedger(township, 'mediation-case');
const period = { from: plainDate('2025-01-01'), to: plainDate('2025-12-31') };

const bench = await openTownship(org);
const { store, owner } = bench;

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/** By turns, so that what else the machine does falls on both. */
async function race(what: string, ours: () => Promise<unknown>, bare: () => Promise<unknown>): Promise<void> {
  const pairs: { readonly ours: number; readonly bare: number }[] = [];
  for (let n = 0; n <= rounds; n += 1) {
    const pair = { ours: await timed(ours), bare: await timed(bare) };
    if (n > 0) pairs.push(pair);
  }
  const [mine, hand] = [median(pairs.map((each) => each.ours)), median(pairs.map((each) => each.bare))];
  const ratio = median(pairs.map((each) => each.ours / each.bare));
  console.log(
    `  ${what.padEnd(34)} ${mine.toFixed(1).padStart(8)} ms, by hand ${hand.toFixed(1).padStart(8)} ms, ratio ${ratio.toFixed(2)}`,
  );
}

await fillMany(owner, ledger, { orgs: [org], entries });
// Every case that is not closed has its day, as cases have; a third of them is met.
await owner.query(`
  insert into deadline (org_id, entry_id, deadline, ledger, from_on, due_on, provisional, met_on, open)
  select org_id, id, 'settle', '${ledger.id}', f_received_on, f_received_on + 30, false, null, state <> 'performed' from l_mediation_case
   where state not in ('archived', 'voided')`);
await owner.query('vacuum analyze deadline');
console.log(`PostgreSQL ${bench.version}, ${entries} entries in one ledger, median of ${rounds}`);

const turns = turnsOf(township, undefined, undefined);
const own = turns.filter((turn) => turn.ledger.id === ledger.id);
const states = (own[0]?.states ?? []).map((state) => `'${state}'`).join(', ');
const waits = `e.org_id = '${org}' and e.state in (${states})`;
const stuckBefore = '2025-12-01';
await race(
  'what waits: counts, all ledgers',
  () => store.inbox.waitingCounts(org, turns),
  () =>
    owner.query(
      `select count(*), count(*) filter (where acted_on < '${stuckBefore}') from l_mediation_case e where ${waits}`,
    ),
);
const pageByHand = (offset: number): Promise<unknown> =>
  owner.query(`
    select e.*, d.due_on from l_mediation_case e
      left join (select entry_id, min(due_on) as due_on from deadline where org_id = '${org}' and open group by 1) d on d.entry_id = e.id
     where ${waits} order by d.due_on nulls last, e.acted_on, e.id limit 10 offset ${offset}`);
for (const offset of [0, 2_000])
  await race(
    `what waits: ten after ${offset}`,
    () => store.inbox.waiting(org, own, { offset, limit: 10, each: true }),
    () => pageByHand(offset),
  );
await race(
  'what is due: counts for a post',
  () => store.inbox.dueCounts({ org, posts: ['mediator'] }),
  () =>
    owner.query(
      `select d.due_on < '${stuckBefore}', count(*) from deadline d join l_mediation_case e on e.org_id = d.org_id and e.id = d.entry_id
        where d.org_id = '${org}' and d.open and ${waits} group by 1`,
    ),
);

/** The statements of all terms, one after the other: what somebody would run who knew them. */
function bareTerms(indicators: Parameters<typeof entryIndicators>[0][]): () => Promise<void> {
  const lookup = (): number => 0;
  const scope = { domain: township, orgs: [org], period, setting: lookup };
  const terms = new Map(indicators.flatMap(entryIndicators).map((each) => [each.id, each]));
  const statements = [...terms.values()].map((each) => compile(valueStatement(each, scope)));
  return async () => {
    for (const { text, values } of statements) await owner.query(text, values);
  };
}
await race(
  `key figures (${keyFigures.length})`,
  () => store.figures(keyFigures, [org], period),
  bareTerms(keyFigures.map((id) => getIndicator(township, id))),
);
await race(
  `relations (${township.relations.length})`,
  () => store.relations([org], period),
  bareTerms(township.relations.flatMap(({ left, right }) => [...left, ...right])),
);

const titled = (from: typeof store): Promise<unknown> =>
  from.suggest.titled(org, ledger, Object.keys(ledger.states), '柳树', 10);
const titlesByHand = (): Promise<unknown> =>
  owner.query(
    `select id, no, state, f_dispute from l_mediation_case where org_id = '${org}' order by updated_at desc limit 5000`,
  );
await race(
  'references by title, cold',
  async () => {
    // Nothing is remembered once something was written.
    await owner.query(`update chain set seq = seq + 1 where org_id = '${org}'`);
    return titled(store);
  },
  titlesByHand,
);
await race('references by title, remembered', () => titled(store), titlesByHand);
await bench.close();
