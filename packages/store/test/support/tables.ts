import { rmSync } from 'node:fs';
import { stateCouncilCalendar } from '@yifa/law';
import type pg from 'pg';
import { writeCalendar } from '../../src/calendar.ts';
import { migrate } from '../../src/index.ts';
import { migrationsFor } from './migrations.ts';
import { domain } from './workshop.ts';

/** A folder of migrations: the base of the program and the tables of the workshop. The caller removes it. */
export function workshopMigrations(): string {
  return migrationsFor(domain);
}

/** Makes the tables of the workshop and writes the calendar down. */
export async function prepare(owner: pg.Pool): Promise<void> {
  const folder = workshopMigrations();
  await migrate(owner, folder);
  rmSync(folder, { recursive: true });
  const finish = await writeCalendar(owner, stateCouncilCalendar);
  await finish?.();
}
