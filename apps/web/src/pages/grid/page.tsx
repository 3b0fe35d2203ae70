/** 表格录入. */
import { useMemo, useState } from 'react';
import type { LedgerDescription, Org } from '../../api/types.ts';
import { useDomain } from '../../domain.tsx';
import { to } from '../../router.ts';
import { useMe } from '../../session/session.tsx';
import { Link } from '../../ui/link.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { rememberedQuery } from '../list/query.ts';
import { type GridOffer, gridOffer } from './columns.ts';
import { GridDesk } from './desk.tsx';
import './grid.css';

export default function GridPage({ org, ledgerId }: { readonly org: Org; readonly ledgerId: string }) {
  const ledger = useDomain().findLedger(ledgerId);
  if (!ledger) return <PageTitle title="没有这个台账" />;
  return <LedgerGrid org={org} ledger={ledger} />;
}

function LedgerGrid({ org, ledger }: { readonly org: Org; readonly ledger: LedgerDescription }) {
  const me = useMe();
  const offer = useMemo(
    () =>
      gridOffer(
        ledger,
        me.posts.map(({ id }) => id),
      ),
    [ledger, me],
  );
  const [at, setAt] = useState(0);
  const own = me.orgs[0]?.id === org.id;
  const opener = own ? offer.openers[at] : undefined;
  return (
    <>
      <nav aria-label="位置" className="yf-crumbs">
        <Link href={to.list(org.id, ledger.id) + rememberedQuery(org.id, ledger.id)}>{ledger.label}</Link>
      </nav>
      <PageTitle title={`表格录入：${ledger.label}`}>
        {offer.openers.length > 1 && (
          <label className="yf-grid-opener">
            办理
            <select value={at} onChange={(event) => setAt(Number(event.target.value))}>
              {offer.openers.map(({ step }, i) => (
                <option key={step.id} value={i}>
                  {step.label}
                </option>
              ))}
            </select>
          </label>
        )}
      </PageTitle>
      {opener && (
        <p className="yf-quiet yf-grid-how">
          可以从 WPS 表格、Excel 复制多行，点一个格子后按 Ctrl+V
          粘贴；日期、选项、名称照平常写法即可，有不符的在格子里标出。
        </p>
      )}
      {opener ? (
        <GridDesk key={opener.step.id} org={org} ledger={ledger} opener={opener} />
      ) : (
        <NoGrid org={org} ledger={ledger} offer={offer} own={own} />
      )}
    </>
  );
}

interface NoGridProps {
  readonly org: Org;
  readonly ledger: LedgerDescription;
  readonly offer: GridOffer;
  readonly own: boolean;
}

/** Why there is no grid here, and where to go instead. */
function NoGrid({ org, ledger, offer, own }: NoGridProps) {
  if (!own) return <p className="yf-nothing">其他机构的台账只能查看。</p>;
  if (offer.formOnly.length === 0) return <p className="yf-nothing">您的岗位不能在这本台账新增记录。</p>;
  return (
    <div className="yf-nothing">
      {offer.formOnly.map(({ step, fields }) => (
        <p key={step.id}>
          “{step.label}”要分行填写{fields.join('、')}，一行表格装不下，请用
          <Link href={to.open(org.id, ledger.id, step.id)}>表单填写</Link>。
        </p>
      ))}
    </div>
  );
}
