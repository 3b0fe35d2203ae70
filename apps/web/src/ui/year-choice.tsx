/** Choosing a year: this one and those before it. */
import type { SelectHTMLAttributes } from 'react';

const yearsBack = 6;

/** The years one can choose, newest first; the one chosen is always among them. */
export function yearsFrom(thisYear: number, chosen = thisYear): readonly number[] {
  const usual = Array.from({ length: yearsBack }, (_, i) => thisYear - i);
  return [...new Set([chosen, ...usual])].sort((a, b) => b - a);
}

interface Props extends Omit<SelectHTMLAttributes<HTMLSelectElement>, 'onChange' | 'value'> {
  /** Of the org, `YYYY-MM-DD`. */
  readonly today: string;
  /** Empty where none is chosen. */
  readonly year: number | '';
  /** The choice of none, in words. */
  readonly none?: string;
  readonly choose: (year: string) => void;
}

export function YearChoice({ today, year, none, choose, ...select }: Props) {
  const years = yearsFrom(Number(today.slice(0, 4)), year === '' ? undefined : year);
  return (
    <select
      {...select}
      className="yf-select yf-select-small"
      value={year}
      onChange={(event) => choose(event.target.value)}
    >
      {none !== undefined && <option value="">{none}</option>}
      {years.map((each) => (
        <option key={each} value={each}>
          {each}年
        </option>
      ))}
    </select>
  );
}
