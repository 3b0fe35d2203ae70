/** Workbooks taken in as entries. */
import { createHash } from 'node:crypto';
import { describeLedger, YifaError } from '@yifa/kernel';
import type { StoredImport } from '@yifa/store';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  importChoice,
  importJob,
  importList,
  importPlan,
  importRows,
  importTrial,
  importView,
  workedOnAnswer,
} from '../contract/imports.ts';
import { asFile } from '../files.ts';
import { type Allowed, importerOf, stepOf } from '../imports/access.ts';
import { nothingChosen, replacementsIn } from '../imports/choice.ts';
import { Desk } from '../imports/desk.ts';
import { inWorkbook } from '../imports/mend.ts';
import { ledgerTemplate } from '../imports/template.ts';
import { annotationOf, trialViewOf } from '../imports/view.ts';
import type { Jobs } from '../jobs/registry.ts';
import { inLedger, inOrg } from '../named.ts';
import { type Api, type ServerOptions, typed } from '../options.ts';
import { changeIn, checkOrg, checkOwnOrg, getReader, perAccount } from '../session.ts';

const one = inOrg.extend({ id: z.uuid() });
const MB = 1024 * 1024;
const mostOfFile = 20 * MB;
const sendingMilliseconds = 300_000;
/** Uploads an account may send in a minute. */
const perMinute = 30;
const listed = 50;
/** Names offered in one list of a template. */
const mostNamed = 500;

export function importsRoutes(api: Api, options: ServerOptions, jobs: Jobs): void {
  const { store } = options;
  const desk = new Desk(store, jobs);
  api.addHook('onClose', () => desk.close());
  api.register(async (scope) => uploadRoute(scope, options, desk));

  async function ofRequest(
    request: FastifyRequest & { params: z.infer<typeof one> },
  ): Promise<{ readonly stored: StoredImport; readonly allowed: Allowed }> {
    const { org, id } = request.params;
    const reader = getReader(request);
    checkOrg(reader, org);
    checkOwnOrg(reader, org);
    const stored = await store.imports.get(org, id);
    return { stored, allowed: importerOf(store, reader, org, stored.ledger) };
  }

  api.get(
    '/api/orgs/:org/ledgers/:ledger/imports/template.xlsx',
    { schema: { params: inLedger, querystring: z.object({ step: z.string().optional() }) } },
    async (request, reply) => {
      const { org, ledger: id } = request.params;
      const allowed = importerOf(store, getReader(request), org, id);
      const step = stepOf(allowed, request.query.step);
      const { ledger } = allowed;
      const targets = new Set(
        step.asks.flatMap((name) => {
          const field = ledger.fields[name];
          const fields = field?.kind === 'rows' ? Object.values(field.fields) : field ? [field] : [];
          return fields.flatMap((each) => (each.kind === 'ref' || each.kind === 'refs' ? [each.ledger.id] : []));
        }),
      );
      const named = new Map(
        await Promise.all(
          [...targets].map(
            async (target) => [target, await desk.openNames(getReader(request), org, target, mostNamed)] as const,
          ),
        ),
      );
      const bytes = await ledgerTemplate(ledger, step, (target) => named.get(target) ?? [], await store.today(org));
      return sendWorkbook(reply, `${ledger.label}导入模板.xlsx`, bytes);
    },
  );

  api.get(
    '/api/orgs/:org/imports',
    { schema: { params: inOrg, querystring: z.object({ ledger: z.string() }), response: { 200: importList } } },
    async (request) => {
      const reader = getReader(request);
      const { org } = request.params;
      const { ledger } = importerOf(store, reader, org, request.query.ledger);
      const imports = await store.imports.list(org, ledger.id, listed);
      return { imports: imports.map((each) => desk.view(reader, each)) };
    },
  );

  api.get('/api/orgs/:org/imports/:id', { schema: { params: one, response: { 200: importPlan } } }, async (request) => {
    const { stored, allowed } = await ofRequest(request);
    return desk.plan(getReader(request), stored, allowed);
  });

  api.put(
    '/api/orgs/:org/imports/:id',
    { schema: { params: one, body: importChoice, response: { 200: importPlan } } },
    async (request) => {
      const { stored, allowed } = await ofRequest(request);
      return desk.choose(getReader(request), stored, allowed, request.body);
    },
  );

  api.delete(
    '/api/orgs/:org/imports/:id',
    { schema: { params: one, response: { 200: importView } } },
    async (request) => {
      const { stored } = await ofRequest(request);
      return desk.discard(getReader(request), stored);
    },
  );

  api.post(
    '/api/orgs/:org/imports/:id/trial',
    { schema: { params: one, response: { 200: importJob } } },
    async (request) => {
      const { stored, allowed } = await ofRequest(request);
      return { job: desk.try(getReader(request), stored, allowed) };
    },
  );

  api.get(
    '/api/orgs/:org/imports/:id/trial',
    { schema: { params: one, response: { 200: importTrial } } },
    async (request) => {
      const { stored } = await ofRequest(request);
      return trialViewOf(desk.trial(stored));
    },
  );

  api.get('/api/orgs/:org/imports/:id/annotated.xlsx', { schema: { params: one } }, async (request, reply) => {
    const { stored } = await ofRequest(request);
    const bytes = await desk.annotated(stored, annotationOf(desk.trial(stored)));
    const name = `${stored.fileName.replace(/\.[a-z0-9]{1,8}$/i, '')}（试导入结果）.xlsx`;
    return sendWorkbook(reply, name, bytes);
  });

  api.post(
    '/api/orgs/:org/imports/:id/run',
    { schema: { params: one, response: { 200: importJob } } },
    async (request) => {
      const { stored, allowed } = await ofRequest(request);
      return { job: desk.run(getReader(request), stored, allowed) };
    },
  );

  api.get(
    '/api/orgs/:org/imports/:id/worked-on',
    { schema: { params: one, response: { 200: workedOnAnswer } } },
    async (request) => {
      const { stored } = await ofRequest(request);
      const entries = await store.imports.workedOn(stored.org, stored.id);
      return { entries: entries.map(({ entry, number, title, says }) => ({ entry, number, title, says })) };
    },
  );

  api.post(
    '/api/orgs/:org/imports/:id/undo',
    { schema: { params: one, body: z.strictObject({ leave: z.boolean() }), response: { 200: importJob } } },
    async (request) => {
      const { stored } = await ofRequest(request);
      return { job: desk.undo(getReader(request), stored, request.body.leave) };
    },
  );

  api.get(
    '/api/orgs/:org/imports/:id/rows',
    {
      schema: {
        params: one,
        querystring: z.object({
          outcome: z.enum(['taken', 'drafted', 'known', 'refused', 'faulty']).optional(),
          offset: z.coerce.number().int().min(0).default(0),
          limit: z.coerce.number().int().min(1).max(500).default(100),
        }),
        response: { 200: importRows },
      },
    },
    async (request) => {
      const { stored, allowed } = await ofRequest(request);
      const { outcome, offset, limit } = request.query;
      const lines = await store.imports.lines(stored.org, stored.id, {
        offset,
        limit,
        ...(outcome === undefined ? {} : { outcomes: [outcome] }),
      });
      const entries = lines.flatMap((line) => (line.entry === undefined ? [] : [line.entry]));
      const titles = await store.titles(allowed.ledger, stored.org, entries);
      const description = describeLedger(allowed.ledger);
      return {
        rows: lines.map(({ sheet, row, outcome: became, entry, number, voided, faults }) => {
          const title = entry === undefined ? undefined : titles.get(entry);
          return {
            sheet,
            row: row + 1,
            outcome: became,
            voided: voided === true,
            ...(entry === undefined ? {} : { entry }),
            ...(number === undefined ? {} : { number }),
            ...(title === undefined ? {} : { title }),
            faults: faults.map(({ rule: _, ...fault }) => inWorkbook(description, fault)),
          };
        }),
      };
    },
  );
}

