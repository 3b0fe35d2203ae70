import type { ReadDocument } from '@yifa/office';
import { type Claim, checkText, type Finding, relationsOf, type TextCheckInput, type TextRelation } from '@yifa/report';

/**
 * A text with its numbers marked: 共[66宗|mediations_accepted]（其中书面[27宗]）. 万 and 余 inside the brackets, 约 before and
 * 以上 after them, `each` and `part` as further words: [3人|mediators|each].
 */
export function told(marked: string): { text: string; claims: Claim[] } {
  const claims: Claim[] = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(
    /\[([\d.]+)(万)?(余|多)?([^\]|\d.万余多][^\]|]*)(?:\|([^\]|]*))?(?:\|([^\]]*))?\]/g,
  )) {
    text += marked.slice(from, match.index);
    from = match.index + match[0].length;
    const [, number = '', wan = '', more = '', unit = '', indicator = 'other', flag] = match;
    const start = text.length;
    text += `${number}${wan}${more}${unit}`;
    const about = marked.charAt(match.index - 1);
    const approx = more
      ? 'more_than'
      : marked.startsWith('以上', from)
        ? 'at_least'
        : about === '约'
          ? 'about'
          : about === '近'
            ? 'less_than'
            : 'exact';
    claims.push({
      start,
      end: text.length,
      value: Number(number) * (wan ? 10_000 : 1),
      unit,
      approx,
      percent: unit === '%',
      indicator: indicator || 'other',
      subject: '',
      quote: '',
      ...(flag === 'each' && { each: true }),
      ...(flag === 'part' && { part: true }),
    });
  }
  return { text: text + marked.slice(from), claims };
}

export function relationsIn(marked: string): TextRelation[] {
  const { text, claims } = told(marked);
  return relationsOf(text, claims);
}

/** Kind, whether it holds, and the numbers. */
export function shortly(marked: string): string[] {
  return relationsIn(marked).map(({ kind, holds, says }) => `${kind}${holds ? '' : '!'} ${says}`);
}

export const names = { labelOf: (label: string): string => label };

export function documentOf(text: string, blocks: ReadDocument['blocks'] = []): ReadDocument {
  return { format: 'txt', text, blocks, notes: [] };
}

type More = Partial<Omit<TextCheckInput, 'document' | 'claims' | 'vocabulary' | 'last'>> & { readonly last?: string };

export function findingsIn(marked: string, { last, ...more }: More = {}): Finding[] {
  const { text, claims } = told(marked);
  const before = last === undefined ? {} : { last: told(last) };
  return checkText({ document: documentOf(text), claims, vocabulary: names, ...more, ...before }).findings;
}

export function codesIn(marked: string, more: More = {}): string[] {
  return findingsIn(marked, more).map((finding) => finding.code);
}
