/** The description of a ledger as it leaves the server: one schema, from which its type and the API's follow. */
import { rules, settings, statutes } from '@yifa/law';
import { z } from 'zod';
import type { Node } from './node.ts';

function keysOf<K extends string>(table: Readonly<Record<K, unknown>>): K[] {
  return Object.keys(table).filter((key): key is K => Object.hasOwn(table, key));
}

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const period = z.strictObject({
  count: z.int(),
  unit: z.enum(['day', 'workday', 'month', 'year']),
  law: z.enum(keysOf(statutes)),
});
const shift = z.strictObject({ period, direction: z.enum(['after', 'before']) }).exactOptional();
const operand = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('value'), value: scalar }),
  z.strictObject({ kind: z.literal('field'), field: z.string(), shift }),
  z.strictObject({ kind: z.literal('moment'), moment: z.enum(['today', 'periodStart', 'periodEnd']), shift }),
  z.strictObject({ kind: z.literal('setting'), setting: z.enum(keysOf(settings)) }),
]);

/** The tree of a condition, as `evaluate` and `explain` take it. */
export const nodeSchema: z.ZodType<Node> = z.lazy(() =>
  z.discriminatedUnion('op', [
    z.strictObject({ op: z.literal('all'), of: z.array(nodeSchema) }),
    z.strictObject({ op: z.literal('any'), of: z.array(nodeSchema) }),
    z.strictObject({ op: z.literal('not'), of: nodeSchema }),
    z.strictObject({ op: z.literal('state'), in: z.array(z.string()) }),
    z.strictObject({ op: z.literal('filled'), field: z.string(), filled: z.boolean() }),
    z.strictObject({
      op: z.literal('compare'),
      field: z.string(),
      by: z.enum(['<', '<=', '=', '>=', '>']),
      to: operand,
    }),
    z.strictObject({ op: z.literal('in'), field: z.string(), values: z.array(scalar) }),
    z.strictObject({
      op: z.literal('has'),
      field: z.string(),
      quantity: z.enum(['some', 'every']),
      codes: z.array(z.string()),
    }),
    z.strictObject({ op: z.literal('size'), field: z.string(), by: z.enum(['<=', '>=']), count: z.number() }),
    z.strictObject({
      op: z.literal('ref'),
      field: z.string(),
      ledger: z.string(),
      quantity: z.enum(['is', 'some', 'every']),
      of: nodeSchema,
    }),
    z.strictObject({ op: z.literal('apart'), field: z.string(), other: z.string() }),
  ]),
);

const columnDescription = z.strictObject({
  name: z.string(),
  kind: z.enum(['text', 'integer', 'money', 'date', 'time', 'yesNo', 'choice', 'choices', 'ref', 'refs', 'rows']),
  label: z.string(),
  optional: z.boolean(),
  personal: z.boolean(),
  hint: z.string().exactOptional(),
  /** Other words by which workbooks head this column. */
  aliases: z.array(z.string()).exactOptional(),
  long: z.boolean().exactOptional(),
  shape: z.enum(['idNumber', 'creditCode', 'phone']).exactOptional(),
  /** The kind of thing that the text names. */
  about: z.enum(['person', 'place', 'organisation', 'matter']).exactOptional(),
  unit: z.string().exactOptional(),
  min: z.number().exactOptional(),
  max: z.number().exactOptional(),
  /** In the order in which they are offered. */
  choices: z.array(z.strictObject({ code: z.string(), label: z.string() })).exactOptional(),
  /** The ledger that a reference points to. */
  ledger: z.string().exactOptional(),
  /** Own fields that a reference is declared to fill. */
  carries: z.array(z.string()).exactOptional(),
});
const fieldDescription = columnDescription.extend({
  /** The columns of sub-rows. */
  fields: z.array(columnDescription).exactOptional(),
  /** Only the program writes it: no form asks for it, and no correction changes it. */
  computed: z.boolean().exactOptional(),
});

const rule = z.enum(keysOf(rules));
const guardDescription = z.strictObject({
  rule: rule.exactOptional(),
  article: z.string().exactOptional(),
  force: z.enum(['forbid', 'justify', 'remind']),
  when: nodeSchema,
  require: nodeSchema,
  says: z.string(),
  remedy: z.string(),
  reads: z.array(z.string()),
});
const stepDescription = z.strictObject({
  id: z.string(),
  label: z.string(),
  from: z.array(z.string()),
  opens: z.boolean(),
  to: z.string().exactOptional(),
  by: z.array(z.string()),
  apart: z.array(z.string()),
  asks: z.array(z.string()),
  dated: z.string().exactOptional(),
  reason: z.boolean(),
  /** How a superior answers what was laid before them; such steps appear where they sign. */
  sign: z.enum(['agree', 'return']).exactOptional(),
  loose: z.boolean(),
  /** The page on which alone it is taken; the general form does not offer it. */
  page: z.string().exactOptional(),
  /** Documents that can be made once it is taken, of whatever entry. */
  documents: z.array(z.string()),
  guards: z.array(guardDescription),
});

/** Everything the browser needs of a ledger to draw its lists, forms and procedure. */
export const ledgerDescription = z.strictObject({
  id: z.string(),
  label: z.string(),
  area: z.string(),
  unit: z.string(),
  number: z.string().exactOptional(),
  title: z.array(z.string()),
  dated: z.string(),
  keepers: z.array(z.string()),
  fields: z.array(fieldDescription),
  states: z.array(
    z.strictObject({ id: z.string(), label: z.string(), kind: z.enum(['draft', 'live', 'closed', 'void']) }),
  ),
  steps: z.array(stepDescription),
  always: z.array(guardDescription),
  deadlines: z.array(z.strictObject({ id: z.string(), label: z.string(), rule, article: z.string() })),
  documents: z.array(
    z.strictObject({
      id: z.string(),
      label: z.string(),
      after: z.array(z.string()),
      rule: rule.exactOptional(),
      article: z.string().exactOptional(),
    }),
  ),
  /** What the law asks and the program does not check. */
  gaps: z.array(z.strictObject({ rule, article: z.string(), why: z.string() })),
});

export type LedgerDescription = z.infer<typeof ledgerDescription>;
export type FieldDescription = z.infer<typeof fieldDescription>;
export type StepDescription = z.infer<typeof stepDescription>;
export type GuardDescription = z.infer<typeof guardDescription>;
