/** A procedure as a list of tasks for one entry: what was done, what can be done now, what comes later, and what no longer applies. */
import type { PastAct } from './act.ts';
import type { Refusal } from './errors.ts';
import { type Context, evaluate, isFilled, type Subject } from './evaluate.ts';
import { explain } from './explain.ts';
import { blockingGuards } from './guard.ts';
import type { GuardModel, LedgerModel, StepModel } from './model.ts';
import { type Node, visit } from './node.ts';
import { own } from './own.ts';
import { isMending, ProcedureGraph } from './tasks-graph.ts';
import { livingActs } from './tasks-replay.ts';

/**
 * done: taken, and not to be taken again on the way ahead; now: open to the reader; others: open, to other posts;
 * blocked: the state allows it and something else refuses it; later: after another step; out: does not apply.
 */
export type TaskStatus = 'done' | 'now' | 'others' | 'blocked' | 'later' | 'out';

export interface Task {
  readonly step: StepModel;
  readonly status: TaskStatus;
  /** Places in the given history where it was taken, oldest first; also for a task that is to be taken once more. */
  readonly acts: readonly number[];
  /** On the usual way to the end, or asked for by a rule of a step on it; the others are taken when there is cause. */
  readonly needed: boolean;
  /** Done, and the reader may take it once more now. */
  readonly again: boolean;
  /** Labels of the steps of which one must be taken first, for `later`. */
  readonly after: readonly string[];
  readonly refusals: readonly Refusal[];
  /** Why it does not apply, one sentence, for `out`. */
  readonly why: string;
}

export interface TaskQuestion {
  readonly ledger: LedgerModel;
  readonly subject: Subject;
  readonly history: readonly PastAct[];
  readonly context: Context;
  readonly ledgers: (id: string) => LedgerModel;
  /** Why the reader cannot take a step that the state allows; empty when it is open. */
  readonly refusals: (step: StepModel) => readonly Refusal[];
}

/** The tasks of an entry in order of declaration. 更正 and 作废 are not among them, drafts only where they matter. */
export function tasksOf(question: TaskQuestion): Task[] {
  return new TaskFinder(question).tasks();
}

class TaskFinder {
  readonly #question: TaskQuestion;
  readonly #graph: ProcedureGraph;
  readonly #steps: readonly StepModel[];
  readonly #state: string;
  readonly #reached: ReadonlySet<string>;
  readonly #living: ReadonlySet<number>;
  readonly #way: ReadonlySet<string>;
  readonly #needed: ReadonlySet<string>;

  constructor(question: TaskQuestion) {
    const { ledger, subject, history } = question;
    this.#question = question;
    this.#graph = new ProcedureGraph(ledger);
    this.#steps = Object.values(ledger.steps).filter((step) => !isMending(step));
    this.#state = subject.state;
    this.#reached = this.#graph.reach(subject.state);
    this.#living = livingActs(ledger, history);
    this.#way = new Set(this.#graph.usualWay(subject.state));
    this.#needed = this.#neededBesides();
  }

  tasks(): Task[] {
    return this.#steps.map((step) => this.#task(step)).filter(({ step, status }) => !step.loose || status !== 'out');
  }

