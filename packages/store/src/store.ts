/** The store, opened: the one object through which the rest of the program reads and acts. */
import {
  type Context,
  type Domain,
  type EntryIndicator,
  getIndicator,
  type Indicator,
  type LedgerModel,
  type Subject,
  YifaError,
} from '@yifa/kernel';
import type { Calendar, PlainDate } from '@yifa/law';
import type pg from 'pg';
import { type Account, accountsOf, addAccount, findSession, logIn, logOut } from './accounts.ts';
import { act } from './act.ts';
import type { ActCommand, Actor, ActResult, World } from './act-command.ts';
import { actEach, type EachAnswer } from './act-each.ts';
import { type ActPreview, previewAct } from './act-preview.ts';
import { Attachments } from './attachments.ts';
import type { Anchor, ChainFault } from './chain-fault.ts';
import { type Entry, numberOf, stringOf } from './columns.ts';
import { Exports } from './exports.ts';
import { toYifaError } from './failure.ts';
import {
  type CountedBefore,
  checkRelation,
  type Figure,
  type FigureScope,
  figure,
  figureEntries,
  type Period,
  type RelationResult,
} from './figures.ts';
import { Imports } from './imports.ts';
import { Inbox } from './inbox.ts';
import { Installation } from './installation.ts';
import type { JournalRecord } from './journal.ts';
import { getKnownLedger, titleOf } from './ledgers.ts';
import { type EntryPage, findEntries, findEntry, historyOf, type OpenDeadline, openDeadlines } from './list.ts';
import { type ListRequest, Lists } from './lists.ts';
import { insertOrg, Orgs } from './orgs.ts';
import { People } from './people.ts';
import { type Org, settingsOn, todayOf } from './profile.ts';
import { Publishing } from './publishing.ts';
import { redateLedger } from './redate.ts';
import { relatedTo, wantedByAll } from './related.ts';
import { Reports } from './reports.ts';
import { Search } from './search/index.ts';
import { Settings } from './settings.ts';
import { type MonthCount, monthCounts, type Share, spread } from './spread.ts';
import { inChain, inTransaction, type Runner, runnerOf, sql } from './sql.ts';
import { Suggest } from './suggest.ts';
import { verifyOrg } from './verify.ts';
import { Views } from './views.ts';

/** What an act names; the org's row and line are filled in by the store. */
export type ActOrder = Omit<ActCommand, 'org' | 'line'> & { readonly org: string };

export class Store {
  readonly domain: Domain;
  readonly calendar: Calendar;
  /** Yearly reports. */
  readonly reports: Reports;
  /** Files kept beside entries. */
  readonly attachments: Attachments;
  /** Published pages: the orgs' profiles and their 索引号. */
  readonly publishing: Publishing;
  /** Entries and files by words. */
  readonly search: Search;
  /** Workbooks taken in as entries. */
  readonly imports: Imports;
  /** Pages, totals and whole lists of entries. */
  readonly lists: Lists;
  /** What is due and what waits for whom. */
  readonly inbox: Inbox;
  /** What users keep of lists. */
  readonly views: Views;
  /** What was typed before. */
  readonly suggest: Suggest;
  /** What left the program. */
  readonly exports: Exports;
  /** Accounts as administrators keep them. */
  readonly people: People;
  /** 地方口径: what holds, and who set it. */
  readonly settings: Settings;
  /** The beginning of an installation. */
  readonly installation: Installation;
  readonly #owner: pg.Pool;
  readonly #app: pg.Pool;
  readonly #now: () => Date;
  readonly #orgs: Orgs;

