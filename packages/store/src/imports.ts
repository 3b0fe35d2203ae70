/** Workbooks taken in as entries: row by row through the same acts as everything else, and undone as a whole. */
import { type LedgerModel, YifaError } from '@yifa/kernel';
import type { Actor } from './act-command.ts';
import { guarded } from './failure.ts';
import { type RememberedChoice, readChoices, writeChoice } from './import-choice.ts';
import { keepImport, type NewImport } from './import-new.ts';
import {
  changeImport,
  type ImportLine,
  type ImportOutcome,
  importOutcomes,
  lockImport,
  readImports,
  readLines,
  type StoredImport,
  writeLines,
} from './import-rows.ts';
import { type ImportHow, type ImportRow, takeRows } from './import-take.ts';
import { type Undone, undoImport, type WorkedOn, workedOn } from './import-undo.ts';
import type { Head } from './journal.ts';
import { getKnownLedger } from './ledgers.ts';
import type { Place } from './orgs.ts';
import { Part } from './part.ts';
import { type Named, namedEntries } from './reference.ts';
import { isId } from './related.ts';
import { type Runner, type Sql, sql } from './sql.ts';

export class Imports extends Part {
  /** Keeps a workbook until it is imported; what has lain about for a week is let go. */
  async create(order: NewImport): Promise<StoredImport> {
    getKnownLedger(this.given.world.domain, order.ledger);
    await guarded(() => this.given.orgs.get(order.org));
    return this.writing([order.org], (tx) => keepImport(tx, order, this.given.world.now()));
  }

  /** An import without its workbook. */
  async find(org: string, id: string): Promise<StoredImport | undefined> {
    if (!isId(id)) return undefined;
    const [found] = await this.reading([org], (tx) => readImports(tx, org, sql`id = ${id}::uuid`, 1));
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
    return this.reading([org], (tx) => readImports(tx, org, where, limit));
  }

