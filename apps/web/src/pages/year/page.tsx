/** 全年法定日历. */
import type { Org } from '../../api/types.ts';
import { PageTitle } from '../../ui/page-title.tsx';

export default function YearPage({ org }: { readonly org: Org }) {
  return (
    <PageTitle title="全年法定日历">
      <span>{org.name}</span>
    </PageTitle>
  );
}
