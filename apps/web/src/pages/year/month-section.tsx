/** One month: its calendar, and beside it the list of what falls on its days. */
import { useState } from 'react';
import type { Org } from '../../api/types.ts';
import { MonthGrid } from '../../ui/month-grid.tsx';
import { ProvisionalTag } from '../../ui/state-tag.tsx';
import { Head } from '../../ui/table.tsx';
import { weekday, weekdayNames } from '../../values/dates.ts';
import { DayEntries } from './day-entries.tsx';
import { type DayMarks, type DeadlineDay, dayWords, type Line, type Month } from './months.ts';

interface Props {
  readonly org: Org;
  readonly year: number;
  readonly today: string;
  readonly month: Month;
  readonly marks: ReadonlyMap<string, DayMarks>;
}

export function MonthSection({ org, year, today, month, marks }: Props) {
  const heading = `month-${month.number}`;
  const { overdue, running, met, late } = month.counts;
  const done = met + late;
  return (
    <section className="yf-year-month" aria-labelledby={heading}>
      <h2 id={heading}>
        {month.number}月
        {today.slice(0, 7) === `${year}-${String(month.number).padStart(2, '0')}` && (
          <span className="yf-tag yf-tone-plain">本月</span>
        )}
        {overdue > 0 && <span className="yf-tag yf-tone-bad">逾期{overdue}项</span>}
        {running > 0 && <span className="yf-quiet">在走{running}项</span>}
      </h2>
      <div className="yf-year-both">
        <Calendar year={year} today={today} number={month.number} marks={marks} lines={month.lines} />
        <div className="yf-year-list">
          {month.lines.length === 0 && done === 0 && <p className="yf-quiet">没有法定的日子和期限。</p>}
          {month.lines.length > 0 && <Lines org={org} year={year} month={month} />}
          {done > 0 && <Done org={org} year={year} month={month} />}
        </div>
      </div>
    </section>
  );
}

interface CalendarProps {
  readonly year: number;
  readonly today: string;
  readonly number: number;
  readonly marks: ReadonlyMap<string, DayMarks>;
  readonly lines: readonly Line[];
}

function Calendar({ year, today, number, marks, lines }: CalendarProps) {
  const listed = new Set(lines.map((line) => line.day));
  return (
    <MonthGrid
      year={year}
      month={number}
      className="yf-year-days"
      today={today}
      caption={
        <caption className="yf-unseen">
          {year}年{number}月
        </caption>
      }
    >
      {(day) => <Day day={day} marks={marks.get(day)} listed={listed.has(day)} />}
    </MonthGrid>
  );
}

interface DayProps {
  readonly day: string;
  readonly marks: DayMarks | undefined;
  /** Whether the list beside says more about it. */
  readonly listed: boolean;
}

function Day({ day, marks, listed }: DayProps) {
  const weekend = weekday(day) >= 5;
  const kind = marks?.special?.kind;
  const rest = kind === 'holiday' || (weekend && kind !== 'makeup-workday');
  const face = (
    <>
      <span className={rest ? 'yf-rest' : undefined}>{Number(day.slice(8))}</span>
      {kind === 'holiday' && <span className="yf-rest yf-small">休</span>}
      {kind === 'makeup-workday' && <span className="yf-makeup yf-small">班</span>}
      {marks && (
        <span className="yf-marks">
          {marks.fixed > 0 && <span className="yf-mark yf-mark-fixed">法</span>}
          {marks.overdue > 0 && <span className="yf-mark yf-mark-bad">{marks.overdue}</span>}
          {marks.running > 0 && <span className="yf-mark yf-mark-plain">{marks.running}</span>}
          {marks.done > 0 && <span className="yf-mark yf-mark-good">✓</span>}
        </span>
      )}
    </>
  );
  const words = marks && dayWords(day, marks);
  if (listed && words !== undefined)
    return (
      <a href={`#day-${day}`} aria-label={words} className="yf-year-day">
        {face}
      </a>
    );
  return (
    <span className="yf-year-day" title={words}>
      {words === undefined ? (
        face
      ) : (
        <>
          <span aria-hidden="true">{face}</span>
          <span className="yf-unseen">{words}</span>
        </>
      )}
    </span>
  );
}

