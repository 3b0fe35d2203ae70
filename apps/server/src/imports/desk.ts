/** The imports that are being worked on in this process: their workbooks, dry runs and jobs. */
import { type IntakeNotice, planWorkbook } from '@yifa/intake';
import { describeLedger, getLedger, YifaError } from '@yifa/kernel';
import type { Annotation, Workbook } from '@yifa/office';
import type { Named, Store, StoredImport } from '@yifa/store';
import type { ImportChoice, ImportPlan, ImportView } from '../contract/imports.ts';
import type { JobView } from '../contract/jobs.ts';
import type { JobHandle, Jobs } from '../jobs/registry.ts';
import { seesPersonal } from '../present.ts';
import type { Reader } from '../session.ts';
import { type Allowed, stepOf } from './access.ts';
import { Books } from './books.ts';
import { type ChosenPlan, choiceOf, chosenPlans, handMade, keptReplacements, planView, requiredOf } from './choice.ts';
import { withoutExamples } from './rows.ts';
import { constantTitles, importViewOf } from './view.ts';
import { draftStep, runImport, type Trial, tryImport, undoImport, type Work } from './work.ts';

/** Dry runs kept; the next one pushes the oldest out. */
const keptTrials = 20;

export class Desk {
  readonly #store: Store;
  readonly #jobs: Jobs;
  readonly #books: Books;
  readonly #trials = new Map<string, Trial>();
  /** What is going on, by import. */
  readonly #busy = new Map<string, { readonly job: string; readonly owner: string }>();

  constructor(store: Store, jobs: Jobs) {
    this.#store = store;
    this.#jobs = jobs;
    this.#books = new Books(store);
  }

  /** Reads what was sent. @throws YifaError with a `workbook-` code */
  check(name: string, bytes: Uint8Array): Promise<Workbook> {
    return this.#books.check(name, bytes);
  }

  keep({ org, id }: StoredImport, book: Workbook): void {
    this.#books.keep(org, id, Promise.resolve(book));
  }

  view(reader: Reader, stored: StoredImport): ImportView {
    const busy = this.#busy.get(stored.id);
    const job = busy?.owner === reader.account.id ? this.#jobs.get(busy.owner, busy.job) : undefined;
    return importViewOf(stored, job, busy !== undefined);
  }

