import { type PlainDate, plainDate } from './plain-date.ts';
import { withIds } from './with-ids.ts';

/** One version of a statute; `from` and `until` are its first and last day in force. */
export interface StatuteVersion {
  readonly label: string;
  readonly from: PlainDate;
  readonly until?: PlainDate;
  /** 主席令、国务院令 or 文号. */
  readonly order?: string;
  /** How sure the dates are; absent means read in a text. */
  readonly certainty?: 'memory' | 'unsure';
}

/** A law, regulation or official document. `document` is shown after the name when citing documents without articles of law. */
export interface Statute {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly document?: string;
  readonly versions: readonly StatuteVersion[];
}

/** One row of a statute's history; dates are YYYY-MM-DD. */
export function version(
  label: string,
  from: string,
  order?: string,
  until?: string,
  certainty?: 'memory' | 'unsure',
): StatuteVersion {
  return {
    ...(certainty === undefined ? {} : { certainty }),
    label,
    from: plainDate(from),
    ...(until === undefined ? {} : { until: plainDate(until) }),
    ...(order === undefined ? {} : { order }),
  };
}

/** A table of statutes keyed by id. */
export function statuteTable<const K extends string>(rows: Readonly<Record<K, Omit<Statute, 'id'>>>) {
  return withIds<Omit<Statute, 'id'>, K>(rows);
}
