/** The steps that open an entry; a draft is offered inside the form. */
import { Button } from 'antd';
import type { LedgerDescription, Org } from '../../api/types.ts';
import { useDomain } from '../../domain.tsx';
import { navigate, to } from '../../router.ts';
import { useMe } from '../../session/session.tsx';
import { offersGrid } from '../grid/columns.ts';

export function Openers({ org, ledger }: { readonly org: Org; readonly ledger: LedgerDescription }) {
  const me = useMe();
  const { posts } = useDomain();
  const steps = ledger.steps.filter((step) => step.opens);
  const shown = steps.some((step) => !step.loose) ? steps.filter((step) => !step.loose) : steps;
  const mine = shown.filter((step) => step.by.some((post) => me.posts.some((each) => each.id === post)));
  // The account's own org comes first; of the others it only reads.
  if (me.orgs[0]?.id !== org.id) return <p className="yf-quiet">其他机构的台账只能查看</p>;
  if (mine.length === 0) {
    const by = [...new Set(shown.flatMap((step) => step.by))].map((post) => posts[post] ?? post);
    return by.length > 0 ? <p className="yf-quiet">由{by.join('、')}新增</p> : null;
  }
  return (
    <>
      {mine.map((step, i) => (
        <Opener key={step.id} href={to.open(org.id, ledger.id, step.id)} first={i === 0}>
          {step.id === 'register' ? '新增' : `新增：${step.label}`}
        </Opener>
      ))}
      {mine.some((step) => step.page === undefined) && (
        <>
          {offersGrid(
            ledger,
            me.posts.map(({ id }) => id),
          ) && <Opener href={to.grid(org.id, ledger.id)}>表格录入</Opener>}
          <Opener href={to.import(org.id, ledger.id)}>导入表格</Opener>
        </>
      )}
    </>
  );
}

function Opener({
  href,
  first = false,
  children,
}: {
  readonly href: string;
  readonly first?: boolean;
  readonly children: string;
}) {
  return (
    <Button
      type={first ? 'primary' : 'default'}
      href={href}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        navigate(href);
      }}
    >
      {children}
    </Button>
  );
}
