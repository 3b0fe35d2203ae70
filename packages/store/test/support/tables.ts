import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stateCouncilCalendar } from '@yifa/law';
import type pg from 'pg';
import { writeCalendar } from '../../src/calendar.ts';
import { createLedger, inOrder, migrate, migrationsFolder } from '../../src/index.ts';
import { domain } from './workshop.ts';

/** A folder of migrations: the base of the program and the tables of the workshop. The caller removes it. */
export function workshopMigrations(): string {
  const folder = mkdtempSync(join(tmpdir(), 'yifa-sql-'));
  cpSync(join(migrationsFolder, '0001_base.sql'), join(folder, '0001_base.sql'));
  writeFileSync(join(folder, '0002_workshop.sql'), inOrder(domain).map(createLedger).join('\n'));
  return folder;
}

/** Makes the tables of the workshop and writes the calendar down. */
export async function prepare(owner: pg.Pool): Promise<void> {
  const folder = workshopMigrations();
  await migrate(owner, folder);
  rmSync(folder, { recursive: true });
  const finish = await writeCalendar(owner, stateCouncilCalendar);
  await finish?.();
}
