/** What a walk has seen: states, moves, how each guard answered, which laws were asked and broken. */
import type { ActRequest, Decision, ErrorCode, LedgerModel } from '@yifa/kernel';
import type { Place } from './place.ts';

/** A place and an act there that one guard alone refused. */
export interface Barred {
  readonly place: Place;
  readonly request: ActRequest;
}

type Refused = Extract<Decision, { ok: false }>;

/** How many a walk keeps of a guard. */
const samples = 8;

export class Findings {
  readonly places = new Map<string, Place>();
  /** Places from which every step was tried. */
  readonly expanded = new Set<string>();
  readonly moves = new Map<string, Set<string>>();
  readonly states = new Map<string, Set<string>>();
  readonly held = new Map<string, number>();
  readonly failed = new Map<string, number>();
  readonly barred = new Map<string, Map<string, Barred>>();
  private readonly samples = new Map<string, number>();
  readonly questions = new Map<string, number>();
  readonly breaches = new Map<string, Place[]>();
  readonly codes = new Map<ErrorCode, number>();
  /** Faults of the walk's own inputs, which would make it blind. */
  readonly faults = new Map<string, string>();
  /** Where each step led when it was first taken. */
  readonly firsts = new Map<string, Place>();
  /** The first way found to each step, and to each step by way of another (`decide>pay`). */
  readonly ways = new Map<string, readonly string[]>();
  decisions = 0;
  transitions = 0;

  /** A walk begins: it keeps samples of its own. */
  begin(): void {
    this.samples.clear();
  }

  visited(key: string, state: string | undefined): void {
    if (state === undefined) return;
    const keys = this.states.get(state) ?? new Set<string>();
    this.states.set(state, keys.add(key));
  }

  moved(from: string, to: string, place: Place): void {
    this.transitions += 1;
    const state = place.subject?.state;
    const step = place.past.at(-1)?.step ?? '';
    if (!this.places.has(to) || !this.ways.has(step)) {
      const way = place.past.map((act) => act.step);
      if (!this.firsts.has(step)) this.firsts.set(step, place);
      for (const key of [step, ...way.map((from) => `${from}>${step}`)])
        if (!this.ways.has(key)) this.ways.set(key, way);
    }
    const onward = this.moves.get(from) ?? new Set<string>();
    this.moves.set(from, onward.add(to));
    this.visited(to, state);
    if (!this.places.has(to)) this.places.set(to, place);
  }

  judged(step: string, index: number, held: boolean): void {
    const key = `${step}[${index}]`;
    const book = held ? this.held : this.failed;
    book.set(key, (book.get(key) ?? 0) + 1);
  }

  refused(
    ledger: LedgerModel,
    { code, refusals }: Refused,
    place: Place,
    request: ActRequest,
    situation: () => string,
  ): void {
    const step = request.step;
    const own = ledger.steps[step]?.guards ?? [];
    this.codes.set(code, (this.codes.get(code) ?? 0) + 1);
    if (code !== 'unlawful-step' && code !== 'reason-needed') {
      if (code === 'invalid-input')
        this.faults.set(
          `${step} ${refusals.map((each) => `${each.field} ${each.says}`).join()}`,
          JSON.stringify(request.input),
        );
      return;
    }
    const guards = [...own, ...ledger.always];
    const blamed = refusals.flatMap((refusal) =>
      guards.flatMap((guard, i) => (guard.says === refusal.says && guard.rule === refusal.rule ? [i] : [])),
    );
    for (const i of blamed) {
      const key = i < own.length ? `${step}[${i}]` : `always[${i - own.length}]`;
      this.failed.set(key, (this.failed.get(key) ?? 0) + 1);
      if (blamed.length > 1) continue;
      const kept = this.barred.get(key) ?? new Map<string, Barred>();
      this.barred.set(key, kept);
      // Some of every situation, for what a guard stops may matter only in an unusual case.
      const mine = this.samples.get(key) ?? 0;
      if (mine >= samples) continue;
      const now = situation();
      if (kept.has(now)) continue;
      kept.set(now, { place, request });
      this.samples.set(key, mine + 1);
    }
  }

  asked(law: string): void {
    this.questions.set(law, (this.questions.get(law) ?? 0) + 1);
  }

  breached(law: string, place: Place): void {
    const kept = this.breaches.get(law) ?? [];
    if (kept.length < 3) this.breaches.set(law, [...kept, place]);
  }

  /** Places from which nothing leads anywhere else. */
  ends(): Place[] {
    const ended = (key: string): boolean => [...(this.moves.get(key) ?? [])].every((to) => to === key);
    return [...this.places].flatMap(([key, place]) => (this.expanded.has(key) && ended(key) ? [place] : []));
  }

  /** Places that no chain of moves leads out of to one of these states. */
  stuck(final: readonly string[]): Place[] {
    const back = new Map<string, string[]>();
    for (const [from, onward] of this.moves) for (const to of onward) back.set(to, [...(back.get(to) ?? []), from]);
    const open = final.flatMap((state) => [...(this.states.get(state) ?? [])]);
    const good = new Set(open);
    for (let key = open.pop(); key !== undefined; key = open.pop()) {
      for (const from of back.get(key) ?? []) {
        if (good.has(from)) continue;
        good.add(from);
        open.push(from);
      }
    }
    return [...this.places].flatMap(([key, place]) => (good.has(key) ? [] : [place]));
  }

  get placeCount(): number {
    return [...this.states.values()].reduce((sum, keys) => sum + keys.size, 0);
  }
}
