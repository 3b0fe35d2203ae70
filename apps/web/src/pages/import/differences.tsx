/** Rows that are entries already and say something else there: shown with both values, to be dealt with at the entry. */
import type { ImportTrial } from '@yifa/server/contract/imports';
import { useState } from 'react';
import type { LedgerDescription, Org } from '../../api/types.ts';
import { to } from '../../router.ts';
import { Link } from '../../ui/link.tsx';
import { Head } from '../../ui/table.tsx';
import { labelOf } from './words.ts';

const shownAtFirst = 30;

interface Props {
  readonly org: Org;
  readonly ledger: LedgerDescription;
  readonly trial: ImportTrial;
}

export function Differences({ org, ledger, trial: { differences, differenceTotal } }: Props) {
  const [all, setAll] = useState(false);
  if (differences.length === 0) return null;
  const shown = all ? differences : differences.slice(0, shownAtFirst);
  return (
    <div className="yf-import-faults">
      <h3>与已登记的不同（{differenceTotal}处）</h3>
      <p className="yf-quiet">导入不改动已有的记录。表里新写的，到记录里办理下一步时填写；登记有误的，到记录里更正。</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className="yf-scroll" tabIndex={0} aria-label="与已登记的不同">
        <table className="yf-plain">
          <Head names={['格子', '记录', '栏目', '表里', '已登记']} />
          <tbody>
            {shown.map(({ address, field, entry, number, title, inBook, inEntry }) => (
              <tr key={`${address} ${field}`}>
                <th scope="row" className="yf-nowrap">
                  {address}
                </th>
                <td>
                  <Link href={to.entry(org.id, ledger.id, entry)}>
                    {number} {title}
                  </Link>
                </td>
                <td>{labelOf(ledger, field)}</td>
                <td>
                  <span className="yf-import-said">表里：</span>
                  {inBook}
                </td>
                <td>
                  <span className="yf-import-said">已登记：</span>
                  {inEntry === '' ? <span className="yf-quiet">没有填</span> : inEntry}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {differences.length > shown.length && (
        <button type="button" className="yf-link" onClick={() => setAll(true)}>
          全部显示（{differences.length}处）
        </button>
      )}
      {differenceTotal > differences.length && (
        <p className="yf-quiet">这里列出前{differences.length}处；其余的在标出问题的工作簿里。</p>
      )}
    </div>
  );
}
