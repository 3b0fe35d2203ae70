/** 各领域逐月: a table whose cells are shaded by how much they hold; the number stands in each. */
import type { SeeAnswer } from '@yifa/server/contract/see';
import { Fragment, useState } from 'react';
import { Head, Scroll } from '../../ui/table.tsx';
import { monthBounds } from './mark.ts';
import { MarkLink } from './mark-link.tsx';

interface Props {
  readonly org: string;
  readonly see: SeeAnswer;
}

const months = Array.from({ length: 12 }, (_, i) => i + 1);
const depths = 5;

/** 0 for nothing, then 1 to 5 by share of the largest. */
export function depthOf(count: number, largest: number): number {
  return count === 0 || largest === 0 ? 0 : Math.max(1, Math.ceil((count / largest) * depths));
}

export function MonthsTable({ org, see }: Props) {
  const [open, setOpen] = useState<string>();
  const largest = Math.max(0, ...see.months.flatMap(({ counts }) => counts));
  return (
    <section aria-labelledby="months-title">
      <h2 id="months-title">各领域逐月记录</h2>
      <p className="yf-quiet">
        按每条记录自己的日期计，不含草稿和已作废的。颜色越深数量越多；点领域展开到台账，点数字看记录。
      </p>
      <Scroll label="各领域逐月记录" className="yf-table-box">
        <table className="yf-months">
          <Head names={['领域', ...months.map((month) => `${month}月`), '合计']} />
          <tbody>
            {see.months.map((area) => (
              <Fragment key={area.area}>
                <tr>
                  <th scope="row">
                    {area.ledgers.length > 0 ? (
                      <button
                        type="button"
                        className="yf-link"
                        aria-expanded={open === area.area}
                        onClick={() => setOpen(open === area.area ? undefined : area.area)}
                      >
                        <span aria-hidden="true">{open === area.area ? '▾' : '▸'}</span> {area.label}
                      </button>
                    ) : (
                      area.label
                    )}
                  </th>
                  {area.counts.map((count, i) => (
                    <td key={months[i]} className={`yf-depth-${depthOf(count, largest)}`}>
                      {count === 0 ? (
                        <span className="yf-quiet">·</span>
                      ) : (
                        <button
                          type="button"
                          onClick={() => setOpen(area.area)}
                          aria-label={`${area.label}${i + 1}月${count}条，展开`}
                        >
                          {count}
                        </button>
                      )}
                    </td>
                  ))}
                  <td className="yf-strong">{area.total}</td>
                </tr>
                {open === area.area &&
                  area.ledgers.map((ledger) => (
                    <tr key={ledger.ledger} className="yf-months-ledger">
                      <th scope="row">{ledger.label}</th>
                      {ledger.counts.map((count, i) => (
                        <td key={months[i]}>
                          {count > 0 && (
                            <MarkLink
                              org={org}
                              year={see.year}
                              mark={{
                                ledger: ledger.ledger,
                                ...monthBounds(see.year, i + 1),
                                by: '',
                                key: '',
                                says: `${ledger.label}，${see.year}年${i + 1}月`,
                              }}
                            >
                              {count}
                            </MarkLink>
                          )}
                        </td>
                      ))}
                      <td>
                        <MarkLink
                          org={org}
                          year={see.year}
                          mark={{
                            ledger: ledger.ledger,
                            from: see.from,
                            to: see.to,
                            by: '',
                            key: '',
                            says: `${ledger.label}，${see.year}年`,
                          }}
                        >
                          {ledger.counts.reduce((a, b) => a + b, 0)}
                        </MarkLink>
                      </td>
                    </tr>
                  ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}
