/** Files kept beside an entry. */
import { z } from 'zod';

export const attachmentView = z
  .object({
    id: z.string(),
    name: z.string(),
    mediaType: z.string(),
    /** Bytes. */
    size: z.number(),
    note: z.string(),
    actor: z.string(),
    at: z.string(),
    /** It is an image that may be shown in a page. */
    image: z.boolean(),
    /** It has a small picture. */
    pictured: z.boolean(),
  })
  .meta({ id: 'Attachment' });

/** What a reader may do with the files of an entry; who may not read them only learns how many there are. */
export const attachmentsView = z.object({
  may: z.enum(['change', 'read', 'count']),
  total: z.number(),
  files: z.array(attachmentView),
});

export const attachmentAnswer = z
  .object({ attachment: attachmentView, repeated: z.boolean() })
  .meta({ id: 'AttachmentAnswer' });

export const removalOrder = z.strictObject({ reason: z.string().max(2000) }).meta({ id: 'AttachmentRemoval' });

export type AttachmentView = z.infer<typeof attachmentView>;
export type AttachmentsView = z.infer<typeof attachmentsView>;
export type AttachmentAnswer = z.infer<typeof attachmentAnswer>;
