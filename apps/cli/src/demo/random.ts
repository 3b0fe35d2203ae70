/** Chance that comes out the same at every run: mulberry32 over a hash of the seed's text. */
export class Random {
  #state: number;

  constructor(seed: string) {
    let hash = 0x811c9dc5;
    for (const char of seed) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
    this.#state = hash >>> 0;
  }

  /** At least 0, below 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from `least` to `most`, both included. */
  int(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  /** @throws RangeError for an empty list */
  pick<T>(list: readonly T[]): T {
    const found = list[this.int(0, list.length - 1)];
    if (found === undefined) throw new RangeError('nothing to pick from');
    return found;
  }

  shuffle<T>(list: readonly T[]): T[] {
    return list
      .map((item) => ({ item, at: this.next() }))
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item);
  }

  /** `count` whole numbers of at least `least` whose sum is exactly `total`. */
  parts(total: number, count: number, least = 1): number[] {
    const spare = total - count * least;
    if (count < 1 || spare < 0) throw new RangeError(`${total} has no ${count} parts of at least ${least}`);
    const weights = Array.from({ length: count }, () => 0.5 + this.next());
    const whole = weights.reduce((sum, each) => sum + each, 0);
    const shares = weights.map((each) => Math.floor((spare * each) / whole));
    let rest = spare - shares.reduce((sum, each) => sum + each, 0);
    return shares.map((each) => least + each + (rest-- > 0 ? 1 : 0));
  }
}