  /** The workbook, as long as it is kept. @throws YifaError import-closed */
  async file(org: string, id: string): Promise<Uint8Array> {
    const [row] = isId(id)
      ? await this.reading([org], (tx) =>
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
    return this.writing([org], async (tx) => {
      const { state } = await lockImport(tx, org, id);
      if (state !== 'open' && state !== 'tried') throw new YifaError('import-closed');
      const chosen = sql`options = ${JSON.stringify(options)}::jsonb, step = ${step}, state = 'open'`;
      await changeImport(tx, org, id, chosen);
      return lockImport(tx, org, id);
    });
  }

  /** Under a shape of table the choice of columns that somebody made by hand. */
  async remember(org: string, ledger: string, shape: string, fields: readonly (string | null)[]): Promise<void> {
    await this.writing([org], (tx) => writeChoice(tx, org, ledger, { shape, fields }, this.now()));
  }

  /** The choices made for tables of one ledger. */
  async remembered(org: string, ledger: string): Promise<RememberedChoice[]> {
    return this.reading([org], (tx) => readChoices(tx, org, ledger));
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
    const ledger = await this.#ledgerOf(org, id);
    const run = (tx: Runner, head: Head, place: Place) =>
      takeRows(tx, this.given.world, { head }, { ...place, id, ledger, actor, how }, rows);
    return this.chained(org, run, { many: true, trial: true });
  }

  /** Notes that a dry run has been through, and what it counted. */
  async noteTrial(org: string, id: string, total: number): Promise<void> {
    await this.writing([org], (tx) =>
      changeImport(tx, org, id, sql`total = ${total}, state = 'tried'`, sql`state = 'open'`),
    );
  }

  /** Begins, or goes on after a stop. @throws YifaError import-closed when it is over or its workbook is gone */
  async begin(org: string, id: string, total: number): Promise<StoredImport> {
    return this.writing([org], async (tx) => {
      const found = await lockImport(tx, org, id);
      if (found.state === 'done' || found.state === 'undone' || !found.hasFile) throw new YifaError('import-closed');
      const begun = sql`run_at = coalesce(run_at, ${this.now()}::timestamptz), ended_at = null`;
      await changeImport(tx, org, id, sql`state = 'running', total = ${total}, ${begun}`);
      return lockImport(tx, org, id);
    });
  }

  /**
   * Takes some rows of a running import, together in one transaction with the note of what became of them; rows that this
   * import has dealt with before are left alone, so that it can be gone on with after a crash.
   * @throws YifaError import-closed when the import is not running
   */
  async take(org: string, id: string, rows: readonly ImportRow[], actor: Actor, how: ImportHow): Promise<ImportLine[]> {
    const { world } = this.given;
    const run = async (tx: Runner, head: Head, place: Place): Promise<ImportLine[]> => {
      const found = await lockImport(tx, org, id);
      if (found.state !== 'running') throw new YifaError('import-closed');
      const ledger = getKnownLedger(world.domain, found.ledger);
      const fingerprints = rows.map((row) => row.fingerprint);
      const before = await readLines(tx, org, ledger, id, { fingerprints, offset: 0, limit: rows.length });
      const dealt = new Set(before.map((line) => line.fingerprint));
      const fresh = rows.filter((row) => !dealt.has(row.fingerprint));
      const lines = await takeRows(tx, world, { head }, { ...place, id, ledger, actor, how }, fresh);
      await writeLines(tx, org, ledger.id, id, lines);
      await changeImport(tx, org, id, sql.join(importOutcomes.map((outcome) => counted(outcome, lines))));
      return [...before, ...lines].sort((a, b) => (a.sheet === b.sheet ? a.row - b.row : 0));
    };
    return this.chained(org, run, { many: true });
  }

  /** Ends a run: done, and the workbook is let go; or stopped, and kept so that one can go on. */
  async end(org: string, id: string, state: 'done' | 'cancelled'): Promise<StoredImport> {
    return this.writing([org], async (tx) => {
      const file = state === 'done' ? sql`null` : sql`file`;
      const ended = sql`state = ${state}, ended_at = ${this.now()}::timestamptz, file = ${file}`;
      await changeImport(tx, org, id, ended, sql`state in ('open', 'tried', 'running')`);
      return lockImport(tx, org, id);
    });
  }

  /** Lets go of a workbook that is not to be imported after all; what was taken stays. */
  async discard(org: string, id: string): Promise<void> {
    await this.writing([org], async (tx) => {
      const { state } = await lockImport(tx, org, id);
      if (state === 'done' || state === 'undone') throw new YifaError('import-closed');
      await changeImport(tx, org, id, sql`state = 'cancelled', file = null`);
    });
  }

  /** The rows of an import and what became of them. */
  async lines(
    org: string,
    id: string,
    page: { readonly outcomes?: readonly ImportOutcome[]; readonly offset: number; readonly limit: number },
  ): Promise<ImportLine[]> {
    const ledger = await this.#ledgerOf(org, id);
    return this.reading([org], (tx) => readLines(tx, org, ledger, id, page));
  }

  /** All entries of a ledger that a row may refer to; undefined when there are more than `most`. */
  async named(org: string, ledger: string, most: number): Promise<Named[] | undefined> {
    const model = getKnownLedger(this.given.world.domain, ledger);
    return this.reading([org], (tx) => namedEntries(tx, org, model, most));
  }

  /** Entries of an import that have been worked on, or that others refer to, since. */
  async workedOn(org: string, id: string): Promise<WorkedOn[]> {
    const ledger = await this.#ledgerOf(org, id);
    return this.reading([org], (tx) => workedOn(tx, this.given.world.domain, org, ledger, id));
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
    const { leave = false, progress } = options;
    return this.chained(
      org,
      (tx, head, place) => undoImport(tx, this.given.world, head, { ...place, id, actor, leave, progress }),
      { many: true },
    );
  }

  async #ledgerOf(org: string, id: string): Promise<LedgerModel> {
    return getKnownLedger(this.given.world.domain, (await this.get(org, id)).ledger);
  }
}

function counted(outcome: ImportOutcome, lines: readonly ImportLine[]): Sql {
  const column = sql.ref(outcome);
  return sql`${column} = ${column} + ${lines.filter((line) => line.outcome === outcome).length}`;
}
