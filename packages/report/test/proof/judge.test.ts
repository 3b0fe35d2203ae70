/** What a file says of itself: every kind of change to a signed .docx, judged without the ledgers. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type FileEvidence, officialDocx, readProof } from '@yifa/office';
import { type JudgedFile, judgeNumbers, type NumberVerdict, numberVerdicts, verifyFile } from '@yifa/report';
import { describe, expect, test } from 'vitest';
import {
  document,
  edited,
  evidence,
  markup,
  placeOf,
  signedDocx,
  within,
} from '../../../office/test/evidence/signed-report.ts';

const main = 'word/document.xml';
const item = 'customXml/item1.xml';
const properties = 'docProps/custom.xml';
const fixture = (name: string): Uint8Array =>
  readFileSync(resolve(import.meta.dirname, '../../../office/test/fixtures', name));
const judged = (bytes: Uint8Array): Promise<JudgedFile> => verifyFile({ name: '报告.docx', bytes });
const signed = await signedDocx();

/** Everything that is not as signed: label, verdict, fault. */
function deviations({ numbers }: JudgedFile): unknown[] {
  return numbers
    .filter((each) => each.verdict !== 'as-signed')
    .map(({ label, verdict, fault }) => [label, verdict, fault]);
}

function counts({ numbers }: JudgedFile): Partial<Record<NumberVerdict, number>> {
  const all = numberVerdicts.map((verdict) => [verdict, numbers.filter((each) => each.verdict === verdict).length]);
  return Object.fromEntries(all.filter(([, count]) => count !== 0));
}

const codes = ({ alarms }: JudgedFile): string[] => alarms.map((alarm) => alarm.code);
const swap = (one: string, other: string) => (xml: string) =>
  xml.replaceAll(one, '\u0001').replaceAll(other, one).replaceAll('\u0001', other);

describe('a file nobody touched', () => {
  test('is as signed, and says that the ledgers were not asked', async () => {
    const file = await judged(signed);
    expect(counts(file)).toEqual({ 'as-signed': evidence.numbers.length });
    expect(file).toMatchObject({
      intact: true,
      asked: false,
      alarms: [],
      about: { orgName: '石坪镇人民政府', revision: 1 },
    });
    expect(file.notices.map((notice) => notice.code)).toEqual(['ledgers-not-asked']);
  });

  test.each(['libreoffice-7.4.docx', 'libreoffice-7.4-twice.docx'])(
    'also when LibreOffice saved it: %s',
    async (name) => {
      const file = await judged(fixture(name));
      expect(counts(file)).toEqual({ 'as-signed': evidence.numbers.length });
      expect(file.intact).toBe(true);
    },
  );
});

describe('one number', () => {
  test('retyped in LibreOffice', async () => {
    const file = await judged(fixture('libreoffice-7.4-retyped.docx'));
    expect(deviations(file)).toEqual([['调解成功率', 'changed', 'text']]);
    expect(file.numbers.find((each) => each.fault)).toMatchObject({ signed: '97.3%', now: '98.6%' });
    expect(file.intact).toBe(false);
  });

  test('its unit changed, outside the control', async () => {
    const bytes = await edited(signed, { [main]: within('fines', (xml) => xml.replace('万元', '亿元')) });
    expect(deviations(await judged(bytes))).toEqual([['罚没金额', 'changed', 'text']]);
  });

  test('deleted with its mark, or emptied', async () => {
    for (const edit of [(xml: string) => xml.replace(markup(placeOf('suits')), ''), within('suits', () => '')]) {
      const file = await judged(await edited(signed, { [main]: edit }));
      expect(deviations(file)).toEqual([['行政应诉', 'missing', 'gone']]);
      expect(file.intact).toBe(false);
    }
  });

  test('shown otherwise by Word than it stands in the text', async () => {
    const bytes = await edited(signed, { [item]: (xml) => xml.replace('<shown>72</shown>', '<shown>92</shown>') });
    const file = await judged(bytes);
    expect(deviations(file)).toEqual([['调解成功', 'changed', 'bound']]);
    expect(file.numbers.find((each) => each.fault)?.says).toContain('92件');
  });

  test('copied: its mark stands twice', async () => {
    const bytes = await edited(signed, {
      [main]: (xml) => xml.replace(markup(placeOf('fines')), (all) => all + all.replaceAll('w:id="7"', 'w:id="99"')),
    });
    expect(deviations(await judged(bytes))).toContainEqual(['罚没金额', 'changed', 'repeated']);
  });

  test('made up, with a mark of our kind', async () => {
    const made =
      '<w:bookmarkStart w:id="77" w:name="fig_awards_12"/><w:r><w:t>9项</w:t></w:r><w:bookmarkEnd w:id="77"/><w:r><w:t>奖。</w:t></w:r></w:p>';
    const bytes = await edited(signed, {
      [main]: (xml) => xml.replace(/(fig_suits_11.*?)<\/w:p>/s, (_, head: string) => head + made),
    });
    const file = await judged(bytes);
    expect(deviations(file)).toEqual([[undefined, 'not-ours', 'pretended']]);
    expect(file.intact).toBe(false);
  });
});

