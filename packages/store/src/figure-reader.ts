/** Figures, relations and counts of some orgs and a period, each answer read from one snapshot. */
import { type Domain, type EntryIndicator, getIndicator, type Indicator } from '@yifa/kernel';
import type { Entry } from './columns.ts';
import { type Figure, type FigureScope, figureEntries, type Period } from './figures.ts';
import { figuresOf, type RelationResult, relationsOf } from './figures-together.ts';
import { getKnownLedger } from './ledgers.ts';
import { type Given, Part } from './part.ts';
import { type MonthCount, monthCounts, type Share, spread } from './spread.ts';
import type { Runner } from './sql.ts';

/** The settings of a figure are those in force on the last day of its period. */
export async function figureScope(
  { orgs: known, world }: Given,
  tx: Runner,
  orgs: readonly string[],
  period: Period,
): Promise<FigureScope> {
  return { domain: world.domain, orgs, period, ...(await known.settings(tx, orgs, period.to)) };
}

/** Indicators named by id or at hand already. @throws DefinitionError for an id that no indicator has */
export function indicatorsOf(domain: Domain, named: readonly (string | Indicator)[]): Indicator[] {
  return named.map((each) => (typeof each === 'string' ? getIndicator(domain, each) : each));
}

/** The work of the store's methods on figures. */
export class FigureReader extends Part {
  async figures(named: readonly (string | Indicator)[], orgs: readonly string[], period: Period): Promise<Figure[]> {
    const wanted = indicatorsOf(this.given.world.domain, named);
    return this.#scoped(orgs, period, (tx, scope) => figuresOf(tx, wanted, scope));
  }

  async entries(
    indicator: EntryIndicator,
    orgs: readonly string[],
    period: Period,
    page: { readonly offset: number; readonly limit: number },
  ): Promise<Entry[]> {
    return this.#scoped(orgs, period, (tx, scope) => figureEntries(tx, indicator, scope, page));
  }

  async relations(orgs: readonly string[], period: Period): Promise<RelationResult[]> {
    return this.#scoped(orgs, period, (tx, scope) => relationsOf(tx, scope.domain.relations, scope));
  }

  async spread(ledger: string, orgs: readonly string[], period: Period, by: string): Promise<Share[]> {
    const model = getKnownLedger(this.given.world.domain, ledger);
    return this.reading(orgs, (tx) => spread(tx, model, orgs, period, by));
  }

  async monthCounts(orgs: readonly string[], period: Period): Promise<MonthCount[]> {
    return this.reading(orgs, (tx) => monthCounts(tx, this.given.world.domain, orgs, period));
  }

  async #scoped<T>(
    orgs: readonly string[],
    period: Period,
    run: (tx: Runner, scope: FigureScope) => Promise<T>,
  ): Promise<T> {
    return this.reading(orgs, async (tx) => run(tx, await figureScope(this.given, tx, orgs, period)));
  }
}
