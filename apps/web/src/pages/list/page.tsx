/** 台账. */
import { Pagination } from 'antd';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { type ApiError, asApiError } from '../../api/client.ts';
import { api } from '../../api/endpoints.ts';
import type { LedgerDescription, Me, Org } from '../../api/types.ts';
import { randomUuid } from '../../api/uuid.ts';
import { mayBegin, useDomain } from '../../domain.tsx';
import { useLoad } from '../../load.ts';
import { navigate, to, useAddress } from '../../router.ts';
import { useMe } from '../../session/session.tsx';
import { Link } from '../../ui/link.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { Loading, Problem } from '../../ui/problem.tsx';
import { conditionsOf } from './asked.ts';
import { type Asked, calls } from './calls.ts';
import { Chips } from './chips.tsx';
import { shownColumns, titleColumn } from './columns.ts';
import { Filters } from './filters.tsx';
import { Openers } from './openers.tsx';
import { copyList, printList } from './printed.ts';
import { isNarrowed, type ListQuery, pageSizes, readQuery, rememberQuery, writeQuery } from './query.ts';
import { everything, isSelected, nothing, select, selectedOf, selectionFilter } from './selection.ts';
import { EntryTable } from './table.tsx';
import { Toolbar } from './toolbar.tsx';
import { useLayout } from './use-layout.ts';
import { useRows } from './use-rows.ts';
import { useSelection } from './use-selection.ts';
import './list.css';

const ColumnDialog = lazy(async () => ({ default: (await import('./column-dialog.tsx')).ColumnDialog }));
const ViewDialog = lazy(async () => ({ default: (await import('./view-dialog.tsx')).ViewDialog }));
const ExportDialog = lazy(async () => ({ default: (await import('./export-dialog.tsx')).ExportDialog }));
const KeysDialog = lazy(async () => ({ default: (await import('./keys-dialog.tsx')).KeysDialog }));

export default function ListPage({ org, ledgerId }: { readonly org: Org; readonly ledgerId: string }) {
  const ledger = useDomain().findLedger(ledgerId);
  if (!ledger) return <PageTitle title="没有这个台账" />;
  return <LedgerList key={org.id} org={org} ledger={ledger} />;
}

