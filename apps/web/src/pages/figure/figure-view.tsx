/** One figure laid open: its value, its 口径, both terms of a rate, and the entries it counts. */
import { api } from '../../api/endpoints.ts';
import type { FigurePage, Org } from '../../api/types.ts';
import { useDomain } from '../../domain.tsx';
import { useLoad } from '../../load.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PageNumbers } from '../../ui/page-numbers.tsx';
import { Head, Scroll } from '../../ui/table.tsx';
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
  const load = useLoad(key, (signal) => api.figure(org.id, ask.indicator, query, signal), true);
  return (
    <Loaded load={load} instead>
      {(data) => (
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
          <Counted data={data} busy={load.loading} page={ask.page} turn={(page) => change({ ...ask, page })} />
        </div>
      )}
    </Loaded>
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
    <Scroll label="组成">
      <table className="yf-plain">
        <caption>{data.terms ? '分子与分母' : '由以下各项相加'}</caption>
        <Head names={['组成', '数值', '台账和条件', '记录']} numbers={['数值']} />
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
    </Scroll>
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
      <PageNumbers page={page} size={pageSize} total={data.total} turn={turn} />
    </>
  );
}
