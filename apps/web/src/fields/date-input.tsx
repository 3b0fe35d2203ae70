/** A day, typed in whatever habit or picked; what was understood is written back when the field is left. */
import { Input, Popover } from 'antd';
import { lazy, Suspense, useRef, useState } from 'react';
import { Icon } from '../ui/icons.tsx';
import { parseDate, parseTime } from '../values/typed-dates.ts';

const Calendar = lazy(async () => ({ default: (await import('./calendar.tsx')).Calendar }));

interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly today: string;
  readonly onChange: (value: string) => void;
  /** With the hour: `2026-01-05 09:30`. */
  readonly withTime?: boolean;
  readonly invalid?: boolean | undefined;
  readonly describedBy?: string | undefined;
  /** Said by screen readers where no visible label is bound: cells. */
  readonly ariaLabel?: string | undefined;
}

export function DateInput({
  id,
  label,
  value,
  today,
  onChange,
  withTime = false,
  invalid = false,
  describedBy,
  ariaLabel,
}: Props) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLSpanElement>(null);
  const time = withTime ? parseTime(value, today) : undefined;
  const chosen = withTime ? time?.slice(0, 10) : parseDate(value, today);

  function settle() {
    const read = withTime ? time?.replace('T', ' ') : chosen;
    if (read !== undefined && read !== value) onChange(read);
  }

  function close() {
    setOpen(false);
    box.current?.querySelector('input')?.focus();
  }

  function pick(date: string) {
    onChange(withTime ? `${date} ${time?.slice(11) ?? ''}`.trimEnd() : date);
    close();
  }

  return (
    <span className="yf-date" ref={box}>
      <Input
        id={id}
        value={value}
        autoComplete="off"
        {...(withTime ? {} : { inputMode: 'decimal' as const })}
        placeholder={withTime ? '如 2026-01-05 09:30' : '如 2026-01-05'}
        {...(invalid ? { status: 'error' as const, 'aria-invalid': true } : {})}
        {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
        {...(ariaLabel === undefined ? {} : { 'aria-label': ariaLabel })}
        onChange={(event) => onChange(event.target.value)}
        onBlur={settle}
      />
      <Popover
        open={open}
        onOpenChange={setOpen}
        trigger="click"
        placement="bottomRight"
        arrow={false}
        destroyOnHidden
        content={
          <Suspense fallback={null}>
            <Calendar start={chosen ?? today} chosen={chosen} today={today} pick={pick} close={close} />
          </Suspense>
        }
      >
        <button
          type="button"
          className="yf-date-button"
          aria-label={`选择${ariaLabel ?? label}`}
          aria-haspopup="dialog"
          aria-expanded={open}
        >
          <Icon name="calendar" />
        </button>
      </Popover>
    </span>
  );
}
