import { describe, expect, test } from 'vitest';
import type { ActResult } from '../src/index.ts';
import { engines } from './support/database.ts';
import { addRepair, chief, mechanic, newOrg, order, refusal, take, traces, withStore } from './support/store.ts';

const bike = { name: '小绿', boughtOn: '2026-03-02', colour: 'green' };

function lawful(results: readonly PromiseSettledResult<ActResult>[]): ActResult[] {
  return results.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
}

function codes(results: readonly PromiseSettledResult<ActResult>[]): unknown[] {
  return results.flatMap((each) => (each.status === 'rejected' ? [each.reason.code] : []));
}

describe.each(engines())('$name', (engine) => {
  const at = withStore(engine);

  test('the same request twice is one act with one answer', async () => {
    const org = await newOrg(at.store);
    const { entry } = await addRepair(at.store, org);
    const request = order(org, 'repair', 'begin', { entry, input: { begunOn: '2026-03-10', cost: 1, note: '修' } });
    const first = await at.store.act(request);
    const before = await traces(at.database.owner, org);
    const second = await at.store.act(request);
    expect(second).toEqual({ ...first, reminders: [], repeated: true });
    expect(first.rules.length).toBeGreaterThan(0);
    expect(await traces(at.database.owner, org)).toEqual(before);
    // It answers so even after the entry has moved on, and whatever version it then expects.
    await take(at.store, org, 'repair', 'finish', { entry, input: { finishedOn: '2026-03-11' }, actor: chief });
    expect(await at.store.act({ ...request, expects: 1 })).toEqual(second);
  });

  test('twenty times at once is one act with one answer', async () => {
    const org = await newOrg(at.store);
    const request = order(org, 'bike', 'register', { input: bike });
    const answers = await Promise.all(Array.from({ length: 20 }, () => at.store.act(request)));
    expect(answers.filter((each) => !each.repeated)).toHaveLength(1);
    expect(new Set(answers.map(({ entry, version, seq, hash }) => `${entry} ${version} ${seq} ${hash}`)).size).toBe(1);
    expect((await at.store.list('bike', { orgs: [org], offset: 0, limit: 9 })).total).toBe(1);
    expect((await at.store.verify(org)).records).toBe(1);
  });

  test.each([
    ['input', { input: { ...bike, name: '小蓝' } }],
    ['step', { step: 'draft' }],
    ['actor', { actor: { ...mechanic, posts: ['keeper'] } }],
    ['reason', { reason: '补录' }],
  ])('the same key with another %s is refused', async (_, other) => {
    const org = await newOrg(at.store);
    const request = order(org, 'bike', 'register', { input: bike });
    await at.store.act(request);
    const before = await traces(at.database.owner, org);
    await refusal(at.store.act({ ...request, ...other }), 'key-reused');
    expect(await traces(at.database.owner, org)).toEqual(before);
    expect((await at.store.act({ ...request, org: await newOrg(at.store) })).repeated).toBe(false);
  });

  test('a refused request may be mended and sent under the same key', async () => {
    const org = await newOrg(at.store);
    const request = order(org, 'bike', 'register', { input: { ...bike, old: true } });
    await refusal(at.store.act(request), 'unlawful-step');
    expect(await at.store.act({ ...request, input: bike })).toMatchObject({ repeated: false, version: 1 });
  });

  test('of two clerks who act on what they both see, one wins and the other is told', async () => {
    const org = await newOrg(at.store);
    for (let round = 0; round < 5; round += 1) {
      const { entry } = await addRepair(at.store, org);
      const input = { begunOn: '2026-03-10', cost: 1 };
      const rivals = [mechanic, chief].map((actor) =>
        at.store.act(order(org, 'repair', 'begin', { entry, input, actor, expects: 1 })),
      );
      const results = await Promise.allSettled(rivals);
      expect(lawful(results).map((each) => each.version)).toEqual([2]);
      expect(codes(results)).toEqual(['changed-meanwhile']);
      expect(await at.store.history(org, entry)).toHaveLength(2);
    }
    expect((await at.store.verify(org)).faults).toEqual([]);
  });

  test('without saying what they saw, the second meets the state the first left', async () => {
    const org = await newOrg(at.store);
    const { entry } = await addRepair(at.store, org);
    const begin = [mechanic, chief].map((actor) =>
      at.store.act(order(org, 'repair', 'begin', { entry, actor, input: { begunOn: '2026-03-10', cost: 1 } })),
    );
    expect(codes(await Promise.allSettled(begin))).toEqual(['wrong-state']);
    const correct = ['断链', '爆胎'].map((fault) =>
      at.store.act(order(org, 'repair', 'correct', { entry, input: { fault }, reason: '录错' })),
    );
    const done = lawful(await Promise.allSettled(correct));
    expect(done.map((each) => each.version).sort()).toEqual([3, 4]);
    const history = await at.store.history(org, entry);
    const [third, fourth] = history.slice(2).map((each) => each.changes);
    // Each has recorded what it really found and left.
    expect(fourth).toEqual({ fault: [Object(third)['fault'][1], expect.any(String)] });
  });

  test('thirty orgs at once: every chain is whole', async () => {
    const orgs: string[] = [];
    for (let n = 0; n < 30; n += 1) orgs.push(await newOrg(at.store));
    const acts = orgs.flatMap((org) =>
      Array.from({ length: 20 }, (_, n) =>
        take(at.store, org, 'bike', 'register', { input: { ...bike, name: `第${n}辆` } }),
      ),
    );
    await Promise.all(acts);
    for (const org of orgs) {
      const proof = await at.store.verify(org);
      expect(proof).toMatchObject({ records: 20, faults: [] });
      const { entries } = await at.store.list('bike', { orgs: [org], offset: 0, limit: 99 });
      expect(new Set(entries.map((each) => each.number)).size).toBe(20);
    }
    const heads = await at.store.heads(orgs);
    expect(new Set(heads.map((each) => each.hash)).size).toBe(30);
    expect(heads.every((each) => each.seq === 20)).toBe(true);
  });

  test('proving a chain while acts go on finds no fault', async () => {
    const org = await newOrg(at.store);
    let ended = false;
    const writing = (async () => {
      for (let n = 0; n < 60; n += 1) await take(at.store, org, 'bike', 'register', { input: bike });
      ended = true;
    })();
    let proofs = 0;
    while (!ended) {
      expect((await at.store.verify(org)).faults).toEqual([]);
      proofs += 1;
    }
    await writing;
    expect(proofs).toBeGreaterThan(3);
  });
});
