import { type Domain, type LedgerModel, type Subject, YifaError } from '@yifa/kernel';

/** The ledger that somebody asks for by id. @throws YifaError not-found */
export function getKnownLedger(domain: Domain, id: string): LedgerModel {
  const ledger = domain.ledgers.get(id);
  if (!ledger) throw new YifaError('not-found', '没有这种台账');
  return ledger;
}

/** What an entry is called in lists and references. */
export function titleOf(ledger: LedgerModel, entry: { readonly values: Subject['values'] }): string {
  const parts = ledger.title
    .map((name) => entry.values[name])
    .filter((value): value is string | number => typeof value === 'string' || typeof value === 'number');
  return parts.length > 0 ? parts.join(' ') : ledger.label;
}
