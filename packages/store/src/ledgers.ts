import { type Domain, type LedgerModel, YifaError } from '@yifa/kernel';

/** The ledger that somebody asks for by id. @throws YifaError not-found */
export function getKnownLedger(domain: Domain, id: string): LedgerModel {
  const ledger = domain.ledgers.get(id);
  if (!ledger) throw new YifaError('not-found', '没有这种台账');
  return ledger;
}
