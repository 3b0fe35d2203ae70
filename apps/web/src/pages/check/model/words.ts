/** The words of the page for what the server found; a sign never stands without its word. */
import type { CheckAnswer } from '@yifa/server/contract/check';

export type Claim = CheckAnswer['claims'][number];
export type Finding = CheckAnswer['findings'][number];
export type Verdict = CheckAnswer['verdicts'][number];
export type Relation = CheckAnswer['relations'][number];
export type Block = CheckAnswer['blocks'][number];
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const verdictWords = {
  contradicted: { sign: '✗', word: '与台账不符', tone: 'bad' },
  unanswerable: { sign: '?', word: '台账不能回答', tone: 'warn' },
  supported: { sign: '✓', word: '与台账一致', tone: 'good' },
} as const satisfies Record<Verdict['verdict'], { sign: string; word: string; tone: string }>;

export const severityWords = {
  error: { word: '错误', tone: 'bad' },
  warning: { word: '疑点', tone: 'warn' },
  notice: { word: '提示', tone: 'plain' },
} as const satisfies Record<Finding['severity'], { word: string; tone: string }>;

export const relationWords = {
  sum: '合计',
  rate: '比率',
  bound: '部分与总数',
  equal: '前后一致',
  duplicate: '重复',
} as const satisfies Record<Relation['kind'], string>;

const approxWords = {
  exact: '准数',
  about: '约数',
  more_than: '“余”“多”：略多于此',
  at_least: '“以上”：不少于此',
  less_than: '“近”“不足”：略少于此',
} as const satisfies Record<Claim['approx'], string>;

/** How a number was understood: 52000元（约数）. */
export function sayRead({ value, unit, approx, percent }: Claim): string {
  const number = Number(value.toFixed(6));
  return `${number}${percent ? '%' : unit}（${approxWords[approx]}）`;
}

/** A file's size in words. */
export function saySize(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
