/** Longest heading, in characters; a longer first sentence is a paragraph that happens to be numbered. */
const LONGEST = 60;

const numberings = [
  {
    level: 1,
    pattern:
      /^(?:\*\*)?(?:[一二三四五六七八九十百]{1,4}[、．.]|第[一二三四五六七八九十]{1,3}(?:部分|章|编)(?=[\s　：:、]|$|\S))/u,
  },
  { level: 2, pattern: /^(?:\*\*)?(?:[（(]\s?[一二三四五六七八九十百]{1,4}\s?[）)]|[㈠-㈩])/u },
  { level: 3, pattern: /^(?:\*\*)?\d{1,2}\s?(?:[．、]|\.(?!\d)|\.(?=\d{4}年))/u },
] as const;

export interface Heading {
  readonly level: 1 | 2 | 3;
  /** Length of the heading within the line. */
  readonly length: number;
}

/**
 * The heading that a line is or begins with, by its numbering 一、（一）1. as GB/T 9704 has it; a run-in heading
 * reaches to the first 。.
 */
export function findHeading(line: string): Heading | undefined {
  const found = numberings.find(({ pattern }) => pattern.test(line));
  if (found === undefined) return undefined;
  const stop = line.indexOf('。');
  const length = stop === -1 ? line.length : stop + 1;
  if (length > LONGEST || /[；;，,]$/.test(line.slice(0, length))) return undefined;
  return { level: found.level, length };
}

/** Words that a title of an official document ends with. */
const titleEnd =
  /(?:报告|总结|汇报|情况|公报|方案|意见|计划|规划|要点|通知|通报|决定|办法|规定|细则|公告|台账|说明|函|书)(?:\s*[（(〔【][^（(]{1,20}[）)〕】])?$/u;

/** Lines that stand above or below a title and are no part of it: numbers, dates, sources, paths through a site. */
const marginal =
  /^(?:索引号|发文字号|文号|来源|发布|时间|日期|作者|浏览|字体|字号|打印|分享|当前位置|您(?:当前)?的位置|信息分类|主题分类|公开|附件)|(?:文件|号)$|[>›»|]|^[[【]|^[\d\s年月日:：./-]+$|^(?:首页|目录|机密|秘密|内部|特急|加急)/u;

/**
 * Which of the first lines are the title, as a half-open range: short lines before the text, the last of which
 * ends like a title. Without such an end the first line stands for it, if something follows.
 */
export function findTitle(lines: readonly string[]): { readonly from: number; readonly to: number } | undefined {
  const stop = lines.findIndex(
    (line) => line.length > LONGEST || /[。；：:，,！!？?]$/u.test(line) || findHeading(line) !== undefined,
  );
  const head = lines.slice(0, stop === -1 ? 12 : Math.min(stop, 12));
  const found = head.findIndex((line) => titleEnd.test(line) && !marginal.test(line));
  if (found === -1) {
    const [first] = head;
    return first !== undefined && !marginal.test(first) && lines.length > 1 ? { from: 0, to: 1 } : undefined;
  }
  let from = found;
  while (from > 0 && found - from < 2 && !marginal.test(head[from - 1] ?? '')) from -= 1;
  let to = found + 1;
  while (to < head.length && /^(?:的|（|\()/u.test(head[to] ?? '') && (head[to] ?? '').length <= 20) to += 1;
  return { from, to };
}
