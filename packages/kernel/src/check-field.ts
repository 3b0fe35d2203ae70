import { DefinitionError } from './errors.ts';
import type { Field } from './field.ts';

const camelCase = /^[a-z][A-Za-z0-9]{0,40}$/;
const scalarKinds: readonly Field['kind'][] = ['text', 'integer', 'money', 'date', 'time', 'yesNo', 'choice', 'ref'];

/**
 * Refuses a field that no table, form or condition could carry.
 * @throws DefinitionError naming the path of the field.
 */
export function checkField(path: string, name: string, field: Field): void {
  if (!camelCase.test(name)) throw new DefinitionError(path, 'field names are camelCase');
  if (name in Object.prototype) throw new DefinitionError(path, 'every object has something of this name');
  if (field.label.trim() === '') throw new DefinitionError(path, 'a field needs a label');
  if (field.kind === 'choice' || field.kind === 'choices') checkCodes(path, Object.keys(field.choices));
  if (field.kind === 'integer' && (field.min ?? 0) > (field.max ?? Number.POSITIVE_INFINITY))
    throw new DefinitionError(path, 'min exceeds max');
  if (field.kind !== 'rows') return;
  if (Object.keys(field.fields).length === 0) throw new DefinitionError(path, 'rows without columns');
  for (const [column, each] of Object.entries(field.fields)) {
    const where = `${path}.${column}`;
    if (!scalarKinds.includes(each.kind)) throw new DefinitionError(where, `rows hold scalars, not ${each.kind}`);
    checkField(where, column, each);
  }
}

/** Codes that are whole numbers would be listed in another order than they were written in. */
function checkCodes(path: string, codes: readonly string[]): void {
  if (codes.length === 0) throw new DefinitionError(path, 'nothing to choose from');
  for (const code of codes) {
    if (/^\d*$/.test(code) || code in Object.prototype) throw new DefinitionError(path, `“${code}” cannot be a code`);
  }
}
