/** A deadline counted out in front of the reader: month by month, each day with its number or why it does not count. */
import { api } from '../../api/endpoints.ts';
import type { DeadlineExplanation, EntryView } from '../../api/types.ts';
import { weeksOf } from '../../fields/calendar.tsx';
import { useLoad } from '../../load.ts';
import { Loading, Problem } from '../../ui/problem.tsx';
import { ProvisionalTag } from '../../ui/state-tag.tsx';
import { longDate, weekdayNames } from '../../values/dates.ts';

type Day = DeadlineExplanation['days'][number];

interface Props {
  readonly entry: Pick<EntryView, 'id' | 'org' | 'ledger' | 'version'>;
  readonly deadline: string;
}

export function Explanation({ entry, deadline }: Props) {
  const { data, error, reload } = useLoad(`${entry.id} ${entry.version} ${deadline}`, (signal) =>
    api.deadline(entry.org, entry.ledger, entry.id, deadline, signal),
  );
  if (error) return <Problem error={error} retry={reload} />;
  if (!data) return <Loading />;
  return (
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
  );
}

function Months({ days, due }: { readonly days: readonly Day[]; readonly due: string }) {
  const byDate = new Map(days.map((day) => [day.date, day]));
  const dates = [...days.map((day) => day.date), due].sort();
  const start = dates[0] ?? due;
  const last = dates[dates.length - 1] ?? due;
  const near = (week: readonly (string | undefined)[]) =>
    week.some((date) => date !== undefined && date >= start) && week.some((date) => date !== undefined && date <= last);
  const months = [...new Set(days.map((day) => day.date.slice(0, 7)))].sort();
  return months.map((month) => {
    const year = Number(month.slice(0, 4));
    const number = Number(month.slice(5));
    return (
      <table key={month} className="yf-month">
        <caption>
          {year}年{number}月
        </caption>
        <thead>
          <tr>
            {weekdayNames.map((name) => (
              <th key={name} scope="col" abbr={`星期${name}`}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(year, number)
            .filter(near)
            .map((week, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: weeks have no other identity
              <tr key={i}>
                {week.map((date, j) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: nor do the empty places
                  <td key={j}>{date && <DayCell date={date} day={byDate.get(date)} due={date === due} />}</td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
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
