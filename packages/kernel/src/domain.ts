/** Everything declared, assembled once at start and refused as a whole when a part contradicts another. */
import { checkCarries } from './carry.ts';
import { DefinitionError } from './errors.ts';
import type { Fields, RefField, RefsField } from './field.ts';
import { entryIndicators, type Indicator, type Relation } from './indicator.ts';
import type { LedgerModel } from './model.ts';
import { own } from './own.ts';

export interface Domain {
  readonly areas: Readonly<Record<string, string>>;
  readonly posts: Readonly<Record<string, string>>;
  readonly ledgers: ReadonlyMap<string, LedgerModel>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly relations: readonly Relation[];
}

export interface DomainParts {
  readonly areas: Readonly<Record<string, string>>;
  readonly posts: Readonly<Record<string, string>>;
  readonly ledgers: readonly { readonly model: LedgerModel }[];
  readonly indicators: readonly Indicator[];
  readonly relations: readonly Relation[];
}

/** @throws DefinitionError naming the first contradiction. */
export function assemble(parts: DomainParts): Domain {
  const ledgers = new Map<string, LedgerModel>();
  for (const { model } of parts.ledgers) {
    if (ledgers.has(model.id)) throw new DefinitionError(model.id, 'two ledgers have this id');
    if (!/^[a-z][a-z0-9-]{1,40}$/.test(model.id)) throw new DefinitionError(model.id, 'ledger ids are kebab-case');
    ledgers.set(model.id, model);
  }
  for (const ledger of ledgers.values()) checkLedger(ledger, ledgers, parts);
  const indicators = new Map<string, Indicator>();
  for (const indicator of parts.indicators) {
    if (indicators.has(indicator.id)) throw new DefinitionError(indicator.id, 'two indicators have this id');
    for (const part of entryIndicators(indicator)) {
      if (ledgers.get(part.ledger.id) !== part.ledger)
        throw new DefinitionError(
          indicator.id,
          `its ledger ${part.ledger.id} is not part of the domain, or another version of it is`,
        );
    }
    indicators.set(indicator.id, indicator);
  }
  checkRelations(parts.relations, indicators);
  return { areas: parts.areas, posts: parts.posts, ledgers, indicators, relations: parts.relations };
}

function checkRelations(relations: readonly Relation[], indicators: ReadonlyMap<string, Indicator>): void {
  const seen = new Set<string>();
  for (const { id, left, right } of relations) {
    if (seen.has(id)) throw new DefinitionError(id, 'two relations have this id');
    seen.add(id);
    if (left.length === 0 || right.length === 0) throw new DefinitionError(id, 'a relation needs two sides');
    for (const each of [...left, ...right]) {
      if (indicators.get(each.id) !== each)
        throw new DefinitionError(
          id,
          `its indicator ${each.id} is not part of the domain, or another version of it is`,
        );
    }
  }
}

function refsOf(fields: Fields): [path: string, field: RefField | RefsField][] {
  return Object.entries(fields).flatMap(([name, field]): [string, RefField | RefsField][] => {
    if (field.kind === 'rows') return refsOf(field.fields).map(([path, each]) => [`${name}.${path}`, each]);
    return field.kind === 'ref' || field.kind === 'refs' ? [[name, field]] : [];
  });
}

function checkLedger(ledger: LedgerModel, ledgers: ReadonlyMap<string, LedgerModel>, parts: DomainParts): void {
  const fault = (where: string, what: string): never => {
    throw new DefinitionError(`${ledger.id}.${where}`, what);
  };
  if (!own(parts.areas, ledger.area)) fault('area', `unknown area ${ledger.area}`);
  for (const post of ledger.keepers) if (!own(parts.posts, post)) fault('keepers', `unknown post ${post}`);
  if (own(ledger.fields, ledger.dated)?.kind !== 'date') fault('dated', 'its entries have no date');
  for (const [path, field] of refsOf(ledger.fields)) {
    const target = ledgers.get(field.ledger.id);
    if (!target) fault(path, `refers to ${field.ledger.id}, which is not part of the domain`);
    else if (field.kind === 'ref') checkCarries(`${ledger.id}.${path}`, ledger, target, field);
  }
  const steps = Object.values(ledger.steps);
  if (!steps.some((step) => step.opens)) fault('steps', 'no step opens an entry');
  for (const step of steps) {
    for (const state of [...step.from, ...(step.to === undefined ? [] : [step.to])])
      if (!own(ledger.states, state)) fault(step.id, `unknown state ${state}`);
    if (step.opens && step.to === undefined) fault(step.id, 'opens an entry without a state');
    if (step.by.length === 0) fault(step.id, 'nobody may take it');
    if (step.sign !== undefined && step.opens) fault(step.id, 'signs an entry that nobody has laid before the signer');
    const beside = steps.some((other) => other.sign === 'agree' && step.from.some((at) => other.from.includes(at)));
    if (step.sign === 'return' && !beside) fault(step.id, 'returns where nobody could agree');
    for (const post of step.by) if (!own(parts.posts, post)) fault(step.id, `unknown post ${post}`);
    for (const name of step.asks) if (!own(ledger.fields, name)) fault(step.id, `asks for ${name}, which is no field`);
    for (const other of step.apart)
      if (!own(ledger.steps, other)) fault(step.id, `apart from ${other}, which is no step`);
  }
  for (const state of Object.keys(ledger.states)) {
    const reached = steps.some((step) => step.to === state);
    if (!reached && state !== 'voided') fault(state, 'no step reaches this state');
  }
}

/** The ledger of that id. @throws DefinitionError when there is none. */
export function getLedger(domain: Domain, id: string): LedgerModel {
  const ledger = domain.ledgers.get(id);
  if (!ledger) throw new DefinitionError(id, 'there is no such ledger');
  return ledger;
}

/** The indicator of that id. @throws DefinitionError when there is none. */
export function getIndicator(domain: Domain, id: string): Indicator {
  const indicator = domain.indicators.get(id);
  if (!indicator) throw new DefinitionError(id, 'there is no such indicator');
  return indicator;
}
