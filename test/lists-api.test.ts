/** Lists over the API: what may be asked, what is masked, what is exported, and what users keep of them. */
import { randomUUID } from 'node:crypto';
import type { ExportRecords, ListFilterOrder, PrintedList, ViewShelf } from '@yifa/server/contract/lists';
import { inTransaction, listIndexes, tableName } from '@yifa/store';
import { township } from '@yifa/township';
import excel from 'exceljs';
import { beforeAll, describe, expect, test } from 'vitest';
import { indexEntries } from '../packages/store/src/search/indexer.ts';
import { activityInput } from './support/entries.ts';
import { county, other, town, withTownshipApp } from './support/township-app.ts';

const activities = '/api/orgs/990101/ledgers/education-activity';
const cases = '/api/orgs/990101/ledgers/mediation-case';

describe('lists', () => {
  const at = withTownshipApp({
    today: '2024-02-20',
    people: {
      clerk: [town, ['justice-office']],
      mediator: [town, ['mediator']],
      service: [town, ['service-centre']],
      auditor: [town, ['audit-admin']],
      above: [county, ['county-office']],
      stranger: [other, ['justice-office', 'mediator']],
    },
  });
  const { as, database } = at;

  const list = async (who: string, base: string, filters: readonly ListFilterOrder[] = [], query: object = {}) => {
    const search = new URLSearchParams({ filters: JSON.stringify(filters), ...query });
    return as(who, { method: 'GET', url: `${base}/entries?${search}` });
  };
  const themes = async (filters: readonly ListFilterOrder[], query: object = {}): Promise<unknown[]> => {
    const answer = await list('clerk', activities, filters, query);
    expect(answer.statusCode, answer.body).toBe(200);
    return answer.json().entries.map((entry: { values: { theme: string } }) => entry.values.theme);
  };
  const totals = (who: string, base: string, filters: readonly ListFilterOrder[] = []) =>
    as(who, { method: 'POST', url: `${base}/totals`, payload: { filters } });
  const take = (who: string, base: string, order: object, key: string = randomUUID()) =>
    as(who, {
      method: 'POST',
      url: `${base}/export`,
      payload: { form: 'xlsx', filters: [], ...order },
      headers: { 'idempotency-key': key },
    });

  beforeAll(async () => {
    for (const [theme, on, audience, place] of [
      ['赶集普法', '2023-05-04', 120, '集市'],
      ['宪法宣传', '2023-12-04', 300, '广场'],
      ['春季宣讲', '2024-02-01', 45, '广场'],
    ] as const)
      await at.act('clerk', 'education-activity', {
        step: 'register',
        input: activityInput({ theme, on, audience, place }),
      });
    const ids = { 甘某一: randomUUID(), 甘某二: randomUUID() };
    for (const [dispute, name] of [
      ['水渠放水纠纷', '甘某一'],
      ['宅基地纠纷', '甘某二'],
    ] as const)
      await database.owner.query(
        `insert into l_mediation_case (org_id, id, no, state, version, created_at, updated_at, ${disputeColumns.join(', ')})
         values ($1, $2, $3, 'accepted', 1, now(), now(), $4, '2024-01-05', $5)`,
        [
          town,
          ids[name],
          `（2024）人调字第${name === '甘某一' ? 2 : 10}号`,
          dispute,
          JSON.stringify([{ name, role: 'applicant' }]),
        ],
      );
    // Written past the journal, they are not indexed by following it.
    await inTransaction(database.app, [town], (tx) =>
      indexEntries(tx, township, town, new Map([['mediation-case', Object.values(ids)]])),
    );
  });

  test('every kind of field can be asked, and the whole is counted and added up', async () => {
    expect(await themes([])).toEqual(['春季宣讲', '宪法宣传', '赶集普法']);
    expect(await themes([{ by: 'text', field: 'theme', text: '宣' }])).toEqual(['春季宣讲', '宪法宣传']);
    expect(await themes([{ by: 'range', field: 'on', from: '2023-01-01', until: '2023-12-31' }])).toEqual([
      '宪法宣传',
      '赶集普法',
    ]);
    expect(await themes([{ by: 'range', field: 'audience', from: 100, until: 200 }])).toEqual(['赶集普法']);
    expect(await themes([{ by: 'codes', field: 'kind', codes: ['campaign'] }])).toHaveLength(3);
    expect(await themes([{ by: 'filled', field: 'laws', filled: false }])).toEqual([]);
    expect(await themes([{ by: 'mine' }])).toHaveLength(3);
    expect((await list('mediator', activities, [{ by: 'mine' }])).json().total).toBe(0);
    expect(await themes([], { sort: 'audience', desc: '0' })).toEqual(['春季宣讲', '赶集普法', '宪法宣传']);
    // By pinyin: chun, gan, xian.
    expect(await themes([], { sort: 'theme', desc: '0' })).toEqual(['春季宣讲', '赶集普法', '宪法宣传']);
    const answer = await totals('clerk', activities, [
      { by: 'range', field: 'on', from: '2023-01-01', until: '2023-12-31' },
    ]);
    expect(answer.json()).toMatchObject({ count: 2, sums: { audience: 420, photos: 4 } });
    expect(answer.json().says).toEqual(['日期：2023-01-01至2023-12-31']);
  });

  test('what no field can mean is refused, not guessed', async () => {
    for (const filter of [
      { by: 'text', field: 'nothing', text: 'x' },
      { by: 'range', field: 'theme', from: '2023-01-01' },
      { by: 'range', field: 'on', from: 20230101 },
      { by: 'range', field: 'on', from: '2023-02-30' },
      { by: 'text', field: 'theme"; drop table journal; --', text: 'x' },
      { by: 'refs', field: 'theme', ids: [randomUUID()] },
    ] as ListFilterOrder[])
      expect((await list('clerk', activities, [filter])).statusCode, JSON.stringify(filter)).toBe(400);
    const broken = await as('clerk', { method: 'GET', url: `${activities}/entries?filters=%7B` });
    expect(broken.statusCode).toBe(400);
  });

  test('only those who may read an org read its lists, totals and exports', async () => {
    for (const who of ['stranger'] as const) {
      expect((await list(who, activities)).statusCode).toBe(403);
      expect((await totals(who, activities)).statusCode).toBe(403);
      expect((await take(who, activities, {})).statusCode).toBe(403);
    }
    expect((await list('above', activities)).json().total).toBe(3);
    expect((await list('clerk', '/api/orgs/990101/ledgers/nothing')).statusCode).toBe(404);
  });

  test('readers to whom personal data is masked can neither filter, sort nor add it up', async () => {
    expect((await list('mediator', cases)).json().masked).toBe(false);
    const masked = await list('service', cases);
    expect(masked.json()).toMatchObject({ total: 2, masked: true });
    expect(masked.body).not.toContain('甘某');
    const personal: ListFilterOrder[] = [
      { by: 'text', field: 'parties', text: '甘某一' },
      { by: 'filled', field: 'parties', filled: true },
    ];
    for (const filter of personal) {
      expect((await list('mediator', cases, [filter])).statusCode).toBe(200);
      for (const who of ['service', 'above'] as const) {
        expect((await list(who, cases, [filter])).statusCode).toBe(403);
        expect((await totals(who, cases, [filter])).statusCode).toBe(403);
        expect((await take(who, cases, { filters: [filter] })).statusCode).toBe(403);
      }
    }
    expect((await list('service', cases, [], { sort: 'parties' })).statusCode).toBe(403);
    // Nor does free text tell: it finds names only for those who see them.
    expect((await list('mediator', cases, [], { text: '甘某一' })).json().total).toBe(1);
    expect((await list('service', cases, [], { text: '甘某一' })).json().total).toBe(0);
    // Nor a condition of the declarations' language.
    const where = JSON.stringify({ parties: { filled: true } });
    expect((await list('service', cases, [], { where })).statusCode).toBe(403);
    expect((await list('mediator', cases, [], { where })).json().total).toBe(2);
  });

  test('numbers of documents are sorted as numbers', async () => {
    const numbers = async (desc: string) =>
      (await list('clerk', cases, [], { sort: 'number', desc }))
        .json()
        .entries.map((entry: { number: string }) => entry.number);
    expect(await numbers('0')).toEqual(['（2024）人调字第2号', '（2024）人调字第10号']);
    expect(await numbers('1')).toEqual(['（2024）人调字第10号', '（2024）人调字第2号']);
  });

  test('a workbook is the form: title, unit, head, typed cells, totals, signatures', async () => {
    const filters: ListFilterOrder[] = [{ by: 'range', field: 'on', from: '2023-01-01', until: '2023-12-31' }];
    const answer = await take('clerk', activities, {
      filters,
      columns: ['theme', 'on', 'audience', 'kind'],
      sort: 'on',
      desc: false,
    });
    expect(answer.statusCode, answer.body).toBe(200);
    expect(decodeURIComponent(String(answer.headers['content-disposition']))).toContain('试验镇2023年度');
    const page = await opened(answer.rawPayload);
    expect(String(page.getCell('A1').value)).toMatch(/^试验镇2023年度.*台账$/);
    const above = [1, 2, 3, 4, 5].map((at) => page.getRow(2).getCell(at).text).join(' ');
    expect(above).toContain('填报单位：试验镇');
    expect(above).toContain('填表日期：2024年2月20日');
    expect(page.getCell('A3').text).toContain('2023-01-01至2023-12-31');
    expect(rowOf(page, 4)).toEqual(['序号', '主题', '日期', '受众人次（人次）', '形式']);
    expect(page.getCell('C5').value).toEqual(new Date('2023-05-04T00:00:00Z'));
    expect(page.getCell('C5').numFmt).toBe('yyyy-mm-dd');
    expect(page.getCell('D5').value).toBe(120);
    expect(rowOf(page, 7).slice(0, 4)).toEqual(['合计', '', '', '420']);
    expect(page.getCell('A8').text).toMatch(/填表人：.*审核人：.*填报日期：/);
    expect(page.views[0]).toMatchObject({ state: 'frozen', ySplit: 4 });
    expect(page.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 9, fitToWidth: 1 });
  });

  test('a file is called by the time that it covers', async () => {
    const nameFor = async (from: string, until: string) => {
      const { headers } = await take('clerk', activities, { filters: [{ by: 'range', field: 'on', from, until }] });
      return /filename\*=UTF-8''(.*)$/.exec(decodeURIComponent(String(headers['content-disposition'])))?.[1];
    };
    expect(await nameFor('2023-05-01', '2023-05-31')).toMatch(/^试验镇2023年5月[^年度]*\.xlsx$/);
    expect(await nameFor('2023-04-01', '2023-06-30')).toMatch(/^试验镇2023年4月至6月/);
    expect(await nameFor('2023-01-01', '2023-12-31')).toMatch(/^试验镇2023年度/);
    expect(await nameFor('2023-01-01', '2023-12-20')).toMatch(/^试验镇2023年1月至12月/);
    expect(await nameFor('2023-12-01', '2024-01-31')).not.toMatch(/20\d\d/);
  });

  test('an export shows to each reader what the list shows', async () => {
    const whole = await opened((await take('mediator', cases, {})).rawPayload);
    expect(textOf(whole)).toContain('甘某一');
    const masked = await opened((await take('service', cases, {})).rawPayload);
    expect(textOf(masked)).toContain('水渠放水纠纷');
    expect(textOf(masked)).not.toContain('甘某');
    const printed: PrintedList = (await take('above', cases, { form: 'print' })).json();
    expect(printed.rows).toHaveLength(2);
    expect(JSON.stringify(printed)).not.toContain('甘某');
  });

  test('what is selected is exported, and nothing else', async () => {
    const { entries } = (await list('clerk', activities)).json();
    const ids = [entries[0].id, entries[2].id];
    const some: PrintedList = (
      await take('clerk', activities, { form: 'copy', filters: [{ by: 'ids', ids }], columns: ['theme'] })
    ).json();
    expect(some.rows).toEqual([['春季宣讲'], ['赶集普法']]);
    const rest: PrintedList = (
      await take('clerk', activities, { form: 'copy', filters: [{ by: 'ids', ids, except: true }], columns: ['theme'] })
    ).json();
    expect(rest.rows).toEqual([['宪法宣传']]);
  });

  test('every export is written down once, before it leaves, and cannot be changed', async () => {
    const key = randomUUID();
    await take('mediator', cases, { form: 'copy', columns: ['parties'] }, key);
    await take('mediator', cases, { form: 'copy', columns: ['parties'] }, key);
    const records = async (who: string) => as(who, { method: 'GET', url: '/api/orgs/990101/exports?limit=200' });
    const { records: written }: ExportRecords = (await records('auditor')).json();
    const [last] = written;
    expect(last).toMatchObject({
      actor: 'mediator',
      posts: ['人民调解员'],
      ledger: 'mediation-case',
      form: 'copy',
      count: 2,
      personal: true,
    });
    expect(written.filter((record) => record.form === 'copy' && record.ledger === 'mediation-case')).toHaveLength(1);
    expect(written.filter((record) => record.actor === 'service').every((record) => !record.personal)).toBe(true);
    expect((await records('above')).json().total).toBe(written.length);
    expect((await records('mediator')).statusCode).toBe(403);
    expect((await records('stranger')).statusCode).toBe(403);
    await expect(database.app.query('update export_record set entries = 0')).rejects.toThrow(/permission denied/);
    await expect(database.app.query('delete from export_record')).rejects.toThrow(/permission denied/);
    const withoutKey = await as('clerk', {
      method: 'POST',
      url: `${activities}/export`,
      payload: { form: 'xlsx', filters: [] },
      headers: { 'idempotency-key': '' },
    });
    expect(withoutKey.statusCode).toBe(400);
  });

  test('a view is its owner’s until it is shared, and only the owner changes it', async () => {
    const base = '/api/ledgers/mediation-case';
    const id = randomUUID();
    const put = (who: string, view: object, at = id) =>
      as(who, {
        method: 'PUT',
        url: `${base}/views/${at}`,
        payload: { name: '未办结', shared: false, content: { search: '?state=accepted' }, ...view },
      });
    const shelf = async (who: string): Promise<ViewShelf> =>
      (await as(who, { method: 'GET', url: `${base}/views` })).json();
    expect((await put('mediator', {})).json().views).toMatchObject([{ id, name: '未办结', mine: true, shared: false }]);
    expect((await shelf('clerk')).views).toEqual([]);
    expect((await put('clerk', {})).statusCode).toBe(403);
    expect((await put('mediator', {}, randomUUID())).statusCode).toBe(422); // the name is in use
    await put('mediator', { shared: true });
    expect((await shelf('clerk')).views).toMatchObject([{ id, mine: false, by: 'mediator' }]);
    expect((await shelf('stranger')).views).toEqual([]);
    expect((await as('clerk', { method: 'DELETE', url: `${base}/views/${id}` })).statusCode).toBe(403);
    // What is asked of personal data would be read by those to whom it is masked.
    expect((await put('mediator', { shared: true, content: { search: '?f.parties=甘某一' } })).statusCode).toBe(403);

    const layout = { columns: [{ name: 'dispute', width: 240 }], density: 'close' };
    const habit = (who: string, first: string | null) =>
      as(who, { method: 'PUT', url: `${base}/habit`, payload: { layout, first } });
    expect((await habit('clerk', id)).json()).toMatchObject({ layout, first: id });
    expect((await habit('stranger', id)).statusCode).toBe(404);
    expect((await shelf('mediator')).first).toBeNull();
    // No longer shared: whoever began with it begins with the whole list again.
    await put('mediator', { shared: false });
    expect((await shelf('clerk')).first).toBeNull();
    expect((await as('mediator', { method: 'DELETE', url: `${base}/views/${id}` })).json().views).toEqual([]);
  });

  test('every ledger has the indexes that its list is read by', async () => {
    const { rows } = await database.owner.query('select tablename, indexdef from pg_indexes');
    const count = (table: string) => rows.filter((row) => row.tablename === table).length;
    for (const ledger of township.ledgers.values()) {
      const made = rows.filter((row) => row.tablename === tableName(ledger)).map((row) => String(row.indexdef));
      const wanted = listIndexes(ledger).length + ledger.unique.length + 1;
      expect(count(tableName(ledger)), `${ledger.id}: ${made.join('\n')}`).toBe(wanted);
    }
  });
});

/** Name of the dispute, its day, and the parties, which are personal. */
const disputeColumns = ['f_dispute', 'f_received_on', 'f_parties'];

async function opened(bytes: Buffer): Promise<excel.Worksheet> {
  const book = new excel.Workbook();
  await book.xlsx.load(bytes as unknown as Parameters<typeof book.xlsx.load>[0]);
  const [page] = book.worksheets;
  if (!page) throw new Error('no sheet');
  return page;
}

function rowOf(page: excel.Worksheet, row: number): string[] {
  return Array.from({ length: page.columnCount }, (_, at) => page.getRow(row).getCell(at + 1).text);
}

function textOf(page: excel.Worksheet): string {
  return Array.from({ length: page.rowCount }, (_, at) => rowOf(page, at + 1).join(' ')).join('\n');
}
