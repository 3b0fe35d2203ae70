/** Who may import into a ledger: those who may open an entry of it, in their own org. */
import { type LedgerModel, type StepModel, YifaError } from '@yifa/kernel';
import type { Store } from '@yifa/store';
import { ledgerNamed } from '../named.ts';
import { checkOrg, checkOwnOrg, type Reader } from '../session.ts';

export interface Allowed {
  readonly ledger: LedgerModel;
  /** Steps by which the reader may open an entry from given facts. */
  readonly steps: readonly StepModel[];
}

/** @throws YifaError not-found, not-allowed */
export function importerOf(store: Store, reader: Reader, org: string, id: string): Allowed {
  checkOrg(reader, org);
  checkOwnOrg(reader, org);
  const ledger = ledgerNamed(store, id);
  const openers = Object.values(ledger.steps).filter((step) => step.opens && !step.loose && step.page === undefined);
  if (openers.length === 0) throw new YifaError('not-allowed', `${ledger.label}不能导入，请在专门的页面办理`);
  const steps = openers.filter((step) => step.by.some((post) => reader.account.posts.includes(post)));
  if (steps.length === 0) throw new YifaError('not-allowed', `您的岗位无权导入${ledger.label}`);
  return { ledger, steps };
}

/** The step of that name among those allowed, the first without a name. @throws YifaError not-allowed */
export function stepOf({ steps }: Allowed, id: string | undefined): StepModel {
  const step = id === undefined ? steps[0] : steps.find((each) => each.id === id);
  if (!step) throw new YifaError('not-allowed', '您的岗位无权办理这一步');
  return step;
}
