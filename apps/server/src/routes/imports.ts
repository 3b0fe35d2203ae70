/** Workbooks in. */
import type { Api, ServerOptions } from '../options.ts';

export function importsRoutes(_api: Api, _options: ServerOptions): void {}
