/** A deadline counted out in front of the reader: month by month, each day with its number or why it does not count. */
import { api } from '../../api/endpoints.ts';
import type { DeadlineExplanation, EntryView } from '../../api/types.ts';
import { useLoad } from '../../load.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { MonthGrid } from '../../ui/month-grid.tsx';
import { ProvisionalTag } from '../../ui/state-tag.tsx';
import { longDate } from '../../values/dates.ts';
import type { Week } from '../../values/month.ts';

type Day = DeadlineExplanation['days'][number];

interface Props {
  readonly entry: Pick<EntryView, 'id' | 'org' | 'ledger' | 'version'>;
  readonly deadline: string;
}

export function Explanation({ entry, deadline }: Props) {
  const load = useLoad(`${entry.id} ${entry.version} ${deadline}`, (signal) =>
    api.deadline(entry.org, entry.ledger, entry.id, deadline, signal),
  );
  return (
    <Loaded load={load} instead>
      {(data) => (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section className="yf-strip" tabIndex={0} aria-label="逐日计算">
          <p>{data.summary}</p>
          <p>
            届满日：<strong>{longDate(data.due)}</strong> {data.provisional && <ProvisionalTag />}
          </p>
          <p className="yf-quiet">{data.basis}</p>
          {data.provisional && <p className="yf-quiet">该年度节假日安排尚未公布，公布后自动重新计算。</p>}
          <Months days={data.days} due={data.due} />
        </section>
      )}
    </Loaded>
  );
}

function Months({ days, due }: { readonly days: readonly Day[]; readonly due: string }) {
  const byDate = new Map(days.map((day) => [day.date, day]));
  const dates = [...days.map((day) => day.date), due].sort();
  const start = dates[0] ?? due;
  const last = dates[dates.length - 1] ?? due;
  const near = (week: Week) =>
    week.some((date) => date !== undefined && date >= start) && week.some((date) => date !== undefined && date <= last);
  const months = [...new Set(days.map((day) => day.date.slice(0, 7)))].sort();
  return months.map((month) => {
    const year = Number(month.slice(0, 4));
    const number = Number(month.slice(5));
    return (
      <MonthGrid
        key={month}
        year={year}
        month={number}
        className="yf-month"
        only={near}
        caption={
          <caption>
            {year}年{number}月
          </caption>
        }
      >
        {(date) => <DayCell date={date} day={byDate.get(date)} due={date === due} />}
      </MonthGrid>
    );
  });
}

function DayCell({ date, day, due }: { readonly date: string; readonly day: Day | undefined; readonly due: boolean }) {
  const tone = due
    ? 'yf-day-due'
    : day === undefined
      ? 'yf-day-out'
      : day.counted === null
        ? 'yf-day-rest'
        : 'yf-day-counted';
  return (
    <div className={tone}>
      <span className="yf-day-number">{Number(date.slice(8))}</span>
      {day && day.counted !== null && <span>第{day.counted}日</span>}
      {due && <strong>届满</strong>}
      {day && day.counted === null && <span className="yf-day-why">{day.why}</span>}
      {day && day.counted !== null && day.why !== '' && <span className="yf-unseen">{day.why}</span>}
    </div>
  );
}
