/** The only way an entry changes: one transaction that locks, decides, writes, recomputes deadlines and journals. */
import { entrance, type RuleOutcome, YifaError } from '@yifa/kernel';
import { askedBy, checkMeant, digestOf } from './act-asked.ts';
import type { ActCommand, ActResult, Along, World } from './act-command.ts';
import { type Earlier, loadForAct } from './act-load.ts';
import { inputRecord, weigh } from './act-weigh.ts';
import { writeAct } from './act-write.ts';
import { stringOf } from './columns.ts';
import type { Head } from './journal.ts';
import { isRecord } from './related.ts';
import type { Runner } from './sql.ts';

/**
 * Runs inside a transaction scoped to the org that holds the lock on its chain.
 * @param head where the locked chain ends
 * @param along what the page adds on which alone the step is taken
 * @throws YifaError when refused; nothing is written then
 */
export async function act(
  tx: Runner,
  world: World,
  command: ActCommand,
  head: Head,
  along?: Along,
): Promise<ActResult> {
  const asked = askedBy(world, command);
  const { ledger, step } = asked;
  const loaded = await loadForAct(tx, world.domain, asked, command);
  const { current, earlier } = loaded;
  const requestDigest = digestOf(command);
  if (earlier) return repeated(earlier, requestDigest);
  checkMeant(command, asked, current, along?.page);
  const closed = step && along && entrance(ledger, step, current, command.actor, loaded.history);
  if (closed) throw new YifaError(closed.code, closed.says, [closed]);
  const input = along ? { ...inputRecord(command.input), ...(await along.fill(current)) } : command.input;
  const now = world.now();
  const { decision, context } = weigh(world, ledger, step, { ...command, input }, loaded, now);
  const written = await writeAct(tx, { command, ledger, requestDigest, head, now }, loaded, decision, context);
  await along?.after(written);
  return { ...written, rules: decision.rules, reminders: decision.reminders, repeated: false };
}

function repeated(earlier: Earlier, requestDigest: string): ActResult {
  if (earlier.digest !== requestDigest) throw new YifaError('key-reused');
  const { entry, version, seq, hash } = earlier;
  return { entry, version, seq, hash, rules: rulesOf(earlier.rules), reminders: [], repeated: true };
}

const outcomes = ['held', 'justified', 'reminded'] as const;

function rulesOf(stored: unknown): RuleOutcome[] {
  return (Array.isArray(stored) ? stored : []).filter(isRecord).flatMap(({ rule, outcome }) => {
    const known = outcomes.find((each) => each === outcome);
    return known ? [{ rule: stringOf(rule), outcome: known }] : [];
  });
}
