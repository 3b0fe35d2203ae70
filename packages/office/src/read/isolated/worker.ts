import { YifaError } from '@yifa/kernel';
import { fileError } from '../fault.ts';
import { parseLimits } from '../limits.ts';
import { parseDocument } from '../parse.ts';
import { cutOff } from './network.ts';
import { isFileCode, isRequest, type Reply, type Request } from './protocol.ts';
import { watch } from './watchdog.ts';

/** The child of `openDocumentReader`: reads one file after the other and answers. Its arguments are its limits. */
const [fileBytes = 0, milliseconds = 0, memory = 0] = process.argv.slice(2).map(Number);

cutOff();
// A little later than the parent, which knows better how to say it.
const watchdog = watch({ milliseconds: milliseconds + 2_000, bytes: memory });
let current: Request | undefined;

function answer(reply: Reply): void {
  process.send?.(reply);
}

function failed(request: Request, error: unknown): Reply {
  const known = error instanceof YifaError && isFileCode(error.code);
  const fault = known ? error : fileError(request.name, 'file-broken');
  const code = isFileCode(fault.code) ? fault.code : 'file-broken';
  return { kind: 'failed', id: request.id, code, says: fault.message, tired: isTired() };
}

function isTired(): boolean {
  return process.memoryUsage.rss() > memory * 0.6;
}

async function handle(request: Request): Promise<void> {
  current = request;
  watchdog.working(true);
  try {
    const document = await parseDocument(request.name, request.bytes, { ...parseLimits, fileBytes });
    answer({ kind: 'read', id: request.id, document, tired: isTired() });
  } catch (error) {
    answer(failed(request, error));
  } finally {
    watchdog.working(false);
    current = undefined;
  }
}

/** Errors that a library lets slip past its promises belong to the file being read. */
function slipped(error: unknown): void {
  if (current !== undefined) answer(failed(current, error));
}

process.on('uncaughtException', slipped);
process.on('unhandledRejection', slipped);
process.on('disconnect', () => process.exit(0));
process.on('message', (message: unknown) => {
  if (isRequest(message)) void handle(message);
});
answer({ kind: 'ready' });
