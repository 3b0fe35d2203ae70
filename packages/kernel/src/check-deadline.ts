/** What the types of a deadline leave open, refused when it is declared. */
import { DefinitionError } from './errors.ts';
import type { LedgerModel, Within } from './model.ts';

interface Declared {
  readonly within: Within;
  readonly direction?: unknown;
  readonly exclude?: unknown;
  readonly extend?: unknown;
}

/** @throws DefinitionError for a second deadline of that name, or a fixed day treated as a period */
export function checkDeadline(ledger: LedgerModel, id: string, { within, direction, exclude, extend }: Declared): void {
  const path = `${ledger.id}.${id}`;
  if (ledger.deadlines.some((each) => each.id === id)) throw new DefinitionError(path, 'declared twice');
  if ('monthDay' in within && (exclude || extend || direction))
    throw new DefinitionError(path, 'a fixed day is not excluded from, extended or counted back');
}
