/** The body of an upload as bytes, with a hard stop in size and time. */
import type { Readable } from 'node:stream';
import { YifaError } from '@yifa/kernel';
import { attachmentBytes } from '@yifa/store';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Most bytes of the small picture that goes before the file. */
export const previewBytes = 150 * 1024;
const most = attachmentBytes + previewBytes;

const sendingMilliseconds = 300_000;
/** After a refusal the sender gets this long to read it. */
const farewellMilliseconds = 2_000;

/** Refuses by the stated length before anything is read, and cuts off who never ends sending. @throws YifaError attachment-too-large */
export function watchUpload(request: FastifyRequest, reply: FastifyReply): void {
  const { raw } = request;
  const late = setTimeout(() => raw.destroy(), sendingMilliseconds);
  late.unref();
  raw.once('close', () => clearTimeout(late));
  raw.once('end', () => clearTimeout(late));
  reply.raw.once('finish', () => {
    if (!raw.complete) setTimeout(() => raw.destroy(), farewellMilliseconds).unref();
  });
  if (Number(request.headers['content-length'] ?? 0) <= most) return;
  reply.header('connection', 'close');
  throw new YifaError('attachment-too-large');
}

/** Everything sent. @throws YifaError attachment-too-large as soon as it is more than allowed, bad-request when it breaks off */
export async function readUpload(_request: FastifyRequest, body: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  return new Promise((resolve, reject) => {
    body.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= most) return void chunks.push(chunk);
      chunks.length = 0;
      body.removeAllListeners('data');
      body.pause();
      reject(new YifaError('attachment-too-large'));
    });
    body.once('end', () => resolve(Buffer.concat(chunks, length)));
    body.once('error', reject);
    body.once('close', () => reject(new YifaError('bad-request', '没有收全')));
  });
}
