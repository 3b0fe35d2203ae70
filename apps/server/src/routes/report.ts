import { composeReport, reportDocx } from '@yifa/report';
import { z } from 'zod';
import { reportView } from '../contract.ts';
import type { Api, ServerOptions } from '../options.ts';
import { checkOrg, getReader } from '../session.ts';

const params = z.object({ org: z.string() });
const query = z.object({ year: z.coerce.number().int().min(2000).max(2100) });

export function reportRoutes(api: Api, { store, template }: ServerOptions): void {
  const compose = async (org: string, year: number) =>
    composeReport(store, template(await store.getOrg(org)), { org, year });

  api.get(
    '/api/orgs/:org/report',
    { schema: { params, querystring: query, response: { 200: reportView } } },
    async (request) => {
      checkOrg(getReader(request), request.params.org);
      const report = await compose(request.params.org, request.query.year);
      return {
        ...report,
        signers: [...report.signers],
        warnings: [...report.warnings],
        figures: { ...report.figures },
        sections: report.sections.map((section) => ({
          ...section,
          paragraphs: section.paragraphs.map((runs) => [...runs]),
        })),
      };
    },
  );

  api.get('/api/orgs/:org/report.docx', { schema: { params, querystring: query } }, async (request, reply) => {
    checkOrg(getReader(request), request.params.org);
    const report = await compose(request.params.org, request.query.year);
    return reply
      .header('content-type', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document')
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${report.title}.docx`)}`)
      .send(Buffer.from(await reportDocx(report)));
  });
}
