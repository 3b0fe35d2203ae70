import { distance, skeleton, squeezed } from './letters.ts';
import type { ColumnDescription } from './targets.ts';
import { tails } from './words.ts';

type Choices = Pick<ColumnDescription, 'choices' | 'label'>;
type Choice = { readonly code: string; readonly label: string };

/** The one choice whose label is meant but for a word at its end that says nothing: 邻里纠纷 for 邻里, 求助类 for 求助. */
export function choiceOf(field: Choices, text: string): Choice | undefined {
  const word = skeleton(text);
  if (word === '') return undefined;
  const labels = (field.choices ?? []).map((choice) => ({ choice, label: skeleton(choice.label) }));
  const exact = labels.filter(({ label }) => label === word);
  if (exact.length === 1) return exact[0]?.choice;
  const among = rangeOf(field.choices ?? [], squeezed(text));
  if (among !== undefined) return among;
  // 1.邻里 and ①邻里 out of a printed list, 邻里（相邻） with a remark behind it.
  const plain = skeleton(text.replace(/(?<=.)[（(][^（()）]*[)）]\s*$/, '')).replace(
    /^(\d{1,2}|[a-h])(?=\p{Script=Han})/u,
    '',
  );
  const listed = labels.filter(({ label }) => label === plain);
  if (listed.length === 1) return listed[0]?.choice;
  const stem = bare(word);
  const found = labels.filter(({ label }) => bare(label) === stem);
  if (found.length === 1) return found[0]?.choice;
  // A remark in brackets behind a label: 村（社区）, 重复（已受理的）.
  const short = labels.filter(({ choice }) => bare(skeleton(choice.label.replace(/[（(].*?[)）]/g, ''))) === stem);
  if (short.length > 0) return short.length === 1 ? short[0]?.choice : undefined;
  // A word of the field's own label, said again: 中风险 under 风险等级, 口头协议 under 协议形式.
  const name = skeleton(field.label);
  const said = labels.filter(({ label }) => {
    const rest = word.startsWith(label)
      ? word.slice(label.length)
      : word.endsWith(label)
        ? word.slice(0, -label.length)
        : '';
    return rest.length >= 2 && name.includes(rest);
  });
  return said.length === 1 ? said[0]?.choice : undefined;
}

/** 7 or 7人 where the choices are 4人以下, 5至29人 and 30人以上: the ends belong to each. */
function rangeOf(choices: readonly Choice[], text: string): Choice | undefined {
  const [, digits] = /^(\d{1,9})(人|人次|件|次|天|日|岁|户)?$/.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const n = Number(digits);
  const found = choices.filter(({ label }) => {
    const [, below] = /^(\d+)\D{0,2}以下$/.exec(label) ?? [];
    const [, from, to] = /^(\d+)\D{0,2}[至到~-](\d+)\D{0,2}$/.exec(label) ?? [];
    const [, above] = /^(\d+)\D{0,2}以上$/.exec(label) ?? [];
    if (below !== undefined) return n <= Number(below);
    return above === undefined ? from !== undefined && n >= Number(from) && n <= Number(to) : n >= Number(above);
  });
  return found.length === 1 ? found[0] : undefined;
}

function bare(word: string): string {
  const tail = tails.find((each) => word.endsWith(each) && word.length - each.length >= 2);
  return tail === undefined ? word : word.slice(0, -tail.length);
}

/** Labels near to what was written, nearest first: a sign wrong, missing or too many; or one within the other. */
export function nearest(labels: readonly string[], text: string): string[] {
  const word = bare(skeleton(text));
  if (word === '') return [];
  const near = labels.flatMap((label) => {
    const other = bare(skeleton(label));
    const steps = Math.min(distance(word, other), distance(skeleton(text), skeleton(label)));
    const longest = Math.max(word.length, other.length);
    const within = word.length >= 2 && other.length >= 2 && (other.includes(word) || word.includes(other));
    const close = steps <= Math.max(1, Math.floor(longest / 3)) && steps < longest;
    return close || within ? [{ label, steps: within ? Math.min(steps, 1.5) : steps }] : [];
  });
  return near
    .sort((a, b) => a.steps - b.steps)
    .slice(0, 3)
    .map(({ label }) => label);
}
