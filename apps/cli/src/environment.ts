/** Every setting of the environment, read once, with its meaning. */
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Environment {
  /** YIFA_DATA: folder with the embedded database; `data` in the program's folder by default. */
  readonly dataFolder: string;
  /** DATABASE_URL: a PostgreSQL ≥ 15 server instead of the embedded one. */
  readonly databaseUrl: string | undefined;
  /** PORT: TCP port of the pages; 8710 by default. */
  readonly port: number;
  /** HOST: address to listen on; 127.0.0.1 by default, 0.0.0.0 to serve a LAN. */
  readonly host: string;
  /** YIFA_EMPTY=1: start without the demonstration. */
  readonly empty: boolean;
}

export const programFolder = resolve(fileURLToPath(new URL('../../..', import.meta.url)));

/** @throws RangeError with a Chinese sentence for a value that cannot be used. */
export function readEnvironment(env: NodeJS.ProcessEnv = process.env): Environment {
  const port = Number(env['PORT'] ?? 8710);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new RangeError(`PORT=${env['PORT']} 不是可用的端口号，应为0至65535的整数`);
  return {
    dataFolder: resolve(env['YIFA_DATA'] ?? join(programFolder, 'data')),
    databaseUrl: env['DATABASE_URL'] || undefined,
    port,
    host: env['HOST'] ?? '127.0.0.1',
    empty: env['YIFA_EMPTY'] === '1',
  };
}
