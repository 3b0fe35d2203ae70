/** One step on many entries of a ledger at once: each decided by itself, all read and written together. */
import type { Context } from '@yifa/kernel';
import { type Asked, askedBy, checkMeant, digestOf } from './act-asked.ts';
import type { ActCommand, World } from './act-command.ts';
import type { Loaded } from './act-load.ts';
import { weigh } from './act-weigh.ts';
import { recordFor } from './act-write.ts';
import { type Entry, tableName } from './columns.ts';
import { rewriteDeadlines } from './deadlines.ts';
import { findEntries } from './entries.ts';
import { pastOf } from './inbox-read.ts';
import { type Head, journalStatement, type Linked } from './journal.ts';
import { entryNotFound } from './ledgers.ts';
import { settingRowOf, settingRows, todayOf } from './profile.ts';
import { isRecord, relatedTo } from './related.ts';
import { type Runner, sql } from './sql.ts';

/**
 * As `act` for each of the commands, in their order, at a handful of statements for all of them. They are of one org, one
 * ledger, one step and one legal day; the step changes nothing of an entry but its state, and that to the same. Each names
 * an entry, no entry twice, and a key that was never used. To be run under the lock of the chain.
 * @param head where the locked chain ends
 * @returns where it ends then
 * @throws YifaError with every reason against the first command that is refused; the caller takes everything back
 */
export async function actTogether(
  tx: Runner,
  world: World,
  head: Head,
  commands: readonly ActCommand[],
): Promise<Head> {
  const [first] = commands;
  if (!first) return head;
  const { org, line } = first;
  const { ledger, step, wanted } = askedBy(world, first);
  const ids = commands.flatMap(({ entry }) => entry ?? []);
  const loaded = await loadTogether(tx, world, { ledger, wanted, org: org.id, line }, ids);
  const now = world.now();
  const on = first.on ?? todayOf(org, now);
  const state = step?.to ?? '';
  const acts: Linked[] = [];
  const after: Entry[] = [];
  let end = head;
  let circumstances: Context | undefined;
  for (const command of commands) {
    const found = loaded.get(command.entry ?? '');
    checkMeant(command, askedBy(world, command), found?.current);
    if (!found) throw entryNotFound(ledger);
    const { current } = found;
    const { decision, context } = weigh(world, ledger, step, command, found, now);
    const order = { command, ledger, requestDigest: digestOf(command), head: end, now };
    const act = recordFor(order, current, current, decision);
    const { changes, seq, version } = act.record;
    if (
      decision.on !== on ||
      decision.next.state !== state ||
      !isRecord(changes) ||
      Object.keys(changes).some((name) => name !== 'state')
    )
      throw new RangeError(`${command.step} cannot be taken on many entries at once`);
    acts.push(act);
    after.push({ ...current, ...decision.next, version });
    end = { seq, hash: act.hash };
    circumstances = context;
  }
  // By a list of ids: a join would be planned without knowing how many there are, and read the whole table.
  const moved = sql`update ${sql.table(tableName(ledger))} set state = ${state}, version = version + 1, updated_at = ${now.toISOString()}::timestamptz, acted_on = ${on}::date
    where org_id = ${org.id} and id = any (${after.map((each) => each.id)}::uuid[])`;
  await tx.rows(journalStatement(acts, [sql`e as (${moved})`]));
  if (circumstances) await rewriteDeadlines(tx, org.id, ledger, after, circumstances);
  return end;
}

interface Together extends Pick<Asked, 'ledger' | 'wanted'> {
  readonly org: string;
  readonly line: readonly string[];
}

/** What deciding on each of some entries looks at, by id; entries that are not there are left out. */
async function loadTogether(
  tx: Runner,
  { domain }: World,
  { ledger, wanted, org, line }: Together,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Loaded & { readonly current: Entry }>> {
  const entries = await findEntries(tx, ledger, org, ids);
  const past = await pastOf(tx, org, ids);
  const shared = {
    earlier: undefined,
    related: await relatedTo(tx, domain, org, wanted, entries),
    settings: wanted.settings ? (await tx.rows(settingRows(line))).map(settingRowOf) : [],
    counters: new Map<number, number>(),
  };
  return new Map(entries.map((current) => [current.id, { ...shared, current, history: past.get(current.id) ?? [] }]));
}
