/** Yes or no, and choices out of a list. */
import { plain, quoted, read, refuse } from './letters.ts';
import type { Reading, TypedField } from './model.ts';

const yes = ['是', '有', '√', '✓', '✔', '☑', '对', '已', '真', 'Y', 'YES', 'T', 'TRUE', '1'];
const no = [
  '否',
  '无',
  '×',
  '✗',
  '✘',
  '☒',
  '错',
  '未',
  '没',
  '没有',
  '不',
  '不是',
  '假',
  'X',
  'N',
  'NO',
  'F',
  'FALSE',
  '0',
];

/** Letters and digits only, in one case: what two people writing the same label agree on. */
function core(text: string): string {
  return plain(text)
    .toUpperCase()
    .replace(/[^\p{L}\p{N}√✓✔☑×✗✘☒]/gu, '');
}

/** `是`, `√`, `已送达` for 是否送达; undefined when it is neither yes nor no. */
export function readYesNo(text: string, field: Pick<TypedField, 'label'>): Reading<boolean> {
  const bare = core(text);
  if (yes.includes(bare)) return read(true);
  if (no.includes(bare)) return read(false);
  const found = /^(?:(已经|已|是|有)|(未|尚未|没有|没|不|无|否))(.+)$/.exec(bare);
  if (found && core(field.label).includes(found[3] ?? '')) return read(found[1] !== undefined);
  return refuse(`${quoted(text)}看不出是还是否，请写“是”或“否”`);
}

type Choice = { readonly code: string; readonly label: string };

function exactly(choices: readonly Choice[], bare: string): Choice | undefined {
  return (
    choices.find(({ label }) => core(label) === bare) ??
    choices.find(({ code }) => core(code) === bare) ??
    choices.find(({ label }) => core(label.replace(/[(（].*[)）]$/, '')) === bare)
  );
}

function starting(choices: readonly Choice[], bare: string): readonly Choice[] {
  return bare === '' ? [] : choices.filter(({ label }) => core(label).startsWith(bare));
}

function list(choices: readonly Choice[]): string {
  const shown = choices.slice(0, 8).map(({ label }) => label);
  return `${shown.join('、')}${choices.length > shown.length ? `等${choices.length}项` : ''}`;
}

function isNone(text: string): boolean {
  return ['无', '没有'].includes(plain(text));
}

/** The code of one choice: by code, label, label without punctuation, or the beginning of one label only. */
export function readChoice(text: string, field: Pick<TypedField, 'choices'>): Reading<string | null> {
  const choices = field.choices ?? [];
  const bare = core(text);
  const exact = exactly(choices, bare);
  if (exact) return read(exact.code);
  const begun = starting(choices, bare);
  const [only] = begun;
  if (only && begun.length === 1) return read(only.code);
  if (begun.length > 1) return refuse(`${quoted(text)}可以是${list(begun)}，请写全`);
  if (isNone(text)) return read(null);
  return refuse(`${quoted(text)}不在可选的内容里，可以填：${list(choices)}`);
}

/** The codes of several choices, parted by 、 , ; / space or line; a label may itself hold such signs. */
export function readChoices(text: string, field: Pick<TypedField, 'choices'>): Reading<readonly string[] | null> {
  const choices = field.choices ?? [];
  const parts = plain(text)
    .split(/[\s、,;/|]+/)
    .filter((part) => part !== '');
  const codes: string[] = [];
  for (let at = 0; at < parts.length; ) {
    let end = parts.length;
    let found: Choice | undefined;
    while (!found && end > at) {
      found = exactly(choices, core(parts.slice(at, end).join('')));
      if (!found) end -= 1;
    }
    if (!found) {
      const part = parts[at] ?? '';
      if (parts.length === 1 && isNone(part)) return read(null);
      const one = readChoice(part, field);
      if (!one.ok) return one;
      found = choices.find(({ code }) => code === one.value);
      if (!found) return refuse(`${quoted(part)}不在可选的内容里，可以填：${list(choices)}`);
      end = at + 1;
    }
    if (!codes.includes(found.code)) codes.push(found.code);
    at = end;
  }
  return read(codes.length > 0 ? codes : null);
}
