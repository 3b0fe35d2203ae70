/*
 * A Yifa process of its own, for tests that kill it: starts the server on a folder, then registers one bike after the
 * other in four orgs at once. Prints `{"sent":key}` before an act and `{"done":key,"hash":…}` when it was acknowledged.
 */
import { launchPostgres, openStore } from '../../src/index.ts';
import { domain } from './workshop.ts';

const [dataFolder = '', migrations = '', binaries = ''] = process.argv.slice(2);

function say(event: object): void {
  process.stdout.write(`${JSON.stringify(event)}\n`);
}

async function main(): Promise<void> {
  const server = await launchPostgres({ dataFolder, ...(binaries === '' ? {} : { binaries }) });
  const store = await openStore({ url: server.url, domain, migrations });
  const orgs = ['a', 'b', 'c', 'd'];
  for (const id of orgs)
    if (!(await store.orgs()).has(id))
      await store.addOrg({ id, parent: null, kind: 'township', name: id, seat: '', mark: '', demoOn: null });
  say({ pids: server.pids });
  await Promise.all(
    orgs.map(async (org) => {
      for (let n = 1; ; n += 1) {
        const key = `${org}-${n}`;
        say({ sent: key });
        const { hash } = await store.act({
          org,
          ledger: 'bike',
          step: 'register',
          input: { name: key, boughtOn: '2026-01-05', colour: 'red' },
          actor: { id: 'k', name: '乙保管', posts: ['keeper'] },
          key,
        });
        say({ done: key, hash });
      }
    }),
  );
}

main().catch((error: unknown) => {
  say({ failed: String(error) });
  process.exit(1);
});
