/** A claim as an annotator marked it. `start` and `end` are UTF-16 offsets into the text without the marks. */
export interface MarkedClaim {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly unit: string;
  readonly approx: string;
  readonly labels: string[];
}

export interface MarkedText {
  readonly text: string;
  readonly claims: MarkedClaim[];
}

const mark = /\{\{([^{}]*)\}\}/g;

function parseGroup(fields: readonly string[], where: string): Omit<MarkedClaim, 'start' | 'end'> {
  const [value, unit, approx, labels, ...rest] = fields;
  if (value === undefined || unit === undefined || approx === undefined || labels === undefined || rest.length > 0)
    throw new Error(`a mark needs value|unit|approx|labels: ${where}`);
  if (!/^\d+(\.\d+)?$/.test(value)) throw new Error(`not a plain number: ${where}`);
  return { value: Number(value), unit, approx, labels: labels.split(',') };
}

/**
 * Reads a text whose claims are marked `{{SPAN|value|unit|approx|label,alternative}}`; further claims on the same span
 * follow `&&` as `value|unit|approx|labels`. Throws when a mark is malformed.
 */
export function parseMarked(source: string): MarkedText {
  const claims: MarkedClaim[] = [];
  let text = '';
  let from = 0;
  for (const found of source.matchAll(mark)) {
    const [whole, inner = ''] = found;
    text += source.slice(from, found.index);
    from = found.index + whole.length;
    const [first = '', ...others] = inner.split('&&');
    const [span = '', ...fields] = first.split('|');
    if (span === '') throw new Error(`a mark without characters: ${whole}`);
    const start = text.length;
    text += span;
    for (const group of [fields, ...others.map((other) => other.split('|'))])
      claims.push({ start, end: text.length, ...parseGroup(group, whole) });
  }
  text += source.slice(from);
  if (/[{}|]/.test(text))
    throw new Error(
      `a broken mark near: ${text.slice(Math.max(0, text.search(/[{}|]/) - 20), text.search(/[{}|]/) + 30)}`,
    );
  return { text, claims };
}
