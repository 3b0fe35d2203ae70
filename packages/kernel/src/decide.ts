/** May this step be taken, and what does the entry become? Pure; the store calls it inside its transaction, the browser to grey out a button. */
import { isPlainDate, type PlainDate } from '@yifa/law';
import type { ActRequest, Decision, PastAct, RuleOutcome } from './act.ts';
import { correctedByHand, correctionFaults, type GuardCase, guardsAgain } from './correction.ts';
import { type ErrorCode, errorCatalogue, type Refusal } from './errors.ts';
import { type Context, evaluate, type Subject } from './evaluate.ts';
import type { Values } from './field.ts';
import { applies, guardRefusal, isReady } from './guard.ts';
import { applyInput, type Fault } from './input.ts';
import type { LedgerModel, StepModel } from './model.ts';
import { own } from './own.ts';

function refuse(code: ErrorCode, says: string, field?: string): Decision {
  const remedy = errorCatalogue[code].remedy;
  return { ok: false, code, refusals: [{ code, says, remedy, ...(field ? { field } : {}) }] };
}

function refuseInput(faults: readonly Fault[]): Decision {
  const remedy = errorCatalogue['invalid-input'].remedy;
  return {
    ok: false,
    code: 'invalid-input',
    refusals: faults.map(({ field, says }) => ({ code: 'invalid-input', says, remedy, ...(field ? { field } : {}) })),
  };
}

function refuseComputed(fields: ReturnType<typeof correctedByHand>): Decision {
  const { remedy } = errorCatalogue['not-correctable'];
  const code = 'not-correctable';
  return {
    ok: false,
    code,
    refusals: fields.map(({ field, label, step }) => ({
      code,
      says: `${label}由“${step}”这一步确定，不能更正`,
      remedy,
      field,
    })),
  };
}

/** Whether the state and the actor allow a step, before anything is filled in. */
export function entrance(
  ledger: LedgerModel,
  step: StepModel,
  current: Subject | undefined,
  actor: ActRequest['actor'],
  history: readonly PastAct[],
): Refusal | undefined {
  const fits = current ? step.from.includes(current.state) : step.opens;
  const reply = (code: ErrorCode, says: string): Refusal => ({ code, says, remedy: errorCatalogue[code].remedy });
  if (!fits) {
    const now = current ? `现在是“${own(ledger.states, current.state) ?? current.state}”` : '还没有这条记录';
    return reply('wrong-state', `${now}，不能办理“${step.label}”`);
  }
  if (!step.by.some((post) => actor.posts.includes(post)))
    return reply('not-allowed', `您的岗位无权办理“${step.label}”`);
  if (step.once && history.some((act) => act.step === step.id))
    return reply('already-taken', `“${step.label}”只办理一次，已经办理过`);
  const clash = history.find((act) => act.actor === actor.id && step.apart.includes(act.step));
  if (clash)
    return reply(
      'same-person',
      `您已办理“${own(ledger.steps, clash.step)?.label ?? clash.step}”，按规定“${step.label}”须由他人办理`,
    );
  return undefined;
}

/** Guards to evaluate at a step: its own, those that always hold, and at a correction those of the steps already taken. */
function guardsAt(
  ledger: LedgerModel,
  step: StepModel,
  before: Values,
  next: Subject,
  on: PlainDate,
  history: readonly PastAct[],
): GuardCase[] {
  if (step.loose && step.id !== 'correct') return [];
  const again = step.id === 'correct' ? guardsAgain(ledger, before, next, history) : [];
  const lasting = ledger.always.filter((guard) => isReady(guard, next.values));
  return [
    ...step.guards.map((guard) => ({ guard, subject: next, on })),
    ...again,
    ...lasting.map((guard) => ({ guard, subject: next, on })),
  ];
}

/**
 * Decides an act: state, actor, input, then every guard of the law in force on the day of the act.
 * All failing guards are reported, not only the first.
 */
export function decide(
  ledger: LedgerModel,
  request: ActRequest,
  current: Subject | undefined,
  history: readonly PastAct[],
  context: Context,
): Decision {
  const step = own(ledger.steps, request.step);
  if (!step) return refuse('wrong-state', `${ledger.label}没有“${request.step}”这一步`);
  const closed = entrance(ledger, step, current, request.actor, history);
  if (closed) return { ok: false, code: closed.code, refusals: [closed] };
  const reason = request.reason?.trim() ?? '';
  if (step.reason && reason === '') return refuse('reason-needed', `办理“${step.label}”需要写明理由`);
  const before = current?.values ?? {};
  const { values, faults } = applyInput(ledger, step, before, request.input);
  if (faults.length > 0) return refuseInput(faults);
  if (step.id === 'correct') {
    const computed = correctedByHand(ledger, before, values, history);
    if (computed.length > 0) return refuseComputed(computed);
    const more = correctionFaults(ledger, before, values, history, context.today);
    if (more.length > 0) return refuseInput(more);
  }
  const next: Subject = { state: step.to ?? current?.state ?? '', values };
  const legal = step.dated ? values[step.dated] : undefined;
  const on = isPlainDate(legal) ? legal : request.on;
  if (on > context.today) return refuse('date-not-allowed', '办理日期不能晚于今天', step.dated);
  const refusals: Refusal[] = [];
  const reminders: Refusal[] = [];
  const rules = new Map<string, RuleOutcome>();
  for (const { guard, subject, on: day } of guardsAt(ledger, step, before, next, on, history)) {
    const then: Context = { ...context, today: day };
    if (!applies(guard, subject, then)) continue;
    const held = evaluate(guard.require, subject, then);
    if (held) {
      if (guard.rule && !rules.has(guard.rule)) rules.set(guard.rule, { rule: guard.rule, outcome: 'held' });
    } else if (guard.force === 'forbid' || (guard.force === 'justify' && reason === '')) {
      const refusal = guardRefusal(guard);
      refusals.push(
        guard.force === 'justify'
          ? { ...refusal, code: 'reason-needed', remedy: `${refusal.remedy}；确有必要的，请写明理由` }
          : refusal,
      );
    } else {
      reminders.push(guardRefusal(guard));
      const justified = guard.force === 'justify' || (guard.rule && rules.get(guard.rule)?.outcome === 'justified');
      if (guard.rule) rules.set(guard.rule, { rule: guard.rule, outcome: justified ? 'justified' : 'reminded' });
    }
  }
  if (refusals.length > 0) {
    const code = refusals.every((r) => r.code === 'reason-needed') ? 'reason-needed' : 'unlawful-step';
    return { ok: false, code, refusals };
  }
  return { ok: true, step, next, on, rules: [...rules.values()], reminders };
}
