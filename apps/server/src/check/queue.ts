/** Lets few checks work at once and few wait; whoever comes then is asked to come again. */
import { YifaError } from '@yifa/kernel';

export interface QueueLimits {
  readonly atOnce: number;
  /** Working, waiting and being sent together. */
  readonly inside: number;
  readonly insideOfAccount: number;
}

export class CheckQueue {
  readonly #limits: QueueLimits;
  readonly #inside = new Map<string, number>();
  readonly #waiting: (() => void)[] = [];
  #working = 0;

  constructor(limits: QueueLimits) {
    this.#limits = limits;
  }

  /**
   * Takes a place, before the file is sent. Returns what gives it back; giving it back twice does nothing.
   * @throws YifaError too-many-requests
   */
  enter(account: string): () => void {
    const all = [...this.#inside.values()].reduce((sum, each) => sum + each, 0);
    const mine = this.#inside.get(account) ?? 0;
    if (mine >= this.#limits.insideOfAccount)
      throw new YifaError('too-many-requests', '您还有报告正在校核，请等它校核完');
    if (all >= this.#limits.inside) throw new YifaError('too-many-requests', '现在校核报告的人较多');
    this.#inside.set(account, mine + 1);
    let left = false;
    return () => {
      if (left) return;
      left = true;
      const now = (this.#inside.get(account) ?? 1) - 1;
      if (now === 0) this.#inside.delete(account);
      else this.#inside.set(account, now);
    };
  }

  /** Works when it is this one's turn. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#working >= this.#limits.atOnce) await new Promise<void>((turn) => this.#waiting.push(turn));
    else this.#working += 1;
    try {
      return await work();
    } finally {
      // The turn is handed on, so that nobody slips in between.
      const next = this.#waiting.shift();
      if (next) next();
      else this.#working -= 1;
    }
  }
}
