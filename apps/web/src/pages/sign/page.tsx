/** 签批. */
import type { Org } from '../../api/types.ts';
import { PageTitle } from '../../ui/page-title.tsx';

export default function SignPage({ org }: { readonly org: Org }) {
  return (
    <PageTitle title="签批">
      <span>{org.name}</span>
    </PageTitle>
  );
}
