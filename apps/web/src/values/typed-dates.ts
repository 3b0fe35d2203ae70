/** Dates as clerks type them. Apart from those shown: reading takes more script than the first page should fetch. */
import { readTyped } from '@yifa/kernel/typing';

/** The day that was meant, in whatever habit; undefined when it is none. */
export function parseDate(typed: string, today: string): string | undefined {
  return meant('date', typed, today);
}

/** The moment `YYYY-MM-DDTHH:mm` that was meant; a bare hour is today's. */
export function parseTime(typed: string, today: string): string | undefined {
  return meant('time', typed, today);
}

function meant(kind: 'date' | 'time', typed: string, today: string): string | undefined {
  const read = readTyped({ kind, label: '' }, typed, { today });
  return read.ok && typeof read.value === 'string' ? read.value : undefined;
}
