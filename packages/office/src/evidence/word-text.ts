/** The visible text of a word processor's document, with the bookmarks and content controls around our numbers. */
import { type Attributes, readXml } from '../ooxml/xml.ts';
import { FileFault } from '../read/fault.ts';
import { parseLimits } from '../read/limits.ts';
import { TextCollector } from './marked-text.ts';

/** A stretch of text inside a named bookmark. */
export interface Bookmark {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** A stretch of text inside a content control. */
export interface Control {
  readonly tag: string | undefined;
  readonly id: string | undefined;
  readonly binding: { readonly mappings: string; readonly path: string } | undefined;
  readonly start: number;
  readonly end: number;
}

export interface WordText {
  readonly text: string;
  readonly breaks: readonly number[];
  readonly bookmarks: readonly Bookmark[];
  readonly controls: readonly Control[];
}

type Opened = { -readonly [K in keyof Control]: Control[K] };

const isOff = (value: string | undefined): boolean => value === '0' || value === 'false' || value === 'off';

/** Text in these is not there any more: deleted, moved away, or repeated for older programs. */
const absent: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom', 'mc:Fallback']);

/** What stands for a sign of its own. A line break within a paragraph is U+2028. */
const signs: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:br': '\u2028',
  'w:cr': '\u2028',
  'w:noBreakHyphen': '\u2011',
};

/** Walks the parts of the text as events, and keeps only what a reader of the printed page would see. */
class Walker {
  readonly #path: string[] = [];
  readonly #text = new TextCollector();
  readonly #begun = new Map<string, { readonly name: string; readonly start: number }>();
  readonly #bookmarks: Bookmark[] = [];
  readonly #opened: Opened[] = [];
  readonly #controls: Control[] = [];
  #absent = 0;
  #hidden = false;

  open(name: string, attributes: Attributes): void {
    const above = this.#path.at(-1);
    const value = (key: string): string | undefined => attributes.get(`w:${key}`) ?? attributes.get(key);
    this.#path.push(name);
    if (absent.has(name)) this.#absent += 1;
    else if (name === 'w:r') this.#hidden = false;
    else if (name === 'w:vanish' && above === 'w:rPr' && this.#path.at(-3) === 'w:r')
      this.#hidden = !isOff(value('val'));
    else if (name === 'w:p') this.#text.endParagraph();
    else if (name === 'w:bookmarkStart')
      this.#begun.set(value('id') ?? '', { name: value('name') ?? '', start: this.#text.length });
    else if (name === 'w:bookmarkEnd') this.#endBookmark(value('id') ?? '');
    else this.#control(name, above, value);
    const sign = above === 'w:r' ? signs[name] : undefined;
    if (sign !== undefined) this.#say(sign);
  }

  text(text: string): void {
    if (this.#path.at(-1) === 'w:t') this.#say(text);
  }

  close(): void {
    const name = this.#path.pop() ?? '';
    if (absent.has(name)) this.#absent -= 1;
    if (name === 'w:p') this.#text.endParagraph();
    if (name === 'w:r') this.#hidden = false;
    if (name !== 'w:sdt') return;
    const control = this.#opened.pop();
    if (control) this.#controls.push({ ...control, end: this.#text.length });
  }

  finished(): WordText {
    const { text, breaks } = this.#text;
    return { text, breaks, bookmarks: this.#bookmarks, controls: this.#controls };
  }

  #say(text: string): void {
    if (this.#absent > 0 || this.#hidden) return;
    this.#text.add(text);
    if (this.#text.length > parseLimits.textLength) throw new FileFault('file-bomb', '文字过长');
  }

  #endBookmark(id: string): void {
    const begun = this.#begun.get(id);
    this.#begun.delete(id);
    if (begun) this.#bookmarks.push({ ...begun, end: this.#text.length });
    if (this.#bookmarks.length > parseLimits.spans) throw new FileFault('file-bomb', '书签过多');
  }

  #control(name: string, above: string | undefined, value: (key: string) => string | undefined): void {
    const control = this.#opened.at(-1);
    if (name === 'w:sdt')
      this.#opened.push({ tag: undefined, id: undefined, binding: undefined, start: this.#text.length, end: 0 });
    if (above !== 'w:sdtPr' || control === undefined) return;
    if (name === 'w:tag') control.tag = value('val');
    if (name === 'w:id') control.id = value('val');
    // Newer programs know a second kind of binding, in a namespace of their own.
    if (name.endsWith(':dataBinding'))
      control.binding = { mappings: value('prefixMappings') ?? '', path: value('xpath') ?? '' };
  }
}

/**
 * Reads the main part of a .docx file. Text that was inserted or moved here under tracked changes counts, text deleted
 * or moved away does not; neither does hidden text.
 * @throws FileFault `file-broken`, or `file-bomb` for a part nested or stuffed beyond reason.
 */
export function readWordText(part: string, bytes: Uint8Array): WordText {
  const walker = new Walker();
  readXml(part, bytes, parseLimits, {
    open: (name, attributes) => walker.open(name, attributes),
    text: (text) => walker.text(text),
    close: () => walker.close(),
  });
  return walker.finished();
}
