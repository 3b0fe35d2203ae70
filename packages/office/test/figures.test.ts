import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { figureBookmark, officialDocx } from '../src/index.ts';
import { open, paragraphWith, textOf } from './reading.ts';
import { report } from './sample.ts';

describe('bound figures', () => {
  it('are inline content controls tagged with the indicator, inside a bookmark', async () => {
    const { document } = await open(await officialDocx(report));
    const controls = [
      ...document.matchAll(/<w:sdt><w:sdtPr>(.*?)<\/w:sdtPr><w:sdtContent>(.*?)<\/w:sdtContent><\/w:sdt>/g),
    ];
    expect(
      controls.map(([, properties, content]) => [
        /<w:tag w:val="([^"]+)"/.exec(properties ?? '')?.[1],
        textOf(content ?? ''),
      ]),
    ).toEqual([
      ['mediation.succeeded', '72'],
      ['mediation.rate', '97.3%'],
    ]);
    const ids = controls.map(([, properties]) => /<w:id w:val="(\d+)"/.exec(properties ?? '')?.[1]);
    expect(new Set(ids).size).toBe(2);
    expect(
      [...document.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"\/><w:sdt>/g)].map((match) => match[1]),
    ).toEqual(['fig_mediation_succeeded_1', 'fig_mediation_rate_2']);
  });

  it('look and read like plain text', async () => {
    const bound = await officialDocx(report);
    const { document } = await open(bound);
    const { xml } = paragraphWith(document, '全年调解成功');
    expect(xml).toContain('<w15:appearance w15:val="hidden"/>');
    const inside = [...xml.matchAll(/<w:sdtContent>(.*?)<\/w:sdtContent>/g)].map((match) => match[1] ?? '');
    for (const run of inside) expect(run).toMatch(/^<w:r><w:t [^>]*>[^<]*<\/w:t><\/w:r>$/);
    const plain = await officialDocx({
      ...report,
      body: report.body.map((block) =>
        block.kind === 'table' ? block : { ...block, runs: block.runs.map(({ text }) => ({ text })) },
      ),
    });
    const read = async (bytes: Uint8Array) => (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;
    expect(await read(bound)).toBe(await read(plain));
    expect(await read(bound)).toContain('全年调解成功72件，成功率97.3%，罚没“1300元”——均已公示……');
  });

  it('name bookmarks that every word processor takes', () => {
    expect(figureBookmark('mediation.rate', 12)).toBe('fig_mediation_rate_12');
    const long = figureBookmark('a.very-long/identifier'.repeat(4), 345);
    expect(long).toMatch(/^fig_\w+_345$/);
    expect(long.length).toBeLessThanOrEqual(40);
  });

  it.each(['', 'x'.repeat(65), 'a\u0000b'])('refuse the id %j, which no tag can carry', async (figure) => {
    const body = [{ kind: 'para' as const, runs: [{ text: '1', figure }] }];
    await expect(officialDocx({ ...report, body })).rejects.toThrow(RangeError);
  });
});
