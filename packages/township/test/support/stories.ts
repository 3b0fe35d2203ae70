/** Replays a ledger's procedure act by act, and what happens when one act is changed. */
import {
  type Context,
  type Decision,
  decide,
  evaluate,
  type GuardModel,
  type LedgerModel,
  type PastAct,
  type Refusal,
  type Subject,
  type Values,
} from '@yifa/kernel';
import { type PlainDate, plainDate, settings, stateCouncilCalendar } from '@yifa/law';
import { expect, it } from 'vitest';

/** Step, input, and the actor when it matters who acts. */
export type Act = readonly [step: string, input: Record<string, unknown>, actor?: string | undefined];
export type World = Readonly<Record<string, Readonly<Record<string, Subject>>>>;
export interface Bad {
  readonly path: string;
  readonly step: string;
  readonly give: Record<string, unknown>;
  /** Part of what the guard says. */
  readonly says: string;
  readonly rule?: string;
  /** Changes to acts before. */
  readonly before?: Readonly<Record<string, Record<string, unknown>>>;
  readonly actor?: string;
  /** Steps of the path that are left out. */
  readonly without?: readonly string[];
  /** The step is taken once more after the whole path. */
  readonly again?: boolean;
}
export interface Story {
  readonly ledger: { readonly model: LedgerModel };
  readonly paths: Readonly<Record<string, readonly Act[]>>;
  readonly bad: readonly Bad[];
  readonly world?: World;
}

export const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
export const today = plainDate('2026-11-20');

export function entry(values: Values, state = 'registered'): Subject {
  return { state, values };
}

function contextOf(world: World = {}): Context {
  return {
    calendar: stateCouncilCalendar,
    today,
    setting: (name) => {
      const { typical } = settings[name];
      if (typeof typical !== 'number') throw new Error(`${name} is no number`);
      return typical;
    },
    find: (ledger, key) => world[ledger]?.[key],
  };
}

interface Played {
  readonly decision: Decision;
  readonly subject: Subject | undefined;
}

/** Plays acts in order; the last one's decision is returned. @throws when an earlier act is refused. */
export function play(story: Story, acts: readonly Act[], seen?: (guard: GuardModel, held: boolean) => void): Played {
  const { model } = story.ledger;
  let subject: Subject | undefined;
  const history: PastAct[] = [];
  let decision: Decision | undefined;
  for (const [step, input, actor] of acts) {
    if (decision && !decision.ok) throw new Error(`${model.id}: ${JSON.stringify(decision.refusals)}`);
    const declared = model.steps[step];
    if (!declared) throw new Error(`${model.id} has no step ${step}`);
    const who = actor ?? `person-of-${step}`;
    const request = {
      step,
      input,
      actor: { id: who, posts: declared.by },
      on: today,
      ...(declared.reason ? { reason: '见审批材料' } : {}),
    };
    decision = decide(model, request, subject, history, contextOf(story.world));
    if (decision.ok) {
      subject = decision.next;
      const then: Context = { ...contextOf(story.world), today: decision.on };
      for (const guard of [...declared.guards, ...model.always]) {
        if (evaluate(guard.when, subject, then)) seen?.(guard, evaluate(guard.require, subject, then));
      }
      history.push({ step, actor: who, on: decision.on });
    }
  }
  if (!decision) throw new Error('no acts');
  return { decision, subject };
}

export const day = (text: string): PlainDate => plainDate(text);

function spoken(decision: Decision): readonly Refusal[] {
  return decision.ok ? decision.reminders : decision.refusals;
}

/** Every path succeeds, every change is refused by its rule, and together they try every guard both ways. */
export function tell(story: Story): void {
  const { model } = story.ledger;
  const held = new Set<GuardModel>();
  const broken = new Set<string>();
  for (const [name, acts] of Object.entries(story.paths)) {
    it(`${model.label}: ${name}`, () => {
      const { decision } = play(story, acts, (guard, ok) => {
        if (ok) held.add(guard);
      });
      expect(decision.ok ? [] : decision.refusals).toEqual([]);
    });
  }
  for (const bad of story.bad) {
    it(`${model.label}: ${bad.step} ${bad.says}`, () => {
      const acts = (story.paths[bad.path] ?? []).filter(([step]) => !bad.without?.includes(step));
      const at = bad.again ? -1 : acts.findLastIndex(([step]) => step === bad.step);
      const last: Act = acts[at] ?? [bad.step, {}];
      const earlier = (at < 0 ? acts : acts.slice(0, at)).map(
        ([step, input, actor]): Act => [step, { ...input, ...bad.before?.[step] }, actor],
      );
      const { decision } = play(story, [...earlier, [last[0], { ...last[1], ...bad.give }, bad.actor ?? last[2]]]);
      const hit = spoken(decision).find((refusal) => refusal.says.includes(bad.says));
      expect(hit?.says ?? JSON.stringify(decision.ok || decision.refusals)).toContain(bad.says);
      expect(hit?.rule).toBe(bad.rule);
      if (hit) broken.add(`${bad.step} ${hit.says}`);
    });
  }
  it(`${model.label}: every guard is obeyed in one case and broken in another`, () => {
    const steps = Object.values(model.steps).flatMap((step) => step.guards.map((guard) => ({ step: step.id, guard })));
    const untried = steps.filter(({ step, guard }) => !held.has(guard) || !broken.has(`${step} ${guard.says}`));
    expect(
      untried.map(({ step, guard }) => `${step}: ${guard.says}${held.has(guard) ? '' : ' (never obeyed)'}`),
    ).toEqual([]);
  });
}
