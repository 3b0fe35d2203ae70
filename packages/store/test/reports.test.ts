import { getIndicator } from '@yifa/kernel';
import { plainDate } from '@yifa/law';
import type pg from 'pg';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor, ActResult, Locked, ReportPart } from '../src/index.ts';
import { engines } from './support/database.ts';
import { domain, firstDraft, page, withYearbooks } from './support/report-workshop.ts';
import { addBike, keeper, newOrg, refusal } from './support/store.ts';

const period = { from: plainDate('2026-01-01'), to: plainDate('2026-12-31') };
const chief: Actor = { id: 'c', name: '丙站长', posts: ['chief'] };
const tables = ['report_draft', 'report_comment', 'report_frozen', 'report_frozen_figure'] as const;
const used = ['bikes-bought', 'bikes-paid', 'done-rate'].map((id) => getIndicator(domain, id));

describe.each(engines())('$name', (engine) => {
  const at = withYearbooks(engine);
  let keys = 0;

  async function draft(org: string, part: ReportPart = firstDraft()): Promise<ActResult> {
    keys += 1;
    const order = { org, ledger: 'annual-report', step: 'draft', input: {}, actor: keeper, key: `draft ${keys}` };
    return at.store.reports.act(order, page, async () => part);
  }

  function signing(org: string, entry: string, key: string, seen?: (locked: Locked) => Promise<void>) {
    const order = { org, ledger: 'annual-report', step: 'sign', entry, input: {}, actor: chief, key };
    return at.store.reports.act(order, page, async (locked): Promise<ReportPart> => {
      await seen?.(locked);
      const figures = await locked.figures(used, period);
      const text = await locked.draft();
      return {
        input: { signedOn: '2027-01-20', digest: 'all' },
        frozen: {
          revision: 1,
          year: 2026,
          draft: text?.n ?? 0,
          content: { signed: text?.content },
          period,
          signedOn: '2027-01-20',
          textDigest: 't',
          digest: 'all',
          figures: figures.map((each) => ({
            ...each,
            value: each.value ?? null,
            label: '甲',
            says: '乙',
            unit: '辆',
            digest: 'x',
          })),
        },
      };
    });
  }

  async function written(org: string): Promise<Record<string, number>> {
    const names = [...tables, 'journal', 'l_annual_report'];
    const counts = names.map((name) => `(select count(*)::int from ${name} where org_id = $1) as ${name}`);
    const { rows } = await at.database.owner.query(`select ${counts.join(', ')}`, [org]);
    return rows[0];
  }

  test('a signature freezes value, terms, entries and versions of one moment, and points to its record', async () => {
    const org = await newOrg(at.store);
    const bikes = [await addBike(at.store, org, { price: 100 }), await addBike(at.store, org, { price: 23 })];
    await addBike(at.store, org, { price: 1, boughtOn: '2025-12-31' });
    const { entry } = await draft(org);
    const signed = await signing(org, entry, 'sign-it');
    const frozen = await at.store.reports.frozen(org, entry);
    expect(frozen).toMatchObject({
      revision: 1,
      year: 2026,
      draft: 1,
      content: { signed: { words: '初稿' } },
      period: { from: '2026-01-01', to: '2026-12-31' },
      signedOn: '2027-01-20',
      head: { seq: signed.seq, hash: signed.hash },
    });
    const figures = new Map(frozen?.figures.map((each) => [each.indicator, each]));
    expect(figures.get('bikes-bought')?.value).toBe(2);
    expect(figures.get('bikes-paid')?.value).toBe(123);
    expect(figures.get('bikes-paid')?.entries).toEqual(
      [...bikes].sort().map((bike) => ({ ledger: 'bike', entry: bike, version: 1 })),
    );
    expect(figures.get('done-rate')).toMatchObject({ value: null, terms: { of: 0, over: 0 }, entries: [] });
    expect((await at.store.verify(org)).faults).toEqual([]);
  });

  test('figures with entries agree with figures and lists read one by one', async () => {
    const org = await newOrg(at.store);
    for (const price of [7, 8, 9]) await addBike(at.store, org, { price });
    const all = [...domain.indicators.values()];
    const counted = await at.store.reports.figures(all, org, period);
    expect(counted.map(({ entries: _, ...figure }) => figure)).toEqual(await at.store.figures(all, [org], period));
    for (const [n, indicator] of all.entries()) {
      if (indicator.kind === 'rate' || indicator.kind === 'total') continue;
      const listed = await at.store.figureEntries(indicator, [org], period, { offset: 0, limit: 99 });
      expect(counted[n]?.entries.map((each) => each.entry)).toEqual(listed.map((each) => each.id).sort());
    }
  });

  test('the same request twice, and twenty times at once, is one signature', async () => {
    const org = await newOrg(at.store);
    await addBike(at.store, org);
    const { entry } = await draft(org);
    const answers = await Promise.all(Array.from({ length: 20 }, () => signing(org, entry, 'once')));
    expect(answers.filter((each) => !each.repeated)).toHaveLength(1);
    expect(new Set(answers.map((each) => each.hash)).size).toBe(1);
    await addBike(at.store, org);
    const again = await signing(org, entry, 'once');
    expect(again).toMatchObject({ repeated: true, hash: answers[0]?.hash });
    expect(await written(org)).toMatchObject({ report_frozen: 1, report_frozen_figure: 3 });
    expect((await at.store.reports.frozen(org, entry))?.figures[0]?.value).toBe(1);
  });

  test('whatever fails on the way leaves nothing behind', async () => {
    const org = await newOrg(at.store);
    await addBike(at.store, org);
    const { entry } = await draft(org);
    const before = await written(org);
    const fail = (what: ReportPart['frozen']) => {
      const order = { org, ledger: 'annual-report', step: 'sign', entry, input: {}, actor: chief, key: 'broken' };
      return at.store.reports.act(order, page, async () => ({
        input: { signedOn: '2027-01-20', digest: 'x' },
        ...(what ? { frozen: what } : {}),
      }));
    };
    const frozen = {
      revision: 1,
      year: 2026,
      draft: 1,
      content: {},
      period,
      signedOn: '2027-01-20',
      textDigest: 't',
      digest: 'd',
    };
    const figure = { indicator: 'a', label: '甲', says: '乙', unit: '辆', value: 1, entries: [], digest: 'x' };
    // Twice the same figure: the last of the three writings fails, after entry, journal and text.
    await refusal(fail({ ...frozen, figures: [figure, figure] }), 'invalid-input');
    // A version of the text that does not exist.
    await expect(fail({ ...frozen, draft: 9, figures: [figure] })).rejects.toThrow();
    await expect(signing(org, entry, 'thrown', async () => expect.fail('on the way'))).rejects.toThrow();
    expect(await written(org)).toEqual(before);
    expect((await at.store.getEntry('annual-report', [org], entry)).state).toBe('drafted');
    expect((await at.store.verify(org)).faults).toEqual([]);
    // The key was not used up.
    expect((await fail({ ...frozen, figures: [figure] })).repeated).toBe(false);
  });

  test('a connection lost between the act and what goes with it leaves nothing behind', async () => {
    const org = await newOrg(at.store);
    await addBike(at.store, org);
    const { entry } = await draft(org);
    const before = await written(org);
    const kill = async (): Promise<void> => {
      await at.database.owner.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and state = 'idle in transaction'`,
      );
    };
    await refusal(signing(org, entry, 'lost', kill), 'store-unavailable');
    expect(await written(org)).toEqual(before);
    expect((await signing(org, entry, 'lost')).repeated).toBe(false);
    expect(await written(org)).toMatchObject({ report_frozen: 1, report_frozen_figure: 3 });
  });

  test('no act on the org comes between what a signature reads and what it writes', async () => {
    const org = await newOrg(at.store);
    await addBike(at.store, org);
    const { entry } = await draft(org);
    let meanwhile: Promise<unknown> = Promise.resolve();
    const signed = await signing(org, entry, 'between', async () => {
      meanwhile = addBike(at.store, org);
      await new Promise((done) => setTimeout(done, 100));
    });
    await meanwhile;
    const [last] = await at.store.heads([org]);
    expect(last?.seq).toBe(signed.seq + 1);
    expect(
      (await at.store.reports.frozen(org, entry))?.figures.find((each) => each.indicator === 'bikes-bought')?.value,
    ).toBe(1);
  });

  test('a step of a page is refused everywhere else, and other steps on it', async () => {
    const org = await newOrg(at.store);
    const { entry } = await draft(org);
    const forged = {
      org,
      ledger: 'annual-report',
      step: 'sign',
      entry,
      input: { signedOn: '2027-01-20', digest: 'x' },
      actor: chief,
    };
    await refusal(at.store.act({ ...forged, key: 'forged' }), 'own-page');
    await refusal(
      at.store.reports.act({ ...forged, key: 'forged' }, 'other', async () => ({ input: {} })),
      'own-page',
    );
    const bike = { org, ledger: 'bike', step: 'register', input: {}, actor: keeper, key: 'bike' };
    await refusal(
      at.store.reports.act(bike, page, async () => ({ input: {} })),
      'own-page',
    );
    // Who may not take the step is told so before anything is computed.
    const wrong = at.store.reports.act({ ...forged, actor: keeper, key: 'k' }, page, async () =>
      expect.fail('computed'),
    );
    await refusal(wrong, 'not-allowed');
    expect((await written(org)).journal).toBe(1);
  });

  describe('the application', () => {
    let org = '';
    let other = '';
    let entry = '';
    beforeAll(async () => {
      [org, other] = [await newOrg(at.store), await newOrg(at.store)];
      await addBike(at.store, org);
      entry = (await draft(org)).entry;
      await signing(org, entry, 'for the app');
      const id = '018f0000-0000-7000-8000-000000000001';
      await at.store.reports.addComment(org, entry, {
        id,
        block: 'b',
        quote: '',
        says: '甲',
        byId: 'k',
        by: '乙',
        key: 'k1',
      });
    });

    async function asApp(scope: string | undefined, statement: string): Promise<string> {
      const client = await at.database.app.connect();
      try {
        await client.query('begin');
        if (scope !== undefined) await client.query(`set local yifa.orgs = '${scope}'`);
        return `done ${(await client.query(statement)).rowCount}`;
      } catch (error) {
        return (error as pg.DatabaseError).code ?? '';
      } finally {
        await client.query('rollback');
        client.release();
      }
    }

    test.each(tables)('%s shows nothing of another org, and nothing at all unless an org is named', async (table) => {
      const rows = table === 'report_frozen_figure' ? 3 : 1;
      expect(await asApp(org, `select from ${table} where org_id = '${org}'`)).toBe(`done ${rows}`);
      for (const scope of [other, undefined, ''])
        expect(await asApp(scope, `select from ${table} where org_id = '${org}'`)).toBe('done 0');
    });

    test.each(tables)('%s is added to, never altered or emptied, and only for the own org', async (table) => {
      expect(await asApp(org, `delete from ${table}`)).toBe('42501');
      expect(await asApp(org, `truncate ${table}`)).toBe('42501');
      expect(await asApp(org, `update ${table} set org_id = org_id`)).toBe('42501');
      const row = `select (json_populate_record(t, json_build_object('org_id', '${org}'))).* from ${table} t limit 1`;
      const { rows } = await at.database.owner.query(row);
      const into = `insert into ${table} select * from json_populate_record(null::${table}, '${JSON.stringify(rows[0]).replaceAll("'", "''")}')`;
      expect(await asApp(other, into)).toBe('42501');
    });

    test('a remark is settled, its words are not changed', async () => {
      expect(await asApp(org, `update report_comment set says = 'x'`)).toBe('42501');
      expect(await asApp(org, `update report_comment set resolved_by = 'x'`)).toBe('done 1');
      expect(await asApp(other, `update report_comment set resolved_by = 'x'`)).toBe('done 0');
    });

    test('through the store another org finds nothing', async () => {
      const { reports } = at.store;
      expect(await reports.frozen(other, entry)).toBeUndefined();
      expect(await reports.draft(other, entry)).toBeUndefined();
      expect(await reports.drafts(other, entry)).toEqual([]);
      expect(await reports.comments(other, entry)).toEqual([]);
      expect(await reports.since(other, 0, [entry])).toEqual([]);
      expect(await reports.resolveComment(other, entry, '018f0000-0000-7000-8000-000000000001', '丁')).toBe(false);
    });
  });
});
