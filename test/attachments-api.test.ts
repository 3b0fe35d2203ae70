/** Files beside entries over the API: what is taken in, what is refused, who sees it, and how it is given out. */
import { randomUUID } from 'node:crypto';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { formDocx, writeWorkbook } from '@yifa/office';
import type { AttachmentAnswer } from '@yifa/server/contract/attachments';
import { beforeAll, describe, expect, test } from 'vitest';
import { committeeInput, mediationInput } from './support/entries.ts';
import { county, other, town, withTownshipApp } from './support/township-app.ts';

const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from('photo')]);
const png = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.from('drawing')]);

describe('files of an entry', () => {
  const at = withTownshipApp({
    today: '2024-02-20',
    people: {
      mediator: [town, ['mediator']],
      party: [town, ['party-office']],
      stranger: [other, ['mediator']],
      county: [county, ['county-office']],
    },
  });
  const { as, get } = at;
  let entry = '';
  let base = '';

  beforeAll(async () => {
    const actor = { id: 'a', name: '甲', posts: ['justice-office', 'mediator'] };
    const act = async (ledger: string, step: string, input: object) =>
      (await at.store.act({ org: town, ledger, step, input: { ...input }, actor, key: randomUUID() })).entry;
    const committee = await act('mediation-committee', 'register', committeeInput());
    entry = await act('mediation-case', 'accept', mediationInput(committee));
    base = `/api/orgs/${town}/ledgers/mediation-case/entries/${entry}`;
  });

  const send = (who: string, name: string, body: Buffer, headers: Record<string, string> = {}, url = base) =>
    as(who, {
      method: 'POST',
      url: `${url}/attachments?name=${encodeURIComponent(name)}`,
      headers: { 'content-type': 'application/octet-stream', ...headers },
      payload: body,
    });
  const kept = async (name: string, body: Buffer, headers: Record<string, string> = {}) => {
    const answer = await send('mediator', name, body, headers);
    expect(answer.statusCode, answer.body).toBe(200);
    return answer.json<AttachmentAnswer>().attachment;
  };
  const code = async (name: string, body: Buffer) => (await send('mediator', name, body)).json<{ code: string }>().code;

  test('a photo is kept, shown as an image, handed out to be saved, and stands in the timeline', async () => {
    const file = await kept('现场.jpg', Buffer.concat([png, jpeg]), { 'x-yifa-preview': String(png.length) });
    expect(file).toMatchObject({
      name: '现场.jpg',
      mediaType: 'image/jpeg',
      size: jpeg.length,
      image: true,
      pictured: true,
    });
    const saved = await get('mediator', `${base}/attachments/${file.id}`);
    expect(saved.rawPayload.equals(jpeg)).toBe(true);
    expect(saved.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('现场.jpg')}`,
      'x-content-type-options': 'nosniff',
    });
    expect(saved.headers['content-security-policy']).toContain('sandbox');
    const shown = await get('mediator', `${base}/attachments/${file.id}?show=1`);
    expect(shown.headers['content-type']).toBe('image/jpeg');
    expect(shown.headers['content-disposition']).toMatch(/^inline/);
    expect(shown.headers['content-security-policy']).toContain("default-src 'none'");
    const small = await get('mediator', `${base}/attachments/${file.id}/preview`);
    expect(small.rawPayload.equals(png)).toBe(true);
    const view = (await get('mediator', base)).json();
    expect(view.attachments).toMatchObject({ may: 'change', total: 1 });
    expect(view.timeline.at(-1)).toMatchObject({
      label: '添加附件',
      file: { name: '现场.jpg', added: true },
      changes: [],
    });
    expect((await at.store.verify(town)).faults).toEqual([]);
  });

  test('the same key keeps a file once', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const first = (await send('mediator', '一.jpg', jpeg, headers)).json<AttachmentAnswer>();
    const again = (await send('mediator', '一.jpg', jpeg, headers)).json<AttachmentAnswer>();
    expect(again).toMatchObject({ attachment: { id: first.attachment.id }, repeated: true });
    expect((await send('mediator', '二.jpg', png, headers)).json()).toMatchObject({ code: 'key-reused' });
  });

  test('a file is what its bytes are, whatever its name says', async () => {
    expect(await code('照片.jpg', Buffer.from('<html><script>alert(1)</script>'))).toBe('attachment-kind');
    expect(await code('照片.jpg', Buffer.from('\uFEFF  <!doctype html>'))).toBe('attachment-kind');
    expect(await code('图.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBe('attachment-kind');
    expect(await code('说明.txt', Buffer.from('<svg onload="x"/>'))).toBe('attachment-kind');
    expect(await code('程序.pdf', Buffer.from('MZ\x90\0'))).toBe('attachment-kind');
    expect(await code('动图.gif', Buffer.from('GIF89a'))).toBe('attachment-kind');
    expect(await code('照片.jpg', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1'))).toBe('attachment-heic');
    expect(await code('空.jpg', Buffer.alloc(0))).toMatch(/attachment-empty|bad-request/);
    expect((await kept('其实是图.html', png)).name).toBe('其实是图.html.png');
    expect(await kept('记录.txt', Buffer.from('调解记录'))).toMatchObject({ mediaType: 'text/plain', image: false });
  });

  test('zip files are told by their parts, without unpacking: archives, macros and broken ones are refused', async () => {
    const docx = Buffer.from(
      await formDocx({ org: '试验镇', title: '笔录', body: [{ kind: 'para', runs: [{ text: '水渠放水先后' }] }] }),
    );
    expect((await kept('笔录.docx', docx)).mediaType).toContain('wordprocessingml');
    const { rows } = await at.database.owner.query(`select words from attachment where name = '笔录.docx'`);
    expect(rows[0].words).toContain('水渠放水先后');
    const out = new PassThrough();
    const book = buffer(out);
    await writeWorkbook(
      [{ name: '名单', title: '到场人员', columns: [{ head: '姓名', width: 10 }], rows: [['赵岭']] }],
      out,
    );
    expect((await kept('名单.xlsx', await book)).mediaType).toContain('spreadsheetml');
    const listed = await at.database.owner.query(`select words from attachment where name = '名单.xlsx'`);
    expect(listed.rows[0].words).toContain('赵岭');
    expect(await code('炸弹.docx', zip('42/42.zip'))).toBe('attachment-kind');
    expect(await code('宏.docx', zip('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin'))).toBe(
      'attachment-kind',
    );
    expect(await code('坏.docx', docx.subarray(0, docx.length / 2))).toBe('attachment-kind');
    expect((await kept('公文.ofd', zip('OFD.xml'))).mediaType).toBe('application/ofd');
    // Names of parts lie, yet nothing of such a file is ever opened here or drawn by a browser.
    const liar = await kept('表.xlsx', zip('[Content_Types].xml', 'xl/workbook.xml'));
    expect((await get('mediator', `${base}/attachments/${liar.id}?show=1`)).headers['content-disposition']).toMatch(
      /^attachment/,
    );
  });

  test('names carry no path and no sign that misleads', async () => {
    expect((await kept('../../etc/passwd.jpg', jpeg)).name).toBe('passwd.jpg');
    expect((await kept('C:\\Users\\甲\\图.jpeg', jpeg)).name).toBe('图.jpg');
    expect((await kept('照片\u202Egpj.exe', jpeg)).name).toBe('照片gpj.exe.jpg');
    expect((await kept('"a"\r\nx: y.jpg', jpeg)).name).toBe('ax y.jpg');
    expect((await kept('con.jpg', jpeg)).name).toBe('_con.jpg');
    expect((await kept('...', jpeg)).name).toBe('附件.jpg');
  });

  test('more than 20 MB is refused before and while it is read', async () => {
    const big = Buffer.concat([jpeg, Buffer.alloc(21 * 1024 * 1024)]);
    expect(await code('大.jpg', big)).toBe('attachment-too-large');
    const url = await at.app.listen({ port: 0, host: '127.0.0.1' });
    const chunks = new ReadableStream({
      pull(controller) {
        controller.enqueue(new Uint8Array(1024 * 1024));
      },
    });
    const answer = await fetch(`${url}${base}/attachments?name=x.jpg`, {
      method: 'POST',
      headers: {
        'x-yifa': '1',
        cookie: at.cookie('mediator'),
        'idempotency-key': randomUUID(),
        'content-type': 'application/octet-stream',
      },
      body: chunks,
      duplex: 'half',
    } as RequestInit).then(
      async (response) => (await response.json()).code,
      () => 'cut off',
    );
    expect(['attachment-too-large', 'cut off']).toContain(answer);
  });

  test('other orgs, other posts and those above neither add nor read', async () => {
    const file = await kept('只给本所看.jpg', jpeg);
    const pictured = await kept('带小图.jpg', Buffer.concat([png, jpeg]), { 'x-yifa-preview': String(png.length) });
    for (const who of ['stranger', 'county', 'party'] as const) {
      expect((await send(who, 'x.jpg', jpeg)).statusCode, who).toBe(403);
      expect((await get(who, `${base}/attachments/${file.id}`)).statusCode, who).toBe(403);
      expect((await get(who, `${base}/attachments/${file.id}/preview`)).statusCode, who).toBe(403);
      expect(
        (await as(who, { method: 'POST', url: `${base}/attachments/${file.id}/remove`, payload: { reason: 'x' } }))
          .statusCode,
      ).toBe(403);
    }
    const seen = (await get('county', base)).json();
    expect(seen).toMatchObject({ personal: false, attachments: { may: 'count', files: [] } });
    expect(seen.attachments.total).toBeGreaterThan(0);
    expect(JSON.stringify(seen)).not.toContain('只给本所看');
    // An address under another ledger, for whoever works on that one, opens nothing either.
    const besides = base.replace('mediation-case', 'village');
    for (const path of ['', '/preview'])
      expect((await get('party', `${besides}/attachments/${pictured.id}${path}`)).statusCode, path).toBe(404);
    const foreign = `/api/orgs/${other}/ledgers/mediation-case/entries/${entry}`;
    expect((await get('stranger', `${foreign}/attachments/${file.id}`)).statusCode).toBe(404);
    expect((await send('stranger', 'x.jpg', jpeg, {}, foreign)).statusCode).toBe(404);
    expect(
      (
        await as('mediator', {
          method: 'POST',
          url: `${base}/attachments?name=x.jpg`,
          headers: { 'x-yifa': '', 'content-type': 'application/octet-stream' },
          payload: jpeg,
        })
      ).statusCode,
    ).toBe(403);
  });

  test('removing wants a reason, hides the file and is told in the timeline', async () => {
    const file = await kept('多余.jpg', jpeg);
    const remove = (reason: string) =>
      as('mediator', { method: 'POST', url: `${base}/attachments/${file.id}/remove`, payload: { reason } });
    expect((await remove(' ')).json()).toMatchObject({ code: 'reason-needed' });
    expect((await remove('拍重了')).statusCode).toBe(200);
    expect((await get('mediator', `${base}/attachments/${file.id}`)).statusCode).toBe(404);
    const { timeline } = (await get('mediator', base)).json();
    expect(timeline.at(-1)).toMatchObject({
      label: '移除附件',
      reason: '拍重了',
      file: { name: '多余.jpg', added: false },
    });
    expect((await at.store.verify(town)).faults).toEqual([]);
  });

  test('the page of an entry tells tasks, and documents that come now and later', async () => {
    const view = (await get('mediator', base)).json();
    const task = (step: string) => view.tasks.find((each: { step: string }) => each.step === step);
    expect(task('accept')).toMatchObject({ status: 'done', acts: [expect.any(Number)] });
    expect(task('assign')).toMatchObject({ status: 'now', needed: true });
    expect(task('agree')).toMatchObject({ status: 'later', after: ['确定调解员'], deadlines: ['settle'] });
    expect(view.documents.map((each: { id: string }) => each.id)).toEqual(['acceptance']);
    expect(view.laterDocuments).toContainEqual(expect.objectContaining({ id: 'closing', after: ['立卷归档'] }));
    const closed = (await get('county', base)).json();
    expect(closed.tasks.find((each: { step: string }) => each.step === 'assign')).toMatchObject({ status: 'others' });
  });

  test('documents are seen, set as .pdf one by one and all together, and kept from those above', async () => {
    const preview = (await get('mediator', `${base}/documents/acceptance/preview`)).json();
    expect(preview).toMatchObject({ org: '试验镇', title: '人民调解受理登记表' });
    expect(JSON.stringify(preview.body)).toContain('张禾');
    for (const path of ['documents/acceptance/pdf', 'documents.pdf']) {
      const file = await get('mediator', `${base}/${path}`);
      expect(file.headers['content-type']).toBe('application/pdf');
      expect(file.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
      expect((await get('county', `${base}/${path}`)).statusCode).toBe(403);
    }
    expect((await get('county', `${base}/documents/acceptance/preview`)).statusCode).toBe(403);
    expect((await get('mediator', `${base}/documents/agreement/preview`)).statusCode).toBe(404);
  }, 60_000);
});

/** A zip file of empty parts with these names. */
function zip(...names: string[]): Buffer {
  const entries = names.map((name) => {
    const head = Buffer.alloc(46);
    head.writeUInt32LE(0x02014b50, 0);
    head.writeUInt16LE(Buffer.byteLength(name), 28);
    return Buffer.concat([head, Buffer.from(name)]);
  });
  const start = Buffer.from('PK\x03\x04\0\0\0\0', 'latin1');
  const table = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(table.length, 12);
  end.writeUInt32LE(start.length, 16);
  return Buffer.concat([start, table, end]);
}
