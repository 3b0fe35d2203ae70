/** Numbers typed by hand in a draft, and what the ledgers say of each. */
import type { Verdict } from '../check/model.ts';
import type { ReportDraft } from './model.ts';
import { type FigureBook, printBlock } from './render.ts';
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
  about: ReportKey,
): Promise<TypedClaim[]> {
  if (!judge) return [];
  // The blocks are judged as one text, a line each: what a number counts may be said in the heading above it.
  let length = 0;
  const lines = draft.blocks.map((block) => {
    const printed = printBlock(block, book);
    // A line break within a block would part it in two.
    const text = printed.text.replace(/\n/g, ' ');
    const line = { block: block.id, from: length, text, chips: printed.chips };
    length += text.length + 1;
    return line;
  });
  const verdicts = await judge(lines.map((line) => line.text).join('\n'), { org: about.org, year: about.year });
  return verdicts.flatMap((each): TypedClaim[] => {
    const line = lines.findLast((one) => one.from <= each.claim.start);
    if (!line || each.claim.end > line.from + line.text.length) return [];
    const start = each.claim.start - line.from;
    const end = each.claim.end - line.from;
    if (line.chips.some((chip) => chip.start < end && start < chip.end)) return [];
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
