/** Five seconds: where the entry stands, what to do next, until when. */
import type { EntryView, LedgerDescription } from '../../api/types.ts';
import { ProvisionalTag, StateTag } from '../../ui/state-tag.tsx';
import { longDate } from '../../values/dates.ts';
import { PickButton } from './attachments.tsx';
import { nearestDeadline, nextTask } from './next.ts';
import { leftText } from './say.ts';
import { Go } from './tasks.tsx';
import type { Uploads } from './use-uploads.ts';

interface Props {
  readonly entry: EntryView;
  readonly ledger: LedgerDescription;
  readonly today: string;
}

export function Now({ entry, ledger, today }: Props) {
  const next = nextTask(entry);
  const deadline = nearestDeadline(entry.deadlines);
  return (
    <section className="yf-now" aria-label="现在的情况">
      <div>
        <span className="yf-now-label">现在</span>
        <StateTag ledger={ledger} state={entry.state} label={entry.stateLabel} />
      </div>
      <div>
        <span className="yf-now-label">下一步</span>
        {!next && <span>没有需要办理的步骤</span>}
        {next?.status === 'now' && <Go entry={entry} task={next} main />}
        {next?.status === 'others' && (
          <span>
            <strong>{next.label}</strong>，由{next.by.join('、')}办理
          </span>
        )}
        {next?.status === 'blocked' && (
          <span>
            <strong>{next.label}</strong>，现在不能办：{next.refusals[0]?.says}
          </span>
        )}
      </div>
      <div>
        <span className="yf-now-label">期限</span>
        {!deadline && <span>没有未到的期限</span>}
        {deadline && (
          <span className={deadline.status === 'overdue' ? 'yf-until-over' : undefined}>
            <strong>{longDate(deadline.due)}</strong>前，{leftText(today, deadline.due)}
            <span className="yf-quiet">（{deadline.label}）</span>
            {deadline.provisional && <ProvisionalTag />}
          </span>
        )}
      </div>
    </section>
  );
}

/** On a phone: the next step and the camera, always at hand. */
export function NextBar({ entry, uploads }: { readonly entry: EntryView; readonly uploads: Uploads }) {
  const next = nextTask(entry);
  const camera = entry.attachments.may === 'change';
  if (next?.status !== 'now' && !camera) return null;
  return (
    <div className="yf-next-bar">
      {next?.status === 'now' && <Go entry={entry} task={next} main />}
      {camera && (
        <PickButton
          label={`拍照${uploads.sending.length > 0 ? `（正在传${uploads.sending.length}张）` : ''}`}
          accept="image/jpeg,image/png,image/webp,image/*"
          camera
          take={(files) => uploads.add(Array.from(files), '')}
        />
      )}
    </div>
  );
}
