/** Bodies taken in as bytes, with a hard stop in size and time. */
import type { Readable } from 'node:stream';
import { YifaError } from '@yifa/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';

export interface BodyLimit {
  /** Bytes. */
  readonly most: number;
  /** What is said to whoever sends more. */
  tooLarge(): YifaError;
}

const sendingMilliseconds = 300_000;
/** After a refusal the sender gets this long to read it. */
const farewellMilliseconds = 2_000;

/** Refuses by the stated length before anything is read, and cuts off who never ends sending. @throws YifaError of the limit */
export function watchBody(request: FastifyRequest, reply: FastifyReply, limit: BodyLimit): void {
  const { raw } = request;
  const late = setTimeout(() => raw.destroy(), sendingMilliseconds);
  late.unref();
  raw.once('close', () => clearTimeout(late));
  raw.once('end', () => clearTimeout(late));
  reply.raw.once('finish', () => {
    if (!raw.complete) setTimeout(() => raw.destroy(), farewellMilliseconds).unref();
  });
  if (Number(request.headers['content-length'] ?? 0) <= limit.most) return;
  reply.header('connection', 'close');
  throw limit.tooLarge();
}

/** Reads everything sent. It refuses as soon as it is more than allowed, and with bad-request when sending breaks off. */
export function bytesWithin(limitOf: (request: FastifyRequest) => BodyLimit) {
  return (request: FastifyRequest, body: Readable): Promise<Buffer> => read(body, limitOf(request));
}

async function read(body: Readable, limit: BodyLimit): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  return new Promise((resolve, reject) => {
    body.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= limit.most) return void chunks.push(chunk);
      chunks.length = 0;
      body.removeAllListeners('data');
      body.pause();
      reject(limit.tooLarge());
    });
    body.once('end', () => resolve(Buffer.concat(chunks, length)));
    body.once('error', reject);
    body.once('close', () => reject(new YifaError('bad-request', '没有收全')));
  });
}
