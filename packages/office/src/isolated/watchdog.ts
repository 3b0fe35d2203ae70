import { Worker } from 'node:worker_threads';

/**
 * Runs on a thread of its own, since the reading thread may never come back: kills the process when its memory or
 * its time is used up, and when the parent is gone. Plain script, so that nothing has to be loaded for it.
 */
const script = `
  const { workerData } = require('node:worker_threads');
  const since = new Float64Array(workerData.shared);
  const parent = process.ppid;
  setInterval(() => {
    const late = since[0] > 0 && Date.now() - since[0] > workerData.milliseconds;
    if (late || process.ppid !== parent || process.memoryUsage.rss() > workerData.bytes) process.kill(process.pid, 'SIGKILL');
  }, 50);
`;

export interface Watch {
  /** Says when work begins and ends; time counts in between. */
  readonly working: (on: boolean) => void;
}

export function watch(limits: { readonly milliseconds: number; readonly bytes: number }): Watch {
  const shared = new SharedArrayBuffer(8);
  const since = new Float64Array(shared);
  const thread = new Worker(script, { eval: true, execArgv: [], env: {}, workerData: { shared, ...limits } });
  thread.unref();
  return {
    working: (on) => {
      since[0] = on ? Date.now() : 0;
    },
  };
}
