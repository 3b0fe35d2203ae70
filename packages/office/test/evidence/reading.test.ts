import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { evidenceIn, evidenceJsonLd, numbersIn, readEvidence, readProof } from '../../src/index.ts';
import { document, edited, evidence, markup, placeOf, signedDocx, within } from './signed-report.ts';

const fixture = (name: string): Uint8Array => readFileSync(resolve(import.meta.dirname, '../fixtures', name));
const main = 'word/document.xml';
const signed = await signedDocx();
const signedTexts = evidence.numbers.map(({ place, text }) => [place, text]);

async function textsIn(bytes: Uint8Array): Promise<(string | undefined)[][]> {
  return (await numbersIn(bytes)).map(({ place, text }) => [place, text]);
}

async function textAt(bytes: Uint8Array, indicator: string): Promise<string | undefined> {
  return (await numbersIn(bytes)).find((each) => each.place === placeOf(indicator))?.text;
}

function officeProgram(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, 'soffice')).find((path) => existsSync(path));
}

function savedBy(program: string, bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'yifa-office-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'in.docx'), bytes);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const args = [
    '--headless',
    profile,
    '--convert-to',
    'docx',
    '--outdir',
    join(folder, 'out'),
    join(folder, 'in.docx'),
  ];
  execFileSync(program, args, { stdio: 'ignore', timeout: 90_000 });
  return readFileSync(join(folder, 'out', 'in.docx'));
}

describe('a file as written', () => {
  it('gives back its evidence and every number', async () => {
    const bytes = signed;
    expect(await readEvidence(bytes)).toEqual(evidence);
    expect(await textsIn(bytes)).toEqual(signedTexts);
    const { copies, text } = await readProof('报告.docx', bytes);
    expect(copies.map(({ source, sealed }) => [source, sealed])).toEqual([
      ['xml-part', true],
      ['properties', true],
    ]);
    expect(text).toContain('全年受理纠纷74件，调解成功72件，成功率97.3%；其中“村级”——没有。');
    for (const [index, number] of (await numbersIn(bytes)).entries())
      expect(number).toMatchObject({ before: evidence.numbers[index]?.before, after: evidence.numbers[index]?.after });
  });
});

describe('a file saved by LibreOffice 7.4', () => {
  it('once: both copies are there, and every number', async () => {
    const bytes = fixture('libreoffice-7.4.docx');
    const { copies } = await readProof('', bytes);
    expect(copies.map(({ source, sealed }) => [source, sealed])).toEqual([
      ['xml-part', true],
      ['properties', true],
    ]);
    expect(await readEvidence(bytes)).toEqual(evidence);
    expect(await textsIn(bytes)).toEqual(signedTexts);
  });

  it('twice: the properties alone still prove every number', async () => {
    const bytes = fixture('libreoffice-7.4-twice.docx');
    expect((await readProof('', bytes)).copies.map(({ source }) => source)).toEqual(['properties']);
    expect(await readEvidence(bytes)).toEqual(evidence);
    expect(await textsIn(bytes)).toEqual(signedTexts);
  });

  it('with a number retyped there: that one reads otherwise', async () => {
    const now = await textsIn(fixture('libreoffice-7.4-retyped.docx'));
    expect(now).toEqual(signedTexts.map(([place, text]) => [place, text === '97.3%' ? '98.6%' : text]));
  });

  const program = officeProgram();
  const how =
    program === undefined ? 'the stored file, no LibreOffice being installed' : 'the LibreOffice installed here';
  it(`keeps evidence and numbers when saved again by ${how}`, { timeout: 120_000 }, async () => {
    const bytes = program === undefined ? fixture('libreoffice-7.4.docx') : savedBy(program, signed);
    expect(await readEvidence(bytes)).toEqual(evidence);
    expect(await textsIn(bytes)).toEqual(signedTexts);
  });
});

