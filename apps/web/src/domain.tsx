/** The declarations as the server tells them, read once a session. */
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { api } from './api/endpoints.ts';
import type { DomainAnswer, FieldDescription, LedgerDescription } from './api/types.ts';
import { useLoad } from './load.ts';
import { Loading, Problem } from './ui/problem.tsx';

export interface DomainView extends DomainAnswer {
  readonly findLedger: (id: string) => LedgerDescription | undefined;
}

const DomainContext = createContext<DomainView | undefined>(undefined);

export function DomainProvider({ children }: { readonly children: ReactNode }) {
  const { data, error, reload } = useLoad('domain', api.domain);
  const view = useMemo<DomainView | undefined>(() => {
    if (!data) return undefined;
    const byId = new Map(data.ledgers.map((ledger) => [ledger.id, ledger]));
    return { ...data, findLedger: (id) => byId.get(id) };
  }, [data]);
  if (error) {
    return (
      <main className="yf-alone">
        <Problem error={error} retry={reload} />
      </main>
    );
  }
  if (!view) return <Loading label="正在打开工作台…" />;
  return <DomainContext value={view}>{children}</DomainContext>;
}

export function useDomain(): DomainView {
  const domain = useContext(DomainContext);
  if (!domain) throw new Error('no DomainProvider');
  return domain;
}

export function findField(ledger: LedgerDescription, name: string): FieldDescription | undefined {
  return ledger.fields.find((field) => field.name === name);
}

/** Whether one of `posts` may begin an entry on the ledger's own page. */
export function mayBegin({ steps }: LedgerDescription, posts: readonly string[]): boolean {
  return steps.some(({ opens, page, by }) => opens && page === undefined && by.some((post) => posts.includes(post)));
}
