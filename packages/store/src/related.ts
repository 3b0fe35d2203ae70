/** The entries that an entry refers to: which of them a decision looks at, and how they are read. */
import {
  type Domain,
  type Fields,
  getLedger,
  type LedgerModel,
  type Node,
  type StepModel,
  type Subject,
  type Values,
  visit,
} from '@yifa/kernel';
import { columnName, type DatabaseRow, type Entry, entryOf, tableName } from './columns.ts';
import { findEntries } from './entries.ts';
import { type Runner, type Sql, sql } from './sql.ts';

/** Entries by ledger and id. */
export type Related = ReadonlyMap<string, ReadonlyMap<string, Entry>>;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a text is an id as entries have them. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && uuid.test(value);
}

/** One place that names entries: a field, or a column of a field's sub-rows. */
interface Place {
  readonly field: string;
  readonly column?: string;
  readonly label: string;
  readonly ledger: string;
}

function placesOf(fields: Fields): Place[] {
  return Object.entries(fields).flatMap(([name, field]): Place[] => {
    if (field.kind === 'ref' || field.kind === 'refs')
      return [{ field: name, label: field.label, ledger: field.ledger.id }];
    if (field.kind !== 'rows') return [];
    return placesOf(field.fields).map((inner) => ({ ...inner, field: name, column: inner.field }));
  });
}

