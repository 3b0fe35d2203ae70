/** 台账. */
import { Button, Pagination } from 'antd';
import { useEffect, useMemo } from 'react';
import { api } from '../../api/endpoints.ts';
import type { LedgerDescription, Org } from '../../api/types.ts';
import { useDomain } from '../../domain.tsx';
import { useLoad } from '../../load.ts';
import { navigate, to, useAddress } from '../../router.ts';
import { useMe } from '../../session/session.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { Loading, Problem } from '../../ui/problem.tsx';
import { ColumnPicker } from './column-picker.tsx';
import { useColumns } from './columns.ts';
import { Filters } from './filters.tsx';
import { isNarrowed, type ListQuery, pageSizes, readQuery, rememberQuery, serverQuery, writeQuery } from './query.ts';
import { EntryTable } from './table.tsx';

export default function ListPage({ org, ledgerId }: { readonly org: Org; readonly ledgerId: string }) {
  const ledger = useDomain().findLedger(ledgerId);
  if (!ledger) return <PageTitle title="没有这个台账" />;
  return <LedgerList org={org} ledger={ledger} />;
}

function LedgerList({ org, ledger }: { readonly org: Org; readonly ledger: LedgerDescription }) {
  const { search } = useAddress();
  const query = useMemo(() => readQuery(ledger, search), [ledger, search]);
  const asked = serverQuery(ledger, query);
  const list = useLoad(
    `${org.id} ${ledger.id} ${JSON.stringify(asked)}`,
    (signal) => api.entries(org.id, ledger.id, asked, signal),
    true,
  );
  const [columns, choose] = useColumns(ledger);
  useEffect(() => rememberQuery(org.id, ledger.id, search), [org.id, ledger.id, search]);

  function ask(next: ListQuery) {
    navigate(to.list(org.id, ledger.id) + writeQuery(ledger, next), { keepScroll: true });
  }

  const { data } = list;
  const masked = data?.masked === true && ledger.fields.some((field) => field.personal);
  return (
    <>
      <PageTitle title={ledger.label} extra={<Openers org={org} ledger={ledger} />} />
      <Filters ledger={ledger} query={query} today={org.today} ask={ask} />
      <div className="yf-list-bar">
        <p role="status">
          {data ? `共${data.total}${ledger.unit}` : '正在查询…'}
          {isNarrowed(query) && data ? '（已按条件筛选）' : ''}
          {masked && <span className="yf-quiet"> 个人信息已遮蔽</span>}
        </p>
        <ColumnPicker ledger={ledger} shown={columns} choose={choose} />
      </div>
      {list.error && <Problem error={list.error} retry={list.reload} />}
      {!data && !list.error && <Loading />}
      {data && data.entries.length === 0 && (
        <p className="yf-nothing">
          {isNarrowed(query) ? '没有符合条件的记录。可以减少条件后再查。' : `还没有${ledger.label}的记录。`}
        </p>
      )}
      {data && data.entries.length > 0 && (
        <>
          <EntryTable
            ledger={ledger}
            columns={columns}
            page={data}
            busy={list.loading}
            sort={{ by: query.sort, desc: query.desc, change: (sort, desc) => ask({ ...query, sort, desc, page: 1 }) }}
          />
          <Pagination
            className="yf-pages"
            current={query.page}
            pageSize={query.size}
            total={data.total}
            showSizeChanger
            pageSizeOptions={[...pageSizes]}
            onChange={(page, size) =>
              ask({
                ...query,
                page: size === query.size ? page : 1,
                size: pageSizes.find((each) => each === size) ?? 20,
              })
            }
          />
        </>
      )}
    </>
  );
}

/** The steps that open an entry; a draft is offered inside the form. */
function Openers({ org, ledger }: { readonly org: Org; readonly ledger: LedgerDescription }) {
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
  return mine.map((step, i) => (
    <Button
      key={step.id}
      type={i === 0 ? 'primary' : 'default'}
      href={to.open(org.id, ledger.id, step.id)}
      onClick={(event) => go(event, to.open(org.id, ledger.id, step.id))}
    >
      {step.id === 'register' ? '新增' : `新增：${step.label}`}
    </Button>
  ));
}

function go(
  event: { readonly ctrlKey: boolean; readonly metaKey: boolean; preventDefault(): void },
  href: string,
): void {
  if (event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  navigate(href);
}
