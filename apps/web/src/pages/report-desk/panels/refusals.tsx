/** Why a step cannot be taken: in words, with the article and with what helps. */
import type { Refusal } from '../../../api/types.ts';

export function Refusals({ refusals, none }: { readonly refusals: readonly Refusal[]; readonly none?: string }) {
  if (refusals.length === 0) return none === undefined ? null : <p>{none}</p>;
  return (
    <ul className="yf-refusals">
      {refusals.map(({ code, says, article, remedy }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two refusals may read alike
        <li key={`${code} ${i}`}>
          {says}
          {article && <span className="yf-article">{article}</span>}
          {remedy && <span className="yf-remedy">怎么办：{remedy}</span>}
        </li>
      ))}
    </ul>
  );
}
