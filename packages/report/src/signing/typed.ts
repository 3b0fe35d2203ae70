/** Numbers typed by hand in a draft, and what the ledgers say of each. */
import type { Verdict } from '../check/model.ts';
import { draftText, isBound, lineAt } from './lines.ts';
import type { ReportDraft } from './model.ts';
import type { FigureBook } from './render.ts';
import type { Judge, ReportKey } from './scope.ts';

/** Offsets within the block's text, figures counted as printed. */
export interface TypedClaim {
  readonly block: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly verdict: Verdict['verdict'];
  readonly says: string;
  readonly indicator?: string;
  readonly label?: string;
  readonly text?: string;
}

/** Every number of the text that no chip stands for, judged by the ledgers; none when there is no judge. */
export async function typedClaims(
  judge: Judge | undefined,
  draft: ReportDraft,
  book: FigureBook,
  { org, year }: ReportKey,
): Promise<TypedClaim[]> {
  if (!judge) return [];
  // The blocks are judged as one text: what a number counts may be said in the heading above it.
  const whole = draftText(draft, book);
  const verdicts = await judge(whole.text, { org, year, wanted: (claim) => !isBound(whole, claim) });
  return verdicts.flatMap((each): TypedClaim[] => {
    const line = lineAt(whole, each.claim);
    if (line?.block == null || isBound(whole, each.claim)) return [];
    const start = each.claim.start - line.start;
    const end = each.claim.end - line.start;
    const { verdict, says, indicator, label, text } = each;
    return [
      {
        block: line.block,
        start,
        end,
        quote: line.text.slice(start, end),
        verdict,
        says,
        ...(indicator === undefined ? {} : { indicator }),
        ...(label === undefined ? {} : { label }),
        ...(text === undefined ? {} : { text }),
      },
    ];
  });
}
