/** What the store asks of a ledger beside its tables. */
import { type Domain, type LedgerModel, type StateKind, type Subject, YifaError } from '@yifa/kernel';

/** The ledger that somebody asks for by id. @throws YifaError not-found */
export function getKnownLedger(domain: Domain, id: string): LedgerModel {
  const ledger = domain.ledgers.get(id);
  if (!ledger) throw new YifaError('not-found', '没有这种台账');
  return ledger;
}

/** For an entry that is asked for by an id which no entry of the org has. */
export function entryNotFound(ledger: LedgerModel): YifaError {
  return new YifaError('not-found', `没有找到这条${ledger.label}记录`);
}

/** The states of some kinds. */
function statesOf(ledger: LedgerModel, kinds: readonly StateKind[]): string[] {
  return Object.keys(ledger.states).filter((state) => kinds.some((kind) => ledger.stateKinds[state] === kind));
}

/** States in which an entry counts: neither a draft nor voided. */
export function countedStates(ledger: LedgerModel): string[] {
  return statesOf(ledger, ['live', 'closed']);
}

/** States in which an entry is there no more. */
export function voidStates(ledger: LedgerModel): string[] {
  return statesOf(ledger, ['void']);
}

/** What an entry is called in lists and references. */
export function titleOf(ledger: LedgerModel, entry: { readonly values: Subject['values'] }): string {
  const parts = ledger.title
    .map((name) => entry.values[name])
    .filter((value): value is string | number => typeof value === 'string' || typeof value === 'number');
  return parts.length > 0 ? parts.join(' ') : ledger.label;
}
