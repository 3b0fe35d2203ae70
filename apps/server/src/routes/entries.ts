import { explainDeadline, type LedgerModel, YifaError } from '@yifa/kernel';
import { citeRule, isPlainDate, plainDate } from '@yifa/law';
import type { Store } from '@yifa/store';
import { z } from 'zod';
import { actAnswer, actOrder, deadlineExplanation, entryView } from '../contract.ts';
import { entryViewOf } from '../entry-view.ts';
import type { Api } from '../options.ts';
import { changeIn, checkOrg, getReader, type Reader } from '../session.ts';
import { documentRoutes } from './documents.ts';

const inLedger = z.object({ org: z.string(), ledger: z.string() });
const ofEntry = inLedger.extend({ id: z.uuid() });

/** The ledger a request names. @throws YifaError not-found */
function ledgerOf(store: Store, id: string): LedgerModel {
  const ledger = store.domain.ledgers.get(id);
  if (!ledger) throw new YifaError('not-found', '没有这本台账');
  return ledger;
}

export function entryRoutes(api: Api, store: Store): void {
  const readable = (reader: Reader, params: { org: string; ledger: string }): LedgerModel => {
    checkOrg(reader, params.org);
    return ledgerOf(store, params.ledger);
  };
  const base = '/api/orgs/:org/ledgers/:ledger';

  api.get(`${base}/entries/:id`, { schema: { params: ofEntry, response: { 200: entryView } } }, async (request) => {
    const reader = getReader(request);
    const ledger = readable(reader, request.params);
    const entry = await store.getEntry(ledger.id, [request.params.org], request.params.id);
    return entryViewOf(store, ledger, entry, reader);
  });

  api.get(
    `${base}/entries/:id/deadlines/:deadline`,
    { schema: { params: ofEntry.extend({ deadline: z.string() }), response: { 200: deadlineExplanation } } },
    async (request) => {
      const ledger = readable(getReader(request), request.params);
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
      const ledger = readable(getReader(request), request.params);
      const { actor, key } = changeIn(request, request.params.org);
      const { entry, step, on, input, reason, expects } = request.body;
      if (on !== undefined && !isPlainDate(on)) throw new YifaError('bad-request', '办理日期的格式不正确');
      if (entry !== undefined && !z.uuid().safeParse(entry).success) throw new YifaError('not-found');
      const result = await store.act({
        org: request.params.org,
        ledger: ledger.id,
        step,
        input,
        actor,
        key,
        ...(entry === undefined ? {} : { entry }),
        ...(on === undefined ? {} : { on: plainDate(on) }),
        ...(reason === undefined ? {} : { reason }),
        ...(expects === undefined ? {} : { expects }),
      });
      return { ...result, reminders: [...result.reminders] };
    },
  );
}
