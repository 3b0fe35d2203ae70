/**
 * A workbook of many rows from its bytes to its entries: reading, dry run, running, against bare acts of the same rows;
 * then a small workbook into a ledger that already holds many entries. fsync on.
 *
 *   node_modules/.bin/tsx bench/import.ts [rows] [entries held] [rows of the small workbook]
 */
import { createHash } from 'node:crypto';
import { PassThrough } from 'node:stream';
import { intakeOf } from '@yifa/intake';
import { describeLedger, getLedger } from '@yifa/kernel';
import { openWorkbookReader, writeWorkbook } from '@yifa/office';
import type { ImportRow, Store } from '@yifa/store';
import { openWorkbench } from './support/workbench.ts';

const rows = Number(process.argv[2] ?? 100_000);
const held = Number(process.argv[3] ?? 1_000_000);
const small = Number(process.argv[4] ?? 1_000);
const chunk = 200;
const actor = { id: 'k', name: '乙保管', posts: ['keeper'] };
const how = { step: 'register' };

const megabytes = (): string => `${Math.round(process.memoryUsage().rss / 1024 / 1024)} MB`;

async function workbook(from: number, count: number): Promise<Uint8Array> {
  const target = new PassThrough();
  const parts: Buffer[] = [];
  target.on('data', (part: Buffer) => parts.push(part));
  const heads = ['序号', '名称', '购入日期', '价格', '档位', '颜色', '旧车'];
  const lines = Array.from({ length: count }, (_, n) => [
    n + 1,
    `第${from + n}号车`,
    `2025.${(n % 12) + 1}.${(n % 28) + 1}`,
    300 + (n % 700),
    (n % 20) + 1,
    n % 2 === 0 ? '红' : '红',
    n % 3 === 0 ? '是' : '否',
  ]);
  await writeWorkbook(
    [{ name: '台账', title: '车辆台账', columns: heads.map((head) => ({ head, width: 14 })), rows: lines }],
    target,
  );
  return Buffer.concat(parts);
}

async function timed<T>(what: string, run: () => Promise<T>): Promise<readonly [T, number]> {
  const start = performance.now();
  let worst = 0;
  let last = performance.now();
  const watch = setInterval(() => {
    worst = Math.max(worst, performance.now() - last - 20);
    last = performance.now();
  }, 20);
  const result = await run();
  clearInterval(watch);
  const seconds = (performance.now() - start) / 1000;
  console.log(`${what}: ${seconds.toFixed(1)} s, ${megabytes()}, longest standstill ${worst.toFixed(0)} ms`);
  return [result, seconds];
}

async function whole(store: Store, org: string, bytes: Uint8Array, count: number): Promise<number> {
  const ledger = getLedger(store.domain, 'bike');
  const reader = openWorkbookReader();
  const [book] = await timed(`reading ${(bytes.length / 1024 / 1024).toFixed(1)} MB`, () =>
    reader.read('台账.xlsx', bytes),
  );
  const [intake] = await timed('understanding', () =>
    intakeOf(describeLedger(ledger), book, { today: '2026-03-16', lookup: () => [] }),
  );
  await reader.close();
  const faulty = intake.rows.filter((row) => row.faults.length > 0).length;
  if (intake.rows.length !== count || faulty > 0) throw new Error(`${intake.rows.length} rows, ${faulty} faulty`);
  const ready: ImportRow[] = intake.rows.map(({ fingerprint, sheet, row, input }) => ({
    fingerprint,
    sheet,
    row,
    input,
    faults: [],
  }));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const fresh = { org, ledger: 'bike', step: 'register', fileName: '台账.xlsx', sha256, file: bytes, actor };
  const { id } = await store.imports.create({ ...fresh, options: {}, key: `${org} ${count} ${performance.now()}` });
  await timed('dry run', async () => {
    for (let at = 0; at < ready.length; at += chunk)
      await store.imports.trial(org, id, ready.slice(at, at + chunk), actor, how);
  });
  const [, seconds] = await timed('running', async () => {
    await store.imports.begin(org, id, ready.length);
    for (let at = 0; at < ready.length; at += chunk)
      await store.imports.take(org, id, ready.slice(at, at + chunk), actor, how);
    await store.imports.end(org, id, 'done');
  });
  const { taken } = (await store.imports.get(org, id)).counts;
  if (taken !== count) throw new Error(`taken ${taken}`);
  const again = await store.imports.create({ ...fresh, options: {}, key: `${org} again ${performance.now()}` });
  const [known] = await timed('the same workbook again', async () => {
    let n = 0;
    await store.imports.begin(org, again.id, ready.length);
    for (let at = 0; at < ready.length; at += chunk)
      n += (await store.imports.take(org, again.id, ready.slice(at, at + chunk), actor, how)).filter(
        (line) => line.outcome === 'known',
      ).length;
    return n;
  });
  if (known !== count) throw new Error(`known ${known}`);
  if (count <= 20_000) await timed('undoing', () => store.imports.undo(org, id, actor));
  return count / seconds;
}

const bench = await openWorkbench();
const newOrg = (id: string) =>
  bench.store.addOrg({ id, parent: null, kind: 'township', name: id, seat: '', mark: '', demoOn: null });
console.log(`PostgreSQL ${bench.version}, Node ${process.version}, fsync on, ${rows} rows`);

await newOrg('bare');
const samples = Math.min(2_000, rows);
const [, bareSeconds] = await timed(`${samples} bare acts one by one`, async () => {
  for (let n = 0; n < samples; n += 1)
    await bench.store.act({
      org: 'bare',
      ledger: 'bike',
      step: 'register',
      input: { name: `第${n}号车`, boughtOn: '2025-01-05', price: 30_000, gears: 3, colour: 'red', old: false },
      actor,
      key: `bare ${n}`,
    });
});
const bare = samples / bareSeconds;
await newOrg('many');
const speed = await whole(bench.store, 'many', await workbook(0, rows), rows);
console.log(`bare acts ${bare.toFixed(0)}/s, import ${speed.toFixed(0)} rows/s, ratio ${(speed / bare).toFixed(2)}`);

if (held > 0) {
  await timed(`filling up to ${held} entries`, () =>
    bench.owner.query(
      `insert into l_bike (org_id, id, no, state, version, created_at, updated_at, f_name, f_bought_on, f_price, f_colour)
       select 'many', gen_random_uuid(), 'x' || n, 'registered', 1, now(), now(), '装入' || n, date '2020-01-01' + (n % 1500), 100, 'red'
         from generate_series(1, $1) n`,
      [Math.max(0, held - rows)],
    ),
  );
  await bench.owner.query('analyze');
  const later = await whole(bench.store, 'many', await workbook(10_000_000, small), small);
  console.log(`into ${held} entries: ${later.toFixed(0)} rows/s`);
}
await bench.close();
