/** Imports as they lie in the database. */
import { type LedgerModel, YifaError } from '@yifa/kernel';
import { type DatabaseRow, momentOf, numberOf, stringOf, tableName } from './columns.ts';
import { voidStates } from './ledgers.ts';
import { isRecord } from './related.ts';
import { type Runner, type Sql, sql } from './sql.ts';

/**
 * open: the workbook is there, nothing was tried; tried: a dry run has been through; running: rows are being taken;
 * cancelled: stopped in between, can be continued; done; undone: what it opened has been voided.
 */
export const importStates = ['open', 'tried', 'running', 'done', 'cancelled', 'undone'] as const;
export type ImportState = (typeof importStates)[number];

/** taken: a step was taken; drafted: kept as a draft; known: imported before and still there; faulty: a cell could not be read. */
export const importOutcomes = ['taken', 'drafted', 'known', 'refused', 'faulty'] as const;
export type ImportOutcome = (typeof importOutcomes)[number];

export interface ImportCounts {
  /** Rows of the workbook that are entries. */
  readonly total: number;
  readonly taken: number;
  readonly drafted: number;
  readonly known: number;
  readonly refused: number;
  readonly faulty: number;
  readonly undone: number;
}

/** An import without its file. */
export interface StoredImport {
  readonly org: string;
  readonly id: string;
  readonly ledger: string;
  readonly step: string;
  readonly state: ImportState;
  readonly fileName: string;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  /** Whether the workbook is still kept. */
  readonly hasFile: boolean;
  /** What the user has chosen; the store does not look into it. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly actorId: string;
  readonly actorName: string;
  readonly at: string;
  readonly endedAt?: string;
  readonly undoneAt?: string;
  readonly undoneBy?: string;
  readonly counts: ImportCounts;
}

/** Why a row was not taken. */
export interface ImportFault {
  /** The field it is about, when there is one. */
  readonly field?: string;
  readonly code: string;
  readonly says: string;
  readonly remedy: string;
  readonly rule?: string;
  readonly article?: string;
}

/** What became of one row. */
export interface ImportLine {
  readonly fingerprint: string;
  readonly sheet: string;
  /** Counted from 0. */
  readonly row: number;
  readonly outcome: ImportOutcome;
  readonly entry?: string;
  readonly number?: string;
  /** The entry has been voided since. */
  readonly voided?: true;
  /** The import that took it earlier, of a known row. */
  readonly earlier?: string;
  readonly faults: readonly ImportFault[];
}

const listed = sql`org_id, id, ledger, step, state, file_name, sha256, size, file is not null as has_file, options, actor_id, actor_name, at, ended_at, undone_at, undone_by, total, taken, drafted, known, refused, faulty, undone`;

/** Imports of which `where` holds, newest first. */
export async function readImports(tx: Runner, org: string, where: Sql, limit: number): Promise<StoredImport[]> {
  const rows = await tx.rows(
    sql`select ${listed} from import_batch where org_id = ${org} and ${where} order by at desc, id desc limit ${limit}::int`,
  );
  return rows.map(importOf);
}

/** Changes an import; nothing where `only` does not hold of it. @param set what stands between `set` and `where` */
export async function changeImport(
  tx: Runner,
  org: string,
  id: string,
  set: Sql,
  only: Sql = sql`true`,
): Promise<void> {
  await tx.rows(sql`update import_batch set ${set} where org_id = ${org} and id = ${id}::uuid and ${only}`);
}

/** Locked, so that its state stays what it is until the transaction ends. @throws YifaError not-found */
export async function lockImport(tx: Runner, org: string, id: string): Promise<StoredImport> {
  const [row] = await tx.rows(
    sql`select ${listed} from import_batch where org_id = ${org} and id = ${id}::uuid for update`,
  );
  if (!row) throw new YifaError('not-found', '没有找到这次导入');
  return importOf(row);
}

function importOf(row: DatabaseRow): StoredImport {
  const { options, ended_at: ended, undone_at: undone, undone_by: undoneBy } = row;
  const count = (name: string): number => numberOf(row[name]);
  return {
    org: stringOf(row['org_id']),
    id: stringOf(row['id']),
    ledger: stringOf(row['ledger']),
    step: stringOf(row['step']),
    state: importStates.find((each) => each === row['state']) ?? 'open',
    fileName: stringOf(row['file_name']),
    sha256: stringOf(row['sha256']),
    size: count('size'),
    hasFile: row['has_file'] === true,
    options: isRecord(options) ? options : {},
    actorId: stringOf(row['actor_id']),
    actorName: stringOf(row['actor_name']),
    at: momentOf(row['at']),
    ...(ended === null ? {} : { endedAt: momentOf(ended) }),
    ...(undone === null ? {} : { undoneAt: momentOf(undone) }),
    ...(typeof undoneBy === 'string' ? { undoneBy } : {}),
    counts: {
      total: count('total'),
      taken: count('taken'),
      drafted: count('drafted'),
      known: count('known'),
      refused: count('refused'),
      faulty: count('faulty'),
      undone: count('undone'),
    },
  };
}

/** An entry that an import opened, found by the fingerprint of its row. */
export interface KnownRow {
  readonly importId: string;
  readonly entry: string;
  readonly number?: string;
}

/** Rows that some import took and whose entries are still there, by fingerprint. */
export async function readKnown(
  tx: Runner,
  org: string,
  ledger: LedgerModel,
  fingerprints: readonly string[],
): Promise<Map<string, KnownRow>> {
  const rows = await tx.rows(
    sql`select r.fingerprint, r.import_id, r.entry_id, e.no from import_row r
          join ${sql.table(tableName(ledger))} e on e.org_id = r.org_id and e.id = r.entry_id
         where r.org_id = ${org} and r.ledger = ${ledger.id} and r.fingerprint = any (${[...fingerprints]}::text[])
           and r.outcome in ('taken', 'drafted') and e.state <> all (${voidStates(ledger)}::text[])`,
  );
  return new Map(
    rows.map((row) => [
      stringOf(row['fingerprint']),
      {
        importId: stringOf(row['import_id']),
        entry: stringOf(row['entry_id']),
        ...(row['no'] === null ? {} : { number: stringOf(row['no']) }),
      },
    ]),
  );
}

/** The rows of an import with their outcome, in the order of the workbook. */
export async function readLines(
  tx: Runner,
  org: string,
  ledger: LedgerModel,
  importId: string,
  page: {
    readonly outcomes?: readonly ImportOutcome[];
    readonly fingerprints?: readonly string[];
    readonly offset: number;
    readonly limit: number;
  },
): Promise<ImportLine[]> {
  const tests = [sql`r.org_id = ${org}`, sql`r.import_id = ${importId}::uuid`];
  if (page.outcomes) tests.push(sql`r.outcome = any (${[...page.outcomes]}::text[])`);
  if (page.fingerprints) tests.push(sql`r.fingerprint = any (${[...page.fingerprints]}::text[])`);
  const rows = await tx.rows(
    sql`select r.*, e.no, e.state as entry_state from import_row r
          left join ${sql.table(tableName(ledger))} e on e.org_id = r.org_id and e.id = r.entry_id
         where ${sql.join(tests, sql` and `)} order by r.sheet, r.row_no, r.fingerprint
         limit ${page.limit}::int offset ${page.offset}::int`,
  );
  return rows.map((row) => lineOf(ledger, row));
}

function lineOf(ledger: LedgerModel, row: DatabaseRow): ImportLine {
  const { entry_id: entry, no, faults, entry_state: state } = row;
  return {
    fingerprint: stringOf(row['fingerprint']),
    sheet: stringOf(row['sheet']),
    row: numberOf(row['row_no']),
    outcome: importOutcomes.find((each) => each === row['outcome']) ?? 'refused',
    ...(typeof entry === 'string' ? { entry } : {}),
    ...(typeof no === 'string' ? { number: no } : {}),
    ...(typeof state === 'string' && ledger.stateKinds[state] === 'void' ? { voided: true } : {}),
    faults: (Array.isArray(faults) ? faults : []).filter(isRecord).map(faultOf),
  };
}

function faultOf(raw: Readonly<Record<string, unknown>>): ImportFault {
  const text = (name: string): string => {
    const value = raw[name];
    return typeof value === 'string' ? value : '';
  };
  const optional = (name: 'field' | 'rule' | 'article') => (text(name) === '' ? {} : { [name]: text(name) });
  return {
    code: text('code'),
    says: text('says'),
    remedy: text('remedy'),
    ...optional('field'),
    ...optional('rule'),
    ...optional('article'),
  };
}

/** Writes what became of some rows, in one statement. */
export async function writeLines(
  tx: Runner,
  org: string,
  ledger: string,
  importId: string,
  lines: readonly (ImportLine & { readonly version?: number })[],
): Promise<void> {
  if (lines.length === 0) return;
  const rows = lines.map(({ fingerprint, sheet, row, outcome, entry, version, faults }) => ({
    fingerprint,
    sheet,
    row_no: row,
    outcome,
    entry_id: entry ?? null,
    version: version ?? null,
    faults: faults.length === 0 ? null : faults,
  }));
  await tx.rows(
    sql`insert into import_row (org_id, import_id, ledger, fingerprint, sheet, row_no, outcome, entry_id, version, faults)
        select ${org}, ${importId}::uuid, ${ledger}, x.* from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          as x(fingerprint text, sheet text, row_no integer, outcome text, entry_id uuid, version integer, faults jsonb)`,
  );
}
