import { appendFileSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { logLimit, openLog } from '../../src/postgres/logfile.ts';
import { launch, query, temporaryFolder, usedFolder } from '../support/launching.ts';

test('nothing a user typed reaches the log, whatever fails', { timeout: 30_000 }, async () => {
  const dataFolder = usedFolder();
  const heard: string[] = [];
  const server = await launch({ dataFolder, noSync: true, onLog: (line) => heard.push(line) });
  await query(server.url, 'create table person (id text primary key, age int check (age < 200))');
  await query(server.url, "insert into person values ('330000199001011234', 30)");
  const failing: [string, unknown[]][] = [
    ['insert into person values ($1, $2)', ['330000199001011234', 31]],
    ["insert into person values ('330000199001015678', 999)", []],
    ['select $1::date', ['赵某某甲']],
    ["select '赵某某乙'::int", []],
    ["do $$ begin raise warning '赵某某丙'; raise exception '赵某某丁'; end $$", []],
    ['select 赵某某戊', []],
  ];
  for (const [statement, values] of failing) await expect(query(server.url, statement, values)).rejects.toThrow();
  // A crash of one session is where a server likes to quote what it was doing.
  await query(server.url, "select '赵某某己', pg_terminate_backend(pg_backend_pid())").catch(() => undefined);
  await server.stop();
  const log = readFileSync(join(dataFolder, 'postgres.log'), 'utf8');
  expect(log).not.toMatch(/赵某某|330000/);
  expect(log).toMatch(/ready to accept connections/);
  expect(heard.join('\n')).toMatch(/database system is shut down/);
});

test('the log is bounded and goes on under the hands of its writer', () => {
  const folder = temporaryFolder();
  const path = join(folder, 'postgres.log');
  const lines: string[] = [];
  const log = openLog(folder, (line) => lines.push(line));
  const line = `${'x'.repeat(1023)}\n`;
  for (let round = 0; round < 3; round++) {
    appendFileSync(path, line.repeat(logLimit / 1024 + 1));
    log.tend();
  }
  log.note('一行');
  log.tend();
  expect(statSync(path).size).toBeLessThan(1024);
  expect(statSync(`${path}.1`).size).toBeLessThan(2 * logLimit);
  expect(lines.length).toBe(3 * (logLimit / 1024 + 1) + 1);
  expect(lines.at(-1)).toMatch(/一行$/);
  log.close();

  // A file too long from before is turned over when opened.
  appendFileSync(path, line.repeat(logLimit / 1024 + 1));
  openLog(folder, () => undefined).close();
  expect(statSync(path).size).toBe(0);
});
