/** Makes the claims of one sentence from its figures. */
import { type Sentence, type Surrounding, surroundings } from './context.ts';
import type { Figure } from './figure.ts';
import { alsoAll, type Before, labelFigure } from './label.ts';
import type { Lexicon } from './lexicon.ts';
import type { Claim } from './model.ts';
import { dealtOut, type Named, namesBefore } from './shares.ts';

const divides = /其中|其余|包括|内含|包含|含有?(?=[^量])|里头|分为|分别[为是有]|涵盖|^[：:]/;
const each = /每[^，。；：]{0,20}$|(?:人均|户均|村均|平均|各)\s*$/;

export function claimsOfSentence(text: string, sentence: Sentence, lexicon: Lexicon): Claim[] {
  const { figures } = sentence;
  const around = surroundings(text, sentence, figures);
  const claims: Claim[] = [];
  const earlier: Before[] = [];
  let total: Before | undefined;
  let dealt: readonly Named[] = [];
  figures.forEach((figure, index) => {
    const here = around[index];
    if (!here) return;
    const from = figures[index - 1]?.end ?? sentence.start;
    const gap = text.slice(from, figure.start);
    const previous = earlier.at(-1);
    if (index > 0 && previous && divides.test(gap)) total = previous;
    else if (total && (!/^[、，,；]/.test(gap) || total.unit !== figure.unit)) total = undefined;
    let names: readonly Named[] = figure.percent ? namesBefore(text, from, figure.start) : [];
    const lastName = names.at(-1);
    if (names.length > 1 && lastName && dealtOut(text, lastName.end, figure.start)) {
      dealt = names.slice(1);
      names = names.slice(0, 1);
    } else if (names.length === 0 && dealt.length > 0 && figure.percent && /^[以上\s]*[、和，,与及]\s*$/.test(gap)) {
      names = dealt.slice(0, 1);
      dealt = dealt.slice(1);
    }
    const seen =
      names.length === 0
        ? [here]
        : names.map((name): Surrounding => ({ ...here, own: name.start, ownEnd: name.end, limit: name.end }));
    const part = total !== undefined;
    const labels = seen.map((words) => labelFigure(text, sentence, figure, words, lexicon, earlier, total));
    labels.forEach((label, turn) => {
      const words = seen[turn] ?? here;
      claims.push(claimOf(text, sentence, figure, words, label, part));
    });
    const label = labels.at(-1);
    const also = label === undefined ? undefined : alsoAll(text, sentence, figure, label, lexicon);
    if (also !== undefined) claims.push(claimOf(text, sentence, figure, here, also, false));
    if (label) earlier.push({ label, unit: figure.unit });
  });
  return claims;
}

function claimOf(
  text: string,
  sentence: Sentence,
  figure: Figure,
  around: Surrounding,
  indicator: string,
  part: boolean,
): Claim {
  const clause = text.slice(around.clause, figure.start);
  return {
    start: figure.start,
    end: figure.end,
    value: figure.value,
    unit: figure.unit,
    approx: figure.approx,
    percent: figure.percent,
    indicator,
    subject: subjectOf(text, sentence, figure, around),
    quote: text.slice(around.clause, figure.end).trim(),
    ...(each.test(clause) ? { each: true } : {}),
    ...(part ? { part: true } : {}),
  };
}

/** The figure's own words; when it has none, those behind it. */
function subjectOf(text: string, sentence: Sentence, figure: Figure, around: Surrounding): string {
  const own = text
    .slice(around.own, around.ownEnd)
    .replace(/^其中[：:，,]?/, '')
    .trim();
  if (own !== '') return own;
  const after = text.slice(figure.end, Math.min(around.afterEnd, figure.end + 24)).trim();
  return after !== '' ? after : text.slice(Math.max(sentence.start, around.clause - 24), around.clause).trim();
}
