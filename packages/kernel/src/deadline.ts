/** Deadlines are derived from an entry, never stored as truth: a new calendar or an extension re-dates them. */
import {
  countingFor,
  type Due,
  type DueExplanation,
  dueDate,
  explainDue,
  explainMonthDay,
  type Interval,
  isPlainDate,
  nextMonthDay,
  type Period,
  type PlainDate,
} from '@yifa/law';
import { type Context, evaluate, type Subject } from './evaluate.ts';
import type { DeadlineModel, LedgerModel } from './model.ts';

/** running: not met, not yet due; met and late: met in and after time; overdue: due and not met; lapsed: no longer binds. */
export type DeadlineStatus = 'running' | 'met' | 'late' | 'overdue' | 'lapsed';

export interface DerivedDeadline {
  readonly deadline: DeadlineModel;
  readonly from: PlainDate;
  readonly due: PlainDate;
  readonly provisional: boolean;
  readonly met?: PlainDate;
  readonly status: DeadlineStatus;
}

interface Count {
  readonly from: PlainDate;
  readonly periods: readonly Period[];
  readonly exclude: readonly Interval[];
}

/** The date from which a deadline that concerns this entry is counted. */
function startOf(deadline: DeadlineModel, subject: Subject, context: Context): PlainDate | undefined {
  const from = subject.values[deadline.from];
  return isPlainDate(from) && evaluate(deadline.when, subject, context) ? from : undefined;
}

function countOf(deadline: DeadlineModel, subject: Subject, context: Context): Count | undefined {
  const from = startOf(deadline, subject, context);
  const { within } = deadline;
  if (!from || 'monthDay' in within) return undefined;
  const period: Period =
    'count' in within ? within : { count: context.setting(within.setting), unit: within.unit, law: within.law };
  const extensions = deadline.extend.filter((e) => evaluate(e.when, subject, context)).map((e) => e.by);
  const exclude = deadline.exclude.flatMap((span): Interval[] => {
    const start = subject.values[span.from];
    const end = subject.values[span.to];
    const to = isPlainDate(end) ? end : context.today;
    // A stretch that has not begun yet, or ends before it begins, leaves nothing out.
    return isPlainDate(start) && start <= to ? [{ from: start, to, why: span.why }] : [];
  });
  return { from, periods: [period, ...extensions], exclude };
}

/** Whether two periods may be counted as one: same unit and statute, and that statute counts both, and the whole, alike. */
function joins(a: Period, b: Period, from: PlainDate): boolean {
  if (a.unit !== b.unit || a.law !== b.law) return false;
  const asWorkdays = countingFor(a.law, from).daysAreWorkdays;
  const alike = asWorkdays(a.count) === asWorkdays(b.count) && asWorkdays(a.count) === asWorkdays(a.count + b.count);
  return a.unit !== 'day' || alike;
}

/** An extension of the same kind lengthens the period itself; another is counted from its end. */
function lengthened({ periods, from }: Count): readonly Period[] {
  const joined: Period[] = [];
  for (const next of periods) {
    const last = joined.at(-1);
    if (last && joins(last, next, from)) joined[joined.length - 1] = { ...last, count: last.count + next.count };
    else joined.push(next);
  }
  return joined;
}

type Engine<R extends Due> = (from: PlainDate, period: Period, options: Parameters<typeof dueDate>[2]) => R;

/** One result a period, each counted from the end of the one before. */
function count<R extends Due>(c: Count, d: DeadlineModel, context: Context, engine: Engine<R>): R[] {
  let from = c.from;
  return lengthened(c).map((period) => {
    const result = engine(from, period, { calendar: context.calendar, exclude: c.exclude, direction: d.direction });
    from = result.due;
    return result;
  });
}

interface Reckoned {
  readonly from: PlainDate;
  readonly due: PlainDate;
  readonly provisional: boolean;
}

function reckon(deadline: DeadlineModel, subject: Subject, context: Context): Reckoned | undefined {
  if ('monthDay' in deadline.within) {
    const from = startOf(deadline, subject, context);
    return from && { from, due: nextMonthDay(from, context.setting(deadline.within.monthDay)), provisional: false };
  }
  const c = countOf(deadline, subject, context);
  const results = c ? count(c, deadline, context, dueDate) : [];
  const result = results[results.length - 1];
  return c && result && { from: c.from, due: result.due, provisional: results.some((each) => each.provisional) };
}

/** Every deadline that an entry has now. */
export function deadlinesOf(ledger: LedgerModel, subject: Subject, context: Context): DerivedDeadline[] {
  return ledger.deadlines.flatMap((deadline): DerivedDeadline[] => {
    const reckoned = reckon(deadline, subject, context);
    if (!reckoned) return [];
    const met = subject.values[deadline.met];
    const done = isPlainDate(met) ? met : undefined;
    const status: DeadlineStatus = done
      ? done <= reckoned.due
        ? 'met'
        : 'late'
      : ledger.stateKinds[subject.state] === 'void' || evaluate(deadline.lapses, subject, context)
        ? 'lapsed'
        : context.today > reckoned.due
          ? 'overdue'
          : 'running';
    return [{ deadline, ...reckoned, ...(done ? { met: done } : {}), status }];
  });
}

/** Day by day, how a deadline of an entry was counted; undefined when the entry has no such deadline. */
export function explainDeadline(
  ledger: LedgerModel,
  id: string,
  subject: Subject,
  context: Context,
): DueExplanation | undefined {
  const deadline = ledger.deadlines.find((each) => each.id === id);
  if (!deadline) return undefined;
  if ('monthDay' in deadline.within) {
    const from = startOf(deadline, subject, context);
    return from && explainMonthDay(from, context.setting(deadline.within.monthDay), context.calendar);
  }
  const c = countOf(deadline, subject, context);
  if (!c) return undefined;
  const results = count(c, deadline, context, explainDue);
  const last = results[results.length - 1];
  return (
    last && {
      ...last,
      provisional: results.some((each) => each.provisional),
      days: results.flatMap((each) => each.days),
      summary: results.map((each) => each.summary).join('；延长的期限'),
      basis: [...new Set(results.map((each) => each.basis))].join('；'),
    }
  );
}
