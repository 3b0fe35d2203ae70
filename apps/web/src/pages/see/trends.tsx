/** 与上年比: key figures of both years, and one of them by month. */
import type { SeeAnswer } from '@yifa/server/contract/see';
import { useState } from 'react';
import { useLoad } from '../../load.ts';
import { to } from '../../router.ts';
import { Link } from '../../ui/link.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Head } from '../../ui/table.tsx';
import { seeCalls } from './calls.ts';
import { LineChart } from './line-chart.tsx';

interface Props {
  readonly org: string;
  readonly see: SeeAnswer;
}

/** How one value moved from another, in words and sign. */
export function changeText(now: number | null, before: number | null): string {
  if (now === null || before === null) return '—';
  if (now === before) return '持平';
  if (before === 0) return '上年为0';
  const percent = Math.round((Math.abs(now - before) / before) * 1000) / 10;
  return now > before ? `▲ 增${percent}%` : `▼ 减${percent}%`;
}

export function Trends({ org, see }: Props) {
  const [chosen, setChosen] = useState(see.trends[0]?.now.indicator ?? '');
  const load = useLoad(chosen === '' ? '' : `trend ${org} ${chosen} ${see.year}`, (signal) =>
    seeCalls.trend(org, chosen, see.year, signal),
  );
  return (
    <section aria-labelledby="trends-title">
      <h2 id="trends-title">与上年{see.partial ? '同期' : ''}比</h2>
      <div className="yf-trends">
        <table className="yf-plain">
          <Head names={['指标', `${see.year}年`, `${see.year - 1}年${see.partial ? '同期' : ''}`, '增减']} />
          <tbody>
            {see.trends.map(({ now, before }) => (
              <tr key={now.indicator}>
                <th scope="row">
                  <label>
                    <input
                      type="radio"
                      name="trend"
                      checked={chosen === now.indicator}
                      onChange={() => setChosen(now.indicator)}
                    />{' '}
                    {now.label}
                  </label>
                </th>
                <td className="yf-number">
                  <Link href={to.figure(org, now.indicator, see.from, see.to)}>{now.text}</Link>
                </td>
                <td className="yf-number">
                  <Link href={to.figure(org, now.indicator, see.before.from, see.before.to)}>{before.text}</Link>
                </td>
                <td className="yf-nowrap">{changeText(now.value, before.value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <div>
          <Loaded load={load}>
            {(trend) => (
              <>
                <h3>{trend.label}：逐月</h3>
                <LineChart org={org} trend={trend} />
                <details>
                  <summary>逐月数值（点数字看所计的记录）</summary>
                  <div className="yf-scroll">
                    <table className="yf-plain">
                      <Head names={['月份', ...trend.years.map(({ year }) => `${year}年`)]} />
                      <tbody>
                        {Array.from({ length: 12 }, (_, i) => (
                          // biome-ignore lint/suspicious/noArrayIndexKey: months are their place
                          <tr key={i}>
                            <th scope="row">{i + 1}月</th>
                            {trend.years.map(({ year, months }) => {
                              const month = months[i];
                              return (
                                <td key={year} className="yf-number">
                                  {month ? (
                                    <Link href={to.figure(org, trend.indicator, month.from, month.to)}>
                                      {month.text}
                                    </Link>
                                  ) : (
                                    '—'
                                  )}
                                </td>
                              );
                            })}
                          </tr>
                        ))}
                      </tbody>
                    </table>
                  </div>
                </details>
              </>
            )}
          </Loaded>
        </div>
      </div>
    </section>
  );
}
