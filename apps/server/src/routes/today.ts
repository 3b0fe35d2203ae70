/** What the first page and the chief's page say. */
import type { Api, ServerOptions } from '../options.ts';

export function todayRoutes(_api: Api, _options: ServerOptions): void {}
