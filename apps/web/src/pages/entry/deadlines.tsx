/** The periods the law sets for this entry, each explained day by day on request. */
import { Drawer } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { Deadline, EntryView } from '../../api/types.ts';
import { DeadlineTag, ProvisionalTag } from '../../ui/state-tag.tsx';
import { longDate } from '../../values/dates.ts';

const Explanation = lazy(async () => ({ default: (await import('./day-strip.tsx')).Explanation }));

export function Deadlines({ entry }: { readonly entry: EntryView }) {
  const [asked, setAsked] = useState<Deadline>();
  const [open, setOpen] = useState(false);
  if (entry.deadlines.length === 0) return null;
  return (
    <section aria-labelledby="deadlines-title" className="yf-card">
      <h2 id="deadlines-title">期限</h2>
      <ul className="yf-deadlines">
        {entry.deadlines.map((deadline) => (
          <li key={deadline.id}>
            <div className="yf-deadline-head">
              <strong>{deadline.label}</strong>
              <DeadlineTag status={deadline.status} />
              {deadline.provisional && <ProvisionalTag />}
            </div>
            <div>
              {longDate(deadline.due)}前（含当日）
              {deadline.met !== undefined && <span>，{longDate(deadline.met)}完成</span>}
            </div>
            <span className="yf-article">{deadline.article}</span>
            <button
              type="button"
              className="yf-link"
              onClick={() => {
                setAsked(deadline);
                setOpen(true);
              }}
            >
              怎么算的<span className="yf-unseen">：{deadline.label}</span>
            </button>
          </li>
        ))}
      </ul>
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
