import { type ErrorCode, YifaError } from '@yifa/kernel';
import { cutOff } from './network.ts';
import { isRequest, type Reply, type Request } from './protocol.ts';
import { watch } from './watchdog.ts';

/** What a child can do with a file; whatever it throws that is no YifaError is the file's fault. */
export type Task = (request: Request, limits: { readonly fileBytes: number }) => Promise<unknown>;

export interface Service {
  readonly tasks: Readonly<Record<string, Task>>;
  /** The error for a file that broke its reader. */
  readonly broken: (name: string) => { readonly code: ErrorCode; readonly message: string };
}

/** The whole life of a child: it takes one file after the other and answers. Its arguments are its limits. */
export function serve({ tasks, broken }: Service): void {
  const [fileBytes = 0, milliseconds = 0, memory = 0] = process.argv.slice(2).map(Number);
  cutOff();
  // A little later than the parent, which knows better how to say it.
  const watchdog = watch({ milliseconds: milliseconds + 2_000, bytes: memory });
  let current: Request | undefined;
  const answer = (reply: Reply): void => {
    process.send?.(reply);
  };
  const tired = (): boolean => process.memoryUsage.rss() > memory * 0.6;
  const failed = (request: Request, error: unknown): Reply => {
    const { code, message } = error instanceof YifaError ? error : broken(request.name);
    return { kind: 'failed', id: request.id, code, says: message, tired: tired() };
  };
  const handle = async (request: Request): Promise<void> => {
    current = request;
    watchdog.working(true);
    try {
      const task = Object.hasOwn(tasks, request.task) ? tasks[request.task] : undefined;
      if (task === undefined) throw new Error(`no task ${request.task}`);
      const value = await task(request, { fileBytes });
      answer({ kind: 'done', id: request.id, value, tired: tired() });
    } catch (error) {
      answer(failed(request, error));
    } finally {
      watchdog.working(false);
      current = undefined;
    }
  };
  /** Errors that a library lets slip past its promises belong to the file being read. */
  const slipped = (error: unknown): void => {
    if (current !== undefined) answer(failed(current, error));
  };
  process.on('uncaughtException', slipped);
  process.on('unhandledRejection', slipped);
  process.on('disconnect', () => process.exit(0));
  process.on('message', (message: unknown) => {
    if (isRequest(message)) void handle(message);
  });
  answer({ kind: 'ready' });
}
