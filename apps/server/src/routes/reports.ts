/** The life of a yearly report: desk, text, steps, comments, versions. */
import { YifaError } from '@yifa/kernel';
import {
  addComment,
  type DeskReader,
  deskView,
  draftVersion,
  draftVersions,
  lastYear,
  mayComment,
  type ReportKey,
  reportPlace,
  resolveComment,
  saveDraft,
  sentenceOffers,
  takeStep,
  typedIn,
} from '@yifa/report';
import { reportDraft } from '@yifa/report/draft';
import type { Actor, Org } from '@yifa/store';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  commentOrder,
  draftOrder,
  lastReport,
  type ReportDesk,
  reportDesk,
  reportStep,
  sentenceList,
  typedAnswer,
  typedOrder,
  versionList,
} from '../contract/reports.ts';
import { inOrg, reportYear } from '../named.ts';
import type { Api, ServerOptions } from '../options.ts';
import { shownTitle } from '../present.ts';
import { changeIn, checkOrg, getReader, type Reader } from '../session.ts';

const base = '/api/orgs/:org/reports/:year';
const params = inOrg.extend({ year: reportYear });
const ofStep = params.extend({ step: z.string().max(40) });
const ofComment = params.extend({ id: z.uuid() });
const ofVersion = params.extend({ n: z.coerce.number().int().min(1).max(2_000_000_000) });

export function reportDeskRoutes(api: Api, options: ServerOptions): void {
  const { store, vocabulary } = options;
  const place = reportPlace(store, (org: Org) => options.template(org), vocabulary);

  /** @throws YifaError not-allowed */
  const readable = (request: FastifyRequest, key: ReportKey): Reader => {
    const reader = getReader(request);
    checkOrg(reader, key.org);
    return reader;
  };
  const deskReaderOf = ({ account }: Reader, { org }: ReportKey): DeskReader => ({
    id: account.id,
    posts: account.posts,
    own: account.org === org,
  });
  const deskOf = async (reader: Reader, key: ReportKey): Promise<ReportDesk> => {
    const desk = reportDesk.parse(await deskView(place, key, deskReaderOf(reader, key)));
    return {
      ...desk,
      drift: desk.drift.map((each) => ({
        ...each,
        entries: each.entries.map((one) => ({ ...one, title: shownTitle(store, reader, key.org, one) })),
      })),
    };
  };
  const checkComment = (reader: Reader, key: ReportKey): void => {
    if (!mayComment(store, deskReaderOf(reader, key)))
      throw new YifaError('not-allowed', '您的岗位不参与年度报告的起草、审核和签发');
  };
  const changeOf = (request: FastifyRequest, key: ReportKey): { actor: Actor; key: string; reader: Reader } => ({
    reader: readable(request, key),
    ...changeIn(request, key.org),
  });

  api.get(base, { schema: { params, response: { 200: reportDesk } } }, async (request) =>
    deskOf(readable(request, request.params), request.params),
  );

  api.post(
    `${base}/steps/:step`,
    { schema: { params: ofStep, body: reportStep, response: { 200: reportDesk } } },
    async (request) => {
      const { org, year, step } = request.params;
      const { actor, key, reader } = changeOf(request, { org, year });
      const { input, reason, expects } = request.body;
      await takeStep(place, {
        org,
        year,
        step,
        input,
        actor,
        key,
        ...(reason === undefined ? {} : { reason }),
        ...(expects === undefined ? {} : { expects }),
      });
      return deskOf(reader, { org, year });
    },
  );

  api.put(`${base}/draft`, { schema: { params, body: draftOrder, response: { 200: reportDesk } } }, async (request) => {
    const { actor, key, reader } = changeOf(request, request.params);
    await saveDraft(place, { ...request.params, ...request.body, actor, key });
    return deskOf(reader, request.params);
  });

  api.post(
    `${base}/typed`,
    { schema: { params, body: typedOrder, response: { 200: typedAnswer } }, config: { reads: true } },
    async (request) => {
      readable(request, request.params);
      return typedAnswer.parse(await typedIn(place, request.params, request.body.draft));
    },
  );

  api.post(
    `${base}/comments`,
    { schema: { params, body: commentOrder, response: { 200: reportDesk } } },
    async (request) => {
      const { actor, key, reader } = changeOf(request, request.params);
      checkComment(reader, request.params);
      await addComment(place, { ...request.params, ...request.body, actor, key });
      return deskOf(reader, request.params);
    },
  );

  api.post(
    `${base}/comments/:id/resolve`,
    { schema: { params: ofComment, response: { 200: reportDesk } } },
    async (request) => {
      const { org, year, id } = request.params;
      const { actor, reader } = changeOf(request, { org, year });
      checkComment(reader, { org, year });
      await resolveComment(place, { org, year, actor, comment: id });
      return deskOf(reader, { org, year });
    },
  );

  api.get(`${base}/versions`, { schema: { params, response: { 200: versionList } } }, async (request) => {
    readable(request, request.params);
    return { versions: await draftVersions(place, request.params) };
  });

  api.get(`${base}/versions/:n`, { schema: { params: ofVersion, response: { 200: reportDraft } } }, async (request) => {
    readable(request, request.params);
    return draftVersion(place, request.params, request.params.n);
  });

  api.get(`${base}/last`, { schema: { params, response: { 200: lastReport } } }, async (request) => {
    readable(request, request.params);
    return lastReport.parse(await lastYear(place, request.params));
  });

  api.get(`${base}/sentences`, { schema: { params, response: { 200: sentenceList } } }, async (request) => {
    readable(request, request.params);
    return sentenceList.parse({ sentences: await sentenceOffers(place, request.params) });
  });
}
