/** One zod schema a step: it validates the form, the API call and the imported row alike. */
import { isPlainDate } from '@yifa/law';
import { z } from 'zod';
import type { Field, Fields, Row, Scalar, Value, Values } from './field.ts';
import type { LedgerModel, StepModel } from './model.ts';
import { own } from './own.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const moment = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/;
const shapes = {
  idNumber: { pattern: /^\d{17}[\dX]$/, says: '应为18位公民身份号码' },
  creditCode: { pattern: /^[0-9A-HJ-NPQRTUWXY]{18}$/, says: '应为18位统一社会信用代码' },
  phone: { pattern: /^[0-9+\-() ]{5,20}$/, says: '应为电话号码' },
} as const;

// NUL and other control characters, and halves of characters: no database, document or digest keeps them.
const unwritable = /(?![\n\r\t])[\p{Cc}\p{Cs}]/u;
const firstDay = '1900-01-01';
const lastDay = '2199-12-31';

function isUsableDate(text: string): boolean {
  return isPlainDate(text) && firstDay <= text && text <= lastDay;
}

// Declarations never change, and a schema costs a thousand times what its use does.
const fieldSchemas = new WeakMap<Field, z.ZodType<Value>>();
const stepSchemas = new WeakMap<LedgerModel, WeakMap<StepModel, z.ZodObject>>();

/** The schema of one field's value. */
export function fieldSchema(field: Field): z.ZodType<Value> {
  const schema = fieldSchemas.get(field) ?? makeFieldSchema(field);
  fieldSchemas.set(field, schema);
  return schema;
}

function makeFieldSchema(field: Field): z.ZodType<Value> {
  const { label } = field;
  switch (field.kind) {
    case 'text': {
      const most = field.long ? 20_000 : 500;
      const base = z
        .string(`${label}应为文字`)
        .trim()
        .min(1, `请填写${label}`)
        .max(most, `${label}不能超过${most}字`)
        .refine((text) => !unwritable.test(text), `${label}含有不能保存的字符`);
      const shape = field.shape && shapes[field.shape];
      return shape ? base.toUpperCase().regex(shape.pattern, `${label}${shape.says}`) : base;
    }
    case 'integer':
      return z
        .int(`${label}应为整数`)
        .min(field.min ?? -2_000_000_000, `${label}不能小于${field.min ?? -2_000_000_000}`)
        .max(field.max ?? 2_000_000_000, `${label}不能大于${field.max ?? 2_000_000_000}`);
    case 'money':
      return z.int(`${label}应为金额，精确到分`).min(0, `${label}不能为负数`).max(100_000_000_000_000, `${label}过大`);
    case 'date':
      return z.string(`请填写${label}`).refine(isUsableDate, `${label}应为真实的日期，如2026-01-05`);
    case 'time':
      return z
        .string(`请填写${label}`)
        .refine(
          (text) => moment.test(text) && isUsableDate(text.slice(0, 10)),
          `${label}应为日期和时刻，如2026-01-05T09:30`,
        );
    case 'yesNo':
      return z.boolean(`请选择${label}是或否`);
    case 'choice':
      return z.enum(Object.keys(field.choices), `请从列表中选择${label}`);
    case 'choices':
      return z
        .array(z.enum(Object.keys(field.choices), `${label}含列表以外的选项`), `请选择${label}`)
        .min(1, `请选择${label}`)
        .refine(distinct, `${label}有重复`);
    case 'ref':
      return z.string(`请选择${label}`).regex(uuid, `请从${field.ledger.label}中选择${label}`);
    case 'refs':
      return z
        .array(
          z.string(`请从${field.ledger.label}中选择${label}`).regex(uuid, `请从${field.ledger.label}中选择${label}`),
          `请选择${label}`,
        )
        .min(1, `请选择${label}`)
        .max(200, `${label}不能超过200项`)
        .refine(distinct, `${label}有重复`);
    case 'rows':
      return z
        .array(rowSchema(field.fields), `请填写${label}`)
        .min(1, `请填写${label}`)
        .max(2000, `${label}不能超过2000行`);
  }
}

