/** Files as answers: to be saved under a name. */
import type { FastifyReply } from 'fastify';

export const mediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
} as const;

/** The header that names a file; `inline` for what the browser shows itself. */
export function disposition(name: string, how: 'attachment' | 'inline' = 'attachment'): string {
  return `${how}; filename*=UTF-8''${encodeURIComponent(name)}`;
}

/** An answer that the browser saves under the name. */
export function asFile(reply: FastifyReply, type: keyof typeof mediaTypes, name: string): FastifyReply {
  return reply.header('content-type', mediaTypes[type]).header('content-disposition', disposition(name));
}
