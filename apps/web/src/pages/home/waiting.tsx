/** 待我办理: entries that wait for a step, by ledger, the longest untouched marked. */
import { useState } from 'react';
import { mayBegin, useDomain } from '../../domain.tsx';
import { useLoad } from '../../load.ts';
import { to } from '../../router.ts';
import { useMe } from '../../session/session.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Link } from '../../ui/link.tsx';
import { Pager } from '../../ui/pager.tsx';
import { Loading, Problem } from '../../ui/problem.tsx';
import { Head } from '../../ui/table.tsx';
import { loadWaiting, type Scope, type WaitingGroup, type WaitingRow } from './calls.ts';
import { NextSteps } from './next-steps.tsx';
import { bucketWords, daysText, waitedText } from './words.ts';

const pageSize = 10;

export function WaitingSection({ org, scope }: { readonly org: string; readonly scope: Scope }) {
  const key = JSON.stringify([org, scope]);
  const { data, error, reload } = useLoad(
    `waiting ${key}`,
    (signal) => loadWaiting(org, scope, { offset: 0, limit: pageSize }, signal),
    true,
  );
  const [opened, setOpened] = useState<string>();
  return (
    <section aria-labelledby="waiting-title">
      <div className="yf-section-head">
        <h2 id="waiting-title">
          {scope.mine ? '待我办理' : '待办理'} {data && <span className="yf-count">{data.total}</span>}
        </h2>
        {data && data.stuck > 0 && (
          <span className="yf-tag yf-tone-warn">
            其中{data.stuck}项超过{data.stuckAfter}日未动
          </span>
        )}
      </div>
      {error && <Problem error={error} retry={reload} />}
      {!data && !error && <Loading />}
      {data?.total === 0 && <NothingWaits org={org} />}
      {data && data.groups.length > 0 && (
        <ul className="yf-groups">
          {data.groups.map((group) => {
            const open = opened === group.ledger || data.groups.length === 1;
            return (
              <li key={group.ledger}>
                <button
                  type="button"
                  className="yf-group"
                  aria-expanded={open}
                  onClick={() => setOpened(open ? undefined : group.ledger)}
                >
                  <Icon name={open ? 'fold' : 'right'} />
                  <span className="yf-strong">{group.label}</span>
                  <span className="yf-count">
                    {group.total}
                    {group.unit}
                  </span>
                  {group.stuck > 0 && <span className="yf-tag yf-tone-warn">{group.stuck}项久未办理</span>}
                </button>
                {open && <GroupRows key={key} org={org} scope={scope} group={group} />}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

function NothingWaits({ org }: { readonly org: string }) {
  const me = useMe();
  const { ledgers } = useDomain();
  const posts = me.posts.map(({ id }) => id);
  const first =
    me.orgs[0]?.id === org
      ? ledgers.find((ledger) => ledger.keepers.some((post) => posts.includes(post)) && mayBegin(ledger, posts))
      : undefined;
  return (
    <p className="yf-nothing">
      没有等待办理的记录。记录登记以后，下一步轮到谁，就列在谁的这里；
      {first ? (
        <>
          要登记的，可从<Link href={to.list(org, first.id)}>{first.label}</Link>开始。
        </>
      ) : (
        <>
          找以前的记录用<Link href={to.find(org)}>查找</Link>。
        </>
      )}
    </p>
  );
}

interface GroupProps {
  readonly org: string;
  readonly scope: Scope;
  readonly group: WaitingGroup;
}

function GroupRows({ org, scope, group }: GroupProps) {
  const [offset, setOffset] = useState(0);
  const { data, error, reload } = useLoad(
    offset === 0 ? '' : JSON.stringify([org, scope, group.ledger, offset]),
    (signal) => loadWaiting(org, { ...scope, ledger: group.ledger }, { offset, limit: pageSize }, signal),
    true,
  );
  const rows = offset === 0 ? group.rows : (data?.groups.find((each) => each.ledger === group.ledger)?.rows ?? []);
  return (
    <div className="yf-group-rows">
      {error && <Problem error={error} retry={reload} />}
      <table className="yf-table yf-cards" aria-label={group.label}>
        <Head names={['记录', '状态', '等了多久', '下一步']} />
        <tbody>
          {rows.map((row) => (
            <Row key={row.entry} org={org} row={row} />
          ))}
        </tbody>
      </table>
      <Pager label={group.label} total={group.total} offset={offset} size={pageSize} turn={setOffset} />
    </div>
  );
}

function Row({ org, row }: { readonly org: string; readonly row: WaitingRow }) {
  const bucket = row.due && bucketWords.find(({ id }) => id === row.due?.bucket);
  return (
    <tr>
      <td>
        <Link href={to.entry(org, row.ledger, row.entry)}>{row.title || '（无名称）'}</Link>
        {row.number !== null && <span className="yf-sub">{row.number}</span>}
      </td>
      <td>{row.stateLabel}</td>
      <td>
        {waitedText(row.days)} {row.stuck && <span className="yf-tag yf-tone-warn">久未办理</span>}
        <span className="yf-sub">
          上次办理 {row.since}
          {row.due && bucket && (
            <>
              {' '}
              · <span className={`yf-tag yf-tone-${bucket.tone}`}>{bucket.word}</span> {row.due.label}
              {daysText(row.due.days)}
            </>
          )}
        </span>
      </td>
      <td>
        <NextSteps org={org} row={row} next={row.next} />
      </td>
    </tr>
  );
}
