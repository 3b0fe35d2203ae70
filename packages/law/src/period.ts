import type { Calendar } from './calendar.ts';
import { countPeriod, type DayNote, type Due, type Interval, unitCounted } from './count.ts';
import { type Counting, countingFor } from './countings.ts';
import { formatChinese, type PlainDate } from './plain-date.ts';
import { citeProvision } from './provisions.ts';
import { type StatuteId, statutes } from './statutes.ts';

export type PeriodUnit = 'day' | 'workday' | 'month' | 'year';

/** A statutory period: `count` units as `law` writes them. */
export interface Period {
  readonly count: number;
  readonly unit: PeriodUnit;
  readonly law: StatuteId;
}

export interface CountOptions {
  readonly calendar: Calendar;
  /** Stretches the law leaves out of the period (扣除), e.g. while an expert examines. */
  readonly exclude?: readonly Interval[];
  /** `after` (default) counts on from the start; `before` finds the latest day leaving the whole period before it. */
  readonly direction?: 'after' | 'before';
  /** Overrides whether a last day that is a rest day moves on; by default the statute decides. */
  readonly rollOver?: boolean;
}

/** A due date with every day it was counted by. */
export interface DueExplanation extends Due {
  readonly days: readonly DayNote[];
  /** One Chinese sentence: from when, how long, until when. */
  readonly summary: string;
  /** The articles the counting rests on. */
  readonly basis: string;
}

function period(count: number, unit: PeriodUnit, law: StatuteId): Period {
  if (!Number.isSafeInteger(count) || count < 1) throw new RangeError(`期间长度“${count}”应为正整数`);
  return { count, unit, law };
}

/** `count` 日 as `law` writes them; whether they are working days is that statute's own rule (see `countings`). */
export function days(count: number, law: StatuteId): Period {
  return period(count, 'day', law);
}

/** `count` 个工作日. */
export function workdays(count: number, law: StatuteId): Period {
  return period(count, 'workday', law);
}

/** `count` 个月, ending on the corresponding day. */
export function months(count: number, law: StatuteId): Period {
  return period(count, 'month', law);
}

/** `count` 年, ending on the corresponding day. */
export function years(count: number, law: StatuteId): Period {
  return period(count, 'year', law);
}

function rolls(counting: Counting, unit: PeriodUnit, options: CountOptions): boolean {
  if (options.direction === 'before' || unit === 'workday') return false;
  return options.rollOver ?? counting.rollsOver.includes(unit);
}

function run(from: PlainDate, of: Period, options: CountOptions, note?: (note: DayNote) => void): Due {
  const counting = countingFor(of.law, from);
  const unit = unitCounted(of, counting);
  return countPeriod(
    {
      from,
      count: of.count,
      unit,
      calendar: options.calendar,
      exclude: options.exclude ?? [],
      direction: options.direction ?? 'after',
      rollOver: rolls(counting, unit, options),
    },
    note,
  );
}

/**
 * The last day of a period. The start day is not counted (民事诉讼法第八十五条); `provisional` is true when a
 * day on the way lies in a year whose holiday notice is unknown. With `direction: 'before'`, the latest day
 * such that the whole period, that day not counted, has passed before `from`.
 */
export function dueDate(from: PlainDate, period: Period, options: CountOptions): Due {
  return run(from, period, options);
}

const unitWords = { day: '日', workday: '个工作日', month: '个月', year: '年' } as const;

/** The period with the statute it is from: 7个工作日（行政处罚法）, 90日（行政处罚法）, 3个月（行政强制法）; as counted on `on`, or today's law. */
export function describePeriod(period: Period, on?: PlainDate): string {
  return `${lengthOf(period, on)}（${statutes[period.law].short}）`;
}

function lengthOf(period: Period, on?: PlainDate): string {
  return `${period.count}${unitWords[unitCounted(period, countingFor(period.law, on))]}`;
}

/** Like `dueDate`, by the same count, with a note for every day. */
export function explainDue(from: PlainDate, period: Period, options: CountOptions): DueExplanation {
  const notes: DayNote[] = [];
  const due = run(from, period, options, (note) => notes.push(note));
  const days = notes.sort((a, b) => (a.date < b.date ? -1 : 1));
  return { ...due, days, summary: summarise(from, period, due, days, options), basis: basisOf(from, period, options) };
}

function summarise(
  from: PlainDate,
  period: Period,
  due: Due,
  notes: readonly DayNote[],
  options: CountOptions,
): string {
  const length = lengthOf(period, from);
  const excluded = notes.filter((n) => n.why.startsWith('扣除')).length;
  const rolled = notes.some((n) => n.why.startsWith('顺延')) ? '，末日为法定休假日，顺延至其后第一日' : '';
  const left = excluded === 0 ? '' : `，扣除${excluded}日`;
  const doubt = due.provisional ? '；所涉年份放假通知未登记，日期为暂定' : '';
  return options.direction === 'before'
    ? `${formatChinese(from)}之前须留足${length}${left}，最迟为${formatChinese(due.due)}${doubt}`
    : `自${formatChinese(from)}次日起算${length}${left}${rolled}，${formatChinese(due.due)}届满${doubt}`;
}

function basisOf(from: PlainDate, period: Period, options: CountOptions): string {
  const counting = countingFor(period.law, from);
  const unit = unitCounted(period, counting);
  const own = counting.basis.map(citeProvision).join('、');
  if (!rolls(counting, unit, options)) return own === '' ? statutes[period.law].name : own;
  const rolling = counting.rolling.provisions.map(citeProvision);
  const more = rolling.filter((text) => !own.includes(text)).join('、');
  const join = [own, counting.rolling.analogy ? `参照${more}` : more].filter((text) => text !== '' && text !== '参照');
  return join.join('；');
}

export type { DayNote, Due, Interval } from './count.ts';
