/** An official document as a page shows it, from the same filled form as its files. */
import { z } from 'zod';

export const documentPreview = z
  .object({
    label: z.string(),
    org: z.string(),
    title: z.string(),
    number: z.string().optional(),
    body: z.array(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('heading'), text: z.string() }),
        z.object({ kind: z.literal('para'), text: z.string() }),
        z.object({ kind: z.literal('fields'), rows: z.array(z.object({ label: z.string(), value: z.string() })) }),
        z.object({ kind: z.literal('table'), head: z.array(z.string()), rows: z.array(z.array(z.string())) }),
        z.object({ kind: z.literal('signatures'), rows: z.array(z.string()) }),
      ]),
    ),
    closing: z.object({ org: z.string(), date: z.string() }),
    footnote: z.string().optional(),
  })
  .meta({ id: 'DocumentPreview' });

export type DocumentPreview = z.infer<typeof documentPreview>;
