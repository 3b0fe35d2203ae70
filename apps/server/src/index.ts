export { buildApp } from './app.ts';
export type { DemoAccount, ServerOptions } from './options.ts';
