import { beforeEach, describe, expect, test } from 'vitest';
import type { Anchor } from '../src/index.ts';
import { hashOf, type JournalRecord, type Link, linkOf, recordOf } from '../src/journal.ts';
import { engines } from './support/database.ts';
import { addBike, addRepair, newOrg, take, withStore } from './support/store.ts';

describe.each(engines())('$name', (engine) => {
  const at = withStore(engine);
  let org = '';
  let bike = '';
  let repair = '';
  let anchors: Anchor[] = [];

  /** Eight acts: two bikes, a member, a repair begun; one bike priced and corrected. */
  beforeEach(async () => {
    org = await newOrg(at.store);
    bike = await addBike(at.store, org, { price: 5 });
    const opened = await addRepair(at.store, org, { bikes: [bike] });
    repair = opened.entry;
    await take(at.store, org, 'repair', 'begin', { entry: repair, input: { begunOn: '2026-03-10', cost: 1 } });
    await take(at.store, org, 'bike', 'correct', { entry: bike, input: { price: 6 }, reason: '录错' });
    anchors = await at.store.heads([org]);
  });

  const run = (statement: string, values: unknown[] = [org]): Promise<unknown> =>
    at.database.owner.query(statement, values);
  const faults = async (noted: Anchor[] = []): Promise<string[]> => {
    const { faults: found } = await at.store.verify(org, noted);
    for (const each of found) expect(each.says).toMatch(/[\u4e00-\u9fff]/);
    return found.map((each) => `${each.kind} ${each.seq ?? ''}`.trim());
  };

  test('an untouched chain is proved, to the anchors noted on the way', async () => {
    const proof = await at.store.verify(org, [...anchors, { org, seq: 2, hash: (await record(2)).hash }]);
    expect(proof).toEqual({ records: 5, head: anchors[0]?.hash, faults: [] });
    expect(await at.store.verify(await newOrg(at.store))).toMatchObject({ records: 0, faults: [] });
  });

  test.each([
    ['the actor', "actor_name = '别人'"],
    ['the day', "act_on = '2026-03-09'"],
    ['the moment', "at = at + interval '1 second'"],
    ['the reason', "reason = '别的理由'"],
    ['the posts', "actor_posts = '{chief}'"],
    ['the key', "request_key = 'another'"],
    ['the rules', `rules = '[{"rule":"pen-notice","outcome":"justified"}]'`],
    ['what changed', `changes = jsonb_set(changes, '{begunOn,1}', '"2026-03-09"')`],
    ['a change left out', "changes = changes - 'cost'"],
    ['the digest of the entry', "entry_digest = repeat('0', 64)"],
    ['its own hash', "hash = repeat('0', 64)"],
  ])('a record in which %s was altered is found', async (_, change) => {
    await run(`update journal set ${change} where org_id = $1 and seq = 4`);
    expect(await faults()).toContain('changed 4');
  });

  test('the spelling of the same JSON is no alteration', async () => {
    await run('update journal set changes = changes::text::jsonb, rules = rules::text::jsonb where org_id = $1');
    expect(await faults()).toEqual([]);
  });

  test('a record taken out is found', async () => {
    await run('delete from journal where org_id = $1 and seq = 2');
    expect(await faults()).toEqual(['gap 3', 'entry-unrecorded']);
  });

  test("a record put in another one's place is found", async () => {
    await run('delete from journal where org_id = $1 and seq = 2');
    await run('update journal set seq = seq + 100 where org_id = $1 and seq > 2');
    await run('update journal set seq = seq - 101 where org_id = $1 and seq > 2');
    expect(await faults()).toContain('broken-link 2');
  });

  test('a tail taken off is found by the head of the chain', async () => {
    await run('delete from journal where org_id = $1 and seq > 3');
    expect(await faults()).toEqual(expect.arrayContaining(['tail-removed 4', 'entry-changed 3']));
  });

  test('a tail taken off together with the head and what it did is found by an anchor', async () => {
    const { hash } = await record(4);
    await run('delete from journal where org_id = $1 and seq = 5');
    await run('update chain set seq = 4, hash = $2 where org_id = $1', [org, hash]);
    await run('update l_bike set f_price = 5, version = 1 where org_id = $1 and id = $2', [org, bike]);
    expect(await faults()).toEqual([]);
    expect(await faults(anchors)).toEqual(['tail-removed 5']);
  });

  test('a forged tail, hashed anew to the head, is found by an anchor', async () => {
    const { previous, hash: _, ...last } = await record(5);
    const forged = { ...last, actorName: '别人' };
    const hash = hashOf(forged, previous);
    await run("update journal set actor_name = '别人', hash = $2 where org_id = $1 and seq = 5", [org, hash]);
    await run('update chain set hash = $2 where org_id = $1', [org, hash]);
    expect(await faults()).toEqual([]);
    expect(await faults(anchors)).toEqual(['anchor-mismatch 5']);
  });

  test('a head that was altered, or is gone, is found', async () => {
    await run('update chain set seq = 4 where org_id = $1');
    expect(await faults()).toEqual(['head-changed 4']);
    await run("update chain set seq = 5, hash = repeat('0', 64) where org_id = $1");
    expect(await faults()).toEqual(['head-changed 5']);
    await run('delete from chain where org_id = $1');
    expect(await faults()).toEqual(['head-changed 0']);
  });

  test.each([
    ['a value', 'f_price = 7'],
    ['a value emptied', 'f_price = null'],
    ['a value filled', 'f_gears = 3'],
    ['the state', "state = 'voided'"],
    ['the number', "no = '车2026-99'"],
    ['the version', 'version = 1'],
  ])('an entry in which %s was altered beside the journal is found', async (_, change) => {
    await run(`update l_bike set ${change} where org_id = $1 and id = $2`, [org, bike]);
    const { faults: found } = await at.store.verify(org);
    expect(found).toMatchObject([{ kind: 'entry-changed', ledger: 'bike', entry: bike, seq: 5 }]);
  });

  test('an entry taken out, and one put in beside the journal, are found', async () => {
    await run('delete from l_repair where org_id = $1 and id = $2', [org, repair]);
    await run(
      `insert into l_bike select org_id, gen_random_uuid(), '车2026-9', state, 1, created_at, updated_at, f_name, f_bought_on, f_price, f_gears, f_maker, f_colour, f_old, f_sold_on
         from l_bike where org_id = $1 and id = $2`,
      [org, bike],
    );
    expect((await faults()).sort()).toEqual(['entry-removed 4', 'entry-unrecorded']);
  });

  test('an entry moved to another org is missed in the one and unknown in the other', async () => {
    const other = await newOrg(at.store);
    const loose = await addBike(at.store, org);
    await run('update l_bike set org_id = $2 where org_id = $1 and id = $3', [org, other, loose]);
    expect(await faults()).toEqual(['entry-removed 6']);
    expect((await at.store.verify(other)).faults).toMatchObject([{ kind: 'entry-unrecorded', entry: loose }]);
  });

  test('a column added later changes no digest', async () => {
    await run('alter table l_bike add column f_weight integer', []);
    expect(await faults()).toEqual([]);
    await run('alter table l_bike drop column f_weight', []);
  });

  async function record(seq: number): Promise<JournalRecord & Link> {
    const { rows } = await at.database.owner.query('select * from journal where org_id = $1 and seq = $2', [org, seq]);
    return { ...recordOf(rows[0]), ...linkOf(rows[0]) };
  }
});
