/** What came of saving: how many rows stand in the ledger, which do not, and why. */

import { Reason } from '../../ui/reasons.tsx';
import type { GridColumn } from './columns.ts';
import type { Outcomes } from './drafts.ts';
import { columnOf } from './marks.ts';
import type { Row } from './model.ts';
import type { SavingResult } from './use-saving.ts';

interface Props {
  readonly result: SavingResult;
  readonly stepLabel: string;
  readonly rows: readonly Row[];
  readonly outcomes: Outcomes;
  readonly columns: readonly GridColumn[];
  readonly go: (row: number, col: number) => void;
}

const mostShown = 30;

export function SaveReport({ result, stepLabel, rows, outcomes, columns, go }: Props) {
  const { kind, passed, refused, left, unanswered, stopped, error } = result;
  const refusals = rows.flatMap((row, index) => {
    const outcome = outcomes[row.id];
    if (outcome?.state !== 'refused') return [];
    const reasons =
      outcome.refusals.length > 0 ? outcome.refusals : [{ code: '', says: outcome.message, remedy: outcome.remedy }];
    return reasons.map((refusal) => ({ index, refusal }));
  });
  const reminders = rows.flatMap((row, index) => {
    const outcome = outcomes[row.id];
    return outcome?.state === 'saved' ? outcome.reminders.map(({ says }) => ({ index, says })) : [];
  });
  const tried = kind === 'tried';
  const parts = [
    tried ? `检查完毕，${passed}行可以${stepLabel}` : `已${stepLabel}${passed}行`,
    refused > 0 ? `${refused}行不能${stepLabel}` : '',
    left > 0 ? `${left}行没有填全或者有误${tried ? '' : '，没有提交'}` : '',
    tried && result.reminders > 0 ? `有${result.reminders}条提醒` : '',
    unanswered > 0 ? `${unanswered}行没有收到答复，再点一次即可核实，不会重复` : '',
    stopped ? '已停止，其余的没有提交' : '',
  ].filter((part) => part !== '');
  return (
    <section className="yf-card yf-grid-report" aria-label={tried ? '检查结果' : '登记结果'}>
      <p role="status" className={refused + left > 0 || error ? 'yf-grid-some' : 'yf-grid-all'}>
        {parts.join('，')}。
      </p>
      {error && (
        <p role="alert" className="yf-grid-fault">
          {error.message}。{error.remedy}
        </p>
      )}
      {refusals.length > 0 && (
        <ul>
          {refusals.slice(0, mostShown).map(({ index, refusal }, i) => {
            const col = columnOf(refusal, columns);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: two refusals may read alike
              <li key={i}>
                <button type="button" className="yf-link" onClick={() => go(index, col ?? 0)}>
                  第{index + 1}行{col === undefined ? '' : ` ${columns[col]?.field.label ?? ''}`}
                </button>
                ：<Reason reason={refusal} />
              </li>
            );
          })}
          {refusals.length > mostShown && <li>另有{refusals.length - mostShown}处，见表格中的标记。</li>}
        </ul>
      )}
      {reminders.length > 0 && (
        <>
          <h3>提醒</h3>
          <ul>
            {reminders.slice(0, mostShown).map(({ index, says }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: reminders repeat
              <li key={i}>
                第{index + 1}行：{says}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
