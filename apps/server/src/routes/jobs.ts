/** Watching and cancelling long work. */
import { z } from 'zod';
import { jobView } from '../contract/jobs.ts';
import type { Jobs } from '../jobs/registry.ts';
import type { Api } from '../options.ts';
import { getReader } from '../session.ts';

const params = z.object({ id: z.uuid() });

export function jobRoutes(api: Api, jobs: Jobs): void {
  const schema = { params, response: { 200: jobView } };
  api.get('/api/jobs/:id', { schema }, async (request) => jobs.get(getReader(request).account.id, request.params.id));
  api.delete('/api/jobs/:id', { schema }, async (request) =>
    jobs.cancel(getReader(request).account.id, request.params.id),
  );
}
