/** The store, opened: the one object through which the rest of the program reads and acts. */
import {
  type Context,
  type Domain,
  type EntryIndicator,
  type Indicator,
  type LedgerModel,
  type Subject,
  YifaError,
} from '@yifa/kernel';
import type { Calendar, PlainDate } from '@yifa/law';
import type pg from 'pg';
import { type Account, accountsOf, addAccount, findSession, logIn, logOut } from './accounts.ts';
import { act } from './act.ts';
import type { ActOrder, ActResult } from './act-command.ts';
import { actEachIn, type EachAnswer } from './act-each.ts';
import { type ActPreview, previewAct } from './act-preview.ts';
import { Attachments } from './attachments.ts';
import type { Anchor } from './chain-fault.ts';
import type { Entry } from './columns.ts';
import { contextFor } from './context.ts';
import { findEntry, titlesOf } from './entries.ts';
import { Exports } from './exports.ts';
import { guarded } from './failure.ts';
import { FigureReader } from './figure-reader.ts';
import type { Figure, Period } from './figures.ts';
import type { RelationResult } from './figures-together.ts';
import { Imports } from './imports.ts';
import { Inbox } from './inbox.ts';
import { Installation } from './installation.ts';
import type { JournalRecord } from './journal.ts';
import { entryNotFound, getKnownLedger } from './ledgers.ts';
import { type EntryPage, historyOf, type OpenDeadlines, openDeadlines } from './list.ts';
import { type ListRequest, Lists } from './lists.ts';
import { insertOrg, Orgs } from './orgs.ts';
import { type Given, Part } from './part.ts';
import { People } from './people.ts';
import { type Org, todayOf } from './profile.ts';
import { Publishing } from './publishing.ts';
import { redate } from './redate.ts';
import { Reports } from './reports.ts';
import { Search } from './search/index.ts';
import { Settings } from './settings.ts';
import type { MonthCount, Share } from './spread.ts';
import { Suggest } from './suggest.ts';
import { type ChainProof, headsOf, verifyOrg } from './verify.ts';
import { Views } from './views.ts';

/** Orgs are given by id. What is read at once is read from one snapshot, of several orgs too. */
export class Store extends Part {
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
  readonly #figures: FigureReader;

  constructor(owner: pg.Pool, app: pg.Pool, domain: Domain, calendar: Calendar, now: () => Date) {
    const given: Given = { app, owner, orgs: new Orgs(app), world: { domain, calendar, now } };
    super(given);
    this.domain = domain;
    this.calendar = calendar;
    this.lists = new Lists(given);
    this.inbox = new Inbox(app, given.orgs, () => given.world);
    this.views = new Views(given);
    this.suggest = new Suggest(app);
    this.exports = new Exports(given);
    this.reports = new Reports(given);
    this.attachments = new Attachments(given);
    this.publishing = new Publishing(given);
    this.search = new Search(app, domain);
    this.imports = new Imports(given);
    this.people = new People(given);
    this.settings = new Settings(given);
    this.installation = new Installation(given);
    this.#figures = new FigureReader(given);
  }

  /** Ends every connection; the store cannot be used after. */
  async close(): Promise<void> {
    await Promise.all([this.given.app.end(), this.given.owner.end()]);
  }

  /** Takes a step. @throws YifaError with every reason; then nothing was written. */
  async act(order: ActOrder): Promise<ActResult> {
    return this.chained(order.org, (tx, head, place) => act(tx, this.given.world, { ...order, ...place }, head));
  }

  /**
   * Takes many steps of one org in one transaction under one lock of its chain: each order succeeds or is refused by
   * itself, in the order given. As a trial everything is taken back at the end, so that the answers say what would
   * happen, and nothing has.
   * @throws YifaError bad-request for orders of several orgs; when the database fails nothing was written
   */
  async actEach(orders: readonly ActOrder[], options: { readonly trial?: boolean } = {}): Promise<EachAnswer[]> {
    const [first] = orders;
    if (!first) return [];
    if (orders.some((each) => each.org !== first.org)) throw new YifaError('bad-request');
    return this.chained(
      first.org,
      (tx, head, place) =>
        actEachIn(
          tx,
          this.given.world,
          { head },
          orders.map((order) => ({ ...order, ...place })),
        ),
      { ...options, many: true },
    );
  }

  /** What a step would bring about; nothing is written. @throws YifaError with every reason against it */
  async preview(order: Omit<ActOrder, 'key'>): Promise<ActPreview> {
    const place = await this.placeOf(order.org);
    return this.reading([order.org], (tx) => previewAct(tx, this.given.world, { ...order, ...place, key: 'preview' }));
  }

  /** One page of a list; more of lists at `lists`. */
  async list(ledger: string, request: ListRequest): Promise<EntryPage> {
    return this.lists.page(ledger, request);
  }

  /** One entry; undefined when none of these orgs has it. */
  async findEntry(ledger: string, orgs: readonly string[], id: string): Promise<Entry | undefined> {
    const model = getKnownLedger(this.domain, ledger);
    return this.reading(orgs, (tx) => findEntry(tx, model, orgs, id));
  }

  /** @throws YifaError not-found */
  async getEntry(ledger: string, orgs: readonly string[], id: string): Promise<Entry> {
    const entry = await this.findEntry(ledger, orgs, id);
    if (!entry) throw entryNotFound(getKnownLedger(this.domain, ledger));
    return entry;
  }

  /** The acts on an entry, and the coming and going of its files, oldest first. */
  async history(org: string, entry: string): Promise<JournalRecord[]> {
    return this.reading([org], (tx) => historyOf(tx, org, entry));
  }

