/** 关系: the arithmetic between the report's own numbers. */
import { relationWords } from '../model/words.ts';
import { usePieces } from './more.tsx';
import type { PanelProps } from './props.ts';

export function RelationsPanel({ answer, goTo }: PanelProps) {
  // What does not hold comes first.
  const sorted = [...answer.relations].sort((a, b) => Number(a.holds) - Number(b.holds));
  const { shown, more } = usePieces(sorted);
  if (sorted.length === 0) return <p className="yf-quiet">没有读出数字之间的关系。</p>;
  return (
    <>
      <ul className="yf-items">
        {shown.map((relation, at) => {
          const doubt = relation.kind === 'duplicate';
          const tone = doubt ? 'warn' : relation.holds ? 'good' : 'bad';
          const word = doubt ? '? 疑似重复' : relation.holds ? '✓ 成立' : '✗ 不成立';
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: two relations may read alike
            <li key={at}>
              <span className={`yf-tag yf-tone-${tone}`}>{word}</span>{' '}
              <span className="yf-quiet">{relationWords[relation.kind]}</span>
              <p>{relation.says}</p>
              <p className="yf-check-places">
                {[...new Set(relation.claims)].map((index) => {
                  const claim = answer.claims[index];
                  return (
                    claim && (
                      <button key={index} type="button" className="yf-link" onClick={() => goTo(`n${index}`)}>
                        {claim.subject}
                        {answer.text.slice(claim.start, claim.end)}
                      </button>
                    )
                  );
                })}
              </p>
            </li>
          );
        })}
      </ul>
      {more}
    </>
  );
}
