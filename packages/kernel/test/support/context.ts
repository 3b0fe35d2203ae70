import type { Context, Subject } from '@yifa/kernel';
import { type PlainDate, plainDate, type SettingId, settings, stateCouncilCalendar } from '@yifa/law';

/** The id of the n-th invented entry. */
export function id(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
}

/** A context on a day, over entries kept by `ledger/id`; settings take their typical value unless given. */
export function contextOn(
  today: string,
  entries: Readonly<Record<string, Subject>> = {},
  chosen: Partial<Record<SettingId, number>> = {},
): Context & { today: PlainDate } {
  return {
    calendar: stateCouncilCalendar,
    today: plainDate(today),
    setting: (each) => chosen[each] ?? Number(settings[each].typical),
    find: (ledger, entry) => entries[`${ledger}/${entry}`],
  };
}
