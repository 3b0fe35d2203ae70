import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { officialDocx, readEvidence } from '../../src/index.ts';
import { readXml } from '../../src/ooxml/xml.ts';
import { parseLimits } from '../../src/read/limits.ts';
import { open, textOf } from '../reading.ts';
import { document, evidence, markup, signedDocx } from './signed-report.ts';

const { all, document: main } = await open(await signedDocx());
const controls = [
  ...main.matchAll(/<w:sdt><w:sdtPr>(.*?)<\/w:sdtPr><w:sdtContent>(.*?)<\/w:sdtContent><\/w:sdt>/g),
].map(([, properties = '', content = '']) => ({ properties, content: textOf(content) }));
const namesIn = (xml: string): string[] => [...xml.matchAll(/<([\w:]+)/g)].map((match) => match[1] ?? '');

describe('a file with evidence', () => {
  it('is a package whose every part is well-formed, declared and reached', () => {
    for (const [path, xml] of all) readXml(path, new TextEncoder().encode(xml), parseLimits, {});
    expect([...all.keys()]).toEqual(
      expect.arrayContaining(['customXml/item1.xml', 'customXml/itemProps1.xml', 'customXml/_rels/item1.xml.rels']),
    );
    expect(all.get('[Content_Types].xml')).toMatch(
      /ContentType="application\/vnd\.openxmlformats-officedocument\.customXmlProperties\+xml" PartName="\/customXml\/itemProps1\.xml"/,
    );
    const relationships = all.get('word/_rels/document.xml.rels') ?? '';
    expect(relationships).toContain('Target="../customXml/item1.xml"');
    const ids = [...relationships.matchAll(/ Id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    const store = /ds:itemID="([^"]+)"/.exec(all.get('customXml/itemProps1.xml') ?? '')?.[1];
    expect(store).toMatch(/^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/);
    for (const [, used] of main.matchAll(/w:storeItemID="([^"]+)"/g)) expect(used).toBe(store);
  });

  it('names no font by theme, and its tables have widths and grid columns', () => {
    for (const [path, xml] of all)
      if (!path.includes('theme')) expect([path, xml]).toEqual([path, expect.not.stringMatching(/[a-zA-Z]Theme="/)]);
    const tables = [...main.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) => table);
    expect(tables.length).toBeGreaterThan(0);
    for (const table of tables) expect(table).toMatch(/<w:tblW [^>]*\/>.*<w:tblGrid>(<w:gridCol w:w="\d+"\/>)+/s);
  });

  it('has a control for every number, its properties in the order of the schema, its ids unique', () => {
    expect(controls).toHaveLength(evidence.numbers.length);
    const order = ['w:alias', 'w:tag', 'w:id', 'w:dataBinding', 'w15:appearance', 'w:text'];
    for (const { properties, content } of controls) {
      const bound = /[0-9]/.test(content);
      const wanted = bound ? order : order.filter((name) => name !== 'w:dataBinding' && name !== 'w:text');
      expect(namesIn(properties)).toEqual(wanted);
    }
    const ids = controls.map(({ properties }) => Number(/<w:id w:val="(\d+)"/.exec(properties)?.[1]));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id > 0 && id < 2 ** 31).toBe(true);
    const names = evidence.numbers.map(({ place }) => markup(place).exec(main)?.[2] ?? '');
    expect(names.map(textOf)).toEqual(evidence.numbers.map(({ text }) => text));
  });

  it('binds each control to its own number in the part, which shows what the control shows', () => {
    const shown = [...(all.get('customXml/item1.xml') ?? '').matchAll(/<number [^>]*><shown>([^<]*)<\/shown>/g)];
    expect(shown).toHaveLength(evidence.numbers.length);
    let bound = 0;
    for (const [index, { properties, content }] of controls.entries()) {
      const path = /w:xpath="([^"]+)"/.exec(properties)?.[1];
      if (path === undefined) continue;
      bound += 1;
      expect(path).toBe(`/e:evidence[1]/e:number[${index + 1}]/e:shown[1]`);
      expect(properties).toMatch(/w:prefixMappings="xmlns:e=(&apos;|')urn:yifa:evidence:1(&apos;|')"/);
      expect(shown[index]?.[1]).toBe(content);
    }
    expect(bound).toBe(evidence.numbers.length - 1);
  });

  it('keeps Chinese out of bound controls, where LibreOffice would double it', () => {
    for (const { properties, content } of controls)
      if (properties.includes('w:dataBinding')) expect(content).toMatch(/^[0-9.,]+%?$/);
  });

  it('reads as the file without evidence', async () => {
    const read = async (bytes: Uint8Array) => (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;
    expect(await read(await signedDocx())).toBe(await read(await officialDocx(document)));
  });

  it('keeps properties short enough for every program', () => {
    const values = [...(all.get('docProps/custom.xml') ?? '').matchAll(/<vt:lpwstr>([^<]*)</g)].map(
      (match) => match[1],
    );
    expect(values.length).toBeGreaterThan(1);
    for (const value of values) expect(value?.length).toBeLessThanOrEqual(255);
  });

  it('carries signs that XML dislikes', async () => {
    const label = "“<调解>” & '成功' ]]> \u0001\n率";
    const numbers = evidence.numbers.map((each) => ({ ...each, label, says: `${label}\t&#10;` }));
    const given = { ...evidence, numbers };
    const read = await readEvidence(await officialDocx(document, { evidence: given }));
    // What XML cannot hold is lost from the part; the copy in the properties keeps all of it and its seal.
    expect(read).toEqual(given);
  });
});

describe('evidence of another text is refused', () => {
  const [first, second, ...rest] = evidence.numbers;
  if (!first || !second) throw new Error('the sample has numbers');
  it.each([
    ['a number missing', [first, ...rest]],
    ['two exchanged', [second, first, ...rest]],
    ['another text', [{ ...first, text: '75件' }, second, ...rest]],
    ['one too many', [...evidence.numbers, { ...first, place: 'fig_mediations_accepted_12' }]],
  ])('%s', async (_, numbers) => {
    await expect(officialDocx(document, { evidence: { ...evidence, numbers } })).rejects.toThrow(RangeError);
  });
});
