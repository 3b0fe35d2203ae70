/** 图表. */
import type { Org } from '../../api/types.ts';
import { PageTitle } from '../../ui/page-title.tsx';

export default function SeePage({ org }: { readonly org: Org }) {
  return (
    <PageTitle title="图表">
      <span>{org.name}</span>
    </PageTitle>
  );
}
