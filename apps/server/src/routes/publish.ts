/** The files of a yearly report: .docx, .pdf, page, catalogue data, and the 索引号 with which it is published. */
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
  printedDocx,
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
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import {
  indexNumberView,
  metadataView,
  pdfQuery,
  publicationView,
  publicQuery,
  revisionQuery,
} from '../contract/publish.ts';
import { asFile } from '../files.ts';
import { inOrg, reportYear } from '../named.ts';
import type { Api, ServerOptions } from '../options.ts';
import { checkOrg, checkOwnOrg, getReader } from '../session.ts';

const base = '/api/orgs/:org/reports/:year';
const params = inOrg.extend({ year: reportYear });

type Choice = z.infer<typeof publicQuery>;

export function publishRoutes(api: Api, options: ServerOptions): void {
  const { store } = options;
  const place: ReportPlace = { store, template: (org: Org) => options.template(org) };

  /**
   * Files go on from hand to hand: those of a text that nobody has signed are for the people of the org itself. Who is
   * above reads it at its desk.
   * @param ofRevision what is asked for is a revision, which is there only once it is signed
   * @returns whether what is asked for is signed
   * @throws YifaError not-allowed, not-found
   */
  const readable = async (request: FastifyRequest, key: ReportKey, ofRevision = false): Promise<boolean> => {
    const reader = getReader(request);
    checkOrg(reader, key.org);
    const signed = ofRevision || (await isSigned(place, key));
    if (!signed && reader.account.org !== key.org)
      throw new YifaError('not-allowed', '没有签发的报告，文件只供本机构人员下载');
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

  api.get(`${base}/file.docx`, { schema: { params, querystring: revisionQuery } }, async (request, reply) => {
    const { revision } = request.query;
    await readable(request, request.params, revision !== undefined);
    const { title, bytes } = await printedDocx(place, request.params, revision);
    return asFile(reply, 'docx', `${title}.docx`).send(Buffer.from(bytes));
  });

  api.get(`${base}/file.html`, { schema: { params, querystring: publicQuery } }, async (request, reply) => {
    await readable(request, request.params);
    const { report, publication, evidence, stamp } = await publishedReport(
      place,
      request.params,
      chosen(request.query),
    );
    const page = publicHtml(report, { publication, stamp, ...(evidence === undefined ? {} : { evidence }) });
    return asFile(reply, 'html', `${report.title}.html`).send(page);
  });

  api.get(`${base}/file.pdf`, { schema: { params, querystring: pdfQuery } }, async (request, reply) => {
    const key = request.params;
    const { public: isPublic, revision, ...choice } = request.query;
    const layout = isPublic === '1' ? 'web' : 'upward';
    const signed = await readable(request, key, revision !== undefined && layout === 'upward');
    const report =
      layout === 'web'
        ? (await publishedReport(place, key, chosen(choice))).report
        : await printedReport(place, key, revision);
    const { bytes, fonts } = await reportPdf(report, { layout, stamp: signed ? '' : draftStamp });
    return asFile(reply, 'pdf', `${report.title}.pdf`)
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
    return asFile(reply, 'csv', `${publication.title}目录.csv`).send(metadataCsv([publication]));
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
