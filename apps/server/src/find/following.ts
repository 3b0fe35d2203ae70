/** Keeps the index behind acts by a second or two, and catches up after the start, without a request waiting for it. */
import type { Store } from '@yifa/store';
import type { FastifyInstance } from 'fastify';

const afterStart = 3000;
const afterChange = 800;

const inOrg = /^\/api\/orgs\/([A-Za-z0-9-]{1,40})\//;

/** @returns a function that has an org indexed before all others: somebody waits for it */
export function followJournal(app: FastifyInstance, store: Store): (org: string) => void {
  const waiting = new Map<string, NodeJS.Timeout>();
  const queue: string[] = [];
  let hurried = false;
  let running: Promise<void> | undefined;
  let closed = false;

  function soon(org: string): void {
    if (closed || waiting.has(org)) return;
    const timer = setTimeout(() => {
      waiting.delete(org);
      if (!queue.includes(org)) queue.push(org);
      start();
    }, afterChange);
    timer.unref();
    waiting.set(org, timer);
  }

  function first(org: string): void {
    const at = queue.indexOf(org);
    if (at >= 0) queue.splice(at, 1);
    queue.unshift(org);
    hurried = true;
    start();
  }

  function start(): void {
    running ??= work().finally(() => {
      running = undefined;
    });
  }

  /** One org after the other: the index is never worth more than half a processor. */
  async function work(): Promise<void> {
    for (let org = queue.shift(); org !== undefined && !closed; org = queue.shift()) {
      hurried = false;
      try {
        const { done, total } = await store.search.catchUp(org, () => closed || hurried);
        if (done < total && !queue.includes(org)) queue.push(org);
      } catch (error) {
        // Whoever searches next tries again, and is told.
        app.log.warn(
          { org, error: error instanceof Error ? error.message : String(error) },
          'the index did not follow',
        );
      }
    }
  }

  async function followAll(): Promise<void> {
    const orgs = await store.orgs().catch(() => new Map<string, unknown>());
    queue.push(...[...orgs.keys()].filter((org) => !queue.includes(org)));
    start();
  }

  let opening: NodeJS.Timeout | undefined;
  app.addHook('onReady', async () => {
    opening = setTimeout(() => void followAll(), afterStart);
    opening.unref();
  });
  app.addHook('onResponse', async (request, reply) => {
    const org = request.method !== 'GET' && reply.statusCode < 400 ? inOrg.exec(request.url)?.[1] : undefined;
    if (org !== undefined) soon(org);
  });
  app.addHook('onClose', async () => {
    closed = true;
    clearTimeout(opening);
    for (const timer of waiting.values()) clearTimeout(timer);
    await running;
  });
  return first;
}
