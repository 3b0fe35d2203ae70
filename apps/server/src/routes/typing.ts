/** Help with typing: completion, the last entry, many rows at once. */
import type { Api, ServerOptions } from '../options.ts';

export function typingRoutes(_api: Api, _options: ServerOptions): void {}
