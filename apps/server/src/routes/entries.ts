import { explainDeadline, YifaError } from '@yifa/kernel';
import { citeRule } from '@yifa/law';
import type { Store } from '@yifa/store';
import { z } from 'zod';
import { actAnswer, actOrder, deadlineExplanation, entryView } from '../contract.ts';
import { entryViewOf } from '../entry-view.ts';
import { inLedger, ofEntry, readableLedger } from '../named.ts';
import type { Api } from '../options.ts';
import { orderFrom } from '../order.ts';
import { changeIn, getReader } from '../session.ts';
import { documentRoutes } from './documents.ts';

/** One entry: seen, its deadlines explained, its documents, and steps taken on it. */
export function entryRoutes(api: Api, store: Store): void {
  const base = '/api/orgs/:org/ledgers/:ledger';

  api.get(`${base}/entries/:id`, { schema: { params: ofEntry, response: { 200: entryView } } }, async (request) => {
    const reader = getReader(request);
    const ledger = readableLedger(store, reader, request.params);
    const entry = await store.getEntry(ledger.id, [request.params.org], request.params.id);
    return entryViewOf(store, ledger, entry, reader);
  });

  api.get(
    `${base}/entries/:id/deadlines/:deadline`,
    { schema: { params: ofEntry.extend({ deadline: z.string() }), response: { 200: deadlineExplanation } } },
    async (request) => {
      const ledger = readableLedger(store, getReader(request), request.params);
      const entry = await store.getEntry(ledger.id, [request.params.org], request.params.id);
      const explained = explainDeadline(
        ledger,
        request.params.deadline,
        entry,
        await store.context(entry.org, ledger, entry),
      );
      const deadline = ledger.deadlines.find((each) => each.id === request.params.deadline);
      if (!explained || !deadline) throw new YifaError('not-found', '这条记录没有这个期限');
      return {
        label: deadline.label,
        due: explained.due,
        provisional: explained.provisional,
        summary: explained.summary,
        basis: `${citeRule(deadline.rule)}；${explained.basis}`,
        days: [...explained.days],
      };
    },
  );

  documentRoutes(api, store);

  api.post(
    `${base}/acts`,
    { schema: { params: inLedger, body: actOrder, response: { 200: actAnswer } } },
    async (request) => {
      const ledger = readableLedger(store, getReader(request), request.params);
      const { actor, key } = changeIn(request, request.params.org);
      const order = orderFrom(request.body);
      const result = await store.act({ org: request.params.org, ledger: ledger.id, ...order, actor, key });
      return { ...result, reminders: [...result.reminders] };
    },
  );
}
