/** Many rows typed into a grid, as they cross the wire. POST /api/orgs/:org/ledgers/:ledger/acts/batch */
import { z } from 'zod';
import { refusalView } from './shared.ts';

/** Rows a request may bring; the page sends longer sheets in several. */
export const mostBatchRows = 200;

const batchRow = z.strictObject({
  /** The row's own idempotency key: the same row sent again is answered, not recorded again. */
  key: z.string().regex(/^[\w-]{8,64}$/),
  input: z.record(z.string(), z.unknown()),
  on: z.string().optional(),
  reason: z.string().max(2000).optional(),
});

export const batchOrder = z
  .strictObject({
    /** A step that opens an entry. */
    step: z.string(),
    /** Only says what would come of it; nothing is recorded. */
    trial: z.boolean().default(false),
    rows: z.array(batchRow).min(1).max(mostBatchRows),
  })
  .meta({ id: 'BatchOrder' });

const batchResult = z.discriminatedUnion('ok', [
  z.object({
    key: z.string(),
    ok: z.literal(true),
    /** Null in a trial. */
    entry: z.string().nullable(),
    reminders: z.array(refusalView),
    /** It had been recorded by an earlier request. */
    repeated: z.boolean(),
  }),
  z.object({
    key: z.string(),
    ok: z.literal(false),
    code: z.string(),
    message: z.string(),
    remedy: z.string(),
    refusals: z.array(refusalView),
  }),
]);

export const batchAnswer = z
  .object({
    /** In the order of the rows. */
    results: z.array(batchResult),
  })
  .meta({ id: 'BatchAnswer' });

export type BatchOrder = z.input<typeof batchOrder>;
export type BatchRow = BatchOrder['rows'][number];
export type BatchAnswer = z.infer<typeof batchAnswer>;
export type BatchResult = BatchAnswer['results'][number];
