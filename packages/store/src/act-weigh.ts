/** The decision on an act, with the entries, settings and dates that its conditions look at. */
import {
  type ActRequest,
  type Context,
  type Decision,
  type Domain,
  decide,
  type LedgerModel,
  type Refusal,
  type StepModel,
  YifaError,
} from '@yifa/kernel';
import type { PlainDate } from '@yifa/law';
import type { ActCommand, World } from './act-command.ts';
import type { Loaded } from './act-load.ts';
import { settingOn, todayOf } from './profile.ts';
import { badReferences, isRecord } from './related.ts';

/** What was typed, which may be anything, as values by field. */
export function inputRecord(input: unknown): Readonly<Record<string, unknown>> {
  return isRecord(input) ? input : {};
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

/** Said before what the rules say: a rule cannot look into an entry that is not there. */
function checkReferences(
  domain: Domain,
  ledger: LedgerModel,
  step: StepModel | undefined,
  input: unknown,
  { current, related }: Loaded,
): void {
  const before = current?.values ?? {};
  const next = { ...before, ...inputRecord(input) };
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

function requestOf({ step, input, actor, on, reason }: ActCommand, today: PlainDate): ActRequest {
  return { step, input, actor, on: on ?? today, ...(reason === undefined ? {} : { reason }) };
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
