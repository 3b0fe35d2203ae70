import { type Calendar, type DayInfo, daysOfCalendar, works } from './calendar.ts';
import type { Counting } from './countings.ts';
import { addMonths, fromSerial, type PlainDate, toSerial } from './plain-date.ts';

/** A stretch of days left out of a period, both ends included, and the reason. */
export interface Interval {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly why: string;
}

/** A computed last day. */
export interface Due {
  readonly due: PlainDate;
  /** True when the date may change once a missing holiday notice is published. */
  readonly provisional: boolean;
  readonly countedAs: 'day' | 'workday' | 'month' | 'year';
}

/** What became of one day of the count: its number, or null and why it was not counted. */
export interface DayNote {
  readonly date: PlainDate;
  readonly counted: number | null;
  readonly why: string;
}

export interface CountTask {
  readonly from: PlainDate;
  readonly count: number;
  readonly unit: Due['countedAs'];
  readonly calendar: Calendar;
  readonly exclude: readonly Interval[];
  readonly direction: 'after' | 'before';
  readonly rollOver: boolean;
}

type Collector = (note: DayNote) => void;

interface Excluded {
  readonly from: number;
  readonly to: number;
  readonly why: string;
}

/** The unit in which a period of this statute is really counted: some 日 are working days. */
export function unitCounted(
  period: { readonly count: number; readonly unit: Due['countedAs'] },
  counting: Counting,
): Due['countedAs'] {
  return period.unit === 'day' && counting.daysAreWorkdays(period.count) ? 'workday' : period.unit;
}

/** One run through the days of a period; `note` hears of every day, and its presence changes nothing else. */
export function countPeriod(task: CountTask, note?: Collector): Due {
  const excluded = task.exclude.map(readInterval);
  const walk = new Walk(task, excluded, note);
  const due = task.direction === 'before' ? walk.backward() : walk.forward();
  return { due: fromSerial(due), provisional: walk.provisional, countedAs: task.unit };
}

function readInterval(interval: Interval): Excluded {
  if (interval.to < interval.from) {
    throw new RangeError(`扣除期间的止日${interval.to}早于起日${interval.from}`);
  }
  return { from: toSerial(interval.from), to: toSerial(interval.to), why: interval.why };
}

class Walk {
  readonly #task: CountTask;
  readonly #excluded: readonly Excluded[];
  readonly #note: Collector | undefined;
  readonly #start: number;
  readonly #dayAt: (serial: number) => DayInfo;
  provisional = false;

  constructor(task: CountTask, excluded: readonly Excluded[], note: Collector | undefined) {
    this.#task = task;
    this.#excluded = excluded;
    this.#note = note;
    this.#start = toSerial(task.from);
    this.#dayAt = daysOfCalendar(task.calendar);
  }

  forward(): number {
    this.#tell(this.#start, null, () => '当日不计');
    const last = this.#countUp(this.#byMonths() ? this.#nominalEnd() - this.#start : this.#task.count, 1);
    return this.#task.rollOver ? this.#rollOver(last) : last;
  }

  backward(): number {
    this.#tell(this.#start, null, () => '当日不计');
    const due = this.#byMonths() ? this.#latestLeavingWhole() : this.#countUp(this.#task.count, -1) - 1;
    this.#visit(due);
    this.#tell(due, null, () => '最迟之日，当日不计');
    return due;
  }

  /**
   * Counts `n` days away from the start, over excluded days and, for working days, over rest days.
   * Months and years are as many days as reach to the corresponding day, so excluded days push the end on.
   */
  #countUp(n: number, step: 1 | -1): number {
    let serial = this.#start;
    let counted = 0;
    while (counted < n) {
      serial += step;
      const info = this.#visit(serial);
      const excluded = this.#exclusionOf(serial);
      if (excluded !== undefined) {
        this.#tell(serial, null, () => `扣除：${excluded.why}`);
      } else if (this.#task.unit === 'workday' && !works(info)) {
        this.#tell(serial, null, () => restReason(info, serial));
      } else {
        counted += 1;
        const number = counted;
        this.#tell(serial, number, () => this.#countedReason(number, n, info));
      }
    }
    return serial;
  }

  /** The latest day whose own period of months or years is over before the start day. */
  #latestLeavingWhole(): number {
    const { from, exclude } = this.#task;
    const calendar = this.#task.calendar;
    let candidate = toSerial(addMonths(from, -this.#monthCount())) + 3;
    const task = { ...this.#task, rollOver: false, direction: 'after' as const };
    for (;;) {
      const trial = countPeriod({ ...task, from: fromSerial(candidate), calendar, exclude });
      if (toSerial(trial.due) < this.#start) break;
      candidate -= 1;
    }
    let before = 0;
    for (let serial = this.#start - 1; serial > candidate; serial -= 1) {
      this.#visit(serial);
      const excluded = this.#exclusionOf(serial);
      if (excluded === undefined) {
        before += 1;
        const number = before;
        this.#tell(serial, number, () => `之前第${number}日`);
      } else this.#tell(serial, null, () => `扣除：${excluded.why}`);
    }
    return candidate;
  }

  /** A last day on which no work is done moves to the first working day after it that is not excluded. */
  #rollOver(last: number): number {
    let serial = last;
    let info = this.#dayAt(serial);
    while (!works(info) || this.#exclusionOf(serial) !== undefined) {
      serial += 1;
      info = this.#visit(serial);
      const day = serial;
      const why = info;
      this.#tell(day, null, () => (works(why) ? '顺延至休假日后第一日' : `顺延：${restReason(why, day)}`));
    }
    return serial;
  }

  #monthCount(): number {
    return this.#task.count * (this.#task.unit === 'year' ? 12 : 1);
  }

  #byMonths(): boolean {
    return this.#task.unit === 'month' || this.#task.unit === 'year';
  }

  /** The corresponding day months or years on. */
  #nominalEnd(): number {
    return toSerial(addMonths(this.#task.from, this.#monthCount()));
  }

  #countedReason(number: number, of: number, info: DayInfo): string {
    if (this.#byMonths() && number === of) return this.#excluded.length === 0 ? '届满的对应日' : '届满日';
    if (this.#task.unit !== 'workday') return `第${number}日`;
    return info.kind === 'makeup-workday' ? `第${number}个工作日（调休上班）` : `第${number}个工作日`;
  }

  #exclusionOf(serial: number): Excluded | undefined {
    if (this.#excluded.length === 0) return undefined;
    return this.#excluded.find((e) => e.from <= serial && serial <= e.to);
  }

  #visit(serial: number): DayInfo {
    const info = this.#dayAt(serial);
    if (info.provisional) this.provisional = true;
    return info;
  }

  #tell(serial: number, counted: number | null, why: () => string): void {
    this.#note?.({ date: fromSerial(serial), counted, why: why() });
  }
}

const weekdayNames = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;

function restReason(info: DayInfo, serial: number): string {
  if (info.kind !== 'holiday') return weekdayNames[serial % 7] ?? '';
  return `${info.name ?? '节假日'}放假（${info.notice ?? '当年放假通知未登记，按法定日期'}）`;
}
