/** What lies before a superior to be signed: one card an entry, with what decides and what comes of it. */
import {
  documentsReady,
  type Field,
  forwardSteps,
  type LedgerModel,
  type StepModel,
  sayOf,
  signingSteps,
  type Value,
} from '@yifa/kernel';
import { citeRule, daysBetween } from '@yifa/law';
import { bucketOf, type Entry, type JournalRecord, type Store, signTurnsOf, type WaitingItem } from '@yifa/store';
import { z } from 'zod';
import { type SignCard, signAnswer } from '../contract/today.ts';
import { inOrg } from '../named.ts';
import { byLedger, closedBy, headOf, sumOf } from '../open-entry.ts';
import type { Api } from '../options.ts';
import { postLabels, seesPersonal, summaryOf, titlesOf } from '../present.ts';
import { checkOrg, getReader, type Reader } from '../session.ts';
import { labelOf } from '../timeline.ts';

const listing = z.object({
  ledger: z.string().max(60).optional(),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(50).default(10),
});

export function signRoutes(api: Api, store: Store): void {
  api.get(
    '/api/orgs/:org/sign',
    { schema: { params: inOrg, querystring: listing, response: { 200: signAnswer } } },
    async (request) => {
      const reader = getReader(request);
      const { org } = request.params;
      checkOrg(reader, org);
      const { ledger, offset, limit } = request.query;
      const own = reader.account.org === org;
      const turns = own ? signTurnsOf(store.domain, reader.account.posts) : [];
      const counts = await store.inbox.waitingCounts(org, turns);
      const shown = counts.filter((each) => !ledger || each.ledger === ledger);
      const items = await store.inbox.waiting(
        org,
        turns.filter((turn) => !ledger || turn.ledger.id === ledger),
        { offset, limit, each: false },
      );
      const titles = await titlesIn(store, reader, items);
      const histories = await store.inbox.histories(
        org,
        items.map(({ entry }) => entry.id),
      );
      return {
        today: await store.today(org),
        signs: turns.length > 0,
        total: sumOf(shown),
        ledgers: byLedger(store, counts),
        cards: items.map((item) => cardOf(store, reader, item, histories.get(item.entry.id) ?? [], titles)),
      };
    },
  );
}

async function titlesIn(
  store: Store,
  reader: Reader,
  items: readonly WaitingItem[],
): Promise<Readonly<Record<string, string>>> {
  const titles: Record<string, string> = {};
  for (const ledger of new Set(items.map((item) => item.ledger))) {
    const entries = items.filter((item) => item.ledger === ledger).map((item) => item.entry);
    Object.assign(titles, await titlesOf(store, ledger, entries, reader));
  }
  return titles;
}

/** The fields on which a decision hangs: those the guards of agreeing read, and money; the title is said already, and what is asked for is filled in. */
function factFields(ledger: LedgerModel, agree: readonly StepModel[]): string[] {
  const asked = new Set(agree.flatMap((step) => step.asks));
  const read = new Set(agree.flatMap((step) => step.guards.flatMap((guard) => [...guard.reads])));
  return Object.entries(ledger.fields)
    .filter(([name, field]) => !asked.has(name) && (read.has(name) || field.kind === 'money' || lasting(ledger, name)))
    .map(([name, field]) => ({ name, rank: rankOf(field, read.has(name)) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ name }) => name);
}

/** What is told first: money, then what happened, then what the guards look at; who can be reached where, last. */
function rankOf(field: Field, isRead: boolean): number {
  if (field.kind === 'money') return 0;
  if (field.personal) return 4;
  if (field.kind === 'text' && field.long) return 1;
  return isRead ? 2 : 3;
}

/** What is known from the beginning, besides the title: it says what the matter is. */
function lasting(ledger: LedgerModel, name: string): boolean {
  const opening = Object.values(ledger.steps).find((step) => step.opens);
  return opening?.asks.includes(name) === true && !ledger.title.includes(name);
}

function factsOf(
  ledger: LedgerModel,
  entry: Entry,
  agree: readonly StepModel[],
  reader: Reader,
  titles: Readonly<Record<string, string>>,
): SignCard['facts'] {
  const { values } = summaryOf(ledger, entry, seesPersonal(reader, ledger, entry.org));
  return factFields(ledger, agree).flatMap((name) => {
    const field = ledger.fields[name];
    const value: Value | undefined = values[name];
    if (!field || value === undefined || value === null || value === '') return [];
    const text = sayOf(field, value, (_, id) => titles[id] ?? '（无权查看）');
    if (text === '') return [];
    return [{ label: field.label, text, long: field.kind === 'rows' || (field.kind === 'text' && text.length > 40) }];
  });
}

function cardOf(
  store: Store,
  reader: Reader,
  item: WaitingItem,
  history: readonly JournalRecord[],
  titles: Readonly<Record<string, string>>,
): SignCard {
  const { ledger, entry, context, due } = item;
  const all = signingSteps(ledger).get(entry.state) ?? [];
  const mine = all.filter((step) => step.by.some((post) => reader.account.posts.includes(post)));
  const agree = mine.filter((step) => step.sign === 'agree');
  const running = due && ledger.deadlines.find((each) => each.id === due.deadline);
  const taken = history.map((record) => record.step);
  const left = due ? daysBetween(context.today, due.on) : 0;
  return {
    ...headOf(reader, item),
    since: item.since,
    days: daysBetween(item.since, context.today),
    facts: factsOf(ledger, entry, agree, reader, titles),
    past: history.map((record) => ({
      label: labelOf(ledger, record),
      actor: record.actorName,
      on: record.on,
      reason: record.reason,
    })),
    documents: documentsReady(ledger, taken, entry, context).map(({ id, label }) => ({ id, label })),
    ...(due && running
      ? {
          due: {
            label: running.label,
            article: citeRule(running.rule),
            on: due.on,
            days: left,
            bucket: bucketOf(left),
          },
        }
      : {}),
    steps: [...mine]
      .sort((a, b) => (a.sign === b.sign ? 0 : a.sign === 'agree' ? -1 : 1))
      .map((step) => {
        const refusals = closedBy(reader, item, step);
        const state = step.to ?? entry.state;
        return {
          id: step.id,
          label: step.label,
          sign: step.sign ?? 'agree',
          open: refusals.length === 0,
          ...(step.page === undefined ? {} : { page: step.page }),
          refusals: [...refusals],
          leads: {
            state: ledger.states[state] ?? state,
            next: forwardSteps(ledger, state).map((next) => ({
              label: next.label,
              posts: postLabels(store.domain, next.by),
            })),
          },
        };
      }),
  };
}
