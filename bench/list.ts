/**
 * Lists of very many entries in one org, against the plain SQL that its owner would write by hand, without row-level
 * security: page, deep page, filter, sort, count, line of totals; and the workbook of the whole list.
 *
 *   node_modules/.bin/tsx bench/list.ts [entries] [entries of the workbook] [rounds]
 */
import { Writable } from 'node:stream';
import { dateCell, type SheetValue, writeWorkbook } from '@yifa/office';
import { isSummed, type ListRequest, type ScopeRequest } from '@yifa/store';
import { bike } from '../packages/store/test/support/workshop.ts';
import { fillMany } from './support/many.ts';
import { median, openWorkbench, type Workbench } from './support/workbench.ts';

const entries = Number(process.argv[2] ?? 100_000);
const exported = Math.min(entries, Number(process.argv[3] ?? 100_000));
const repeats = Number(process.argv[4] ?? 7);
const org = 'town';
const all: ScopeRequest = { orgs: [org] };
const page: ListRequest = { ...all, offset: 0, limit: 20 };
const summed = Object.entries(bike.model.fields)
  .filter(([, field]) => isSummed(field))
  .map(([name]) => name);

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

async function race(what: string, ours: () => Promise<unknown>, bare: () => Promise<unknown>): Promise<void> {
  const pairs: { ours: number; bare: number }[] = [];
  for (let n = 0; n <= repeats; n += 1) {
    const pair = { ours: await timed(ours), bare: await timed(bare) };
    if (n > 0) pairs.push(pair);
  }
  const [mine, hand] = [median(pairs.map((each) => each.ours)), median(pairs.map((each) => each.bare))];
  const ratio = median(pairs.map((each) => each.ours / each.bare));
  console.log(
    `  ${what.padEnd(34)} ${mine.toFixed(1).padStart(8)} ms, by hand ${hand.toFixed(1).padStart(8)} ms, ratio ${ratio.toFixed(2)}`,
  );
}

const bench = await openWorkbench();
const { store, owner } = bench;
await store.addOrg({ id: org, parent: null, kind: 'township', name: '试验镇', seat: '', mark: '', demoOn: null });
await fillMany(owner, bike.model, { orgs: [org], entries });
console.log(`PostgreSQL ${bench.version}, ${entries} entries in one org, median of ${repeats}`);

const where = `org_id = '${org}'`;
const usual = 'order by f_bought_on desc nulls last, id desc';
const byHand = (which: string, order: string, offset = 0) =>
  owner.query(`select * from l_bike where ${which} ${order} limit 20 offset ${offset}`);
/** Counted under a filter that was never asked before, so that nothing is remembered. */
let fresh = 0;
const unheard = (): ScopeRequest => {
  fresh += 1;
  return { ...all, filters: [{ by: 'range', field: 'price', from: -fresh }] };
};

await race(
  'first page, with the total known',
  () => store.lists.page('bike', page),
  () => byHand(where, usual),
);
await race(
  'total, counted anew',
  () => store.lists.totals('bike', unheard(), []),
  () => owner.query(`select count(*) from l_bike where ${where} and f_price >= ${-fresh}`),
);
await race(
  'total line, added up anew',
  () => store.lists.totals('bike', unheard(), summed),
  () =>
    owner.query(
      `select count(*), sum(f_price)::bigint, sum(f_gears) from l_bike where ${where} and f_price >= ${-fresh}`,
    ),
);
const deep = Math.floor(entries * 0.5) - 20;
const last = entries - 20;
await race(
  `page in the middle (offset ${deep})`,
  () => store.lists.page('bike', { ...page, offset: deep }),
  () => byHand(where, usual, deep),
);
await race(
  `last page (offset ${last})`,
  () => store.lists.page('bike', { ...page, offset: last }),
  () => byHand(where, usual, last),
);
const dated = { by: 'range', field: 'boughtOn', from: '2024-03-01', until: '2024-03-31' } as const;
const inMonth = `${where} and f_bought_on between '2024-03-01' and '2024-03-31'`;
await race(
  'a month, first page and total',
  async () => {
    fresh += 1;
    return store.lists.page('bike', { ...page, filters: [dated, { by: 'range', field: 'price', from: -fresh }] });
  },
  async () => {
    await byHand(`${inMonth} and f_price >= ${-fresh}`, usual);
    return owner.query(`select count(*) from l_bike where ${inMonth} and f_price >= ${-fresh}`);
  },
);
for (const [field, order] of [
  ['updatedAt', 'updated_at desc, id desc'],
  [
    'number',
    "string_to_array(btrim(regexp_replace(no, '[^0-9]+', ' ', 'g')), ' ')::numeric[] desc nulls last, id desc",
  ],
  ['price', 'f_price desc nulls last, id desc'],
  ['name', "convert_to(f_name, 'GB18030') desc nulls last, id desc"],
] as const)
  await race(
    `sorted by ${field}`,
    () => store.lists.page('bike', { ...page, sort: { field, descending: true } }),
    () => byHand(where, `order by ${order}`),
  );
await race(
  'free text, first page and total',
  async () => {
    fresh += 1;
    return store.lists.page('bike', { ...page, text: `河湾名称${fresh}` });
  },
  async () => {
    const has = `${where} and (no like '%河湾名称${fresh}%' or f_name like '%河湾名称${fresh}%')`;
    await byHand(has, usual);
    return owner.query(`select count(*) from l_bike where ${has}`);
  },
);

/** How much memory the process held at most, in MB, looked at now and then. */
function watched(): () => number {
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let most = before;
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 50);
  return () => {
    clearInterval(timer);
    return (most - before) / 1024 / 1024;
  };
}

async function workbook({ store: from }: Workbench): Promise<number> {
  let bytes = 0;
  const sink = new Writable({
    write(chunk: Buffer, _, done) {
      bytes += chunk.length;
      done();
    },
  });
  const names = Object.keys(bike.model.fields);
  const some: ScopeRequest = { ...all, filters: [{ by: 'range', field: 'price', from: 0 }] };
  await from.lists.whole('bike', some, summed, async (list) => {
    async function* rows(): AsyncGenerator<readonly SheetValue[]> {
      let n = 0;
      for await (const portion of list.portions)
        for (const entry of portion) {
          n += 1;
          if (n > exported) return;
          yield names.map((name): SheetValue => {
            const value = entry.values[name];
            if (typeof value === 'string') return dateCell(value) ?? value;
            return typeof value === 'number' ? value : value === true ? '是' : null;
          });
        }
    }
    const columns = names.map((head) => ({ head, width: 16, format: '@' }));
    const form = { above: ['填报单位：试验镇'], below: '填表人：' };
    await writeWorkbook([{ name: '车辆', title: '车辆台账', columns, rows: rows(), form }], sink);
  });
  return bytes;
}

await workbook(bench).catch((error: unknown) => console.log(String(error)));
const memory = watched();
const start = performance.now();
const bytes = await workbook(bench);
const seconds = (performance.now() - start) / 1000;
const most = memory();
const reading = await timed(() => owner.query(`select * from l_bike where ${where} ${usual} limit ${exported}`));
console.log(
  `  workbook of ${exported} entries: ${seconds.toFixed(1)} s, ${(bytes / 1024 / 1024).toFixed(1)} MB, at most ${most.toFixed(0)} MB more memory; reading the rows by hand ${(reading / 1000).toFixed(1)} s, ratio ${(seconds / (reading / 1000)).toFixed(1)}`,
);
await bench.close();
