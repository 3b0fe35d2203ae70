/** So long work may hold the thread at a stretch, in milliseconds. */
const most = 20;

/** Lets timers and other requests in between the pieces of long work. */
export class Breath {
  #since = performance.now();

  /** To be awaited between two pieces; goes on at once unless the thread has been held for 20 ms. */
  async draw(): Promise<void> {
    if (performance.now() - this.#since < most) return;
    await new Promise<void>((resolve) => setImmediate(resolve));
    this.#since = performance.now();
  }
}
