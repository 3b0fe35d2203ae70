/** 依据: the rules that look at a field, on request. */
import './fields.css';

export interface BasisRule {
  readonly says: string;
  readonly article: string;
}

export function Basis({ label, rules }: { readonly label: string; readonly rules: readonly BasisRule[] }) {
  if (rules.length === 0) return null;
  return (
    <details className="yf-basis">
      <summary>
        依据<span className="yf-unseen">：{label}</span>
      </summary>
      <ul>
        {rules.map(({ says, article }) => (
          <li key={`${article} ${says}`}>
            {says}
            {article !== '' && <span className="yf-article">{article}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
