/** Workbooks as clerks keep them, taken in over the API: understood, tried, imported, undone; and who may not. */
import { randomUUID } from 'node:crypto';
import type { ImportChoice, ImportPlan, ImportRows, ImportTrial } from '@yifa/server/contract/imports';
import type { JobView } from '@yifa/server/contract/jobs';
import { vocabulary } from '@yifa/township';
import excel from 'exceljs';
import type { InjectOptions } from 'fastify';
import { describe, expect, test } from 'vitest';
import { committeeInput } from './support/entries.ts';
import { county, other, withTownshipApp } from './support/township-app.ts';

const people = { justice: ['justice-office'], mediator: ['mediator'], mayor: ['mayor'] } as const;

const heads = [
  '序号',
  '纠纷名称',
  '受理时间',
  '来源',
  '纠纷类别',
  '调委会',
  '发生地',
  '当事人',
  '',
  '简要案情',
  '申请事项',
  '协议达成日期',
];
type Line = readonly (string | number | Date | null)[];

/** A register as it is kept: a title over merged cells, two rows of heads, dates of all kinds, a sum at the end. */
async function register(lines: readonly Line[]): Promise<Buffer> {
  const book = new excel.Workbook();
  const sheet = book.addWorksheet('2025年台账');
  sheet.addRow(['试验镇2025年人民调解案件登记台账']);
  sheet.mergeCells(1, 1, 1, heads.length);
  sheet.addRow(heads);
  sheet.addRow(['', '', '', '', '', '', '', '姓名', '电话', '', '', '']);
  for (let column = 1; column <= heads.length; column += 1)
    if (column !== 8 && column !== 9) sheet.mergeCells(2, column, 3, column);
  sheet.mergeCells(2, 8, 2, 9);
  for (const line of lines) sheet.addRow([...line]);
  sheet.addRow(['合计', `${lines.length}件`]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

const facts = ['因宅基地边界发生争执', '确认边界'] as const;
function line(n: number, more: { readonly on?: string | Date; readonly committee?: string } = {}): Line {
  const { on = '2025.3.5', committee = '试验村调委会' } = more;
  return [
    n,
    `第${n}起边界纠纷`,
    on,
    '当事人申请',
    '邻里',
    committee,
    '试验村',
    '张甲、李乙',
    '0990-1111111',
    ...facts,
    '2025年4月1日',
  ];
}

describe('imports', () => {
  const server = withTownshipApp({
    today: '2026-02-20',
    people: {
      county: [county, ['county-office', 'justice-office']],
      stranger: [other, ['justice-office', 'mediator']],
    },
    server: { vocabulary },
  });

  /** A township of its own with a village and its committee. */
  async function town() {
    const id = await server.newTown(people);
    const actor = { id: 'setup', name: '装入', posts: ['justice-office', 'party-office'] };
    const add = async (ledger: string, input: object): Promise<string> =>
      (await server.store.act({ org: id, ledger, step: 'register', input, actor, key: randomUUID() })).entry;
    const village = await add('village', { name: '试验村', kind: 'village', since: '2001-01-01' });
    await add(
      'mediation-committee',
      committeeInput({ name: '试验村调委会', kind: 'village', village, setUpOn: '2020-01-01', chair: '王主任' }),
    );
    const as = (who: string, request: InjectOptions) => server.as(who in people ? `${who}@${id}` : who, request);
    const base = `/api/orgs/${id}/imports`;
    const send = async (bytes: Buffer, name = '调解台账.xlsx', who = 'justice') =>
      as(who, {
        method: 'POST',
        url: `/api/orgs/${id}/ledgers/mediation-case/imports?name=${encodeURIComponent(name)}`,
        headers: { 'content-type': 'application/octet-stream' },
        payload: bytes,
      });
    /** Starts a job and waits until it has ended. */
    const finish = async (url: string, payload?: object): Promise<JobView> => {
      const started = await as('justice', { method: 'POST', url, ...(payload ? { payload } : {}) });
      expect(started.json()).toMatchObject({ job: { state: 'running' } });
      let { job } = started.json<{ job: JobView }>();
      while (job.state === 'running') {
        await new Promise((later) => setTimeout(later, 30));
        job = (await as('justice', { method: 'GET', url: `/api/jobs/${job.id}` })).json();
      }
      return job;
    };
    const choose = async (plan: ImportPlan, more: Partial<ImportChoice> = {}): Promise<ImportPlan> => {
      const payload: ImportChoice = {
        sheets: plan.sheets.map(({ sheet, table, use, year, columns }) => ({
          sheet,
          table,
          use,
          year,
          fields: columns.map((column) => column.field),
          units: columns.map(() => null),
        })),
        constants: { refused: false, volatile: false, hard: false },
        replace: [],
        reason: '',
        drafts: false,
        ...more,
      };
      const answer = await as('justice', { method: 'PUT', url: `${base}/${plan.import.id}`, payload });
      expect(answer.statusCode, answer.body).toBe(200);
      return answer.json();
    };
    /** The whole way: sent, chosen, tried. */
    const tried = async (lines: readonly Line[], more: Partial<ImportChoice> = {}) => {
      const sent = await send(await register(lines));
      expect(sent.statusCode, sent.body).toBe(200);
      const plan = await choose(sent.json(), more);
      const job = await finish(`${base}/${plan.import.id}/trial`);
      expect(job).toMatchObject({ state: 'done' });
      const trial: ImportTrial = (
        await as('justice', { method: 'GET', url: `${base}/${plan.import.id}/trial` })
      ).json();
      return { plan, trial, url: `${base}/${plan.import.id}` };
    };
    const plan = async (url: string): Promise<ImportPlan> => (await as('justice', { method: 'GET', url })).json();
    const rows = async (url: string): Promise<ImportRows['rows']> =>
      (await as('justice', { method: 'GET', url: `${url}/rows` })).json<ImportRows>().rows;
    return { id, as, base, send, finish, choose, tried, plan, rows };
  }

  test('a register is understood, tried, imported and undone, and can be imported again', async () => {
    const at = await town();
    const lines = [1, 2, 3, 4].map((n) => line(n, n === 2 ? { on: new Date('2025-05-06T00:00:00Z') } : {}));
    const sent = await at.send(await register(lines));
    const first: ImportPlan = sent.json();
    const fieldOf = (head: string) =>
      first.sheets[0]?.columns.find((column) => column.heads.some((each) => each.includes(head)));
    expect(first.sheets).toHaveLength(1);
    expect(first.sheets[0]).toMatchObject({ sheet: '2025年台账', year: 2025, use: true });
    expect(fieldOf('纠纷名称')?.field).toBe('dispute');
    expect(fieldOf('受理时间')?.field).toBe('receivedOn');
    expect(fieldOf('调委会')?.field).toBe('committee');
    expect(fieldOf('协议达成日期')).toMatchObject({ field: null });
    expect(first.sheets[0]?.missing.sort()).toEqual(['hard', 'refused', 'volatile']);

    const { trial, url } = await at.tried(lines);
    expect(trial.faults).toEqual([]);
    expect(trial.counts).toMatchObject({ total: 4, taken: 4, known: 0, refused: 0, faulty: 0 });
    expect(trial.leftOut).toEqual([expect.objectContaining({ why: 'total' })]);
    expect((await server.store.list('mediation-case', { orgs: [at.id], offset: 0, limit: 1 })).total).toBe(0);

    expect(await at.finish(`${url}/run`)).toMatchObject({ state: 'done', done: 4, total: 4 });
    const { entries } = await server.store.list('mediation-case', { orgs: [at.id], offset: 0, limit: 9 });
    expect(entries.map((entry) => entry.values['receivedOn']).sort()).toEqual([
      '2025-03-05',
      '2025-03-05',
      '2025-03-05',
      '2025-05-06',
    ]);
    expect(entries[0]?.values['parties']).toMatchObject([{ name: '张甲' }, { name: '李乙' }]);
    const rows = await at.rows(url);
    expect(rows.map((row) => row.outcome)).toEqual(['taken', 'taken', 'taken', 'taken']);
    expect(rows[0]).toMatchObject({ row: 4, number: '（2025）人调字第1号', title: '第1起边界纠纷' });
    expect((await at.plan(url)).import).toMatchObject({ state: 'done', hasFile: false, counts: { taken: 4 } });

    const again = await at.tried(lines);
    expect(again.trial.counts).toMatchObject({ taken: 0, known: 4 });

    expect(await at.finish(`${url}/undo`, { leave: false })).toMatchObject({ state: 'done' });
    expect((await at.plan(url)).import).toMatchObject({ state: 'undone', counts: { undone: 4 } });
    expect((await at.tried(lines)).trial.counts).toMatchObject({ taken: 4, known: 0 });
    expect((await server.store.verify(at.id)).faults).toEqual([]);
  });

  test('every bad cell is named, the rest is imported, and the mended workbook adds only what was missing', async () => {
    const at = await town();
    const lines = [
      line(1),
      line(2, { on: '2025.13.40' }),
      line(3, { committee: '没有的调委会' }),
      line(4, { on: '2019-05-06' }),
    ];
    const { trial, url } = await at.tried(lines);
    expect(trial.counts).toMatchObject({ total: 4, taken: 1, faulty: 2, refused: 1 });
    expect(trial.faults.map(({ address, code }) => [address, code])).toEqual([
      [expect.stringMatching(/C5$/), 'typed'],
      [expect.stringMatching(/F6$/), 'unknown-reference'],
      [expect.stringMatching(/F7$/), 'refused'],
    ]);
    expect(trial.faults[2]?.says).toBe('所选调委会尚未设立或已撤销');
    const marked = await at.as('justice', { method: 'GET', url: `${url}/annotated.xlsx` });
    const book = new excel.Workbook();
    await book.xlsx.load(new Uint8Array(marked.rawPayload).buffer);
    expect(JSON.stringify(book.worksheets[0]?.getCell('C5').note)).toContain('受理日期');
    await at.finish(`${url}/run`);
    expect((await at.plan(url)).import.counts).toMatchObject({ taken: 1, faulty: 2, refused: 1 });
    const mended = await at.tried([line(1), line(2), line(3), line(4)]);
    expect(mended.trial.counts).toMatchObject({ taken: 3, known: 1 });
  });

  test('a register that comes back with more in it changes nothing, and says what differs from the entries', async () => {
    const at = await town();
    const { url } = await at.tried([line(1), line(2)]);
    await at.finish(`${url}/run`);
    const [first] = await at.rows(url);
    const actor = { id: 'x', name: '丙', posts: ['justice-office'] };
    const correct = async (input: object): Promise<unknown> =>
      server.store.act({
        org: at.id,
        ledger: 'mediation-case',
        entry: first?.entry ?? '',
        step: 'correct',
        input,
        actor,
        reason: '登记有误',
        key: randomUUID(),
      });
    await correct({ facts: '因排水发生争执' });
    const again = await at.tried([line(1), line(2)]);
    expect(again.trial.counts).toMatchObject({ taken: 0, known: 2 });
    const { differences } = again.trial;
    expect(differences.map(({ address, field, inBook, inEntry }) => [address, field, inBook, inEntry])).toEqual([
      ['2025年台账!J4', 'facts', '因宅基地边界发生争执', '因排水发生争执'],
      ['2025年台账!L4', 'agreedOn', '2025年4月1日', ''],
      ['2025年台账!L5', 'agreedOn', '2025年4月1日', ''],
    ]);
    expect(differences[0]).toMatchObject({ entry: first?.entry, number: first?.number });
    const marked = await at.as('justice', { method: 'GET', url: `${again.url}/annotated.xlsx` });
    const book = new excel.Workbook();
    await book.xlsx.load(new Uint8Array(marked.rawPayload).buffer);
    expect(JSON.stringify(book.worksheets[0]?.getCell('J4').note)).toContain('记录里是“因排水发生争执”');
  });

  test('a row with the number and the name of an entry is that entry; with the number alone it is another', async () => {
    const at = await town();
    const { url } = await at.tried([line(1)]);
    await at.finish(`${url}/run`);
    const number = (await at.rows(url))[0]?.number ?? '';
    const text = [
      ['编号', ...heads.slice(1).filter((each) => each !== '')].join('\t'),
      ...['第1起边界纠纷', '另一起纠纷'].map((name) =>
        [number, name, '2025.3.6', '当事人申请', '邻里', '试验村调委会', '试验村', '张甲、李乙', ...facts, ''].join(
          '\t',
        ),
      ),
    ].join('\n');
    const sent: ImportPlan = (await at.send(Buffer.from(text), '登记.csv')).json();
    const plan = await at.choose(sent);
    const tried = `${at.base}/${plan.import.id}`;
    await at.finish(`${tried}/trial`);
    const trial: ImportTrial = (await at.as('justice', { method: 'GET', url: `${tried}/trial` })).json();
    expect(trial.counts).toMatchObject({ known: 1 });
    expect(trial.differences).toEqual([expect.objectContaining({ field: 'receivedOn', inBook: '2025.3.6' })]);
  });

  test('what is missing is asked for in the words of a workbook, with what may stand there', async () => {
    const at = await town();
    const bare = line(1).map((each, i) => (i === 3 ? '' : i === 4 ? '没有的类别' : each));
    const { trial } = await at.tried([bare]);
    const told = trial.faults.map(({ address, says, remedy }) => [address, says, remedy]);
    expect(told).toEqual([
      [expect.stringMatching(/D4$/), '没有填写“案件来源”', expect.stringMatching(/^可以填：.+、/)],
      [
        expect.stringMatching(/E4$/),
        '“没有的类别”不在“纠纷类型”的选项里',
        expect.stringMatching(/^可以填：.*邻里.*等\d+项$/),
      ],
    ]);
    const { trial: whole } = await at.tried([line(1)], { constants: {} });
    expect(whole.faults.map(({ remedy }) => remedy)).not.toContain('按每一栏下方的提示修改');
    expect(whole.faults.map(({ says, remedy }) => [says, remedy])).toContainEqual([
      '没有填写“疑难复杂”',
      '填“是”或“否”',
    ]);
  });

  test('a column chosen by hand is remembered for the next workbook of that shape', async () => {
    const at = await town();
    const sent: ImportPlan = (await at.send(await register([line(1)]))).json();
    const [sheet] = sent.sheets;
    const changed = sheet?.columns.map((column) => (column.field === 'facts' ? null : column.field)) ?? [];
    await at.choose(sent, {
      sheets: [
        { sheet: sheet?.sheet ?? '', table: 0, use: true, year: 2025, fields: changed, units: changed.map(() => null) },
      ],
    });
    const next: ImportPlan = (await at.send(await register([line(7)]))).json();
    expect(next.sheets[0]?.missing).toContain('facts');
  });

  test('the empty workbook comes with an example that is not imported, and what is filled in is', async () => {
    const at = await town();
    const file = await at.as('justice', {
      method: 'GET',
      url: `/api/orgs/${at.id}/ledgers/mediation-case/imports/template.xlsx`,
    });
    expect(file.headers['content-disposition']).toContain(encodeURIComponent('人民调解案件导入模板.xlsx'));
    const book = new excel.Workbook();
    await book.xlsx.load(new Uint8Array(file.rawPayload).buffer);
    const sheet = book.worksheets[0];
    const head = 4;
    const columns = new Map<string, number>();
    sheet
      ?.getRow(head)
      .eachCell((cell, column) => columns.set(`${sheet.getCell(head - 1, column).text} ${cell.text}`, column));
    const column = (words: string): number => [...columns].find(([name]) => name.includes(words))?.[1] ?? 0;
    expect(sheet?.getCell(head + 1, column('调委会')).dataValidation).toMatchObject({ type: 'list' });
    const empty = await at.send(file.rawPayload);
    expect(empty.statusCode, empty.body).toBe(200);
    const fill: Record<string, string> = {
      纠纷名称: '围墙纠纷',
      受理日期: '2025-06-01',
      案件来源: '当事人申请',
      纠纷类型: '邻里',
      疑难复杂: '否',
      调委会: '试验村调委会',
      '当事人 姓名': '张甲、李乙',
      简要情况: '围墙高度',
      申请事项: '降低围墙',
      有当事人明确拒绝调解: '否',
      可能激化: '否',
    };
    for (const [words, text] of Object.entries(fill)) if (sheet) sheet.getCell(head + 2, column(words)).value = text;
    const sent: ImportPlan = (await at.send(Buffer.from(await book.xlsx.writeBuffer()))).json();
    expect(sent.sheets.map((each) => [each.sheet, each.missing])).toEqual([['人民调解案件', []]]);
    const url = `${at.base}/${sent.import.id}`;
    await at.finish(`${url}/trial`);
    const trial: ImportTrial = (await at.as('justice', { method: 'GET', url: `${url}/trial` })).json();
    expect({ faults: trial.faults, counts: trial.counts }).toMatchObject({
      faults: [],
      counts: { total: 1, taken: 1 },
    });
    await at.finish(`${url}/run`);
    const { entries } = await server.store.list('mediation-case', { orgs: [at.id], offset: 0, limit: 9 });
    expect(entries.map((entry) => entry.values)).toMatchObject([
      { dispute: '围墙纠纷', parties: [{ name: '张甲' }, { name: '李乙' }] },
    ]);
  });

  test('a pasted block is a workbook, too', async () => {
    const at = await town();
    const text = [
      heads.filter((each) => each !== '').join('\t'),
      line(1)
        .filter((_, i) => i !== 8)
        .join('\t'),
    ].join('\n');
    const sent = await at.as('justice', {
      method: 'POST',
      url: `/api/orgs/${at.id}/ledgers/mediation-case/imports?name=${encodeURIComponent('粘贴的表格.csv')}`,
      headers: { 'content-type': 'text/plain' },
      payload: text,
    });
    expect(sent.json<ImportPlan>().sheets[0]?.columns.map((each) => each.field)).toContain('receivedOn');
  });

  test('what is no workbook is refused in words', async () => {
    const at = await town();
    for (const bytes of [Buffer.from('%PDF-1.7 nonsense'), Buffer.alloc(0), Buffer.from('PK\u0003\u0004broken')]) {
      const answer = await at.send(bytes, '坏.xlsx');
      expect(answer.statusCode).toBe(422);
      expect(answer.json()).toMatchObject({
        code: expect.stringMatching(/^workbook-/),
        remedy: expect.stringMatching(/[一-龥]/),
      });
    }
  });

  test('who may not open an entry imports nothing and sees nothing of it', async () => {
    const at = await town();
    const bytes = await register([line(1)]);
    const { url } = await at.tried([line(1)]);
    const template = `/api/orgs/${at.id}/ledgers/mediation-case/imports/template.xlsx`;
    for (const who of ['county', 'stranger', 'mayor']) {
      expect((await at.send(bytes, '台账.xlsx', who)).statusCode).toBe(403);
      for (const path of [
        url,
        `${url}/trial`,
        `${url}/rows`,
        `${url}/annotated.xlsx`,
        `${at.base}?ledger=mediation-case`,
        template,
      ])
        expect([who, path, (await at.as(who, { method: 'GET', url: path })).statusCode]).toEqual([who, path, 403]);
      for (const path of ['trial', 'run'])
        expect((await at.as(who, { method: 'POST', url: `${url}/${path}` })).statusCode).toBe(403);
      expect((await at.as(who, { method: 'POST', url: `${url}/undo`, payload: { leave: true } })).statusCode).toBe(403);
    }
    expect((await at.as('mediator', { method: 'GET', url })).statusCode).toBe(200);
    expect((await server.app.inject({ method: 'GET', url })).statusCode).toBe(401);
    const elsewhere = url.replace(at.id, other);
    expect((await at.as('stranger', { method: 'GET', url: elsewhere })).statusCode).toBe(404);
  });

  test('a job is seen and stopped by its owner alone', async () => {
    const at = await town();
    const { url } = await at.tried([...Array(400).keys()].map((n) => line(n)));
    const { job } = (await at.as('justice', { method: 'POST', url: `${url}/run` })).json<{ job: JobView }>();
    expect((await at.as('mediator', { method: 'DELETE', url: `/api/jobs/${job.id}` })).statusCode).toBe(404);
    expect((await at.as('justice', { method: 'POST', url: `${url}/run` })).json()).toMatchObject({
      code: 'import-running',
    });
    expect((await at.as('mediator', { method: 'GET', url })).json()).toMatchObject({ import: { busy: true } });
    await at.as('justice', { method: 'DELETE', url: `/api/jobs/${job.id}` });
    let now: JobView = job;
    while (now.state === 'running')
      now = (await at.as('justice', { method: 'GET', url: `/api/jobs/${job.id}` })).json();
    expect(now.state).toBe('cancelled');
    for (const who of ['mediator', 'stranger', 'county'])
      expect((await at.as(who, { method: 'GET', url: `/api/jobs/${job.id}` })).statusCode).toBe(404);
    const stopped = (await at.plan(url)).import;
    expect(stopped).toMatchObject({ state: 'cancelled', hasFile: true });
    expect(stopped.counts.taken).toBeLessThan(400);
    expect(await at.finish(`${url}/run`)).toMatchObject({ state: 'done' });
    expect((await at.plan(url)).import.counts).toMatchObject({ total: 400, taken: 400, known: 0 });
    expect((await server.store.list('mediation-case', { orgs: [at.id], offset: 0, limit: 1 })).total).toBe(400);
  });

  test('undoing names what has been worked on since, and leaves it when told so', async () => {
    const at = await town();
    const { url } = await at.tried([line(1), line(2)]);
    await at.finish(`${url}/run`);
    const [first] = await at.rows(url);
    const actor = { id: 'x', name: '丙', posts: ['mediator'] };
    const input = { failedOn: '2025-03-20', failedWhy: '分歧大', routesTold: true };
    await server.store.act({
      org: at.id,
      ledger: 'mediation-case',
      entry: first?.entry ?? '',
      step: 'fail',
      input,
      actor,
      key: randomUUID(),
    });
    expect((await at.as('justice', { method: 'GET', url: `${url}/worked-on` })).json()).toMatchObject({
      entries: [{ entry: first?.entry, says: '导入后又办理过，现在是“调解不成”' }],
    });
    const refused = await at.finish(`${url}/undo`, { leave: false });
    expect(refused).toMatchObject({ state: 'failed', error: { code: 'import-worked-on' } });
    expect((await at.plan(url)).import).toMatchObject({ state: 'done', counts: { undone: 0 } });
    expect(await at.finish(`${url}/undo`, { leave: true })).toMatchObject({ state: 'done' });
    expect((await at.plan(url)).import).toMatchObject({ state: 'undone', counts: { undone: 1 } });
  });
});