describe('what programs and people do to a text', () => {
  const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;

  it('a number split over runs reads as one', async () => {
    const bytes = await edited(signed, {
      [main]: within(
        'mediations_accepted',
        () => `${run('7')}<w:proofErr w:type="spellStart"/>${run('4')}${run('件')}`,
      ),
    });
    expect(await textAt(bytes, 'mediations_accepted')).toBe('74件');
  });

  it('tracked changes count as made', async () => {
    const change = `w:id="900" w:author="某" w:date="2026-01-06T00:00:00Z"`;
    const bytes = await edited(signed, {
      [main]: within(
        'penalties',
        () =>
          `<w:del ${change}><w:r><w:delText>18</w:delText></w:r></w:del><w:ins ${change}>${run('81')}</w:ins>${run('件')}`,
      ),
    });
    expect(await textAt(bytes, 'penalties')).toBe('81件');
  });

  it('text moved away does not count, hidden text neither', async () => {
    const hidden = '<w:r><w:rPr><w:vanish/></w:rPr><w:t>18件</w:t></w:r>';
    const moved = `<w:moveFrom w:id="901" w:author="某">${run('2件')}</w:moveFrom>`;
    const once = await edited(signed, { [main]: within('penalties', () => hidden + run('81件')) });
    expect(await textAt(once, 'penalties')).toBe('81件');
    expect(await textAt(await edited(once, { [main]: within('suits', () => moved) }), 'suits')).toBe('');
  });

  it('a paragraph moved keeps its numbers', async () => {
    const bytes = await edited(signed, {
      [main]: (xml) => {
        const tea = /<w:p>(?:(?!<\/w:p>).)*fig_tea_9.*?<\/w:p>/s.exec(xml)?.[0] ?? '';
        const first = xml.search(/<w:p>(?:(?!<\/w:p>).)*fig_mediations_accepted_1/s);
        const rest = xml.replace(tea, '');
        return rest.slice(0, first) + tea + rest.slice(first);
      },
    });
    const found = await textsIn(bytes);
    expect(found).toHaveLength(signedTexts.length);
    expect(found).toEqual(expect.arrayContaining(signedTexts));
    expect(found[0]?.[0]).toBe('fig_tea_9');
  });

  it('bookmarks lost: the controls still tell which number is which', async () => {
    const bytes = await edited(signed, {
      [main]: (xml) => xml.replace(/<w:bookmark(Start|End) [^>]*\/>/g, ''),
    });
    expect(await textsIn(bytes)).toEqual(signedTexts);
  });

  it('bookmarks, tags and controls under other prefixes are the same', async () => {
    const bytes = await edited(signed, {
      [main]: (xml) => xml.replace(/(<\/?|\s)w:/g, '$1x:').replace('xmlns:w=', 'xmlns:x='),
    });
    expect(await textsIn(bytes)).toEqual(signedTexts);
  });

  it('a mark that stands twice is told twice, one that is gone is told as gone', async () => {
    const twice = await edited(signed, {
      [main]: (xml) => xml.replace(markup(placeOf('fines')), (all) => all + all.replaceAll('w:id="7"', 'w:id="99"')),
    });
    expect((await textsIn(twice)).filter(([place]) => place === placeOf('fines'))).toHaveLength(2);
    const none = await edited(signed, { [main]: (xml) => xml.replace(markup(placeOf('fines')), '') });
    expect((await numbersIn(none)).at(-1)).toEqual({ place: placeOf('fines'), text: undefined });
  });

  it('what Word would show from the part is told where it differs from the text', async () => {
    const bytes = await edited(signed, {
      'customXml/item1.xml': (xml) => xml.replace('<shown>72</shown>', '<shown>92</shown>'),
    });
    const number = (await numbersIn(bytes)).find((each) => each.place === placeOf('mediations_succeeded'));
    expect(number).toMatchObject({ text: '72件', shown: '92件' });
    const elsewhere = await edited(signed, {
      [main]: within('suits', (xml) => xml.replace(/w:xpath="[^"]+"/, 'w:xpath="/x[1]"')),
    });
    expect((await numbersIn(elsewhere)).find((each) => each.place === placeOf('suits'))).toMatchObject({ shown: '' });
  });
});

describe('evidence that was tampered with', () => {
  const item = 'customXml/item1.xml';
  const seals = async (bytes: Uint8Array) =>
    (await readProof('', bytes)).copies.map(({ source, sealed, evidence: read }) => [
      source,
      sealed,
      read !== undefined,
    ]);

  it('in the part: its seal breaks, the other copy is gone by', async () => {
    const bytes = await edited(signed, { [item]: (xml) => xml.replace('text="72件"', 'text="92件"') });
    expect(await seals(bytes)).toEqual([
      ['xml-part', false, true],
      ['properties', true, true],
    ]);
    expect(await readEvidence(bytes)).toEqual(evidence);
  });

  it('in the properties: unreadable, the part is gone by', async () => {
    const bytes = await edited(signed, {
      'docProps/custom.xml': (xml) => xml.replace(/<vt:lpwstr>(.{40})(.{4})/, '<vt:lpwstr>$1AAAA'),
    });
    expect((await seals(bytes))[0]).toEqual(['xml-part', true, true]);
    expect((await seals(bytes))[1]?.[1]).toBe(false);
    expect(await readEvidence(bytes)).toEqual(evidence);
  });

  it('taken out: that there is none is said, with how many marks are left', async () => {
    const bytes = await edited(signed, { [item]: null, 'docProps/custom.xml': null });
    await expect(readProof('甲.docx', bytes)).rejects.toMatchObject({
      code: 'file-no-evidence',
      message: expect.stringContaining(
        '甲.docx：文件里没有本系统签发数据的凭证（正文有11处数据标记而没有凭证：是没有签发的文稿，或者凭证已被移除）',
      ),
    });
  });

  it('members of another kind are no evidence', async () => {
    for (const [from, to] of [
      ['entries="3"', 'entries="-3"'],
      ['value="74"', 'value="1e999"'],
      ['year="2025"', 'year="二"'],
      [' place="fig_tea_9"', ''],
    ] as const) {
      const bytes = await edited(signed, { [item]: (xml) => xml.replace(from, to) });
      expect((await seals(bytes))[0]).toEqual(['xml-part', false, false]);
    }
  });
});

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

function page(script: string): string {
  const paragraphs = document.body.map((block) =>
    block.kind === 'table' || block.kind === 'heading'
      ? ''
      : `<p>${block.runs.map(({ text, figure }) => (figure === undefined ? escaped(text) : data(figure, text))).join('')}</p>\n`,
  );
  return `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>报告</title></head><body><h1>${document.title}</h1>
${paragraphs.join('')}<script type="application/ld+json">${script}</script></body></html>`;
}

const data = (indicator: string, text: string): string =>
  `<data class="yifa-figure" id="${placeOf(indicator)}" value="0">${text}</data>`;

describe('a page', () => {
  const bytesOf = (html: string): Uint8Array => new TextEncoder().encode(html);

  it('gives back its evidence and every number', async () => {
    const bytes = bytesOf(page(evidenceJsonLd(evidence)));
    expect(await readEvidence(bytes)).toEqual(evidence);
    expect(await textsIn(bytes)).toEqual(signedTexts);
    for (const [index, number] of (await numbersIn(bytes)).entries())
      expect(number).toMatchObject({ before: evidence.numbers[index]?.before, after: evidence.numbers[index]?.after });
  });

  it('is as safe as its evidence is hostile', async () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom('</script><script>alert(1)</script>', '<!--', ']]>', '\u2028', '&lt;/script>'),
    );
    await fc.assert(
      fc.asyncProperty(anything, anything, async (label, says) => {
        const [first, ...rest] = evidence.numbers;
        if (!first) throw new Error('the sample has numbers');
        const given = { ...evidence, orgName: label, numbers: [{ ...first, label, says }, ...rest] };
        const script = evidenceJsonLd(given);
        expect(script).not.toMatch(/[<>&\u2028\u2029]/);
        // Half an emoji does not survive UTF-8; the text of a label that the store keeps is never one.
        if (!/\p{Surrogate}/u.test(label + says))
          expect(evidenceIn(await readProof('', bytesOf(page(script))))).toEqual(given);
      }),
      { numRuns: 60 },
    );
  });

  it('hidden numbers, scripts of others and broken ones do not count', async () => {
    const html = page(evidenceJsonLd(evidence))
      .replace('<data class="yifa-figure" id="fig_tea_9"', '<data hidden class="yifa-figure" id="fig_tea_9"')
      .replace('</body>', '<script type="application/ld+json">{"urn:yifa:evidence:1": </script></body>');
    const { copies, numbers } = await readProof('', bytesOf(html));
    expect(copies.map(({ sealed }) => sealed)).toEqual([true, false]);
    expect(numbers.find((each) => each.place === 'fig_tea_9')?.text).toBe('');
  });
});

