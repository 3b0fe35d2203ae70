/** Who did what, by which day in law and when it was recorded, what changed, and which rules were checked; newest first. */
import { useState } from 'react';
import type { EntryView } from '../../api/types.ts';
import { clockText, longDate } from '../../values/dates.ts';
import { daysBetween } from './say.ts';

type Act = EntryView['timeline'][number];

const outcomes = {
  held: ['符合', 'good'],
  justified: ['已说明理由', 'warn'],
  reminded: ['已提醒', 'warn'],
} as const;

interface Props {
  readonly entry: EntryView;
  /** The org lives in the present, so that a late record can be told. */
  readonly clocked: boolean;
}

export function Timeline({ entry, clocked }: Props) {
  const [oldest, setOldest] = useState(false);
  const [files, setFiles] = useState(true);
  const some = entry.timeline.some((act) => act.file);
  const acts = entry.timeline
    .filter((act) => files || !act.file)
    .sort((a, b) => (oldest ? a.seq - b.seq : b.seq - a.seq));
  return (
    <section aria-labelledby="timeline-title" className="yf-card">
      <div className="yf-card-head">
        <h2 id="timeline-title">办理过程</h2>
        <span className="yf-no-print yf-card-tools">
          {some && (
            <label>
              <input type="checkbox" checked={files} onChange={(event) => setFiles(event.target.checked)} />
              含附件增减
            </label>
          )}
          <button type="button" className="yf-link" onClick={() => setOldest(!oldest)}>
            {oldest ? '新的在前' : '旧的在前'}
          </button>
        </span>
      </div>
      <ol className="yf-timeline">
        {acts.map((act) => (
          <OneAct key={act.seq} act={act} clocked={clocked} />
        ))}
      </ol>
    </section>
  );
}

function OneAct({ act, clocked }: { readonly act: Act; readonly clocked: boolean }) {
  return (
    <li id={`act-${act.seq}`} className={act.file ? 'yf-act-file' : undefined} tabIndex={-1}>
      <h3>
        {act.label}
        {act.file && <span className="yf-timeline-file">{act.file.name}</span>}
        <span className="yf-timeline-on">{longDate(act.on)}</span>
      </h3>
      <p>
        {act.actor}
        {act.posts.length > 0 && `（${act.posts.join('、')}）`}
        <span className="yf-quiet">
          {' '}
          {recorded(act, clocked)}日志第{act.seq}号
        </span>
      </p>
      {!sameDay(act) && (
        <details className="yf-quiet">
          <summary>登记时间</summary>
          <p>计算机上的时间：{clockText(act.at)}</p>
        </details>
      )}
      {act.reason !== '' && <p>理由：{act.reason}</p>}
      {act.changes.length > 0 && <Changes act={act} />}
      {act.rules.length > 0 && <Rules act={act} />}
    </li>
  );
}

function sameDay(act: Act): boolean {
  return clockText(act.at).startsWith(act.on);
}

/** When it was recorded, on the day of the act; recorded later, how much later. The clock is then told on demand. */
function recorded(act: Act, clocked: boolean): string {
  if (sameDay(act)) return `登记于 ${clockText(act.at)}，`;
  const days = daysBetween(act.on, act.at.slice(0, 10));
  return clocked && days > 1 ? `事后${days}天补登，` : '';
}

function Changes({ act }: { readonly act: Act }) {
  const first = act.changes.every((change) => change.before === '');
  return (
    <details className="yf-printed">
      <summary>{first ? `填写${act.changes.length}项` : `填写或变更${act.changes.length}项`}</summary>
      <table className="yf-plain yf-changes">
        <thead>
          <tr>
            <th scope="col">项目</th>
            {!first && <th scope="col">原来</th>}
            <th scope="col">{first ? '内容' : '现在'}</th>
          </tr>
        </thead>
        <tbody>
          {act.changes.map((change) => (
            <tr key={change.field}>
              <th scope="row">{change.label}</th>
              {!first && <td>{change.before || '—'}</td>}
              <td>{change.after || '（清空）'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function Rules({ act }: { readonly act: Act }) {
  const odd = act.rules.filter((rule) => rule.outcome !== 'held').length;
  return (
    <details className="yf-printed" open={odd > 0}>
      <summary>
        核对了{act.rules.length}条规定{odd > 0 ? `，其中${odd}条须说明或者注意` : '，全部符合'}
      </summary>
      <ul>
        {act.rules.map((rule) => {
          const [word, tone] = outcomes[rule.outcome];
          return (
            <li key={rule.rule}>
              <span className={`yf-tag yf-tone-${tone}`}>{word}</span> {rule.says}
              <span className="yf-article">{rule.article}</span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