  async plan(reader: Reader, stored: StoredImport, allowed: Allowed): Promise<ImportPlan> {
    const { ledger, steps } = allowed;
    const choice = choiceOf(stored);
    const step = stepOf(allowed, steps.some(({ id }) => id === stored.step) ? stored.step : undefined);
    const found = stored.hasFile
      ? await this.#plans({ ...stored, step: step.id }, allowed, choice)
      : { plans: [], notices: [] };
    return {
      import: this.view(reader, { ...stored, step: step.id }),
      sheets: found.plans.map(planView),
      constants: choice.constants,
      replace: choice.replace,
      titles: await constantTitles(this.#store, stored, choice.constants),
      reason: choice.reason,
      drafts: choice.drafts,
      steps: steps.map(({ id, label }) => ({ id, label })),
      canDraft: draftStep(ledger) !== undefined,
      notices: found.notices.map((notice) => ({ ...notice })),
    };
  }

  /** Keeps a choice; columns assigned by hand are remembered for the next workbook of that shape. */
  async choose(reader: Reader, stored: StoredImport, allowed: Allowed, choice: ImportChoice): Promise<ImportPlan> {
    this.#free(stored);
    const step = stepOf(allowed, choice.step ?? stored.step);
    const next = await this.#store.imports.choose(stored.org, stored.id, step.id, choice);
    this.#trials.delete(stored.id);
    for (const { shape, fields } of handMade((await this.#plans(next, allowed, choice)).plans))
      await this.#store.imports.remember(stored.org, stored.ledger, shape, fields);
    if (choice.replace.length > 0) {
      const { shape, fields } = keptReplacements(choice.replace);
      await this.#store.imports.remember(stored.org, stored.ledger, shape, fields);
    }
    return this.plan(reader, next, allowed);
  }

  async discard(reader: Reader, stored: StoredImport): Promise<ImportView> {
    this.#free(stored);
    await this.#store.imports.discard(stored.org, stored.id);
    this.#books.forget(stored.org, stored.id);
    this.#trials.delete(stored.id);
    return this.view(reader, await this.#store.imports.get(stored.org, stored.id));
  }

  try(reader: Reader, stored: StoredImport, allowed: Allowed): JobView {
    if (!stored.hasFile) throw new YifaError('import-closed');
    return this.#start(reader, stored, '试导入', async (job) => {
      this.#trials.delete(stored.id);
      const trial = await tryImport(this.#work(reader, stored, allowed), job);
      this.#trials.set(stored.id, trial);
      for (const old of this.#trials.keys()) if (this.#trials.size > keptTrials) this.#trials.delete(old);
    });
  }

  run(reader: Reader, stored: StoredImport, allowed: Allowed): JobView {
    if (!stored.hasFile) throw new YifaError('import-closed');
    return this.#start(reader, stored, '导入', (job) => runImport(this.#work(reader, stored, allowed), job));
  }

  undo(reader: Reader, stored: StoredImport, leave: boolean): JobView {
    const { state } = stored;
    if (state === 'undone') throw new YifaError('import-closed', '这次导入已经撤销');
    return this.#start(reader, stored, '撤销导入', (job) =>
      undoImport({ store: this.#store, books: this.#books, reader, stored }, job, leave),
    );
  }

  /** The last dry run. @throws YifaError not-found when it was made before the program started, or the choice has changed since */
  trial({ id }: StoredImport): Trial {
    const found = this.#trials.get(id);
    if (!found) throw new YifaError('not-found', '请重新试导入');
    return found;
  }

  annotated(stored: StoredImport, annotation: Annotation): Promise<Uint8Array> {
    return this.#books.annotated(stored, annotation);
  }

  /** Names for the lists of a template; none where the reader may not see them. */
  async openNames(reader: Reader, org: string, id: string, most: number): Promise<readonly Named[]> {
    const ledger = getLedger(this.#store.domain, id);
    const open = ledger.title.every((name) => !ledger.fields[name]?.personal) || seesPersonal(reader, ledger, org);
    return open ? ((await this.#store.imports.named(org, id, most)) ?? []) : [];
  }

  async close(): Promise<void> {
    await this.#books.close();
  }

  #work(reader: Reader, stored: StoredImport, allowed: Allowed): Work {
    const step = stepOf(allowed, stored.step);
    return { store: this.#store, books: this.#books, reader, ledger: allowed.ledger, step, stored };
  }

  async #plans(
    stored: StoredImport,
    { ledger, steps }: Allowed,
    choice: ImportChoice,
  ): Promise<{ readonly plans: readonly ChosenPlan[]; readonly notices: readonly IntakeNotice[] }> {
    const step = stepOf({ ledger, steps }, stored.step);
    const required = requiredOf(ledger, step);
    const book = withoutExamples(await this.#books.of(stored));
    const { plans, notices } = await planWorkbook(describeLedger(ledger), book, {
      remembered: await this.#store.imports.remembered(stored.org, ledger.id),
      today: await this.#store.today(stored.org),
      required,
    });
    const notes = book.notes.map(({ says }) => ({ sheet: '', code: 'reading' as const, says, remedy: '' }));
    return {
      plans: chosenPlans(plans, choice, required, step),
      notices: [...notices, ...notes],
    };
  }

  #free(stored: StoredImport): void {
    if (this.#busy.has(stored.id)) throw new YifaError('import-running');
  }

  #start(reader: Reader, stored: StoredImport, label: string, work: (job: JobHandle) => Promise<void>): JobView {
    this.#free(stored);
    const owner = reader.account.id;
    const job = this.#jobs.start(owner, `${label}：${stored.fileName}`, async (handle) => {
      try {
        await work(handle);
      } finally {
        this.#busy.delete(stored.id);
      }
    });
    this.#busy.set(stored.id, { job: job.id, owner });
    return job;
  }
}
