/** What is looked at of an act before it is weighed: its words, its ledger and step, and whether the entry is the one meant. */
import { type LedgerModel, type StepModel, YifaError } from '@yifa/kernel';
import type { ActCommand, World } from './act-command.ts';
import { digest } from './canonical.ts';
import { type Entry, isWritable } from './columns.ts';
import { entryNotFound, getKnownLedger } from './ledgers.ts';
import { isId, type Wanted, wantedBy } from './related.ts';

const longestKey = 200;
const longestReason = 2_000;

/** The texts of an act that no ledger declares. */
function checkWords({ key, reason = '', actor }: ActCommand): void {
  if (key === '' || key.length > longestKey || !isWritable(key)) throw new YifaError('bad-request');
  if (![actor.id, actor.name, ...actor.posts].every(isWritable)) throw new YifaError('bad-request');
  const says = !isWritable(reason)
    ? '理由含有不能保存的字符'
    : reason.length > longestReason
      ? `理由不能超过${longestReason}字`
      : undefined;
  if (says) throw new YifaError('invalid-input', says, [{ code: 'invalid-input', says, remedy: '修改理由后重新提交' }]);
}

/** What an act is about. */
export interface Asked {
  readonly ledger: LedgerModel;
  /** Undefined when the ledger has no such step: the decision says so. */
  readonly step: StepModel | undefined;
  readonly wanted: Wanted;
}

/** @throws YifaError bad-request or invalid-input for words that cannot be kept, not-found */
export function askedBy(world: World, command: ActCommand): Asked {
  checkWords(command);
  const ledger = getKnownLedger(world.domain, command.ledger);
  if (command.entry !== undefined && !isId(command.entry)) throw entryNotFound(ledger);
  const step = Object.hasOwn(ledger.steps, command.step) ? ledger.steps[command.step] : undefined;
  return { ledger, step, wanted: step ? wantedBy(ledger, step) : { places: [], follow: new Map(), settings: false } };
}

/**
 * The entry must be there, in the version that the actor looked at, and the step must be one of the place it is taken from.
 * @param page the page of its own from which the step is taken
 * @throws YifaError not-found, changed-meanwhile, own-page
 */
export function checkMeant(
  command: ActCommand,
  { ledger, step }: Asked,
  current: Entry | undefined,
  page?: string,
): void {
  if (command.entry !== undefined && !current) throw entryNotFound(ledger);
  if (command.expects !== undefined && current && current.version !== command.expects)
    throw new YifaError('changed-meanwhile');
  if (step?.page !== page) throw new YifaError('own-page');
}

/** What a repeated request is known by: another content under the same key is another request. */
export function digestOf(command: ActCommand): string {
  const { ledger, entry = null, step, input, on = null, reason = '', actor } = command;
  return digest([ledger, entry, step, input, on, reason, actor.id]);
}
