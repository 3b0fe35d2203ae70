/** Many new entries in one request: each row is an act of its own, under its own key, with its own answer. */
import { type LedgerModel, type StepModel, YifaError } from '@yifa/kernel';
import { isPlainDate, plainDate } from '@yifa/law';
import type { ActOrder, EachAnswer, Store } from '@yifa/store';
import { type BatchResult, type BatchRow, batchAnswer, batchOrder } from '../contract/batch.ts';
import { invalid, refusalOf } from '../failures.ts';
import { inLedger, ledgerNamed } from '../named.ts';
import type { Api, ServerOptions } from '../options.ts';
import { actorOf, checkOrg, checkOwnOrg, getReader } from '../session.ts';

export function batchRoutes(api: Api, { store }: ServerOptions): void {
  api.post(
    '/api/orgs/:org/ledgers/:ledger/acts/batch',
    { schema: { params: inLedger, body: batchOrder, response: { 200: batchAnswer } } },
    async (request) => {
      const reader = getReader(request);
      const { org } = request.params;
      checkOrg(reader, org);
      checkOwnOrg(reader, org);
      const { ledger, step } = openerOf(store, request.params.ledger, request.body.step);
      const { rows } = request.body;
      if (new Set(rows.map(({ key }) => key)).size < rows.length)
        throw new YifaError('bad-request', '两行用了同一个编号');
      const place = { org, ledger: ledger.id, step: step.id, actor: actorOf(reader) };
      return { results: await takeRows(store, place, rows, request.body.trial) };
    },
  );
}

/** @throws YifaError not-found, bad-request when the step does not open an entry */
function openerOf(store: Store, id: string, name: string): { readonly ledger: LedgerModel; readonly step: StepModel } {
  const ledger = ledgerNamed(store, id);
  const step = Object.hasOwn(ledger.steps, name) ? ledger.steps[name] : undefined;
  if (!step?.opens) throw new YifaError('bad-request', '只有新增记录可以成批办理');
  return { ledger, step };
}

type Place = Pick<ActOrder, 'org' | 'ledger' | 'step' | 'actor'>;

/** All in one transaction: when the database fails, no row was recorded and all may be sent again. */
async function takeRows(store: Store, place: Place, rows: readonly BatchRow[], trial: boolean): Promise<BatchResult[]> {
  const orders = rows.map((row) => ({ row, order: orderOf(place, row) }));
  const taken = orders.flatMap(({ row, order }) => (order ? [{ key: row.key, order }] : []));
  const answers = await store.actEach(
    taken.map(({ order }) => order),
    { trial },
  );
  const byKey = new Map(taken.map(({ key }, i) => [key, answers[i]]));
  return rows.map(({ key }) => resultOf(key, byKey.get(key) ?? { ok: false, error: dayRefused() }, trial));
}

/** Undefined when the day of the act is none. */
function orderOf(place: Place, { key, input, on, reason }: BatchRow): ActOrder | undefined {
  if (on !== undefined && !isPlainDate(on)) return undefined;
  return {
    ...place,
    input,
    key: `${place.actor.id}/${key}`,
    ...(on === undefined ? {} : { on: plainDate(on) }),
    ...(reason === undefined ? {} : { reason }),
  };
}

function resultOf(key: string, answer: EachAnswer, trial: boolean): BatchResult {
  if (answer.ok) {
    const { entry, reminders, repeated } = answer.result;
    return { key, ok: true, entry: trial ? null : entry, reminders: [...reminders], repeated };
  }
  return { key, ok: false, ...refusalOf(answer.error) };
}

function dayRefused(): YifaError {
  return invalid('on', '办理日期应为真实的日期，如2026-01-05', '修改办理日期');
}
