/** Keeps the index behind acts by a second or two, and catches up after the start, without a request waiting for it. */
import type { Store } from '@yifa/store';
import type { FastifyInstance } from 'fastify';

const afterStart = 3000;
const afterChange = 800;

const inOrg = /^\/api\/orgs\/([A-Za-z0-9-]{1,40})\//;

/** @returns a function that has an org indexed soon */
export function followJournal(app: FastifyInstance, store: Store): (org: string) => void {
  const waiting = new Map<string, NodeJS.Timeout>();
  let running: Promise<void> = Promise.resolve();
  let closed = false;

  function soon(org: string, delay: number): void {
    if (closed || waiting.has(org)) return;
    const timer = setTimeout(() => {
      waiting.delete(org);
      // One org after the other: the index is never worth more than half a processor.
      running = running.then(() => follow(org));
    }, delay);
    timer.unref();
    waiting.set(org, timer);
  }

  async function follow(org: string): Promise<void> {
    if (closed) return;
    try {
      await store.search.catchUp(org, () => closed);
    } catch (error) {
      // Whoever searches next tries again, and is told.
      app.log.warn({ org, error: error instanceof Error ? error.message : String(error) }, 'the index did not follow');
    }
  }

  async function followAll(): Promise<void> {
    const orgs = await store.orgs().catch(() => new Map<string, unknown>());
    for (const org of orgs.keys()) soon(org, 0);
  }

  let start: NodeJS.Timeout | undefined;
  app.addHook('onReady', async () => {
    start = setTimeout(() => void followAll(), afterStart);
    start.unref();
  });
  app.addHook('onResponse', async (request, reply) => {
    const org = request.method !== 'GET' && reply.statusCode < 400 ? inOrg.exec(request.url)?.[1] : undefined;
    if (org !== undefined) soon(org, afterChange);
  });
  app.addHook('onClose', async () => {
    closed = true;
    clearTimeout(start);
    for (const timer of waiting.values()) clearTimeout(timer);
    await running;
  });
  return (org) => soon(org, 0);
}
