export { buildApp } from './app.ts';
export { importUnattended, type Unattended, type UnattendedWish, undoUnattended } from './imports/unattended.ts';
export type { DemoAccount, ServerOptions } from './options.ts';
