import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/index.ts';
import { docx, para, refusal, root, utf8 } from './fixtures.ts';
import { zipOf } from './zip.ts';

const types = { name: '[Content_Types].xml', content: utf8('<Types/>') };
const body = (inner: string): Uint8Array => utf8(root('document', `<w:body>${inner}</w:body>`));
const MB = 1024 * 1024;

describe('files made to exhaust the reader', () => {
  it('reads the honest file that the lying ones below are made from', async () => {
    const file = zipOf([types, { name: 'word/document.xml', content: body(para('办结12件')) }]);
    expect((await parseDocument('a.docx', file)).text).toBe('办结12件');
  });

  it('stops at a part that unpacks to far more than its packed size', async () => {
    const file = zipOf([types, { name: 'word/document.xml', content: Buffer.alloc(60 * MB, 0x20) }]);
    expect(file.length).toBeLessThan(MB);
    const error = await refusal('弹.docx', file);
    expect(error.code).toBe('file-bomb');
    expect(error.message).toContain('word/document.xml');
  });

  it('stops at a part larger than allowed, before unpacking it', async () => {
    const file = zipOf([types, { name: 'word/document.xml', content: body(para('甲')), stated: 3_000 * MB }]);
    expect((await refusal('弹.docx', file)).code).toBe('file-bomb');
  });

  it('does not believe sizes that the directory states too small or too large', async () => {
    const content = body(para('甲'.repeat(5_000)));
    for (const stated of [10, content.length + 5]) {
      const error = await refusal('假.docx', zipOf([types, { name: 'word/document.xml', content, stated }]));
      expect(error.code).toBe('file-broken');
    }
    const grown = zipOf([types, { name: 'word/document.xml', content: Buffer.alloc(40 * MB, 0x20), stated: 10 }]);
    expect(['file-broken', 'file-bomb']).toContain((await refusal('假.docx', grown)).code);
  });

  it('refuses too many parts, and the same part twice', async () => {
    const many = Array.from({ length: 6_000 }, (_, at) => ({ name: `word/m${at}`, content: utf8('') }));
    expect((await refusal('多.docx', zipOf([types, ...many]))).code).toBe('file-bomb');
    const twice = ['甲', '乙'].map((text) => ({ name: 'word/document.xml', content: body(para(text)) }));
    expect((await refusal('重.docx', zipOf([types, ...twice]))).code).toBe('file-broken');
  });

  it('leaves parts alone that it does not read, however large they are', async () => {
    const picture = { name: 'word/media/image1.png', content: Buffer.alloc(100 * MB) };
    const file = zipOf([types, { name: 'word/document.xml', content: body(para('办结12件')) }, picture]);
    expect((await parseDocument('a.docx', file)).text).toBe('办结12件');
  });

  it('expands no entities: billion laughs are refused', async () => {
    const laughs = Array.from({ length: 10 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('');
    const document = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">${laughs}]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&l10;</w:t></w:r></w:p></w:body></w:document>`;
    expect((await refusal('笑.docx', await docx({ document }))).code).toBe('file-bomb');
    const outside = '<!DOCTYPE x SYSTEM "http://203.0.113.1/x.dtd"><x/>';
    expect((await refusal('外.docx', await docx({ document: outside }))).code).toBe('file-bomb');
  });

  it('stops at nesting without end, in Word files and pages', async () => {
    const deep = '<w:tbl><w:tr><w:tc>'.repeat(33_000) + para('底') + '</w:tc></w:tr></w:tbl>'.repeat(33_000);
    expect((await refusal('深.docx', await docx({ body: deep }))).code).toBe('file-bomb');
    const html = `<html>${'<div>'.repeat(100_000)}底${'</div>'.repeat(100_000)}</html>`;
    expect((await refusal('深.html', utf8(html))).code).toBe('file-bomb');
    const tables = `<html>${'<table><tr><td>'.repeat(400)}底`;
    expect((await parseDocument('表.html', utf8(tables))).text).toBe('底');
  });

  it('stops at spans and repetitions that multiply cells', async () => {
    const rows = `<tr><td rowspan="1000" colspan="1000">甲</td></tr>${'<tr></tr>'.repeat(5_000)}`;
    const html = `<html>${`<table>${rows}</table>`.repeat(20)}</html>`;
    expect((await refusal('格.html', utf8(html))).code).toBe('file-bomb');
    const cell = `<w:tc><w:tcPr><w:gridSpan w:val="4000000000"/></w:tcPr>${para('甲')}</w:tc>`;
    const table = `<w:tbl><w:tr>${cell.repeat(3_000)}</w:tr></w:tbl>`;
    expect((await refusal('格.docx', await docx({ body: table }))).code).toBe('file-bomb');
  });

  it('bounds the text and the number of paragraphs', async () => {
    expect((await refusal('长.txt', utf8('a'.repeat(6_000_000)))).code).toBe('file-too-large');
    expect((await refusal('碎.txt', utf8('a\n'.repeat(300_000)))).code).toBe('file-bomb');
    expect((await refusal('碎.txt', utf8('a\n'.repeat(2_400_000)))).code).toBe('file-bomb');
    expect((await refusal('碎.html', utf8(`<html>${'<p>a'.repeat(300_000)}`))).code).toBe('file-bomb');
    expect((await refusal('碎.docx', await docx({ body: '<w:p/>'.repeat(500_000) }))).code).toBe('file-bomb');
  });

  it('reads styles that are based on each other in a circle', async () => {
    const style = (id: string, based: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${based}"/></w:style>`;
    const file = await docx({
      styles: style('a', 'b') + style('b', 'a'),
      body: para('办结12件', '<w:pStyle w:val="a"/>'),
    });
    expect((await parseDocument('a.docx', file)).text).toBe('办结12件');
  });
});
