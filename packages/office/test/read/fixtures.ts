import { YifaError } from '@yifa/kernel';
import JSZip from 'jszip';
import { parseDocument, type ReadBlock, type ReadDocument } from '../../src/index.ts';

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Blocks as a person would list them: kind (with level) and text. */
export function outline({ blocks, text }: ReadDocument): string[] {
  return blocks.map(
    (block) => `${block.kind}${'level' in block ? block.level : ''}: ${text.slice(block.start, block.end)}`,
  );
}

export function cells(document: ReadDocument, at = 0): string[][] {
  const tables = document.blocks.filter((block): block is ReadBlock & { kind: 'table' } => block.kind === 'table');
  return (tables[at]?.rows ?? []).map((row) => row.map(({ start, end }) => document.text.slice(start, end)));
}

export const codes = ({ notes }: ReadDocument): string[] => notes.map(({ code }) => code).sort();

/** The error that reading gives. */
export async function refusal(name: string, bytes: Uint8Array): Promise<YifaError> {
  try {
    await parseDocument(name, bytes);
  } catch (error) {
    if (error instanceof YifaError) return error;
    throw error;
  }
  throw new Error(`${name} was read`);
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const namespaces = [
  `xmlns:w="${W}" xmlns:r="${R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"`,
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

export const para = (text: string, properties = '', run = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}<w:r>${run === '' ? '' : `<w:rPr>${run}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

export const root = (name: string, inner: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${name} ${namespaces}>${inner}</w:${name}>`;

export interface Parts {
  readonly body?: string;
  /** The whole document part, in place of a body. */
  readonly document?: string | Uint8Array;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  /** Further relations of the document part. */
  readonly relations?: string;
  readonly more?: Readonly<Record<string, string | Uint8Array>>;
  readonly main?: string;
}

/** A .docx file out of its parts. */
export async function docx(parts: Parts): Promise<Uint8Array> {
  const main = parts.main ?? 'word/document.xml';
  const zip = new JSZip();
  zip.file('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>');
  const relations = (inner: string): string =>
    `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  zip.file('_rels/.rels', relations(`<Relationship Id="r1" Type="${R}/officeDocument" Target="${main}"/>`));
  zip.file(main, parts.document ?? root('document', `<w:body>${parts.body ?? ''}<w:sectPr/></w:body>`));
  let related = parts.relations ?? '';
  for (const part of ['styles', 'numbering', 'footnotes'] as const) {
    const inner = parts[part];
    if (inner === undefined) continue;
    zip.file(`word/${part}.xml`, root(part, inner));
    related += `<Relationship Id="${part}" Type="${R}/${part}" Target="${part}.xml"/>`;
  }
  zip.file(main.replace('word/', 'word/_rels/').concat('.rels'), relations(related));
  for (const [name, content] of Object.entries(parts.more ?? {})) zip.file(name, content);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

export interface Placed {
  readonly text: string;
  readonly x: number;
  /** From the bottom of a page 842 points high. */
  readonly y: number;
  readonly size?: number;
}

/** A small .pdf file; Latin letters are half as wide as the rest. `locked` writes a password's dictionary. */
export function pdf(
  pages: readonly (readonly Placed[])[],
  locked = false,
  encoding: { readonly name: string; readonly hex: (text: string) => string } | undefined = undefined,
): Uint8Array {
  const hex = encoding?.hex ?? ((text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex'));
  const objects: string[] = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '',
    fontObject(4, encoding?.name),
    descendant(encoding !== undefined),
    toUnicode(),
  ];
  const kids = pages.map((placed) => {
    const content = placed
      .map(({ text, x, y, size = 16 }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hex(text)}> Tj ET`)
      .join('\n');
    objects.push(stream(content));
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${objects.length} 0 R>>`,
    );
    return `${objects.length} 0 R`;
  });
  objects[1] = `<</Type/Pages/Count ${kids.length}/Kids[${kids.join(' ')}]>>`;
  let body = '%PDF-1.7\n';
  const offsets = objects.map((object, at) => {
    const offset = body.length;
    body += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const lock = `/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${'ab'.repeat(32)}>/U<${'cd'.repeat(32)}>>>/ID[<${'01'.repeat(16)}><${'01'.repeat(16)}>]`;
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R${locked ? lock : ''}>>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(body, 'latin1');
}

const stream = (content: string): string => `<</Length ${content.length}>>\nstream\n${content}\nendstream`;

const fontObject = (id: number, encoding = 'Identity-H'): string =>
  `<</Type/Font/Subtype/Type0/BaseFont/Song/Encoding/${encoding}/DescendantFonts[${id} 0 R]${encoding === 'Identity-H' ? `/ToUnicode ${id + 1} 0 R` : ''}>>`;

const descendant = (chinese: boolean): string =>
  `<</Type/Font/Subtype/CIDFontType2/BaseFont/Song/CIDSystemInfo<</Registry(Adobe)/Ordering(${chinese ? 'GB1' : 'Identity'})/Supplement 0>>/DW 1000/W[32 126 500]/FontDescriptor<</Type/FontDescriptor/FontName/Song/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>>>`;

const toUnicode = (): string =>
  stream(
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end',
  );

/** Lines of 25 full-width places from the left margin at 90 to the right one at 490, 28 points apart. */
export function setLines(lines: readonly (string | { text: string; x: number })[], top = 740): Placed[] {
  return lines.map((line, at) =>
    typeof line === 'string' ? { text: line, x: 90, y: top - at * 28 } : { ...line, y: top - at * 28 },
  );
}
