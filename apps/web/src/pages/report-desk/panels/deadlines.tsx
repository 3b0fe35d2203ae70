/** The days by which the report is due. */
import type { ReportDesk } from '@yifa/server/contract/reports';
import { DeadlineTag } from '../../../ui/state-tag.tsx';
import { longDate } from '../../../values/dates.ts';

const statuses = ['running', 'met', 'late', 'overdue', 'lapsed'] as const;

export function Deadlines({ deadlines }: { readonly deadlines: ReportDesk['deadlines'] }) {
  if (deadlines.length === 0) return null;
  return (
    <section className="yf-card" aria-labelledby="deadlines-title">
      <h2 id="deadlines-title">期限</h2>
      <ul className="yf-deadlines">
        {deadlines.map(({ id, label, due, article, status }) => {
          const known = statuses.find((each) => each === status);
          return (
            <li key={id}>
              <div className="yf-deadline-head">
                <span className="yf-strong">{label}</span>
                <span>{longDate(due)}前</span>
                {known ? <DeadlineTag status={known} /> : <span className="yf-tag">{status}</span>}
              </div>
              <span className="yf-article">{article}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
