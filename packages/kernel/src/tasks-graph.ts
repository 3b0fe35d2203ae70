/** The states of a procedure as a graph: where the steps lead, what can still be reached, and the usual way to the end. */
import type { LedgerModel, StepModel } from './model.ts';

/** 更正 and 作废 mend an entry; they are no part of its procedure. */
export function isMending(step: StepModel): boolean {
  return step.id === 'correct' || step.id === 'void';
}

function isMove(step: StepModel, from: string): step is StepModel & { readonly to: string } {
  return step.to !== undefined && step.to !== from;
}

export class ProcedureGraph {
  readonly #ledger: LedgerModel;
  readonly #steps: readonly StepModel[];
  /** Where a procedure without a last state rests: its state declared last. */
  readonly #rest: string | undefined;

  constructor(ledger: LedgerModel) {
    this.#ledger = ledger;
    this.#steps = Object.values(ledger.steps).filter((step) => !isMending(step));
    const states = Object.keys(ledger.states).filter((state) => ledger.stateKinds[state] !== 'void');
    this.#rest = states.some((state) => this.isEnd(state)) ? undefined : states[states.length - 1];
  }

  /** The moves that a state allows, in order of declaration. */
  #moves(state: string): { readonly step: string; readonly to: string }[] {
    return this.#steps.flatMap((step) =>
      step.from.includes(state) && isMove(step, state) ? [{ step: step.id, to: step.to }] : [],
    );
  }

  /** Whether the procedure may rest there for good. */
  isEnd(state: string): boolean {
    const kind = this.#ledger.stateKinds[state];
    return kind === 'closed' || kind === 'void' || state === this.#rest || this.#moves(state).length === 0;
  }

  /** The states that can be reached from one, itself among them, without entering `avoiding`. */
  reach(start: string, avoiding?: string): ReadonlySet<string> {
    const found = new Set(start === avoiding ? [] : [start]);
    for (const state of found) for (const { to } of this.#moves(state)) if (to !== avoiding) found.add(to);
    return found;
  }

  /** Whether an end can be reached without coming back to `avoiding`: what cannot is a detour or a way back. */
  leadsOn(start: string, avoiding: string): boolean {
    return [...this.reach(start, avoiding)].some((state) => this.isEnd(state));
  }

  /**
   * The steps of the way from a state to an end that a case takes when it is carried through: the one that goes back
   * to earlier states least, then the longest, then the one declared first.
   */
  usualWay(start: string): readonly string[] {
    const order = Object.keys(this.#ledger.states);
    const best = (state: string, seen: ReadonlySet<string>): Way | undefined => {
      if (this.isEnd(state)) return { steps: [], back: 0 };
      let found: Way | undefined;
      const tried = new Set<string>();
      for (const { step, to } of this.#moves(state)) {
        if (seen.has(to) || tried.has(to)) continue;
        tried.add(to);
        const rest = best(to, new Set([...seen, to]));
        if (!rest) continue;
        const back = rest.back + (order.indexOf(to) < order.indexOf(state) ? 1 : 0);
        const way = { steps: [step, ...rest.steps], back };
        if (!found || isBetter(way, found)) found = way;
      }
      return found;
    };
    return best(start, new Set([start]))?.steps ?? [];
  }
}

interface Way {
  readonly steps: readonly string[];
  /** Moves to a state declared before the one left. */
  readonly back: number;
}

function isBetter(way: Way, than: Way): boolean {
  return way.back < than.back || (way.back === than.back && way.steps.length > than.steps.length);
}
