/** Sentences that are not whole: marks missing, doubled or unpaired, lists with gaps, headings out of order. */

import { findingAt } from './findings-catalogue.ts';
import type { Context } from './findings-context.ts';
import type { Finding } from './model.ts';
import { numeralValue, type Paragraph } from './text-layout.ts';

export function sentenceFindings(context: Context): Finding[] {
  return [
    ...context.body.flatMap((each) => (each.kind === 'para' ? ofParagraph(context, each) : [])),
    ...enumerations(context),
    ...headings(context),
  ];
}

function ofParagraph(context: Context, paragraph: Paragraph): Finding[] {
  const { text } = context;
  const found: Finding[] = [];
  const span = (at: number, length: number) => ({ start: paragraph.start + at, end: paragraph.start + at + length });
  for (const each of paragraph.text.matchAll(/(?:全年|累计|共|先后|组织|已|达)?\d+\s*余?(?:次|场次?|期)(?=《)/g))
    found.push(findingAt('verb-missing', text, span(each.index, each[0].length + 1), `“${each[0]}《”之间缺少动词`));
  for (const each of paragraph.text.matchAll(/(?<![一-龥])[、，,；;][。；;，,、]|[。][。，,；;、]|[、，,]\s*$/g))
    found.push(
      findingAt(
        'punctuation-doubled',
        text,
        span(each.index, each[0].length),
        each[0].trim().length > 1 ? `标点“${each[0]}”连在一起` : '段落以逗号或者顿号结束，没有写完',
      ),
    );
  for (const each of paragraph.text.matchAll(/[\u4e00-\u9fff”》）)][、，,；;][。；;，,、]/g))
    found.push(findingAt('punctuation-doubled', text, span(each.index + 1, 2), `标点“${each[0].slice(1)}”连在一起`));
  const unpaired = unbalancedIn(paragraph.text);
  if (unpaired)
    found.push(findingAt('unbalanced', text, span(unpaired.at, 1), `“${unpaired.mark}”没有与它成对的另一半`));
  const end = paragraph.text.trimEnd();
  if (
    end.length >= 25 &&
    /[\u4e00-\u9fff\d%）)》”]$/.test(end) &&
    /[，,。；]/.test(end) &&
    !/[。！？；;：:…]["”’）)》]?$/.test(end)
  )
    found.push(
      findingAt(
        'paragraph-unclosed',
        text,
        span(Math.max(0, end.length - 12), Math.min(12, end.length)),
        '段落末尾没有标点，请看是否写完',
      ),
    );
  return found;
}

const pairs: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['《', '》'],
  ['〈', '〉'],
  ['【', '】'],
  ['〔', '〕'],
];

/** The first mark without its other half; brackets of either width close each other. */
function unbalancedIn(paragraph: string): { at: number; mark: string } | undefined {
  for (const [open, close] of pairs) {
    const stack: number[] = [];
    for (
      let at = paragraph.indexOf(open) < 0 && paragraph.indexOf(close) < 0 ? paragraph.length : 0;
      at < paragraph.length;
      at += 1
    ) {
      const char = paragraph.charAt(at);
      if (char === open) stack.push(at);
      else if (char === close && stack.pop() === undefined) return { at, mark: close };
    }
    const left = stack[0];
    if (left !== undefined) return { at: left, mark: open };
  }
  const stack: number[] = [];
  for (let at = 0; at < paragraph.length; at += 1) {
    const char = paragraph.charAt(at);
    if (char === '（' || char === '(') stack.push(at);
    // 1) and 一） number items without an opening half.
    else if (
      (char === '）' || char === ')') &&
      stack.pop() === undefined &&
      !/(^|[^\u4e00-\u9fff\d])[\d一二三四五六七八九十]{1,2}$/.test(paragraph.slice(Math.max(0, at - 3), at))
    )
      return { at, mark: char };
  }
  const left = stack[0];
  return left === undefined ? undefined : { at: left, mark: paragraph.charAt(left) };
}

/** How many lists within lists are followed. */
const deepest = 6;
const ordinal = /([一二三四五六七八九十]{1,2})是(?!否|不是|非)/g;

/** 一是 … 二是: every open list is remembered, for lists stand inside lists. */
function enumerations(context: Context): Finding[] {
  const found: Finding[] = [];
  let open: number[] = [];
  for (const paragraph of context.body) {
    if (paragraph.heading) open = [];
    if (paragraph.kind !== 'para') continue;
    for (const each of paragraph.text.matchAll(ordinal)) {
      const n = numeralValue(each[1] ?? '');
      const before = paragraph.text.charAt(each.index - 1);
      const boundary = each.index === 0 || /[\s，,。；;：:、！？（(）)\]”]/.test(before);
      if (n === undefined) continue;
      const at = { start: paragraph.start + each.index, end: paragraph.start + each.index + each[0].length };
      const expected = open.lastIndexOf(n);
      // 统一是, 唯一是: words that merely end in a numeral.
      if (!boundary && (n === 1 || expected < 0)) continue;
      if (!boundary) found.push(findingAt('punctuation-missing', context.text, at, `“${each[0]}”前面没有标点`));
      open = open.slice(-deepest);
      if (n === 1) open.push(2);
      else if (expected >= 0) open = [...open.slice(0, expected), n + 1];
      else {
        if (open.length > 0 || n > 2) {
          const says = open.includes(n + 1)
            ? `“${each[0]}”重复`
            : open.length > 0
              ? `“${each[0]}”前面缺了别的项`
              : `“${each[0]}”前面没有“一是”`;
          found.push(findingAt('enumeration-gap', context.text, at, says));
        }
        open.push(n + 1);
      }
    }
  }
  return found;
}

function headings(context: Context): Finding[] {
  const last: Record<1 | 2 | 3, number> = { 1: 0, 2: 0, 3: 0 };
  const found: Finding[] = [];
  for (const paragraph of context.body) {
    const { level, number, heading } = paragraph;
    if (!level || !number || !heading) continue;
    const before = last[level];
    if (number !== before + 1 && number !== 1)
      found.push(
        findingAt(
          'heading-order',
          context.text,
          heading,
          before === 0 ? `标题从第${number}起，缺少前面的序号` : `标题序号从${before}到了${number}`,
        ),
      );
    else if (number === 1 && before === 1)
      found.push(findingAt('heading-order', context.text, heading, '标题序号“1”重复'));
    last[level] = number;
    if (level === 1) [last[2], last[3]] = [0, 0];
    if (level === 2) last[3] = 0;
  }
  return found;
}
