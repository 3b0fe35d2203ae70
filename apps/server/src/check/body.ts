/** The body of a check as bytes, with a hard stop in size and time. */
import type { Readable } from 'node:stream';
import { YifaError } from '@yifa/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';

const MB = 1024 * 1024;
/** Bytes, by what is sent. */
export const bodyLimits = { 'application/octet-stream': 60 * MB, 'text/plain': 2 * MB } as const;
export type BodyType = keyof typeof bodyLimits;

const sendingMilliseconds = 300_000;
/** After a refusal the sender gets this long to read it. */
const farewellMilliseconds = 2_000;

function tooLarge(type: BodyType): YifaError {
  const most = bodyLimits[type] / MB;
  return new YifaError('file-too-large', type === 'text/plain' ? `粘贴的文字超过${most} MB` : `文件超过${most} MB`);
}

function typeOf(request: FastifyRequest): BodyType {
  return request.headers['content-type']?.startsWith('text/plain') ? 'text/plain' : 'application/octet-stream';
}

/** Refuses by the stated length before anything is read, and cuts off who never ends sending. @throws YifaError file-too-large */
export function watchBody(request: FastifyRequest, reply: FastifyReply): void {
  const { raw } = request;
  const late = setTimeout(() => raw.destroy(), sendingMilliseconds);
  late.unref();
  raw.once('close', () => clearTimeout(late));
  raw.once('end', () => clearTimeout(late));
  reply.raw.once('finish', () => {
    if (!raw.complete) setTimeout(() => raw.destroy(), farewellMilliseconds).unref();
  });
  const type = typeOf(request);
  if (Number(request.headers['content-length'] ?? 0) <= bodyLimits[type]) return;
  reply.header('connection', 'close');
  throw tooLarge(type);
}

/** Everything sent. @throws YifaError file-too-large as soon as it is more than allowed */
export async function readBody(request: FastifyRequest, body: Readable): Promise<Buffer> {
  const type = typeOf(request);
  const chunks: Buffer[] = [];
  let length = 0;
  return new Promise((resolve, reject) => {
    body.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= bodyLimits[type]) return void chunks.push(chunk);
      chunks.length = 0;
      body.removeAllListeners('data');
      body.pause();
      reject(tooLarge(type));
    });
    body.once('end', () => resolve(Buffer.concat(chunks, length)));
    body.once('error', reject);
    body.once('close', () => reject(new YifaError('bad-request', '没有收全')));
  });
}
