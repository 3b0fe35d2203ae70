/** Long work, watched and cancelled from the page that began it. */
import { z } from 'zod';

export const jobView = z
  .object({
    id: z.string(),
    label: z.string(),
    state: z.enum(['running', 'done', 'failed', 'cancelled']),
    /** Units of work done, and how many there are; 0 when not yet known. */
    done: z.number(),
    total: z.number(),
    /** What is going on now, in words. */
    says: z.string(),
    error: z.object({ code: z.string(), message: z.string(), remedy: z.string() }).optional(),
  })
  .meta({ id: 'Job' });
export type JobView = z.infer<typeof jobView>;
