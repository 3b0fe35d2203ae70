/** Two years by month: this year as a full line with dots, last year dashed with rings; every dot opens its figure. */
import type { SeeTrend } from '@yifa/server/contract/see';
import { navigate, to } from '../../router.ts';

interface Props {
  readonly org: string;
  readonly trend: SeeTrend;
}

const width = 720;
const height = 220;
const left = 48;
const bottom = 28;
const top = 16;

/** A round number not below the largest value, and how many steps lead to it. */
export function scaleOf(largest: number): { readonly top: number; readonly steps: readonly number[] } {
  if (largest <= 0) return { top: 1, steps: [0, 1] };
  const rough = largest / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, [1, 2, 5, 10].map((n) => n * power).find((n) => n >= rough) ?? rough);
  const count = Math.ceil(largest / step);
  return { top: step * count, steps: Array.from({ length: count + 1 }, (_, i) => i * step) };
}

export function LineChart({ org, trend }: Props) {
  const values = trend.years.flatMap(({ months }) => months.flatMap(({ value }) => (value === null ? [] : [value])));
  const scale = scaleOf(Math.max(0, ...values));
  const x = (month: number) => left + ((width - left - 12) * month) / 11;
  const y = (value: number) => top + (height - top - bottom) * (1 - value / scale.top);
  const money = trend.unit.includes('元');
  return (
    <figure className="yf-line">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${trend.label}：逐月数值见下表`}>
        {scale.steps.map((step) => (
          <g key={step}>
            <line x1={left} x2={width - 12} y1={y(step)} y2={y(step)} className="yf-line-grid" />
            <text x={left - 6} y={y(step) + 4} textAnchor="end">
              {money ? step / 100 : step}
            </text>
          </g>
        ))}
        {Array.from({ length: 12 }, (_, i) => (
          <text key={x(i)} x={x(i)} y={height - 8} textAnchor="middle">
            {i + 1}月
          </text>
        ))}
        {trend.years.map(({ year, months }, which) => {
          const points = months.flatMap(({ value }, i) => (value === null ? [] : [{ i, value }]));
          return (
            <g key={year} className={which === 0 ? 'yf-line-before' : 'yf-line-now'}>
              <polyline points={points.map(({ i, value }) => `${x(i)},${y(value)}`).join(' ')} />
              {points.map(({ i, value }) => (
                // The table below holds the same links for the keyboard.
                // biome-ignore lint/a11y/noStaticElementInteractions: the pointer's short way; the links stand below
                <circle
                  key={i}
                  cx={x(i)}
                  cy={y(value)}
                  r={5}
                  onClick={() => navigate(to.figure(org, trend.indicator, months[i]?.from ?? '', months[i]?.to ?? ''))}
                >
                  <title>{`${year}年${i + 1}月 ${months[i]?.text ?? ''}`}</title>
                </circle>
              ))}
            </g>
          );
        })}
      </svg>
      <figcaption>
        <span className="yf-line-key-now">●━ {trend.years[1]?.year}年</span>
        <span className="yf-line-key-before">○┅ {trend.years[0]?.year}年</span>
      </figcaption>
    </figure>
  );
}
