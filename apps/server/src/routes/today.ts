/** What the first page says: what is due, what waits, what changed since yesterday. */
import {
  type EntryIndicator,
  entryIndicators,
  forwardSteps,
  getIndicator,
  type Indicator,
  stepsMeeting,
  stepsTowards,
} from '@yifa/kernel';
import { addDays, citeRule, daysBetween, yearOf } from '@yifa/law';
import { figureView } from '@yifa/report';
import {
  bucketOf,
  buckets,
  type ChangedEntry,
  type ChangedPair,
  movedBy,
  type Store,
  signTurnsOf,
  stuckAfter,
  turnsOf,
  type WaitingItem,
} from '@yifa/store';
import { z } from 'zod';
import {
  badgesAnswer,
  type ChangesView,
  changesAnswer,
  type Due,
  dueAnswer,
  type Waiting,
  waitingAnswer,
} from '../contract/today.ts';
import { inOrg } from '../named.ts';
import { byBucket, byLedger, headOf, nextOf, sumOf } from '../open-entry.ts';
import type { Api, ServerOptions } from '../options.ts';
import { postLabels } from '../present.ts';
import { checkOrg, getReader, type Reader } from '../session.ts';
import { labelOf } from '../timeline.ts';
import { figureViewsOf, yearPeriod } from './figures.ts';
import { signRoutes } from './sign.ts';
import { yearRoutes } from './year.ts';

const scope = z.object({
  mine: z.enum(['0', '1']).default('0'),
  area: z.string().max(60).optional(),
  ledger: z.string().max(60).optional(),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});
type Asked = z.infer<typeof scope>;

/** The ledgers a filter leaves; undefined: all of them. */
function ledgersOf(store: Store, { area, ledger }: Asked): string[] | undefined {
  if (!area && !ledger) return undefined;
  return [...store.domain.ledgers.values()]
    .filter((each) => (!area || each.area === area) && (!ledger || each.id === ledger))
    .map((each) => each.id);
}

/** The posts for which work is looked for: in their own org the reader's, when they ask so. */
function postsIn(reader: Reader, org: string, asked: Asked): readonly string[] | undefined {
  return asked.mine === '1' && reader.account.org === org ? reader.account.posts : undefined;
}

export function todayRoutes(api: Api, options: ServerOptions): void {
  const { store } = options;
  api.get(
    '/api/orgs/:org/due',
    {
      schema: {
        params: inOrg,
        querystring: scope.extend({ bucket: z.enum(buckets).optional() }),
        response: { 200: dueAnswer },
      },
    },
    async (request) => {
      const reader = getReader(request);
      const { org } = request.params;
      checkOrg(reader, org);
      const { bucket, offset, limit } = request.query;
      const posts = postsIn(reader, org, request.query);
      const ledgers = ledgersOf(store, request.query);
      const today = await store.today(org);
      const wide = { org, ...(posts ? { posts } : {}) };
      const all = await store.inbox.dueCounts(wide);
      const counted = all.filter((each) => !ledgers || ledgers.includes(each.ledger));
      const counts = byBucket(counted);
      const items = await store.inbox.due({ ...wide, ...(ledgers ? { ledgers } : {}) }, { offset, limit }, bucket);
      return {
        today,
        mine: posts !== undefined,
        counts,
        ledgers: byLedger(store, all),
        total: bucket === undefined ? sumOf(counted) : counts[bucket],
        rows: items.flatMap((item): Due['rows'] => {
          const deadline = item.ledger.deadlines.find((each) => each.id === item.deadline);
          if (!deadline) return [];
          const days = daysBetween(today, item.due);
          const { state } = item.entry;
          const steps = stepsTowards(item.ledger, state, deadline);
          return [
            {
              ...headOf(reader, item),
              deadline: deadline.id,
              label: deadline.label,
              article: citeRule(deadline.rule),
              from: item.from,
              due: item.due,
              provisional: item.provisional,
              days,
              bucket: bucketOf(days),
              next: nextOf(store.domain, reader, item, steps, stepsMeeting(item.ledger, state, deadline)),
            },
          ];
        }),
      };
    },
  );

  api.get(
    '/api/orgs/:org/waiting',
    { schema: { params: inOrg, querystring: scope, response: { 200: waitingAnswer } } },
    async (request) => {
      const reader = getReader(request);
      const { org } = request.params;
      checkOrg(reader, org);
      const { offset, limit } = request.query;
      const posts = postsIn(reader, org, request.query);
      const turns = turnsOf(store.domain, ledgersOf(store, request.query), posts);
      const today = await store.today(org);
      const counts = await store.inbox.waitingCounts(org, turns);
      const busy = turns.filter(({ ledger }) => counts.some((each) => each.ledger === ledger.id));
      const items = await store.inbox.waiting(org, busy, { offset, limit, each: true });
      const groups = [...store.domain.ledgers.values()].flatMap((ledger): Waiting['groups'] => {
        const count = counts.find((each) => each.ledger === ledger.id);
        if (!count) return [];
        return [
          {
            ledger: ledger.id,
            label: ledger.label,
            area: ledger.area,
            unit: ledger.unit,
            total: count.total,
            stuck: count.stuck,
            rows: items.filter((item) => item.ledger === ledger).map((item) => waitingRow(store, reader, item)),
          },
        ];
      });
      return {
        today,
        mine: posts !== undefined,
        total: sumOf(counts),
        stuck: counts.reduce((sum, each) => sum + each.stuck, 0),
        stuckAfter,
        groups,
      };
    },
  );

  api.get(
    '/api/orgs/:org/changes',
    { schema: { params: inOrg, response: { 200: changesAnswer } } },
    async (request) => {
      const reader = getReader(request);
      const { org } = request.params;
      checkOrg(reader, org);
      const today = await store.today(org);
      const since = addDays(today, -1);
      const changes = await store.inbox.changes(org, since, 30);
      return {
        since,
        today,
        acts: changes.acts,
        entries: changes.entries,
        rows: changes.listed.map((each) => changeRow(store, reader, each)),
        figures: changes.pairs ? await movedFigures(options, org, changes.pairs) : null,
      };
    },
  );

  api.get('/api/orgs/:org/badges', { schema: { params: inOrg, response: { 200: badgesAnswer } } }, async (request) => {
    const reader = getReader(request);
    const { org } = request.params;
    checkOrg(reader, org);
    if (reader.account.org !== org) return { due: 0, sign: null };
    const { posts } = reader.account;
    const due = await store.inbox.dueCounts({ org, posts });
    const turns = signTurnsOf(store.domain, posts);
    const sign = await store.inbox.waitingCounts(org, turns);
    return {
      due: sumOf(due.filter(({ bucket }) => bucket === 'overdue' || bucket === 'soon')),
      sign: turns.length === 0 ? null : sumOf(sign),
    };
  });

  signRoutes(api, store);
  yearRoutes(api, store);
}

