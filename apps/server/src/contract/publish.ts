/** What is told of a report's publication. Base: /api/orgs/:org/reports/:year */
import { z } from 'zod';

/** GET base/publication: what stands in the way of publishing, and the catalogue data; `null` before the signature. */
export const publicationView = z
  .object({
    signed: z.boolean(),
    /** The conclusion of the 保密审查; null before it. */
    secrecy: z.object({ result: z.string(), on: z.string() }).nullable(),
    indexNo: z.string(),
    /** Personal data found in the text, to be masked or cleared. */
    personal: z.array(
      z.object({
        section: z.string(),
        paragraph: z.number().nullable(),
        start: z.number(),
        end: z.number(),
        kind: z.string(),
        quote: z.string(),
        says: z.string(),
      }),
    ),
  })
  .meta({ id: 'Publication' });

/** GET base/file.html, file.pdf?public=1, metadata.json, metadata.csv: which personal data is masked, which was cleared. */
export const publicQuery = z.object({
  mask: z.enum(['all', 'none']).default('none'),
  /** Pieces of text found fit to be published, one a line. */
  cleared: z.string().max(2_000).default(''),
});

/** GET base/file.docx: as it was signed in a revision; left out, as it reads now. */
export const revisionQuery = z.object({ revision: z.coerce.number().int().min(1).max(10_000).optional() });

/** GET base/file.pdf: `public=1` leaves out 版头, 签发人 and 版记. */
export const pdfQuery = publicQuery.extend({ public: z.enum(['0', '1']).default('0'), ...revisionQuery.shape });

/** POST base/index-number → the 索引号. */
export const indexNumberView = z.object({ indexNo: z.string(), year: z.number(), seq: z.number() });

export const metadataView = z.record(z.string(), z.string());

export type PublicationView = z.infer<typeof publicationView>;
