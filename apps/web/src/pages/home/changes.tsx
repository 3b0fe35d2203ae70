/** 昨日以来: who did what on which entry, and the figures of the year that this moved. */
import { useLoad } from '../../load.ts';
import { to } from '../../router.ts';
import { Link } from '../../ui/link.tsx';
import { Loading, Problem } from '../../ui/problem.tsx';
import { clockText } from '../../values/dates.ts';
import { type ChangesView, loadChanges } from './calls.ts';

/** `clocked`: in a demonstration the clock says when the data was made, which is nobody's concern. */
export function ChangesSection({ org, clocked }: { readonly org: string; readonly clocked: boolean }) {
  const { data, error, reload } = useLoad(`changes ${org}`, (signal) => loadChanges(org, signal));
  return (
    <section aria-labelledby="changes-title">
      <div className="yf-section-head">
        <h2 id="changes-title">昨日以来</h2>
        {data && (
          <span className="yf-quiet">
            {data.since}起，{data.entries}条记录办理了{data.acts}次
          </span>
        )}
      </div>
      {error && <Problem error={error} retry={reload} />}
      {!data && !error && <Loading />}
      {data?.acts === 0 && (
        <p className="yf-nothing">
          昨日以来没有办理。本机构各岗位办理的每一步会列在这里；更早的在<Link href={to.see(org)}>图表</Link>里看。
        </p>
      )}
      {data && data.rows.length > 0 && <Changed org={org} data={data} clocked={clocked} />}
    </section>
  );
}

interface ChangedProps {
  readonly org: string;
  readonly data: ChangesView;
  readonly clocked: boolean;
}

function Changed({ org, data, clocked }: ChangedProps) {
  const year = data.today.slice(0, 4);
  return (
    <>
      {data.figures && data.figures.length > 0 && (
        <ul className="yf-moved">
          {data.figures.map(({ figure, moved }) => (
            <li key={figure.indicator}>
              <Link href={to.figure(org, figure.indicator, `${year}-01-01`, data.today)}>{figure.label}</Link>{' '}
              <strong>{figure.text}</strong>
              {moved.map((part) => (
                <span key={part.label} className="yf-quiet">
                  {part.label === figure.label ? part.text : `${part.label}${part.text}`}
                </span>
              ))}
            </li>
          ))}
        </ul>
      )}
      {data.figures === null && <p className="yf-quiet">办理的记录很多，不逐条比较对数据的影响。</p>}
      <ul className="yf-changes-list">
        {data.rows.map((row) => (
          <li key={row.entry}>
            <p>
              <Link href={to.entry(org, row.ledger, row.entry)}>{row.title || '（无名称）'}</Link>
              <span className="yf-quiet">
                {' '}
                {row.ledgerLabel} · 现为“{row.stateLabel}”
              </span>
            </p>
            <ol>
              {row.records.map((record) => (
                <li key={record.at}>
                  <strong>{record.label}</strong> {record.actor}
                  <span className="yf-quiet">
                    （{record.posts.join('、')}）{clocked && clockText(record.at)}
                    {clocked && record.at.slice(0, 10) !== record.on && '，'}
                    {(!clocked || record.at.slice(0, 10) !== record.on) && `办理日期${record.on}`}
                  </span>
                </li>
              ))}
            </ol>
            {row.acts > row.records.length && <p className="yf-quiet">另有{row.acts - row.records.length}次。</p>}
          </li>
        ))}
      </ul>
      {data.entries > data.rows.length && <p className="yf-quiet">只列最近的{data.rows.length}条。</p>}
    </>
  );
}
