/** Counting over all rows without holding up the keys: a sweep goes on in slices and is begun anew when rows change. */
import type { RowMarks } from './marks.ts';

export interface SheetCounts {
  /** Cells that cannot be read or were refused. */
  readonly faults: number;
  /** Required cells that are still empty. */
  readonly lacks: number;
  /** Some reference is still being looked up. */
  readonly asking: boolean;
}

export const noCounts: SheetCounts = { faults: 0, lacks: 0, asking: false };

export class Sweep {
  readonly #count: number;
  readonly #marksAt: (index: number) => RowMarks;
  #at = 0;
  #faults = 0;
  #lacks = 0;
  #asking = false;

  constructor(count: number, marksAt: (index: number) => RowMarks) {
    this.#count = count;
    this.#marksAt = marksAt;
  }

  get done(): boolean {
    return this.#at >= this.#count;
  }

  /** What the rows so far come to. */
  get counts(): SheetCounts {
    return { faults: this.#faults, lacks: this.#lacks, asking: this.#asking };
  }

  /** Goes on until the end, or until `late` says so; at least one row a time. */
  run(late: () => boolean): void {
    while (!this.done) {
      const { faults, lacks, asking } = this.#marksAt(this.#at);
      this.#at += 1;
      this.#faults += faults;
      this.#lacks += lacks;
      this.#asking ||= asking;
      if (late()) return;
    }
  }
}
