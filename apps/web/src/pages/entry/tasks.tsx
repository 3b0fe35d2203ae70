/** The procedure as a list of tasks: each with what was done, what can be done now, or what it waits for. */
import type { ReactNode } from 'react';
import type { EntryView } from '../../api/types.ts';
import { to } from '../../router.ts';
import { Link } from '../../ui/link.tsx';
import { Reasons } from '../../ui/reasons.tsx';
import { longDate } from '../../values/dates.ts';
import { groupsOf, nextTask, type Task } from './next.ts';
import { leftText } from './say.ts';

/** Acts that mend rather than lead on. */
const mending = ['correct', 'void'];

const marks = {
  done: ['已办', 'good'],
  now: ['现在可办', 'now'],
  others: ['等他人办', 'plain'],
  blocked: ['不能办', 'warn'],
  later: ['以后', 'void'],
  out: ['不适用', 'void'],
} as const satisfies Record<Task['status'], readonly [string, string]>;

interface Props {
  readonly entry: EntryView;
  readonly today: string;
}

export function Tasks({ entry, today }: Props) {
  const { line, possible, closed, later, out } = groupsOf(entry.tasks);
  const mend = entry.steps.filter((step) => step.open && mending.includes(step.id));
  const next = nextTask(entry);
  return (
    <section aria-labelledby="steps-title" className="yf-card yf-steps">
      <h2 id="steps-title">办理步骤</h2>
      <ol className="yf-tasks">
        {line.map((task) => (
          <Row key={task.step} entry={entry} task={task} today={today} main={task === next} />
        ))}
      </ol>
      {possible.length > 0 && (
        <div className="yf-possible">
          <h3>需要时可以办</h3>
          <p className="yf-possible-links">
            {possible.map((task) => (
              <Go key={task.step} entry={entry} task={task} main={task === next} />
            ))}
          </p>
        </div>
      )}
      <More title="需要时办理，您现在办不了的" tasks={closed} entry={entry} today={today} />
      <More title="以后可能用到的步骤" tasks={later} entry={entry} today={today} />
      <More title="不适用的步骤" tasks={out} entry={entry} today={today} />
      {mend.length > 0 && (
        <p className="yf-step-mend">
          <span className="yf-quiet">发现登记有误：</span>
          {mend.map((step) => (
            <Link key={step.id} href={to.step(entry.org, entry.ledger, entry.id, step.id)}>
              {step.label}
            </Link>
          ))}
        </p>
      )}
    </section>
  );
}

function More({ title, tasks, entry, today }: Props & { readonly title: string; readonly tasks: readonly Task[] }) {
  if (tasks.length === 0) return null;
  return (
    <details className="yf-more-tasks">
      <summary>
        {title}（{tasks.length}）
      </summary>
      <ul className="yf-tasks yf-tasks-short">
        {tasks.map((task) => (
          <Row key={task.step} entry={entry} task={task} today={today} main={false} />
        ))}
      </ul>
    </details>
  );
}

export function Go({ entry, task, main }: { readonly entry: EntryView; readonly task: Task; readonly main: boolean }) {
  return (
    <Link
      className={main ? 'yf-button yf-button-main' : 'yf-button'}
      href={to.step(entry.org, entry.ledger, entry.id, task.step)}
    >
      {task.label}
    </Link>
  );
}

function Row({ entry, task, today, main }: Props & { readonly task: Task; readonly main: boolean }) {
  const [word, tone] = marks[task.status];
  const side = sideOf(entry, task);
  return (
    <li className={`yf-task yf-task-${task.status}`}>
      <div className="yf-task-head">
        {task.status === 'now' ? <Go entry={entry} task={task} main={main} /> : <strong>{task.label}</strong>}
        {side && <span className="yf-task-side">{side}</span>}
        <span className={`yf-tag yf-tone-${tone}`}>{word}</span>
      </div>
      <Detail entry={entry} task={task} today={today} />
    </li>
  );
}

/** What fits on the line of the label. */
function sideOf(entry: EntryView, task: Task): ReactNode {
  if (task.status === 'done') return <Done entry={entry} task={task} />;
  if (task.status === 'later') return task.after.length > 0 && `先办“${task.after.join('”或“')}”`;
  if (task.status === 'others') return `${task.needed ? '' : '需要时'}由${task.by.join('、')}办理`;
  return !task.needed && task.deadlines.length > 0 && '需要时办理';
}

function Detail({ entry, task, today }: Props & { readonly task: Task }): ReactNode {
  switch (task.status) {
    case 'done':
      return null;
    case 'out':
      return <p>{task.why}</p>;
    case 'blocked':
      return (
        <>
          <Reasons reasons={task.refusals} className="yf-refusals" />
          <Until entry={entry} task={task} today={today} />
        </>
      );
    default:
      return (
        <>
          <Until entry={entry} task={task} today={today} />
          <Before entry={entry} task={task} />
        </>
      );
  }
}

function actsOf(entry: EntryView, task: Task): EntryView['timeline'] {
  return entry.timeline.filter((act) => task.acts.includes(act.seq));
}

function Done({ entry, task }: { readonly entry: EntryView; readonly task: Task }) {
  const acts = actsOf(entry, task);
  const last = acts[acts.length - 1];
  return (
    <>
      {last && (
        <a href={`#act-${last.seq}`}>
          {longDate(last.on)}，{last.actor}
        </a>
      )}
      {acts.length > 1 && `，共${acts.length}次`}
      {task.again && (
        <Link className="yf-task-again" href={to.step(entry.org, entry.ledger, entry.id, task.step)}>
          再办一次<span className="yf-unseen">：{task.label}</span>
        </Link>
      )}
    </>
  );
}

/** It was taken before the entry was sent back. */
function Before({ entry, task }: { readonly entry: EntryView; readonly task: Task }) {
  const acts = actsOf(entry, task);
  const last = acts[acts.length - 1];
  return last ? <p>上次办理：{longDate(last.on)}，之后退回，须重新办理</p> : null;
}

function Until({ entry, task, today }: Props & { readonly task: Task }) {
  const due = entry.deadlines.filter((deadline) => task.deadlines.includes(deadline.id));
  return (
    <>
      {due.map((deadline) => (
        <p key={deadline.id} className={deadline.status === 'overdue' ? 'yf-until yf-until-over' : 'yf-until'}>
          {longDate(deadline.due)}前，{leftText(today, deadline.due)}（{deadline.label}）
        </p>
      ))}
    </>
  );
}