const columns = ['日期', '事项', '依据', '情况'];

interface ListProps {
  readonly org: Org;
  readonly year: number;
  readonly month: Month;
}

function dayText(day: string): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
}

function Lines({ org, year, month }: ListProps) {
  const seen = new Set<string>();
  return (
    <table className="yf-table yf-cards" aria-label={`${month.number}月的法定日和未办结期限`}>
      <Head names={columns} />
      <tbody>
        {month.lines.map((line) => {
          const first = !seen.has(line.day);
          seen.add(line.day);
          const anchor = first ? { id: `day-${line.day}`, tabIndex: -1 } : {};
          return line.kind === 'fixed' ? (
            <tr key={`fixed ${line.fixed.rule} ${line.fixed.label}`} {...anchor}>
              <td className="yf-nowrap">
                {dayText(line.day)} 星期{weekdayNames[weekday(line.day)]}
              </td>
              <td>
                <span className="yf-mark yf-mark-fixed">法</span> <span className="yf-strong">{line.fixed.label}</span>
                <span className="yf-sub">{line.fixed.says}</span>
              </td>
              <td className="yf-article-cell">
                {line.fixed.article}
                <span className="yf-sub">{line.fixed.basis}</span>
              </td>
              <td>每年固定日</td>
            </tr>
          ) : (
            <Deadline
              key={`${line.at.ledger} ${line.at.deadline} ${line.day}`}
              anchor={anchor}
              {...{ org, year }}
              at={line.at}
            />
          );
        })}
      </tbody>
    </table>
  );
}

interface DeadlineProps {
  readonly org: Org;
  readonly year: number;
  readonly at: DeadlineDay;
  readonly anchor?: { readonly id?: string; readonly tabIndex?: number };
}

function Deadline({ org, year, at, anchor = {} }: DeadlineProps) {
  const [open, setOpen] = useState(false);
  const total = at.overdue + at.running + at.met + at.late;
  return (
    <>
      <tr {...anchor}>
        <td className="yf-nowrap">
          {dayText(at.day)} 星期{weekdayNames[weekday(at.day)]} {at.provisional && <ProvisionalTag />}
        </td>
        <td>
          <span className="yf-strong">{at.label}</span>
          <span className="yf-sub">{at.ledgerLabel}</span>
        </td>
        <td className="yf-article-cell">{at.article}</td>
        <td>
          {at.overdue > 0 && <span className="yf-tag yf-tone-bad">逾期{at.overdue}</span>}{' '}
          {at.running > 0 && <span className="yf-tag yf-tone-plain">在走{at.running}</span>}{' '}
          {at.met > 0 && <span className="yf-tag yf-tone-good">按期{at.met}</span>}{' '}
          {at.late > 0 && <span className="yf-tag yf-tone-warn">迟办{at.late}</span>}{' '}
          <button type="button" className="yf-link yf-noprint" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? '收起' : `看${total}${at.unit}`}
            <span className="yf-unseen">
              ：{dayText(at.day)}
              {at.label}
            </span>
          </button>
        </td>
      </tr>
      {open && (
        <tr className="yf-strip-row">
          <td colSpan={4}>
            <DayEntries org={org.id} year={year} at={at} total={total} />
          </td>
        </tr>
      )}
    </>
  );
}

function Done({ org, year, month }: ListProps) {
  const [open, setOpen] = useState(false);
  const { met, late } = month.counts;
  return (
    <div className="yf-year-done">
      <span>
        已办结{met + late}项
        <span className="yf-quiet">
          ：按期{met}项{late > 0 && `，迟办${late}项`}
        </span>
      </span>
      <button type="button" className="yf-link yf-noprint" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? '收起' : '逐日看'}
        <span className="yf-unseen">：{month.number}月已办结的期限</span>
      </button>
      {open && (
        <table className="yf-table yf-cards" aria-label={`${month.number}月已办结的期限`}>
          <Head names={columns} />
          <tbody>
            {month.done.map((at) => (
              <Deadline key={`${at.ledger} ${at.deadline} ${at.day}`} org={org} year={year} at={at} />
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
