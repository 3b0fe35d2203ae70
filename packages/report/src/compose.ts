/** Composes a report: one snapshot of all figures, the template's sentences over them, and prose from entries. */
import {
  checkTemplate,
  type EntryProse,
  getIndicator,
  indicatorsIn,
  isMoney,
  type Relation,
  type ReportTemplate,
  type ReportText,
  type SectionTemplate,
  YifaError,
} from '@yifa/kernel';
import { isPlainDate, type PlainDate, plainDate, yearOf } from '@yifa/law';
import { documentNumber, formatMoney } from '@yifa/office';
import type { Entry, Figure, Org, Period, RelationResult, Store } from '@yifa/store';
import { figureView } from './figure-view.ts';
import type { ComposedReport, ReportFigure, ReportSection, ReportWarning } from './model.ts';
import { proseEntries } from './prose.ts';
import { sayFigure } from './rounding.ts';
import { sayText, type Voice } from './say.ts';
import { composeSections } from './sections.ts';
import { stylesIn } from './styles.ts';
import { wordsOf } from './words.ts';

export interface ReportOrder {
  readonly org: string;
  readonly year: number;
  /** The running number of the document (`5`), or the whole 发文字号; blank for the pen when left out. */
  readonly number?: string;
  readonly signers?: readonly string[];
  /** 成文日期, YYYY-MM-DD; the org's today when left out. */
  readonly date?: string;
}

/**
 * Composes the report of an org on a year, 1 January to 31 December, or to today while the year runs.
 * @throws DefinitionError when the template does not fit the domain; YifaError `invalid-input` for a year that has not
 * begun or a date that does not exist, `not-found` for an unknown org.
 */
export async function composeReport(
  store: Store,
  template: ReportTemplate,
  order: ReportOrder,
): Promise<ComposedReport> {
  checkTemplate(template, store.domain);
  const { year } = order;
  const org = await store.getOrg(order.org);
  const above = org.parent === null ? undefined : await store.getOrg(org.parent);
  const today = await store.today(org.id);
  const period = periodOf(year, today);
  const date = dateOf(order.date, today);
  const figures = await figuresOf(store, template, org, period);
  const proses = await prosesOf(store, template, org, year, period);
  const relations = await store.relations([org.id], period);

  const words = wordsOf(template, org, above, year, period);
  const styles = stylesIn(template);
  const spoken = (id: string): { figure: Figure; text: string } => {
    const figure = figures.get(id);
    if (!figure) throw new RangeError(`no figure for ${id}`);
    return { figure, text: sayFigure(getIndicator(store.domain, id), figure, styles.get(id) ?? 'exact') };
  };
  const voice: Voice = {
    figure: (id) => {
      const { figure, text } = spoken(id);
      return { value: figure.value, text };
    },
    word: (word) => words[word],
    field: () => '',
    ordinal: '',
  };
  const composed = composeSections(template.sections, 1, { voice, entriesOf: (prose) => proses.get(prose) ?? [] });
  const used = figureIds(composed.sections);
  return {
    org: org.id,
    orgName: words.org,
    year,
    title: plain(template.title, voice),
    number: numberOf(org, order.number, date),
    addressee: plain(template.addressee, voice),
    copyTo: template.copyTo.map((each) => plain(each, voice)).filter((name) => name !== ''),
    signers: order.signers ?? [],
    sections: composed.sections,
    signature: { org: words.org, date },
    figures: Object.fromEntries(
      used.map((id): [string, ReportFigure] => [
        id,
        { ...figureView(getIndicator(store.domain, id), spoken(id).figure), text: spoken(id).text },
      ]),
    ),
    period: { from: period.from, to: period.to },
    warnings: [
      ...unfinished(year, period, words.until),
      ...composed.warnings,
      ...relations.filter((each) => !each.holds).map(brokenRelation),
    ],
  };
}

function periodOf(year: number, today: PlainDate): Period {
  const from = `${year}-01-01`;
  const last = `${year}-12-31`;
  if (!isPlainDate(from) || !isPlainDate(last)) throw new YifaError('invalid-input', `年度应为四位数：${year}`);
  if (today < from) throw new YifaError('invalid-input', `${year}年尚未开始，不能编制年度报告`);
  return { from, to: today < last ? today : last };
}

function dateOf(date: string | undefined, today: PlainDate): PlainDate {
  if (date === undefined) return today;
  if (!isPlainDate(date)) throw new YifaError('invalid-input', `成文日期“${date}”无效，应为实际存在的年-月-日`);
  return plainDate(date);
}

/** 发文字号: the year is that of the document, not the one reported on. */
function numberOf(org: Org, number: string | undefined, date: PlainDate): string {
  if (number !== undefined && !/^\d+$/.test(number)) return number;
  if (org.mark === '') return '';
  return number === undefined
    ? `${org.mark}〔${yearOf(date)}〕　号`
    : documentNumber(org.mark, yearOf(date), Number(number));
}

async function figuresOf(
  store: Store,
  template: ReportTemplate,
  org: Org,
  period: Period,
): Promise<ReadonlyMap<string, Figure>> {
  const figures = await store.figures([...indicatorsIn(template)], [org.id], period);
  return new Map(figures.map((figure) => [figure.indicator, figure]));
}

async function prosesOf(
  store: Store,
  template: ReportTemplate,
  org: Org,
  year: number,
  period: Period,
): Promise<ReadonlyMap<EntryProse, readonly Entry[]>> {
  const sources = (section: SectionTemplate): EntryProse[] => [
    ...section.paragraphs.flatMap((part) => (part.kind === 'entries' ? [part] : [])),
    ...section.sections.flatMap(sources),
  ];
  const found = new Map<EntryProse, readonly Entry[]>();
  for (const prose of template.sections.flatMap(sources))
    found.set(prose, await proseEntries(store, prose, org.id, year, period));
  return found;
}

function plain(text: ReportText, voice: Voice): string {
  return (sayText(text, voice) ?? []).map((run) => run.text).join('');
}

/** In the order in which the report names them. */
function figureIds(sections: readonly ReportSection[]): string[] {
  const ids = sections.flatMap((section) =>
    section.paragraphs.flat().flatMap((run) => (run.figure === undefined ? [] : [run.figure])),
  );
  return [...new Set(ids)];
}

function unfinished(year: number, period: Period, until: string): ReportWarning[] {
  if (until === '') return [];
  return [
    {
      code: 'year-not-over',
      says: `${year}年度尚未结束，数据只统计到${until}`,
      remedy: `${period.to.slice(0, 4)}年12月31日以后重新编制，再按程序审签`,
    },
  ];
}

function brokenRelation({ relation, left, right }: RelationResult): ReportWarning {
  const side = (indicators: Relation['left'], value: number): string => {
    const shown = indicators.every(isMoney) ? `${formatMoney(value, '元')}元` : String(value);
    return `${indicators.map((each) => each.label).join('＋')} ${shown}`;
  };
  return {
    code: 'relation-broken',
    says: `数据前后不符：${relation.says}，实为“${side(relation.left, left)}”与“${side(relation.right, right)}”`,
    remedy: '打开这些数据所列的记录，更正漏登、错登的日期或结果后重新编制',
  };
}
