export { findUrl } from './endpoint.ts';
export { LaunchError, type LaunchErrorCode } from './errors.ts';
export {
  type LaunchOptions,
  launchPostgres,
  type RunningPostgres,
} from './launch.ts';
export {
  appRole,
  createPool,
  ensureAppRole,
  type PoolOptions,
} from './pool.ts';
