/** A month to pick a day from, worked by mouse or arrow keys. */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Icon } from '../ui/icons.tsx';
import { MonthGrid } from '../ui/month-grid.tsx';
import { addDays, longDate, weekday } from '../values/dates.ts';
import { monthsLater } from '../values/month.ts';

interface Props {
  /** The day chosen so far, or the one to start at. */
  readonly start: string;
  readonly chosen: string | undefined;
  readonly today: string;
  readonly pick: (date: string) => void;
  readonly close: () => void;
}

const moves: Readonly<Record<string, (date: string) => string>> = {
  ArrowLeft: (date) => addDays(date, -1),
  ArrowRight: (date) => addDays(date, 1),
  ArrowUp: (date) => addDays(date, -7),
  ArrowDown: (date) => addDays(date, 7),
  PageUp: (date) => monthsLater(date, -1),
  PageDown: (date) => monthsLater(date, 1),
  Home: (date) => addDays(date, -weekday(date)),
  End: (date) => addDays(date, 6 - weekday(date)),
};

export function Calendar({ start, chosen, today, pick, close }: Props) {
  const [at, setAt] = useState(start);
  const [byKey, setByKey] = useState(true);
  const current = useRef<HTMLButtonElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the day
  useEffect(() => {
    if (byKey) current.current?.focus();
  }, [at, byKey]);

  const year = Number(at.slice(0, 4));
  const month = Number(at.slice(5, 7));

  function move(event: KeyboardEvent) {
    if (event.key === 'Escape') {
      event.stopPropagation();
      close();
      return;
    }
    const next = moves[event.key];
    if (!next) return;
    event.preventDefault();
    setByKey(true);
    setAt(next(at));
  }

  function turn(months: number) {
    setByKey(false);
    setAt(monthsLater(at, months));
  }

  return (
    <div className="yf-calendar" role="dialog" aria-label="选择日期">
      <div className="yf-calendar-head">
        <button type="button" aria-label="上一年" onClick={() => turn(-12)}>
          «
        </button>
        <button type="button" aria-label="上一月" onClick={() => turn(-1)}>
          <Icon name="left" />
        </button>
        <span aria-live="polite">
          {year}年{month}月
        </span>
        <button type="button" aria-label="下一月" onClick={() => turn(1)}>
          <Icon name="right" />
        </button>
        <button type="button" aria-label="下一年" onClick={() => turn(12)}>
          »
        </button>
      </div>
      {/* Arrow keys reach every day; the buttons inside carry the focus. */}
      <MonthGrid year={year} month={month} onKeyDown={move}>
        {(date) => (
          <button
            type="button"
            ref={date === at ? current : undefined}
            tabIndex={date === at ? 0 : -1}
            aria-label={longDate(date)}
            aria-pressed={date === chosen}
            className={date === today ? 'yf-today' : undefined}
            onClick={() => pick(date)}
          >
            {Number(date.slice(8))}
          </button>
        )}
      </MonthGrid>
      <button type="button" className="yf-link" onClick={() => pick(today)}>
        今天（{longDate(today)}）
      </button>
    </div>
  );
}