  /** Titles of referenced entries, by id. */
  async titles(ledger: LedgerModel, org: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.reading([org], (tx) => titlesOf(tx, ledger, org, ids));
  }

  /** Open deadlines by due day, those due by `until` when it is given. */
  async openDeadlines(orgs: readonly string[], until: PlainDate | undefined, limit: number): Promise<OpenDeadlines> {
    return this.reading(orgs, (tx) => openDeadlines(tx, orgs, until, limit));
  }

  /** One figure; a rate has no value where there is nothing to divide by. */
  async figure(indicator: string | Indicator, orgs: readonly string[], period: Period): Promise<Figure> {
    const [only] = await this.figures([indicator], orgs, period);
    if (!only) throw new RangeError('no figure');
    return only;
  }

  /** Several figures of one moment: all are read from the same snapshot. */
  async figures(named: readonly (string | Indicator)[], orgs: readonly string[], period: Period): Promise<Figure[]> {
    return this.#figures.figures(named, orgs, period);
  }

  /** A page of the entries that an indicator counts, newest first. */
  async figureEntries(
    indicator: EntryIndicator,
    orgs: readonly string[],
    period: Period,
    page: { readonly offset: number; readonly limit: number },
  ): Promise<Entry[]> {
    return this.#figures.entries(indicator, orgs, period, page);
  }

  /** Whether the arithmetic declared between figures holds, relation by relation. */
  async relations(orgs: readonly string[], period: Period): Promise<RelationResult[]> {
    return this.#figures.relations(orgs, period);
  }

  /**
   * How the entries of a ledger that count in a period spread over states or the values of a field.
   * @param by `state` or the name of a field of which `isSpreadable` holds
   */
  async spread(ledger: string, orgs: readonly string[], period: Period, by: string): Promise<Share[]> {
    return this.#figures.spread(ledger, orgs, period, by);
  }

  /** The entries of every ledger that count in a period, by month. */
  async monthCounts(orgs: readonly string[], period: Period): Promise<MonthCount[]> {
    return this.#figures.monthCounts(orgs, period);
  }

  /** What conditions are evaluated in for an org today, with the entries that `subject` refers to at hand. */
  async context(org: string, ledger?: LedgerModel, subject?: Subject): Promise<Context> {
    const place = await this.placeOf(org);
    return this.reading([org], (tx) => contextFor(tx, this.given.world, place, ledger, subject));
  }

  /** Proves the journal of an org and its entries against it; `anchors` are heads noted earlier outside the database. */
  async verify(org: string, anchors: readonly Anchor[] = []): Promise<ChainProof> {
    return this.reading([org], (tx) => verifyOrg(tx, this.domain, org, anchors));
  }

  /** The heads of the chains, to be noted outside the database. */
  async heads(orgs: readonly string[]): Promise<Anchor[]> {
    return this.reading(orgs, (tx) => headsOf(tx, orgs));
  }

  /** All orgs, by id. */
  async orgs(): Promise<ReadonlyMap<string, Org>> {
    return guarded(() => this.given.orgs.all());
  }

  /** @throws YifaError not-found */
  async getOrg(id: string): Promise<Org> {
    return guarded(() => this.given.orgs.get(id));
  }

  /** The ids of the org and everything above it, nearest first. */
  async lineOf(id: string): Promise<string[]> {
    return guarded(() => this.given.orgs.line(id));
  }

  /** The ids of the org and everything below it. */
  async below(id: string): Promise<string[]> {
    return guarded(() => this.given.orgs.below(id));
  }

  /** The day on which an org lives: today in China, or that of a demonstration. @throws YifaError not-found */
  async today(org: string): Promise<PlainDate> {
    return todayOf(await this.getOrg(org), this.given.world.now());
  }

  /** Adds an org and starts its chain: the work of the owner, not of a request. */
  async addOrg(org: Org): Promise<void> {
    await guarded(() => insertOrg(this.given.owner, org));
    this.given.orgs.forget();
  }

  /** Adds an account with a password of its own choice; administrators add theirs at `people`. */
  async addAccount(account: Omit<Account, 'id' | 'initial'> & { readonly password: string }): Promise<Account> {
    return guarded(() => addAccount(this.unscoped, account));
  }

  /** Every account of some orgs, by org and login. */
  async accounts(orgs: readonly string[]): Promise<Account[]> {
    return guarded(() => accountsOf(this.unscoped, orgs));
  }

  /** @throws YifaError login-failed, login-paused */
  async logIn(login: string, password: string): Promise<{ readonly account: Account; readonly token: string }> {
    const result = await guarded(() => logIn(this.unscoped, login, password, this.given.world.now()));
    if (!result.ok) throw result.error;
    return result;
  }

  /** The account of a session; undefined when the session is unknown or over. */
  async findSession(token: string): Promise<Account | undefined> {
    return guarded(() => findSession(this.unscoped, token, this.given.world.now()));
  }

  /** Ends a session. */
  async logOut(token: string): Promise<void> {
    await guarded(() => logOut(this.unscoped, token));
  }

  /**
   * Dates every open deadline again, after a new calendar and once a day.
   * @param signal stops between two ledgers; what is left is done the next time
   * @returns how many entries were looked at
   */
  async redate(signal?: AbortSignal): Promise<number> {
    const orgs = [...(await this.orgs()).keys()];
    return guarded(() => redate(this.given, orgs, () => signal?.aborted !== true));
  }
}
