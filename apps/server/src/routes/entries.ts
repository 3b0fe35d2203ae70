import { explainDeadline, fillDocument, getLedger, type LedgerModel, listOf, toNode, YifaError } from '@yifa/kernel';
import { citeRule, isPlainDate, plainDate } from '@yifa/law';
import { formDocx } from '@yifa/office';
import { type Entry, type Store, titleOf } from '@yifa/store';
import { z } from 'zod';
import { actAnswer, actOrder, deadlineExplanation, entryPage, entryView } from '../contract.ts';
import { formOf } from '../form.ts';
import type { Api } from '../options.ts';
import { entryViewOf, seesPersonal, summaryOf, titlesOf } from '../present.ts';
import { changeIn, checkOrg, getReader, type Reader } from '../session.ts';

const inLedger = z.object({ org: z.string(), ledger: z.string() });
const ofEntry = inLedger.extend({ id: z.uuid() });
const listing = z.object({
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(20),
  sort: z.string().optional(),
  desc: z.enum(['0', '1', 'true', 'false']).default('1'),
  text: z.string().trim().max(100).optional(),
  where: z.string().max(4000).optional(),
});

/** The ledger a request names. @throws YifaError not-found */
function ledgerOf(store: Store, id: string): LedgerModel {
  const ledger = store.domain.ledgers.get(id);
  if (!ledger) throw new YifaError('not-found', '没有这本台账');
  return ledger;
}

/** A filter arrives as a condition in the language itself, and is parsed like one. Personal fields may not be filtered by those who cannot see them. */
function filterOf(ledger: LedgerModel, where: string | undefined, open: boolean) {
  if (!where) return undefined;
  try {
    const fields = open
      ? ledger.fields
      : Object.fromEntries(Object.entries(ledger.fields).filter(([, field]) => !field.personal));
    return toNode(JSON.parse(where), { fields, states: Object.keys(ledger.states), path: 'where' });
  } catch {
    throw new YifaError('bad-request', '筛选条件的格式不正确');
  }
}

export function entryRoutes(api: Api, store: Store): void {
  const readable = (reader: Reader, params: { org: string; ledger: string }): LedgerModel => {
    checkOrg(reader, params.org);
    return ledgerOf(store, params.ledger);
  };
  const base = '/api/orgs/:org/ledgers/:ledger';

  api.get(
    `${base}/entries`,
    { schema: { params: inLedger, querystring: listing, response: { 200: entryPage } } },
    async (request) => {
      const reader = getReader(request);
      const ledger = readable(reader, request.params);
      const { org } = request.params;
      const { offset, limit, sort, desc, text, where } = request.query;
      const open = seesPersonal(reader, ledger, org);
      const filter = filterOf(ledger, where, open);
      const page = await store.list(ledger.id, {
        orgs: [org],
        offset,
        limit,
        ...(filter ? { where: filter } : {}),
        ...(text ? { text } : {}),
        ...(sort ? { sort: { field: sort, descending: desc === '1' || desc === 'true' } } : {}),
      });
      const masked = !open && Object.values(ledger.fields).some((field) => field.personal);
      return {
        total: page.total,
        entries: page.entries.map((entry) => summaryOf(ledger, entry, open)),
        titles: await titlesOf(store, ledger, page.entries, reader),
        masked,
      };
    },
  );

  api.get(
    `${base}/options`,
    { schema: { params: inLedger, querystring: z.object({ text: z.string().trim().max(100).optional() }) } },
    async (request) => {
      const reader = getReader(request);
      const ledger = readable(reader, request.params);
      const usable = Object.keys(ledger.states).filter(
        (state) => ledger.stateKinds[state] === 'live' || ledger.stateKinds[state] === 'closed',
      );
      const { text } = request.query;
      const page = await store.list(ledger.id, {
        orgs: [request.params.org],
        offset: 0,
        limit: 50,
        where: { op: 'state', in: usable },
        ...(text ? { text } : {}),
      });
      const open = seesPersonal(reader, ledger, request.params.org);
      return {
        options: page.entries
          .map((entry) => summaryOf(ledger, entry, open))
          .map(({ id, title, state, number }) => ({ id, title: number ? `${title}（${number}）` : title, state })),
      };
    },
  );

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

  api.get(
    `${base}/entries/:id/documents/:document`,
    { schema: { params: ofEntry.extend({ document: z.string() }) } },
    async (request, reply) => {
      const reader = getReader(request);
      const ledger = readable(reader, request.params);
      if (!seesPersonal(reader, ledger, request.params.org))
        throw new YifaError('not-allowed', '文书含有个人信息，仅限本机构承办岗位制作');
      const entry = await store.getEntry(ledger.id, [request.params.org], request.params.id);
      const file = await documentOf(store, ledger, entry, request.params.document);
      return reply
        .header('content-type', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document')
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
        .send(Buffer.from(file.bytes));
    },
  );

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

async function documentOf(
  store: Store,
  ledger: LedgerModel,
  entry: Entry,
  id: string,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const document = Object.hasOwn(ledger.documents, id) ? ledger.documents[id] : undefined;
  const taken = new Set((await store.history(entry.org, entry.id)).map((record) => record.step));
  if (!document?.after.some((step) => taken.has(step))) throw new YifaError('not-found', '现在还不能制作这份文书');
  const org = await store.getOrg(entry.org);
  const county = org.parent ? await store.getOrg(org.parent) : org;
  const titles = new Map<string, string>();
  for (const [name, field] of Object.entries(ledger.fields)) {
    if (field.kind !== 'ref' && field.kind !== 'refs') continue;
    for (const [key, title] of await store.titles(
      getLedger(store.domain, field.ledger.id),
      entry.org,
      listOf(entry.values[name]),
    ))
      titles.set(key, title);
  }
  const today = await store.today(org.id);
  const words = { org: org.name, county: county.name, number: entry.number ?? '', year: today.slice(0, 4), today };
  const filled = fillDocument(
    ledger,
    document,
    entry,
    words,
    (_, key) => titles.get(key) ?? '',
    await store.context(org.id, ledger, entry),
  );
  const dated = document.dated === undefined ? undefined : entry.values[document.dated];
  const bytes = await formDocx(formOf(filled, org.name, isPlainDate(dated) ? dated : undefined));
  return { name: `${document.label}（${titleOf(ledger, entry).slice(0, 30)}）.docx`, bytes };
}
