/** Every error leaves as the same shape: code, sentence, what to do. Details of the unforeseen stay in the log. */
import { randomBytes } from 'node:crypto';
import { type ErrorCode, errorCatalogue, sayToReader, YifaError } from '@yifa/kernel';
import { toYifaError } from '@yifa/store';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ErrorAnswer } from './contract.ts';

function httpCode(status: number): ErrorCode | undefined {
  if (status === 413) return 'too-large';
  if (status === 429) return 'too-many-requests';
  if (status === 404) return 'not-found';
  return status >= 400 && status < 500 ? 'bad-request' : undefined;
}

function statusOf(error: unknown): number {
  return typeof error === 'object' && error !== null && 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : 500;
}

function understood(error: unknown): YifaError {
  if (error instanceof YifaError) return error;
  const code = httpCode(statusOf(error));
  return code ? new YifaError(code) : toYifaError(error);
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Asked without GET, though nothing of the user's is saved. */
    reads?: boolean;
  }
}

/** Whether a request only looks: then nothing was lost by its failure, and nobody is told that something was not saved. */
function isReading({ method, routeOptions }: FastifyRequest): boolean {
  return method === 'GET' || method === 'HEAD' || routeOptions.config.reads === true;
}

/** One field that was filled in wrongly. */
export function invalid(field: string, says: string, remedy: string): YifaError {
  return new YifaError('invalid-input', says, [{ code: 'invalid-input', says, remedy, field }]);
}

/** An error as the body of an answer. */
export function refusalOf({ code, message, remedy, refusals }: YifaError) {
  return { code, message, remedy, refusals: [...refusals] };
}

/** Every error of every route becomes an answer here. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler(async (error, request, reply) => {
    const known = understood(error);
    const answer: ErrorAnswer = refusalOf(known);
    if (isReading(request)) answer.message = sayToReader(known);
    if (known.code === 'unexpected') {
      answer.incident = randomBytes(4).toString('hex');
      const cause = known.cause instanceof Error ? known.cause : error;
      request.log.error(
        {
          incident: answer.incident,
          name: cause instanceof Error ? cause.name : 'unknown',
          stack: cause instanceof Error ? cause.stack?.split('\n').slice(1, 8) : undefined,
        },
        'unexpected',
      );
    }
    return reply.status(known.status).send(answer);
  });
}

/** The answer for a path that does not exist. */
export function notFound(): ErrorAnswer {
  const { says, remedy } = errorCatalogue['not-found'];
  return { code: 'not-found', message: says, remedy, refusals: [] };
}
