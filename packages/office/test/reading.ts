import JSZip from 'jszip';

/** The parts of a written file that the tests look into. */
export interface Parts {
  readonly document: string;
  readonly styles: string;
  readonly settings: string;
  readonly fontTable: string;
  readonly all: ReadonlyMap<string, string>;
  /** Text of every footer part. */
  readonly footers: readonly string[];
}

/** Opens the bytes of a .docx file. */
export async function open(bytes: Uint8Array): Promise<Parts> {
  const zip = await JSZip.loadAsync(bytes);
  const all = new Map<string, string>();
  for (const [path, file] of Object.entries(zip.files)) if (!file.dir) all.set(path, await file.async('string'));
  const part = (path: string): string => {
    const text = all.get(path);
    if (text === undefined) throw new Error(`no ${path} in the file`);
    return text;
  };
  return {
    all,
    document: part('word/document.xml'),
    styles: part('word/styles.xml'),
    settings: part('word/settings.xml'),
    fontTable: part('word/fontTable.xml'),
    footers: [...all].filter(([path]) => /^word\/footer\d+\.xml$/.test(path)).map(([, text]) => text),
  };
}

const plain = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');

/** Visible text of a piece of WordprocessingML; tabs as \t, breaks as \n. */
export function textOf(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:tab\/>|<w:br\/>/g)]
    .map((match) => (match[0] === '<w:tab/>' ? '\t' : match[0] === '<w:br/>' ? '\n' : plain(match[1] ?? '')))
    .join('');
}

/** The paragraphs of a part in order, tables' paragraphs included. */
export function paragraphs(xml: string): readonly { readonly xml: string; readonly text: string }[] {
  return [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p\/>/gs)].map(([paragraph]) => ({
    xml: paragraph,
    text: textOf(paragraph),
  }));
}

/** The first paragraph whose text contains the words. */
export function paragraphWith(xml: string, words: string): { readonly xml: string; readonly text: string } {
  const found = paragraphs(xml).find(({ text }) => text.includes(words));
  if (found === undefined) throw new Error(`no paragraph with ${words}`);
  return found;
}

/** One style of the style sheet, as written. */
export function styleOf(styles: string, id: string): string {
  const found = new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's').exec(styles);
  if (found === null) throw new Error(`no style ${id}`);
  return found[0];
}
