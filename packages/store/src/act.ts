/** The only way an entry changes: one transaction that locks, decides, writes, recomputes deadlines and journals. */
import {
  type ActRequest,
  type Context,
  type Decision,
  type Domain,
  decide,
  entrance,
  type LedgerModel,
  type Refusal,
  type RuleOutcome,
  type StepModel,
  YifaError,
} from '@yifa/kernel';
import type { PlainDate } from '@yifa/law';
import type { ActCommand, ActResult, Along, World } from './act-command.ts';
import { type Earlier, type Loaded, loadForAct } from './act-load.ts';
import { writeAct } from './act-write.ts';
import { digest } from './canonical.ts';
import { type DatabaseRow, numberOf, stringOf } from './columns.ts';
import type { Head } from './journal.ts';
import { getKnownLedger } from './ledgers.ts';
import { settingOn, todayOf } from './profile.ts';
import { badReferences, isId, isRecord, wantedBy } from './related.ts';
import type { Runner } from './sql.ts';

/**
 * Runs inside a transaction scoped to the org that holds the lock on its chain.
 * @param chain the locked row, undefined when the org has none
 * @param along what the page adds on which alone the step is taken
 * @throws YifaError when refused; nothing is written then
 */
export async function act(
  tx: Runner,
  world: World,
  command: ActCommand,
  chain: DatabaseRow | undefined,
  along?: Along,
): Promise<ActResult> {
  checkWords(command);
  const ledger = getKnownLedger(world.domain, command.ledger);
  if (command.entry !== undefined && !isId(command.entry)) throw notFound(ledger);
  if (!chain) throw new YifaError('not-found', '没有这个机构');
  const head: Head = { seq: numberOf(chain['seq']), hash: stringOf(chain['hash']) };
  const step = Object.hasOwn(ledger.steps, command.step) ? ledger.steps[command.step] : undefined;
  const wanted = step ? wantedBy(ledger, step) : { places: [], follow: new Map(), settings: false };
  const order = { ...command, org: command.org.id, entry: command.entry };
  const loaded = await loadForAct(tx, world.domain, ledger, wanted, order);
  const { current, earlier } = loaded;
  const requestDigest = digestOf(command);
  if (earlier) return repeated(earlier, requestDigest);
  if (command.entry !== undefined && !current) throw notFound(ledger);
  if (command.expects !== undefined && current && current.version !== command.expects)
    throw new YifaError('changed-meanwhile');
  if (step?.page !== along?.page) throw new YifaError('own-page');
  const closed = step && along && entrance(ledger, step, current, command.actor, loaded.history);
  if (closed) throw new YifaError(closed.code, closed.says, [closed]);
  const input = along ? { ...recordIn(command.input), ...(await along.fill(current, head)) } : command.input;
  const now = world.now();
  const { decision, context } = weigh(world, ledger, step, { ...command, input }, loaded, now);
  const written = await writeAct(tx, { command, ledger, requestDigest, head, now }, loaded, decision, context);
  await along?.after(written);
  return { ...written, rules: decision.rules, reminders: decision.reminders, repeated: false };
}

/** The decision on an act with all that it looks at at hand. @throws YifaError with every reason against it */
export function weigh(
  world: World,
  ledger: LedgerModel,
  step: StepModel | undefined,
  command: ActCommand,
  loaded: Loaded,
  now: Date,
): { readonly decision: Extract<Decision, { readonly ok: true }>; readonly context: Context } {
  const context = contextOf(world, command, todayOf(command.org, now), loaded);
  const decision = decide(ledger, requestOf(command, context.today), loaded.current, loaded.history, context);
  if (decision.ok || decision.code === 'unlawful-step')
    checkReferences(world.domain, ledger, step, command.input, loaded);
  if (!decision.ok) throw new YifaError(decision.code, sayAll(decision.refusals), decision.refusals);
  return { decision, context };
}

function recordIn(input: unknown): Readonly<Record<string, unknown>> {
  return isRecord(input) ? input : {};
}

/** Said before what the rules say: a rule cannot look into an entry that is not there. */
function checkReferences(
  domain: Domain,
  ledger: LedgerModel,
  step: StepModel | undefined,
  input: unknown,
  { current, related }: Loaded,
): void {
  const before = current?.values ?? {};
  const next = { ...before, ...recordIn(input) };
  const bad = step ? badReferences(domain, ledger, step, before, next, related) : [];
  if (bad.length === 0) return;
  const refusals = bad.map(({ field, label, ledger: target, why }): Refusal => {
    const says = `${label}中有一项${why === 'missing' ? '不存在' : '已作废'}`;
    return { code: 'invalid-input', says, remedy: `从${target}中重新选择`, field };
  });
  throw new YifaError('invalid-input', sayAll(refusals), refusals);
}

function sayAll(refusals: readonly Refusal[]): string {
  return [...new Set(refusals.map((refusal) => refusal.says))].join('；');
}

export function notFound(ledger: LedgerModel): YifaError {
  return new YifaError('not-found', `没有找到这条${ledger.label}记录`);
}

// What the database would not give back as it was: then the journal could no longer be proved.
const unwritable = /(?![\n\r\t])[\p{Cc}\p{Cs}]/u;
const longestKey = 200;
const longestReason = 2_000;

/** The texts of an act that no ledger declares. */
export function checkWords({ key, reason = '', actor }: ActCommand): void {
  if (key === '' || key.length > longestKey || unwritable.test(key)) throw new YifaError('bad-request');
  if ([actor.id, actor.name, ...actor.posts].some((text) => unwritable.test(text))) throw new YifaError('bad-request');
  const says = unwritable.test(reason)
    ? '理由含有不能保存的字符'
    : reason.length > longestReason
      ? `理由不能超过${longestReason}字`
      : undefined;
  if (says) throw new YifaError('invalid-input', says, [{ code: 'invalid-input', says, remedy: '修改理由后重新提交' }]);
}

function digestOf(command: ActCommand): string {
  const { ledger, entry = null, step, input, on = null, reason = '', actor } = command;
  return digest([ledger, entry, step, input, on, reason, actor.id]);
}

function requestOf({ step, input, actor, on, reason }: ActCommand, today: PlainDate): ActRequest {
  return { step, input, actor, on: on ?? today, ...(reason === undefined ? {} : { reason }) };
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

function contextOf(world: World, command: ActCommand, today: PlainDate, loaded: Loaded): Context {
  return {
    calendar: world.calendar,
    today,
    /** Guards are evaluated with the day of the act as `today`: the setting is that of the same day. */
    setting(id) {
      return settingOn(loaded.settings, command.line, id, this.today);
    },
    find: (ledger, id) => loaded.related.get(ledger)?.get(id),
  };
}
