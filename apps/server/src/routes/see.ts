/** The year in pictures. */
import type { Api, ServerOptions } from '../options.ts';

export function seeRoutes(_api: Api, _options: ServerOptions): void {}
