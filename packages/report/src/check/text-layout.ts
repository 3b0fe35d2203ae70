/** The parts of a report's text that checks speak of: paragraphs put together again, headings, sentences. */
import type { Span } from '@yifa/office';

export type ParagraphKind = 'title' | 'heading' | 'para';

export interface Paragraph extends Span {
  readonly kind: ParagraphKind;
  /** 1 一、 2 （一） 3 1. ; of the heading that the paragraph is or begins with. */
  readonly level?: 1 | 2 | 3;
  /** The number in that heading. */
  readonly number?: number;
  /** Where that heading's words stand. */
  readonly heading?: Span;
  /** Which level-1 part it belongs to, 0 before the first. */
  readonly part: number;
  /** Its text, with the line breaks inside it left in. */
  readonly text: string;
}

export interface Layout {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  /** Sentences in order, ended by 。！？ or by the paragraph; they never cross a paragraph. */
  readonly sentences: readonly Span[];
}

const numerals = '一二三四五六七八九十';
const headingOf = [
  { level: 1, at: new RegExp(`^([${numerals}]{1,3})\\s*、`) },
  { level: 2, at: new RegExp(`^[（(]\\s*([${numerals}]{1,3})\\s*[)）]\\s*、?`) },
  { level: 3, at: /^(\d{1,2})\s*[.．、](?!\d)/ },
] as const;
const closing = /[。！？!?：:；;…”"』」）)》〉，,、]\s*$/;
const sentenceEnd = /[。！？!?]/;
/** A line shorter than this was ended on purpose; a longer one without closing mark was broken by the page. */
const brokenLine = 20;
const longestHeading = 60;
/** Longest first sentence after a number that still reads as a heading run into its paragraph. */
const longestRunIn = 45;

/** 一 to 九十九 as a number; undefined when it is none. */
export function numeralValue(numeral: string): number | undefined {
  if (/^\d+$/.test(numeral)) return Number(numeral);
  const at = numeral.indexOf('十');
  const digit = (one: string): number => numerals.indexOf(one) + 1;
  if (at < 0) return numeral.length === 1 ? digit(numeral) : undefined;
  const [before, after] = [numeral.slice(0, at), numeral.slice(at + 1)];
  if (before.length > 1 || after.length > 1 || after === '十') return undefined;
  return (before === '' ? 1 : digit(before)) * 10 + (after === '' ? 0 : digit(after));
}

/** What is known of a text besides its characters. */
export interface Structure {
  /** Left out of the layout. */
  readonly tables?: readonly Span[];
  /** Headings that carry their number outside the text, by where they start. */
  readonly headings?: ReadonlyMap<number, 1 | 2 | 3>;
  /** Lines are whole paragraphs; otherwise a page may have broken them. */
  readonly wholeLines?: boolean;
}

/** The layout of a text whose paragraphs are lines. Linear in the text's length. */
export function layoutOf(text: string, structure: Structure = {}): Layout {
  const paragraphs: Paragraph[] = [];
  let part = 0;
  for (const span of joinedLines(text, structure)) {
    const body = text.slice(span.start, span.end);
    const level = structure.headings?.get(span.start);
    const unnumbered = level && { level, number: undefined, length: body.length, whole: true };
    const head = headingAt(body) ?? unnumbered;
    if (head?.level === 1 && head.whole) part += 1;
    paragraphs.push({
      ...span,
      text: body,
      part,
      kind: head?.whole ? 'heading' : isTitle(body) ? 'title' : 'para',
      ...(head && {
        level: head.level,
        ...(head.number !== undefined && { number: head.number }),
        heading: { start: span.start, end: span.start + head.length },
      }),
    });
  }
  return { text, paragraphs, sentences: paragraphs.flatMap((each) => sentencesOf(each)) };
}

function* lines(text: string): Generator<Span> {
  let from = 0;
  while (from <= text.length) {
    const found = text.indexOf('\n', from);
    const to = found < 0 ? text.length : found;
    let start = from;
    let end = to;
    while (start < end && isBlank(text.charCodeAt(start))) start += 1;
    while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
    if (end > start) yield { start, end };
    from = to + 1;
  }
}

function isBlank(code: number): boolean {
  return code <= 0x20 || code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x3000 || code === 0xfeff;
}

/** Lines, those put together that a page or a column broke in the middle of a sentence. */
function joinedLines(text: string, { tables = [], headings, wholeLines = false }: Structure): Span[] {
  const joined: Span[] = [];
  let open: { start: number; end: number; lastLine: number } | undefined;
  let table = 0;
  for (const line of lines(text)) {
    while (tables[table] && (tables[table]?.end ?? 0) <= line.start) table += 1;
    const inTable = (tables[table]?.start ?? Number.POSITIVE_INFINITY) <= line.start;
    const words = text.slice(line.start, Math.min(line.end, line.start + 80));
    const goesOn =
      open !== undefined &&
      !wholeLines &&
      !inTable &&
      !headings?.has(line.start) &&
      !headings?.has(open.start) &&
      open.lastLine >= brokenLine &&
      !sentenceEnd.test(text.charAt(open.end - 1)) &&
      !closing.test(text.slice(open.end - 1, open.end)) &&
      !headingAt(text.slice(open.start, Math.min(open.end, open.start + longestHeading + 1)))?.whole &&
      !isTitle(text.slice(open.start, Math.min(open.end, open.start + 81))) &&
      headingAt(words) === undefined &&
      /^[\u4e00-\u9fff\d，。、；：”》）]/.test(words) &&
      !isDate(words) &&
      !/^[一二三四五六七八九十]{1,2}是/.test(words);
    if (goesOn && open) {
      open.end = line.end;
      open.lastLine = line.end - line.start;
      continue;
    }
    if (open) joined.push({ start: open.start, end: open.end });
    open = inTable ? undefined : { start: line.start, end: line.end, lastLine: line.end - line.start };
  }
  if (open) joined.push({ start: open.start, end: open.end });
  return joined;
}

/** A date of its own, as it stands under a document. */
export function isDate(line: string): boolean {
  return /^(\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|[〇零一二三四五六七八九○]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)$/.test(
    line.trim(),
  );
}

/** Whether a line reads as a report's title or the organ above it. */
function isTitle(line: string): boolean {
  if (line.length > 80 || /[。；！？]/.test(line)) return false;
  return (
    /(报告|总结)$/.test(line) || (line.length <= 40 && /^[^，,。]{2,36}(人民政府|办事处|委员会|司法局)$/.test(line))
  );
}

interface Head {
  readonly level: 1 | 2 | 3;
  readonly number: number;
  readonly length: number;
  /** The paragraph is nothing but the heading. */
  readonly whole: boolean;
}

function headingAt(body: string): Head | undefined {
  const trimmed = body.replace(/^\[bookmark:[^\]]*\]/, '');
  const lost = body.length - trimmed.length;
  for (const { level, at } of headingOf) {
    const found = at.exec(trimmed);
    if (!found) continue;
    const number = numeralValue(found[1] ?? '');
    if (number === undefined) return undefined;
    const stop = trimmed.search(sentenceEnd);
    const whole =
      trimmed.length <= longestHeading && (stop < 0 || stop === trimmed.length - 1) && !(level === 3 && stop >= 0);
    const runIn = stop > 0 && stop <= longestRunIn ? stop + 1 : found[0].length;
    return { level, number, whole, length: lost + (whole ? trimmed.length : runIn) };
  }
  return undefined;
}

function sentencesOf(paragraph: Paragraph): Span[] {
  const found: Span[] = [];
  let start = paragraph.start;
  for (const stop of paragraph.text.matchAll(/[。！？!?]+[”’）)]?/g)) {
    const end = paragraph.start + stop.index + stop[0].length;
    found.push({ start, end });
    start = end;
  }
  if (start < paragraph.end) found.push({ start, end: paragraph.end });
  return found;
}

/** The index of the span that holds an offset, by bisection; undefined between spans. */
export function spanAt(spans: readonly Span[], offset: number): number | undefined {
  let [low, high] = [0, spans.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (!span) return undefined;
    if (offset < span.start) high = middle - 1;
    else if (offset >= span.end) low = middle + 1;
    else return middle;
  }
  return undefined;
}
