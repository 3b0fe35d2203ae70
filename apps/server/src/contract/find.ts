/** Finding entries, files and places of the workbench by words, as it crosses the wire. */
import { z } from 'zod';

export const standings = ['open', 'closed', 'void'] as const;
export const findPages = ['home', 'sign', 'year', 'see', 'check', 'reports', 'report'] as const;

export const findQuery = z.object({
  org: z.string(),
  q: z.string().max(200).default(''),
  /** `all`: the org and everything below it that the reader may read. */
  scope: z.enum(['own', 'all']).default('own'),
  ledger: z.string().optional(),
  area: z.string().optional(),
  year: z.coerce.number().int().min(1900).max(2200).optional(),
  state: z.enum(standings).optional(),
  offset: z.coerce.number().int().min(0).max(1000).default(0),
  limit: z.coerce.number().int().min(1).max(50).default(20),
});

const part = z.object({ text: z.string(), hit: z.boolean() });

const foundEntry = z.object({
  org: z.string(),
  ledger: z.string(),
  id: z.string(),
  number: z.string().nullable(),
  title: z.array(part),
  state: z.string(),
  stateLabel: z.string(),
  /** The day the entry is dated by. */
  on: z.string().nullable(),
  file: z.object({ id: z.string(), name: z.string() }).optional(),
  /** The field in which the words stand, and its text around them. */
  snippet: z.object({ label: z.string(), parts: z.array(part) }).optional(),
});

/** Somewhere to go that is no entry. */
const place = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('ledger'),
    ledger: z.string(),
    label: z.string(),
    hint: z.string(),
    /** Steps with which the reader may open an entry there. */
    opens: z.array(z.object({ step: z.string(), label: z.string() })),
  }),
  z.object({ kind: z.literal('page'), page: z.enum(findPages), label: z.string(), hint: z.string() }),
  z.object({ kind: z.literal('import'), ledger: z.string(), label: z.string(), hint: z.string() }),
  z.object({ kind: z.literal('indicator'), indicator: z.string(), label: z.string(), hint: z.string() }),
  z.object({
    kind: z.literal('rule'),
    rule: z.string(),
    label: z.string(),
    hint: z.string(),
    /** The ledgers that heed it. */
    ledgers: z.array(z.string()),
  }),
]);

export const findAnswer = z
  .object({
    total: z.number(),
    /** There are more than `total`; only so many of the newest were looked at. */
    more: z.boolean(),
    /** Not everything is indexed yet: so many records of the journal of so many. */
    indexing: z.object({ done: z.number(), total: z.number() }).optional(),
    byLedger: z.array(z.object({ ledger: z.string(), count: z.number() })),
    byYear: z.array(z.object({ year: z.number(), count: z.number() })),
    byState: z.array(z.object({ state: z.enum(standings), count: z.number() })),
    entries: z.array(foundEntry),
    places: z.array(place),
  })
  .meta({ id: 'Find' });

export type FindAnswer = z.infer<typeof findAnswer>;
export type FoundEntry = z.infer<typeof foundEntry>;
export type FoundPlace = z.infer<typeof place>;
export type FindPage = (typeof findPages)[number];