  constructor(owner: pg.Pool, app: pg.Pool, domain: Domain, calendar: Calendar, now: () => Date) {
    this.#owner = owner;
    this.#app = app;
    this.domain = domain;
    this.calendar = calendar;
    this.#now = now;
    this.#orgs = new Orgs(app);
    this.lists = new Lists(app, this.#orgs, () => this.#world);
    this.inbox = new Inbox(app, this.#orgs, () => this.#world);
    this.views = new Views(app, now);
    this.suggest = new Suggest(app);
    this.exports = new Exports(app, now);
    this.reports = new Reports(app, this.#orgs, () => this.#world);
    this.attachments = new Attachments(app, this.#orgs, () => this.#world);
    this.publishing = new Publishing(owner, app, this.#orgs, now);
    this.search = new Search(app, domain);
    this.imports = new Imports(app, this.#orgs, () => this.#world);
    this.people = new People(app, now);
    this.settings = new Settings(owner, app, this.#orgs, now);
    this.installation = new Installation(owner, this.#orgs, now);
  }

  async close(): Promise<void> {
    await Promise.all([this.#app.end(), this.#owner.end()]);
  }

  /** Takes a step. @throws YifaError with every reason; then nothing was written. */
  async act(order: ActOrder): Promise<ActResult> {
    return this.#guarded(async () => {
      const org = await this.#orgs.get(order.org);
      const line = await this.#orgs.line(org.id);
      return inChain(this.#app, org.id, (tx, chain) => act(tx, this.#world, { ...order, org, line }, chain));
    });
  }

  /**
   * Takes many steps of one org in one transaction under one lock of its chain: each order succeeds or is refused by
   * itself, in the order given. As a trial everything is taken back at the end, so that the answers say what would
   * happen, and nothing has.
   * @throws YifaError bad-request for orders of several orgs; when the database fails nothing was written
   */
  async actEach(orders: readonly ActOrder[], options: { readonly trial?: boolean } = {}): Promise<EachAnswer[]> {
    return this.#guarded(() => actEach(this.#app, this.#orgs, this.#world, orders, options));
  }

  /** What a step would bring about; nothing is written. @throws YifaError with every reason against it */
  async preview(order: Omit<ActOrder, 'key'>): Promise<ActPreview> {
    const org = await this.getOrg(order.org);
    const line = await this.lineOf(org.id);
    return this.#reading([org.id], (tx) => previewAct(tx, this.#world, { ...order, key: 'preview', org, line }));
  }

  /** One page of a list; more of lists at `lists`. */
  async list(ledger: string, request: ListRequest): Promise<EntryPage> {
    return this.lists.page(ledger, request);
  }

  async findEntry(ledger: string, orgs: readonly string[], id: string): Promise<Entry | undefined> {
    const model = getKnownLedger(this.domain, ledger);
    return this.#reading(orgs, (tx) => findEntry(tx, model, orgs, id));
  }

  /** @throws YifaError not-found */
  async getEntry(ledger: string, orgs: readonly string[], id: string): Promise<Entry> {
    const entry = await this.findEntry(ledger, orgs, id);
    if (!entry) throw new YifaError('not-found', `没有找到这条${getKnownLedger(this.domain, ledger).label}记录`);
    return entry;
  }

  async history(org: string, entry: string): Promise<JournalRecord[]> {
    return this.#reading([org], (tx) => historyOf(tx, org, entry));
  }

  /** Titles of referenced entries, by id. */
  async titles(ledger: LedgerModel, org: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const entries = await this.#reading([org], (tx) => findEntries(tx, ledger, org, ids));
    return new Map(entries.map((entry) => [entry.id, titleOf(ledger, entry)]));
  }

  async openDeadlines(
    orgs: readonly string[],
    until: PlainDate | undefined,
    limit: number,
  ): Promise<{ readonly total: number; readonly deadlines: OpenDeadline[] }> {
    return this.#reading(orgs, (tx) => openDeadlines(tx, orgs, until, limit));
  }

  async figure(indicator: string | Indicator, orgs: readonly string[], period: Period): Promise<Figure> {
    const [only] = await this.figures([indicator], orgs, period);
    if (!only) throw new RangeError('no figure');
    return only;
  }

  /** Several figures of one moment: all are read from the same snapshot. */
  async figures(
    indicators: readonly (string | Indicator)[],
    orgs: readonly string[],
    period: Period,
  ): Promise<Figure[]> {
    const wanted = indicators.map((each) => (typeof each === 'string' ? getIndicator(this.domain, each) : each));
    return this.#snapshot(orgs, period, async (tx, scope) => {
      const result: Figure[] = [];
      for (const each of wanted) result.push(await figure(tx, each, scope));
      return result;
    });
  }

  async figureEntries(
    indicator: EntryIndicator,
    orgs: readonly string[],
    period: Period,
    page: { readonly offset: number; readonly limit: number },
  ): Promise<Entry[]> {
    return this.#snapshot(orgs, period, (tx, scope) => figureEntries(tx, indicator, scope, page));
  }

  async relations(orgs: readonly string[], period: Period): Promise<RelationResult[]> {
    return this.#snapshot(orgs, period, async (tx, scope) => {
      const results: RelationResult[] = [];
      const before: CountedBefore = new Map();
      for (const relation of this.domain.relations) results.push(await checkRelation(tx, relation, scope, before));
      return results;
    });
  }

  /** How the entries of a ledger that count in a period spread over states or the values of a field. */
  async spread(ledger: string, orgs: readonly string[], period: Period, by: string): Promise<Share[]> {
    const model = getKnownLedger(this.domain, ledger);
    return this.#reading(orgs, (tx) => spread(tx, model, orgs, period, by));
  }

  /** The entries of every ledger that count in a period, by month. */
  async monthCounts(orgs: readonly string[], period: Period): Promise<MonthCount[]> {
    return this.#reading(orgs, (tx) => monthCounts(tx, this.domain, orgs, period));
  }

  /** What conditions are evaluated in for an org today, with the entries that `subject` refers to at hand. */
  async context(org: string, ledger?: LedgerModel, subject?: Subject): Promise<Context> {
    const today = await this.today(org);
    const line = await this.lineOf(org);
    return this.#reading([org], async (tx) => {
      const setting = await settingsOn(tx, line, today);
      const wanted = ledger && wantedByAll(ledger);
      const related = wanted && subject ? await relatedTo(tx, this.domain, org, wanted, [subject]) : undefined;
      return { calendar: this.calendar, today, setting, find: (id, entry) => related?.get(id)?.get(entry) };
    });
  }

  /** Proves the journal of an org and its entries against it; `anchors` are heads noted earlier outside the database. */
  async verify(
    org: string,
    anchors: readonly Anchor[] = [],
  ): Promise<{ readonly records: number; readonly head: string; readonly faults: readonly ChainFault[] }> {
    return this.#reading([org], (tx) => verifyOrg(tx, this.domain, org, anchors));
  }

  /** The heads of the chains, to be noted outside the database. */
  async heads(orgs: readonly string[]): Promise<Anchor[]> {
    return this.#reading(orgs, async (tx) => {
      const rows = await tx.rows(sql`select org_id, seq, hash from chain where org_id = any (${[...orgs]}::text[])`);
      return rows.map((row) => ({
        org: stringOf(row['org_id']),
        seq: numberOf(row['seq']),
        hash: stringOf(row['hash']),
      }));
    });
  }

  async orgs(): Promise<ReadonlyMap<string, Org>> {
    return this.#guarded(() => this.#orgs.all());
  }

  /** @throws YifaError not-found */
  async getOrg(id: string): Promise<Org> {
    return this.#guarded(() => this.#orgs.get(id));
  }

  /** The org and everything above it, nearest first. */
  async lineOf(id: string): Promise<string[]> {
    return this.#guarded(() => this.#orgs.line(id));
  }

  /** The org and everything below it. */
  async below(id: string): Promise<string[]> {
    return this.#guarded(() => this.#orgs.below(id));
  }

  async today(org: string): Promise<PlainDate> {
    return todayOf(await this.getOrg(org), this.#now());
  }

  /** Adds an org and starts its chain: the work of the owner, not of a request. */
  async addOrg(org: Org): Promise<void> {
    await this.#guarded(() => insertOrg(this.#owner, org));
    this.#orgs.forget();
  }

  /** Sets a profile setting of an org from a day on, and dates again what hangs on it there and below. */
  async setSetting(
    org: string,
    setting: string,
    from: PlainDate,
    value: number,
    basis: string,
    by?: Actor,
  ): Promise<void> {
    await this.settings.set(org, setting, from, value, basis, by);
    const uses = (ledger: LedgerModel): boolean =>
      ledger.deadlines.some(({ within }) => Object.values(within).some((each) => each === setting));
    await this.#redate(await this.below(org), uses);
  }

  async addAccount(account: Omit<Account, 'id' | 'initial'> & { readonly password: string }): Promise<Account> {
    return this.#guarded(() => addAccount(runnerOf(this.#app), account));
  }

  async accounts(orgs: readonly string[]): Promise<Account[]> {
    return this.#guarded(() => accountsOf(runnerOf(this.#app), orgs));
  }

  /** @throws YifaError login-failed, login-paused */
  async logIn(login: string, password: string): Promise<{ readonly account: Account; readonly token: string }> {
    const result = await this.#guarded(() => logIn(runnerOf(this.#app), login, password, this.#now()));
    if (!result.ok) throw result.error;
    return result;
  }

  async findSession(token: string): Promise<Account | undefined> {
    return this.#guarded(() => findSession(runnerOf(this.#app), token, this.#now()));
  }

  async logOut(token: string): Promise<void> {
    await this.#guarded(() => logOut(runnerOf(this.#app), token));
  }

  /** Dates every open deadline again, after a new calendar. @returns how many entries were looked at */
  async redate(): Promise<number> {
    return this.#redate([...(await this.orgs()).keys()], () => true);
  }

  async #redate(orgs: readonly string[], concerned: (ledger: LedgerModel) => boolean): Promise<number> {
    const ledgers = [...this.domain.ledgers.values()].filter((each) => each.deadlines.length > 0 && concerned(each));
    let looked = 0;
    for (const org of orgs) {
      const where = { org, line: await this.lineOf(org), today: await this.today(org) };
      for (const ledger of ledgers)
        looked += await this.#guarded(() => redateLedger(this.#app, this.#world, { ...where, ledger }));
    }
    return looked;
  }

  get #world(): World {
    return { domain: this.domain, calendar: this.calendar, now: this.#now };
  }

  async #snapshot<T>(
    orgs: readonly string[],
    period: Period,
    run: (tx: Runner, scope: FigureScope) => Promise<T>,
  ): Promise<T> {
    await this.orgs();
    return this.#reading(orgs, async (tx) =>
      run(tx, { domain: this.domain, orgs, period, ...(await this.#orgs.settings(tx, orgs, period.to)) }),
    );
  }

  async #reading<T>(orgs: readonly string[], run: (tx: Runner) => Promise<T>): Promise<T> {
    return this.#guarded(() => inTransaction(this.#app, orgs, run, { readonly: true }));
  }

  async #guarded<T>(run: () => Promise<T>): Promise<T> {
    try {
      return await run();
    } catch (error) {
      throw toYifaError(error);
    }
  }
}
