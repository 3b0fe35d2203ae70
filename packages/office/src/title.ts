import { widthInChars } from './page.ts';
import { writable } from './text.ts';

/** Compounds a general dictionary would cut, though a title must not. */
const compounds = [
  '人民政府',
  '法治政府',
  '法治建设',
  '委员会',
  '办公室',
  '主席团',
  '人民调解',
  '行政执法',
  '行政处罚',
  '行政检查',
  '行政复议',
  '行政诉讼',
  '行政规范性文件',
  '规范性文件',
  '重大行政决策',
  '合法性审查',
  '矛盾纠纷',
  '排查化解',
  '实施方案',
  '工作方案',
  '工作报告',
  '年度报告',
  '情况报告',
  '情况的报告',
  '管理办法',
  '实施细则',
  '实施意见',
  '领导小组',
  '第一责任人',
  '责任制',
  '司法所',
  '综合行政执法',
  '应急预案',
  '政务公开',
  '政府信息公开',
  '信访工作',
  '述职述法',
  '公共法律服务',
  '法律顾问',
  '自然灾害',
  '安全生产',
] as const;

const byLength = [...compounds].sort((a, b) => b.length - a.length);
const compound = new RegExp(
  `(${byLength.join('|')}|\\d+(?:年度|年|月|日|号|件|次|个|项|届|期|%)*|[A-Za-z0-9.·-]+)`,
  'u',
);
const opening = /[《〈“‘（〔「]$/u;
const noStart = /^[》〉”’）〕」、，。；：！？的和及与等]/u;
/** Ends after which a line reads well when broken. */
const goodEnd = /(?:人民政府|委员会|办公室|主席团|关于|[的、》”）]|年度|及|和|与)$/u;
const goodStart = /^(?:关于|《|“)/u;

type Piece = { readonly text: string; readonly width: number; readonly breakAfter: number };

const words = (title: string): string[] => {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  return title
    .split(compound)
    .flatMap((part, index) => (index % 2 === 1 ? [part] : [...segmenter.segment(part)].map(({ segment }) => segment)))
    .filter((word) => word !== '');
};

/** Penalty of a break between two words, or undefined where none may stand. */
const breakCost = (before: string, after: string): number | undefined => {
  if (opening.test(before) || noStart.test(after)) return undefined;
  if (goodEnd.test(before) || goodStart.test(after)) return 0;
  // A single character is often the rest of a name the dictionary does not know, such as 镇.
  if ([...before].length < 2 || [...after].length < 2) return undefined;
  return 12;
};

const piecesOf = (title: string): Piece[] => {
  const all = words(title);
  const pieces: Piece[] = [];
  let text = '';
  all.forEach((word, index) => {
    text += word;
    const next = all[index + 1];
    const cost = next === undefined ? 0 : breakCost(word, next);
    if (cost === undefined) return;
    pieces.push({ text, width: widthInChars(text), breakAfter: cost });
    text = '';
  });
  return pieces;
};

/** Lines shorter than their neighbours on both sides make an hourglass, which the standard does not know. */
const shapeCost = (widths: readonly number[]): number => {
  const mean = widths.reduce((sum, width) => sum + width, 0) / widths.length;
  const uneven = widths.reduce((sum, width) => sum + (width - mean) ** 2, 0);
  const hourglass = widths.some((width, index) => {
    const above = widths[index - 1];
    const below = widths[index + 1];
    return above !== undefined && below !== undefined && width < above && width < below;
  });
  return uneven + (hourglass ? 60 : 0);
};

/** All ways to set the pieces in exactly `lines` lines, best first by cost; undefined when none fits. */
const bestIn = (pieces: readonly Piece[], lines: number, maxWidth: number): string[] | undefined => {
  let best: { readonly cost: number; readonly lines: string[] } | undefined;
  const place = (from: number, done: readonly { text: string; width: number }[], cost: number): void => {
    if (done.length === lines) {
      if (from < pieces.length) return;
      const total = cost + shapeCost(done.map((line) => line.width));
      if (best === undefined || total < best.cost) best = { cost: total, lines: done.map((line) => line.text) };
      return;
    }
    let text = '';
    let width = 0;
    for (let index = from; index < pieces.length; index += 1) {
      const piece = pieces[index];
      if (piece === undefined) return;
      if (text !== '' && width + piece.width > maxWidth) return;
      text += piece.text;
      width += piece.width;
      const end = index === pieces.length - 1 ? 0 : piece.breakAfter;
      place(index + 1, [...done, { text, width }], cost + end);
    }
  };
  place(0, [], 0);
  return best?.lines;
};

/** Beyond this many lines a title is no title; it is then left to the word processor. */
const mostLines = 6;

/**
 * Breaks a title into the fewest lines of at most `max` full-width characters, balanced and at sensible places
 * (after 人民政府, around 关于, after 的), never inside a word, a number or between book-title marks and their
 * contents (GB/T 9704-2012 7.3.1: 回行时词意完整、排列对称). Line feeds in the title are kept as the writer's own breaks.
 * A single word wider than `max` stands on a line of its own.
 */
export function breakTitle(title: string, max = 20): string[] {
  return writable(title)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap((line) => {
      const width = widthInChars(line);
      if (width <= max) return [line];
      const pieces = piecesOf(line);
      for (let lines = Math.ceil(width / max); lines <= mostLines; lines += 1) {
        const broken = bestIn(pieces, lines, max);
        if (broken !== undefined) return broken;
      }
      return [line];
    });
}
