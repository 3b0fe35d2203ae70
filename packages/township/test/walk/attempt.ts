/** One act: the kernel decides it, the findings hear of it, the laws are asked. */
import {
  type ActRequest,
  type Context,
  decide,
  evaluate,
  type GuardModel,
  type LedgerModel,
  type StepModel,
  type Subject,
} from '@yifa/kernel';
import { isPlainDate, type PlainDate } from '@yifa/law';
import type { Answer } from './answers.ts';
import type { Findings } from './findings.ts';
import type { Act, Procedure } from './model.ts';
import type { Place } from './place.ts';

/** A correction changes what the last act that recorded a field holds to have recorded. */
function correctActs(ledger: LedgerModel, acts: readonly Act[], request: ActRequest, next: Subject): Act[] {
  const changed = Object.entries(request.input ?? {});
  return acts.map((act, i): Act => {
    const later = acts.slice(i + 1);
    const mine = changed.filter(([name]) => name in act.input && !later.some((each) => name in each.input));
    const dated = ledger.steps[act.step]?.dated ?? '';
    const on = mine.some(([name]) => name === dated) ? next.values[dated] : act.on;
    return { ...act, on: isPlainDate(on) ? on : act.on, input: { ...act.input, ...Object.fromEntries(mine) } };
  });
}

/** Asks every law that concerns the latest of these acts. */
function judge<F>(p: Procedure<F>, acts: readonly Act[], place: Place, findings: Findings): void {
  const act = acts.at(-1);
  const asked = p.laws.filter((law) => act && law.at.includes(act.step));
  if (!act || asked.length === 0) return;
  const file = p.read(acts);
  for (const law of asked) {
    if (law.when && !law.when(file, act)) continue;
    findings.asked(law.id);
    if (!law.holds(file, act)) findings.breached(law.id, place);
  }
}

export function requestOf(step: StepModel, answer: Answer, on: PlainDate): ActRequest {
  const { input, actor, reason } = answer;
  return { step: step.id, input, actor: { id: actor, posts: step.by }, on, reason };
}

/** Tries an act; where it leads, or undefined when it is refused. */
export function attempt<F>(
  p: Procedure<F>,
  place: Place,
  request: ActRequest,
  cost: number,
  context: Context,
  findings: Findings,
): Place | undefined {
  const decision = decide(p.ledger, request, place.subject, place.past, context);
  findings.decisions += 1;
  if (!decision.ok) {
    findings.refused(p.ledger, decision, place, request, () => JSON.stringify(p.digest(p.read(place.acts))));
    return undefined;
  }
  const { next, on, step } = decision;
  const then: Context = { ...context, today: on };
  const heard = (of: string, guards: readonly GuardModel[]): void => {
    for (const [index, guard] of guards.entries()) {
      if (evaluate(guard.when, next, then)) findings.judged(of, index, evaluate(guard.require, next, then));
    }
  };
  heard(step.id, step.guards);
  heard('always', p.ledger.always);
  const correcting = step.id === 'correct';
  const act: Act = {
    step: step.id,
    on,
    input: Object.fromEntries(Object.entries(request.input ?? {})),
    actor: request.actor.id,
  };
  const acts = correcting ? correctActs(p.ledger, place.acts, request, next) : [...place.acts, act];
  const past = [...place.past, { step: step.id, actor: request.actor.id, on }];
  const arrived: Place = { subject: next, acts, past, spent: place.spent + cost };
  // A correction reaches back: everything done before must still be lawful.
  const from = correcting ? 1 : acts.length;
  for (let n = from; n <= acts.length; n += 1) judge(p, acts.slice(0, n), arrived, findings);
  return arrived;
}
