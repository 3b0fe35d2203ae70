/** Lists: pages of entries, totals, workbooks, saved views, as it crosses the wire. Base: /api/orgs/:org/ledgers/:ledger */
import { z } from 'zod';

const name = z.string().min(1).max(60);
const codes = z.array(z.string().max(60)).min(1).max(200);
/** A date, or a whole number; money in 分. */
const end = z.union([z.string().max(10), z.number().int()]).optional();

/** One question of the query row. `number` and `updatedAt` are fields too. */
export const listFilter = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('state'), codes }),
  z.strictObject({ by: z.literal('text'), field: name, text: z.string().trim().min(1).max(100) }),
  z.strictObject({ by: z.literal('range'), field: name, from: end, until: end }),
  z.strictObject({ by: z.literal('codes'), field: name, codes }),
  z.strictObject({ by: z.literal('yesNo'), field: name, yes: z.boolean() }),
  z.strictObject({ by: z.literal('refs'), field: name, ids: z.array(z.uuid()).min(1).max(200) }),
  z.strictObject({ by: z.literal('filled'), field: name, filled: z.boolean() }),
  z.strictObject({ by: z.literal('due'), when: z.enum(['overdue', 'week', 'open']) }),
  /** Entries on which the reader has taken a step. */
  z.strictObject({ by: z.literal('mine') }),
  z.strictObject({ by: z.literal('ids'), ids: z.array(z.uuid()).max(5000), except: z.boolean().optional() }),
]);
export type ListFilterOrder = z.infer<typeof listFilter>;
export const listFilters = z.array(listFilter).max(60);

/** POST base/totals: what is asked for in the list, counted and added up as a whole. */
export const totalsOrder = z.strictObject({ text: z.string().trim().max(100).optional(), filters: listFilters });
export const totalsAnswer = z
  .object({
    count: z.number(),
    /** By field; money in 分. Personal fields are left out for readers to whom they are masked. */
    sums: z.record(z.string(), z.number()),
    /** Each filter in words, in order. */
    says: z.array(z.string()),
  })
  .meta({ id: 'ListTotals' });
export type TotalsAnswer = z.infer<typeof totalsAnswer>;

/**
 * POST base/export with an Idempotency-Key header: as a workbook (the file itself), or for printing and copying (rows of
 * words, at most `mostPrinted`). Every one is written down.
 */
export const exportOrder = z.strictObject({
  form: z.enum(['xlsx', 'print', 'copy']),
  text: z.string().trim().max(100).optional(),
  filters: listFilters,
  sort: z.string().max(60).optional(),
  desc: z.boolean().default(true),
  /** Names of columns in order; every column of the ledger when left out. */
  columns: z.array(name).min(1).max(120).optional(),
});
export type ExportOrder = z.input<typeof exportOrder>;

export const mostPrinted = 3000;

/** The answer to `print` and `copy`. */
export const printedList = z
  .object({
    title: z.string(),
    /** Printed above the table: who fills it in, what money counts in, the day. */
    above: z.array(z.string()),
    conditions: z.string(),
    columns: z.array(
      z.object({
        head: z.string(),
        /** In characters of the standard font. */
        width: z.number(),
        kind: z.enum(['text', 'number', 'money', 'date']),
      }),
    ),
    rows: z.array(z.array(z.string())),
    totals: z.array(z.string()).nullable(),
    below: z.string(),
  })
  .meta({ id: 'PrintedList' });
export type PrintedList = z.infer<typeof printedList>;

/** GET /api/exports/:key: how far the own export under that key has come. */
export const exportProgress = z.object({ done: z.number(), total: z.number() });
export type ExportProgress = z.infer<typeof exportProgress>;

const layout = z.strictObject({
  /** Shown columns in order. */
  columns: z.array(z.strictObject({ name, width: z.number().int().min(40).max(800).optional() })).max(120),
  density: z.enum(['close', 'usual', 'wide']),
});
export type ListLayout = z.infer<typeof layout>;

/** What a view keeps: the query as it stands in the address, and perhaps the columns. */
const viewContent = z.strictObject({ search: z.string().max(4000), columns: layout.shape.columns.optional() });
const savedView = z.object({
  id: z.string(),
  name: z.string(),
  shared: z.boolean(),
  mine: z.boolean(),
  by: z.string(),
  content: viewContent,
});
export type SavedView = z.infer<typeof savedView>;

/** GET /api/ledgers/:ledger/views: of the reader's own account. */
export const viewShelf = z
  .object({ views: z.array(savedView), layout: layout.nullable(), first: z.string().nullable() })
  .meta({ id: 'ViewShelf' });
export type ViewShelf = z.infer<typeof viewShelf>;

/** PUT /api/ledgers/:ledger/views/:id, an id that the client makes → ViewShelf; DELETE there → ViewShelf. */
export const viewOrder = z.strictObject({
  name: z.string().trim().min(1, '请填写视图名称').max(30),
  shared: z.boolean(),
  content: viewContent,
});
/** PUT /api/ledgers/:ledger/habit → ViewShelf. */
export const habitOrder = z.strictObject({ layout, first: z.uuid().nullable() });
export const storedLayout = layout;
export const storedContent = viewContent;

/** GET /api/orgs/:org/exports?offset=&limit= */
export const exportRecords = z
  .object({
    total: z.number(),
    records: z.array(
      z.object({
        at: z.string(),
        org: z.string(),
        actor: z.string(),
        posts: z.array(z.string()),
        ledger: z.string(),
        ledgerLabel: z.string(),
        form: z.enum(['xlsx', 'print', 'copy']),
        count: z.number(),
        personal: z.boolean(),
        conditions: z.array(z.string()),
        columns: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'ExportRecords' });
export type ExportRecords = z.infer<typeof exportRecords>;
