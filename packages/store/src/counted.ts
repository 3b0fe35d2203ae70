/** Figures together with the entries they count and their versions: what a signature freezes. */
import { type EntryIndicator, entryIndicators, type Indicator } from '@yifa/kernel';
import { numberOf, stringOf } from './columns.ts';
import { entriesStatement, type Figure, type FigureScope, valueStatement } from './figures.ts';
import { figureFrom } from './figures-together.ts';
import { type Runner, sql } from './sql.ts';

/** One entry as a figure counts it. */
export interface CountedVersion {
  readonly ledger: string;
  readonly entry: string;
  readonly version: number;
}

/** A figure and every entry it counts: for a rate those of both terms, for a total those of all parts; in order of ledger and id. */
export interface CountedFigure extends Figure {
  readonly entries: readonly CountedVersion[];
}

interface Part {
  readonly value: number;
  readonly entries: readonly CountedVersion[];
}

/** Several indicators to a statement: most of the time of a small query is its way there and back. */
const atOnce = 24;

/** The figures of one org, from a transaction in which nothing can change meanwhile. */
export async function countedFigures(
  tx: Runner,
  indicators: readonly Indicator[],
  scope: FigureScope,
): Promise<CountedFigure[]> {
  const wanted = [...new Set(indicators.flatMap(entryIndicators))];
  const parts = new Map<EntryIndicator, Part>();
  for (let i = 0; i < wanted.length; i += atOnce) {
    const some = wanted.slice(i, i + atOnce);
    const columns = some.flatMap((each, n) => [
      sql`(${valueStatement(each, scope)}) as ${sql.ref(`v${n}`)}`,
      sql`(${entriesStatement(each, scope)}) as ${sql.ref(`e${n}`)}`,
    ]);
    const [row] = await tx.rows(sql`select ${sql.join(columns)}`);
    for (const [n, each] of some.entries())
      parts.set(each, { value: numberOf(row?.[`v${n}`]), entries: entriesIn(each, row?.[`e${n}`]) });
  }
  return indicators.map((indicator) => figureOf(indicator, parts));
}

function entriesIn(indicator: EntryIndicator, raw: unknown): CountedVersion[] {
  if (!Array.isArray(raw)) return [];
  return raw.map((pair: unknown) => {
    const [entry, version]: readonly unknown[] = Array.isArray(pair) ? pair : [];
    return { ledger: indicator.ledger.id, entry: stringOf(entry), version: numberOf(version) };
  });
}

function figureOf(indicator: Indicator, parts: ReadonlyMap<EntryIndicator, Part>): CountedFigure {
  const all = entryIndicators(indicator).flatMap((each) => parts.get(each)?.entries ?? []);
  const entries = [...new Map(all.map((each) => [`${each.ledger} ${each.entry}`, each])).values()].sort((a, b) =>
    `${a.ledger} ${a.entry}` < `${b.ledger} ${b.entry}` ? -1 : 1,
  );
  const amounts = new Map([...parts].map(([part, { value }]) => [part, value]));
  return { ...figureFrom(indicator, amounts), entries };
}
