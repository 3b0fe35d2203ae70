import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/index.ts';
import { docx, para, refusal, utf8 } from './fixtures.ts';

const compound = (...streams: string[]): Uint8Array =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    ...streams.map((name) => Buffer.from(name.padEnd(32, '\0'), 'utf16le')),
  ]);

const zip = async (files: Record<string, string>): Promise<Uint8Array> => {
  const archive = new JSZip();
  for (const [name, content] of Object.entries(files)) archive.file(name, content);
  return archive.generateAsync({ type: 'uint8array' });
};

describe('files that cannot be read', () => {
  it.each([
    ['空.docx', new Uint8Array(), 'file-empty', '0 字节'],
    ['空行.txt', utf8(' \r\n　\n'), 'file-empty', ''],
    ['旧.doc', compound('Root Entry', 'WordDocument'), 'file-legacy-doc', '.docx'],
    ['改名.docx', compound('WordDocument'), 'file-legacy-doc', '后缀'],
    ['加密.docx', compound('EncryptedPackage', 'EncryptionInfo'), 'file-password', '密码'],
    ['表.xls', compound('Workbook'), 'file-not-report', '表格'],
    ['图.docx', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2, 3), 'file-not-report', '图片'],
    ['照片.pdf', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0), 'file-not-report', '图片'],
    ['包.rar', Uint8Array.from(utf8('Rar!\u0001')), 'file-not-report', '压缩包'],
    ['文.docx', utf8('{\\rtf1\\ansi 甲}'), 'file-unknown', '另存为'],
    ['网页.mht', utf8('MIME-Version: 1.0\nContent-Type: multipart/related'), 'file-unknown', '另存为'],
    ['平.xml', utf8('<?xml version="1.0"?><pkg:package/>'), 'file-unknown', '另存为'],
    ['数据.txt', Uint8Array.from({ length: 600 }, (_, at) => at % 7), 'file-unknown', ''],
    ['断.docx', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), 'file-broken', '不完整'],
  ])('%s', async (name, bytes, code, words) => {
    const error = await refusal(name, bytes);
    expect(error.code).toBe(code);
    expect(error.message.startsWith(`${name}：`)).toBe(true);
    expect(error.message + error.remedy).toContain(words);
    expect(error.remedy.length).toBeGreaterThan(8);
  });

  it('looks into zip files: workbooks, slides, other office formats, archives', async () => {
    const types = { '[Content_Types].xml': '<Types/>' };
    expect((await refusal('表.docx', await zip({ ...types, 'xl/workbook.xml': '<a/>' }))).code).toBe('file-not-report');
    expect((await refusal('稿.docx', await zip({ ...types, 'ppt/presentation.xml': '<a/>' }))).code).toBe(
      'file-not-report',
    );
    expect((await refusal('版.ofd', await zip({ 'OFD.xml': '<a/>' }))).code).toBe('file-unknown');
    expect(
      (
        await refusal(
          '文.odt',
          await zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' }),
        )
      ).code,
    ).toBe('file-unknown');
    expect((await refusal('包.zip', await zip({ 'a.txt': '甲' }))).message).toContain('压缩包');
    expect((await refusal('缺.docx', await zip(types))).message).toContain('word/document.xml');
  });

  it('never reads half a document: cut-off zip, cut-off XML, changed bytes', async () => {
    const whole = await docx({ body: para('办结12件') });
    expect((await refusal('a.docx', whole.subarray(0, whole.length - 30))).code).toBe('file-broken');
    const cut = await docx({
      document:
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>办结12',
    });
    const error = await refusal('a.docx', cut);
    expect(error.code).toBe('file-broken');
    expect(error.message).toContain('word/document.xml');
    const stored = new JSZip();
    stored.file(
      'word/document.xml',
      await (await JSZip.loadAsync(whole)).file('word/document.xml')!.async('uint8array'),
    );
    const bytes = await stored.generateAsync({ type: 'uint8array', compression: 'STORE' });
    bytes[Buffer.from(bytes).indexOf('12件')] = 0x39;
    expect((await refusal('a.docx', bytes)).code).toBe('file-broken');
  });

  it('reads on when a zip holds names that climb out of it', async () => {
    const bytes = await docx({ body: para('办结12件'), more: { '../../etc/evil': 'x', '/abs': 'y' } });
    expect((await parseDocument('a.docx', bytes)).text).toBe('办结12件');
  });

  it('shows a name without its path and without characters that reorder it', async () => {
    expect((await refusal('/home/某人/报\u202E告.txt', new Uint8Array())).message).toMatch(/^报告\.txt：/);
    expect((await refusal(`${'长'.repeat(300)}.txt`, new Uint8Array())).message.length).toBeLessThan(120);
    expect((await refusal('', new Uint8Array())).message).toMatch(/^未命名文件：/);
  });
});
