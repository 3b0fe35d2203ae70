/** What users have chosen for the tables of a ledger, kept by the shape of the table. */
import { stringOf } from './columns.ts';
import { type Runner, sql } from './sql.ts';

export interface RememberedChoice {
  readonly shape: string;
  /** By column; null where a column was left out on purpose. */
  readonly fields: readonly (string | null)[];
}

/** Replaces what was chosen before for that shape. */
export async function writeChoice(
  tx: Runner,
  org: string,
  ledger: string,
  { shape, fields }: RememberedChoice,
  at: string,
): Promise<void> {
  await tx.rows(
    sql`insert into import_choice (org_id, ledger, shape, fields, at)
        values (${org}, ${ledger}, ${shape}, ${JSON.stringify(fields)}::jsonb, ${at}::timestamptz)
        on conflict (org_id, ledger, shape) do update set fields = excluded.fields, at = excluded.at`,
  );
}

/** At most 200, the latest first. */
export async function readChoices(tx: Runner, org: string, ledger: string): Promise<RememberedChoice[]> {
  const rows = await tx.rows(
    sql`select shape, fields from import_choice where org_id = ${org} and ledger = ${ledger} order by at desc limit 200`,
  );
  return rows.map((row) => ({
    shape: stringOf(row['shape']),
    fields: (Array.isArray(row['fields']) ? row['fields'] : []).map((each: unknown) =>
      typeof each === 'string' ? each : null,
    ),
  }));
}
