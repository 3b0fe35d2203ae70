/** How the program is told to end: Ctrl+C, the terminal closed, the computer shut down. */
import { constants } from 'node:os';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Leaves at once with the exit code that a shell expects. Whatever the process started is told by its `exit` event: a
 * database of its own then writes everything down and stops by itself.
 */
export function leaveWhenTold(): void {
  for (const signal of signals) process.once(signal, () => process.exit(128 + constants.signals[signal]));
}

/** Aborts at the first such signal, so that everything can be ended in order; a second one leaves at once. */
export function untilTold(): AbortSignal {
  const told = new AbortController();
  for (const signal of signals) {
    process.on(signal, () => {
      if (told.signal.aborted) process.exit(128 + constants.signals[signal]);
      told.abort();
    });
  }
  return told.signal;
}
