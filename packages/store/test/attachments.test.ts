import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { attachmentsOfEntry } from '../src/index.ts';
import { engines } from './support/database.ts';
import { addBike, keeper, newOrg, refusal, take, withStore } from './support/store.ts';

describe.each(engines())('$name', (engine) => {
  const at = withStore(engine);
  let org = '';
  let bike = '';
  beforeEach(async () => {
    org = await newOrg(at.store);
    bike = await addBike(at.store, org);
  });

  const file = (more: object = {}) => ({
    org,
    ledger: 'bike',
    entry: bike,
    actor: keeper,
    key: randomUUID(),
    name: '车架号.jpg',
    mediaType: 'image/jpeg',
    content: Buffer.from('the bytes of a photo'),
    ...more,
  });
  const removal = (id: string, more: object = {}) => ({
    org,
    ledger: 'bike',
    entry: bike,
    actor: keeper,
    key: randomUUID(),
    id,
    reason: '拍错了',
    ...more,
  });
  const faults = async () => (await at.store.verify(org)).faults.map(({ kind }) => kind);
  const run = (statement: string, values: unknown[] = [org]) => at.database.owner.query(statement, values);

  test('a file is kept with its bytes, journalled on the chain, and leaves the entry as it was', async () => {
    const before = await at.store.getEntry('bike', [org], bike);
    const added = await at.store.attachments.add(file({ note: '正面', preview: Buffer.from('small') }));
    expect(added).toMatchObject({
      name: '车架号.jpg',
      size: 20,
      note: '正面',
      actor: keeper.name,
      pictured: true,
      repeated: false,
    });
    expect(await at.store.attachments.list(org, bike)).toHaveLength(1);
    expect((await at.store.attachments.read(org, bike, added.id)).content.toString()).toBe('the bytes of a photo');
    expect((await at.store.attachments.preview(org, bike, added.id))?.toString()).toBe('small');
    expect(await at.store.attachments.counts(org, [bike, randomUUID()])).toEqual(new Map([[bike, 1]]));
    expect(await at.store.getEntry('bike', [org], bike)).toEqual(before);
    const last = (await at.store.history(org, bike)).at(-1);
    expect(last).toMatchObject({
      step: 'attach',
      version: before.version,
      changes: { attachment: [null, { id: added.id, sha256: added.sha256 }] },
    });
    expect(await faults()).toEqual([]);
    // What was looked at before the file came is still what it is.
    await take(at.store, org, 'bike', 'correct', {
      entry: bike,
      input: { price: 6 },
      reason: '录错',
      expects: before.version,
    });
    expect(await faults()).toEqual([]);
  });

  test('the same request keeps the file once; another content under its key is refused', async () => {
    const order = file();
    const first = await at.store.attachments.add(order);
    const again = await at.store.attachments.add(order);
    expect(again).toMatchObject({ id: first.id, repeated: true });
    expect(await at.store.attachments.list(org, bike)).toHaveLength(1);
    await refusal(at.store.attachments.add({ ...order, content: Buffer.from('others') }), 'key-reused');
    const both = file();
    await Promise.all([at.store.attachments.add(both), at.store.attachments.add(both)]);
    expect(await at.store.attachments.list(org, bike)).toHaveLength(2);
  });

  test('removing needs a reason, hides the file for good, keeps its bytes and says why', async () => {
    const { id } = await at.store.attachments.add(file());
    await refusal(at.store.attachments.remove(removal(id, { reason: '  ' })), 'reason-needed');
    const order = removal(id);
    await at.store.attachments.remove(order);
    expect(await at.store.attachments.remove(order)).toMatchObject({ id, repeated: true });
    expect(await at.store.attachments.list(org, bike)).toEqual([]);
    await refusal(at.store.attachments.read(org, bike, id), 'not-found');
    await refusal(at.store.attachments.remove(removal(id)), 'not-found');
    const { rows } = await run('select octet_length(content) as size from attachment where org_id = $1');
    expect(rows).toEqual([{ size: 20 }]);
    expect((await at.store.history(org, bike)).at(-1)).toMatchObject({ step: 'detach', reason: '拍错了' });
    expect(await faults()).toEqual([]);
  });

  test('an org sees and changes only its own files', async () => {
    const { id } = await at.store.attachments.add(file());
    const other = await newOrg(at.store);
    expect(await at.store.attachments.list(other, bike)).toEqual([]);
    await refusal(at.store.attachments.read(other, bike, id), 'not-found');
    await refusal(at.store.attachments.add(file({ org: other })), 'not-found');
    await refusal(at.store.attachments.remove(removal(id, { org: other })), 'not-found');
    const another = await addBike(at.store, org, { name: '小绿' });
    await refusal(at.store.attachments.read(org, another, id), 'not-found');
  });

  test('what cannot be kept is refused, and nothing is written', async () => {
    await refusal(at.store.attachments.add(file({ content: Buffer.alloc(0) })), 'attachment-empty');
    await refusal(
      at.store.attachments.add(file({ content: Buffer.alloc(20 * 1024 * 1024 + 1) })),
      'attachment-too-large',
    );
    await refusal(at.store.attachments.add(file({ name: 'a\0b' })), 'invalid-input');
    await refusal(at.store.attachments.add(file({ entry: randomUUID() })), 'not-found');
    await refusal(at.store.attachments.add(file({ entry: 'no-id' })), 'not-found');
    expect(await at.store.history(org, bike)).toHaveLength(1);
    await take(at.store, org, 'bike', 'void', { entry: bike, reason: '重复' });
    await refusal(at.store.attachments.add(file()), 'wrong-state');
  });

  test('an entry holds two hundred files, those removed not counted', async () => {
    const { id } = await at.store.attachments.add(file());
    await run(
      `insert into attachment select org_id, gen_random_uuid(), ledger, entry_id, name, media_type, size, sha256, content, preview, words, note, actor_id, actor_name, at, 'k' || n, seq, null
       from attachment, generate_series(2, $2) n where org_id = $1`,
      [org, attachmentsOfEntry],
    );
    await refusal(at.store.attachments.add(file()), 'attachment-too-many');
    await at.store.attachments.remove(removal(id));
    await at.store.attachments.add(file());
  });

  test.each([
    ['its bytes', `content = 'other'`, 'attachment-changed'],
    ['its name', `name = '别的.jpg'`, 'attachment-changed'],
    ['its digest and bytes', `content = 'other', sha256 = encode(sha256('other'), 'hex')`, 'attachment-changed'],
    ['that it is hidden', 'removed_seq = seq', 'attachment-changed'],
    ['the entry it belongs to', 'entry_id = gen_random_uuid()', 'attachment-changed'],
  ])('a file of which %s was altered behind the program is found', async (_, change, kind) => {
    await at.store.attachments.add(file());
    await run(`update attachment set ${change} where org_id = $1`);
    expect(await faults()).toEqual([kind]);
  });

  test('altered bytes are not given out; a file taken away or slipped in is found', async () => {
    const { id } = await at.store.attachments.add(file());
    await run(`update attachment set content = 'other' where org_id = $1`);
    await refusal(at.store.attachments.read(org, bike, id), 'attachment-changed');
    await run('delete from attachment where org_id = $1');
    expect(await faults()).toEqual(['attachment-removed']);
    await run(
      `insert into attachment (org_id, id, ledger, entry_id, name, media_type, size, sha256, content, actor_id, actor_name, at, request_key, seq)
       values ($1, gen_random_uuid(), 'bike', $2, 'x.jpg', 'image/jpeg', 1, 'x', 'x', 'k', 'k', now(), 'x', 1)`,
      [org, bike],
    );
    expect(await faults()).toEqual(['attachment-unrecorded', 'attachment-removed']);
  });

  test('the program itself can neither delete a file nor change its bytes', async () => {
    await at.store.attachments.add(file());
    await expect(at.database.app.query('delete from attachment')).rejects.toThrow(/permission denied/);
    await expect(at.database.app.query(`update attachment set content = 'x'`)).rejects.toThrow(/permission denied/);
  });
});
