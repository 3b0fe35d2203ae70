/**
 * Acts per second against bare inserts of the same rows: same tables, same pool, same number of transactions, fsync on,
 * in the same run. A bare transaction is what one would write without rules, deadlines or journal logic: begin, the
 * entry, its record, its deadline, commit. Every act also moves a counter and the head of a chain; the second figure
 * compares with transactions that write these rows, too.
 *
 *   node_modules/.bin/tsx bench/act.ts [acts a round]
 */
import type { Store } from '@yifa/store';
import type pg from 'pg';
import { median, openWorkbench, type Workbench } from './support/workbench.ts';

const perRound = Number(process.argv[2] ?? 300);
const rounds = 9;
const actor = { id: 'm', name: '甲技工', posts: ['mechanic', 'keeper'] };
let count = 0;

async function addOrg(store: Store): Promise<string> {
  count += 1;
  const id = `o${count}`;
  await store.addOrg({ id, parent: null, kind: 'township', name: id, seat: '', mark: '', demoOn: null });
  return id;
}

interface Place {
  readonly org: string;
  readonly owner: string;
  readonly bike: string;
}

async function furnish(store: Store): Promise<Place> {
  const org = await addOrg(store);
  const open = async (ledger: string, input: object): Promise<string> =>
    (await store.act({ org, ledger, step: 'register', input, actor, key: `${ledger} of ${org}` })).entry;
  const owner = await open('member', { name: '车主', joinedOn: '2025-01-06' });
  const bike = await open('bike', { name: '小红', boughtOn: '2025-01-06', colour: 'red' });
  return { org, owner, bike };
}

async function bring(store: Store, { org, owner, bike }: Place): Promise<void> {
  count += 1;
  const input = {
    fault: '链条松脱，后轮有异响，车主要求当日修好',
    broughtOn: '2025-11-03',
    owner,
    bikes: [bike],
    parts: [
      { what: '链条', pieces: 1, from: null },
      { what: '后轮辐条', pieces: 12, from: null },
    ],
  };
  await store.act({ org, ledger: 'repair', step: 'bring', input, actor, key: `bring ${count}` });
}

/** What the acts of some orgs wrote, to be written again in others. */
interface Written {
  readonly entry: Readonly<Record<string, unknown>>;
  readonly record: Readonly<Record<string, unknown>>;
  readonly deadlines: readonly Readonly<Record<string, unknown>>[];
}

async function rowsOf(owner: pg.Pool, org: string): Promise<Written[]> {
  const rows = async (statement: string): Promise<Record<string, unknown>[]> =>
    (await owner.query(statement, [org])).rows;
  const records = await rows("select * from journal where org_id = $1 and step = 'bring' order by seq");
  const entries = new Map((await rows('select * from l_repair where org_id = $1')).map((row) => [row['id'], row]));
  const deadlines = await rows('select * from deadline where org_id = $1');
  return records.map((record) => ({
    record,
    entry: entries.get(record['entry_id']) ?? {},
    deadlines: deadlines.filter((row) => row['entry_id'] === record['entry_id']),
  }));
}

function insert(
  client: pg.ClientBase,
  table: string,
  row: Readonly<Record<string, unknown>>,
  org: string,
): Promise<unknown> {
  const filled = Object.entries(row).filter(([, value]) => value !== null);
  const values = filled.map(([name, value]) => {
    if (name === 'org_id') return org;
    return ['changes', 'rules', 'f_parts'].includes(name) ? JSON.stringify(value) : value;
  });
  const marks = filled.map((_, i) => `$${i + 1}`);
  return client.query(
    `insert into ${table} (${filled.map(([name]) => name).join(', ')}) values (${marks.join(', ')})`,
    values,
  );
}

