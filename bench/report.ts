/**
 * Composing the yearly report of one org with a million entries, against the sum of its bare queries run as the owner
 * without row-level security: `npx tsx bench/report.ts [entries]`.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { entryIndicators, type Field, getIndicator, indicatorsIn, type LedgerModel } from '@yifa/kernel';
import { plainDate } from '@yifa/law';
import { composeReport, reportDocx } from '@yifa/report';
import {
  columnName,
  compile,
  createPool,
  inOrder,
  launchPostgres,
  openStore,
  tableName,
  typical,
  valueStatement,
} from '@yifa/store';
import { annualReportFor, township } from '@yifa/township';
import { median } from './support/workbench.ts';

const entries = Number(process.argv[2] ?? 1_000_000);
const rounds = 5;
const org = '990101';

/** A value of about the right kind, as an expression over the row number. */
function sample(field: Field): string | undefined {
  switch (field.kind) {
    case 'date':
      return `date '2022-06-01' + (random() * 700)::int`;
    case 'integer':
      return '(random() * 50)::int';
    case 'money':
      return '(random() * 100000)::bigint';
    case 'yesNo':
      return 'random() < 0.5';
    case 'choice': {
      const codes = Object.keys(field.choices).map((code) => `'${code}'`);
      return `(array[${codes.join(',')}])[1 + floor(random() * ${codes.length})::int]`;
    }
    case 'text':
      return `'第' || n || '项'`;
    case 'choices':
      return `array['${Object.keys(field.choices)[0]}']`;
    default:
      return undefined;
  }
}

function fill(ledger: LedgerModel, rows: number): string {
  const live = Object.keys(ledger.states).filter(
    (state) => ledger.stateKinds[state] === 'live' || ledger.stateKinds[state] === 'closed',
  );
  const states = `(array[${live.map((state) => `'${state}'`).join(',')}])[1 + floor(random() * ${live.length})::int]`;
  const columns = Object.entries(ledger.fields).flatMap(([name, field]) => {
    const value = sample(field);
    return value ? [{ column: columnName(name), value }] : [];
  });
  return `insert into ${tableName(ledger)} (org_id, id, state, version, created_at, updated_at, ${columns.map((c) => c.column).join(', ')})
    select '${org}', gen_random_uuid(), ${states}, 1, now(), now(), ${columns.map((c) => c.value).join(', ')} from generate_series(1, ${rows}) n`;
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await run();
  return performance.now() - began;
}

const dataFolder = mkdtempSync(join(tmpdir(), 'yifa-bench-'));
chmodSync(dataFolder, 0o711);
const server = await launchPostgres({ dataFolder });
const store = await openStore({ url: server.url, domain: township });
const owner = createPool(server.url, { role: 'owner', max: 1 });
try {
  await store.addOrg({ id: '990100', parent: null, kind: 'county', name: '示例县', seat: '', mark: '', demoOn: null });
  await store.addOrg({
    id: org,
    parent: '990100',
    kind: 'township',
    name: '试验镇',
    seat: '',
    mark: '试政',
    demoOn: plainDate('2023-12-31'),
  });
  const ledgers = inOrder(township);
  const each = Math.ceil(entries / ledgers.length);
  for (const ledger of ledgers) await owner.query(fill(ledger, each));
  await owner.query('vacuum analyze');
  console.log(`${ledgers.length} ledgers × ${each} entries, PostgreSQL ${server.version}`);

  const template = annualReportFor('A');
  const period = { from: plainDate('2023-01-01'), to: plainDate('2023-12-31') };
  const scope = { domain: township, orgs: [org], period, setting: typical };
  const asked = [
    ...[...indicatorsIn(template)].map((id) => getIndicator(township, id)),
    ...township.relations.flatMap((relation) => [...relation.left, ...relation.right]),
  ].flatMap(entryIndicators);
  const bare = asked.map((indicator) => compile(valueStatement(indicator, scope)));
  const ratios: number[] = [];
  for (let i = 0; i < rounds; i++) {
    const alone = await timed(async () => {
      for (const { text, values } of bare) await owner.query(text, values);
    });
    const composing = await timed(() => composeReport(store, template, { org, year: 2023 }));
    ratios.push(composing / alone);
    console.log(
      `composed in ${(composing / 1000).toFixed(2)} s; its ${bare.length} bare queries ${(alone / 1000).toFixed(2)} s; ratio ${(composing / alone).toFixed(2)}`,
    );
  }
  const report = await composeReport(store, template, { org, year: 2023 });
  console.log(`.docx in ${((await timed(() => reportDocx(report))) / 1000).toFixed(2)} s`);
  console.log(`median ratio ${median(ratios).toFixed(2)}`);
} finally {
  await owner.end();
  await store.close();
  await server.stop();
  rmSync(dataFolder, { recursive: true, force: true });
}
