import { BuilderElement, Tab, TextRun } from 'docx';
import type { FileEvidence } from './evidence/model.ts';
import { bindingOf, controlledPart } from './evidence/xml-part.ts';
import { type FontRole, wideFontsFor } from './fonts.ts';
import type { Run } from './model.ts';

/** Characters XML 1.0 cannot hold at all, lone surrogates among them. */
const unwritable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Removes what no XML document may contain and brings line ends to \n. */
export function writable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(unwritable, '');
}

/**
 * Punctuation and signs that exist in Western and Chinese fonts alike: quotes, dashes, ellipsis, ×, °, ①.
 * Left to themselves, word processors set them in the Western font beside digits.
 */
const ambiguous = /([\u{A1}-\u{BF}\u{D7}\u{F7}\u{2010}-\u{2042}\u{2100}-\u{24FF}\u{2500}-\u{26FF}]+)/u;

export type RunStyle = {
  readonly role: FontRole;
  /** Font size in half-points, where it differs from the paragraph style. */
  readonly size?: number;
  readonly bold?: boolean;
  /** Writes the role's fonts on the run itself, for a face unlike that of the paragraph style. */
  readonly explicit?: boolean;
};

const pieces = (line: string, style: RunStyle): TextRun[] =>
  line
    .split(ambiguous)
    .map((text, index) => ({ text, wide: index % 2 === 1 }))
    .filter(({ text }) => text !== '')
    .map(
      ({ text, wide }) =>
        new TextRun({
          children: text.split('\t').flatMap((part, index) => (index === 0 ? [part] : [new Tab(), part])),
          ...(style.bold === true ? { bold: true } : {}),
          ...(style.size === undefined ? {} : { size: style.size }),
          ...(wide || style.explicit === true ? { font: wideFontsFor(style.role) } : {}),
        }),
    );

/** Text as runs; a line feed becomes a line break within the paragraph. */
export function textRuns(text: string, style: RunStyle): TextRun[] {
  return writable(text)
    .split('\n')
    .flatMap((line, index) =>
      index === 0 ? pieces(line, style) : [new TextRun({ break: 1 }), ...pieces(line, style)],
    );
}

const element = (
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: ConstructorParameters<typeof BuilderElement>[0]['children'] = [],
): BuilderElement =>
  new BuilderElement<Record<string, string>>({
    name,
    attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, { key, value }])),
    children,
  });

/** Longest tag a content control may carry. */
const longestTag = 64;

/** Longest bookmark name. */
const longestBookmark = 40;

/**
 * Name of the bookmark around the n-th bound figure of a document: fig_<id>_<n>, characters a bookmark may not
 * hold replaced by _ and the id shortened to fit. The exact id is the tag of the content control.
 */
export function figureBookmark(id: string, n: number): string {
  const tail = `_${n}`;
  const body = id.replace(/[^\p{L}\p{N}_]/gu, '_');
  return `fig_${[...body].slice(0, longestBookmark - 4 - tail.length).join('')}${tail}`;
}

/**
 * Writes runs of one document and numbers the figures in it. A figure is an inline content control without a
 * visible frame, tagged with the indicator's id, inside a bookmark: some word processors drop the tag on saving,
 * all of them keep the bookmark. With evidence, the control is bound to its number there.
 */
export class Writer {
  #figures = 0;
  readonly #evidence: FileEvidence | undefined;

  constructor(evidence?: FileEvidence) {
    this.#evidence = evidence;
  }

  runs(runs: readonly Run[], style: RunStyle): (TextRun | BuilderElement)[] {
    return runs.flatMap((run) => {
      const bold = { ...style, bold: run.bold === true || style.bold === true };
      return run.figure === undefined ? textRuns(run.text, bold) : this.#figure(run.figure, run.text, bold);
    });
  }

  /** @throws RangeError when the evidence holds a number that the document does not. */
  close(): void {
    const promised = this.#evidence?.numbers.length ?? this.#figures;
    if (promised !== this.#figures) throw new RangeError(`凭证载有${promised}个数据，正文中为${this.#figures}个`);
  }

  #figure(id: string, text: string, style: RunStyle): (TextRun | BuilderElement)[] {
    if (id === '' || id.length > longestTag || writable(id) !== id)
      throw new RangeError(`指标编号应为 1 至 ${longestTag} 个可书写字符:${id}`);
    this.#figures += 1;
    const n = String(this.#figures);
    const place = figureBookmark(id, this.#figures);
    const bound = this.#evidence === undefined ? undefined : controlledPart(text);
    const held = bound ?? { start: 0, end: text.length };
    const properties = element('w:sdtPr', {}, this.#properties(id, text, n, bound !== undefined));
    const inside = textRuns(text.slice(held.start, held.end), style);
    return [
      element('w:bookmarkStart', { 'w:id': n, 'w:name': place }),
      ...textRuns(text.slice(0, held.start), style),
      element('w:sdt', {}, [properties, element('w:sdtContent', {}, inside)]),
      ...textRuns(text.slice(held.end), style),
      element('w:bookmarkEnd', { 'w:id': n }),
    ];
  }

  /** In the order of CT_SdtPr (ISO/IEC 29500-1, 17.5.2.38), which word processors insist on. */
  #properties(id: string, text: string, n: string, bound: boolean): BuilderElement[] {
    const tag = element('w:tag', { 'w:val': id });
    const number = element('w:id', { 'w:val': n });
    const hidden = element('w15:appearance', { 'w15:val': 'hidden' });
    if (this.#evidence === undefined) return [tag, number, hidden];
    const proof = this.#evidence.numbers[this.#figures - 1];
    if (proof?.place !== figureBookmark(id, this.#figures) || proof.text !== text)
      throw new RangeError(`数据“${text}”（${id}）没有对应的凭证`);
    const alias = element('w:alias', { 'w:val': [...writable(proof.label)].slice(0, longestTag / 2).join('') });
    if (!bound) return [alias, tag, number, hidden];
    const { mappings, path, store } = bindingOf(this.#evidence, this.#figures);
    const binding = element('w:dataBinding', {
      'w:prefixMappings': mappings,
      'w:xpath': path,
      'w:storeItemID': store,
    });
    return [alias, tag, number, binding, hidden, element('w:text', {})];
  }
}
