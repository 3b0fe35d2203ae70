/** Where an entry stands: what comes next, who does it, and until when. */
import type { Deadline, EntryView } from '../../api/types.ts';

export type Task = EntryView['tasks'][number];

type Clocks = Pick<EntryView, 'tasks' | 'deadlines'>;

function dueOf(task: Task, deadlines: readonly Deadline[]): Deadline | undefined {
  return nearestDeadline(deadlines.filter(({ id }) => task.deadlines.includes(id)));
}

/**
 * The task to be done next. What is overdue and what leads to the end come before what is done when there is cause;
 * among them what the reader can do, then what is earliest due.
 */
export function nextTask({ tasks, deadlines }: Clocks): Task | undefined {
  const open = tasks.flatMap((task) => {
    const order = ['now', 'blocked', 'others'].indexOf(task.status);
    if (order < 0) return [];
    const due = dueOf(task, deadlines);
    const must = task.needed || due?.status === 'overdue';
    if (!must && task.status !== 'now') return [];
    return [{ task, rank: [must ? 0 : 1, order], due: due?.due ?? '9999' }];
  });
  open.sort((a, b) => {
    const [ma = 0, oa = 0] = a.rank;
    const [mb = 0, ob = 0] = b.rank;
    return ma - mb || oa - ob || (a.due < b.due ? -1 : a.due > b.due ? 1 : 0);
  });
  return open[0]?.task;
}

/** The deadline that ends first among those still open. */
export function nearestDeadline(deadlines: readonly Deadline[]): Deadline | undefined {
  return deadlines
    .filter(({ status }) => status === 'running' || status === 'overdue')
    .reduce<Deadline | undefined>((near, each) => (near === undefined || each.due < near.due ? each : near), undefined);
}

export interface TaskGroups {
  /** What was done, in the order in which it was; what leads on or has a clock running, in that of the procedure. */
  readonly line: readonly Task[];
  /** Open now, to be taken when there is cause. */
  readonly possible: readonly Task[];
  /** Closed now, and not on the usual way. */
  readonly closed: readonly Task[];
  readonly later: readonly Task[];
  readonly out: readonly Task[];
}

export function groupsOf(tasks: readonly Task[]): TaskGroups {
  const last = (task: Task): number => Math.max(0, ...task.acts);
  const done = tasks.filter(({ status }) => status === 'done').sort((a, b) => last(a) - last(b));
  const ahead = tasks.filter(({ status }) => status !== 'done' && status !== 'out');
  // A step with a clock running is shown with it, even where it is taken only when there is cause.
  const onLine = (task: Task): boolean => task.needed || (task.status !== 'later' && task.deadlines.length > 0);
  const beside = ahead.filter((task) => !onLine(task));
  return {
    line: [...done, ...ahead.filter(onLine)],
    possible: beside.filter(({ status }) => status === 'now'),
    closed: beside.filter(({ status }) => status === 'blocked' || status === 'others'),
    later: beside.filter(({ status }) => status === 'later'),
    out: tasks.filter(({ status }) => status === 'out'),
  };
}
