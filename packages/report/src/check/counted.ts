/** What the ledgers hold for a set of indicators: values, and the entries behind them. */
import { type EntryIndicator, entryIndicators, type Indicator, isMoney } from '@yifa/kernel';
import { type Figure, type Period, type Store, titleOf } from '@yifa/store';
import { figureView } from '../figure-view.ts';
import type { Answer } from './judged.ts';
import type { CountedEntry } from './model.ts';

/** Entries listed with a verdict. */
const listed = 5;

export interface LedgerFigures {
  /** `exact` in the unit in which reports state it, absent for a rate over nothing. */
  answer(indicator: Indicator): Answer & { readonly exact: number | undefined };
  /** The first entries counted and how many there are; of a rate those above the line. */
  entries(indicator: Indicator): Promise<{ readonly entries: readonly CountedEntry[]; readonly total: number }>;
}

/** All figures, and the numbers of entries behind them, from one snapshot. */
export async function readFigures(
  store: Store,
  indicators: readonly Indicator[],
  org: string,
  period: Period,
): Promise<LedgerFigures> {
  const counting = (part: EntryIndicator): EntryIndicator =>
    part.kind === 'count' ? part : { ...part, kind: 'count' };
  const key = ({ id, kind }: Indicator): string => `${kind} ${id}`;
  const wanted = new Map(
    [...indicators, ...indicators.flatMap(listable).map(counting)].map((each): [string, Indicator] => [
      key(each),
      each,
    ]),
  );
  const read = wanted.size === 0 ? [] : await store.figures([...wanted.values()], [org], period);
  const figures = new Map<string, Figure>();
  for (const [at, each] of [...wanted.keys()].entries()) {
    const figure = read[at];
    if (figure) figures.set(each, figure);
  }
  const pages = new Map<Indicator, Promise<readonly CountedEntry[]>>();
  return {
    answer(indicator) {
      const figure = figures.get(key(indicator)) ?? { indicator: indicator.id, value: undefined };
      return { indicator, view: figureView(indicator, figure), exact: exactOf(indicator, figure) };
    },
    async entries(indicator) {
      const page = pages.get(indicator) ?? firstEntries(store, indicator, org, period);
      pages.set(indicator, page);
      const counts = listable(indicator).map((part) => figures.get(key(counting(part)))?.value ?? 0);
      return { entries: await page, total: counts.reduce((sum, each) => sum + each, 0) };
    },
  };
}

/** The queries whose entries stand for a figure; of a rate those above the line. */
function listable(indicator: Indicator): readonly EntryIndicator[] {
  return entryIndicators(indicator.kind === 'rate' ? indicator.of : indicator);
}

async function firstEntries(
  store: Store,
  indicator: Indicator,
  org: string,
  period: Period,
): Promise<readonly CountedEntry[]> {
  const found: CountedEntry[] = [];
  for (const part of listable(indicator)) {
    if (found.length >= listed) break;
    const page = { offset: 0, limit: listed - found.length };
    for (const entry of await store.figureEntries(part, [org], period, page))
      found.push({
        ledger: part.ledger.id,
        ledgerLabel: part.ledger.label,
        entry: entry.id,
        number: entry.number,
        title: titleOf(part.ledger, entry),
      });
  }
  return found;
}

/** Per cent, 元, or as counted. */
function exactOf(indicator: Indicator, { value, terms }: Figure): number | undefined {
  if (indicator.kind === 'rate') return terms && terms.over !== 0 ? (terms.of * 100) / terms.over : undefined;
  return value !== undefined && isMoney(indicator) ? value / 100 : value;
}
