import fc from 'fast-check';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { formDocx, officialDocx } from '../src/index.ts';
import { open, paragraphWith, textOf } from './reading.ts';
import { para, penalty, report } from './sample.ts';

const read = async (bytes: Uint8Array) => (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;

describe('text that XML does not like', () => {
  it('keeps markup characters, emoji and rare characters as they are', async () => {
    const text = '<w:p>&amp;"引号\'𠮷𣲘😀👨‍👩‍👧]]>--> é ① ×';
    const bytes = await officialDocx({
      ...report,
      title: `关于${text}的报告`,
      body: [para(text), { kind: 'table', head: [text], rows: [[text]] }],
      attachments: [text],
      copyTo: [text],
    });
    expect((await read(bytes)).split(text).length - 1).toBe(6);
    const { all } = await open(bytes);
    expect(all.get('docProps/core.xml')).toContain('&lt;w:p&gt;&amp;amp;');
  });

  it('drops control characters and half emoji, which no XML file can hold', async () => {
    const { document } = await open(
      await officialDocx({ ...report, body: [para('甲\u0000\u0008\u000B乙\uD83D丙\uFFFE丁\u001F')] }),
    );
    expect(textOf(paragraphWith(document, '甲').xml)).toBe('甲乙丙丁');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters looked for
    expect(document).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/);
  });

  it('turns line ends and tabs into breaks and tabs', async () => {
    const { document } = await open(await officialDocx({ ...report, body: [para('甲\r\n乙\t丙\n丁')] }));
    expect(paragraphWith(document, '甲').text).toBe('甲\n乙\t丙\n丁');
  });

  it('survives anything, in documents and forms', async () => {
    const anything = fc.string({ unit: 'binary', maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(anything, anything, async (one, other) => {
        const official = await officialDocx({
          ...report,
          issuer: one,
          number: other,
          title: other,
          addressee: one,
          signers: [one, other, one],
          body: [
            { kind: 'heading', level: 1, runs: [{ text: one, bold: true }] },
            para(other),
            { kind: 'table', head: [one], rows: [[one, other]] },
          ],
          attachments: [other],
          signature: { org: one, date: '2026-01-05' },
          note: other,
          copyTo: [one],
        });
        const form = await formDocx({
          ...penalty,
          body: [
            {
              kind: 'fields',
              columns: 2,
              rows: [
                { label: one, value: other },
                { label: other, value: one },
              ],
            },
            { kind: 'signatures', rows: [one, other] },
          ],
        });
        for (const bytes of [official, form])
          expect((await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value).toContain('2026');
      }),
      { numRuns: 12 },
    );
  }, 20_000);

  it('takes very long words, lines and tables', async () => {
    const rows = Array.from({ length: 300 }, (_, index) => [String(index + 1), 'x'.repeat(400)]);
    const bytes = await officialDocx({
      ...report,
      issuer: '石'.repeat(120),
      title: '长'.repeat(400),
      body: [para('w'.repeat(20_000)), para('法'.repeat(50_000)), { kind: 'table', head: ['序号', '内容'], rows }],
    });
    const text = await read(bytes);
    expect(text).toContain('w'.repeat(20_000));
    expect(text).toContain('法'.repeat(50_000));
    expect(text.match(/x{400}/g)).toHaveLength(300);
  });

  it('writes nothing for an empty table', async () => {
    const { document } = await open(
      await officialDocx({
        ...report,
        layout: 'web',
        body: [{ kind: 'table', head: [], rows: [] }, para('正文。')],
      }),
    );
    expect(document).not.toContain('<w:tbl>');
  });
});
