import { DefinitionError } from './errors.ts';
import type { Fields } from './field.ts';
import { own } from './own.ts';

/** Words besides field names that a document's text may use. */
export const documentWords: readonly string[] = ['org', 'county', 'number', 'year', 'today', 'state'];

/**
 * The text of a document whose every `{word}` names a field or one of `documentWords`.
 * @throws DefinitionError naming the path and the word that does not.
 */
export function checkedText(text: string, fields: Fields, path: string): string {
  for (const [, name] of text.matchAll(/\{(\w+)\}/g)) {
    if (name && !own(fields, name) && !documentWords.includes(name)) {
      throw new DefinitionError(path, `there is no field ${name}`);
    }
  }
  return text;
}
