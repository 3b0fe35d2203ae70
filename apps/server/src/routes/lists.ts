/** Lists: pages of entries, totals, workbooks, saved views. */
import { getLedger, YifaError } from '@yifa/kernel';
import { isSummed } from '@yifa/store';
import { z } from 'zod';
import {
  exportOrder,
  exportProgress,
  exportRecords,
  type ListFilterOrder,
  listFilters,
  printedList,
  totalsAnswer,
  totalsOrder,
} from '../contract/lists.ts';
import { entryPage } from '../contract.ts';
import { asFile } from '../files.ts';
import { hasPersonal, isPersonal, type Place, placeOf, scopeOf, sortOf } from '../lists/asked.ts';
import { ExportDesk } from '../lists/export.ts';
import { namedIn, sayFilter } from '../lists/words.ts';
import { inLedger, inOrg } from '../named.ts';
import type { Api, ServerOptions } from '../options.ts';
import { postLabels, summaryOf, titlesById, titlesOf } from '../present.ts';
import { actorOf, checkOrg, getReader, keyOf } from '../session.ts';
import { viewsRoutes } from './views.ts';

const listing = z.object({
  offset: z.coerce.number().int().min(0).max(2_000_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(20),
  sort: z.string().max(60).optional(),
  desc: z.enum(['0', '1', 'true', 'false']).default('1'),
  text: z.string().trim().max(100).optional(),
  /** A condition in the language of the declarations. */
  where: z.string().max(4000).optional(),
  /** `listFilters` as JSON. */
  filters: z.string().max(16_000).optional(),
});
const paging = z.object({
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** Who reads what was exported: those who check the program's use, and those who answer for the ledgers of the org. */
const exportReaders: readonly string[] = ['audit-admin', 'justice-office', 'county-office'];

/** @throws YifaError bad-request */
function filtersOf(text: string | undefined): ListFilterOrder[] {
  if (text === undefined) return [];
  try {
    return listFilters.parse(JSON.parse(text));
  } catch {
    throw new YifaError('bad-request', '筛选条件的格式不正确');
  }
}

export function listsRoutes(api: Api, options: ServerOptions): void {
  const { store } = options;
  const desk = new ExportDesk(store);
  const base = '/api/orgs/:org/ledgers/:ledger';
  viewsRoutes(api, options);

  const says = async (place: Place, filters: readonly ListFilterOrder[]): Promise<string[]> => {
    const titles: Record<string, string> = {};
    for (const [name, ids] of Object.entries(namedIn(filters))) {
      const field = place.ledger.fields[name];
      if (field?.kind !== 'ref' && field?.kind !== 'refs') continue;
      const target = getLedger(store.domain, field.ledger.id);
      Object.assign(titles, await titlesById(store, place.reader, place.org, target, ids));
    }
    return filters.map((filter) => sayFilter(filter, place.ledger, titles));
  };

  api.get(
    `${base}/entries`,
    { schema: { params: inLedger, querystring: listing, response: { 200: entryPage } } },
    async (request) => {
      const { offset, limit, sort, desc, text, where, filters } = request.query;
      const place = placeOf(store, getReader(request), request.params);
      const { ledger, open, reader } = place;
      const order = sortOf(place, sort, desc === '1' || desc === 'true');
      const page = await store.lists.page(ledger.id, {
        ...scopeOf(store, place, { text, where, filters: filtersOf(filters) }),
        offset,
        limit,
        ...(order ? { sort: order } : {}),
      });
      return {
        total: page.total,
        entries: page.entries.map((entry) => summaryOf(ledger, entry, open)),
        titles: await titlesOf(store, ledger, page.entries, reader),
        masked: !open && hasPersonal(ledger),
      };
    },
  );

  api.post(
    `${base}/totals`,
    { schema: { params: inLedger, body: totalsOrder, response: { 200: totalsAnswer } }, config: { reads: true } },
    async (request) => {
      const place = placeOf(store, getReader(request), request.params);
      const { ledger, open } = place;
      const fields = Object.entries(ledger.fields)
        .filter(([, field]) => isSummed(field) && (open || !isPersonal(field)))
        .map(([name]) => name);
      const { filters } = request.body;
      const { count, sums } = await store.lists.totals(ledger.id, scopeOf(store, place, request.body), fields);
      return { count, sums: { ...sums }, says: await says(place, filters) };
    },
  );

  const ofExport = { schema: { params: inLedger, body: exportOrder }, config: { reads: true } };
  api.post(`${base}/export`, ofExport, async (request, reply) => {
    const reader = getReader(request);
    const place = placeOf(store, reader, request.params);
    const order = request.body;
    // A filter that may not be asked is refused before it is put into words.
    scopeOf(store, place, order);
    const asked = {
      place,
      order,
      filters: order.filters,
      says: await says(place, order.filters),
      actor: actorOf(reader),
      key: keyOf(request),
    };
    if (order.form !== 'xlsx') return printedList.parse(await desk.printed(asked));
    const file = await desk.workbook(asked);
    return asFile(reply, 'xlsx', file.name).header('cache-control', 'no-store').send(file.stream);
  });

  api.get(
    '/api/exports/:key',
    { schema: { params: z.object({ key: z.string().max(64) }), response: { 200: exportProgress } } },
    async (request) => {
      const { id } = getReader(request).account;
      const found = desk.progress(`${id}/${request.params.key}`, id);
      if (!found) throw new YifaError('not-found', '没有正在进行的导出');
      return found;
    },
  );

  api.get(
    '/api/orgs/:org/exports',
    { schema: { params: inOrg, querystring: paging, response: { 200: exportRecords } } },
    async (request) => {
      const reader = getReader(request);
      checkOrg(reader, request.params.org);
      if (!reader.account.posts.some((post) => exportReaders.includes(post)))
        throw new YifaError('not-allowed', '导出记录由审计管理员、司法所查看');
      const { total, records } = await store.exports.list([request.params.org], request.query);
      return {
        total,
        records: records.map(({ posts, conditions, columns, ...record }) => ({
          ...record,
          posts: postLabels(store.domain, posts),
          ledgerLabel: store.domain.ledgers.get(record.ledger)?.label ?? record.ledger,
          conditions: [...conditions],
          columns: [...columns],
        })),
      };
    },
  );
}
