import { serve } from '../../isolated/serve.ts';
import { fileError } from '../fault.ts';
import { parseLimits } from '../limits.ts';
import { parseDocument } from '../parse.ts';

/** The child of `openDocumentReader`. */
serve({
  tasks: { read: ({ name, bytes }, { fileBytes }) => parseDocument(name, bytes, { ...parseLimits, fileBytes }) },
  broken: (name) => fileError(name, 'file-broken'),
});
