/** Finding entries and attachments by words. */
import type { Api, ServerOptions } from '../options.ts';

export function findRoutes(_api: Api, _options: ServerOptions): void {}