function waitingRow(store: Store, reader: Reader, item: WaitingItem): Waiting['groups'][number]['rows'][number] {
  const { ledger, entry, context, due } = item;
  const days = daysBetween(item.since, context.today);
  const running = due && ledger.deadlines.find((each) => each.id === due.deadline);
  const steps = running ? stepsTowards(ledger, entry.state, running) : [];
  const forward = forwardSteps(ledger, entry.state).filter((step) => !steps.includes(step));
  const left = due ? daysBetween(context.today, due.on) : 0;
  return {
    ...headOf(reader, item),
    since: item.since,
    days,
    stuck: days > stuckAfter,
    ...(due && running ? { due: { label: running.label, on: due.on, days: left, bucket: bucketOf(left) } } : {}),
    next: nextOf(
      store.domain,
      reader,
      item,
      [...steps, ...forward],
      running ? stepsMeeting(ledger, entry.state, running) : [],
    ),
  };
}

function changeRow(store: Store, reader: Reader, changed: ChangedEntry): ChangesView['rows'][number] {
  const { ledger, records } = changed;
  return {
    ...headOf(reader, changed),
    acts: changed.acts,
    records: records.map((record) => ({
      label: labelOf(ledger, record),
      actor: record.actorName,
      posts: postLabels(store.domain, record.actorPosts),
      at: record.at,
      on: record.on,
    })),
  };
}

/** The key figures of the year that the acts moved, each with how much. */
async function movedFigures(
  { store, keyFigures }: ServerOptions,
  org: string,
  pairs: readonly ChangedPair[],
): Promise<NonNullable<ChangesView['figures']>> {
  const today = await store.today(org);
  const period = yearPeriod(yearOf(today), today);
  const { setting } = await store.context(org);
  const moments = {
    calendar: store.calendar,
    today: period.to,
    periodStart: period.from,
    periodEnd: period.to,
    setting,
  };
  const moved = keyFigures
    .map((id) => getIndicator(store.domain, id))
    .map((indicator) => ({ indicator, parts: movesOf(indicator, (each) => movedBy(each, pairs, moments)) }))
    .filter(({ parts }) => parts.length > 0);
  const figures = await figureViewsOf(
    store,
    moved.map(({ indicator }) => indicator),
    org,
    period,
  );
  return figures.map((figure, i) => ({ figure, moved: moved[i]?.parts ?? [] }));
}

/** How far an indicator moved, in words; a rate by its two terms. */
function movesOf(
  indicator: Indicator,
  by: (indicator: EntryIndicator) => number | undefined,
): { readonly label: string; readonly text: string }[] {
  if (indicator.kind === 'rate') return [indicator.of, indicator.over].flatMap((term) => movesOf(term, by));
  const total = entryIndicators(indicator).reduce((sum, each) => sum + (by(each) ?? 0), 0);
  if (total === 0) return [];
  const { text } = figureView(indicator, { indicator: indicator.id, value: Math.abs(total) });
  return [{ label: indicator.label, text: `${total > 0 ? '+' : '−'}${text}` }];
}
