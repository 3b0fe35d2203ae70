/** 导入: a workbook as it is kept becomes entries of a ledger. */
import { useMemo } from 'react';
import type { Org } from '../../api/types.ts';
import { useDomain } from '../../domain.tsx';
import { navigate, to, useAddress } from '../../router.ts';
import { Link } from '../../ui/link.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { Chooser } from './chooser.tsx';
import './import.css';
import { ImportDesk } from './import-desk.tsx';
import { PastImports } from './past-imports.tsx';

export default function ImportPage({ org, ledgerId }: { readonly org: Org; readonly ledgerId: string }) {
  const ledger = useDomain().findLedger(ledgerId);
  const { search } = useAddress();
  const id = useMemo(() => new URLSearchParams(search).get('import') ?? '', [search]);
  if (!ledger) return <PageTitle title="没有这个台账" />;
  const home = to.import(org.id, ledger.id);

  function open(next: string) {
    navigate(`${home}?import=${encodeURIComponent(next)}`);
  }
  return (
    <div className="yf-import">
      <PageTitle title={`导入${ledger.label}`} extra={id === '' ? undefined : <Link href={home}>导入另一份</Link>}>
        <Link href={to.list(org.id, ledger.id)}>返回{ledger.label}</Link>
      </PageTitle>
      {id === '' ? (
        <>
          <Chooser org={org} ledger={ledger} onSent={open} />
          <PastImports org={org} ledger={ledger} />
        </>
      ) : (
        <ImportDesk key={id} org={org} ledger={ledger} id={id} />
      )}
    </div>
  );
}
