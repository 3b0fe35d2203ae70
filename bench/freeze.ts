/**
 * What a signature costs: reading every figure of a year's report with the entries it counts and writing them down,
 * against reading the same figures alone; and what it costs to say how the ledgers have moved on since. The township is
 * filled at random, so its figures do not agree with each other: relations are left out.
 *
 *   node_modules/.bin/tsx bench/freeze.ts [entries a ledger]
 */
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Domain } from '@yifa/kernel';
import { plainDate } from '@yifa/law';
import { driftOf, frozenReport, type ReportPlace, takeStep } from '@yifa/report';
import { createPool, launchPostgres, openStore, type Store } from '@yifa/store';
import { annualReport, annualReportFor, township } from '@yifa/township';
import { fill } from '../packages/report/test/support/fill.ts';
import { median } from './support/workbench.ts';

const perLedger = Number(process.argv[2] ?? 80);
const rounds = 7;
const year = 2025;
const org = '990101';
const domain: Domain = { ...township, relations: [] };
const period = { from: plainDate(`${year}-01-01`), to: plainDate(`${year}-12-31`) };

async function timed<T>(run: () => Promise<T>): Promise<readonly [milliseconds: number, result: T]> {
  const start = performance.now();
  const result = await run();
  return [performance.now() - start, result];
}

async function measure(store: Store, owner: ReturnType<typeof createPool>): Promise<void> {
  const url = { owner, app: owner, url: '' };
  const random = { year, entries: perLedger, seed: 7, only: (ledger: { id: string }) => ledger.id !== annualReport.id };
  await fill({ store, database: url }, org, domain, random);
  await owner.query('analyze');
  const place: ReportPlace = { store, template: () => annualReportFor('A') };
  const actor = (id: string, ...posts: string[]) => ({ id, name: id, posts });
  const step = (id: string, who: ReturnType<typeof actor>) =>
    takeStep(place, { org, year, step: id, input: {}, actor: who, key: randomUUID(), reason: '测量' });
  await step('draft', actor('w', 'justice-office'));
  const signing: number[] = [];
  const reading: number[] = [];
  const counting: number[] = [];
  const drifting: number[] = [];
  let size = '';
  for (let round = 0; round < rounds; round += 1) {
    await step('review', actor('r', 'legal-reviewer'));
    const [sign] = await timed(() => step('sign', actor('m', 'mayor')));
    const frozen = await frozenReport(store, org, year);
    if (!frozen) throw new Error('not frozen');
    const ids = frozen.figures.map((each) => each.indicator);
    const entries = frozen.figures.reduce((sum, each) => sum + each.entries.length, 0);
    size = `${ids.length} figures that count ${entries} entries`;
    const [read] = await timed(() => store.figures(ids, [org], period));
    const [counted] = await timed(() => store.reports.figures(ids, org, period));
    // A third of the entries of one ledger change, as corrections would do it.
    await owner.query(
      `update l_education_activity set version = version + 1 where org_id = $1 and abs(hashtext(id::text)) % 3 = 0`,
      [org],
    );
    const [drift] = await timed(() => driftOf(store, frozen));
    signing.push(sign);
    reading.push(read);
    counting.push(counted);
    drifting.push(drift);
    await step('return', actor('r', 'legal-reviewer'));
  }
  const say = (what: string, times: readonly number[]): void =>
    console.log(
      `  ${what.padEnd(44)} ${median(times).toFixed(0).padStart(6)} ms  ${(median(times) / median(reading)).toFixed(2)} of reading`,
    );
  console.log(`${size}, ${perLedger} entries a ledger in ${domain.ledgers.size} ledgers, median of ${rounds}`);
  say('reading the figures', reading);
  say('reading them with entries and versions', counting);
  say('signing: all of it, judged, frozen, recorded', signing);
  say('drift since', drifting);
}

const dataFolder = mkdtempSync(join(tmpdir(), 'yifa-bench-'));
chmodSync(dataFolder, 0o711);
const server = await launchPostgres({ dataFolder });
const store = await openStore({ url: server.url, domain });
const owner = createPool(server.url, { role: 'owner', max: 3 });
await store.addOrg({
  id: org,
  parent: null,
  kind: 'township',
  name: '试验镇',
  seat: '',
  mark: '试政',
  demoOn: plainDate('2026-02-10'),
});
try {
  await measure(store, owner);
} finally {
  await Promise.all([store.close(), owner.end()]);
  await server.stop();
  rmSync(dataFolder, { recursive: true, force: true });
}
