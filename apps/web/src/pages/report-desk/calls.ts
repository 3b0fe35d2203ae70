/** The server's addresses for one report. */
import type {
  LastReport,
  ReportDesk,
  ReportDraft,
  SentenceList,
  TypedAnswer,
  VersionList,
} from '@yifa/server/contract/reports';
import { get, post, put } from '../../api/client.ts';
import { randomUuid } from '../../api/uuid.ts';

export interface StepOrder {
  readonly input: Readonly<Record<string, unknown>>;
  readonly reason?: string;
  readonly expects?: number;
}

export interface CommentOrder {
  readonly block: string;
  readonly quote: string;
  readonly text: string;
}

export type DeskCalls = ReturnType<typeof deskCalls>;

/** Repeated requests under one key act once. */
const once = (key: string) => ({ 'idempotency-key': key });

export function deskCalls(org: string, year: number) {
  const base = `/api/orgs/${encodeURIComponent(org)}/reports/${year}`;
  const part = encodeURIComponent;
  return {
    desk: (signal?: AbortSignal) => get<ReportDesk>(base, signal),
    save: (draft: ReportDraft, expects: number, key: string) =>
      put<ReportDesk>(`${base}/draft`, { body: { expects, draft }, headers: once(key) }),
    step: (step: string, order: StepOrder, key: string) =>
      post<ReportDesk>(`${base}/steps/${part(step)}`, { body: order, headers: once(key) }),
    typed: (draft: ReportDraft, signal?: AbortSignal) =>
      post<TypedAnswer>(`${base}/typed`, { body: { draft }, ...(signal ? { signal } : {}) }),
    comment: (order: CommentOrder) =>
      post<ReportDesk>(`${base}/comments`, { body: order, headers: once(randomUuid()) }),
    resolve: (comment: string) =>
      post<ReportDesk>(`${base}/comments/${part(comment)}/resolve`, { headers: once(randomUuid()) }),
    versions: (signal?: AbortSignal) => get<VersionList>(`${base}/versions`, signal),
    version: (n: number, signal?: AbortSignal) => get<ReportDraft>(`${base}/versions/${n}`, signal),
    last: (signal?: AbortSignal) => get<LastReport>(`${base}/last`, signal),
    sentences: (signal?: AbortSignal) => get<SentenceList>(`${base}/sentences`, signal),
    fileHref: (kind: FileKind) => `${base}/file.${kind}`,
  };
}

export type FileKind = 'docx' | 'pdf' | 'html';
