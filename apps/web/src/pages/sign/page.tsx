/** 签批: what lies before me to be decided, one card an entry; made for a phone. */
import { useRef, useState } from 'react';
import type { Org } from '../../api/types.ts';
import { useLoad } from '../../load.ts';
import { to } from '../../router.ts';
import { refreshBadges } from '../../shell/badges.ts';
import { Link } from '../../ui/link.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { Pager } from '../../ui/pager.tsx';
import { Loading, Problem } from '../../ui/problem.tsx';
import { loadSign } from '../home/calls.ts';
import { Card } from './card.tsx';
import { type Done, DoneNote } from './done.tsx';
import '../home/home.css';
import './sign.css';

const pageSize = 10;

export default function SignPage({ org }: { readonly org: Org }) {
  const [ledger, setLedger] = useState('');
  const [offset, setOffset] = useState(0);
  const [done, setDone] = useState<readonly Done[]>([]);
  const note = useRef<HTMLDivElement>(null);
  const { data, error, reload } = useLoad(
    `sign ${org.id} ${ledger} ${offset}`,
    (signal) => loadSign(org.id, { ledger, offset, limit: pageSize }, signal),
    true,
  );

  function signed(act: Done) {
    setDone((before) => [act, ...before]);
    refreshBadges();
    // Where the queue has become shorter than this page, its last page is shown.
    if (data && offset > 0 && offset >= data.total - 1) setOffset(Math.max(0, offset - pageSize));
    reload();
    window.setTimeout(() => {
      note.current?.focus();
      note.current?.scrollIntoView({ block: 'nearest' });
    }, 0);
  }

  return (
    <div className="yf-sign">
      <PageTitle title="签批">
        <span>{org.name}</span>
        {data && <span className="yf-count">{data.total}件</span>}
      </PageTitle>
      <div ref={note} tabIndex={-1} role="status">
        {done.map((act) => (
          <DoneNote key={act.key} org={org.id} act={act} />
        ))}
      </div>
      {error && <Problem error={error} retry={reload} />}
      {!data && !error && <Loading />}
      {data && !data.signs && (
        <p className="yf-nothing">
          您的岗位没有需要签批的事项；轮到您办理的在<Link href={to.home(org.id)}>待办</Link>。
        </p>
      )}
      {data && data.ledgers.length > 1 && (
        <label className="yf-sign-filter">
          <span>事项</span>
          <select
            className="yf-select"
            value={ledger}
            onChange={(event) => {
              setLedger(event.target.value);
              setOffset(0);
            }}
          >
            <option value="">全部（{data.ledgers.reduce((sum, each) => sum + each.total, 0)}）</option>
            {data.ledgers.map((each) => (
              <option key={each.ledger} value={each.ledger}>
                {each.label}（{each.total}）
              </option>
            ))}
          </select>
        </label>
      )}
      {data?.signs && data.total === 0 && (
        <p className="yf-nothing">
          没有待签批的事项。承办人把记录报到您这一步，这里就出现一张卡片；其他轮到您办理的在
          <Link href={to.home(org.id)}>待办</Link>。
        </p>
      )}
      {data && data.cards.length > 0 && (
        <ul className="yf-sign-cards">
          {data.cards.map((card) => (
            <li key={card.entry}>
              <Card org={org} card={card} signed={signed} reload={reload} />
            </li>
          ))}
        </ul>
      )}
      {data && <Pager label="签批" total={data.total} offset={offset} size={pageSize} turn={setOffset} />}
    </div>
  );
}
