/** An entry somewhere on its way, and what makes two of them the same. */
import type { Context, PastAct, Subject } from '@yifa/kernel';
import { addDays, type PlainDate, plainDate, settings, stateCouncilCalendar } from '@yifa/law';
import type { Act, Procedure } from './model.ts';
import { outlook } from './outlook.ts';

export const firstDay = plainDate('2025-01-06');
const today = plainDate('2027-12-31');
/** Days between one act and the next: more than any five, seven or ten working days without a long holiday. */
const pace = 16;

export interface Place {
  readonly subject: Subject | undefined;
  /** What holds to have been done: corrections are laid into the acts they correct. */
  readonly acts: readonly Act[];
  /** What was really done, as the kernel is told. */
  readonly past: readonly PastAct[];
  /** Unusual answers and steps on the way. */
  readonly spent: number;
}

export const nowhere: Place = { subject: undefined, acts: [], past: [], spent: 0 };

export function contextOf<F>(p: Procedure<F>): Context {
  return {
    calendar: stateCouncilCalendar,
    today,
    setting: (id) => p.settings[id] ?? Number(settings[id].typical),
    find: (ledger, id) => p.world[ledger]?.[id],
  };
}

/** The next day of the path: well after everything done so far. */
export function nextDay(acts: readonly Act[]): PlainDate {
  const latest = acts
    .map((act) => act.on)
    .sort()
    .at(-1);
  return latest === undefined ? firstDay : addDays(latest, pace);
}

/** What the guards ahead can still ask, who acted where it matters, and what the laws ahead can still ask. */
export function keyOf<F>(p: Procedure<F>, place: Place, context: Context): string {
  const { subject } = place;
  if (!subject) return 'new';
  const steps = Object.values(p.ledger.steps);
  if (!steps.some((step) => step.id !== 'correct' && step.from.includes(subject.state))) return subject.state;
  const kept = new Set(steps.flatMap((step) => step.apart));
  const actors = place.past.filter((act) => kept.has(act.step)).map((act) => `${act.step}:${act.actor}`);
  const file = JSON.stringify(p.digest(p.read(place.acts)));
  return `${subject.state}|${[...new Set(actors)].sort().join()}|${file}|${outlook(p.ledger, subject, context)}`;
}
