/** Work that is due once a day, at the turn of the day in China. */
import { dayInChina } from '@yifa/store';

export interface DailyOptions {
  readonly now?: () => Date;
  /** Milliseconds between two looks at the clock. */
  readonly every?: number;
  /** Hears of a failure; the work is tried again at the next look. */
  readonly failed?: (error: unknown) => void;
}

/**
 * Runs the work at once and then whenever another day has begun, one run at a time. The clock is looked at again and
 * again rather than slept towards, since computers are suspended and their clocks are set.
 * @returns ends it: no run begins any more, and the one under way, told by its signal, has finished
 */
export function eachDay(
  work: (signal: AbortSignal) => Promise<unknown>,
  options: DailyOptions = {},
): () => Promise<void> {
  const { now = () => new Date(), every = 60_000, failed = () => undefined } = options;
  let done: string | undefined;
  const ending = new AbortController();
  let running: Promise<void> | undefined;
  const run = async (day: string): Promise<void> => {
    try {
      await work(ending.signal);
      done = day;
    } catch (error) {
      failed(error);
    } finally {
      running = undefined;
    }
  };
  const look = (): void => {
    const day = dayInChina(now());
    if (running === undefined && day !== done) running = run(day);
  };
  look();
  const timer = setInterval(look, every);
  timer.unref();
  return async () => {
    clearInterval(timer);
    ending.abort();
    await running;
  };
}
