/**
 * The builder in which a duty is written: ledger, states, steps with their guards, deadlines
 * and documents, each typed by what was declared before it.
 */
import type { RuleId } from '@yifa/law';
import { checkField } from './check-field.ts';
import { reservedFieldNames } from './condition.ts';
import { declaredDeadline, declaredDocument, declaredGuards } from './declared.ts';
import type {
  DateKey,
  DeadlineDefinition,
  DocumentDefinition,
  Guard,
  Key,
  LedgerHead,
  StepDefinition,
} from './definition.ts';
import { DefinitionError } from './errors.ts';
import type { Field, Fields, RefTarget, Value } from './field.ts';
import type { LedgerModel, StateKind, StepModel } from './model.ts';
import { own } from './own.ts';

const emptyModel = {
  fields: {},
  states: {},
  stateKinds: {},
  resting: [],
  title: [],
  dated: '',
  unique: [],
  always: [],
  steps: {},
  deadlines: [],
  documents: {},
  gaps: [],
  kept: [],
};

/** Starts a ledger; `language.ts` binds the areas and posts. */
export function startLedger<A extends string, P extends string>(
  id: string,
  label: string,
  head: LedgerHead<A, P>,
): Ledger<Record<never, Field>, never, never, P> {
  return new Ledger({ id, label, ...head, ...emptyModel });
}

export class Ledger<F extends Fields, S extends string, T extends string, P extends string> implements RefTarget<F, S> {
  /** Only its type is used. */
  declare readonly stateTypes: S;
  readonly model: LedgerModel;

  constructor(model: LedgerModel) {
    this.model = model;
  }

  get id(): string {
    return this.model.id;
  }
  get label(): string {
    return this.model.label;
  }
  get states(): Readonly<Record<string, string>> {
    return this.model.states;
  }
  get fieldTypes(): F {
    return this.model.fields as F; // the builder is the only writer of both
  }

  /** Declares the facts that are known when an entry is opened. */
  fields<N extends Fields>(
    fields: N,
    shape: {
      readonly title: readonly Key<N>[];
      readonly dated: DateKey<N>;
      readonly unique?: readonly (readonly Key<N>[])[];
    },
  ): Ledger<F & N, S, T, P> {
    return this.with({
      fields: this.joined(fields),
      title: shape.title,
      dated: shape.dated,
      unique: shape.unique ?? [],
    });
  }

  /** Declares facts that opening an entry does not ask for: steps set them, or ask for them by name. */
  kept<N extends Fields>(fields: N): Ledger<F & N, S, T, P> {
    return this.with({ fields: this.joined(fields), kept: [...this.model.kept, ...Object.keys(fields)] });
  }

  /**
   * Declares the states of the procedure, in the order in which users read them.
   * @param resting live states in which nothing is owed unless a deadline runs
   */
  procedure<N extends string>(
    states: Readonly<Record<N, string>>,
    closed: readonly NoInfer<N>[] = [],
    resting: readonly NoInfer<N>[] = [],
  ): Ledger<F, N | 'voided', T, P> {
    const kinds = Object.keys(states).map((state): [string, StateKind] => [
      state,
      closed.some((c) => c === state) ? 'closed' : 'live',
    ]);
    return this.with({
      states: { ...states, voided: '已作废' },
      stateKinds: { ...Object.fromEntries(kinds), voided: 'void' },
      resting,
    });
  }

  /** The honest simple procedure: draft, registered, corrected or voided. */
  register(
    guards: readonly Guard<F, 'draft' | 'registered' | 'voided'>[] = [],
  ): Ledger<F, 'draft' | 'registered' | 'voided', T | 'draft' | 'revise' | 'register' | 'correct' | 'void', P> {
    const simple = this.with<F, 'draft' | 'registered' | 'voided', T>({
      states: { draft: '草稿', registered: '已登记', voided: '已作废' },
      stateKinds: { draft: 'draft', registered: 'live', voided: 'void' },
    });
    const asks = Object.keys(this.model.fields).filter((name) => !this.model.kept.includes(name));
    const step = { by: this.model.keepers, apart: [], asks, sets: {}, reason: false };
    return simple
      .add({ ...step, id: 'draft', label: '存草稿', from: [], opens: true, to: 'draft', guards: [], loose: true })
      .add({ ...step, id: 'revise', label: '改草稿', from: ['draft'], opens: false, guards: [], loose: true })
      .add({
        ...step,
        id: 'register',
        label: '登记',
        from: ['draft'],
        opens: true,
        to: 'registered',
        guards: declaredGuards(simple.model, guards, 'register'),
        loose: false,
      })
      .amendable(['draft', 'registered']);
  }

