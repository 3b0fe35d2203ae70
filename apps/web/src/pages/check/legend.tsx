/** What was checked against what, what the signs mean and how many there are, and the keys. */
import type { CheckAnswer } from '@yifa/server/contract/check';
import { Button } from 'antd';
import type { Org } from '../../api/types.ts';
import { countsOf } from './model/problems.ts';
import { verdictWords } from './model/words.ts';

interface Props {
  readonly org: Org;
  readonly answer: CheckAnswer;
  readonly kept: boolean;
  readonly problems: number;
  readonly walk: (step: 1 | -1) => void;
}

export function Legend({ org, answer, kept, problems, walk }: Props) {
  const { verdicts } = countsOf(answer);
  return (
    <div className="yf-check-legend">
      <p>
        <strong>{answer.file}</strong>
        {answer.year === null ? '：没有对照台账' : `：对照${org.name}${answer.year}年的台账`}
        ，读出{answer.claims.length}个数字
      </p>
      <ul className="yf-check-signs">
        {answer.year !== null &&
          (['supported', 'contradicted', 'unanswerable'] as const).map((each) => (
            <li key={each} className={`yf-tag yf-tone-${verdictWords[each].tone}`}>
              {verdictWords[each].sign} {verdictWords[each].word} {verdicts[each]}
            </li>
          ))}
        <li className="yf-tag yf-tone-bad">! 问题 {answer.findings.length}</li>
      </ul>
      {answer.notes.length > 0 && (
        <ul className="yf-check-notes">
          {answer.notes.map((note) => (
            <li key={`${note.code} ${note.says}`}>{note.says}</li>
          ))}
        </ul>
      )}
      {!kept && <p className="yf-check-notes">这份报告较大，刷新页面后需要重新校核</p>}
      <div className="yf-check-walk yf-no-print">
        <Button size="small" disabled={problems === 0} onClick={() => walk(-1)}>
          上一处
        </Button>
        <Button size="small" disabled={problems === 0} onClick={() => walk(1)}>
          下一处
        </Button>
        <span className="yf-quiet yf-check-keys">
          点数字看台账。按键：j、k 或在数字上按 ↓、↑ 看下一处、上一处问题；→、← 看下一个、上一个标记；Esc 收起；F6
          在正文和右栏之间切换
        </span>
      </div>
    </div>
  );
}
