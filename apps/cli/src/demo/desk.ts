/**
 * The desk of one demonstration org. Makers plan a year of acts in any order; `run` takes them day by day through
 * `store.act`, each in the name of an account that may take it. Nothing is written in any other way.
 */
import { type Domain, getLedger, type LedgerModel, type StepModel, YifaError } from '@yifa/kernel';
import { isPlainDate, type PlainDate } from '@yifa/law';
import type { Account, Store } from '@yifa/store';
import type { YearDays } from './calendar.ts';

/** What a maker fills in: plain values, entries that are still to be made, and lists and rows of both. */
export type Filling = Readonly<Record<string, unknown>>;

/** A lawful step that is refused is a fault of the demonstration: it says where. */
export class DemoError extends Error {
  override readonly name = 'DemoError';
}

export interface Task {
  readonly on: PlainDate;
  readonly item: Item;
  readonly step: StepModel;
  readonly filling: Filling;
  readonly reason: string | undefined;
}

/** An entry as planned. */
export class Item {
  readonly ledger: LedgerModel;
  readonly #desk: Desk;
  readonly #serial: number;
  readonly #taken: { readonly step: string; readonly account: Account }[] = [];
  #last: PlainDate;
  #over = false;
  #id: string | undefined;

  constructor(desk: Desk, ledger: LedgerModel, serial: number, on: PlainDate) {
    this.#desk = desk;
    this.ledger = ledger;
    this.#serial = serial;
    this.#last = on;
  }

  /** @throws DemoError before the entry is made */
  get id(): string {
    if (this.#id === undefined) throw new DemoError(`${this.ledger.id} is referred to before it is made`);
    return this.#id;
  }

  get made(): boolean {
    return this.#id !== undefined;
  }

  /** Whether its last planned step came after the year's end and so will not be taken. */
  get over(): boolean {
    return this.#over;
  }

  toJSON(): string {
    return `${this.ledger.id} #${this.#serial}`;
  }

  /** Plans a further step. Without a day, or once an earlier step was put off, the entry stays as it is. */
  step(step: string, on: PlainDate | undefined, filling: Filling = {}, reason?: string): this {
    if (this.#over || on === undefined || on > this.#desk.days.last) {
      this.#over = true;
      return this;
    }
    if (on < this.#last) throw new DemoError(`${this.ledger.id}.${step} on ${on} comes before ${this.#last}`);
    this.#last = on;
    this.#desk.plan(this, step, on, filling, reason);
    return this;
  }

  /** Corrects fields, with a reason. */
  correct(on: PlainDate | undefined, filling: Filling, reason: string): this {
    return this.step('correct', on, filling, reason);
  }

  noted(id: string, step: string, account: Account): void {
    this.#id = id;
    this.#taken.push({ step, account });
  }

  /** Who may take a step now, those who have worked on the entry first. */
  choose(step: StepModel, accounts: readonly Account[], turn: number): Account {
    const barred = new Set(this.#taken.filter((act) => step.apart.includes(act.step)).map((act) => act.account.id));
    for (const post of step.by) {
      const fit = accounts.filter((account) => account.posts.includes(post) && !barred.has(account.id));
      const known = fit.find((account) => this.#taken.some((act) => act.account.id === account.id));
      const chosen = known ?? fit[turn % fit.length];
      if (chosen) return chosen;
    }
    throw new DemoError(`${this.ledger.id}.${step.id}: no account may take it (${step.by.join(', ')})`);
  }
}

export class Desk {
  readonly days: YearDays;
  readonly #domain: Domain;
  readonly #opened: PlainDate;
  readonly #tasks: Task[] = [];
  #items = 0;

  /** @param opened when the ledgers were begun; what happened earlier is typed in on that day */
  constructor(domain: Domain, days: YearDays, opened: PlainDate) {
    this.#domain = domain;
    this.days = days;
    this.#opened = opened;
  }

  /** Plans an entry that a procedure opens. */
  open(ledger: string, step: string, on: PlainDate, filling: Filling): Item {
    const item = new Item(this, getLedger(this.#domain, ledger), ++this.#items, on);
    return item.step(step, on, filling);
  }

  /** Plans an entry of a plain register; `happened` is its own date, typed in on the next working day. */
  register(ledger: string, happened: PlainDate, filling: Filling): Item {
    const model = getLedger(this.#domain, ledger);
    const typed = this.days.officeDay(happened < this.#opened ? this.#opened : happened);
    return this.open(ledger, 'register', typed, { [model.dated]: happened, ...filling });
  }

  plan(item: Item, step: string, on: PlainDate, filling: Filling, reason: string | undefined): void {
    const model = item.ledger.steps[step];
    if (!model) throw new DemoError(`${item.ledger.id} has no step ${step}`);
    this.#tasks.push({ on, item, step: model, filling, reason });
  }

  /** What is planned, in the order in which it will be done. */
  planned(): readonly Task[] {
    return this.#tasks.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  }

  /** Takes every planned step, the earliest first. @returns how many there were */
  async run(store: Store, org: string, accounts: readonly Account[]): Promise<number> {
    const tasks = this.planned();
    for (const [n, task] of tasks.entries()) await take(store, org, accounts, task, n + 1);
    return tasks.length;
  }
}

async function take(
  store: Store,
  org: string,
  accounts: readonly Account[],
  { on, item, step, filling, reason }: Task,
  n: number,
): Promise<void> {
  const account = item.choose(step, accounts, n);
  const dated = step.dated === undefined || filling[step.dated] !== undefined ? {} : { [step.dated]: on };
  const input = resolved({ ...dated, ...filling });
  try {
    const { entry } = await store.act({
      org,
      ledger: item.ledger.id,
      ...(item.made ? { entry: item.id } : {}),
      step: step.id,
      input,
      actor: { id: account.id, name: account.name, posts: account.posts },
      on,
      ...(reason === undefined ? {} : { reason }),
      key: `demo-${String(n).padStart(5, '0')}`,
    });
    item.noted(entry, step.id, account);
  } catch (error) {
    if (!(error instanceof YifaError)) throw error;
    const why = error.refusals.map((each) => `${each.field ?? ''} ${each.says}`).join('；');
    const what = JSON.stringify(input).slice(0, 600);
    throw new DemoError(`${org} ${item.ledger.id}.${step.id} ${on}: ${error.message} ${why} ${what}`);
  }
}

/** The same with entries replaced by their ids and nothing undefined. */
function resolved(filling: Filling): Record<string, unknown> {
  const given = Object.entries(filling).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([name, value]) => [name, plain(value)]));
}

function plain(value: unknown): unknown {
  if (value instanceof Item) return value.id;
  return Array.isArray(value) ? value.map(plain) : value;
}

/** A date that must exist. @throws DemoError */
export function day(value: PlainDate | undefined): PlainDate {
  if (!isPlainDate(value)) throw new DemoError('a day beyond the end of the year');
  return value;
}
