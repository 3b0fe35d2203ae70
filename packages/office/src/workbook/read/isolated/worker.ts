import { serve } from '../../../isolated/serve.ts';
import { annotateWorkbook } from '../../annotate/annotate.ts';
import { isAnnotation } from '../../annotate/model.ts';
import { bookError } from '../fault.ts';
import { bookLimits } from '../limits.ts';
import { parseWorkbook } from '../parse.ts';

/** The child of `openWorkbookReader`. */
serve({
  tasks: {
    read: ({ name, bytes }, { fileBytes }) => parseWorkbook(name, bytes, { ...bookLimits, fileBytes }),
    annotate: ({ name, bytes, details }, { fileBytes }) => {
      if (!isAnnotation(details)) throw new Error('no annotation');
      return annotateWorkbook(name, bytes, details, { ...bookLimits, fileBytes });
    },
  },
  broken: (name) => bookError(name, 'workbook-broken'),
});
