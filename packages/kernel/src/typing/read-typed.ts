/** The one reader of what people type, paste and import. */
import { readDay } from './days.ts';
import { isNothing, quoted, read, refuse, tidied } from './letters.ts';
import type { Reading, TypedField, TypedValue, TypingContext } from './model.ts';
import { readMoment } from './moments.ts';
import { readInteger, readMoney } from './numbers.ts';
import { readChoice, readChoices, readYesNo } from './picks.ts';
import { readShape } from './shapes.ts';

// Halves of signs are what a broken copy leaves; no database or document keeps them.
const broken = /\p{Cs}/u;

function readText(text: string, field: TypedField): Reading<string | null> {
  const kept = field.long ? tidied(text).replace(/\r\n?/g, '\n') : tidied(text).replace(/\s*[\r\n]+\s*/g, ' ');
  if (kept === '') return read(null);
  if (broken.test(kept)) return refuse(`${quoted(kept.replace(/\p{Cs}/gu, '□'))}中有不能保存的字，请删去后重新输入`);
  const most = field.long ? 20_000 : 500;
  return kept.length > most ? refuse(`有${kept.length}字，不能超过${most}字，请删减`) : read(kept);
}

function readValue(
  field: TypedField,
  text: string,
  context: TypingContext,
): Reading<string | number | boolean | readonly string[] | null> {
  if (field.kind === 'text' && field.shape === undefined) return readText(text, field);
  if (isNothing(text)) return read(null);
  switch (field.kind) {
    case 'text':
      return field.shape === undefined ? readText(text, field) : readShape(text, field.shape, context);
    case 'integer':
      return readInteger(text, field, context);
    case 'money':
      return readMoney(text, context);
    case 'date':
      return readDay(text, context);
    case 'time':
      return readMoment(text, context);
    case 'yesNo':
      return readYesNo(text, field);
    case 'choice':
      return readChoice(text, field);
    case 'choices':
      return readChoices(text, field);
    case 'ref':
    case 'refs':
    case 'rows':
      return refuse('不能从一段文字读出，请从列表中选择或逐行填写');
  }
}

/**
 * The value that a text means for a field: null for nothing (empty, `/`, `—`), else a value its step accepts, or a
 * Chinese sentence that begins with the field's label, says what is wrong and what would do. Never throws.
 * References and sub-rows are not read here.
 */
export function readTyped(field: TypedField, text: string, context: TypingContext): TypedValue {
  const result = readValue(field, text, context);
  return result.ok ? result : refuse(`${field.label}${result.says}`);
}
