/** The periods the law sets for this entry, each explained day by day on request. */
import { Drawer } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { Deadline, EntryView } from '../../api/types.ts';
import { DeadlineTag, ProvisionalTag } from '../../ui/state-tag.tsx';
import { longDate } from '../../values/dates.ts';
import { leftText } from './say.ts';

const Explanation = lazy(async () => ({ default: (await import('./day-strip.tsx')).Explanation }));

export function Deadlines({ entry, today }: { readonly entry: EntryView; readonly today: string }) {
  const [asked, setAsked] = useState<Deadline>();
  const [open, setOpen] = useState(false);
  if (entry.deadlines.length === 0) return null;
  const byDue = [...entry.deadlines].sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
  const isOpen = ({ status }: Deadline): boolean => status === 'running' || status === 'overdue';
  const done = byDue.filter((deadline) => !isOpen(deadline));
  const list = (deadlines: readonly Deadline[]) => (
    <ul className="yf-deadlines">
      {deadlines.map((deadline) => (
        <OneDeadline
          key={deadline.id}
          deadline={deadline}
          today={today}
          ask={() => {
            setAsked(deadline);
            setOpen(true);
          }}
        />
      ))}
    </ul>
  );
  return (
    <section aria-labelledby="deadlines-title" className="yf-card">
      <h2 id="deadlines-title">期限</h2>
      {list(byDue.filter(isOpen))}
      {done.length > 0 && done.length === byDue.length && done.length < 4 && list(done)}
      {done.length > 0 && !(done.length === byDue.length && done.length < 4) && (
        <details className="yf-done-deadlines yf-printed">
          <summary>已经办完或者不再适用的期限（{done.length}）</summary>
          {list(done)}
        </details>
      )}
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        size={520}
        title={asked ? `${asked.label}：怎么算的` : ''}
        destroyOnHidden
      >
        {asked && (
          <Suspense fallback={null}>
            <Explanation entry={entry} deadline={asked.id} />
          </Suspense>
        )}
      </Drawer>
    </section>
  );
}

interface OneProps {
  readonly deadline: Deadline;
  readonly today: string;
  readonly ask: () => void;
}

function OneDeadline({ deadline, today, ask }: OneProps) {
  const open = deadline.status === 'running' || deadline.status === 'overdue';
  return (
    <li>
      <div className="yf-deadline-head">
        <strong>{deadline.label}</strong>
        <DeadlineTag status={deadline.status} />
        {deadline.provisional && <ProvisionalTag />}
      </div>
      <div>
        {longDate(deadline.due)}前（含当日）
        {open && `，${leftText(today, deadline.due)}`}
        {deadline.met !== undefined && <span>，{longDate(deadline.met)}完成</span>}
      </div>
      <span className="yf-article">{deadline.article}</span>
      <button type="button" className="yf-link" onClick={ask}>
        怎么算的<span className="yf-unseen">：{deadline.label}</span>
      </button>
    </li>
  );
}
