/** What every finder is given: the document with its layout, its numbers and their relations, whose it is and of which year. */
import type { ReadDocument, Span } from '@yifa/office';
import type { Claim } from '../reading/model.ts';
import { type Scan, scanOf } from './relations-scan.ts';
import { isDate, type Layout, layoutOf, type Paragraph } from './text-layout.ts';

/** Names labels in Chinese; a vocabulary does. */
export interface LabelNames {
  labelOf(indicator: string): string;
}

export interface TextCheckInput {
  readonly document: ReadDocument;
  readonly claims: readonly Claim[];
  readonly vocabulary: LabelNames;
  /** The year reported on; read from the title when absent. */
  readonly year?: number;
  /** Whose report it is, and the names of its neighbours. */
  readonly org?: { readonly name: string; readonly others: readonly string[] };
  /** The report of the year before. */
  readonly last?: { readonly text: string; readonly claims: readonly Claim[]; readonly year?: number };
}

export interface Context {
  readonly input: TextCheckInput;
  readonly text: string;
  readonly layout: Layout;
  readonly scan: Scan;
  /** Paragraphs of the report itself: without a web page's head and foot. */
  readonly body: readonly Paragraph[];
  /** Whether this is a whole report and not an excerpt. */
  readonly entire: boolean;
  readonly year: number | undefined;
  /** The organ's place as the text names it: 孙家镇; with 镇, 乡 or 街道 at its end. */
  readonly place: string | undefined;
  readonly whole: Span;
}

/** A whole report is at least this long; without its title, more is asked before a text is taken for one. */
const leastTitled = 400;
const leastUntitled = 1_200;

export function contextOf(input: TextCheckInput): Context {
  const { text, blocks, format } = input.document;
  const layout = layoutOf(text, {
    tables: blocks.filter((block) => block.kind === 'table'),
    headings: new Map(
      blocks.flatMap((block) => (block.kind === 'heading' ? [[block.start, block.level] as const] : [])),
    ),
    wholeLines: format === 'docx' || format === 'html',
  });
  const titleLine = layout.paragraphs.find((each) => each.kind === 'title' && /报告|总结/.test(each.text));
  const body = bodyOf(layout);
  const title = titleLine?.text ?? '';
  const place = input.org?.name ?? placeIn(layout);
  return {
    input,
    text,
    layout,
    scan: scanOf(text, input.claims, layout),
    body,
    entire:
      text.length >= (title ? leastTitled : leastUntitled) &&
      layout.paragraphs.filter((each) => each.level === 1 && each.kind === 'heading').length >= 2,
    year: input.year ?? yearIn(title, text),
    place: place
      ?.replace(/(人民政府|办事处|党工委|党委)$/, '')
      .replace(/^.*[县区市旗](?=[\u4e00-\u9fff]{2,6}(镇|乡|街道)$)/, ''),
    whole: { start: 0, end: text.length },
  };
}

/** From the last title before the first long paragraph to the date, or to the last paragraph that reads as prose. */
function bodyOf(layout: Layout): Paragraph[] {
  const { paragraphs } = layout;
  const prose = paragraphs.findIndex((each) => each.kind === 'para' && each.text.length >= 60 && /。/.test(each.text));
  if (prose < 0) return [...paragraphs];
  let from = prose;
  while (from > 0 && prose - from < 6 && paragraphs[from - 1]?.kind !== 'title' && notFurniture(paragraphs[from - 1]))
    from -= 1;
  let to = paragraphs.length - 1;
  const date = paragraphs.findLastIndex((each) => isDate(each.text));
  if (date > prose) to = date;
  else while (to > prose && paragraphs[to]?.kind !== 'heading' && !/[。；]/.test(paragraphs[to]?.text ?? '')) to -= 1;
  return paragraphs.slice(from, to + 1);
}

function notFurniture(paragraph: Paragraph | undefined): boolean {
  return paragraph !== undefined && !/^(\[|日期|来源|语音|发布)|当前位置|\d{4}-\d{2}-\d{2}/.test(paragraph.text);
}

function yearIn(title: string, text: string): number | undefined {
  const found = /(20\d\d)\s*年/.exec(title) ?? /现将[^。]{0,20}?(20\d\d)\s*年/.exec(text.slice(0, 3_000));
  return found ? Number(found[1]) : undefined;
}

/** 重庆市万州区孙家镇人民政府 → 孙家镇, from a title or from a line of its own. */
function placeIn(layout: Layout): string | undefined {
  for (const { kind, text } of layout.paragraphs) {
    if (kind !== 'title') continue;
    const found =
      /(?:^|^.*[县区市旗州])([\u4e00-\u9fff]{1,8}?(?:镇|乡|街道))(?:人民政府|办事处|党委|\s*20\d\d|关于)/.exec(text);
    if (found) return found[1];
  }
  return undefined;
}
