/** 表格录入. */
import type { Org } from '../../api/types.ts';
import { PageTitle } from '../../ui/page-title.tsx';

export default function GridPage({ org, ledgerId }: { readonly org: Org; readonly ledgerId: string }) {
  return (
    <PageTitle title="表格录入">
      <span>
        {org.name} {ledgerId}
      </span>
    </PageTitle>
  );
}