describe('two numbers exchanged', () => {
  test('as texts', async () => {
    const bytes = await edited(signed, { [main]: swap('>74<', '>72<') });
    expect(deviations(await judged(bytes))).toEqual([
      ['受理纠纷', 'changed', 'swapped'],
      ['调解成功', 'changed', 'swapped'],
    ]);
  });

  test('with their marks and controls: the words around them tell', async () => {
    const [one, other] = [placeOf('mediations_accepted'), placeOf('mediations_succeeded')];
    const bytes = await edited(signed, {
      [main]: (xml) => {
        const first = markup(one).exec(xml)?.[0] ?? '';
        const second = markup(other).exec(xml)?.[0] ?? '';
        return xml.replace(first, '\u0001').replace(second, first).replace('\u0001', second);
      },
    });
    expect(deviations(await judged(bytes))).toEqual([
      ['受理纠纷', 'changed', 'words'],
      ['调解成功', 'changed', 'words'],
    ]);
  });

  test('with their marks between the same words: the order tells', async () => {
    const alike = (text: string) => ({ ...evidence.numbers[0], text, before: '计', after: '，' });
    const [a, b] = ['fig_a_1', 'fig_b_2'];
    const numbers = [
      { ...alike('1件'), place: a },
      { ...alike('2件'), place: b },
    ];
    const proof = {
      format: 'html' as const,
      text: '计2件，计1件，',
      numbers: [
        { place: b, text: '2件', before: '计', after: '，' },
        { place: a, text: '1件', before: '计', after: '，' },
      ],
      copies: [{ source: 'script' as const, sealed: true, evidence: { ...evidence, numbers } as FileEvidence }],
    };
    expect(judgeNumbers({ proof }).numbers.map((each) => each.fault)).toContain('moved');
  });
});

describe('the words around a number', () => {
  test('changed before it or after it', async () => {
    const failed = await judged(await edited(signed, { [main]: (xml) => xml.replace('调解成功<', '调解失败<') }));
    expect(deviations(failed)).toEqual([
      ['受理纠纷', 'changed', 'words'],
      ['调解成功', 'changed', 'words'],
    ]);
    const rate = await judged(
      await edited(signed, { [main]: (xml) => xml.replace('。</w:t></w:r></w:p>', '以上。</w:t></w:r></w:p>') }),
    );
    expect(rate.intact).toBe(false);
  });

  test('a number beside it changed or unmarked is told once, not twice', async () => {
    const unmarked = await edited(signed, {
      [main]: (xml) => xml.replace(markup(placeOf('mediations_succeeded')), '<w:r><w:t>72件</w:t></w:r>'),
    });
    expect(deviations(await judged(unmarked))).toEqual([['调解成功', 'missing', 'gone']]);
  });

  test('re-spaced and re-broken text is the same text', async () => {
    const bytes = await edited(signed, {
      [main]: (xml) => xml.replace('，调解成功<', '， 调解\u3000成功\u00A0<').replace('>74<', '> 74 <'),
    });
    const file = await judged(await edited(bytes, { [item]: (xml) => xml.replace('<shown>74<', '<shown> 74 <') }));
    expect(deviations(file)).toEqual([]);
  });
});

