/** One figure laid open: its value, its 口径, both terms of a rate, and the entries it counts. */
import { Pagination } from 'antd';
import { api } from '../../api/endpoints.ts';
import type { FigurePage, Org } from '../../api/types.ts';
import { useDomain } from '../../domain.tsx';
import { useLoad } from '../../load.ts';
import { Loading, Problem } from '../../ui/problem.tsx';
import { longDate } from '../../values/dates.ts';
import { yuanText } from '../../values/money.ts';
import { allColumns, type ListColumn } from '../list/columns.ts';
import { EntryTable } from '../list/table.tsx';

export interface FigureAsk {
  readonly indicator: string;
  readonly from: string;
  readonly until: string;
  readonly part: string;
  readonly page: number;
}

interface Props {
  readonly org: Org;
  readonly ask: FigureAsk;
  readonly change: (ask: FigureAsk) => void;
  /** Inside a drawer headings start one level lower. */
  readonly compact?: boolean;
}

const pageSize = 20;

export function FigureView({ org, ask, change, compact = false }: Props) {
  const query = {
    from: ask.from,
    to: ask.until,
    part: ask.part || undefined,
    offset: (ask.page - 1) * pageSize,
    limit: pageSize,
  };
  const key = `${org.id} ${ask.indicator} ${JSON.stringify(query)}`;
  const { data, error, loading, reload } = useLoad(
    key,
    (signal) => api.figure(org.id, ask.indicator, query, signal),
    true,
  );
  if (error) return <Problem error={error} retry={reload} />;
  if (!data) return <Loading />;
  return (
    <div className={compact ? 'yf-figure yf-figure-compact' : 'yf-figure'}>
      <p className="yf-figure-big">{data.text}</p>
      <dl className="yf-facts">
        <div className="yf-wide">
          <dt>统计期间</dt>
          <dd>
            {longDate(data.from)}至{longDate(data.to)}
          </dd>
        </div>
        {data.says !== data.label && (
          <div className="yf-wide">
            <dt>口径</dt>
            <dd>{data.says}</dd>
          </div>
        )}
        {data.terms && (
          <div className="yf-wide">
            <dt>怎么得来</dt>
            <dd>
              {data.terms.ofLabel}（{data.terms.of}）÷ {data.terms.overLabel}（{data.terms.over}）＝ {data.text}
            </dd>
          </div>
        )}
      </dl>
      <Parts data={data} choose={(part) => change({ ...ask, part, page: 1 })} />
      <Counted data={data} busy={loading} page={ask.page} turn={(page) => change({ ...ask, page })} />
    </div>
  );
}

function Parts({ data, choose }: { readonly data: FigurePage; readonly choose: (part: string) => void }) {
  const [only] = data.parts;
  if (data.parts.length === 1 && only) {
    return (
      <p className="yf-condition">
        计入《{only.ledgerLabel}》中符合以下条件的记录：{only.condition || '全部'}
      </p>
    );
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="yf-scroll" tabIndex={0} aria-label="组成">
      <table className="yf-plain">
        <caption>{data.terms ? '分子与分母' : '由以下各项相加'}</caption>
        <thead>
          <tr>
            <th scope="col">组成</th>
            <th scope="col" className="yf-number">
              数值
            </th>
            <th scope="col">台账和条件</th>
            <th scope="col">记录</th>
          </tr>
        </thead>
        <tbody>
          {data.parts.map((part) => (
            <tr key={part.indicator}>
              <th scope="row">{part.label}</th>
              <td className="yf-number">{part.text}</td>
              <td>
                《{part.ledgerLabel}》{part.condition}
              </td>
              <td className="yf-nowrap">
                {part.indicator === data.part ? (
                  <strong>列在下面</strong>
                ) : (
                  <button type="button" className="yf-link" onClick={() => choose(part.indicator)}>
                    查看记录<span className="yf-unseen">：{part.label}</span>
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface CountedProps {
  readonly data: FigurePage;
  readonly busy: boolean;
  readonly page: number;
  readonly turn: (page: number) => void;
}

function Counted({ data, busy, page, turn }: CountedProps) {
  const { findLedger } = useDomain();
  const part = data.parts.find((each) => each.indicator === data.part);
  const ledger = part && findLedger(part.ledger);
  if (!part || !ledger) return null;
  const wanted = ['number', 'state', ledger.dated, ...(part.field ? [part.field] : [])];
  const columns: ListColumn[] = allColumns(ledger).filter(({ name }) => wanted.includes(name));
  const amount = part.field !== undefined && columns.find(({ name }) => name === part.field)?.field?.kind === 'money';
  return (
    <>
      <h2>
        {data.parts.length > 1 ? `${part.label}：` : ''}所计记录（{data.total}
        {ledger.unit}）
      </h2>
      {amount && <p className="yf-quiet">各条相加：{yuanText(part.value)}</p>}
      {data.entries.length === 0 ? (
        <p className="yf-nothing">期间内没有计入的记录。</p>
      ) : (
        <EntryTable
          ledger={ledger}
          columns={columns}
          page={{ total: data.total, entries: data.entries, titles: data.titles, masked: false }}
          busy={busy}
        />
      )}
      {data.total > pageSize && (
        <Pagination
          className="yf-pages"
          current={page}
          pageSize={pageSize}
          total={data.total}
          showSizeChanger={false}
          onChange={turn}
        />
      )}
    </>
  );
}
