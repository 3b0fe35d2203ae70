/** Binds the words of one field (its areas and posts), so that a wrong one does not compile. */
import type { LedgerHead } from './definition.ts';
import { assemble, type Domain, type DomainParts } from './domain.ts';
import type { Field } from './field.ts';
import { type Ledger, startLedger } from './ledger.ts';

export interface Language<A extends string, P extends string> {
  readonly areas: Readonly<Record<A, string>>;
  readonly posts: Readonly<Record<P, string>>;
  /** Starts a ledger: `ledger('mediation-case', '人民调解案件', { area, unit, keepers }).fields(…).procedure(…).step(…)`. */
  ledger(id: string, label: string, head: LedgerHead<A, P>): Ledger<Record<never, Field>, never, never, P>;
  assemble(parts: Omit<DomainParts, 'areas' | 'posts'>): Domain;
}

export function language<const A extends string, const P extends string>(words: {
  readonly areas: Readonly<Record<A, string>>;
  readonly posts: Readonly<Record<P, string>>;
}): Language<A, P> {
  return {
    ...words,
    ledger: (id, label, head) => startLedger(id, label, head),
    assemble: (parts) => assemble({ ...parts, ...words }),
  };
}
