/** 校核: somebody's report, read and checked against the ledgers of an org. Nothing of it is kept. */
import { YifaError } from '@yifa/kernel';
import { type DocumentReader, openDocumentReader, type ReadDocument } from '@yifa/office';
import { type CheckedReport, checkReport, markedHtml, printedLines, reportYearOf, signedReport } from '@yifa/report';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { bytesWithin, watchBody } from '../bodies.ts';
import { checkAnswerOf, maskedFor } from '../check/answer.ts';
import { checkLimit } from '../check/body.ts';
import { CheckQueue } from '../check/queue.ts';
import { cutToCheck, type Note } from '../check/read.ts';
import { checkAnswer } from '../contract/check.ts';
import { disposition, mediaTypes } from '../files.ts';
import { inOrg, reportYear } from '../named.ts';
import { type ServerOptions, typed } from '../options.ts';
import { accountOf, checkOrg, getReader, perAccount } from '../session.ts';

const query = z.object({
  year: reportYear.optional(),
  name: z.string().max(300).default(''),
  as: z.enum(['json', 'html']).default('json'),
});

/** Checks an account may ask for in a minute. */
const perMinute = 30;
const pastedName = '粘贴的文字.txt';

/** Routes of a scope of its own: it reads bodies in its own way. */
export function checkRoutes(scope: FastifyInstance, options: ServerOptions): void {
  const { store, vocabulary } = options;
  if (!vocabulary) return;
  const reader: DocumentReader = openDocumentReader();
  const queue = new CheckQueue({ atOnce: 2, inside: 8, insideOfAccount: 2 });
  scope.addHook('onClose', () => reader.close());
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser(['application/octet-stream', 'text/plain'], bytesWithin(checkLimit));

  async function check(
    document: ReadDocument,
    { org, name, year: asked }: { readonly org: string; readonly name: string; readonly year: number | undefined },
  ): Promise<{ readonly checked: CheckedReport; readonly against: number | undefined }> {
    if (!vocabulary) throw new YifaError('not-found');
    const told = reportYearOf(document.text);
    const year = asked ?? told;
    const begun = year !== undefined && `${year}-01-01` <= (await store.today(org));
    // A year that somebody chose is refused in words when it has not begun; one that the text names is only noted.
    const compared = begun || asked !== undefined;
    const signed = year === undefined ? undefined : await signedReport(store, org, year - 1);
    const checked = await checkReport({
      name,
      document,
      vocabulary,
      template: options.template(await store.getOrg(org)),
      ...(compared ? { store, org } : {}),
      ...(year === undefined ? {} : { year }),
      ...(signed ? { last: { text: printedLines(signed).join('\n') } } : {}),
    });
    return {
      checked: { ...checked, notes: yearNotes(told, year, compared) },
      against: compared ? year : undefined,
    };
  }

  typed(scope).post(
    '/api/orgs/:org/check',
    {
      schema: {
        params: inOrg,
        querystring: query,
        consumes: ['application/octet-stream', 'text/plain'],
        response: { 200: z.union([checkAnswer, z.string()]) },
      },
      config: { rateLimit: perAccount(perMinute), reads: true },
      // Before the body is read: who may not ask, or comes when all places are taken, sends nothing.
      preParsing: async (request, reply) => {
        checkOrg(getReader(request), orgOf(request));
        const leave = queue.enter(accountOf(request));
        reply.raw.once('finish', leave);
        reply.raw.once('close', leave);
        watchBody(request, reply, checkLimit(request));
      },
    },
    async (request, reply) => {
      const { org } = request.params;
      const { year, as } = request.query;
      const { body } = request;
      if (!Buffer.isBuffer(body)) throw new YifaError('bad-request', '没有收到报告的内容');
      const name = request.query.name.trim() || pastedName;
      const { checked, against } = await queue.run(async () => {
        if (reply.raw.destroyed) throw new YifaError('bad-request', '校核已取消');
        const { document, notes } = cutToCheck(await reader.read(name, body), vocabulary);
        const found = await check(document, { org, name, year });
        const shown = maskedFor(store, getReader(request), org, found.checked);
        return { ...found, checked: { ...shown, notes: [...notes, ...(shown.notes ?? [])] } };
      });
      if (as === 'json') return checkAnswerOf(checked, vocabulary, against ?? null);
      return reply
        .header('content-type', mediaTypes.html)
        .header('content-disposition', disposition(htmlName(name)))
        .send(markedHtml(checked));
    },
  );
}

function orgOf(request: FastifyRequest): string {
  return inOrg.parse(request.params).org;
}

function yearNotes(told: number | undefined, year: number | undefined, compared: boolean): Note[] {
  if (year === undefined)
    return [{ code: 'year-unknown', says: '报告没有写明是哪一年度，没有与台账对照；请选定年度后重新校核' }];
  if (!compared) return [{ code: 'year-ahead', says: `报告写的是${year}年度，还没有开始，没有与台账对照` }];
  if (told !== undefined && told !== year)
    return [{ code: 'year-other', says: `报告写的是${told}年度，现在对照的是${year}年度的台账` }];
  return [];
}

function htmlName(name: string): string {
  return `${name.replace(/\.[a-z0-9]{1,8}$/i, '')}（校核）.html`;
}
