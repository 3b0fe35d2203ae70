import { YifaError } from '@yifa/kernel';
import fc from 'fast-check';
import JSZip from 'jszip';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseDocument, type ReadDocument } from '../../src/index.ts';
import { docx, para, pdf, setLines, utf8 } from './fixtures.ts';

const runs = { numRuns: 150 };

/** Every block lies in the text, in order, without overlap; every cell lies in its block, in order. */
function expectSound({ text, blocks }: ReadDocument): void {
  let last = 0;
  for (const block of blocks) {
    expect(block.start).toBeGreaterThanOrEqual(last);
    expect(block.end).toBeGreaterThan(block.start);
    expect(block.end).toBeLessThanOrEqual(text.length);
    last = block.end;
    if (block.kind !== 'table') continue;
    let inner = block.start;
    for (const cell of block.rows.flat()) {
      expect(cell.start).toBeGreaterThanOrEqual(inner);
      expect(cell.end).toBeGreaterThanOrEqual(cell.start);
      expect(cell.end).toBeLessThanOrEqual(block.end);
      inner = cell.end;
    }
  }
}

async function expectReadOrRefused(name: string, bytes: Uint8Array): Promise<void> {
  try {
    expectSound(await parseDocument(name, bytes));
  } catch (error) {
    if (!(error instanceof YifaError)) throw error;
    expect(error.code).toMatch(/^file-/);
  }
}

/** Some bytes changed, some cut off, some put in. */
const mutation = fc.record({
  changes: fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 12 }),
  cut: fc.option(fc.nat(), { nil: undefined, freq: 4 }),
  insert: fc.option(fc.tuple(fc.nat(), fc.uint8Array({ maxLength: 40 })), { nil: undefined }),
});

function mutated(
  bytes: Uint8Array,
  {
    changes,
    cut,
    insert,
  }: { changes: [number, number][]; cut: number | undefined; insert: [number, Uint8Array] | undefined },
): Uint8Array {
  let result = Uint8Array.from(bytes);
  for (const [at, value] of changes) result[at % result.length] = value;
  if (insert !== undefined) {
    const at = insert[0] % result.length;
    result = Uint8Array.from([...result.subarray(0, at), ...insert[1], ...result.subarray(at)]);
  }
  return cut === undefined ? result : result.subarray(0, cut % (result.length + 1));
}

describe('any bytes at all', () => {
  const seeds = new Map<string, Uint8Array>();
  beforeAll(async () => {
    const table = `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${para('甲')}</w:tc></w:tr><w:tr><w:tc>${para('乙')}</w:tc><w:tc>${para('12')}</w:tc></w:tr></w:tbl>`;
    seeds.set('a.docx', await docx({ body: para('一、做法') + para('全年办结12件。') + table }));
    seeds.set('a.pdf', pdf([setLines(['一、做法', '全年办结行政处罚案件12件。']), setLines(['完'])]));
    seeds.set(
      'a.html',
      utf8(
        '<!doctype html><html><meta charset="utf-8"><h1>报告</h1><p>全年&#21150;结<b>12</b>件&nbsp;<table><tr><td colspan=2>甲<td>乙</table></html>',
      ),
    );
    seeds.set('a.txt', utf8('某镇工作报告\r\n一、做法\r\n（一）学习。全年4次。\n项目\t数量\n处罚\t12\n'));
    seeds.set('a.md', utf8('# 报告\n\n## 一、做法\n\n| 项目 | 数 |\n|--|--|\n| 甲 | 12 |\n'));
  });

  it('of chance are read or refused', async () => {
    const name = fc.constantFrom('a.txt', 'a.md', 'a.html', 'a.docx', 'a.pdf', '', '\0');
    const head = fc.constantFrom('', 'PK\u0003\u0004', '%PDF-1.7\n', '<html>', '<?xml ', '\uFEFF');
    await fc.assert(
      fc.asyncProperty(name, head, fc.uint8Array({ maxLength: 400 }), (file, start, bytes) =>
        expectReadOrRefused(file, Uint8Array.from([...utf8(start), ...bytes])),
      ),
      runs,
    );
  });

  it.each(['a.docx', 'a.pdf', 'a.html', 'a.txt', 'a.md'])('made from a sound %s are read or refused', async (name) => {
    await fc.assert(
      fc.asyncProperty(mutation, (change) =>
        expectReadOrRefused(name, mutated(seeds.get(name) ?? new Uint8Array(), change)),
      ),
      runs,
    );
  });

  it('within a Word file whose zip is sound are read or refused', async () => {
    const zip = await JSZip.loadAsync(seeds.get('a.docx') ?? new Uint8Array());
    const part = (await zip.file('word/document.xml')?.async('uint8array')) ?? new Uint8Array();
    await fc.assert(
      fc.asyncProperty(mutation, async (change) =>
        expectReadOrRefused('a.docx', await docx({ document: mutated(part, change) })),
      ),
      runs,
    );
  });

  it('as text keep every line: what is in the file is in a block', async () => {
    const piece = fc.constantFrom(
      '一、',
      '（一）',
      '1.',
      '甲乙',
      '。',
      '12件',
      ' ',
      '　',
      '\t',
      '\n',
      '\r\n',
      '\r',
      '|',
      '|---|',
      '#',
      '**',
      '- ',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), fc.constantFrom('a.txt', 'a.md'), async (pieces, name) => {
        const text = `始${pieces.join('')}`;
        const document = await parseDocument(name, utf8(text));
        expect(document.text).toBe(text);
        expectSound(document);
        const covered = document.blocks.map(({ start, end }) => text.slice(start, end)).join('');
        const bare = (of: string) => of.replace(/[\s　|#*>-]/g, '');
        expect(bare(covered)).toBe(bare(text));
      }),
      runs,
    );
  });

  it('as paragraphs and cells of a Word file come back, each in its own block', async () => {
    const word = fc.stringMatching(/^[甲乙丙丁12件]{1,8}$/);
    const rows = fc.array(fc.tuple(word, word), { minLength: 2, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(word, rows), { minLength: 1, maxLength: 6 }), async (items) => {
        const body = items
          .map((item) =>
            typeof item === 'string'
              ? para(item)
              : `<w:tbl>${item.map((row) => `<w:tr>${row.map((text) => `<w:tc>${para(text)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`,
          )
          .join('');
        const document = await parseDocument('a.docx', await docx({ body }));
        expectSound(document);
        const expected = items.map((item) =>
          typeof item === 'string' ? item : item.map((row) => row.join('\t')).join('\n'),
        );
        expect(document.text).toBe(expected.join('\n'));
        expect(document.blocks.filter(({ kind }) => kind === 'table').length).toBe(
          items.filter((item) => typeof item !== 'string').length,
        );
      }),
      { numRuns: 60 },
    );
  });
});
