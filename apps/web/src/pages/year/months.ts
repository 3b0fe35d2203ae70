/** The year put into months: what each day holds, pure. */
import type { YearView } from '../home/calls.ts';

export type DeadlineDay = YearView['deadlines'][number];
export type FixedDay = YearView['fixed'][number];
export type SpecialDay = YearView['special'][number];

/** What a list of a month shows, day by day. */
export type Line =
  | { readonly kind: 'fixed'; readonly day: string; readonly fixed: FixedDay }
  | { readonly kind: 'open'; readonly day: string; readonly at: DeadlineDay };

export interface Month {
  readonly number: number;
  /** Days that rules name, and deadlines not yet met, by day. */
  readonly lines: readonly Line[];
  /** Deadlines met, in time or late. */
  readonly done: readonly DeadlineDay[];
  readonly counts: { readonly overdue: number; readonly running: number; readonly met: number; readonly late: number };
}

/** What one day of the calendar says. */
export interface DayMarks {
  readonly fixed: number;
  readonly overdue: number;
  readonly running: number;
  readonly done: number;
  readonly special: SpecialDay | undefined;
}

const monthNumbers = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

function monthOf(day: string): number {
  return Number(day.slice(5, 7));
}

/** The twelve months; with a ledger only what is of it, and no days named by rules. */
export function monthsOf(view: YearView, ledger = ''): Month[] {
  const deadlines = ledger === '' ? view.deadlines : view.deadlines.filter((each) => each.ledger === ledger);
  const fixed = ledger === '' ? view.fixed : [];
  return monthNumbers.map((number) => {
    const here = deadlines.filter((each) => monthOf(each.day) === number);
    const sum = (of: (each: DeadlineDay) => number): number => here.reduce((total, each) => total + of(each), 0);
    const lines: Line[] = [
      ...fixed
        .filter((each) => monthOf(each.day) === number)
        .map((each): Line => ({ kind: 'fixed', day: each.day, fixed: each })),
      ...here.filter((each) => each.running + each.overdue > 0).map((at): Line => ({ kind: 'open', day: at.day, at })),
    ];
    lines.sort((a, b) =>
      a.day < b.day ? -1 : a.day > b.day ? 1 : a.kind === b.kind ? 0 : a.kind === 'fixed' ? -1 : 1,
    );
    return {
      number,
      lines,
      done: here.filter((each) => each.met + each.late > 0),
      counts: {
        overdue: sum((each) => each.overdue),
        running: sum((each) => each.running),
        met: sum((each) => each.met),
        late: sum((each) => each.late),
      },
    };
  });
}

/** The marks of every day that has any. */
export function marksOf(view: YearView, ledger = ''): ReadonlyMap<string, DayMarks> {
  const marks = new Map<string, DayMarks>();
  const add = (day: string, more: Partial<DayMarks>): void => {
    const before = marks.get(day) ?? { fixed: 0, overdue: 0, running: 0, done: 0, special: undefined };
    marks.set(day, {
      fixed: before.fixed + (more.fixed ?? 0),
      overdue: before.overdue + (more.overdue ?? 0),
      running: before.running + (more.running ?? 0),
      done: before.done + (more.done ?? 0),
      special: more.special ?? before.special,
    });
  };
  for (const each of view.special) add(each.day, { special: each });
  if (ledger === '') for (const each of view.fixed) add(each.day, { fixed: 1 });
  for (const { day, overdue, running, met, late, ...rest } of view.deadlines)
    if (ledger === '' || rest.ledger === ledger) add(day, { overdue, running, done: met + late });
  return marks;
}

/** What a day says aloud. */
export function dayWords(day: string, marks: DayMarks): string {
  const words = [`${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`];
  const { special } = marks;
  if (special) words.push(special.kind === 'holiday' ? `休息${special.name && `（${special.name}）`}` : '调休上班');
  if (marks.fixed > 0) words.push(`法定日${marks.fixed}个`);
  if (marks.overdue > 0) words.push(`逾期${marks.overdue}项`);
  if (marks.running > 0) words.push(`在走${marks.running}项`);
  if (marks.done > 0) words.push(`已办${marks.done}项`);
  return words.join('，');
}
