import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { fold, inTransaction, type SearchQuery, searchCondition, sql, tableName } from '../../src/index.ts';
import { engines } from '../support/database.ts';
import { addBike, addMember, addRepair, keeper, newOrg, take } from '../support/store.ts';
import { bike, member } from '../support/workshop.ts';
import { withSearch } from './support.ts';

describe.each(engines())('$name', (engine) => {
  const at = withSearch(engine);
  let org = '';

  const find = (text: string, more: Partial<SearchQuery> = {}) =>
    at.store.search.find({ orgs: [org], text, offset: 0, limit: 50, ...more });
  const ids = async (text: string, more: Partial<SearchQuery> = {}) =>
    (await find(text, more)).found.map((each) => each.entry.id);

  beforeAll(async () => {
    org = await newOrg(at.store);
  });

  test('an entry is found the moment it was written, by one sign, by words, by number, date and amount', async () => {
    const bike = await addBike(at.store, org, { name: '凤凰牌二六女车', boughtOn: '2026-02-05', price: 123_450 });
    for (const text of [
      '凤',
      '车',
      '凤凰',
      '二六女车',
      '牌 女',
      '２６2026-02-05'.slice(2),
      '2026.2.5',
      '2026年2月',
      '2月5日',
      '1234.5',
      '1,234.50元',
    ])
      expect(await ids(text), text).toContain(bike);
    for (const text of ['女二', '凤车', '凰牌凤', '2026-02-06', '1235'])
      expect(await ids(text), text).not.toContain(bike);
    const { number } = await at.store.getEntry('bike', [org], bike);
    const other = await addBike(at.store, org, { name: `仿${number}款` });
    expect((await ids(number ?? '')).slice(0, 2)).toEqual([bike, other]);
    expect(await ids(`${(number ?? '').replace('-', '（')}）`)).toContain(bike);
  });

  test('by pinyin initials of names, and of what an entry refers to', async () => {
    const maker = (
      await take(at.store, org, 'maker', 'register', {
        input: { name: '永久车厂', since: '1990-01-01', trusted: true },
      })
    ).entry;
    const bike = await addBike(at.store, org, { name: '黑马', maker });
    expect(await ids('yjcc')).toEqual(expect.arrayContaining([maker, bike]));
    expect(await ids('YJ')).toContain(maker);
    expect(await ids('hm')).toContain(bike);
    expect(await ids('永久')).toEqual(expect.arrayContaining([maker, bike]));
    const corrected = { entry: maker, input: { name: '飞鸽车厂' }, reason: '写错了', actor: keeper };
    await take(at.store, org, 'maker', 'correct', corrected);
    expect(await ids('永久')).toEqual([]);
    expect(await ids('飞鸽')).toEqual(expect.arrayContaining([maker, bike]));
    expect(await ids('fg')).toContain(bike);
  });

  test('the entry whose name it is comes before newer ones that only name it, by signs, initials and pinyin', async () => {
    const maker = (
      await take(at.store, org, 'maker', 'register', {
        input: { name: '钟意达', since: '1990-01-01', trusted: true },
      })
    ).entry;
    const named = await addBike(at.store, org, { name: '蓝车', maker, boughtOn: '2026-03-01' });
    const longer = await addBike(at.store, org, { name: '钟意达赠车', boughtOn: '2026-02-01' });
    for (const text of ['钟意达', 'zyd', 'ZYD', 'zhongyida']) {
      const found = await ids(text);
      expect(found[0], text).toBe(maker);
      expect(found, text).toContain(named);
    }
    expect(await ids('钟意达')).toEqual([maker, longer, named]);
    const person = await addMember(at.store, org, { name: '钟意达' });
    const open = { org, ledgers: ['member'] };
    expect((await ids('zyd', { open })).slice(0, 2).sort()).toEqual([maker, person].sort());
    expect(await ids('zyd')).not.toContain(person);
    await take(at.store, org, 'maker', 'void', { entry: maker, input: {}, reason: '重复' });
    expect((await ids('zyd')).slice(-1)).toEqual([maker]);
  });

  test('what was corrected away is not found, what was voided is found last and as voided', async () => {
    const one = await addBike(at.store, org, { name: '旧称孔雀', boughtOn: '2026-03-01' });
    const two = await addBike(at.store, org, { name: '孔雀乙', boughtOn: '2026-01-01' });
    await take(at.store, org, 'bike', 'correct', { entry: one, input: { name: '新称孔雀' }, reason: '写错' });
    expect(await ids('旧称')).toEqual([]);
    expect(await ids('孔雀')).toEqual([one, two]);
    await take(at.store, org, 'bike', 'void', { entry: one, input: {}, reason: '重复' });
    expect(await ids('孔雀')).toEqual([two, one]);
    expect((await find('孔雀')).byStanding).toEqual(expect.arrayContaining([{ standing: 2, count: 1 }]));
    expect(await ids('孔雀', { filter: { standings: [0, 1] } })).toEqual([two]);
  });

  test('personal words are found only where the reader may see them', async () => {
    const member = await addMember(at.store, org, { name: '诸葛孔明', idNumber: '11010519491231002X' });
    for (const text of ['诸葛', '葛', '11010519491231002X', '1949', 'zgkm', 'zhugekong']) {
      expect(await ids(text), text).toEqual([]);
      expect(await ids(text, { open: { org, ledgers: ['bike'] } }), text).toEqual([]);
      expect(await ids(text, { open: { org: 'elsewhere', ledgers: ['member'] } }), text).toEqual([]);
      expect(await ids(text, { open: { org, ledgers: ['member'] } }), text).toEqual([member]);
    }
    const repair = await addRepair(at.store, org, { owner: member, fault: '刹车失灵' });
    expect(await ids('诸葛', { open: { org, ledgers: ['repair'] } })).toEqual([]);
    expect(await ids('刹车')).toEqual([repair.entry]);
  });

  test('the snippet names the field and shows no masked one', async () => {
    await addRepair(at.store, org, { fault: '脚蹬断裂' });
    const [found] = (await find('断裂')).found;
    expect(found?.snippet).toBeUndefined();
    const { entry } = await addRepair(at.store, org, {
      fault: '异响',
      parts: [{ what: '中轴碗组', pieces: 2, from: null }],
    });
    const [part] = (await find('轴碗')).found;
    expect(part?.entry.id).toBe(entry);
    expect(part?.snippet).toEqual({
      label: '配件·名称',
      parts: [
        { text: '中', hit: false },
        { text: '轴碗', hit: true },
        { text: '组', hit: false },
      ],
    });
  });

  test('files are found by their text, for readers who may see personal data, and lead to their entry', async () => {
    const bike = await addBike(at.store, org, { name: '附有合同的车' });
    const { rows } = await at.database.owner.query('select seq from chain where org_id = $1', [org]);
    const add = `insert into attachment (org_id, id, ledger, entry_id, name, media_type, size, sha256, content, words, actor_id, actor_name, at, request_key, seq)
      values ($1, $2, 'bike', $3, '购车合同.pdf', 'application/pdf', 1, '', '', '出卖人承诺保修三年', 'k', '乙', now(), $4, $5)`;
    const file = randomUUID();
    await at.database.owner.query(add, [org, file, bike, file, rows[0].seq]);
    await take(at.store, org, 'bike', 'correct', { entry: bike, input: { old: false }, reason: '补记' });
    const open = { org, ledgers: ['bike'] };
    const [found] = (await find('保修三年', { open })).found;
    expect(found).toMatchObject({ entry: { id: bike }, file: { id: file, name: '购车合同.pdf' } });
    expect(await ids('保修三年')).toEqual([]);
    await at.database.owner.query('update attachment set removed_seq = seq where id = $1', [file]);
    await take(at.store, org, 'bike', 'correct', { entry: bike, input: { old: true, colour: 'red' }, reason: '补记' });
    expect(await ids('保修三年', { open })).toEqual([]);
  });

  test('another org finds nothing of it; one above finds both', async () => {
    const county = await newOrg(at.store, { kind: 'county' });
    const town = await newOrg(at.store, { parent: county });
    const other = await newOrg(at.store, { parent: county });
    const bike = await addBike(at.store, town, { name: '麒麟一号' });
    const more = await addBike(at.store, other, { name: '麒麟二号' });
    expect(await ids('麒麟', { orgs: [other] })).toEqual([more]);
    expect((await ids('麒麟', { orgs: [county, town, other] })).sort()).toEqual([bike, more].sort());
    expect(await ids('麒麟')).toEqual([]);
  });

  test('the matching function itself keeps to the orgs of the transaction', async () => {
    const town = await newOrg(at.store);
    await addBike(at.store, town, { name: '独角兽' });
    await at.store.search.catchUp(town);
    const ask = async (scope: string): Promise<unknown> => {
      const client = await at.database.app.connect();
      try {
        await client.query(`begin; set local yifa.orgs = '${scope}'`);
        const call = `select count(*)::int as n from search_candidates(array[$1], 'index', false, true, array['''独角'''], '[["独角"]]', null, null, null, null, null, null, 10, 0)`;
        return (await client.query(call, [town])).rows[0]?.n;
      } finally {
        await client.query('rollback');
        client.release();
      }
    };
    expect(await ask(town)).toBe(1);
    expect(await ask(org)).toBe(0);
    expect(await ask('')).toBe(0);
  });

  test('a list of one ledger is narrowed by the same words', async () => {
    const town = await newOrg(at.store);
    const one = await addBike(at.store, town, { name: '骆驼牌' });
    await addBike(at.store, town, { name: '斑马牌' });
    const hidden = await addMember(at.store, town, { name: '骆某' });
    await at.store.search.catchUp(town);
    const listed = async (ledger: typeof bike | typeof member, text: string, open: boolean): Promise<unknown[]> => {
      const test = searchCondition(ledger.model, text, [town], open);
      if (!test) return [];
      const table = sql.table(tableName(ledger.model));
      const rows = await inTransaction(at.database.app, [town], (tx) =>
        tx.rows(sql`select e.id from ${table} as e where e.org_id = ${town} and ${test}`),
      );
      return rows.map((row) => row['id']);
    };
    expect(await listed(bike, '骆驼', false)).toEqual([one]);
    expect(await listed(bike, 'ltp', false)).toEqual([one]);
    expect(await listed(member, '骆', false)).toEqual([]);
    expect(await listed(member, '骆', true)).toEqual([hidden]);
    expect(searchCondition(bike.model, '%', [town], false)).toBeUndefined();
  });

  test('several at once index everything once', async () => {
    const town = await newOrg(at.store);
    const second = await at.open();
    const added = await Promise.all(
      Array.from({ length: 24 }, async (_, n) => {
        const id = await addBike(at.store, town, { name: `并行车${n}` });
        void at.store.search.catchUp(town).catch(() => undefined);
        await second.search.catchUp(town);
        return id;
      }),
    );
    await Promise.all([at.store.search.catchUp(town), second.search.catchUp(town)]);
    expect((await ids('并行车', { orgs: [town] })).sort()).toEqual([...added].sort());
    const { rows } = await at.database.owner.query('select count(*)::int as n from search_entry where org_id = $1', [
      town,
    ]);
    expect(rows[0].n).toBe(24);
    expect(await at.store.search.progress([town])).toEqual(new Map([[town, { done: 24, total: 24 }]]));
  });

  test('an index made by another version is made anew, and one far behind says so', async () => {
    const town = await newOrg(at.store);
    const bike = await addBike(at.store, town, { name: '重编之车' });
    expect(await ids('重编', { orgs: [town] })).toEqual([bike]);
    await at.database.owner.query("update search_cursor set version = 'older' where org_id = $1", [town]);
    await at.database.owner.query("update search_entry set body = '', words = '''旧'''::tsvector where org_id = $1", [
      town,
    ]);
    expect(await ids('重编', { orgs: [town] })).toEqual([bike]);
    await at.database.owner.query('update chain set seq = seq + 5000 where org_id = $1', [town]);
    expect((await find('重编', { orgs: [town] })).indexing).toEqual({ done: 1, total: 5001 });
    await at.database.owner.query('update chain set seq = seq - 5000 where org_id = $1', [town]);
  });

  test('signs that mean something to the database are only signs', async () => {
    const bike = await addBike(at.store, org, { name: "a'b\\c & d:* | !e % _" });
    for (const text of ["a'b", 'b\\c', "'", '\\', '& d:*', '%', "') or true --"]) {
      const answer = await find(text);
      const folded = fold(text);
      if (folded === '') expect(answer.total, text).toBe(0);
      else
        expect(
          answer.found.every((each) => fold(String(each.entry.values['name'])).includes(folded)),
          text,
        ).toBe(true);
    }
    expect(await ids("a'b\\c")).toEqual([bike]);
    expect(await ids('\u0000')).toEqual([]);
  });
});
