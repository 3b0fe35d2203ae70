/** 查找. */
import type { Org } from '../../api/types.ts';
import { PageTitle } from '../../ui/page-title.tsx';

export default function FindPage({ org }: { readonly org: Org }) {
  return (
    <PageTitle title="查找">
      <span>{org.name}</span>
    </PageTitle>
  );
}
