/** Opening the store: migrate, compare, write the calendar down. */
import { fileURLToPath } from 'node:url';
import type { Domain } from '@yifa/kernel';
import { type Calendar, stateCouncilCalendar } from '@yifa/law';
import { writeCalendar } from './calendar.ts';
import { difference } from './difference.ts';
import { migrate } from './migrate.ts';
import { createPool, ensureAppRole } from './postgres/index.ts';
import { Store } from './store.ts';

export interface StoreOptions {
  /** Owner connection. */
  readonly url: string;
  readonly domain: Domain;
  readonly calendar?: Calendar;
  readonly now?: () => Date;
  readonly connections?: number;
  /** Another folder than this program's own. */
  readonly migrations?: string;
}

/** The folder with the migrations that this program knows. */
export const migrationsFolder = fileURLToPath(new URL('../migrations', import.meta.url));

/** Raised when the tables are not those the ledgers describe; `statements` would mend it, as a reviewed migration. */
export class SchemaDifference extends Error {
  readonly statements: readonly string[];
  constructor(statements: readonly string[]) {
    super(
      `数据库与程序不一致，已停止启动。请使用与数据相配的版本；开发时先写升级文件。差异共${statements.length}处：\n${statements.slice(0, 5).join('\n')}`,
    );
    this.name = 'SchemaDifference';
    this.statements = statements;
  }
}

/** Migrates, compares, and opens. @throws MigrationError, SchemaDifference */
export async function openStore(options: StoreOptions): Promise<Store> {
  const owner = createPool(options.url, { role: 'owner', max: 3 });
  const app = createPool(options.url, { role: 'app', max: options.connections ?? 10 });
  try {
    await ensureAppRole(owner);
    await migrate(owner, options.migrations ?? migrationsFolder);
    const statements = await difference(owner, options.domain);
    if (statements.length > 0) throw new SchemaDifference(statements);
    const calendar = options.calendar ?? stateCouncilCalendar;
    const finish = await writeCalendar(owner, calendar);
    const store = new Store(owner, app, options.domain, calendar, options.now ?? (() => new Date()));
    if (finish) {
      await store.redate();
      await finish();
    }
    return store;
  } catch (error) {
    await Promise.all([owner.end(), app.end()]);
    throw error;
  }
}
