import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { launchPostgres, openStore, type Store } from '../src/index.ts';
import { launchable, temporaryFolder } from './support/launching.ts';
import { workshopMigrations } from './support/tables.ts';
import { domain } from './support/workshop.ts';

interface Event {
  readonly pids?: number[];
  readonly sent?: string;
  readonly done?: string;
  readonly hash?: string;
  readonly failed?: string;
}

describe.each(launchable())('$name', ({ binaries }) => {
  test.each(['process', 'process and server'] as const)(
    'killed in the middle: %s',
    { timeout: 60_000 },
    async (victim) => {
      const dataFolder = join(temporaryFolder(), 'data');
      const migrations = workshopMigrations();
      onTestFinished(() => rmSync(migrations, { recursive: true }));
      const events = await runAndKill(dataFolder, migrations, victim === 'process and server');
      const acknowledged = events.flatMap((each) => (each.done ? [[each.done, each.hash] as const] : []));
      const sent = events.flatMap((each) => each.sent ?? []);
      expect(acknowledged.length).toBeGreaterThan(40);

      const server = await launchPostgres({ dataFolder, binaries });
      onTestFinished(() => server.stop());
      const store = await openStore({ url: server.url, domain, migrations });
      const present = await bikes(store);
      expect(new Set(present).size).toBe(present.length);
      for (const [key] of acknowledged) expect(present).toContain(key);
      expect(present.every((name) => sent.includes(name))).toBe(true);
      // Whoever got no answer asks again, as does whoever is not sure; every act is there once, with one answer.
      const answers = new Map<string, string>();
      for (const key of sent) answers.set(key, (await send(store, key)).hash);
      for (const [key, hash] of acknowledged) expect(answers.get(key)).toBe(hash);
      expect((await bikes(store)).sort()).toEqual([...sent].sort());
      for (const org of ['a', 'b', 'c', 'd']) {
        const mine = sent.filter((key) => key.startsWith(org)).length;
        expect(await store.verify(org)).toMatchObject({ records: mine, faults: [] });
      }
      await store.close();
    },
  );

  async function runAndKill(dataFolder: string, migrations: string, withServer: boolean): Promise<Event[]> {
    const script = fileURLToPath(new URL('support/acting.ts', import.meta.url));
    const child = spawn(process.execPath, ['--import', 'tsx', script, dataFolder, migrations, binaries], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const events: Event[] = [];
    createInterface({ input: child.stdout }).on('line', (line) => events.push(JSON.parse(line)));
    const gone = new Promise<void>((done) => child.once('close', () => done()));
    onTestFinished(async () => {
      child.kill('SIGKILL');
      await gone;
    });
    for (let waited = 0; waited < 30_000 && events.filter((each) => each.done).length < 60; waited += 5) await sleep(5);
    expect(events.filter((each) => each.failed)).toEqual([]);
    child.kill('SIGKILL');
    if (withServer) for (const pid of events.find((each) => each.pids)?.pids ?? []) killIfThere(pid);
    await gone;
    return events;
  }
});

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself when the postmaster did.
  }
}

async function bikes(store: Store): Promise<string[]> {
  const { entries } = await store.list('bike', { orgs: ['a', 'b', 'c', 'd'], offset: 0, limit: 10_000 });
  return entries.map((entry) => String(entry.values['name']));
}

async function send(store: Store, key: string): Promise<{ readonly hash: string }> {
  const [org = ''] = key.split('-');
  return store.act({
    org,
    ledger: 'bike',
    step: 'register',
    input: { name: key, boughtOn: '2026-01-05', colour: 'red' },
    actor: { id: 'k', name: '乙保管', posts: ['keeper'] },
    key,
  });
}