function LedgerList({ org, ledger }: { readonly org: Org; readonly ledger: LedgerDescription }) {
  const { search: given } = useAddress();
  const search = given === '' ? '' : `?${given}`;
  const me = useMe();
  const desk = useLayout(me.id, ledger);
  const query = useMemo(() => readQuery(ledger, given), [ledger, given]);
  const conditions = useMemo(() => conditionsOf(ledger, query, org.today), [ledger, query, org.today]);
  const asked: Asked = { text: query.text, filters: conditions.map(({ filter }) => filter) };
  const askedKey = `${org.id} ${ledger.id} ${JSON.stringify(asked)}`;
  const listQuery = {
    offset: (query.page - 1) * query.size,
    limit: query.size,
    sort: query.sort,
    desc: query.desc,
    text: query.text || undefined,
    filters: asked.filters.length > 0 ? JSON.stringify(asked.filters) : undefined,
  };
  const list = useLoad(
    `${askedKey} ${query.page} ${query.size} ${query.sort} ${query.desc}`,
    async (signal) => ({ askedKey, page: await api.entries(org.id, ledger.id, listQuery, signal) }),
    true,
  );
  const whole = useLoad(askedKey, (signal) => calls.totals(org.id, ledger.id, asked, signal));
  const [selection, setSelection] = useSelection(askedKey);
  const [dialog, setDialog] = useState<'columns' | 'views' | 'export' | 'keys'>();
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState<ApiError>();
  const [busy, setBusy] = useState(false);

  useEffect(() => rememberQuery(org.id, ledger.id, search), [org.id, ledger.id, search]);

  function ask(next: ListQuery) {
    navigate(to.list(org.id, ledger.id) + writeQuery(ledger, next), { keepScroll: true });
  }

  // The view one begins with is used once, on coming here without a query.
  const begun = useRef(search !== '');
  useEffect(() => {
    if (begun.current || (!desk.known && desk.firstSearch === null)) return;
    begun.current = true;
    if (desk.firstSearch) navigate(to.list(org.id, ledger.id) + desk.firstSearch, { replace: true, keepScroll: true });
  }, [desk.known, desk.firstSearch, org.id, ledger.id]);

  const data = list.data?.page;
  // Until the rows of another filter are there, the old ones stand dimmed; their number would be taken for the new one.
  const stale = list.data !== undefined && list.data.askedKey !== askedKey;
  const masked = data?.masked === true;
  const columns = shownColumns(ledger, desk.layout.columns, masked);
  const total = stale ? undefined : data?.total;
  const selected = total === undefined ? 0 : selectedOf(selection, total);
  const filter = selectionFilter(selection);
  const picked =
    selected === 0
      ? undefined
      : {
          text: selection.all ? asked.text : '',
          filters: [...(selection.all ? asked.filters : []), ...(filter ? [filter] : [])],
          count: selected,
        };
  const ids = data?.entries.map(({ id }) => id);
  const pages = total === undefined ? 1 : Math.max(1, Math.ceil(total / query.size));
  const first = titleColumn(ledger, masked);
  const names = [first.name, ...columns.map(({ name }) => name)];
  const sort = {
    by: query.sort,
    desc: query.desc,
    change: (by: string, desc: boolean) => ask({ ...query, sort: by, desc, page: 1 }),
  };

  const roving = useRows({
    place: `${org.id}.${ledger.id}`,
    search,
    ids: list.loading ? undefined : ids,
    toggle: (id) => setSelection(select(selection, [id], !isSelected(selection, id))),
    turn: (by) => {
      const page = Math.min(pages, Math.max(1, query.page + by));
      if (page !== query.page) ask({ ...query, page });
    },
    help: () => setDialog('keys'),
  });

  async function takeOut(form: 'print' | 'copy') {
    setBusy(true);
    setProblem(undefined);
    setSaid('');
    try {
      const order = { form, sort: query.sort, desc: query.desc, columns: names };
      const printed = await calls.printed(org.id, ledger.id, picked ?? asked, order, randomUuid());
      if (form === 'print') printList(printed);
      else
        setSaid(
          copyList(printed)
            ? `已复制${printed.rows.length}行，可粘贴到 WPS 表格或 Excel`
            : '浏览器不允许复制，请改用导出',
        );
    } catch (cause) {
      setProblem(asApiError(cause));
    } finally {
      setBusy(false);
    }
  }

  function pickView(id: string) {
    const view = desk.views.find((each) => each.id === id);
    if (view?.content.columns) desk.change({ ...desk.layout, columns: view.content.columns });
    navigate(to.list(org.id, ledger.id) + (view?.content.search ?? ''), { keepScroll: true });
  }

  const says = [...(query.text === '' ? [] : [`关键词“${query.text}”`]), ...(whole.data?.says ?? [])].join('；');
  const sums = whole.data?.sums ?? {};
  const summed = columns.some(({ name }) => sums[name] !== undefined);
  return (
    <div className={`yf-list yf-rows-${desk.layout.density}`}>
      <PageTitle title={ledger.label} extra={<Openers org={org} ledger={ledger} />}>
        <Link href={to.help(org.id, ledger.id)}>本台账办法</Link>
      </PageTitle>
      <Filters
        org={org.id}
        ledger={ledger}
        query={query}
        today={org.today}
        masked={masked}
        titles={data?.titles ?? {}}
        ask={ask}
      />
      <Chips query={query} conditions={conditions} says={whole.data?.says} ask={ask} />
      <Toolbar
        unit={ledger.unit}
        total={total}
        narrowed={isNarrowed(query)}
        masked={masked}
        selected={selected}
        selectAll={() => setSelection(everything)}
        selectNone={() => setSelection(nothing)}
        desk={desk}
        search={search}
        pickView={pickView}
        columns={[first, ...columns]}
        sort={sort}
        open={setDialog}
        print={() => takeOut('print')}
        copy={() => takeOut('copy')}
        busy={busy}
      />
      <p role="status" className={said === '' ? 'yf-unseen' : 'yf-said'}>
        {said}
      </p>
      {(problem ?? desk.error) && <Problem error={problem ?? desk.error ?? asApiError(undefined)} />}
      {list.error && <Problem error={list.error} retry={list.reload} />}
      {(!data || (stale && data.entries.length === 0)) && !list.error && <Loading />}
      {data && data.entries.length === 0 && !list.error && !stale && (
        <p className="yf-nothing">
          {data.total > 0
            ? '这一页没有记录了。'
            : isNarrowed(query)
              ? '没有符合条件的记录。可以减少条件后再查。'
              : emptyWords(org, ledger, me)}
          {data.total > 0 && (
            <button type="button" className="yf-link" onClick={() => ask({ ...query, page: 1 })}>
              回到第一页
            </button>
          )}
        </p>
      )}
      {data && data.entries.length > 0 && (
        <>
          <EntryTable
            ledger={ledger}
            columns={columns}
            page={data}
            busy={list.loading || stale}
            sort={sort}
            picking={{
              has: (id) => isSelected(selection, id),
              set: (rows, yes) => setSelection(select(selection, rows, yes)),
            }}
            roving={roving}
            {...(summed ? { totals: { label: `合计（${whole.data?.count ?? ''}${ledger.unit}）`, sums } } : {})}
          />
          <Pagination
            className={stale ? 'yf-pages yf-stale' : 'yf-pages'}
            current={query.page}
            pageSize={query.size}
            total={data.total}
            disabled={stale}
            showSizeChanger
            showQuickJumper={pages > 5}
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
      <Suspense fallback={null}>
        {dialog === 'columns' && (
          <ColumnDialog
            ledger={ledger}
            layout={{ ...desk.layout, columns: columns.map(({ name, width }) => ({ name, width })) }}
            change={desk.change}
            close={() => setDialog(undefined)}
          />
        )}
        {dialog === 'views' && (
          <ViewDialog
            desk={desk}
            search={writeQuery(ledger, { ...query, page: 1 })}
            says={says}
            close={() => setDialog(undefined)}
          />
        )}
        {dialog === 'keys' && <KeysDialog close={() => setDialog(undefined)} />}
        {dialog === 'export' && total !== undefined && (
          <ExportDialog
            org={org.id}
            ledger={ledger.id}
            unit={ledger.unit}
            whole={{ ...asked, count: total }}
            picked={picked}
            columns={names}
            sort={query.sort}
            desc={query.desc}
            masked={masked}
            close={() => setDialog(undefined)}
          />
        )}
      </Suspense>
    </div>
  );
}

/** What an empty ledger asks for: of those who may enter, the first entry; of others, patience. */
function emptyWords(org: Org, ledger: LedgerDescription, me: Me): string {
  const posts = me.posts.map(({ id }) => id);
  const may = mayBegin(ledger, posts) && me.orgs[0]?.id === org.id;
  return `还没有${ledger.label}的记录。${may ? '手里有现成表格的，点上方“导入表格”；没有的，点“新增”登记第一条。' : ''}`;
}
