/** Why something cannot be done, or should be minded: in words, with the article and with what helps. */
import type { ReactNode } from 'react';
import type { Refusal } from '../api/types.ts';

type Reasoned = Pick<Refusal, 'says' | 'article' | 'remedy'>;

interface ReasonProps {
  readonly reason: Reasoned;
  /** Stands for the words: a link to the place. */
  readonly children?: ReactNode;
}

export function Reason({ reason: { says, article, remedy }, children = says }: ReasonProps) {
  return (
    <>
      {children}
      {article && <span className="yf-article">{article}</span>}
      {remedy && <span className="yf-remedy">怎么办：{remedy}</span>}
    </>
  );
}

interface Props {
  readonly reasons: readonly Reasoned[];
  readonly className?: string;
}

export function Reasons({ reasons, className }: Props) {
  return (
    <ul className={className}>
      {reasons.map((reason, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two reasons may read alike
        <li key={i}>
          <Reason reason={reason} />
        </li>
      ))}
    </ul>
  );
}
