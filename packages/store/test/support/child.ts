import { createPool, LaunchError, launchPostgres } from '../../src/postgres/index.ts';

/*
 * A Yifa process of its own, for tests that kill it. Prints one line of JSON an event.
 *   launch <folder>   start and stay
 *   exit <folder>     start, then leave without stopping the server
 *   insert <folder>   start, then insert one row after the other, reporting each only when the server acknowledged it
 */
const [mode, dataFolder = '', binaries = ''] = process.argv.slice(2);

function say(event: object): void {
  process.stdout.write(`${JSON.stringify(event)}\n`);
}

async function main(): Promise<void> {
  const server = await launchPostgres({ dataFolder, ...(binaries === '' ? {} : { binaries }) });
  if (mode === 'insert') {
    const pool = createPool(server.url, { role: 'owner', max: 4 });
    await pool.query('create table if not exists entered (n int primary key, note text not null)');
    say({ pids: server.pids, adopted: server.adopted });
    for (let n = 1; ; n += 4) {
      const batch = [n, n + 1, n + 2, n + 3];
      await Promise.all(
        batch.map(async (value) => {
          await pool.query('insert into entered values ($1, $2)', [value, `第${value}件`]);
          say({ row: value });
        }),
      );
    }
  }
  const stop = (): void => {
    void server.stop().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop); // before the parent hears of us, or its signal may come first
  say({ pids: server.pids, adopted: server.adopted });
  if (mode === 'exit') process.exit(0);
  setInterval(() => undefined, 60_000);
}

main().catch((error: unknown) => {
  say(
    error instanceof LaunchError
      ? { code: error.code, message: error.message }
      : { code: 'unexpected', message: String(error) },
  );
  process.exit(1);
});
