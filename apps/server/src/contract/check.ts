/** What the page 校核 receives: a text, its numbers, what was found, what the ledgers say. */
import { z } from 'zod';

const span = z.object({ start: z.number(), end: z.number() });
const claimView = z.object({
  ...span.shape,
  value: z.number(),
  unit: z.string(),
  approx: z.enum(['exact', 'about', 'more_than', 'at_least', 'less_than']),
  percent: z.boolean(),
  indicator: z.string(),
  /** The label's Chinese name. */
  label: z.string(),
  subject: z.string(),
  quote: z.string(),
});
const blockView = z.discriminatedUnion('kind', [
  span.extend({ kind: z.literal('title') }),
  span.extend({ kind: z.literal('heading'), level: z.number() }),
  span.extend({ kind: z.literal('para') }),
  span.extend({ kind: z.literal('table'), rows: z.array(z.array(span)) }),
]);
export const findingView = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'notice']),
  at: span,
  quote: z.string(),
  says: z.string(),
  remedy: z.string(),
  others: z.array(span),
});
/** `claim` is the claim's place in `claims`. */
export const verdictView = z.object({
  claim: z.number(),
  verdict: z.enum(['supported', 'contradicted', 'unanswerable']),
  says: z.string(),
  indicator: z.string().optional(),
  label: z.string().optional(),
  counts: z.string().optional(),
  text: z.string().optional(),
  entries: z.array(
    z.object({
      ledger: z.string(),
      ledgerLabel: z.string(),
      entry: z.string(),
      number: z.string().nullable(),
      title: z.string(),
    }),
  ),
  total: z.number(),
});

/**
 * POST /api/orgs/:org/check?year=2025&name=文件名.docx, body: the file as application/octet-stream, or pasted text as
 * text/plain. Against the ledgers of :org for `year`, or for the year that the text says it reports on. With `as=html`
 * the answer is one page of HTML to be kept.
 */
export const checkAnswer = z
  .object({
    file: z.string(),
    format: z.enum(['txt', 'md', 'html', 'docx', 'pdf']),
    year: z.number().nullable(),
    text: z.string(),
    blocks: z.array(blockView),
    notes: z.array(z.object({ code: z.string(), says: z.string() })),
    claims: z.array(claimView),
    relations: z.array(
      z.object({
        kind: z.enum(['sum', 'rate', 'bound', 'equal', 'duplicate']),
        holds: z.boolean(),
        says: z.string(),
        claims: z.array(z.number()),
      }),
    ),
    findings: z.array(findingView),
    verdicts: z.array(verdictView),
  })
  .meta({ id: 'CheckAnswer' });
export type CheckAnswer = z.infer<typeof checkAnswer>;
