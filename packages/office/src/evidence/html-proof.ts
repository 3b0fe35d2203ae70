/** The numbers of a published page and their evidence. */
import { Parser } from 'htmlparser2';
import { decodeText } from '../read/decode.ts';
import { FileFault } from '../read/fault.ts';
import { parseLimits } from '../read/limits.ts';
import { placePattern } from './docx-proof.ts';
import { evidenceInJsonLd } from './json-ld.ts';
import { type MarkedRange, numbersOf, TextCollector } from './marked-text.ts';
import type { EvidenceCopy, FileProof } from './model.ts';

type Attributes = Readonly<Record<string, string>>;

/** Elements whose text is not part of the page. */
const silent: ReadonlySet<string> = new Set(['script', 'style', 'template', 'title', 'noscript', 'dialog', 'svg']);

/** Elements that stand within a line; all others begin a new one. */
const inline: ReadonlySet<string> = new Set([
  ...[
    'a',
    'abbr',
    'b',
    'br',
    'bdi',
    'bdo',
    'cite',
    'code',
    'data',
    'del',
    'dfn',
    'em',
    'font',
    'i',
    'ins',
    'kbd',
    'label',
  ],
  ...['mark', 'q', 's', 'samp', 'small', 'span', 'strong', 'sub', 'sup', 'time', 'u', 'var', 'wbr', 'button', 'output'],
]);

function isHidden(name: string, attributes: Attributes): boolean {
  const style = attributes['style']?.replace(/\s/g, '').toLowerCase() ?? '';
  const hidden = style.includes('display:none') || style.includes('visibility:hidden');
  return silent.has(name) || attributes['hidden'] !== undefined || hidden;
}

interface Open {
  readonly name: string;
  readonly silent: boolean;
  readonly place: string | undefined;
  readonly machine: string | undefined;
  readonly start: number;
}

class Walker {
  readonly #text = new TextCollector();
  readonly #open: Open[] = [];
  readonly #ranges: MarkedRange[] = [];
  readonly #copies: EvidenceCopy[] = [];
  #script: string | undefined;

  open(name: string, attributes: Attributes): void {
    if (this.#open.length > parseLimits.htmlDepth) throw new FileFault('file-bomb', '层次过深');
    if (!inline.has(name)) this.#text.endParagraph();
    if (name === 'br') this.#say('\u2028');
    const id = attributes['id'] ?? '';
    const ours = (attributes['class'] ?? '').split(/\s+/).includes('yifa-figure') && placePattern.test(id);
    this.#open.push({
      name,
      silent: this.#silent || isHidden(name, attributes),
      place: ours ? id : undefined,
      machine: ours ? attributes['value'] : undefined,
      start: this.#text.length,
    });
    const type = attributes['type']?.trim().toLowerCase();
    if (name === 'script' && type === 'application/ld+json') this.#script = '';
  }

  text(text: string): void {
    if (this.#script !== undefined) this.#script += text;
    this.#say(text);
  }

  close(name: string): void {
    const open = this.#open.pop();
    if (open?.place !== undefined) {
      const { place, start, machine } = open;
      this.#ranges.push({ place, start, end: this.#text.length, ...(machine === undefined ? {} : { machine }) });
    }
    if (!inline.has(name)) this.#text.endParagraph();
    if (name !== 'script' || this.#script === undefined) return;
    const copy = evidenceInJsonLd(this.#script);
    if (copy !== undefined) this.#copies.push(copy);
    this.#script = undefined;
  }

  finished(): FileProof {
    const { text, breaks } = this.#text;
    return {
      format: 'html',
      copies: this.#copies,
      numbers: numbersOf({ text, breaks, ranges: this.#ranges }),
      text,
    };
  }

  get #silent(): boolean {
    return this.#open.at(-1)?.silent ?? false;
  }

  #say(text: string): void {
    if (this.#silent) return;
    this.#text.add(text.replace(/[ \t\r\n\f]+/g, ' '));
    if (this.#text.length > parseLimits.textLength) throw new FileFault('file-bomb', '文字过长');
  }
}

/** Reads a page. @throws FileFault */
export function htmlProof(bytes: Uint8Array): FileProof {
  const walker = new Walker();
  const parser = new Parser({
    onopentag: (name, attributes) => walker.open(name, attributes),
    ontext: (text) => walker.text(text),
    onclosetag: (name) => walker.close(name),
  });
  parser.end(decodeText(bytes).text);
  return walker.finished();
}
