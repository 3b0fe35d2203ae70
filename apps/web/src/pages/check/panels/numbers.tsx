/** 数据: every number read, what the ledgers hold, and the verdict. */
import { useState } from 'react';
import { Head } from '../../../ui/table.tsx';
import { type Verdict, verdictWords } from '../model/words.ts';
import { usePieces } from './more.tsx';
import type { PanelProps } from './props.ts';

const filters = ['all', 'contradicted', 'unanswerable', 'supported'] as const;
type Filter = (typeof filters)[number];

export function NumbersPanel(props: PanelProps) {
  const { answer, verdicts } = props;
  const [filter, setFilter] = useState<Filter>('all');
  const rows = answer.claims.flatMap((_, index) =>
    filter === 'all' || verdicts.get(index)?.verdict === filter ? [index] : [],
  );
  return (
    <>
      {answer.year !== null && (
        <label>
          结论{' '}
          <select
            className="yf-select yf-select-small"
            value={filter}
            onChange={(event) => setFilter(filters.find((each) => each === event.target.value) ?? 'all')}
          >
            {filters.map((each) => (
              <option key={each} value={each}>
                {each === 'all' ? '全部' : verdictWords[each].word}
              </option>
            ))}
          </select>
        </label>
      )}
      <Rows key={filter} rows={rows} {...props} />
    </>
  );
}

function Rows({ rows, answer, verdicts, goTo }: PanelProps & { readonly rows: readonly number[] }) {
  const { shown, more } = usePieces(rows);
  if (rows.length === 0) return <p className="yf-quiet">没有这样的数字。</p>;
  return (
    <>
      <table className="yf-plain yf-check-numbers">
        <caption className="yf-unseen">报告里的数字与台账</caption>
        <Head names={['报告', '台账', '结论']} />
        <tbody>
          {shown.map((index) => {
            const claim = answer.claims[index];
            const verdict: Verdict | undefined = verdicts.get(index);
            if (!claim) return null;
            return (
              <tr key={index}>
                <td>
                  <button type="button" className="yf-link" onClick={() => goTo(`n${index}`)}>
                    {answer.text.slice(claim.start, claim.end)}
                  </button>
                  <span className="yf-sub">{claim.subject || claim.label}</span>
                </td>
                <td>
                  {verdict?.text ?? '—'}
                  {verdict?.label !== undefined && <span className="yf-sub">{verdict.label}</span>}
                </td>
                <td>
                  {verdict ? (
                    <span className={`yf-tag yf-tone-${verdictWords[verdict.verdict].tone}`}>
                      {verdictWords[verdict.verdict].sign} {verdictWords[verdict.verdict].word}
                    </span>
                  ) : (
                    '没有对照'
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {more}
    </>
  );
}
