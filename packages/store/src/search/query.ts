/** What somebody typed, as terms that must all be found. */
import { fold } from './fold.ts';
import { titleMark, tokenQuery } from './tokens.ts';

/** A piece between spaces, and every folded text that may stand for it. */
export interface Term {
  readonly typed: string;
  /** Initials in capitals among them. */
  readonly alternatives: readonly string[];
}

const mostTerms = 8;
const longest = 80;

/** Terms of a query; none where it holds no letter and no digit. */
export function termsOf(text: string): Term[] {
  return text
    .trim()
    .split(/[\s\u3000]+/)
    .map(termOf)
    .filter(({ alternatives }) => alternatives.length > 0)
    .slice(0, mostTerms);
}

function termOf(typed: string): Term {
  const folded = [...fold(typed)].slice(0, longest).join('');
  if (folded === '') return { typed, alternatives: [] };
  const alternatives = [folded];
  const day = dayOf(typed.normalize('NFKC'));
  if (day !== undefined && day !== folded) alternatives.push(day);
  if (/^[a-z]{2,}$/.test(folded)) alternatives.push(folded.toUpperCase());
  return { typed, alternatives };
}

/** `2023.5.4`, `2023/5` as dates are indexed: `20230504`, `2023年5月`. */
function dayOf(typed: string): string | undefined {
  const [, year, month, day] = /^(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?$/.exec(typed) ?? [];
  if (year === undefined || month === undefined) return undefined;
  if (day === undefined) return `${year}年${Number(month)}月`;
  return `${year}${month.padStart(2, '0')}${day.padStart(2, '0')}`;
}

/** The tsquery of a term. */
export function queryOf({ alternatives }: Term, inTitle: boolean): string {
  const words = inTitle ? alternatives.filter((each) => !/^[A-Z]+$/.test(each)) : alternatives;
  return (words.length > 0 ? words : alternatives)
    .map((each) => `(${tokenQuery(each, inTitle ? titleMark : '')})`)
    .join(' | ');
}
