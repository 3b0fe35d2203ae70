/** 待办期限, most urgent first. */
import { Button } from 'antd';
import { useState } from 'react';
import type { Home } from '../../api/types.ts';
import { to } from '../../router.ts';
import { Link } from '../../ui/link.tsx';
import { ProvisionalTag } from '../../ui/state-tag.tsx';

type Due = Home['due'][number];
type Bucket = Due['bucket'];

const buckets: readonly { readonly id: Bucket; readonly word: string; readonly tone: string }[] = [
  { id: 'overdue', word: '已逾期', tone: 'bad' },
  { id: 'soon', word: '3日内', tone: 'warn' },
  { id: 'week', word: '本周', tone: 'plain' },
  { id: 'later', word: '以后', tone: 'void' },
];

function daysText(days: number): string {
  if (days === 0) return '今天';
  return days < 0 ? `逾期${-days}日` : `还有${days}日`;
}

/** So many are shown at first: the year's figures stay in sight. */
const shownAtFirst = 12;

export function DueTable({ home }: { readonly home: Home }) {
  const [all, setAll] = useState(false);
  const shown = all ? home.due : home.due.slice(0, shownAtFirst);
  const whole = home.counts.overdue + home.counts.soon + home.counts.week + home.counts.later;
  return (
    <section aria-labelledby="due-title">
      <h2 id="due-title">待办期限</h2>
      <ul className="yf-counts">
        {buckets.map(({ id, word, tone }) => (
          <li key={id} className={`yf-tone-${tone}`}>
            {word} <strong>{home.counts[id]}</strong>
          </li>
        ))}
      </ul>
      {home.due.length === 0 ? (
        <p className="yf-nothing">没有在走的期限。</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        <section className="yf-scroll yf-table-box yf-due" tabIndex={0} aria-label="待办期限列表">
          <table className="yf-table">
            <thead>
              <tr>
                <th scope="col">紧急程度</th>
                <th scope="col">期限</th>
                <th scope="col">记录</th>
                <th scope="col">届满日</th>
                <th scope="col">天数</th>
                <th scope="col">依据</th>
              </tr>
            </thead>
            {buckets.map((bucket) => (
              <Group key={bucket.id} bucket={bucket} rows={shown.filter((due) => due.bucket === bucket.id)} />
            ))}
          </table>
        </section>
      )}
      {home.due.length > shownAtFirst && (
        <Button className="yf-more" size="small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? `只看最急的${shownAtFirst}项` : `全部显示（${home.due.length}项）`}
        </Button>
      )}
      {whole > home.due.length && (
        <p className="yf-quiet">
          只列出最急的{home.due.length}项，共{whole}项。
        </p>
      )}
    </section>
  );
}

function Group({ bucket, rows }: { readonly bucket: (typeof buckets)[number]; readonly rows: readonly Due[] }) {
  if (rows.length === 0) return null;
  return (
    <tbody>
      {rows.map((due) => (
        <tr key={`${due.entry} ${due.id}`}>
          <td>
            <span className={`yf-tag yf-tone-${bucket.tone}`}>{bucket.word}</span>
          </td>
          <td className="yf-strong">{due.label}</td>
          <td>
            <Link href={to.entry(due.org, due.ledger, due.entry)}>{due.title}</Link>
            <span className="yf-sub">{due.ledgerLabel}</span>
          </td>
          <td className="yf-nowrap">
            {due.due} {due.provisional && <ProvisionalTag />}
          </td>
          <td className="yf-nowrap">{daysText(due.days)}</td>
          <td className="yf-article-cell">{due.article}</td>
        </tr>
      ))}
    </tbody>
  );
}
