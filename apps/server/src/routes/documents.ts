/** Official documents of an entry: seen in the page, as .docx, as .pdf, and all of a case in one .pdf. */
import { type LedgerModel, YifaError } from '@yifa/kernel';
import { formDocx, formPdf } from '@yifa/office';
import type { Entry, Store } from '@yifa/store';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { documentPreview } from '../contract/documents.ts';
import { fileNameOf, madeDocuments } from '../documents/fill.ts';
import { previewOf } from '../documents/preview.ts';
import { asFile } from '../files.ts';
import { ofEntry, readableLedger } from '../named.ts';
import type { Api } from '../options.ts';
import { seesPersonal } from '../present.ts';
import { getReader } from '../session.ts';

const ofDocument = ofEntry.extend({ document: z.string() });
/** Files an account may ask for in a minute: setting pages is work. */
const config = { rateLimit: { max: 60, timeWindow: '1 minute' } };

export function documentRoutes(api: Api, store: Store): void {
  const base = '/api/orgs/:org/ledgers/:ledger/entries/:id';

  async function openFor(
    request: FastifyRequest,
    params: z.infer<typeof ofEntry>,
  ): Promise<{ readonly ledger: LedgerModel; readonly entry: Entry }> {
    const reader = getReader(request);
    const ledger = readableLedger(store, reader, params);
    if (!seesPersonal(reader, ledger, params.org))
      throw new YifaError('not-allowed', '文书含有个人信息，仅限本机构承办岗位制作');
    return { ledger, entry: await store.getEntry(ledger.id, [params.org], params.id) };
  }

  async function oneOf(request: FastifyRequest, params: z.infer<typeof ofDocument>) {
    const { ledger, entry } = await openFor(request, params);
    const [made] = await madeDocuments(store, ledger, entry, params.document);
    if (!made) throw new YifaError('not-found', '现在还不能制作这份文书');
    return { ...made, name: fileNameOf(ledger, entry, made.label) };
  }

  api.get(`${base}/documents/:document`, { schema: { params: ofDocument }, config }, async (request, reply) => {
    const { form, name } = await oneOf(request, request.params);
    return send(reply, 'docx', `${name}.docx`, await formDocx(form));
  });

  api.get(`${base}/documents/:document/pdf`, { schema: { params: ofDocument }, config }, async (request, reply) => {
    const { form, name } = await oneOf(request, request.params);
    return send(reply, 'pdf', `${name}.pdf`, (await formPdf(name, [form])).bytes);
  });

  api.get(
    `${base}/documents/:document/preview`,
    { schema: { params: ofDocument, response: { 200: documentPreview } } },
    async (request) => {
      const { label, form } = await oneOf(request, request.params);
      return previewOf(label, form);
    },
  );

  api.get(`${base}/documents.pdf`, { schema: { params: ofEntry }, config }, async (request, reply) => {
    const { ledger, entry } = await openFor(request, request.params);
    const made = await madeDocuments(store, ledger, entry);
    if (made.length === 0) throw new YifaError('not-found', '现在还没有可以制作的文书');
    const name = fileNameOf(ledger, entry, '文书合订');
    const { bytes } = await formPdf(
      name,
      made.map(({ form }) => form),
    );
    return send(reply, 'pdf', `${name}.pdf`, bytes);
  });
}

function send(reply: FastifyReply, type: 'docx' | 'pdf', name: string, bytes: Uint8Array): FastifyReply {
  return asFile(reply, type, name).header('cache-control', 'private, no-store').send(Buffer.from(bytes));
}