describe('files that are none of ours', () => {
  it.each([
    ['empty', new Uint8Array(), 'file-empty'],
    ['a PDF', new TextEncoder().encode('%PDF-1.7\n'), 'file-no-evidence'],
    ['an old .doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'file-legacy-doc'],
    ['half a zip', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'file-broken'],
    ['a page without evidence', new TextEncoder().encode('<p>72件</p>'), 'file-no-evidence'],
  ])('%s', async (_, bytes, code) => {
    await expect(readProof('', bytes)).rejects.toMatchObject({ code });
  });

  it('cut anywhere, the file is refused or read, never worse', async () => {
    const whole = signed;
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, byte) => {
        const flipped = Uint8Array.from(whole);
        flipped[at] = byte;
        for (const bytes of [whole.subarray(0, at), flipped])
          await readProof('', bytes).catch((error: unknown) =>
            expect(error).toMatchObject({ code: expect.stringMatching(/^file-/) }),
          );
      }),
      { numRuns: 60 },
    );
  });

  it('marks without end are stopped, and marks around everything do no harm', async () => {
    const mark = (n: number) => `<w:bookmarkStart w:id="${n}" w:name="fig_x_${n}"/>`;
    const ends = (count: number) =>
      Array.from({ length: count }, (_, n) => `<w:bookmarkEnd w:id="${n + 100}"/>`).join('');
    const filled = (count: number, text: string) =>
      edited(signed, {
        [main]: (xml) =>
          xml.replace('<w:body>', () => {
            const marks = Array.from({ length: count }, (_, n) => mark(n + 100)).join('');
            return `<w:body><w:p>${marks}<w:r><w:t>${text}</w:t></w:r>${ends(count)}</w:p>`;
          }),
      });
    await expect(readProof('', await filled(20_000, '一'))).rejects.toMatchObject({ code: 'file-bomb' });
    const bytes = await filled(5_000, '一'.repeat(1_000_000));
    const began = performance.now();
    expect((await readProof('', bytes)).numbers).toHaveLength(5_000 + evidence.numbers.length);
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  it('a part that blows up is stopped', async () => {
    const bytes = await edited(signed, {
      [main]: (xml) => xml.replace('<w:body>', `<w:body><w:p><w:r><w:t>${'一'.repeat(6_000_000)}</w:t></w:r></w:p>`),
    });
    await expect(readProof('', bytes)).rejects.toMatchObject({ code: 'file-bomb' });
  });
});
