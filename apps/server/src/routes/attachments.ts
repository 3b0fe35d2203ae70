/** Files beside entries. */
import type { Api, ServerOptions } from '../options.ts';

export function attachmentsRoutes(_api: Api, _options: ServerOptions): void {}
