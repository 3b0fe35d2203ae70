/** Accounts, and the end of the demonstration. */
import type { Api, ServerOptions } from '../options.ts';

export function setupRoutes(_api: Api, _options: ServerOptions): void {}