async function bare(app: pg.Pool, { entry, record, deadlines }: Written, org: string, heads: boolean): Promise<void> {
  const client = await app.connect();
  await client.query(`begin; set local yifa.orgs = '${org}'`);
  await insert(client, 'l_repair', entry, org);
  await insert(client, 'journal', record, org);
  for (const row of deadlines) await insert(client, 'deadline', row, org);
  if (heads) {
    const { seq, hash } = record;
    await client.query(
      `insert into counter (org_id, ledger, year, last) values ($1, 'repair', 2025, $2)
       on conflict (org_id, ledger, year) do update set last = excluded.last`,
      [org, seq],
    );
    await client.query('update chain set seq = $2, hash = $3 where org_id = $1', [org, seq, hash]);
  }
  await client.query('commit');
  client.release();
}

/** Runs the work with so many at once; tells how many were done in a second. */
async function rate<T>(items: readonly T[], atOnce: number, work: (item: T) => Promise<void>): Promise<number> {
  const queue = [...items];
  const start = performance.now();
  const clerk = async (): Promise<void> => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, clerk));
  return (items.length / (performance.now() - start)) * 1000;
}

/** Orgs to act in, and for each two others that hold the same members and bikes, to insert in. */
interface Site {
  readonly place: Place;
  readonly copies: readonly string[];
}

async function prepare(bench: Workbench, orgs: number): Promise<Site[]> {
  const sites: Site[] = [];
  for (let n = 0; n < orgs; n += 1) {
    const place = await furnish(bench.store);
    const copies = [await addOrg(bench.store), await addOrg(bench.store)];
    for (const copy of copies)
      for (const table of ['l_member', 'l_bike']) {
        const { rows } = await bench.owner.query(`select * from ${table} where org_id = $1`, [place.org]);
        const into = `insert into ${table} select * from json_populate_record(null::${table}, $1)`;
        for (const row of rows) await bench.owner.query(into, [JSON.stringify({ ...row, org_id: copy })]);
      }
    sites.push({ place, copies });
  }
  return sites;
}

async function compare(bench: Workbench, title: string, orgs: number, atOnce: number): Promise<void> {
  const found: { act: number; inserts: number; whole: number }[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const sites = await prepare(bench, orgs);
    const turns = Math.ceil(perRound / orgs);
    const work = Array.from({ length: turns }, () => sites).flat();
    const act = await rate(work, atOnce, ({ place }) => bring(bench.store, place));
    const written = new Map<Site, Written[]>();
    for (const site of sites) written.set(site, await rowsOf(bench.owner, site.place.org));
    // In the order in which the acts came: one org after the other.
    const rows = Array.from({ length: turns }, (_, n) =>
      sites.flatMap((site) => ({ row: written.get(site)?.[n], copies: site.copies })),
    ).flat();
    const insertAgain = (copy: number): Promise<number> =>
      rate(rows, atOnce, async ({ row, copies }) => {
        if (row) await bare(bench.app, row, copies[copy] ?? '', copy === 1);
      });
    const inserts = await insertAgain(0);
    const whole = await insertAgain(1);
    if (round === 0)
      await bench.owner.query('analyze'); // as autovacuum would within a minute
    else found.push({ act, inserts, whole });
  }
  const ratio = (of: 'inserts' | 'whole'): string => median(found.map((each) => each[of] / each.act)).toFixed(2);
  const speed = (of: 'act' | 'inserts' | 'whole'): string => median(found.map((each) => each[of])).toFixed(0);
  console.log(
    `${title}: ${speed('act')} acts/s; inserts alone ${speed('inserts')}/s, ratio ${ratio('inserts')}; with counter and head ${speed('whole')}/s, ratio ${ratio('whole')}`,
  );
}

const bench = await openWorkbench();
console.log(
  `PostgreSQL ${bench.version}, Node ${process.version}, fsync on, pool of 10, ${perRound} acts a round, ${rounds} rounds`,
);
await compare(bench, 'one org, one clerk', 1, 1);
await compare(bench, 'one org, ten clerks at once', 1, 10);
await compare(bench, 'thirty orgs at once', 30, 30);
await bench.close();
