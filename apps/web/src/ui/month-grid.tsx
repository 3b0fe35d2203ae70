/** A month as a calendar: weeks below each other, Monday first. */
import type { KeyboardEventHandler, ReactNode } from 'react';
import { weekdayNames } from '../values/dates.ts';
import { type Week, weeksOf } from '../values/month.ts';

interface Props {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly className?: string;
  readonly caption?: ReactNode;
  /** The day that is told apart as the current one. */
  readonly today?: string;
  /** Which weeks are shown; all of them otherwise. */
  readonly only?: (week: Week) => boolean;
  /** Keys that reach the days. */
  readonly onKeyDown?: KeyboardEventHandler;
  /** What stands in a day's place. */
  readonly children: (date: string) => ReactNode;
}

export function MonthGrid({ year, month, className, caption, today, only, onKeyDown, children }: Props) {
  const weeks = weeksOf(year, month);
  return (
    <table className={className}>
      {caption}
      <thead>
        <tr>
          {weekdayNames.map((name) => (
            <th key={name} scope="col" abbr={`星期${name}`}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody onKeyDown={onKeyDown}>
        {(only ? weeks.filter(only) : weeks).map((week) => (
          <tr key={week.find((date) => date !== undefined)}>
            {week.map((date, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the places of a week have no other identity
              <td key={i} aria-current={date !== undefined && date === today ? 'date' : undefined}>
                {date !== undefined && children(date)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
