/** Says a ledger in plain JSON, for the browser and for the API's own documentation. */
import { citeRule, type RuleId } from '@yifa/law';
import { computedFields } from './correction.ts';
import type { FieldDescription, GuardDescription, LedgerDescription, StepDescription } from './describe-schema.ts';
import type { Field } from './field.ts';
import type { GuardModel, LedgerModel, StepModel } from './model.ts';
import { always } from './node.ts';
import { own } from './own.ts';

type ColumnDescription = Omit<FieldDescription, 'fields'>;

/** The ledger without anything that JSON cannot carry; `ledgerDescription` is its schema. */
export function describeLedger(ledger: LedgerModel): LedgerDescription {
  const documents = Object.values(ledger.documents);
  const computed = computedFields(ledger);
  return {
    id: ledger.id,
    label: ledger.label,
    area: ledger.area,
    unit: ledger.unit,
    ...(ledger.number === undefined ? {} : { number: ledger.number }),
    title: [...ledger.title],
    dated: ledger.dated,
    keepers: [...ledger.keepers],
    fields: Object.entries(ledger.fields).map(([name, field]) => ({
      ...describeField(name, field),
      ...(computed.has(name) ? { computed: true } : {}),
    })),
    states: Object.entries(ledger.states).map(([id, label]) => ({
      id,
      label,
      kind: own(ledger.stateKinds, id) ?? 'live',
    })),
    steps: Object.values(ledger.steps).map((step) =>
      describeStep(
        step,
        documents.filter((each) => each.after.includes(step.id) && each.when === always).map((each) => each.id),
      ),
    ),
    always: ledger.always.map(describeGuard),
    deadlines: ledger.deadlines.map(({ id, label, rule }) => ({ id, label, rule, article: citeRule(rule) })),
    documents: documents.map(({ id, label, after, rule }) => ({ id, label, after: [...after], ...cited(rule) })),
    gaps: ledger.gaps.map(({ rule, why }) => ({ rule, article: citeRule(rule), why })),
  };
}

function cited(rule: RuleId | undefined): { rule?: RuleId; article?: string } {
  return rule === undefined ? {} : { rule, article: citeRule(rule) };
}

function describeField(name: string, field: Field): FieldDescription {
  const columns =
    field.kind === 'rows'
      ? { fields: Object.entries(field.fields).map(([column, each]) => describeColumn(column, each)) }
      : {};
  return { ...describeColumn(name, field), ...columns };
}

function describeColumn(name: string, field: Field): ColumnDescription {
  const { kind, label, hint, aliases } = field;
  const common = {
    name,
    kind,
    label,
    optional: field.optional ?? false,
    personal: field.personal ?? false,
    ...(hint === undefined ? {} : { hint }),
    ...(aliases === undefined ? {} : { aliases: [...aliases] }),
  };
  switch (field.kind) {
    case 'text':
      return {
        ...common,
        ...(field.long ? { long: true } : {}),
        ...(field.shape ? { shape: field.shape } : {}),
        ...(field.about ? { about: field.about } : {}),
      };
    case 'integer': {
      const { unit, min, max } = field;
      return {
        ...common,
        ...(unit === undefined ? {} : { unit }),
        ...(min === undefined ? {} : { min }),
        ...(max === undefined ? {} : { max }),
      };
    }
    case 'choice':
    case 'choices':
      return { ...common, choices: Object.entries(field.choices).map(([code, says]) => ({ code, label: says })) };
    case 'ref':
      return {
        ...common,
        ledger: field.ledger.id,
        ...(field.carries ? { carries: Object.keys(field.carries) } : {}),
      };
    case 'refs':
      return { ...common, ledger: field.ledger.id };
    default:
      return common;
  }
}

function describeStep(step: StepModel, documents: string[]): StepDescription {
  return {
    id: step.id,
    label: step.label,
    from: [...step.from],
    opens: step.opens,
    ...(step.to === undefined ? {} : { to: step.to }),
    by: [...step.by],
    apart: [...step.apart],
    asks: [...step.asks],
    ...(step.dated === undefined ? {} : { dated: step.dated }),
    reason: step.reason,
    ...(step.sign === undefined ? {} : { sign: step.sign }),
    loose: step.loose,
    ...(step.page === undefined ? {} : { page: step.page }),
    documents,
    guards: step.guards.map(describeGuard),
  };
}

function describeGuard(guard: GuardModel): GuardDescription {
  const { force, when, require, says, remedy, reads, rule } = guard;
  return { ...cited(rule), force, when, require, says, remedy, reads: [...reads] };
}
