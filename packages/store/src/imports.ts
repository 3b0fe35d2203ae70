/** Workbooks taken in as entries: row by row through the same acts as everything else, and undone as a whole. */
import { type LedgerModel, type Refusal, YifaError } from '@yifa/kernel';
import type pg from 'pg';
import type { ActCommand, Actor, World } from './act-command.ts';
import { actEachIn, type Chained, type EachAnswer, inChainTrying } from './act-each.ts';
import { stringOf } from './columns.ts';
import { toYifaError } from './failure.ts';
import {
  type ImportFault,
  type ImportLine,
  type ImportOutcome,
  lockImport,
  readImports,
  readKnown,
  readLines,
  type StoredImport,
  writeLines,
} from './import-rows.ts';
import { type Undone, undoImport, type WorkedOn, workedOn } from './import-undo.ts';
import { getKnownLedger } from './ledgers.ts';
import type { Orgs } from './orgs.ts';
import { type Named, namedEntries } from './reference.ts';
import { isId } from './related.ts';
import { inTransaction, type Runner, sql } from './sql.ts';
import { uuidv7 } from './uuid.ts';

export type {
  ImportCounts,
  ImportFault,
  ImportLine,
  ImportOutcome,
  ImportState,
  StoredImport,
} from './import-rows.ts';
export type { Undone, WorkedOn } from './import-undo.ts';
export type { Named } from './reference.ts';

/** One row as an act takes it. */
export interface ImportRow {
  readonly fingerprint: string;
  readonly sheet: string;
  /** Counted from 0. */
  readonly row: number;
  readonly input: Readonly<Record<string, unknown>>;
  /** Why it cannot be taken at all; none when every cell could be read. */
  readonly faults: readonly ImportFault[];
  /** It lacks something, but nothing that stands there was lost: a draft may be made of it. */
  readonly draftable?: boolean;
}

/** How rows become entries. */
export interface ImportHow {
  /** The step that opens an entry. */
  readonly step: string;
  /** The step that keeps a draft of what the first step refuses. */
  readonly draft?: string;
  /** One reason for all rows, where a rule asks for one. */
  readonly reason?: string;
}

export interface NewImport {
  readonly org: string;
  readonly ledger: string;
  readonly step: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly file: Uint8Array;
  readonly actor: Actor;
  readonly options: Readonly<Record<string, unknown>>;
  /** Idempotency key: the same key gives the same import. */
  readonly key: string;
}

/** A workbook that nobody has gone on with is not kept for longer, in milliseconds. */
const keptMilliseconds = 7 * 24 * 3_600_000;

export class Imports {
  readonly #app: pg.Pool;
  readonly #orgs: Orgs;
  readonly #world: () => World;

  constructor(app: pg.Pool, orgs: Orgs, world: () => World) {
    this.#app = app;
    this.#orgs = orgs;
    this.#world = world;
  }

  /** Keeps a workbook until it is imported; what has lain about for a week is let go. */
  async create(order: NewImport): Promise<StoredImport> {
    const { org, ledger, step, fileName, sha256, file, actor, options, key } = order;
    getKnownLedger(this.#world().domain, ledger);
    await guarded(() => this.#orgs.get(org));
    const now = this.#world().now();
    const stale = new Date(now.getTime() - keptMilliseconds).toISOString();
    return this.#writing(org, async (tx) => {
      await tx.rows(
        sql`update import_batch set file = null, state = case when state = 'running' then state else 'cancelled' end
             where org_id = ${org} and file is not null and at < ${stale}::timestamptz`,
      );
      const id = uuidv7(now.getTime());
      await tx.rows(
        sql`insert into import_batch (org_id, id, ledger, step, state, file_name, sha256, size, file, options, actor_id, actor_name, at, request_key)
            values (${org}, ${id}::uuid, ${ledger}, ${step}, 'open', ${fileName}, ${sha256}, ${file.length}, ${Buffer.from(file)}, ${JSON.stringify(options)}::jsonb,
                    ${actor.id}, ${actor.name}, ${now.toISOString()}::timestamptz, ${key}) on conflict (org_id, request_key) do nothing`,
      );
      const [made] = await readImports(tx, org, sql`request_key = ${key}`, 1);
      if (!made) throw new YifaError('unexpected');
      return made;
    });
  }

