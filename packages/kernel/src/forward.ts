/**
 * Whose turn it is: the steps that carry an entry on from where it stands, and those that meet a deadline. Derived from
 * the procedure as declared; side steps, ways out and the built-in amendments are nobody's turn.
 */
import type { DeadlineModel, LedgerModel, StepModel } from './model.ts';

/** 更正 and 作废 are open at nearly all times, and never owed. */
const amendments: readonly string[] = ['correct', 'void'];

function stepsFrom(ledger: LedgerModel, state: string): StepModel[] {
  return Object.values(ledger.steps).filter((step) => step.from.includes(state) && !amendments.includes(step.id));
}

/**
 * The steps that carry an entry on from a state: those into a later live state, else those that close it, else those
 * that lead back. Steps that always need a written reason are exceptions, not the way on. Empty in a closed, a voided or
 * a resting state.
 */
export function forwardSteps(ledger: LedgerModel, state: string): readonly StepModel[] {
  const kind = ledger.stateKinds[state];
  if (kind === 'closed' || kind === 'void' || ledger.resting.includes(state)) return [];
  const order = Object.keys(ledger.states);
  const moving = stepsFrom(ledger, state).filter(
    ({ to, reason }) => to !== undefined && to !== state && !reason && ledger.stateKinds[to] !== 'void',
  );
  const later = moving.filter(({ to = '' }) => order.indexOf(to) > order.indexOf(state));
  const live = later.filter(({ to = '' }) => ledger.stateKinds[to] !== 'closed');
  return live.length > 0 ? live : later.length > 0 ? later : moving;
}

/** The steps open in a state that record the date by which a deadline is met. */
export function stepsMeeting(ledger: LedgerModel, state: string, deadline: DeadlineModel): readonly StepModel[] {
  return stepsFrom(ledger, state).filter(
    (step) => !step.loose && (step.dated === deadline.met || step.asks.includes(deadline.met)),
  );
}

/** What a running deadline asks for next: the steps that meet it, else those that lead there. */
export function stepsTowards(ledger: LedgerModel, state: string, deadline: DeadlineModel): readonly StepModel[] {
  const meeting = stepsMeeting(ledger, state, deadline);
  return meeting.length > 0 ? meeting : forwardSteps(ledger, state);
}

/** The states in which an entry lies before a superior, with the steps by which they answer. */
export function signingSteps(ledger: LedgerModel): ReadonlyMap<string, readonly StepModel[]> {
  const signing = Object.values(ledger.steps).filter((step) => step.sign !== undefined);
  const states = new Set(signing.filter((step) => step.sign === 'agree').flatMap((step) => step.from));
  return new Map([...states].map((state) => [state, signing.filter((step) => step.from.includes(state))]));
}
