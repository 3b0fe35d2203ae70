/** The working days of a demonstration year. Offices act on them; what falls after the year's end does not happen. */
import { addDays, isWorkday, type PlainDate, plainDate, stateCouncilCalendar, workdayOnOrAfter } from '@yifa/law';
import type { Random } from './random.ts';

export class YearDays {
  readonly year: number;
  readonly #workdays: readonly PlainDate[];

  constructor(year: number) {
    this.year = year;
    const days: PlainDate[] = [];
    for (let day = this.on('01-01'); day <= this.end; day = addDays(day, 1))
      if (isWorkday(stateCouncilCalendar, day)) days.push(day);
    this.#workdays = days;
  }

  /** A day of the year, by month and day. */
  on(monthDay: string): PlainDate {
    return plainDate(`${this.year}-${monthDay}`);
  }

  /** The working day on which something set for a day of the year is done. */
  workday(monthDay: string): PlainDate {
    return this.officeDay(this.on(monthDay));
  }

  get end(): PlainDate {
    return this.on('12-31');
  }
  get first(): PlainDate {
    return this.#workdays[0] ?? this.on('01-04');
  }
  get last(): PlainDate {
    return this.#workdays.at(-1) ?? this.end;
  }

  /** That day, or the next on which the office is open; the last of the year at most. */
  officeDay(day: PlainDate): PlainDate {
    const open = workdayOnOrAfter(stateCouncilCalendar, day);
    if (open > this.last) return this.last;
    return open;
  }

  /** The `count`th working day after a day; undefined once the year is over. */
  later(day: PlainDate | undefined, count: number): PlainDate | undefined {
    if (day === undefined) return undefined;
    const at = this.#workdays.findIndex((each) => each > day);
    return at < 0 ? undefined : this.#workdays[at + count - 1];
  }

  /** The first working day at least `count` days after a day; undefined once the year is over. */
  after(day: PlainDate | undefined, count: number): PlainDate | undefined {
    if (day === undefined) return undefined;
    const least = addDays(day, count);
    return this.#workdays.find((each) => each >= least);
  }

  /** `count` working days in order, spread over a part of the year, a little irregular. */
  spread(random: Random, count: number, from = '01-01', to = '12-31'): PlainDate[] {
    const open = this.#workdays.filter((day) => day >= this.on(from) && day <= this.on(to));
    return Array.from({ length: count }, (_, i) => {
      const at = Math.floor(((i + random.next()) / count) * open.length);
      return open[Math.min(at, open.length - 1)] ?? this.last;
    }).sort();
  }
}
