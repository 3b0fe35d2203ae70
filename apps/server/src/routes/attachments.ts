/** Files beside entries: taken in as raw bytes, typed by what they are, and given out so that no browser runs them. */
import { YifaError } from '@yifa/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { previewBytes, uploadLimit } from '../attachments/body.ts';
import { attachmentKinds, isPicture, kindOf, pictureKind } from '../attachments/kinds.ts';
import { cleanName } from '../attachments/name.ts';
import { attachmentsOf, attachmentViewOf, checkFiles } from '../attachments/view.ts';
import { WordReader } from '../attachments/words.ts';
import { bytesWithin, watchBody } from '../bodies.ts';
import { attachmentAnswer, attachmentsView, removalOrder } from '../contract/attachments.ts';
import { disposition } from '../files.ts';
import { type inLedger, ofEntry, readableLedger } from '../named.ts';
import { type Api, type ServerOptions, typed } from '../options.ts';
import { changeIn, checkOwnOrg, getReader, perAccount } from '../session.ts';

const ofFile = ofEntry.extend({ file: z.uuid() });
const upload = z.object({ name: z.string().max(400), note: z.string().trim().max(400).default('') });

/** Bytes of the body that are the small picture; the file follows. */
const previewHeader = 'x-yifa-preview';
/** Files an account may add in a minute. */
const perMinute = 120;
/** What nothing may be loaded from and no script run in, should a browser show it after all. */
const sandbox = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

export function attachmentsRoutes(api: Api, { store }: ServerOptions): void {
  const base = '/api/orgs/:org/ledgers/:ledger/entries/:id/attachments';

  function ledgerFor(request: FastifyRequest, params: z.infer<typeof inLedger>) {
    const reader = getReader(request);
    return { reader, ledger: readableLedger(store, reader, params) };
  }

  api.get(base, { schema: { params: ofEntry, response: { 200: attachmentsView } } }, async (request) => {
    const { reader, ledger } = ledgerFor(request, request.params);
    const entry = await store.getEntry(ledger.id, [request.params.org], request.params.id);
    return attachmentsOf(store, ledger, entry, reader);
  });

  api.get(
    `${base}/:file`,
    { schema: { params: ofFile, querystring: z.object({ show: z.enum(['1']).optional() }) } },
    async (request, reply) => {
      const { reader, ledger } = ledgerFor(request, request.params);
      const { org, id, file } = request.params;
      checkFiles(reader, ledger, org);
      await store.getEntry(ledger.id, [org], id);
      const { content, name, mediaType } = await store.attachments.read(org, id, file);
      const shown = request.query.show === '1' && isPicture(mediaType, content);
      return guarded(reply)
        .header('content-type', shown ? mediaType : 'application/octet-stream')
        .header('content-disposition', disposition(name, shown ? 'inline' : 'attachment'))
        .send(content);
    },
  );

  api.get(`${base}/:file/preview`, { schema: { params: ofFile } }, async (request, reply) => {
    const { reader, ledger } = ledgerFor(request, request.params);
    const { org, id, file } = request.params;
    checkFiles(reader, ledger, org);
    // Of that ledger: an address under another one opens nothing.
    await store.getEntry(ledger.id, [org], id);
    const tag = `"${file}"`;
    const bytes = await store.attachments.preview(org, id, file);
    const kind = bytes && pictureKind(bytes);
    if (!bytes || !kind) throw new YifaError('not-found', '没有缩略图');
    guarded(reply).header('etag', tag);
    if (request.headers['if-none-match'] === tag) return reply.status(304).send();
    return reply.header('content-type', attachmentKinds[kind]).header('content-disposition', 'inline').send(bytes);
  });

  api.post(
    `${base}/:file/remove`,
    { schema: { params: ofFile, body: removalOrder, response: { 200: attachmentAnswer } } },
    async (request) => {
      const { reader, ledger } = ledgerFor(request, request.params);
      const { org, id, file } = request.params;
      const { actor, key } = changeIn(request, org);
      checkFiles(reader, ledger, org);
      const { reason } = request.body;
      const { repeated, ...removed } = await store.attachments.remove({
        org,
        ledger: ledger.id,
        entry: id,
        actor,
        key,
        id: file,
        reason,
      });
      return { attachment: attachmentViewOf(removed), repeated };
    },
  );

  // A scope of its own: it reads bodies in its own way.
  void api.register(async (scope) => {
    const words = new WordReader();
    scope.addHook('onClose', () => words.close());
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      'application/octet-stream',
      bytesWithin(() => uploadLimit),
    );
    typed(scope).post(
      base,
      {
        schema: {
          params: ofEntry,
          querystring: upload,
          consumes: ['application/octet-stream'],
          response: { 200: attachmentAnswer },
        },
        config: { rateLimit: perAccount(perMinute) },
        // Before the body is read: who may not add files sends nothing.
        preParsing: async (request, reply) => {
          const params = ofEntry.pick({ org: true, ledger: true }).parse(request.params);
          const { reader, ledger } = ledgerFor(request, params);
          checkOwnOrg(reader, params.org);
          checkFiles(reader, ledger, params.org);
          watchBody(request, reply, uploadLimit);
        },
      },
      async (request) => {
        const { ledger } = ledgerFor(request, request.params);
        const { org, id } = request.params;
        const { actor, key } = changeIn(request, org);
        const { preview, content } = partsOf(request);
        const kind = kindOf(request.query.name, content);
        const name = cleanName(request.query.name, kind);
        const { repeated, ...added } = await store.attachments.add({
          org,
          ledger: ledger.id,
          entry: id,
          actor,
          key,
          name,
          mediaType: attachmentKinds[kind],
          content,
          note: request.query.note,
          words: await words.wordsOf(kind, name, content),
          ...(preview ? { preview } : {}),
        });
        return { attachment: attachmentViewOf(added), repeated };
      },
    );
  });
}

/** A picture that is none, or too large, is left out: the file itself counts. @throws YifaError bad-request */
function partsOf(request: FastifyRequest): { readonly preview: Buffer | undefined; readonly content: Buffer } {
  const body: unknown = request.body;
  if (!Buffer.isBuffer(body)) throw new YifaError('bad-request', '没有收到文件的内容');
  const length = Number(request.headers[previewHeader] ?? 0);
  if (!Number.isInteger(length) || length < 0 || length > previewBytes || length > body.length)
    throw new YifaError('bad-request');
  const preview = body.subarray(0, length);
  return { preview: pictureKind(preview) ? preview : undefined, content: body.subarray(length) };
}

function guarded(reply: FastifyReply): FastifyReply {
  return reply
    .header('content-security-policy', sandbox)
    .header('x-content-type-options', 'nosniff')
    .header('cross-origin-resource-policy', 'same-origin')
    .header('cache-control', 'private, no-cache');
}
