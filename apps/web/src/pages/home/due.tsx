/** 待办期限: what is due by which day, and the way on. */
import { lazy, Suspense, useState } from 'react';
import { useLoad } from '../../load.ts';
import { to } from '../../router.ts';
import { Link } from '../../ui/link.tsx';
import { Pager } from '../../ui/pager.tsx';
import { Loading, Problem } from '../../ui/problem.tsx';
import { ProvisionalTag } from '../../ui/state-tag.tsx';
import { Head, Scroll } from '../../ui/table.tsx';
import { type Bucket, type Due, type DueRow, dueLimit, loadDue, type Scope } from './calls.ts';
import { NextSteps } from './next-steps.tsx';
import { type BucketWord, bucketWords, daysText } from './words.ts';

const Explanation = lazy(async () => ({ default: (await import('../entry/day-strip.tsx')).Explanation }));

export function DueSection({ org, scope }: { readonly org: string; readonly scope: Scope }) {
  const [bucket, setBucket] = useState<Bucket>();
  const [offset, setOffset] = useState(0);
  const key = JSON.stringify([org, scope]);
  const [shown, setShown] = useState(key);
  // Another scope begins at its first page.
  if (shown !== key) {
    setShown(key);
    setOffset(0);
  }
  const { data, error, loading, reload } = useLoad(
    `due ${key} ${bucket ?? ''} ${offset}`,
    (signal) => loadDue(org, scope, { bucket, offset, limit: dueLimit }, signal),
    true,
  );
  return (
    <section aria-labelledby="due-title" className="yf-due-section">
      <div className="yf-section-head">
        <h2 id="due-title">待办期限</h2>
        {data && (
          <Counts
            data={data}
            bucket={bucket}
            choose={(next) => {
              setBucket(next);
              setOffset(0);
            }}
          />
        )}
      </div>
      {error && <Problem error={error} retry={reload} />}
      {!data && !error && <Loading />}
      {data && data.rows.length === 0 && (
        <p className="yf-nothing">
          {scope.mine ? '没有轮到您办理的期限。' : '没有在走的期限。'}
          记录登记以后，法定期限的届满日自动排到这里{scope.mine && '，其他岗位的见“全机构”'}；全年的在
          <Link href={to.year(org)}>法定日历</Link>。
        </p>
      )}
      {data && data.rows.length > 0 && <DueTable org={org} data={data} busy={loading} />}
      {data && <Pager label="期限" total={data.total} offset={offset} size={dueLimit} turn={setOffset} />}
    </section>
  );
}

interface CountsProps {
  readonly data: Due;
  readonly bucket: Bucket | undefined;
  readonly choose: (bucket: Bucket | undefined) => void;
}

function Counts({ data, bucket, choose }: CountsProps) {
  return (
    <ul className="yf-counts">
      {bucketWords.map(({ id, word, tone }) => (
        <li key={id} className={`yf-tone-${tone}`}>
          <button
            type="button"
            aria-pressed={bucket === id}
            disabled={data.counts[id] === 0 && bucket !== id}
            onClick={() => choose(bucket === id ? undefined : id)}
          >
            {word} <strong>{data.counts[id]}</strong>
          </button>
        </li>
      ))}
    </ul>
  );
}

function DueTable({ org, data, busy }: { readonly org: string; readonly data: Due; readonly busy: boolean }) {
  const [opened, setOpened] = useState<string>();
  return (
    <Scroll label="待办期限列表" className="yf-table-box yf-due" busy={busy}>
      <table className="yf-table yf-cards">
        <Head names={['届满日', '期限', '记录', '下一步', '依据']} />
        {bucketWords.map((word) => {
          const rows = data.rows.filter((row) => row.bucket === word.id);
          return rows.length === 0 ? null : (
            <tbody key={word.id}>
              {rows.map((row) => {
                const id = `${row.entry} ${row.deadline}`;
                return (
                  <DueRows
                    key={id}
                    org={org}
                    row={row}
                    word={word}
                    open={opened === id}
                    toggle={() => setOpened(opened === id ? undefined : id)}
                  />
                );
              })}
            </tbody>
          );
        })}
      </table>
    </Scroll>
  );
}

interface RowProps {
  readonly org: string;
  readonly row: DueRow;
  readonly word: BucketWord;
  readonly open: boolean;
  readonly toggle: () => void;
}

function DueRows({ org, row, word, open, toggle }: RowProps) {
  return (
    <>
      <tr>
        <td className="yf-nowrap">
          <span className={`yf-tag yf-tone-${word.tone}`}>{word.word}</span> {row.due}{' '}
          {row.provisional && <ProvisionalTag />}
          <span className="yf-sub">{daysText(row.days)}</span>
        </td>
        <td>
          <span className="yf-strong">{row.label}</span>
          <button type="button" className="yf-link yf-how" aria-expanded={open} onClick={toggle}>
            {open ? '收起计算' : '怎么算的'}
            <span className="yf-unseen">：{row.title}</span>
          </button>
        </td>
        <td>
          <Link href={to.entry(org, row.ledger, row.entry)}>{row.title || '（无名称）'}</Link>
          <span className="yf-sub">
            {row.ledgerLabel} · {row.stateLabel}
          </span>
        </td>
        <td>
          <NextSteps org={org} row={row} next={row.next} />
        </td>
        <td className="yf-article-cell">{row.article}</td>
      </tr>
      {open && (
        <tr className="yf-strip-row">
          <td colSpan={5}>
            <Suspense fallback={<Loading />}>
              <Explanation
                entry={{ id: row.entry, org, ledger: row.ledger, version: row.version }}
                deadline={row.deadline}
              />
            </Suspense>
          </td>
        </tr>
      )}
    </>
  );
}
