/** What is wrong in a checked text, in the order of the text. */
import type { CheckAnswer } from '@yifa/server/contract/check';
import { isPlaced, type LaidBlock, type MarkId } from './layout.ts';
import type { Finding, Verdict } from './words.ts';

export interface Problem {
  readonly mark: MarkId;
  readonly start: number;
}

/** Numbers that the ledgers contradict, and findings that have a place. */
export function problemsOf({ claims, verdicts, findings, text }: CheckAnswer): Problem[] {
  const wrong = verdicts.flatMap((verdict): Problem[] => {
    const claim = claims[verdict.claim];
    return claim && verdict.verdict === 'contradicted' ? [{ mark: `n${verdict.claim}`, start: claim.start }] : [];
  });
  const found = findings.flatMap(({ at }, i): Problem[] =>
    isPlaced(at, text) ? [{ mark: `p${i}`, start: at.start }] : [],
  );
  return [...wrong, ...found].sort((a, b) => a.start - b.start);
}

/** All marks as they stand in the text. */
export function marksIn(blocks: readonly LaidBlock[]): { readonly mark: MarkId; readonly block: number }[] {
  return blocks.flatMap((block, at) =>
    block.rows.flat(2).flatMap((piece): { mark: MarkId; block: number }[] => {
      if (piece.kind === 'words') return [];
      return [{ mark: piece.kind === 'number' ? `n${piece.claim}` : `p${piece.finding}`, block: at }];
    }),
  );
}

export interface Counts {
  readonly verdicts: Readonly<Record<Verdict['verdict'], number>>;
  readonly severities: Readonly<Record<Finding['severity'], number>>;
}

export function countsOf({ verdicts, findings }: CheckAnswer): Counts {
  const counts = {
    verdicts: { supported: 0, contradicted: 0, unanswerable: 0 },
    severities: { error: 0, warning: 0, notice: 0 },
  };
  for (const { verdict } of verdicts) counts.verdicts[verdict] += 1;
  for (const { severity } of findings) counts.severities[severity] += 1;
  return counts;
}
