/** The files with which a yearly report is published: page, .pdf, catalogue data, 索引号. */
import { YifaError } from '@yifa/kernel';
import {
  draftStamp,
  findReport,
  giveIndexNumber,
  isSigned,
  metadataCsv,
  metadataRow,
  type PublicOptions,
  personalDataOf,
  printedReport,
  publicHtml,
  publishedReport,
  type ReportKey,
  type ReportPlace,
  reportPage,
  reportPdf,
  secrecyOf,
} from '@yifa/report';
import type { Org } from '@yifa/store';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { indexNumberView, metadataView, pdfQuery, publicationView, publicQuery } from '../contract/publish.ts';
import type { Api, ServerOptions } from '../options.ts';
import { checkOrg, checkOwnOrg, getReader } from '../session.ts';

const base = '/api/orgs/:org/reports/:year';
const params = z.object({ org: z.string(), year: z.coerce.number().int().min(2000).max(2100) });

type Choice = z.infer<typeof publicQuery>;

export function publishRoutes(api: Api, options: ServerOptions): void {
  const { store } = options;
  const place: ReportPlace = { store, template: (org: Org) => options.template(org) };

  /** Drafts are for the people of the org itself. @throws YifaError not-allowed */
  const readable = async (request: FastifyRequest, key: ReportKey): Promise<boolean> => {
    const reader = getReader(request);
    checkOrg(reader, key.org);
    const signed = await isSigned(place, key);
    if (!signed && reader.account.org !== key.org) throw new YifaError('not-allowed', '起草中的报告只供本机构人员查看');
    return signed;
  };

  api.get(`${base}/publication`, { schema: { params, response: { 200: publicationView } } }, async (request) => {
    const key = request.params;
    const signed = await readable(request, key);
    const entry = await findReport(store, key);
    const report = await printedReport(place, key);
    const number = entry && (await store.publishing.findIndexNumber(key.org, entry.id));
    return {
      signed,
      secrecy: (entry && secrecyOf(entry)) ?? null,
      indexNo: number?.indexNo ?? '',
      personal: personalDataOf(report).map((each) => ({ ...each, paragraph: each.paragraph ?? null })),
    };
  });

  api.get(`${base}/file.html`, { schema: { params, querystring: publicQuery } }, async (request, reply) => {
    await readable(request, request.params);
    const { report, publication, evidence, stamp } = await publishedReport(
      place,
      request.params,
      chosen(request.query),
    );
    const page = publicHtml(report, { publication, stamp, ...(evidence === undefined ? {} : { evidence }) });
    return attached(reply, `${report.title}.html`, 'text/html; charset=utf-8').send(page);
  });

  api.get(`${base}/file.pdf`, { schema: { params, querystring: pdfQuery } }, async (request, reply) => {
    const key = request.params;
    const { public: isPublic, revision, ...choice } = request.query;
    const signed = await readable(request, key);
    const layout = isPublic === '1' ? 'web' : 'upward';
    const report =
      layout === 'web'
        ? (await publishedReport(place, key, chosen(choice))).report
        : await printedReport(place, key, revision);
    const stamp = signed || (revision !== undefined && layout === 'upward') ? '' : draftStamp;
    const { bytes, fonts } = await reportPdf(report, { layout, stamp });
    return attached(reply, `${report.title}.pdf`, 'application/pdf')
      .header('x-yifa-fonts', encodeURIComponent(JSON.stringify(fonts)))
      .send(Buffer.from(bytes));
  });

  api.get(
    `${base}/metadata.json`,
    { schema: { params, querystring: publicQuery, response: { 200: metadataView } } },
    async (request) => {
      await readable(request, request.params);
      return { ...metadataRow((await publishedReport(place, request.params, chosen(request.query))).publication) };
    },
  );

  api.get(`${base}/metadata.csv`, { schema: { params, querystring: publicQuery } }, async (request, reply) => {
    await readable(request, request.params);
    const { publication } = await publishedReport(place, request.params, chosen(request.query));
    return attached(reply, `${publication.title}目录.csv`, 'text/csv; charset=utf-8').send(metadataCsv([publication]));
  });

  api.post(`${base}/index-number`, { schema: { params, response: { 200: indexNumberView } } }, async (request) => {
    const reader = getReader(request);
    checkOwnOrg(reader, request.params.org);
    if (!reader.account.posts.some((post) => publishers().has(post))) throw new YifaError('not-allowed');
    return giveIndexNumber(place, request.params);
  });

  /** The posts that may publish a report. */
  const publishers = (): ReadonlySet<string> => {
    const steps = [...store.domain.ledgers.values()].flatMap((ledger) => Object.values(ledger.steps));
    return new Set(
      steps.filter((step) => step.page === reportPage && step.id === 'publish').flatMap((step) => step.by),
    );
  };
}

function chosen({ mask, cleared }: Choice): Pick<PublicOptions, 'mask' | 'cleared'> {
  const lines = cleared.split('\n').filter((line) => line !== '');
  return { mask: mask === 'all' ? 'all' : () => false, cleared: lines };
}

function attached(reply: FastifyReply, name: string, type: string): FastifyReply {
  return reply
    .header('content-type', type)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
}
