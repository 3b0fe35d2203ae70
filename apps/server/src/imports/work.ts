/** The long parts of an import: reading and trying, running, undoing. */
import { type Intake, intakeOf, planWorkbook } from '@yifa/intake';
import { describeLedger, type LedgerModel, type StepModel } from '@yifa/kernel';
import type { Workbook } from '@yifa/office';
import type { Actor, ImportHow, ImportLine, Store, StoredImport } from '@yifa/store';
import type { ImportChoice } from '../contract/imports.ts';
import type { JobHandle } from '../jobs/registry.ts';
import type { Reader } from '../session.ts';
import type { Books } from './books.ts';
import { type ChosenPlan, choiceOf, chosenPlans, requiredOf } from './choice.ts';
import { type Difference, differencesOf } from './differing.ts';
import { lookupIn, recognised } from './lookup.ts';
import { inWorkbook } from './mend.ts';
import { askedOf, type ReadyRow, readyRows, replaced, withoutExamples } from './rows.ts';

/** Rows of one transaction: short enough that others hardly wait for the org's chain. */
export const chunk = 50;

export interface Work {
  readonly store: Store;
  readonly books: Books;
  readonly reader: Reader;
  readonly ledger: LedgerModel;
  readonly step: StepModel;
  readonly stored: StoredImport;
}

/** What a dry run found. */
export interface Trial {
  readonly intake: Intake;
  /** As it was read from. */
  readonly book: Workbook;
  readonly rows: readonly ReadyRow[];
  /** One for each row, in their order. */
  readonly lines: readonly ImportLine[];
  /** Cells of known rows that say something else than their entries. */
  readonly differences: readonly Difference[];
}

interface Reading extends Pick<Trial, 'intake' | 'book' | 'rows'> {
  readonly used: readonly ChosenPlan[];
}

/** The workbook as rows, by the plans as the user has changed them. */
async function readImport(
  { store, books, reader, ledger, step, stored }: Work,
  choice: ImportChoice,
  progress?: (done: number, total: number) => void,
): Promise<Reading> {
  const book = withoutExamples(await books.of(stored));
  const required = requiredOf(ledger, step);
  const options = {
    today: await store.today(stored.org),
    lookup: lookupIn(store, reader, stored.org),
    remembered: await store.imports.remembered(stored.org, ledger.id),
    required: required.filter((name) => choice.constants[name] === undefined),
    ...(progress ? { progress } : {}),
  };
  const { plans, notices } = await planWorkbook(describeLedger(ledger), book, { ...options, required });
  const used = chosenPlans(plans, choice, required, step).filter(({ use }) => use);
  const mended = replaced(
    book,
    used.map(({ plan }) => plan),
    choice.replace,
  );
  const found = await intakeOf(askedOf(ledger, step), mended, {
    ...options,
    plans: used.map(({ plan }) => plan),
  });
  const intake = { ...found, notices: [...notices, ...found.notices] };
  const rows = await recognised(store, stored.org, ledger, await readyRows(intake, choice));
  return { intake, book: mended, rows, used };
}

function howOf(ledger: LedgerModel, step: StepModel, choice: ImportChoice): ImportHow {
  const draft = draftStep(ledger);
  const reason = choice.reason.trim();
  return {
    step: step.id,
    ...(choice.drafts && draft ? { draft: draft.id } : {}),
    ...(reason === '' ? {} : { reason }),
  };
}

/** The step that keeps drafts, where the ledger has one. */
export function draftStep(ledger: LedgerModel): StepModel | undefined {
  return Object.values(ledger.steps).find((step) => step.opens && step.loose && step.page === undefined);
}

function actorOf({ account }: Reader): Actor {
  return { id: account.id, name: account.name, posts: account.posts };
}

function stoppedByOwner({ signal }: JobHandle): boolean {
  return signal.aborted && signal.reason === 'cancelled';
}

