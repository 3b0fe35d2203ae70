/** 导入. */
import type { Org } from '../../api/types.ts';
import { PageTitle } from '../../ui/page-title.tsx';

export default function ImportPage({ org, ledgerId }: { readonly org: Org; readonly ledgerId: string }) {
  return (
    <PageTitle title="导入">
      <span>
        {org.name} {ledgerId}
      </span>
    </PageTitle>
  );
}
