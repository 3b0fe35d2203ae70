/**
 * Figures over a million entries, and the first page of the entries behind them, against the plain SQL that its owner
 * would write by hand, without row-level security.
 *
 *   node_modules/.bin/tsx bench/figures.ts [entries]
 */
import type { EntryIndicator } from '@yifa/kernel';
import { plainDate } from '@yifa/law';
import {
  bikeGears,
  bikesBought,
  bikesDear,
  bikesHeld,
  bikesPaid,
  bikesRed,
  makersUsed,
} from '../packages/store/test/support/workshop.ts';
import { median, openWorkbench, type Workbench } from './support/workbench.ts';

const entries = Number(process.argv[2] ?? 1_000_000);
const towns = 30;
const repeats = 9;
const year = { from: plainDate('2025-01-01'), to: plainDate('2025-12-31') };

/** By hand: what is selected, and which entries. */
interface ByHand {
  readonly indicator: EntryIndicator;
  readonly value: string;
  readonly which: string;
}

const counted = "state not in ('draft', 'voided')";
const inYear = `${counted} and f_bought_on between '2025-01-01' and '2025-12-31'`;
const byHand: readonly ByHand[] = [
  { indicator: bikesBought, value: 'count(*)', which: inYear },
  { indicator: bikesRed, value: 'count(*)', which: `${inYear} and f_colour = 'red'` },
  {
    indicator: bikesHeld,
    value: 'count(*)',
    which: `${counted} and f_bought_on <= '2025-12-31' and (f_sold_on is null or f_sold_on > '2025-12-31')`,
  },
  { indicator: bikesPaid, value: 'coalesce(sum(f_price), 0)::bigint', which: inYear },
  { indicator: bikeGears, value: 'coalesce(sum(f_gears), 0)', which: inYear },
  { indicator: makersUsed, value: 'count(distinct (org_id, f_maker))', which: `${inYear} and f_maker is not null` },
  { indicator: bikesDear, value: 'count(*)', which: `${inYear} and f_price >= 500000` },
];

async function fill({ store, owner }: Workbench): Promise<string[]> {
  const orgs: string[] = [];
  for (let n = 1; n <= towns; n += 1) {
    const id = `town-${n}`;
    await store.addOrg({ id, parent: null, kind: 'township', name: id, seat: '', mark: '', demoOn: null });
    orgs.push(id);
  }
  await owner.query(
    `insert into l_maker (org_id, id, state, version, created_at, updated_at, f_name, f_since, f_trusted)
       select o, gen_random_uuid(), 'registered', 1, now(), now(), '厂' || n, '2001-01-01', true
         from unnest($1::text[]) o, generate_series(1, 40) n`,
    [orgs],
  );
  await owner.query(
    `insert into l_bike (org_id, id, no, state, version, created_at, updated_at, f_name, f_bought_on, f_price, f_gears, f_maker, f_colour, f_old, f_sold_on)
       select ($1::text[])[1 + n % $2], gen_random_uuid(), '车' || n, (array['registered', 'registered', 'registered', 'draft', 'voided'])[1 + k % 5],
              1, now(), now(), '第' || n || '辆车', date '2021-01-01' + k % 1826, (k * 7919) % 1000000, (k / 7) % 30, m.ids[1 + (k / 11) % 40],
              (array['red', 'green'])[1 + (k / 3) % 2], (k / 5) % 7 = 0, case when (k / 13) % 3 = 0 then date '2021-06-01' + k % 1826 end
         from generate_series(1, $3) n cross join lateral (select n / $2 as k) each
         join (select org_id, array_agg(id) as ids from l_maker group by 1) m on m.org_id = ($1::text[])[1 + n % $2]`,
    [orgs, towns, entries],
  );
  await owner.query('vacuum analyze');
  return orgs;
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

interface Found {
  readonly what: string;
  readonly ours: number;
  readonly bare: number;
  /** The median of the ratios of neighbours, which share whatever else the computer does. */
  readonly ratio: number;
}

async function race(what: string, ours: () => Promise<unknown>, bare: () => Promise<unknown>): Promise<Found> {
  const pairs: { ours: number; bare: number }[] = [];
  for (let n = 0; n <= repeats; n += 1) {
    const pair = { ours: await timed(ours), bare: await timed(bare) };
    if (n > 0) pairs.push(pair);
  }
  return {
    what,
    ours: median(pairs.map((each) => each.ours)),
    bare: median(pairs.map((each) => each.bare)),
    ratio: median(pairs.map((each) => each.ours / each.bare)),
  };
}

async function compare({ store, owner }: Workbench, where: string, orgs: readonly string[]): Promise<void> {
  const scope = orgs.length === 1 ? 'org_id = $1' : 'org_id = any ($1)';
  const given = [orgs.length === 1 ? orgs[0] : orgs];
  const values: Found[] = [];
  const lists: Found[] = [];
  for (const { indicator, value, which } of byHand) {
    const statement = `select ${value} as value from l_bike where ${scope} and ${which}`;
    const page = `select * from l_bike where ${scope} and ${which} order by f_bought_on desc, org_id, id limit 50`;
    const figure = await store.figure(indicator, orgs, year);
    const { rows } = await owner.query(statement, given);
    if (figure.value !== rows[0].value) throw new Error(`${indicator.id}: ${figure.value} is not ${rows[0].value}`);
    const name = `${indicator.id} (${figure.value})`;
    values.push(
      await race(
        name,
        () => store.figure(indicator, orgs, year),
        () => owner.query(statement, given),
      ),
    );
    lists.push(
      await race(
        name,
        () => store.figureEntries(indicator, orgs, year, { offset: 0, limit: 50 }),
        () => owner.query(page, given),
      ),
    );
  }
  report(`${where}, value`, values);
  report(`${where}, first 50 entries`, lists);
}

function report(title: string, found: readonly Found[]): void {
  console.log(title);
  for (const { what, ours, bare, ratio } of [...found].sort((a, b) => b.ours - a.ours))
    console.log(
      `  ${what.padEnd(28)} ${ours.toFixed(1).padStart(8)} ms, by hand ${bare.toFixed(1).padStart(8)} ms, ratio ${ratio.toFixed(2)}`,
    );
}

const bench = await openWorkbench();
const orgs = await fill(bench);
console.log(`PostgreSQL ${bench.version}, ${entries} entries in ${towns} orgs, ${repeats} repeats; slowest first`);
await compare(bench, 'thirty orgs', orgs);
await compare(bench, 'one org', orgs.slice(0, 1));
await bench.close();
