/** Why not, by which article, and what to do. */
import type { Refusal } from '../../api/types.ts';

export function Reasons({ refusals }: { readonly refusals: readonly Refusal[] }) {
  return (
    <ul className="yf-sign-reasons">
      {refusals.map(({ says, article, remedy }) => (
        <li key={says}>
          {says}
          {article && <span className="yf-article">{article}</span>}
          {remedy && <span className="yf-remedy">怎么办：{remedy}</span>}
        </li>
      ))}
    </ul>
  );
}
