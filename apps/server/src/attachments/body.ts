/** How much is taken in as one upload. */
import { YifaError } from '@yifa/kernel';
import { attachmentBytes } from '@yifa/store';
import type { BodyLimit } from '../bodies.ts';

/** Most bytes of the small picture that goes before the file. */
export const previewBytes = 150 * 1024;

export const uploadLimit: BodyLimit = {
  most: attachmentBytes + previewBytes,
  tooLarge: () => new YifaError('attachment-too-large'),
};
