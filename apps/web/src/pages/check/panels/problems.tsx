/** 问题: numbers that the ledgers contradict, then findings by how grave they are, each with what to do. */
import { isPlaced } from '../model/layout.ts';
import { type Finding, severityWords, type Verdict, verdictWords } from '../model/words.ts';
import { usePieces } from './more.tsx';
import type { PanelProps } from './props.ts';

const severities = ['error', 'warning', 'notice'] as const;

export function ProblemsPanel({ answer, verdicts, goTo }: PanelProps) {
  const wrong = [...verdicts.values()].filter((each) => each.verdict === 'contradicted');
  const groups = severities.map((severity) => ({
    severity,
    found: answer.findings
      .map((finding, index) => ({ finding, index }))
      .filter((each) => each.finding.severity === severity),
  }));
  if (wrong.length + answer.findings.length === 0) return <p className="yf-quiet">没有发现问题。</p>;
  return (
    <>
      {wrong.length > 0 && <Wrong wrong={wrong} answer={answer} goTo={goTo} />}
      {groups.map(
        ({ severity, found }) =>
          found.length > 0 && <Group key={severity} severity={severity} found={found} answer={answer} goTo={goTo} />,
      )}
    </>
  );
}

type Shared = Pick<PanelProps, 'answer' | 'goTo'>;

function Wrong({ wrong, answer, goTo }: Shared & { readonly wrong: readonly Verdict[] }) {
  const { shown, more } = usePieces(wrong);
  const { sign, word, tone } = verdictWords.contradicted;
  return (
    <>
      <h3>
        {word}（{wrong.length}）
      </h3>
      <ul className="yf-items">
        {shown.map((each) => {
          const claim = answer.claims[each.claim];
          return (
            <li key={each.claim}>
              <span className={`yf-tag yf-tone-${tone}`}>{sign}</span>{' '}
              <button type="button" className="yf-link" onClick={() => goTo(`n${each.claim}`)}>
                {claim?.quote}
              </button>
              <p>{each.says}</p>
              <p className="yf-remedy">怎么办：点开看计入的记录；台账漏记的补记，报告写错的改正</p>
            </li>
          );
        })}
      </ul>
      {more}
    </>
  );
}

interface GroupProps extends Shared {
  readonly severity: Finding['severity'];
  readonly found: readonly { readonly finding: Finding; readonly index: number }[];
}

function Group({ severity, found, answer, goTo }: GroupProps) {
  const { shown, more } = usePieces(found);
  const { word, tone } = severityWords[severity];
  return (
    <>
      <h3>
        {word}（{found.length}）
      </h3>
      <ul className="yf-items">
        {shown.map(({ finding, index }) => {
          const quote = finding.quote.length > 40 ? `${finding.quote.slice(0, 40)}…` : finding.quote;
          return (
            <li key={index}>
              <span className={`yf-tag yf-tone-${tone}`}>!{index + 1}</span>{' '}
              {isPlaced(finding.at, answer.text) ? (
                <button type="button" className="yf-link" onClick={() => goTo(`p${index}`)}>
                  {quote || '到文中'}
                </button>
              ) : (
                <span className="yf-quiet">全文</span>
              )}
              <p>{finding.says}</p>
              <p className="yf-remedy">怎么办：{finding.remedy}</p>
            </li>
          );
        })}
      </ul>
      {more}
    </>
  );
}
