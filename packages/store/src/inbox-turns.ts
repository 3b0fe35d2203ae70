/** Whose turn it is, as the database asks it: for each ledger the states, and the running deadlines in a state. */
import { type Domain, forwardSteps, type LedgerModel, type StepModel, signingSteps, stepsTowards } from '@yifa/kernel';

/** Where entries of a ledger wait. */
export interface Turn {
  readonly ledger: LedgerModel;
  /** Entries in these states wait. */
  readonly states: readonly string[];
  /** So do entries for which this deadline runs in this state, each as `pairOf` writes it. */
  readonly pairs: readonly string[];
}

/** A deadline in a state, as one text. */
export function pairOf(deadline: string, state: string): string {
  return `${deadline} ${state}`;
}

/** Whether one of the posts may take the step; `undefined` stands for everybody. */
function isOf(posts: readonly string[] | undefined, step: StepModel): boolean {
  return posts === undefined || step.by.some((post) => posts.includes(post));
}

/**
 * Where entries wait for a step of these posts: a step that carries them on, or one that a running deadline asks for.
 * @param posts undefined: for a step of anybody
 */
export function turnsOf(
  domain: Domain,
  ledgers: readonly string[] | undefined,
  posts: readonly string[] | undefined,
): Turn[] {
  return [...domain.ledgers.values()].flatMap((ledger): Turn[] => {
    if (ledgers && !ledgers.includes(ledger.id)) return [];
    const all = Object.keys(ledger.states);
    const states = all.filter((state) => forwardSteps(ledger, state).some((step) => isOf(posts, step)));
    const pairs = ledger.deadlines.flatMap((deadline) =>
      all
        .filter((state) => stepsTowards(ledger, state, deadline).some((step) => isOf(posts, step)))
        .map((state) => pairOf(deadline.id, state)),
    );
    return states.length + pairs.length === 0 ? [] : [{ ledger, states, pairs }];
  });
}

/** Where entries lie before one of these posts to be signed. */
export function signTurnsOf(domain: Domain, posts: readonly string[]): Turn[] {
  return [...domain.ledgers.values()].flatMap((ledger): Turn[] => {
    const states = [...signingSteps(ledger)]
      .filter(([, steps]) => steps.some((step) => step.sign === 'agree' && isOf(posts, step)))
      .map(([state]) => state);
    return states.length === 0 ? [] : [{ ledger, states, pairs: [] }];
  });
}
