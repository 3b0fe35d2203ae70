import pg from 'pg';

/** The role every connection of the application runs under; row-level security binds it. */
export const appRole = 'yifa_app';

export interface PoolOptions {
  /** `owner` for migrations and upkeep; `app` for everything a request does. */
  readonly role: 'owner' | 'app';
  /** Most connections at a time; default 10. */
  readonly max?: number;
}

/**
 * A pool of connections whose session settings do not depend on the server's or the computer's: Chinese time, ISO
 * dates, and for `app` the restricted role. They are sent with the connection itself, so they hold before the first
 * statement, and `RESET`, `DISCARD ALL` or an options parameter in the URL bring nothing else back.
 *
 * Types: `date` as `YYYY-MM-DD`, `bigint` as number (throws beyond 2^53), `timestamptz` as Date; `numeric` and
 * `timestamp` without zone are refused, since one loses money and the other hours: cast them in the query.
 */
export function createPool(url: string, options: PoolOptions): pg.Pool {
  const { bare, given } = splitOptions(url);
  const role = options.role === 'app' ? [`-c role=${appRole}`] : [];
  const settings = ['-c timezone=Asia/Shanghai', '-c datestyle=ISO,YMD', ...role];
  const pool = new pg.Pool({
    connectionString: bare,
    options: [...given, ...settings].join(' '),
    application_name: `yifa-${options.role}`,
    max: options.max ?? 10,
    connectionTimeoutMillis: 15_000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    types: { getTypeParser },
  });
  // A broken idle connection is thrown away by the pool itself; without a listener it would end the process.
  pool.on('error', () => undefined);
  // It listens to idle ones only. One that dies while it is handed out fails with its next statement anyhow.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** `pg` lets parameters in the URL replace those in the code; ours come after the URL's and so prevail. */
function splitOptions(url: string): { bare: string; given: string[] } {
  const [address = '', query] = splitOnce(url, '?');
  const parameters = new URLSearchParams(query);
  const given = parameters.getAll('options');
  parameters.delete('options');
  parameters.delete('application_name');
  const rest = parameters.toString().replaceAll('+', '%20');
  return { bare: rest === '' ? address : `${address}?${rest}`, given };
}

function splitOnce(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + mark.length)];
}

type Parser = (text: string) => unknown;

const oid = {
  int8: 20,
  date: 1082,
  timestamp: 1114,
  numeric: 1700,
  int8Array: 1016,
  dateArray: 1182,
  timestampArray: 1115,
  numericArray: 1231,
} as const;

const parsers: ReadonlyMap<number, Parser> = new Map<number, Parser>([
  [oid.int8, parseInteger],
  [oid.date, parseDate],
  [oid.int8Array, (text) => parseArray(text, parseInteger)],
  [oid.dateArray, (text) => parseArray(text, parseDate)],
  [oid.numeric, refuse('numeric')],
  [oid.numericArray, refuse('numeric[]')],
  [oid.timestamp, refuse('timestamp without time zone')],
  [oid.timestampArray, refuse('timestamp without time zone[]')],
]);

const getTypeParser: typeof pg.types.getTypeParser = (id: number, format?: 'text' | 'binary') =>
  (format === 'binary' ? undefined : parsers.get(id)) ?? pg.types.getTypeParser(id, format);

function parseInteger(text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value)) return value;
  throw new RangeError(`bigint ${text} cannot be held exactly`);
}

function parseDate(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  throw new RangeError(`date ${text} is outside the years 0001 to 9999`);
}

/** One-dimensional arrays of numbers or dates, whose elements never need quoting. */
function parseArray(text: string, each: Parser): unknown[] {
  const inner = /^\{([^{}"]*)\}$/.exec(text)?.[1];
  if (inner === undefined) throw new RangeError('only one-dimensional arrays are read');
  if (inner === '') return [];
  return inner.split(',').map((item) => (item === 'NULL' ? null : each(item)));
}

function refuse(type: string): Parser {
  return () => {
    throw new TypeError(`a column of type ${type} reached the application: cast it in the query`);
  };
}

/**
 * Makes the application's role when missing and takes back whatever would let it past row-level security. The role
 * cannot log in; the owner becomes it.
 */
export async function ensureAppRole(owner: pg.Pool): Promise<void> {
  // Roles belong to the whole server, so another Yifa database may be doing the same: look first, and change little.
  const { rows } = await owner.query<RoleState>(
    `select rolsuper as superuser, rolcreatedb as createdb, rolcreaterole as createrole,
            rolbypassrls as bypassrls, rolreplication as replication, rolcanlogin as login,
            exists (select from pg_auth_members
                     where roleid = pg_roles.oid and member = current_user::regrole) as granted
       from pg_roles where rolname = $1`,
    [appRole],
  );
  const [found] = rows;
  if (found === undefined) await quietly(owner, `create role ${appRole} nologin`);
  const excess = powers.filter((power) => found?.[power] === true);
  if (excess.length > 0) await owner.query(`alter role ${appRole} ${excess.map((power) => `no${power}`).join(' ')}`);
  if (found?.granted !== true) await quietly(owner, `grant ${appRole} to current_user`);
}

/** Runs a statement somebody else may just have run: 42710 and 23505 say it exists, XX000 that both wrote at once. */
async function quietly(owner: pg.Pool, statement: string): Promise<void> {
  try {
    await owner.query(statement);
  } catch (error) {
    const code = error instanceof pg.DatabaseError ? error.code : undefined;
    if (code !== '42710' && code !== '23505' && code !== 'XX000') throw error;
  }
}

type RoleState = Readonly<Record<(typeof powers)[number] | 'granted', boolean>>;

const powers = ['superuser', 'createdb', 'createrole', 'bypassrls', 'replication', 'login'] as const;
