/**
 * How many facts the demonstration's acts would make a user type twice: `npx tsx scripts/typed-twice.ts`.
 *
 * A fact typed twice is a value of at least two characters that an act fills into a text, number, amount or choice,
 * which equals a value of the same kind (choices by their label) in an entry that its own entry directly refers to,
 * and which that reference does not carry over by itself. Days and answers of yes or no are left out: two acts on one
 * day share it without saying the same thing; so are the judgements named below. Each fact counts once, by the first
 * such entry. Ends with an error when there are any.
 */
import { carriesOf, type Field, type LedgerModel } from '@yifa/kernel';
import { township } from '@yifa/township';
import { Item } from '../apps/cli/src/demo/desk.ts';
import { years } from '../apps/cli/src/demo/load.ts';
import { planYear } from '../apps/cli/src/demo/year.ts';

type Values = Record<string, unknown>;

/** What users read of a value; undefined for what is left out. */
function said(field: Field | undefined, value: unknown): string | undefined {
  switch (field?.kind) {
    case 'text':
      return typeof value === 'string' && [...value].length >= 2 ? value : undefined;
    case 'integer':
    case 'money':
      return typeof value === 'number' && String(value).length >= 2 ? String(value) : undefined;
    case 'choice':
      return typeof value === 'string' && (field.choices[value] ?? '').length >= 2 ? field.choices[value] : undefined;
    default:
      return undefined;
  }
}

/** Whether the form fills the field: when the reference is chosen, or later where it is declared to. */
function isCarried(ledger: LedgerModel, target: LedgerModel, ref: string, chosenNow: boolean, name: string): boolean {
  const field = ledger.fields[ref];
  const declared = field?.kind === 'ref' && field.carries !== undefined;
  return (chosenNow || declared) && carriesOf(ledger, target, ref)[name] !== undefined;
}

/** Judgements that may agree with another's, and that the law wants made anew: nothing must suggest them. */
const ownJudgement: readonly string[] = [
  // 合法性审查 concludes for itself; the adviser's finding is but advice.
  'legality-review.conclusion',
  // Whether the drafters adopted the review, not whether the reviewers adopted the advice.
  'legality-review.adopted',
];

let facts = 0;
const twice = new Map<string, number>();
const carried = new Map<string, number>();
const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);

for (const table of years) {
  const entries = new Map<Item, Values>();
  for (const { item, filling } of planYear(township, table).desk.planned()) {
    const values: Values = { ...entries.get(item), ...filling };
    entries.set(item, values);
    const { ledger } = item;
    for (const [name, value] of Object.entries(filling)) {
      const field = ledger.fields[name];
      const mine = said(field, value);
      if (mine === undefined) continue;
      facts += 1;
      if (ownJudgement.includes(`${ledger.id}.${name}`)) continue;
      const found = Object.entries(ledger.fields).flatMap(([ref, { kind }]) => {
        const target = values[ref];
        if (kind !== 'ref' || !(target instanceof Item)) return [];
        return Object.entries(target.ledger.fields).flatMap(([theirs, other]) =>
          other.kind === field?.kind && said(other, entries.get(target)?.[theirs]) === mine
            ? [{ place: `${ledger.id}.${name} ← ${ref}.${theirs}`, target: target.ledger, ref }]
            : [],
        );
      });
      const [first] = found;
      const filled = found.find(({ target, ref }) => isCarried(ledger, target, ref, ref in filling, name));
      if (filled) count(carried, filled.place);
      else if (first) count(twice, first.place);
    }
  }
}

const total = (counts: Map<string, number>) => [...counts.values()].reduce((sum, each) => sum + each, 0);
const show = (counts: Map<string, number>) =>
  [...counts].sort(([, a], [, b]) => b - a).map(([place, n]) => `  ${String(n).padStart(6)}  ${place}`);
console.log(`${facts} facts filled in; ${total(carried)} of them carried over by a reference:`);
console.log(show(carried).join('\n'));
console.log(`${total(twice)} facts typed twice:`);
console.log(show(twice).join('\n'));
if (twice.size > 0) process.exitCode = 1;
