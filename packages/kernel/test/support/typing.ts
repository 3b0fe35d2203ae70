/** Typed text in tests: columns of a kind, and what is read from them or said of them. */
import { readTyped, type TypedField, type TypingContext } from '../../src/typing/index.ts';

export const today = '2024-09-18';

export function field(kind: TypedField['kind'], more: Partial<TypedField> = {}): TypedField {
  return { kind, label: '栏目', ...more };
}

/** What is read; anything refused fails the test. */
export function value(kind: TypedField, text: string, context: Partial<TypingContext> = {}): unknown {
  const result = readTyped(kind, text, { today, ...context });
  if (!result.ok) throw new Error(`${text}: ${result.says}`);
  return result.value;
}

/** What is said of it; anything read fails the test. */
export function says(kind: TypedField, text: string, context: Partial<TypingContext> = {}): string {
  const result = readTyped(kind, text, { today, ...context });
  if (result.ok) throw new Error(`${text} was read as ${JSON.stringify(result.value)}`);
  return result.says;
}
