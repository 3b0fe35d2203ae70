/** Lists: pages of entries, totals, workbooks, saved views. */
import type { Api, ServerOptions } from '../options.ts';

export function listsRoutes(_api: Api, _options: ServerOptions): void {}
