/** What is printed below the text: the findings and the numbers that the ledgers contradict. */
import type { CheckAnswer } from '@yifa/server/contract/check';
import { severityWords, type Verdict } from './model/words.ts';

/** More than anybody reads on paper. */
const most = 500;

interface Props {
  readonly answer: CheckAnswer;
  readonly verdicts: ReadonlyMap<number, Verdict>;
}

export function PrintedFindings({ answer, verdicts }: Props) {
  const wrong = [...verdicts.values()].filter((each) => each.verdict === 'contradicted');
  return (
    <section className="yf-check-print">
      {wrong.length > 0 && <h2>与台账不符的数字（{wrong.length}）</h2>}
      <ul>
        {wrong.slice(0, most).map((each) => (
          <li key={each.claim}>✗ {each.says}</li>
        ))}
      </ul>
      <h2>问题（{answer.findings.length}）</h2>
      <ul>
        {answer.findings.slice(0, most).map((finding, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: findings are known by their number
          <li key={i}>
            !{i + 1} {severityWords[finding.severity].word}：{finding.says}
            {finding.quote !== '' && `（“${finding.quote}”）`}。怎么办：{finding.remedy}
          </li>
        ))}
      </ul>
      {answer.findings.length > most && <p>其余问题请在屏幕上查看。</p>}
    </section>
  );
}
