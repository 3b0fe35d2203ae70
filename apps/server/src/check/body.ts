/** How much is taken in to be checked: a file, or pasted text. */
import { YifaError } from '@yifa/kernel';
import type { FastifyRequest } from 'fastify';
import type { BodyLimit } from '../bodies.ts';

const MB = 1024 * 1024;

function limitOf(megabytes: number, what: string): BodyLimit {
  return {
    most: megabytes * MB,
    tooLarge: () => new YifaError('file-too-large', `${what}超过${megabytes} MB`),
  };
}

const file = limitOf(60, '文件');
const text = limitOf(2, '粘贴的文字');

/** The limit for what a request says that it sends. */
export function checkLimit(request: FastifyRequest): BodyLimit {
  return request.headers['content-type']?.startsWith('text/plain') ? text : file;
}
