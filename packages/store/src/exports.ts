/** What left the program as a file, on paper or by the clipboard: written down before the first row goes out. */
import type { Actor } from './act-command.ts';
import { type DatabaseRow, momentOf, numberOf, stringOf, textsOf } from './columns.ts';
import { Part } from './part.ts';
import { sql } from './sql.ts';
import { uuidv7 } from './uuid.ts';

export const exportForms = ['xlsx', 'print', 'copy'] as const;
export type ExportForm = (typeof exportForms)[number];

export interface ExportRecord {
  readonly at: string;
  /** The org whose entries they are. */
  readonly org: string;
  readonly actor: string;
  readonly posts: readonly string[];
  readonly ledger: string;
  readonly form: ExportForm;
  readonly count: number;
  /** Personal data stood in it unmasked. */
  readonly personal: boolean;
  /** The conditions in words. */
  readonly conditions: readonly string[];
  readonly columns: readonly string[];
}

export type NewExport = Omit<ExportRecord, 'at' | 'actor' | 'posts'> & { readonly actor: Actor; readonly key: string };

export class Exports extends Part {
  /** Writes an export down; the same key does so once. */
  async add(made: NewExport): Promise<void> {
    const { org, actor, ledger, form, count, personal, conditions, columns, key } = made;
    await this.writing([org], (tx) =>
      tx.rows(
        sql`insert into export_record (org_id, id, at, actor_id, actor_name, actor_posts, ledger, form, entries, personal, conditions, columns, request_key)
            values (${org}, ${uuidv7(this.given.world.now().getTime())}::uuid, ${this.now()}::timestamptz, ${actor.id}, ${actor.name}, ${[...actor.posts]}::text[],
                    ${ledger}, ${form}, ${count}, ${personal}, ${[...conditions]}::text[], ${[...columns]}::text[], ${key})
            on conflict (org_id, request_key) do nothing`,
      ),
    );
  }

  /** Newest first. */
  async list(
    orgs: readonly string[],
    page: { readonly offset: number; readonly limit: number },
  ): Promise<{ readonly total: number; readonly records: readonly ExportRecord[] }> {
    return this.reading(orgs, async (tx) => {
      const where = sql`org_id = any (${[...orgs]}::text[])`;
      const [count] = await tx.rows(sql`select count(*) as n from export_record where ${where}`);
      const rows = await tx.rows(
        sql`select * from export_record where ${where} order by at desc, id desc limit ${page.limit}::int offset ${page.offset}::int`,
      );
      return { total: numberOf(count?.['n']), records: rows.map(recordOf) };
    });
  }
}

function recordOf(row: DatabaseRow): ExportRecord {
  return {
    at: momentOf(row['at']),
    org: stringOf(row['org_id']),
    actor: stringOf(row['actor_name']),
    posts: textsOf(row['actor_posts']),
    ledger: stringOf(row['ledger']),
    form: exportForms.find((form) => form === row['form']) ?? 'xlsx',
    count: numberOf(row['entries']),
    personal: row['personal'] === true,
    conditions: textsOf(row['conditions']),
    columns: textsOf(row['columns']),
  };
}
