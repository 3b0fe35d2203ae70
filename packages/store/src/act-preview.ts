/** What an act would bring about: decided like the act itself, in a transaction that can only read. */
import { type DerivedDeadline, type DocumentModel, deadlinesOf, documentsReady, type Refusal } from '@yifa/kernel';
import type { PlainDate } from '@yifa/law';
import { askedBy, checkMeant } from './act-asked.ts';
import type { ActCommand, World } from './act-command.ts';
import { loadForAct } from './act-load.ts';
import { weigh } from './act-weigh.ts';
import type { Runner } from './sql.ts';

export interface ActPreview {
  /** The state the entry would be in. */
  readonly state: string;
  /** The legal day of the act. */
  readonly on: PlainDate;
  /** Deadlines as they are now, and as they would be. */
  readonly before: readonly DerivedDeadline[];
  readonly after: readonly DerivedDeadline[];
  /** The documents that the step itself makes possible. */
  readonly documents: readonly DocumentModel[];
  readonly reminders: readonly Refusal[];
}

/** @throws YifaError with every reason for which the act would be refused now */
export async function previewAct(tx: Runner, world: World, command: ActCommand): Promise<ActPreview> {
  const asked = askedBy(world, command);
  const { ledger, step } = asked;
  const loaded = await loadForAct(tx, world.domain, asked, command);
  const { current } = loaded;
  checkMeant(command, asked, current);
  const { decision, context } = weigh(world, ledger, step, command, loaded, world.now());
  return {
    state: decision.next.state,
    on: decision.on,
    before: current ? deadlinesOf(ledger, current, context) : [],
    after: deadlinesOf(ledger, decision.next, context),
    documents: documentsReady(ledger, [decision.step.id], decision.next, context),
    reminders: decision.reminders,
  };
}
