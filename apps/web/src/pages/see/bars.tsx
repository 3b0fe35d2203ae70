/** 分布: one bar a value, as long as its share; the number and the share stand beside it. */
import type { SeeAnswer } from '@yifa/server/contract/see';
import { Head } from '../../ui/table.tsx';
import { MarkLink } from './mark-link.tsx';

interface Props {
  readonly org: string;
  readonly see: SeeAnswer;
  readonly spread: SeeAnswer['spreads'][number];
}

export function Bars({ org, see, spread }: Props) {
  const largest = Math.max(1, ...spread.marks.map(({ count }) => count));
  return (
    <section aria-labelledby={`spread-${spread.id}`} className="yf-spread">
      <h3 id={`spread-${spread.id}`}>
        {spread.title}
        <span className="yf-quiet">
          {' '}
          共{spread.total}
          {spread.unit}
          {spread.overlap && '；一条记录可有几项'}
        </span>
      </h3>
      {spread.marks.length === 0 ? (
        <p className="yf-nothing">{see.year}年还没有记录。</p>
      ) : (
        <table className="yf-bars">
          <Head className="yf-unseen" names={['类别', '数量']} />
          <tbody>
            {spread.marks.map((mark) => (
              <tr key={mark.key}>
                <th scope="row">{mark.label}</th>
                <td>
                  <span className="yf-bar" style={{ width: `${(mark.count / largest) * 70}%` }} aria-hidden="true" />
                  <MarkLink
                    org={org}
                    year={see.year}
                    mark={{
                      ledger: spread.ledger,
                      from: see.from,
                      to: see.to,
                      by: spread.by,
                      key: mark.key,
                      says: `${spread.title}，${mark.label}`,
                    }}
                  >
                    {mark.count}
                  </MarkLink>
                  {spread.total > 0 && (
                    <span className="yf-quiet"> {Math.round((mark.count / spread.total) * 1000) / 10}%</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
