/**
 * 一次录入: facts that an entry has in common with the one it refers to are taken over instead of typed a second time.
 * They become the entry's own: a later correction there does not change them here.
 */
import { DefinitionError } from './errors.ts';
import type { Field, RefField, Value, Values } from './field.ts';
import type { LedgerModel } from './model.ts';
import { own } from './own.ts';

/** Days, hours and answers of yes or no are of one act; only a declaration may carry them. */
const carried: readonly Field['kind'][] = ['text', 'integer', 'money', 'choice', 'choices', 'ref', 'refs'];

function targetOf(field: Field): string | undefined {
  return field.kind === 'ref' || field.kind === 'refs' ? field.ledger.id : undefined;
}

function codesOf(field: Field): string {
  return field.kind === 'choice' || field.kind === 'choices' ? Object.keys(field.choices).sort().join() : '';
}

/** Equal in what they mean by all that is declared: label, kind, unit, choices, ledger referred to. */
function isSame(mine: Field, theirs: Field): boolean {
  const unit = (field: Field): string | undefined => (field.kind === 'integer' ? field.unit : undefined);
  return (
    carried.includes(mine.kind) &&
    mine.kind === theirs.kind &&
    mine.label === theirs.label &&
    (mine.personal === true || theirs.personal !== true) &&
    unit(mine) === unit(theirs) &&
    targetOf(mine) === targetOf(theirs) &&
    codesOf(mine) === codesOf(theirs)
  );
}

/**
 * Which own fields a reference fills, and from which fields of the entry referred to. Not declared, it is every field
 * that is the same there, but for those by which that entry is named: the reference itself says them.
 * @param target the ledger that the field refers to
 */
export function carriesOf(ledger: LedgerModel, target: LedgerModel, ref: string): Readonly<Record<string, string>> {
  const field = own(ledger.fields, ref);
  if (field?.kind !== 'ref' || field.ledger.id !== target.id) return {};
  if (field.carries) return field.carries;
  const named = new Set([...target.title, target.dated, ref]);
  const same = Object.entries(ledger.fields).flatMap(([name, mine]): [string, string][] => {
    const theirs = named.has(name) ? undefined : own(target.fields, name);
    return theirs && isSame(mine, theirs) ? [[name, name]] : [];
  });
  return Object.fromEntries(same);
}

function fits(field: Field, value: Value): boolean {
  if (field.kind === 'choice') return typeof value === 'string' && own(field.choices, value) !== undefined;
  if (field.kind !== 'choices') return true;
  return (
    Array.isArray(value) && value.every((code) => typeof code === 'string' && own(field.choices, code) !== undefined)
  );
}

/** The values that a reference fills when it is set to an entry with `values`; what is empty there is left out. */
export function carriedInto(ledger: LedgerModel, target: LedgerModel, ref: string, values: Values): Values {
  const pairs = Object.entries(carriesOf(ledger, target, ref)).flatMap(([name, theirs]): [string, Value][] => {
    const field = own(ledger.fields, name);
    const value = values[theirs] ?? null;
    return field && value !== null && fits(field, value) ? [[name, value]] : [];
  });
  return Object.fromEntries(pairs);
}

/** @throws DefinitionError when a declared `carries` names fields that are not there or cannot hold the value. */
export function checkCarries(path: string, ledger: LedgerModel, target: LedgerModel, ref: RefField): void {
  for (const [name, theirs] of Object.entries(ref.carries ?? {})) {
    const mine = own(ledger.fields, name);
    const other = own(target.fields, theirs);
    if (!mine) throw new DefinitionError(path, `carries into ${name}, which is no field`);
    if (!other) throw new DefinitionError(path, `carries ${theirs}, which is no field of ${target.id}`);
    if (mine.kind !== other.kind || targetOf(mine) !== targetOf(other))
      throw new DefinitionError(path, `carries ${theirs} into ${name}, which is of another kind`);
    if (other.personal && !mine.personal)
      throw new DefinitionError(path, `carries personal data into ${name}, which is open`);
  }
}

/**
 * Fields worth copying from one entry into the next of the same ledger: choices, references and short texts, but none
 * that name an entry or must be unique, no personal data, and no days, numbers or answers, which are of one entry.
 */
export function copiedFields(ledger: LedgerModel): string[] {
  const named = new Set([...ledger.title, ...ledger.unique.flat()]);
  return Object.entries(ledger.fields).flatMap(([name, field]) => {
    const short = field.kind === 'text' && !field.long && field.shape === undefined;
    const listed = ['choice', 'choices', 'ref', 'refs'].includes(field.kind);
    return (short || listed) && !field.personal && !named.has(name) ? [name] : [];
  });
}
