import { readFileSync } from 'node:fs';
import { entryIndicators, getIndicator, type Indicator } from '@yifa/kernel';
import { plainDate } from '@yifa/law';
import { openStore, type Store } from '@yifa/store';
import { township } from '@yifa/township';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines, withDatabase } from '../../../packages/store/test/support/database.ts';
import { type Claim, exactOf, mayBeStated, reports } from '../src/demo/claims.ts';
import { county, places } from '../src/demo/county.ts';
import { demoDocument } from '../src/demo/document.ts';
import { demoAccounts, isDemo, loadDemo, years } from '../src/demo/load.ts';
import { planYear } from '../src/demo/year.ts';
import { describeReports } from './demo-reports.ts';

const patience = 300_000;
const indicators = [...township.indicators.values()];

function yearOf(year: number) {
  return { from: plainDate(`${year}-01-01`), to: plainDate(`${year}-12-31`) };
}

function monthEnds(year: number) {
  return Array.from({ length: 12 }, (_, month) => {
    const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
    return plainDate(`${year}-${String(month + 1).padStart(2, '0')}-${last}`);
  });
}

function counts(indicator: Indicator): boolean {
  return indicator.kind === 'count' || (indicator.kind === 'total' && indicator.of.every(counts));
}

const engine = engines().find(({ name }) => name.includes('18')) ?? engines()[0]!;

describe('the demonstration, loaded once', () => {
  const database = withDatabase(engine);
  let store: Store;
  const values = new Map<string, { value: number | undefined; terms?: { of: number; over: number } }>();

  beforeAll(async () => {
    store = await openStore({ url: database.url, domain: township });
    const started = performance.now();
    const acts = await loadDemo(store, () => undefined);
    const seconds = (performance.now() - started) / 1000;
    process.stdout.write(`demo: ${acts} acts in ${seconds.toFixed(1)} s, ${Math.round(acts / seconds)} a second\n`);
    for (const { id, year } of places)
      for (const { indicator, ...figure } of await store.figures(indicators, [id], yearOf(year)))
        values.set(`${id} ${indicator}`, figure);
  }, patience);
  afterAll(() => store?.close());

  const figureOf = (org: string, indicator: string) => values.get(`${org} ${indicator}`)!;

  it('answers all 96 statements with the exact value, and each may be stated as it was', () => {
    expect(reports.map(({ claims }) => claims.length)).toEqual([22, 19, 24, 8, 23]);
    const wrong = reports.flatMap(({ place, claims }) =>
      claims.flatMap((claim: Claim) => {
        const { value, terms } = figureOf(place.id, claim.indicator);
        const found = typeof claim.expected === 'number' ? value : terms && [terms.of, terms.over];
        const share = typeof claim.per === 'string' ? figureOf(place.id, claim.per).value! : (claim.per ?? 1);
        const true_ =
          JSON.stringify(found) === JSON.stringify(claim.expected) &&
          mayBeStated(exactOf(claim) / share, claim.value, claim.approx);
        return true_ ? [] : [`${place.name} ${claim.index} ${claim.indicator}: ${JSON.stringify(found)}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('lists as many entries as a count says', { timeout: patience }, async () => {
    for (const { place, claims } of reports) {
      for (const id of new Set(claims.map((claim) => claim.indicator))) {
        const indicator = getIndicator(township, id);
        if (!counts(indicator)) continue;
        let listed = 0;
        for (const part of entryIndicators(indicator)) {
          for (let offset = 0, more = true; more; offset += 200) {
            const page = { offset, limit: 200 };
            const entries = await store.figureEntries(part, [place.id], yearOf(place.year), page);
            listed += entries.length;
            more = entries.length === 200;
          }
        }
        expect(listed, `${place.name} ${id}`).toBe(figureOf(place.id, id).value);
      }
    }
  });

  it('keeps every declared relation at the end of every month', { timeout: patience }, async () => {
    const broken = await Promise.all(
      places.map(async ({ id, name, year }) => {
        const found: string[] = [];
        for (const to of monthEnds(year))
          for (const result of await store.relations([id], { ...yearOf(year), to }))
            if (!result.holds) found.push(`${name} ${to} ${result.relation.id}: ${result.left} ${result.right}`);
        return found;
      }),
    );
    expect(broken.flat()).toEqual([]);
  });

  it('has no negative figure, and some life in every ledger', async () => {
    for (const [name, { value }] of values) expect(value ?? 0, name).toBeGreaterThanOrEqual(0);
    const orgs = places.map(({ id }) => id);
    const empty: string[] = [];
    for (const ledger of township.ledgers.keys())
      if ((await store.list(ledger, { orgs, offset: 0, limit: 1 })).total === 0) empty.push(ledger);
    expect(empty).toEqual([]);
  });

  it('leaves each town with work to do: open deadlines and something overdue', async () => {
    for (const { id, name, year } of places) {
      const all = await store.openDeadlines([id], undefined, 500);
      const overdue = all.deadlines.filter(({ due }) => due < plainDate(`${year}-12-31`));
      expect(overdue.length, name).toBeGreaterThan(0);
      expect(all.total, name).toBeGreaterThan(overdue.length);
      expect(overdue.length, name).toBeLessThan(12);
    }
  });

  describeReports({
    get store() {
      return store;
    },
  });

  it('has a sound journal in every org', { timeout: patience }, async () => {
    for (const org of (await store.orgs()).keys()) expect((await store.verify(org)).faults, org).toEqual([]);
  });

  it('lets its people in, and says that it is a demonstration', async () => {
    expect(await isDemo(store)).toBe(true);
    const accounts = demoAccounts();
    expect(new Set(accounts.map(({ login }) => login)).size).toBe(accounts.length);
    const clerk = accounts.find(({ login }) => login === 'songlan-sifa')!;
    const { account } = await store.logIn(clerk.login, clerk.password);
    expect(account.name).toBe(clerk.name);
  });

  it('makes nothing twice when it is called again', { timeout: patience }, async () => {
    const heads = async () => {
      const found = await store.heads([county.id, ...places.map(({ id }) => id)]);
      return new Map(found.map(({ org, seq, hash }) => [org, `${seq} ${hash}`]));
    };
    const before = await heads();
    await loadDemo(store, () => undefined);
    expect(await heads()).toEqual(before);
  });
});

describe('the plan of the demonstration', () => {
  it('is the same at every run', () => {
    const written = () => JSON.stringify(years.map((table) => planYear(township, table).desk.planned()));
    expect(written()).toBe(written());
  });

  it('is what docs/demo.md says', () => {
    const file = new URL('../../../docs/demo.md', import.meta.url);
    expect(readFileSync(file, 'utf8')).toBe(demoDocument(township));
  });
});

describe('what may be stated', () => {
  it('takes 余 as dropped digits, 约 as rounding, 以上 as a bound', () => {
    expect(mayBeStated(8127, 8000, 'more_than')).toBe(true);
    expect(mayBeStated(9000, 8000, 'more_than')).toBe(false);
    expect(mayBeStated(8000, 8000, 'more_than')).toBe(false);
    expect(mayBeStated(19_684, 19_680, 'more_than')).toBe(true);
    expect(mayBeStated(19_690, 19_680, 'more_than')).toBe(false);
    expect(mayBeStated(26_986, 27_000, 'about')).toBe(true);
    expect(mayBeStated(26_400, 27_000, 'about')).toBe(false);
    expect(mayBeStated((238 / 242) * 100, 98, 'at_least')).toBe(true);
  });
});