/** The ids at a place, in an entry's values or in what was typed, which may be anything. */
function idsAt(place: Place, values: Readonly<Record<string, unknown>>): string[] {
  const held = values[place.field];
  const list: readonly unknown[] = Array.isArray(held) ? held : [held];
  const { column } = place;
  const ids = column === undefined ? list : list.map((row) => (isRecord(row) ? row[column] : undefined));
  return ids.filter(isId);
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** For each ledger, the fields whose entries some condition looks into. */
type Follow = ReadonlyMap<string, ReadonlySet<string>>;

function followed(ledger: LedgerModel, nodes: readonly Node[]): Follow {
  const found = new Map<string, Set<string>>();
  const look = (id: string, node: Node): void =>
    visit(node, (each) => {
      if (each.op !== 'ref') return;
      const fields = found.get(id) ?? new Set();
      found.set(id, fields.add(each.field));
      look(each.ledger, each.of);
    });
  for (const node of nodes) look(ledger.id, node);
  return found;
}

/** The conditions that deciding a step evaluates, those of the deadlines and documents that hang on it included. */
function conditionsAt(ledger: LedgerModel, step: StepModel): Node[] {
  const steps = step.id === 'correct' ? Object.values(ledger.steps) : [step];
  const guards = [...steps.flatMap((each) => each.guards), ...ledger.always];
  const documents = Object.values(ledger.documents).map((each) => each.when);
  return [...guards.flatMap((guard) => [guard.when, guard.require]), ...deadlineConditions(ledger), ...documents];
}

function deadlineConditions(ledger: LedgerModel): Node[] {
  return ledger.deadlines.flatMap((each) => [each.when, each.lapses, ...each.extend.map(({ when }) => when)]);
}

function asked(ledger: LedgerModel, step: StepModel): ReadonlySet<string> {
  return new Set(step.id === 'correct' ? Object.keys(ledger.fields) : step.asks);
}

/** What a step needs of the entries referred to, and whether it needs settings. */
export interface Wanted {
  readonly places: readonly Place[];
  readonly follow: Follow;
  /** Whether some condition or deadline hangs on a local setting. */
  readonly settings: boolean;
}

function hangsOnSettings(ledger: LedgerModel, nodes: readonly Node[]): boolean {
  let found = ledger.deadlines.some(({ within }) => 'setting' in within || 'monthDay' in within);
  const look = (node: Node): void =>
    visit(node, (each) => {
      if (each.op === 'compare' && each.to.kind === 'setting') found = true;
      if (each.op === 'ref') look(each.of);
    });
  nodes.forEach(look);
  return found;
}

const wantedAt = new WeakMap<LedgerModel, Map<string, Wanted>>();

export function wantedBy(ledger: LedgerModel, step: StepModel): Wanted {
  const steps = wantedAt.get(ledger) ?? new Map<string, Wanted>();
  wantedAt.set(ledger, steps);
  const known = steps.get(step.id);
  if (known) return known;
  const follow = followed(ledger, conditionsAt(ledger, step));
  const named = asked(ledger, step);
  const places = placesOf(ledger.fields).filter(
    ({ field }) => named.has(field) || follow.get(ledger.id)?.has(field) === true,
  );
  const wanted = { places, follow, settings: hangsOnSettings(ledger, conditionsAt(ledger, step)) };
  steps.set(step.id, wanted);
  return wanted;
}

/** What any condition of a ledger needs. */
export function wantedByAll(ledger: LedgerModel): Wanted {
  const documents = Object.values(ledger.documents).flatMap((each) => each.body);
  const conditions = [
    ...Object.values(ledger.steps).flatMap((step) => conditionsAt(ledger, step)),
    ...documents.flatMap((block) => ('when' in block ? [block.when] : [])),
  ];
  return { places: placesOf(ledger.fields), follow: followed(ledger, conditions), settings: true };
}

/** Whether the deadlines of a ledger, or the conditions they run under, hang on a setting. */
export function deadlinesUse(ledger: LedgerModel, setting: string): boolean {
  if (ledger.deadlines.some(({ within }) => Object.values(within).some((each) => each === setting))) return true;
  let found = false;
  const look = (node: Node): void =>
    visit(node, (each) => {
      if (each.op === 'compare' && each.to.kind === 'setting' && each.to.setting === setting) found = true;
      if (each.op === 'ref') look(each.of);
    });
  deadlineConditions(ledger).forEach(look);
  return found;
}

/** What dating an entry's deadlines again needs. */
export function wantedByDeadlines(ledger: LedgerModel): Wanted {
  const follow = followed(ledger, deadlineConditions(ledger));
  const places = placesOf(ledger.fields).filter(({ field }) => follow.get(ledger.id)?.has(field) === true);
  return { places, follow, settings: true };
}

/**
 * The entries named in the input or in the entry as it is, as columns of JSON that `relatedOf` reads: one for each
 * ledger referred to.
 */
export function relatedColumns(
  domain: Domain,
  ledger: LedgerModel,
  wanted: Wanted,
  org: string,
  input: unknown,
  entry: string | undefined,
): Sql[] {
  const typed = isRecord(input) ? input : {};
  return targetsOf(wanted).flatMap((target) => {
    const places = wanted.places.filter((place) => place.ledger === target);
    const ids = places.flatMap((place) => idsAt(place, typed));
    if (ids.length === 0 && entry === undefined) return [];
    const held = entry === undefined ? [] : places.map((place) => heldIds(place, ledger));
    const from = sql`(select ${sql.join(held, sql` || `)} from ${sql.table(tableName(ledger))} c where c.org_id = ${org} and c.id = ${entry ?? null}::uuid)`;
    const all = held.length === 0 ? sql`${ids}::uuid[]` : sql`array_cat(${ids}::uuid[], ${from})`;
    return sql`(select json_agg(to_json(t)) from ${sql.table(tableName(getLedger(domain, target)))} t where t.org_id = ${org} and t.id = any (${all})) as ${sql.ref(`to ${target}`)}`;
  });
}

function targetsOf(wanted: Wanted): string[] {
  return [...new Set(wanted.places.map((place) => place.ledger))];
}

function heldIds(place: Place, ledger: LedgerModel): Sql {
  const held = sql.ref(`c.${columnName(place.field)}`);
  if (place.column !== undefined)
    return sql`array(select (x ->> ${place.column})::uuid from jsonb_array_elements(${held}) x)`;
  return ledger.fields[place.field]?.kind === 'ref' ? sql`array[${held}]` : sql`coalesce(${held}, '{}')`;
}

export function relatedOf(
  domain: Domain,
  wanted: Wanted,
  row: DatabaseRow | undefined,
): Map<string, Map<string, Entry>> {
  const related = new Map<string, Map<string, Entry>>();
  for (const target of targetsOf(wanted)) {
    const found = row?.[`to ${target}`];
    const ledger = getLedger(domain, target);
    const entries = (Array.isArray(found) ? found : []).filter(isRecord).map((each) => entryOf(ledger, each));
    related.set(target, new Map(entries.map((each) => [each.id, each])));
  }
  return related;
}

/** Adds what the entries at hand refer to in turn, as far as conditions look. */
export async function followRelated(
  tx: Runner,
  domain: Domain,
  org: string,
  wanted: Wanted,
  related: Map<string, Map<string, Entry>>,
): Promise<Related> {
  for (;;) {
    const missing = new Map<string, Set<string>>();
    for (const [id, entries] of related) {
      const fields = wanted.follow.get(id);
      if (!fields || entries.size === 0) continue;
      for (const place of placesOf(getLedger(domain, id).fields).filter(({ field }) => fields.has(field))) {
        const ids = [...entries.values()].flatMap((entry) => idsAt(place, entry.values));
        const unknown = ids.filter((each) => !related.get(place.ledger)?.has(each));
        if (unknown.length > 0) missing.set(place.ledger, new Set([...(missing.get(place.ledger) ?? []), ...unknown]));
      }
    }
    let added = 0;
    for (const [id, ids] of missing) {
      const entries = await findEntries(tx, getLedger(domain, id), org, [...ids]);
      const known = related.get(id) ?? new Map<string, Entry>();
      for (const entry of entries) known.set(entry.id, entry);
      related.set(id, known);
      added += entries.length;
    }
    if (added === 0) return related;
  }
}

/** The entries that some entries of a ledger refer to, as far as `wanted` looks. */
export async function relatedTo(
  tx: Runner,
  domain: Domain,
  org: string,
  wanted: Wanted,
  subjects: readonly Subject[],
): Promise<Related> {
  const related = new Map<string, Map<string, Entry>>();
  for (const target of targetsOf(wanted)) {
    const places = wanted.places.filter((place) => place.ledger === target);
    const ids = new Set(subjects.flatMap(({ values }) => places.flatMap((place) => idsAt(place, values))));
    const entries = await findEntries(tx, getLedger(domain, target), org, [...ids]);
    related.set(target, new Map(entries.map((each) => [each.id, each])));
  }
  return followRelated(tx, domain, org, wanted, related);
}

/** A reference that a step may not make. */
export interface BadReference {
  readonly field: string;
  readonly label: string;
  readonly ledger: string;
  readonly why: 'missing' | 'voided';
}

/**
 * What a step points to must exist in the same org and not be voided. A correction answers only for what it adds: what
 * was named long ago may have been voided since.
 */
export function badReferences(
  domain: Domain,
  ledger: LedgerModel,
  step: StepModel,
  before: Values,
  next: Readonly<Record<string, unknown>>,
  related: Related,
): BadReference[] {
  const named = asked(ledger, step);
  const places = wantedBy(ledger, step).places.filter(({ field }) => named.has(field));
  return places.flatMap((place) => {
    const old = new Set(step.id === 'correct' ? idsAt(place, before) : []);
    return idsAt(place, next)
      .filter((id) => !old.has(id))
      .flatMap((id): BadReference[] => {
        const target = related.get(place.ledger)?.get(id);
        const { field, label } = place;
        const bad = { field, label, ledger: getLedger(domain, place.ledger).label };
        if (!target) return [{ ...bad, why: 'missing' }];
        return target.state === 'voided' ? [{ ...bad, why: 'voided' }] : [];
      });
  });
}
