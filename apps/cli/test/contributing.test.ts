/** The walk in CONTRIBUTING.md is taken: its file is written, becomes a table, takes entries, refuses, counts. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Domain, Indicator, Relation } from '@yifa/kernel';
import { plainDate } from '@yifa/law';
import { createLedger, inOrder, migrationsFolder, openStore } from '@yifa/store';
import { assemble, village } from '@yifa/township';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrate } from '../../../packages/store/src/migrate.ts';
import { engines, withDatabase } from '../../../packages/store/test/support/database.ts';

const root = resolve(import.meta.dirname, '../../..');
const folder = join(root, 'packages/township/test/.walk');

interface Walk {
  readonly shelter: { readonly model: import('@yifa/kernel').LedgerModel };
  readonly shelters: Indicator;
  readonly shelterPlaces: Indicator;
  readonly shelterVillages: Indicator;
  readonly shelterRelations: readonly Relation[];
}

async function walk(): Promise<Domain> {
  const text = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
  const code = /```ts\n([\s\S]+?)```/.exec(text)?.[1];
  if (!code) throw new Error('CONTRIBUTING.md shows no ledger');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'shelter.ts');
  writeFileSync(file, code.replaceAll("'../", "'../../src/"));
  const made: Walk = await import(pathToFileURL(file).href);
  return assemble({
    ledgers: [village, made.shelter],
    indicators: [made.shelters, made.shelterPlaces, made.shelterVillages],
    relations: [...made.shelterRelations],
  });
}

const engine = engines()[0]!;

describe('the ten-minute ledger', () => {
  const database = withDatabase(engine);
  let domain: Domain;
  beforeAll(async () => {
    domain = await walk();
    await migrate(database.owner, migrationsFolder);
    for (const ledger of inOrder(domain)) {
      const { rowCount } = await database.owner.query("select from pg_tables where tablename = 'l_' || $1", [
        ledger.id.replaceAll('-', '_'),
      ]);
      if (!rowCount) await database.owner.query(createLedger(ledger));
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('records, refuses and counts', async () => {
    const store = await openStore({ url: database.url, domain });
    try {
      await store.addOrg({
        id: '990001',
        parent: null,
        kind: 'township',
        name: '试验镇',
        seat: '',
        mark: '试政',
        demoOn: plainDate('2024-06-30'),
      });
      const office = { id: 'a', name: '甲', posts: ['emergency-office', 'party-office'] };
      const enter = (ledger: string, input: object, key: string) =>
        store.act({ org: '990001', ledger, step: 'register', input, actor: office, key });
      const place = await enter('village', { name: '青石村', kind: 'village', since: '2000-01-01' }, 'k1');
      const input = {
        name: '青石村小学操场',
        village: place.entry,
        kind: 'outdoor',
        places: 300,
        openedOn: '2023-05-01',
      };
      await enter('shelter', input, 'k2');
      await expect(enter('shelter', { ...input, name: '村委会', inspectedOn: '2022-01-01' }, 'k3')).rejects.toThrow(
        '检查日期早于启用日期',
      );
      await expect(enter('shelter', { ...input, name: '村委会', places: 0 }, 'k4')).rejects.toThrow(
        '可容纳人数不能小于1',
      );
      const period = { from: plainDate('2024-01-01'), to: plainDate('2024-06-30') };
      const values = (await store.figures(['shelters', 'shelter_places', 'shelter_villages'], ['990001'], period)).map(
        (figure) => figure.value,
      );
      expect(values).toEqual([1, 300, 1]);
      expect((await store.relations(['990001'], period)).every((result) => result.holds)).toBe(true);
    } finally {
      await store.close();
    }
  });
});
