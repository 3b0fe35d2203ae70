import { createHash } from 'node:crypto';

/** A value as text that is the same for the same value, whatever the order in which it was put together. */
export function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, each]) => each !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonicalText(each)}`).join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

/** Gives rows their fingerprints: equal rows of one workbook are numbered, so that none is taken for another's repetition. */
export class Fingerprints {
  readonly #seen = new Map<string, number>();
  readonly #ledger: string;

  constructor(ledger: string) {
    this.#ledger = ledger;
  }

  of(content: unknown): string {
    const digest = createHash('sha256')
      .update(`${this.#ledger}\n${canonicalText(content)}`)
      .digest('hex')
      .slice(0, 40);
    const count = (this.#seen.get(digest) ?? 0) + 1;
    this.#seen.set(digest, count);
    return `${digest}-${count}`;
  }
}