function rowSchema(fields: Fields): z.ZodType<Record<string, string | number | boolean | null>> {
  const cell = z.union([z.string(), z.number(), z.boolean(), z.null()], '这一格的内容格式不正确');
  const sheet = z.record(z.string(), cell, '每一行应有各列的内容').superRefine((row, issues) => {
    for (const name of Object.keys(row))
      if (!own(fields, name)) issues.addIssue({ code: 'custom', message: `没有“${name}”这一列`, path: [name] });
    for (const [name, field] of Object.entries(fields)) {
      const value = own(row, name) ?? null;
      if (value === null && field.optional) continue;
      const parsed = fieldSchema(field).safeParse(value ?? undefined);
      if (!parsed.success)
        issues.addIssue({
          code: 'custom',
          message: parsed.error.issues[0]?.message ?? `${field.label}有误`,
          path: [name],
        });
    }
  });
  return sheet.overwrite((row) => tidyRow(row, fields));
}

/** Every column, in order, as its own schema reads it; an empty one as null. */
function tidyRow(row: Row, fields: Fields): Record<string, Scalar | null> {
  const cells = Object.entries(fields).map(([name, field]): [string, Scalar | null] => {
    const given = own(row, name) ?? null;
    const parsed = given === null ? undefined : fieldSchema(field).safeParse(given).data;
    return [
      name,
      typeof parsed === 'string' || typeof parsed === 'number' || typeof parsed === 'boolean' ? parsed : given,
    ];
  });
  return Object.fromEntries(cells);
}

function distinct(items: readonly string[]): boolean {
  return new Set(items).size === items.length;
}

/** The input of a step: the fields it asks for; a draft and a correction may leave any out. */
export function stepSchema(ledger: LedgerModel, step: StepModel): z.ZodObject {
  const known = stepSchemas.get(ledger) ?? new WeakMap<StepModel, z.ZodObject>();
  const schema = known.get(step) ?? makeStepSchema(ledger, step);
  stepSchemas.set(ledger, known.set(step, schema));
  return schema;
}

function makeStepSchema(ledger: LedgerModel, step: StepModel): z.ZodObject {
  const names = step.id === 'correct' ? Object.keys(ledger.fields) : step.asks;
  const shape: Record<string, z.ZodType> = {};
  for (const name of names) {
    const field = own(ledger.fields, name);
    if (field) shape[name] = fieldSchema(field).nullable().optional().meta({ description: field.label });
  }
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys' ? `这一步不填写：${issue.keys.join('、')}` : '填写的内容格式不正确',
  });
}

/** A fault of one field. */
export interface Fault {
  readonly field: string;
  readonly says: string;
}

function faultsOf(issue: z.core.$ZodIssue): Fault[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ field: [...path, key].join('.'), says: issue.message }));
  return [{ field: path.join('.'), says: issue.message }];
}

/** Parses a step's input and lays it over the values an entry already has. */
export function applyInput(
  ledger: LedgerModel,
  step: StepModel,
  before: Values,
  input: unknown,
): { readonly values: Values; readonly faults: readonly Fault[] } {
  const parsed = stepSchema(ledger, step).safeParse(input);
  if (!parsed.success) {
    return { values: before, faults: parsed.error.issues.flatMap(faultsOf) };
  }
  const values: Record<string, Value> = { ...before };
  for (const [name, field] of Object.entries(ledger.fields)) {
    const given = parsed.data[name];
    if (given === undefined) continue;
    const value = given === null ? null : fieldSchema(field).parse(given);
    values[name] = value;
  }
  const faults: Fault[] = [];
  if (!step.loose) {
    for (const name of step.asks) {
      const field = own(ledger.fields, name);
      if (field && !field.optional && (values[name] === undefined || values[name] === null))
        faults.push({ field: name, says: `请填写${field.label}` });
    }
  }
  return { values: { ...values, ...step.sets }, faults };
}
