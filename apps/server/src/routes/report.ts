import { composeReport, reportDocx } from '@yifa/report';
import { z } from 'zod';
import { reportView } from '../contract.ts';
import { asFile } from '../files.ts';
import { inOrg, reportYear } from '../named.ts';
import type { Api, ServerOptions } from '../options.ts';
import { checkOrg, getReader } from '../session.ts';

const query = z.object({ year: reportYear });

/** The report as the ledgers alone would write it, whether or not one was drafted. */
export function reportRoutes(api: Api, { store, template }: ServerOptions): void {
  const compose = async (org: string, year: number) =>
    composeReport(store, template(await store.getOrg(org)), { org, year });

  api.get(
    '/api/orgs/:org/report',
    { schema: { params: inOrg, querystring: query, response: { 200: reportView } } },
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

  api.get('/api/orgs/:org/report.docx', { schema: { params: inOrg, querystring: query } }, async (request, reply) => {
    checkOrg(getReader(request), request.params.org);
    const report = await compose(request.params.org, request.query.year);
    return asFile(reply, 'docx', `${report.title}.docx`).send(Buffer.from(await reportDocx(report)));
  });
}