  async find(org: string, id: string): Promise<StoredImport | undefined> {
    if (!isId(id)) return undefined;
    const [found] = await this.#reading(org, (tx) => readImports(tx, org, sql`id = ${id}::uuid`, 1));
    return found;
  }

  /** @throws YifaError not-found */
  async get(org: string, id: string): Promise<StoredImport> {
    const found = await this.find(org, id);
    if (!found) throw new YifaError('not-found', '没有找到这次导入');
    return found;
  }

  /** Past imports, newest first, of one ledger when it is given. */
  async list(org: string, ledger: string | undefined, limit: number): Promise<StoredImport[]> {
    const where = ledger === undefined ? sql`true` : sql`ledger = ${ledger}`;
    return this.#reading(org, (tx) => readImports(tx, org, where, limit));
  }

  /** The workbook, as long as it is kept. @throws YifaError import-closed */
  async file(org: string, id: string): Promise<Uint8Array> {
    const [row] = isId(id)
      ? await this.#reading(org, (tx) =>
          tx.rows(sql`select file from import_batch where org_id = ${org} and id = ${id}::uuid`),
        )
      : [];
    const file = row?.['file'];
    if (!(file instanceof Uint8Array)) throw new YifaError('import-closed');
    return file;
  }

  /** Keeps what the user has chosen. @throws YifaError import-closed once rows have been taken */
  async choose(
    org: string,
    id: string,
    step: string,
    options: Readonly<Record<string, unknown>>,
  ): Promise<StoredImport> {
    return this.#writing(org, async (tx) => {
      const { state } = await lockImport(tx, org, id);
      if (state !== 'open' && state !== 'tried') throw new YifaError('import-closed');
      await tx.rows(
        sql`update import_batch set options = ${JSON.stringify(options)}::jsonb, step = ${step}, state = 'open' where org_id = ${org} and id = ${id}::uuid`,
      );
      return lockImport(tx, org, id);
    });
  }

  /** Under a shape of table the choice of columns that somebody made by hand. */
  async remember(org: string, ledger: string, shape: string, fields: readonly (string | null)[]): Promise<void> {
    const at = this.#world().now().toISOString();
    await this.#writing(org, (tx) =>
      tx.rows(
        sql`insert into import_choice (org_id, ledger, shape, fields, at)
            values (${org}, ${ledger}, ${shape}, ${JSON.stringify(fields)}::jsonb, ${at}::timestamptz)
            on conflict (org_id, ledger, shape) do update set fields = excluded.fields, at = excluded.at`,
      ),
    );
  }

  /** The choices made for tables of one ledger. */
  async remembered(
    org: string,
    ledger: string,
  ): Promise<{ readonly shape: string; readonly fields: readonly (string | null)[] }[]> {
    const rows = await this.#reading(org, (tx) =>
      tx.rows(
        sql`select shape, fields from import_choice where org_id = ${org} and ledger = ${ledger} order by at desc limit 200`,
      ),
    );
    return rows.map((row) => ({
      shape: stringOf(row['shape']),
      fields: (Array.isArray(row['fields']) ? row['fields'] : []).map((each: unknown) =>
        typeof each === 'string' ? each : null,
      ),
    }));
  }

  /**
   * What would become of some rows; nothing is written. Rows of one call see each other, those of an earlier call do not.
   */
  async trial(
    org: string,
    id: string,
    rows: readonly ImportRow[],
    actor: Actor,
    how: ImportHow,
  ): Promise<ImportLine[]> {
    const { ledger } = await this.get(org, id);
    return this.#through(org, true, (tx, at, base) =>
      this.#lines(tx, at, base, { id, ledger: getKnownLedger(this.#world().domain, ledger) }, rows, actor, how),
    );
  }

  /** Notes that a dry run has been through, and what it counted. */
  async noteTrial(org: string, id: string, total: number): Promise<void> {
    await this.#writing(org, (tx) =>
      tx.rows(
        sql`update import_batch set total = ${total}, state = 'tried' where org_id = ${org} and id = ${id}::uuid and state = 'open'`,
      ),
    );
  }

  /** Begins, or goes on after a stop. @throws YifaError import-closed when it is over or its workbook is gone */
  async begin(org: string, id: string, total: number): Promise<StoredImport> {
    const at = this.#world().now().toISOString();
    return this.#writing(org, async (tx) => {
      const found = await lockImport(tx, org, id);
      if (found.state === 'done' || found.state === 'undone' || !found.hasFile) throw new YifaError('import-closed');
      await tx.rows(
        sql`update import_batch set state = 'running', total = ${total}, run_at = coalesce(run_at, ${at}::timestamptz), ended_at = null
             where org_id = ${org} and id = ${id}::uuid`,
      );
      return lockImport(tx, org, id);
    });
  }

  /**
   * Takes some rows of a running import, together in one transaction with the note of what became of them; rows that this
   * import has dealt with before are left alone, so that it can be gone on with after a crash.
   * @throws YifaError import-closed when the import is not running
   */
  async take(org: string, id: string, rows: readonly ImportRow[], actor: Actor, how: ImportHow): Promise<ImportLine[]> {
    return this.#through(org, false, async (tx, at, base) => {
      const found = await lockImport(tx, org, id);
      if (found.state !== 'running') throw new YifaError('import-closed');
      const ledger = getKnownLedger(this.#world().domain, found.ledger);
      const before = await readLines(tx, org, ledger, id, {
        fingerprints: rows.map((row) => row.fingerprint),
        offset: 0,
        limit: rows.length,
      });
      const dealt = new Set(before.map((line) => line.fingerprint));
      const fresh = rows.filter((row) => !dealt.has(row.fingerprint));
      const lines = await this.#lines(tx, at, base, { id, ledger }, fresh, actor, how);
      await writeLines(tx, org, ledger.id, id, lines);
      const count = (outcome: ImportOutcome): number => lines.filter((line) => line.outcome === outcome).length;
      await tx.rows(
        sql`update import_batch set taken = taken + ${count('taken')}, drafted = drafted + ${count('drafted')}, known = known + ${count('known')},
               refused = refused + ${count('refused')}, faulty = faulty + ${count('faulty')} where org_id = ${org} and id = ${id}::uuid`,
      );
      return [...before, ...lines].sort((a, b) => (a.sheet === b.sheet ? a.row - b.row : 0));
    });
  }

  /** Ends a run: done, and the workbook is let go; or stopped, and kept so that one can go on. */
  async end(org: string, id: string, state: 'done' | 'cancelled'): Promise<StoredImport> {
    const at = this.#world().now().toISOString();
    return this.#writing(org, async (tx) => {
      const file = state === 'done' ? sql`null` : sql`file`;
      await tx.rows(
        sql`update import_batch set state = ${state}, ended_at = ${at}::timestamptz, file = ${file}
             where org_id = ${org} and id = ${id}::uuid and state in ('open', 'tried', 'running')`,
      );
      return lockImport(tx, org, id);
    });
  }

  /** Lets go of a workbook that is not to be imported after all; what was taken stays. */
  async discard(org: string, id: string): Promise<void> {
    await this.#writing(org, async (tx) => {
      const { state } = await lockImport(tx, org, id);
      if (state === 'done' || state === 'undone') throw new YifaError('import-closed');
      await tx.rows(
        sql`update import_batch set state = 'cancelled', file = null where org_id = ${org} and id = ${id}::uuid`,
      );
    });
  }

  /** The rows of an import and what became of them. */
  async lines(
    org: string,
    id: string,
    page: { readonly outcomes?: readonly ImportOutcome[]; readonly offset: number; readonly limit: number },
  ): Promise<ImportLine[]> {
    const { ledger } = await this.get(org, id);
    const model = getKnownLedger(this.#world().domain, ledger);
    return this.#reading(org, (tx) => readLines(tx, org, model, id, page));
  }

  /** All entries of a ledger that a row may refer to; undefined when there are more than `most`. */
  async named(org: string, ledger: string, most: number): Promise<Named[] | undefined> {
    const model = getKnownLedger(this.#world().domain, ledger);
    return this.#reading(org, (tx) => namedEntries(tx, org, model, most));
  }

  /** Entries of an import that have been worked on, or that others refer to, since. */
  async workedOn(org: string, id: string): Promise<WorkedOn[]> {
    const { ledger } = await this.get(org, id);
    const { domain } = this.#world();
    return this.#reading(org, (tx) => workedOn(tx, domain, org, getKnownLedger(domain, ledger), id));
  }

  /**
   * Voids everything that an import opened, in one transaction, all or nothing; each void is journalled by itself.
   * @param leave entries worked on since stay as they are, instead of stopping the whole
   * @throws YifaError import-worked-on naming them, or what stands in the way of the first entry that cannot be voided
   */
  async undo(
    org: string,
    id: string,
    actor: Actor,
    options: { readonly leave?: boolean; readonly progress?: (done: number, total: number) => void } = {},
  ): Promise<Undone> {
    return this.#through(org, false, (tx, at, base) =>
      undoImport(tx, this.#world(), at, {
        ...base,
        id,
        actor,
        leave: options.leave ?? false,
        progress: options.progress,
      }),
    );
  }

  async #lines(
    tx: Runner,
    at: Chained,
    base: Pick<ActCommand, 'org' | 'line'>,
    { id, ledger }: { readonly id: string; readonly ledger: LedgerModel },
    rows: readonly ImportRow[],
    actor: Actor,
    { step, draft, reason }: ImportHow,
  ): Promise<(ImportLine & { readonly version?: number })[]> {
    const whole = rows.filter((row) => row.faults.length === 0 || (row.draftable && draft !== undefined));
    const known = await readKnown(
      tx,
      base.org.id,
      ledger,
      whole.map((row) => row.fingerprint),
    );
    const run = (list: readonly ImportRow[], by: string): Promise<EachAnswer[]> =>
      actEachIn(
        tx,
        this.#world(),
        at,
        list.map((row) => ({
          ...base,
          ledger: ledger.id,
          step: by,
          input: row.input,
          actor,
          key: `import/${id}/${row.fingerprint}${by === step ? '' : `/${by}`}`,
          ...(reason === undefined ? {} : { reason }),
        })),
      );
    const fresh = whole.filter((row) => !known.has(row.fingerprint));
    const first = fresh.filter((row) => row.faults.length === 0);
    const answers = new Map((await run(first, step)).map((answer, i) => [first[i]?.fingerprint ?? '', answer]));
    const second = draft === undefined ? [] : fresh.filter((row) => answers.get(row.fingerprint)?.ok !== true);
    const drafts = new Map(
      (draft === undefined ? [] : await run(second, draft)).map((answer, i) => [second[i]?.fingerprint ?? '', answer]),
    );
    return rows.map((row) => {
      const { fingerprint, sheet, row: place } = row;
      const line = { fingerprint, sheet, row: place };
      const there = known.get(fingerprint);
      if (there) {
        const { entry, number, importId } = there;
        return { ...line, outcome: 'known', entry, earlier: importId, faults: [], ...(number ? { number } : {}) };
      }
      const answer = answers.get(fingerprint);
      if (answer?.ok) return { ...line, outcome: 'taken', ...placeOf(answer), faults: [] };
      const why = answer ? faultsOf(answer.error) : row.faults;
      const kept = drafts.get(fingerprint);
      if (kept?.ok) return { ...line, outcome: 'drafted', ...placeOf(kept), faults: why };
      return { ...line, outcome: answer ? 'refused' : 'faulty', faults: why };
    });
  }

  /** Under the lock of the chain. */
  async #through<T>(
    org: string,
    trial: boolean,
    run: (tx: Runner, at: Chained, base: Pick<ActCommand, 'org' | 'line'>) => Promise<T>,
  ): Promise<T> {
    return guarded(async () => {
      const base = { org: await this.#orgs.get(org), line: await this.#orgs.line(org) };
      return inChainTrying(this.#app, org, trial, (tx, chain) => run(tx, { chain }, base));
    });
  }

  async #writing<T>(org: string, run: (tx: Runner) => Promise<T>): Promise<T> {
    return guarded(() => inTransaction(this.#app, [org], run));
  }

  async #reading<T>(org: string, run: (tx: Runner) => Promise<T>): Promise<T> {
    return guarded(() => inTransaction(this.#app, [org], run, { readonly: true }));
  }
}

function placeOf({ result }: Extract<EachAnswer, { ok: true }>): { readonly entry: string; readonly version: number } {
  return { entry: result.entry, version: result.version };
}

function faultsOf(error: YifaError): ImportFault[] {
  const { code, message, remedy } = error;
  const refusals: readonly Refusal[] = error.refusals.length > 0 ? error.refusals : [{ code, says: message, remedy }];
  return refusals.map(({ code: each, says, remedy: what, field, rule, article }) => ({
    code: each,
    says,
    remedy: what,
    ...(field === undefined ? {} : { field }),
    ...(rule === undefined ? {} : { rule }),
    ...(article === undefined ? {} : { article }),
  }));
}

async function guarded<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw toYifaError(error);
  }
}
