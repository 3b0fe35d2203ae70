/** Finds the figures of a line: numbers that count something, before it is asked what they count. */
import { countsSomething } from './chinese-count.ts';
import type { Marked } from './marks.ts';
import { readMeasureWord } from './measure-word.ts';
import type { Approx } from './model.ts';
import { isPageFrame, isStructure } from './not-claim.ts';
import { digitAt, type NumberRead, readNumber } from './number.ts';

export interface Figure {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly unit: string;
  readonly approx: Approx;
  readonly percent: boolean;
}

/** What is at a position: a figure, or nothing, and where to look on. */
export interface Looked {
  readonly figure?: Figure;
  readonly next: number;
}

/** Longer runs of digits are codes. */
const largest = 1e15;
const rangeMarks = '-—–~～至到－';
/** Behind these an Arabic number is part of a code, a date or a version. */
const codeBefore = /[A-Za-z0-9０-９.．·•/／+＋×\-—–－_〔[［〕]/;
const hotlines = new Set([
  110, 114, 119, 120, 122, 12309, 12315, 12333, 12337, 12345, 12348, 12350, 12369, 12388, 12389,
]);

/**
 * Looks at the number that begins at `at`.
 * @param nounAt whether a counted thing is named there, for numbers without a measure word
 */
export function lookAt(text: string, at: number, marked: Marked, nounAt: (at: number) => boolean): Looked {
  const number = readNumber(text, at);
  if (!number) return { next: skipNumerals(text, at) };
  if (number.value > largest) return { next: number.end };
  const inMarks = marked.endOf(at);
  if (inMarks !== undefined) return { next: inMarks };
  const previous = text[at - 1] ?? '';
  const word = number.percent
    ? { end: number.end, unit: '%', kind: 'share' as const }
    : readMeasureWord(text, number.end);
  if (!word) {
    const range = number.chinese ? undefined : readRange(text, number);
    if (range) return range;
    return bareFigure(text, number, previous, nounAt);
  }
  const next = word.end;
  if (word.kind === 'rank' || (word.kind === 'time' && !isAverageTime(text, at, word.unit))) return { next };
  if (
    text
      .slice(Math.max(0, at - 2), at)
      .trimEnd()
      .endsWith('第')
  )
    return { next };
  const after = text.slice(next, next + 8);
  if (isStructure(word.unit, after)) return { next };
  // 100米处 says where, not how much.
  if (/^(?:米|公里|千米)$/.test(word.unit) && /^(?:处|外|内|远|范围|开外)/.test(after)) return { next };
  if (number.chinese) {
    if (number.value === 1 && /一[村社户乡镇企校组街]$/.test(text.slice(Math.max(0, at - 2), at))) return { next };
    if (!countsSomething(text, number, word.unit, next)) return { next: number.end };
  } else {
    if (codeBefore.test(previous) && !isSecondMeasure(text, at)) return { next };
    // 桐树村3组 is a place
    if (/^[组社队]$/.test(word.unit) && ('村屯寨社'.includes(previous) || after.startsWith('之间'))) return { next };
    // 9时30分
    if (word.unit === '分' && '时点:：'.includes(previous)) return { next };
    if (previous === '前' && '名位'.includes(word.unit)) return { next };
    if (number.value >= 1900 && number.value <= 2100 && /^[年度]/.test(after)) return { next };
    if (
      word.unit === '项' &&
      after.startsWith('制度') &&
      /执法[^，。]{0,8}$/.test(text.slice(Math.max(0, at - 12), at))
    )
      return { next };
  }
  if (
    word.unit === '次' &&
    /^(?:会议|全会|全体)/.test(after) &&
    /届[^，。；]{0,12}$/.test(text.slice(Math.max(0, at - 16), at))
  )
    return { next };
  if (isPageFrame(text.slice(Math.max(0, at - 24), at))) return { next };
  return {
    next,
    figure: {
      start: at,
      end: next,
      value: number.value,
      unit: word.unit,
      approx: approximation(text, number, next),
      percent: word.unit === '%',
    },
  };
}

/** 317处/9140平方米: one thing measured twice. */
function isSecondMeasure(text: string, at: number): boolean {
  return (
    /[\d\u4e07][\u4e00-\u9fa5]{1,2}\/$/.test(text.slice(Math.max(0, at - 5), at)) &&
    /[处户宗起件个家人次栋]/.test(text[at - 2] ?? '')
  );
}

/** 平均办理用时21.4天: how long things took is a figure, not a date. */
function isAverageTime(text: string, at: number, unit: string): boolean {
  if (!/^(?:天|小时|分钟|个?工作日|个小时)$/.test(unit)) return false;
  return /平均[^，。；\d]{0,10}(?:用时|时长|时间|耗时|周期|办理|办结|为|仅|约|不到)$/.test(
    text.slice(Math.max(0, at - 16), at),
  );
}

function skipNumerals(text: string, at: number): number {
  let next = at + 1;
  while (next < text.length && next < at + 20 && '一二三四五六七八九十百千万亿零〇两'.includes(text.charAt(next)))
    next++;
  return next;
}

/** 3至5名: one figure, at least the lower number. 1-10月 and 2021-2025 are none. */
function readRange(text: string, number: NumberRead): Looked | undefined {
  const mark = text[number.end] ?? '。';
  if (!rangeMarks.includes(mark) || digitAt(text, number.end + 1) < 0) return undefined;
  const upper = readNumber(text, number.end + 1);
  if (!upper) return undefined;
  const word = readMeasureWord(text, upper.end);
  const next = word ? word.end : upper.end;
  if (!word || (word.kind !== 'count' && word.kind !== 'money' && word.kind !== 'share')) return { next };
  if (codeBefore.test(text[number.start - 1] ?? '') || number.value >= upper.value || number.decimal) return { next };
  return {
    next,
    figure: {
      start: number.start,
      end: next,
      value: number.value,
      unit: word.unit,
      approx: 'at_least',
      percent: word.unit === '%',
    },
  };
}

/** 1521法律明白人: a number whose measure word was left out, right before a thing that is counted. */
function bareFigure(text: string, number: NumberRead, previous: string, nounAt: (at: number) => boolean): Looked {
  const next = number.end;
  const inexact = number.approx !== undefined && number.value >= 10;
  if (number.chinese || number.decimal || codeBefore.test(previous) || previous === '第') return { next };
  if (!inexact && (number.value < 10 || hotlines.has(number.value))) return { next };
  if (!inexact && number.value >= 1900 && number.value <= 2100) return { next };
  if (!nounAt(next)) return { next };
  const approx = approximation(text, number, next);
  return { next, figure: { start: number.start, end: next, value: number.value, unit: '', approx, percent: false } };
}

/** 约, 近, 超过 before the number; 余, 多 in it; 以上, 左右 behind the measure word. */
function approximation(text: string, number: NumberRead, end: number): Approx {
  const after = text.slice(end, end + 3).trimStart();
  if (number.approx) return number.approx;
  const before = text.slice(Math.max(0, number.start - 5), number.start).trimEnd();
  if (/(?:^|[^节预签违履公合续特邀制条誓大相集民])约(?:为|有|计)?$|大约(?:为|有)?$|(?:大概|约计|左右)$/.test(before))
    return 'about';
  if (/(?:^|[^最就附临靠亲])近$|(?:将近|接近|不足|不到|未满|少于|低于)$/.test(before)) return 'less_than';
  if (/(?:超过|超出|突破|高于|多于|大于)了?$|(?:^|[^赶])超$|逾$/.test(before)) return 'more_than';
  if (
    /(?:至少|最少|不少于|不低于)(?:有|为)?$|上$/.test(before) &&
    !/(?:以|会|堂|路|网|线|手|街|门|课|之|基础|水|海|陆|岸|车|船|山|场|市|村)上$/.test(before)
  )
    return 'at_least';
  if (/^(?:以上|及以上|之上)/.test(after)) return 'at_least';
  if (/^(?:以下|以内|之内)/.test(after)) return 'less_than';
  if (/^(?:左右|上下)/.test(after)) return 'about';
  if (/^(?:有余|开外)/.test(after) || /^余[，。；、）]/.test(after)) return 'more_than';
  return 'exact';
}