function sendWorkbook(reply: FastifyReply, name: string, bytes: Uint8Array): FastifyReply {
  return asFile(reply, 'xlsx', name).header('cache-control', 'no-store').send(Buffer.from(bytes));
}

/** A scope of its own: it reads bodies in its own way. */
function uploadRoute(scope: FastifyInstance, { store }: ServerOptions, desk: Desk): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser(
    ['application/octet-stream', 'text/plain'],
    { parseAs: 'buffer', bodyLimit: mostOfFile },
    (_request, body, done) => done(null, body),
  );
  typed(scope).post(
    '/api/orgs/:org/ledgers/:ledger/imports',
    {
      bodyLimit: mostOfFile,
      schema: {
        params: inLedger,
        querystring: z.object({ name: z.string().trim().max(200).default(''), step: z.string().optional() }),
        consumes: ['application/octet-stream', 'text/plain'],
        response: { 200: importPlan },
      },
      config: {
        rateLimit: perAccount(perMinute),
      },
      // Before the body is read: who may not import sends nothing.
      preParsing: async (request) => {
        const { org, ledger } = inLedger.parse(request.params);
        importerOf(store, getReader(request), org, ledger);
        const late = setTimeout(() => request.raw.destroy(), sendingMilliseconds);
        late.unref();
        request.raw.once('close', () => clearTimeout(late));
        request.raw.once('end', () => clearTimeout(late));
      },
    },
    async (request) => {
      const { org, ledger } = request.params;
      const { body } = request;
      const reader = getReader(request);
      const allowed = importerOf(store, reader, org, ledger);
      const { actor, key } = changeIn(request, org);
      if (!Buffer.isBuffer(body) || body.length === 0) throw new YifaError('workbook-empty');
      const pasted = request.headers['content-type']?.startsWith('text/plain') === true;
      const name = request.query.name === '' ? (pasted ? '粘贴的表格.csv' : '工作簿.xlsx') : request.query.name;
      const book = await desk.check(name, body);
      const stored = await store.imports.create({
        org,
        ledger: allowed.ledger.id,
        step: stepOf(allowed, request.query.step).id,
        fileName: name,
        sha256: createHash('sha256').update(body).digest('hex'),
        file: body,
        actor,
        options: {
          ...nothingChosen,
          replace: replacementsIn(await store.imports.remembered(org, allowed.ledger.id)),
        },
        key,
      });
      desk.keep(stored, book);
      return desk.plan(reader, stored, allowed);
    },
  );
}
