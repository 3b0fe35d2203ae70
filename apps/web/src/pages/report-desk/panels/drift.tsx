/** Where the ledgers have moved on since the signature, entry by entry. */
import type { ReportDesk } from '@yifa/server/contract/reports';
import { to } from '../../../router.ts';
import { useDesk } from '../desk-context.ts';

type Drift = ReportDesk['drift'][number];

const hows = {
  added: ['新计入', '＋'],
  removed: ['不再计入', '－'],
  changed: ['有变动', '～'],
} as const satisfies Record<Drift['entries'][number]['how'], readonly [string, string]>;

export function DriftList() {
  const { desk, org } = useDesk();
  if (desk.receipt === null) return null;
  if (desk.drift.length === 0) return <p className="yf-quiet">签发以来，报告所用的数据与台账一致。</p>;
  return (
    <section aria-labelledby="drift-title">
      <h3 id="drift-title">签发后台账的变化（{desk.drift.length}项数据）</h3>
      <ul className="yf-items">
        {desk.drift.map((drift) => (
          <li key={drift.indicator}>
            <b>{drift.label}</b>：签发时{drift.signed}，现在{drift.now}
            <ul className="yf-drift">
              {drift.entries.map((entry) => {
                const [word, sign] = hows[entry.how];
                return (
                  <li key={`${entry.ledger} ${entry.entry}`}>
                    <span className="yf-drift-how">
                      {sign}
                      {word}
                    </span>{' '}
                    <a href={to.entry(org.id, entry.ledger, entry.entry)} target="_blank" rel="noreferrer">
                      {entry.ledgerLabel}：{entry.title}
                    </a>
                    <span className="yf-quiet yf-drift-says">{entry.says}</span>
                  </li>
                );
              })}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
