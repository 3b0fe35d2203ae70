/** Many indicators counted in few statements: those that look at the same entries of a ledger in one pass over them. */
import {
  type CountingIndicator,
  type EntryIndicator,
  entryIndicators,
  type Indicator,
  type Node,
  type Relation,
} from '@yifa/kernel';
import { numberOf, tableName } from './columns.ts';
import { conditionSql } from './condition-sql.ts';
import { contextOf, type Figure, type FigureScope, fieldOf, valueStatement, within } from './figures.ts';
import { type Runner, type Sql, sql } from './sql.ts';

/** Passes to a statement: most of the time of a small one is its way there and back. */
const atOnce = 24;

/** One pass over the entries that satisfy `shared`; what each indicator asks beyond that filters its own number. */
interface Pass {
  readonly shared: readonly Node[];
  readonly asked: { readonly indicator: EntryIndicator; readonly rest: readonly Node[] }[];
}

/** The values of entry indicators; not by their id, since the sum and the count of the same entries may share one. */
export type Amounts = ReadonlyMap<EntryIndicator, number>;

export interface RelationResult {
  readonly relation: Relation;
  readonly left: number;
  readonly right: number;
  readonly holds: boolean;
}

/** The values of indicators. */
export async function figuresOf(tx: Runner, indicators: readonly Indicator[], scope: FigureScope): Promise<Figure[]> {
  const amounts = await countTogether(tx, indicators, scope);
  return indicators.map((each) => figureFrom(each, amounts));
}

/** Whether the declared arithmetic holds for orgs and a period. */
export async function relationsOf(
  tx: Runner,
  relations: readonly Relation[],
  scope: FigureScope,
): Promise<RelationResult[]> {
  const terms = relations.flatMap(({ left, right }) => [...left, ...right]);
  const amounts = await countTogether(tx, terms, scope);
  const side = (of: Relation['left']): number => of.reduce((sum, each) => sum + amountOf(each, amounts), 0);
  return relations.map((relation) => {
    const [left, right] = [side(relation.left), side(relation.right)];
    return { relation, left, right, holds: relation.is === '=' ? left === right : left <= right };
  });
}

/** @throws RangeError for what was not counted */
export function figureFrom(indicator: Indicator, amounts: Amounts): Figure {
  if (indicator.kind !== 'rate') return { indicator: indicator.id, value: amountOf(indicator, amounts) };
  const terms = { of: amountOf(indicator.of, amounts), over: amountOf(indicator.over, amounts) };
  return { indicator: indicator.id, value: terms.over === 0 ? undefined : terms.of / terms.over, terms };
}

function amountOf(indicator: CountingIndicator, amounts: Amounts): number {
  if (indicator.kind === 'total') return indicator.of.reduce((sum, each) => sum + amountOf(each, amounts), 0);
  const amount = amounts.get(indicator);
  if (amount === undefined) throw new RangeError(`${indicator.id} was not counted`);
  return amount;
}

async function countTogether(tx: Runner, indicators: readonly Indicator[], scope: FigureScope): Promise<Amounts> {
  const passes = passesOf([...new Set(indicators.flatMap(entryIndicators))]);
  const counted = new Map<EntryIndicator, number>();
  for (let from = 0; from < passes.length; from += atOnce) {
    const some = passes.slice(from, from + atOnce);
    const columns = some.map((pass, n) => sql`(${statementOf(pass, scope)}) as ${sql.ref(`p${n}`)}`);
    const [row] = await tx.rows(sql`select ${sql.join(columns)}`);
    for (const [n, { asked }] of some.entries()) {
      const values: unknown = row?.[`p${n}`];
      for (const [i, { indicator }] of asked.entries())
        counted.set(indicator, numberOf(Array.isArray(values) ? values[i] : undefined));
    }
  }
  return counted;
}

function passesOf(indicators: readonly EntryIndicator[]): Pass[] {
  const passes = new Map<string, Pass>();
  for (const [i, indicator] of indicators.entries()) {
    const conjuncts = indicator.where.op === 'all' ? indicator.where.of : [indicator.where];
    const shared = conjuncts.filter((each) => isShared(each, conjuncts));
    // Values told apart are sorted anyway, each for itself.
    const own = indicator.kind === 'distinct' ? i : '';
    const key = JSON.stringify([indicator.ledger.id, own, shared]);
    const pass = passes.get(key) ?? { shared, asked: [] };
    passes.set(key, pass);
    pass.asked.push({ indicator, rest: conjuncts.filter((each) => !shared.includes(each)) });
  }
  return [...passes.values()];
}

/** The states and the period: what the indicators of a ledger have in common, and what an index may serve. */
function isShared(node: Node, conjuncts: readonly Node[]): boolean {
  if (node.op === 'not') return node.of.op === 'state';
  if (node.op !== 'compare') return false;
  return conjuncts.some(
    (each) =>
      each.op === 'compare' &&
      each.field === node.field &&
      each.to.kind === 'moment' &&
      each.to.moment === 'periodStart' &&
      each.to.shift === undefined,
  );
}

function statementOf({ shared, asked }: Pass, scope: FigureScope): Sql {
  const [first] = asked;
  if (!first) throw new RangeError('a pass for nothing');
  const { ledger, kind } = first.indicator;
  if (kind === 'distinct') return sql`select json_build_array((${valueStatement(first.indicator, scope)}))`;
  const test = (of: readonly Node[]): Sql => conditionSql({ op: 'all', of }, ledger, 'e', contextOf(scope));
  const values = asked.map(({ indicator, rest }) => {
    const filter = rest.length === 0 ? sql`` : sql` filter (where ${test(rest)})`;
    if (indicator.kind === 'count') return sql`count(*)${filter}`;
    return sql`coalesce(sum(${fieldOf(indicator).column})${filter}, 0)::bigint`;
  });
  return sql`select json_build_array(${sql.join(values)}) from ${sql.table(tableName(ledger))} as e where ${within(scope, 'e')} and ${test(shared)}`;
}