  /** Adds a step of the procedure. */
  step<const I extends string, R extends Fields = Record<never, Field>>(
    id: I,
    label: string,
    d: StepDefinition<F, R, S, T, P>,
  ): Ledger<F & R, S, T | I, P> {
    const wider = this.with<F & R, S, T>({ fields: this.joined<F & R>(d.records ?? {}) });
    const from = (Array.isArray(d.from) ? d.from : [d.from]).map(String);
    const opens = from.includes('new');
    const known = Object.keys(this.model.fields).filter((name) => !this.model.kept.includes(name));
    const base = d.asks ?? (opens ? known : []);
    return wider.add({
      id,
      label,
      from: from.filter((state) => state !== 'new'),
      opens,
      ...(d.to === undefined ? {} : { to: d.to }),
      by: d.by,
      apart: d.apart ?? [],
      asks: [...base, ...Object.keys(d.records ?? {})],
      sets: Object.fromEntries(
        Object.entries(d.sets ?? {}).map(([name, value]): [string, Value] => [name, value ?? null]),
      ),
      ...(d.dated === undefined ? {} : { dated: d.dated }),
      guards: declaredGuards(wider.model, d.guards ?? [], id),
      reason: d.reason ?? false,
      ...(d.once ? { once: true } : {}),
      ...(d.sign === undefined ? {} : { sign: d.sign }),
      loose: false,
      ...(d.page === undefined ? {} : { page: d.page }),
    });
  }

  /** Adds the built-in acts 更正 and 作废; voiding only from the named states. */
  amendable(voidFrom: readonly S[]): Ledger<F, S, T | 'correct' | 'void', P> {
    const step = {
      by: this.model.keepers,
      apart: [],
      asks: [],
      sets: {},
      guards: [],
      reason: true,
      loose: true,
      opens: false,
    };
    const live = Object.keys(this.model.states).filter(
      (state) => state !== 'voided' && this.model.stateKinds[state] !== 'draft',
    );
    return this.add({ ...step, id: 'correct', label: '更正', from: live }).add({
      ...step,
      id: 'void',
      label: '作废',
      from: voidFrom,
      to: 'voided',
    });
  }

  /** Guards that hold at every step, once the fields they read are filled. */
  always(guards: readonly Guard<F, S>[]): Ledger<F, S, T, P> {
    return this.with({ always: [...this.model.always, ...declaredGuards(this.model, guards, 'always')] });
  }

  /** A period the law sets, counted from one date and met by another. */
  deadline(id: string, label: string, d: DeadlineDefinition<F, S>): Ledger<F, S, T, P> {
    const deadline = declaredDeadline(this.model, id, label, d);
    return this.with({ deadlines: [...this.model.deadlines, deadline] });
  }

  /** An official document made from an entry; `{field}` in its text is replaced. */
  document(id: string, label: string, d: DocumentDefinition<F, S, T>): Ledger<F, S, T, P> {
    const document = declaredDocument(this.model, id, label, d);
    return this.with({ documents: { ...this.model.documents, [id]: document } });
  }

  /** What the law asks of this duty and the program does not check, said openly. */
  gap(rule: RuleId, why: string): Ledger<F, S, T, P> {
    return this.with({ gaps: [...this.model.gaps, { rule, why }] });
  }

  private with<F2 extends Fields = F, S2 extends string = S, T2 extends string = T>(
    change: Partial<LedgerModel>,
  ): Ledger<F2, S2, T2, P> {
    return new Ledger({ ...this.model, ...change });
  }

  private add<I extends string>(step: StepModel & { readonly id: I }): Ledger<F, S, T | I, P> {
    const path = `${this.id}.${step.id}`;
    if (own(this.model.steps, step.id)) throw new DefinitionError(path, 'declared twice');
    return this.with({ steps: { ...this.model.steps, [step.id]: step } });
  }

  private joined<N extends Fields>(more: Fields): N {
    for (const [name, field] of Object.entries(more)) {
      if (own(this.model.fields, name) || reservedFieldNames.some((word) => word === name))
        throw new DefinitionError(`${this.id}.${name}`, 'name taken');
      checkField(`${this.id}.${name}`, name, field);
    }
    return { ...this.model.fields, ...more } as N;
  }
}
