/** Failures of the database in the words of users. */
import { YifaError } from '@yifa/kernel';

// Connection, shutdown, too many connections or too little memory, a standby that only reads, a deadlock broken up.
const unavailable =
  /^(08...|57P0[1-5]|53[023]00|25006|40P01|40001|E(CONN[A-Z]+|NOENT|PIPE|TIMEDOUT|HOSTUNREACH|NETUNREACH|NOTFOUND|AI_AGAIN|ACCES))$/;
const unavailableWords =
  /Connection terminated|timeout exceeded when trying to connect|connection error and is not queryable|after calling end on the pool|Query read timeout/;
const malformed = ['22P02', '22003', '22007', '22008', '22021', '22P05', '2201W', '2201X'];

function codeOf(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
}

/** The error that users see for whatever went wrong below. */
export function toYifaError(error: unknown): YifaError {
  if (error instanceof YifaError) return error;
  const code = codeOf(error);
  const says = error instanceof Error ? error.message : '';
  if (code === '53100' || code === 'ENOSPC' || says.includes('No space left on device'))
    return new YifaError('disk-full');
  if (code === '23505') {
    const same = '同样内容的记录已经登记过';
    return new YifaError('invalid-input', same, [
      { code: 'invalid-input', says: same, remedy: '查找已有的记录，或核对名称和编号' },
    ]);
  }
  if (code && malformed.includes(code)) return new YifaError('bad-request');
  if (code === '54000') return new YifaError('too-large');
  if ((code && unavailable.test(code)) || unavailableWords.test(says)) return new YifaError('store-unavailable');
  const wrapped = new YifaError('unexpected');
  wrapped.cause = withoutData(error);
  return wrapped;
}

/** Runs a function whose failures are to be said in the words of users. @throws YifaError for whatever goes wrong */
export async function guarded<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw toYifaError(error);
  }
}

/** Messages of the database quote rows and values, which must not reach a log: what remains is what, where and from where. */
function withoutData(error: unknown): unknown {
  if (!(error instanceof Error) || !('severity' in error)) return error;
  const parts = ['code', 'schema', 'table', 'column', 'constraint', 'routine'].flatMap((name) => {
    const value: unknown = Reflect.get(error, name);
    return typeof value === 'string' ? [`${name} ${value}`] : [];
  });
  const said = new Error(`the database refused: ${parts.join(', ')}`);
  said.name = 'DatabaseError';
  const calls = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  said.stack = [`${said.name}: ${said.message}`, ...calls].join('\n');
  return said;
}