/** Lets other requests in between two pieces of work. */
function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Tries every row and takes everything back. */
export async function tryImport(work: Work, job: JobHandle): Promise<Trial> {
  const { store, ledger, step, stored, reader } = work;
  const choice = choiceOf(stored);
  job.progress(0, 0, '正在读取工作簿…');
  const { intake, book, rows, used } = await readImport(work, choice, (done, total) =>
    job.progress(done, total, '正在逐行读取…'),
  );
  const how = howOf(ledger, step, choice);
  const description = describeLedger(ledger);
  const lines: ImportLine[] = [];
  const seen = new Map<string, ReadyRow>();
  for (let from = 0; from < rows.length; from += chunk) {
    job.progress(from, rows.length, '正在逐行试办，不保存…');
    const part = rows.slice(from, from + chunk);
    const found = await store.imports.trial(
      stored.org,
      stored.id,
      part.map((each) => each.row),
      actorOf(reader),
      how,
    );
    // Each chunk is taken back before the next is tried, so what must be unique is compared here as well.
    found.forEach((line, i) => {
      const row = part[i];
      const worded = { ...line, faults: line.faults.map((fault) => inWorkbook(description, fault)) };
      if (row) lines.push(doubled(ledger, row, worded, seen));
    });
    await pause();
  }
  job.progress(rows.length, rows.length);
  await store.imports.noteTrial(stored.org, stored.id, rows.length);
  const differences = await differencesOf({ store, reader, org: stored.org, ledger, book, plans: used, lines });
  return { intake, book, rows, lines, differences };
}

/** The line, refused when an earlier row of the workbook would take what must be unique. */
function doubled(ledger: LedgerModel, ready: ReadyRow, line: ImportLine, seen: Map<string, ReadyRow>): ImportLine {
  if (line.outcome !== 'taken') return line;
  for (const fields of ledger.unique) {
    const values = fields.map((field) => ready.row.input[field] ?? null);
    if (values.includes(null)) continue;
    const key = JSON.stringify([fields, values]);
    const first = seen.get(key);
    if (first) {
      const labels = fields.map((field) => ledger.fields[field]?.label ?? field).join('、');
      const says = `${labels}与“${first.row.sheet}”第${first.row.row + 1}行相同`;
      return {
        ...line,
        outcome: 'refused',
        faults: [
          {
            code: 'doubled',
            says,
            remedy: '核对后只保留一行，或改正其中一行',
            ...(fields[0] ? { field: fields[0] } : {}),
          },
        ],
      };
    }
    seen.set(key, ready);
  }
  return line;
}

/** Takes the rows, chunk by chunk; what was dealt with before is left alone. */
export async function runImport(work: Work, job: JobHandle): Promise<void> {
  const { store, ledger, step, stored, reader, books } = work;
  const { org, id } = stored;
  const choice = choiceOf(stored);
  job.progress(0, 0, '正在读取工作簿…');
  const reading = readImport(work, choice, (done, total) => job.progress(done, total, '正在逐行读取…'));
  const { rows } = await reading.catch(async (error: unknown) => {
    // Stopped before its first row, it is stopped all the same.
    if (stoppedByOwner(job)) await store.imports.end(org, id, 'cancelled');
    throw error;
  });
  await store.imports.begin(org, id, rows.length);
  const how = howOf(ledger, step, choice);
  for (let from = 0; from < rows.length; from += chunk) {
    if (job.signal.aborted) break;
    job.progress(from, rows.length, '正在导入…');
    const part = rows.slice(from, from + chunk).map((each) => each.row);
    await store.imports.take(org, id, part, actorOf(reader), how);
    await pause();
  }
  // When the program ends the import stays as it is, and is gone on with later.
  if (job.signal.aborted && !stoppedByOwner(job)) return;
  await store.imports.end(org, id, job.signal.aborted ? 'cancelled' : 'done');
  if (!job.signal.aborted) {
    job.progress(rows.length, rows.length);
    books.forget(org, id);
  }
}

/** Voids everything the import opened, or nothing. */
export async function undoImport(
  { store, stored, reader, books }: Pick<Work, 'store' | 'stored' | 'reader' | 'books'>,
  job: JobHandle,
  leave: boolean,
): Promise<void> {
  await store.imports.undo(stored.org, stored.id, actorOf(reader), {
    leave,
    progress: (done, total) => job.progress(done, total, '正在撤销…'),
  });
  books.forget(stored.org, stored.id);
}
