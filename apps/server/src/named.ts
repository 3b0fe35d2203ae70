/** What the address of a request names: the org, the ledger, the entry, the year. */
import { type Field, type LedgerModel, YifaError } from '@yifa/kernel';
import type { Store } from '@yifa/store';
import { z } from 'zod';
import { checkOrg, type Reader } from './session.ts';

export const inOrg = z.object({ org: z.string() });
export const inLedger = inOrg.extend({ ledger: z.string() });
export const ofEntry = inLedger.extend({ id: z.uuid() });
/** The years of which there can be a report. */
export const reportYear = z.coerce.number().int().min(2000).max(2100);

/** The ledger of that name. @throws YifaError not-found, in words for somebody whose address is out of date */
export function ledgerNamed(store: Store, id: string): LedgerModel {
  const ledger = store.domain.ledgers.get(id);
  if (!ledger) throw new YifaError('not-found', '没有这本台账');
  return ledger;
}

/** The ledger of a request, looked up for those only who may read its org. @throws YifaError not-allowed, not-found */
export function readableLedger(store: Store, reader: Reader, params: z.infer<typeof inLedger>): LedgerModel {
  checkOrg(reader, params.org);
  return ledgerNamed(store, params.ledger);
}

/** The field of a name that came from outside. */
export function fieldNamed(fields: Readonly<Record<string, Field>>, name: string): Field | undefined {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}
