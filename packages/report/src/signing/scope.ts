/** What the life of a report needs to know of its place: the store, the outline, and who judges typed numbers. */
import {
  DefinitionError,
  type FigureStyle,
  type LedgerModel,
  type ReportTemplate,
  type ReportText,
  type Vocabulary,
  YifaError,
} from '@yifa/kernel';
import { isPlainDate, type PlainDate } from '@yifa/law';
import type { Actor, Entry, Org, Period, Store } from '@yifa/store';
import type { Verdict } from '../check/model.ts';
import type { Claim } from '../reading/model.ts';
import { sayText, type Voice } from '../say.ts';
import { stylesIn } from '../styles.ts';
import { wordsOf } from '../words.ts';
import { type Mandated, mandatedIn } from './contents.ts';

export interface JudgedAbout {
  readonly org: string;
  readonly year: number;
  /** Which numbers to judge; all when left out. The others are still read, for what they say of their neighbours. */
  readonly wanted?: (claim: Claim) => boolean;
}

/** What the ledgers say of the numbers in a text; offsets of the claims are into that text. */
export type Judge = (text: string, about: JudgedAbout) => Promise<readonly Verdict[]>;

export interface ReportPlace {
  readonly store: Store;
  /** The report outline of an org's county. */
  readonly template: (org: Org) => ReportTemplate;
  /** Left out, numbers typed by hand are not judged. */
  readonly judge?: Judge;
  /** How numbers in texts are read; left out, texts are not checked by themselves. */
  readonly vocabulary?: Vocabulary;
}

export interface ReportKey {
  readonly org: string;
  readonly year: number;
}

export type { Actor };

/** The whole year reported on. @throws YifaError invalid-input */
export function periodOfYear(year: number): Period {
  const from = `${year}-01-01`;
  const to = `${year}-12-31`;
  if (!isPlainDate(from) || !isPlainDate(to)) throw new YifaError('invalid-input', `年度应为四位数：${year}`);
  return { from, to };
}

/** The year as far as it has come. */
export async function periodSoFar(store: Store, { org, year }: ReportKey): Promise<Period> {
  const { from, to } = periodOfYear(year);
  const today = await store.today(org);
  return { from, to: today < to && today >= from ? today : to };
}

/** The page on which a declaration of yearly reports has its steps taken. */
export const reportPage = 'annual-report';

/** The ledger of yearly reports: the one whose steps are taken on that page. @throws DefinitionError */
export function reportLedger(store: Store): LedgerModel {
  for (const ledger of store.domain.ledgers.values())
    if (Object.values(ledger.steps).some((step) => step.page === reportPage)) return ledger;
  throw new DefinitionError(reportPage, 'no ledger has steps on this page');
}

/** What a report must contain, by the code under which the ledger records it. */
function contentsOf(store: Store): Readonly<Record<string, string>> {
  const field = reportLedger(store).fields['contents'];
  return field?.kind === 'choices' ? field.choices : {};
}

/** The entry of a report, undefined before its first draft. */
export async function findReport(store: Store, { org, year }: ReportKey): Promise<Entry | undefined> {
  const page = await store.list(reportLedger(store).id, {
    orgs: [org],
    where: { op: 'in', field: 'year', values: [year] },
    offset: 0,
    limit: 1,
  });
  return page.entries[0];
}

/** @throws YifaError not-found */
export async function getReport(store: Store, key: ReportKey): Promise<Entry> {
  const entry = await findReport(store, key);
  if (!entry) throw new YifaError('not-found', `${key.year}年度的报告还没有起草`);
  return entry;
}

export interface Outline {
  readonly org: Org;
  /** Of the organ that signs. */
  readonly orgName: string;
  readonly mandated: readonly Mandated[];
  readonly styles: ReadonlyMap<string, FigureStyle>;
  readonly template: ReportTemplate;
}

/** The outline of an org's report on a year: its words, its contents, its roundings. */
export async function outlineOf({ store, template }: ReportPlace, { org: id, year }: ReportKey): Promise<Outline> {
  const org = await store.getOrg(id);
  const above = org.parent === null ? undefined : await store.getOrg(org.parent);
  const outline = template(org);
  const words = wordsOf(outline, org, above, year, periodOfYear(year));
  const voice: Voice = {
    figure: () => ({ value: 0, text: '0' }),
    word: (word) => words[word],
    field: () => '',
    ordinal: '',
  };
  const say = (text: ReportText): string => (sayText(text, voice) ?? []).map((run) => run.text).join('');
  return {
    org,
    orgName: words.org,
    mandated: mandatedIn(outline, contentsOf(store), say),
    styles: stylesIn(outline),
    template: outline,
  };
}

/** A date the ledger holds. */
export function dateIn(entry: Entry | undefined, field: string): PlainDate | undefined {
  const value = entry?.values[field];
  return isPlainDate(value) ? value : undefined;
}

export function numberIn(entry: Entry | undefined, field: string): number {
  const value = entry?.values[field];
  return typeof value === 'number' ? value : 0;
}
