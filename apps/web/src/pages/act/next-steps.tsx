/** 确认以后: the next state, the deadlines that will run with their days, what can be printed, and what to mind. */
import type { EntryView, LedgerDescription, StepDescription } from '../../api/types.ts';
import { useDomain } from '../../domain.tsx';
import type { PreviewAnswer } from '../../fields/calls.ts';
import { Reasons } from '../../ui/reasons.tsx';
import { longDate, weekday, weekdayNames } from '../../values/dates.ts';

interface Props {
  readonly ledger: LedgerDescription;
  readonly step: StepDescription;
  readonly entry: EntryView | undefined;
  readonly today: string;
  readonly preview: PreviewAnswer | undefined;
}

type Previewed = Extract<PreviewAnswer, { readonly ok: true }>;
type Deadline = Previewed['deadlines'][number];

function dayText(date: string): string {
  return `${longDate(date)}（星期${weekdayNames[weekday(date)]}）`;
}

function daysUntil(date: string, today: string): string {
  const days = Math.round((Date.parse(date) - Date.parse(today)) / 86_400_000);
  return days === 0 ? '就是今天' : days > 0 ? `还有${days}天` : `已过${-days}天`;
}

export function NextSteps({ ledger, step, entry, today, preview }: Props) {
  const { rules } = useDomain();
  const known = preview?.ok ? preview : undefined;
  const next = known?.stateLabel ?? ledger.states.find((each) => each.id === step.to)?.label;
  const documents = known?.documents ?? ledger.documents.filter(({ id }) => step.documents.includes(id));
  const checked = [...new Set([...step.guards, ...ledger.always].flatMap(({ rule }) => rule ?? []))];
  return (
    <section aria-labelledby="next-title" className="yf-next">
      <h2 id="next-title">确认以后</h2>
      <ul>
        {next !== undefined && next !== entry?.stateLabel && (
          <li>
            {entry ? `记录由“${entry.stateLabel}”转为` : '记录的状态为'}“{next}”。
          </li>
        )}
        {known?.deadlines.map((deadline) => (
          <li key={deadline.id}>
            <DeadlineLine deadline={deadline} today={today} />
          </li>
        ))}
        {documents.length > 0 && (
          <li>可以下载文书：{documents.map((document) => `《${document.label}》`).join('')}。</li>
        )}
        <li>办理人、时间和内容记入日志，不能抹去；有误时以“更正”或“作废”处理。</li>
        {!known && step.dated !== undefined && <li>与所填日期有关的期限随之计算。</li>}
      </ul>
      {known && known.reminders.length > 0 && (
        <div className="yf-reminders">
          <h3>提醒（不影响办理）</h3>
          <Reasons reasons={known.reminders} />
        </div>
      )}
      {checked.length > 0 && (
        <details>
          <summary>办理时核对以下{checked.length}条规定</summary>
          <ul>
            {checked.map((rule) => (
              <li key={rule}>
                {rules[rule]?.says ?? rule}
                <span className="yf-article">{rules[rule]?.article}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function DeadlineLine({ deadline, today }: { readonly deadline: Deadline; readonly today: string }) {
  const { label, due, provisional, change, was, article } = deadline;
  const law = <span className="yf-article">{article}</span>;
  switch (change) {
    case 'met':
      return (
        <>
          “{label}”在期限内完成（至{longDate(due)}）。{law}
        </>
      );
    case 'late':
      return (
        <>
          “{label}”已过期限（至{longDate(due)}），将记为逾期完成。{law}
        </>
      );
    case 'lapses':
      return (
        <>
          “{label}”不再计算。{law}
        </>
      );
    default:
      return (
        <>
          “{label}”{change === 'moves' && was !== undefined ? `由${longDate(was)}改为` : '至'}
          <b>{dayText(due)}</b>，{daysUntil(due, today)}
          {provisional && '（暂定：节假日安排尚未公布）'}。{law}
        </>
      );
  }
}