describe('evidence', () => {
  test('edited in one copy: said loudly, and judged by the other', async () => {
    const bytes = await edited(signed, { [item]: (xml) => xml.replace('text="72件"', 'text="92件"') });
    const file = await judged(bytes);
    expect(codes(file)).toEqual(['evidence-broken', 'copies-differ']);
    expect(deviations(file)).toEqual([]);
    expect(file.intact).toBe(false);
  });

  test('in the properties only: said loudly', async () => {
    const broken = await edited(signed, { [properties]: (xml) => xml.replace(/(<vt:lpwstr>.{40}).{4}/, '$1AAAA') });
    expect(codes(await judged(broken))).toContain('evidence-broken');
    const other = await officialDocx(document, { evidence: { ...evidence, signedOn: '2026-01-06' } });
    const { default: JSZip } = await import('jszip');
    const foreign = (await (await JSZip.loadAsync(other)).file(properties)?.async('string')) ?? '';
    const mixed = await edited(signed, { [properties]: () => foreign });
    expect(codes(await judged(mixed))).toEqual(['copies-differ']);
  });

  test('forged together with the number, seal and all: alone, a file cannot tell, and says so', async () => {
    const file = await judged(await forgery());
    expect(file.intact).toBe(true);
    expect(file.notices.map((notice) => notice.code)).toContain('ledgers-not-asked');
  });

  test('of another file: the text is not the one it speaks of', async () => {
    const body = document.body.map((block) =>
      block.kind === 'para'
        ? { ...block, runs: block.runs.map((run) => ({ ...run, text: run.text.replace(/[0-9]/g, '6') })) }
        : block,
    );
    const numbers = evidence.numbers.map((each) => ({ ...each, text: each.text.replace(/[0-9]/g, '6') }));
    const theirs = await officialDocx({ ...document, body }, { evidence: { ...evidence, numbers } });
    const { default: JSZip } = await import('jszip');
    const ours = await JSZip.loadAsync(signed);
    const part = async (path: string): Promise<string> => (await ours.file(path)?.async('string')) ?? '';
    const [itemXml, propertiesXml] = [await part(item), await part(properties)];
    const file = await judged(await edited(theirs, { [item]: () => itemXml, [properties]: () => propertiesXml }));
    expect(codes(file)).toEqual(['foreign']);
    expect(counts(file).changed).toBeGreaterThan(5);
  });

  test('taken out: there is nothing to verify', async () => {
    const bytes = await edited(signed, { [item]: null, [properties]: null });
    await expect(judged(bytes)).rejects.toMatchObject({ code: 'file-no-evidence' });
  });
});

/** A file in which number, evidence and seal were all written anew. */
function forgery(): Promise<Uint8Array> {
  const numbers = evidence.numbers.map((each) => (each.text === '72件' ? { ...each, text: '74件' } : each));
  const body = document.body.map((block) =>
    block.kind === 'para'
      ? { ...block, runs: block.runs.map((run) => (run.text === '72件' ? { ...run, text: '74件' } : run)) }
      : block,
  );
  return officialDocx({ ...document, body }, { evidence: { ...evidence, numbers } });
}

test('a thousand numbers are judged at once, in whatever order they stand', async () => {
  const proof = await readProof('', signed);
  const numbers = Array.from({ length: 3_000 }, (_, n) => ({
    ...(evidence.numbers[0] ?? expect.fail()),
    place: `fig_x_${n}`,
    text: `${n}件`,
    before: '',
    after: '',
  }));
  const found = numbers.map(({ place, text }) => ({ place, text })).reverse();
  const many = {
    ...proof,
    numbers: found,
    copies: [{ source: 'script' as const, sealed: true, evidence: { ...evidence, numbers } }],
  };
  const began = performance.now();
  expect(judgeNumbers({ proof: many }).numbers.filter((each) => each.fault === 'moved')).toHaveLength(2_999);
  expect(performance.now() - began).toBeLessThan(2_000);
});