  #task(step: StepModel): Task {
    const acts = this.#question.history.flatMap((act, i) => (act.step === step.id ? [i] : []));
    const none = { step, acts, needed: false, again: false, after: [], refusals: [], why: '' };
    const needed = this.#way.has(step.id) || this.#needed.has(step.id);
    if (step.from.includes(this.#state)) {
      const refusals = this.#question.refusals(step);
      if (this.#isDone(step, acts)) return { ...none, status: 'done', again: refusals.length === 0 };
      const unfit = refusals.length === 0 ? undefined : this.#unfit(step);
      if (unfit !== undefined && !needed) return { ...none, status: 'out', why: unfit };
      if (refusals.length === 0) return { ...none, status: 'now', needed };
      const status = refusals.every(({ code }) => code === 'not-allowed') ? 'others' : 'blocked';
      return { ...none, status, needed, refusals };
    }
    const ahead = step.from.some((state) => this.#reached.has(state));
    if (acts.length > 0 && !(ahead && this.#comesAgain(step, acts))) return { ...none, status: 'done' };
    const why = ahead ? this.#unfit(step) : this.#passed(step);
    if (why !== undefined) return { ...none, status: 'out', why };
    return { ...none, status: 'later', needed, after: this.#leadingTo(step) };
  }

  /** Whether a step that the state allows has been dealt with: it leads nowhere new and its last act still counts. */
  #isDone(step: StepModel, acts: readonly number[]): boolean {
    if (acts.length === 0) return false;
    if (step.to === undefined || step.to === this.#state) return acts.some((act) => this.#living.has(act));
    return !this.#graph.leadsOn(step.to, this.#state);
  }

  /** Whether a step taken before must be taken once more, because the entry was sent back behind it. */
  #comesAgain(step: StepModel, acts: readonly number[]): boolean {
    if (acts.some((act) => this.#living.has(act))) return false;
    return step.from.some((state) => this.#reached.has(state) && this.#graph.leadsOn(step.to ?? state, this.#state));
  }

  #leadingTo(step: StepModel): string[] {
    const before = this.#steps.filter(
      (each) =>
        each.to !== undefined &&
        step.from.includes(each.to) &&
        each.id !== step.id &&
        each.from.some((state) => this.#reached.has(state) && state !== each.to),
    );
    const usual = before.filter((each) => this.#way.has(each.id));
    return (usual.length > 0 ? usual : before).map((each) => each.label);
  }

  #passed(step: StepModel): string {
    const { ledger, history } = this.#question;
    if (ledger.stateKinds[this.#state] === 'void') return '记录已作废';
    const [first] = history;
    const opener = first && own(ledger.steps, first.step);
    const say = (state: string): string => own(ledger.states, state) ?? state;
    if (step.from.length === 0 && opener) return `这条记录由“${opener.label}”开始`;
    return `现在是“${say(this.#state)}”，不再经过“${step.from.map(say).join('”“')}”`;
  }

  /** The sentence for a step refused by what no step ahead can change. */
  #unfit(step: StepModel): string | undefined {
    const { ledger, subject, context, ledgers } = this.#question;
    const settled = blockingGuards(step, subject, context).filter((guard) => this.#isSettled(guard));
    const [guard] = settled;
    return guard && `${guard.says}（只适用于${explain(guard.require, ledger, ledgers)}的情形）`;
  }

  /** Whether neither a step that can still be taken, nor another entry, nor the passing of days changes what a guard reads. */
  #isSettled(guard: GuardModel): boolean {
    const open = this.#steps.filter((step) => step.from.some((state) => this.#reached.has(state)));
    const written = new Set(open.flatMap((step) => [...step.asks, ...Object.keys(step.sets)]));
    if ([...guard.reads].some((name) => written.has(name))) return false;
    let fixed = true;
    const see = (node: Node): void => {
      const moves = node.op === 'compare' && (node.to.kind === 'moment' || node.to.kind === 'setting');
      if (node.op === 'ref' || node.op === 'state' || moves) fixed = false;
    };
    visit(guard.when, see);
    visit(guard.require, see);
    return fixed;
  }

  /** Steps beside the usual way that record what a rule of a step on it asks for. */
  #neededBesides(): ReadonlySet<string> {
    const { ledger, subject, context } = this.#question;
    const way = [...this.#way].flatMap((id) => own(ledger.steps, id) ?? []);
    const asked = new Set<string>();
    const wanted = new Set<string>();
    for (const step of way) {
      for (const name of step.asks) asked.add(name);
      for (const guard of step.guards) {
        if (guard.force !== 'forbid' || !evaluate(guard.when, subject, context)) continue;
        for (const name of mustBeFilled(guard.require))
          if (!asked.has(name) && !isFilled(subject.values[name])) wanted.add(name);
      }
    }
    const besides = this.#steps.filter(
      (step) => !this.#way.has(step.id) && step.from.some((state) => this.#reached.has(state)),
    );
    return new Set([...wanted].flatMap((name) => besides.find((step) => step.asks.includes(name))?.id ?? []));
  }
}

/** The fields without which a condition cannot hold. */
function mustBeFilled(node: Node): string[] {
  switch (node.op) {
    case 'all':
      return node.of.flatMap(mustBeFilled);
    case 'any': {
      const [only] = node.of;
      return node.of.length === 1 && only ? mustBeFilled(only) : [];
    }
    case 'filled':
      return node.filled ? [node.field] : [];
    case 'compare':
      return node.to.kind === 'field' ? [node.field, node.to.field] : [node.field];
    case 'in':
    case 'has':
      return [node.field];
    default:
      return [];
  }
}
