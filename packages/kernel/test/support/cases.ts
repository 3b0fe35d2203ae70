import { type Decision, decide, type LedgerModel, type PastAct, type Subject } from '@yifa/kernel';
import { plainDate } from '@yifa/law';
import { contextOn, id } from './context.ts';
import { loan } from './library.ts';

const adult: Subject = { state: 'registered', values: { name: '林木', kind: 'adult', joinedOn: '2025-01-06' } };
/** Reader 1 is registered, 2 only drafted; book 3 is common, 4 rare, 5 voided. */
export const entries: Record<string, Subject> = {
  [`reader/${id(1)}`]: adult,
  [`reader/${id(2)}`]: { ...adult, state: 'draft' },
  [`book/${id(3)}`]: { state: 'registered', values: { title: '常见书', rare: false } },
  [`book/${id(4)}`]: { state: 'registered', values: { title: '善本书', rare: true } },
  [`book/${id(5)}`]: { state: 'voided', values: { title: '下架书', rare: false } },
};

export const asked: Subject = {
  state: 'asked',
  values: { purpose: '研究', askedOn: '2026-03-02', reader: id(1), books: [id(3)], channel: 'counter' },
};
export const lending = { lentOn: '2026-03-04', pickedUpAt: '2026-03-04T09:30', deposit: 10_000, bags: 1 };
export const lent: Subject = { state: 'lent', values: { ...asked.values, ...lending } };
export const askedBy: PastAct = { step: 'ask', actor: 'amy', on: plainDate('2026-03-02') };
export const lentBy: PastAct = { step: 'lend', actor: 'ben', on: plainDate('2026-03-04') };

export interface Try {
  readonly input?: unknown;
  readonly on?: string;
  readonly today?: string;
  readonly actor?: string;
  readonly posts?: readonly string[];
  readonly reason?: string;
  readonly history?: readonly PastAct[];
  readonly ledger?: LedgerModel;
}

/** Decides one act on a loan; unless said otherwise by the librarian cat, on 10 March 2026. */
export function act(step: string, current: Subject | undefined, how: Try = {}): Decision {
  const {
    input = {},
    today = '2026-03-10',
    on = today,
    actor = 'cat',
    posts = ['librarian'],
    reason,
    history = [],
    ledger = loan.model,
  } = how;
  const request = {
    step,
    input,
    actor: { id: actor, posts },
    on: plainDate(on),
    ...(reason === undefined ? {} : { reason }),
  };
  return decide(ledger, request, current, history, contextOn(today, entries));
}

/** The refusals of an act, as `code rule field`. */
export function refusals(decision: Decision): string[] {
  return decision.ok
    ? []
    : decision.refusals.map((each) => [each.code, each.rule, each.field].filter(Boolean).join(' '));
}
