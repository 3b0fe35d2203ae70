/** What an act would bring about: decided like the act itself, in a transaction that can only read. */
import { type DerivedDeadline, deadlinesOf, type Refusal, YifaError } from '@yifa/kernel';
import type { PlainDate } from '@yifa/law';
import { checkWords, notFound, weigh } from './act.ts';
import type { ActCommand, World } from './act-command.ts';
import { loadForAct } from './act-load.ts';
import { getKnownLedger } from './ledgers.ts';
import { isId, wantedBy } from './related.ts';
import type { Runner } from './sql.ts';

export interface ActPreview {
  /** The state the entry would be in. */
  readonly state: string;
  /** The legal day of the act. */
  readonly on: PlainDate;
  /** Deadlines as they are now, and as they would be. */
  readonly before: readonly DerivedDeadline[];
  readonly after: readonly DerivedDeadline[];
  readonly reminders: readonly Refusal[];
}

/** @throws YifaError with every reason for which the act would be refused now */
export async function previewAct(tx: Runner, world: World, command: ActCommand): Promise<ActPreview> {
  checkWords(command);
  const ledger = getKnownLedger(world.domain, command.ledger);
  if (command.entry !== undefined && !isId(command.entry)) throw notFound(ledger);
  const step = Object.hasOwn(ledger.steps, command.step) ? ledger.steps[command.step] : undefined;
  const wanted = step ? wantedBy(ledger, step) : { places: [], follow: new Map(), settings: false };
  const order = { ...command, org: command.org.id, entry: command.entry };
  const loaded = await loadForAct(tx, world.domain, ledger, wanted, order);
  const { current } = loaded;
  if (command.entry !== undefined && !current) throw notFound(ledger);
  if (command.expects !== undefined && current && current.version !== command.expects)
    throw new YifaError('changed-meanwhile');
  if (step?.page !== undefined) throw new YifaError('own-page');
  const { decision, context } = weigh(world, ledger, step, command, loaded, world.now());
  return {
    state: decision.next.state,
    on: decision.on,
    before: current ? deadlinesOf(ledger, current, context) : [],
    after: deadlinesOf(ledger, decision.next, context),
    reminders: decision.reminders,
  };
}
