/** Which acts of an entry still count where it stands, after it was sent back or a side way was closed. */
import type { PastAct } from './act.ts';
import type { LedgerModel } from './model.ts';
import { own } from './own.ts';
import { isMending } from './tasks-graph.ts';

/** A state the entry is or has come through, with the acts taken there; the first led into it. */
interface Stay {
  readonly state: string;
  readonly acts: number[];
}

/**
 * The places in a history whose acts still count: an act that leads back to a state leaves behind it everything that
 * was done after that state.
 */
export function livingActs(ledger: LedgerModel, history: readonly PastAct[]): ReadonlySet<number> {
  const stays: Stay[] = [];
  for (const [i, act] of history.entries()) {
    const step = own(ledger.steps, act.step);
    if (!step || isMending(step)) continue;
    const top = stays[stays.length - 1];
    const to = step.to ?? top?.state ?? '';
    const back = stays.findIndex((stay) => stay.state === to);
    const stay = stays[back];
    if (stay) {
      stays.splice(back + 1);
      stay.acts.push(i);
    } else stays.push({ state: to, acts: [i] });
  }
  return new Set(stays.flatMap((stay) => stay.acts));
}
