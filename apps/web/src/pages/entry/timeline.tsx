/** Who did what, when, and which rules were checked; newest first. */
import type { EntryView } from '../../api/types.ts';
import { useDomain } from '../../domain.tsx';
import { clockText, longDate } from '../../values/dates.ts';

type Act = EntryView['timeline'][number];

const outcomes = { held: '符合', justified: '已说明理由', reminded: '已提醒' } as const;

export function Timeline({ entry }: { readonly entry: EntryView }) {
  const newestFirst = [...entry.timeline].sort((a, b) => b.seq - a.seq);
  return (
    <section aria-labelledby="timeline-title" className="yf-card">
      <h2 id="timeline-title">办理过程</h2>
      <ol className="yf-timeline">
        {newestFirst.map((act) => (
          <OneAct key={act.seq} act={act} />
        ))}
      </ol>
    </section>
  );
}

function OneAct({ act }: { readonly act: Act }) {
  const { posts } = useDomain();
  const by = act.posts.map((post) => posts[post] ?? post).join('、');
  return (
    <li>
      <h3>
        {act.label} <span className="yf-timeline-on">{longDate(act.on)}</span>
      </h3>
      <p>
        {act.actor}
        {by !== '' && `（${by}）`}
        <span className="yf-quiet">
          {' '}
          登记于 {clockText(act.at)}，日志第{act.seq}号
        </span>
      </p>
      {act.reason !== '' && <p>理由：{act.reason}</p>}
      {act.changes.length > 0 && (
        <details>
          <summary>填写或变更{act.changes.length}项</summary>
          <table className="yf-plain yf-changes">
            <thead>
              <tr>
                <th scope="col">项目</th>
                <th scope="col">原来</th>
                <th scope="col">现在</th>
              </tr>
            </thead>
            <tbody>
              {act.changes.map((change) => (
                <tr key={change.field}>
                  <th scope="row">{change.label}</th>
                  <td>{change.before || '—'}</td>
                  <td>{change.after || '—'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
      {act.rules.length > 0 && (
        <details>
          <summary>核对了{act.rules.length}条规定</summary>
          <ul>
            {act.rules.map((rule) => (
              <li key={rule.rule}>
                <span className={`yf-tag yf-tone-${rule.outcome === 'held' ? 'good' : 'warn'}`}>
                  {outcomes[rule.outcome]}
                </span>{' '}
                {rule.says}
                <span className="yf-article">{rule.article}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
