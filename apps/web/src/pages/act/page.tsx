/** A step of the procedure, from the empty form to the recorded act. */
import { useCallback } from 'react';
import { api } from '../../api/endpoints.ts';
import type { Org } from '../../api/types.ts';
import { useDomain } from '../../domain.tsx';
import { useLoad } from '../../load.ts';
import { to } from '../../router.ts';
import { useMe } from '../../session/session.tsx';
import { Link } from '../../ui/link.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { Loading, Problem } from '../../ui/problem.tsx';
import { rememberedQuery } from '../list/query.ts';
import { draftKey } from './draft.ts';
import { StepForm } from './step-form.tsx';

interface Props {
  readonly org: Org;
  readonly ledgerId: string;
  readonly stepId: string;
  /** Absent for a step that opens an entry. */
  readonly id?: string;
}

export default function ActPage({ org, ledgerId, stepId, id }: Props) {
  const me = useMe();
  const ledger = useDomain().findLedger(ledgerId);
  const step = ledger?.steps.find((each) => each.id === stepId);
  const key = id === undefined ? '' : `${org.id} ${ledgerId} ${id}`;
  const load = useCallback(
    (signal: AbortSignal) => api.entry(org.id, ledgerId, id ?? '', signal),
    [org.id, ledgerId, id],
  );
  const entry = useLoad(key, load, true);
  if (!ledger || !step) return <PageTitle title="没有这一步" />;
  const back =
    id === undefined
      ? to.list(org.id, ledger.id) + rememberedQuery(org.id, ledger.id)
      : to.entry(org.id, ledger.id, id);
  const title = id === undefined ? `新增${ledger.label}` : `${step.label}`;
  const wait = id !== undefined && entry.data === undefined;
  return (
    <>
      <nav aria-label="位置" className="yf-crumbs">
        <Link href={to.list(org.id, ledger.id) + rememberedQuery(org.id, ledger.id)}>{ledger.label}</Link>
        {entry.data && (
          <>
            <span aria-hidden="true"> / </span>
            <Link href={back}>{entry.data.title}</Link>
          </>
        )}
      </nav>
      <PageTitle title={title}>{entry.data && <span>{entry.data.title}</span>}</PageTitle>
      {entry.error && !entry.data && <Problem error={entry.error} retry={entry.reload} />}
      {wait && !entry.error && <Loading />}
      {!wait && (
        <StepForm
          key={`${stepId} ${id ?? ''}`}
          org={org}
          ledger={ledger}
          step={step}
          entry={entry.data}
          back={back}
          reload={entry.reload}
          account={me.id}
          draftKey={draftKey(me.id, [org.id, ledger.id, id ?? 'new', step.id])}
        />
      )}
    </>
  );
}
