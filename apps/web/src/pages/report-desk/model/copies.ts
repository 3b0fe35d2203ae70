/** The text as it stands in this browser, kept beside the server's: nothing is lost by a time-out, a reload or a second window. */
import type { ReportDraft } from '@yifa/server/contract/reports';
import { to } from '../../../router.ts';
import { draftKey, dropDraft, findDraft, saveDraft } from '../../act/draft.ts';

export interface Copy {
  readonly key: string;
  readonly savedAt: string;
  /** Version of the server that was being edited. */
  readonly version: number;
  readonly draft: ReportDraft;
}

const tabKey = 'yifa.report-desk.tab';
const place = 'report-desk';

/** This window's own name; it survives a reload. */
export function tabName(): string {
  try {
    const kept = window.sessionStorage.getItem(tabKey);
    if (kept !== null) return kept;
    const made = `w${Math.random().toString(36).slice(2, 10)}`;
    window.sessionStorage.setItem(tabKey, made);
    return made;
  } catch {
    return 'w';
  }
}

export function copyKey(account: string, org: string, year: number, tab = tabName()): string {
  return draftKey(account, [org, place, String(year), tab]);
}

/** Whether it could be kept. */
export function keepCopy(key: string, org: string, year: number, draft: ReportDraft, version: number): boolean {
  return saveDraft(key, {
    savedAt: new Date().toISOString(),
    href: to.reportDesk(org, year),
    label: `${year}年度报告（文字尚未保存到服务器）`,
    edits: { draft: JSON.stringify(draft) },
    reason: '',
    on: '',
    titles: {},
    version,
    sent: undefined,
  });
}

export const dropCopy = dropDraft;

function isReportDraft(value: unknown): value is ReportDraft {
  return (
    typeof value === 'object' && value !== null && 'title' in value && 'blocks' in value && Array.isArray(value.blocks)
  );
}

export function findCopy(key: string): Copy | undefined {
  const kept = findDraft(key);
  const text = kept?.edits['draft'];
  if (!kept || typeof text !== 'string' || kept.version === undefined) return undefined;
  try {
    const draft: unknown = JSON.parse(text);
    return isReportDraft(draft) ? { key, savedAt: kept.savedAt, version: kept.version, draft } : undefined;
  } catch {
    return undefined;
  }
}

/** Every copy of this report on this computer, newest first. */
export function listCopies(account: string, org: string, year: number): Copy[] {
  const start = copyKey(account, org, year, '');
  try {
    return Object.keys(window.localStorage)
      .filter((key) => key.startsWith(start))
      .flatMap((key) => findCopy(key) ?? [])
      .sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
  } catch {
    return [];
  }
}

/** Equal as texts. */
export function sameDraft(a: ReportDraft, b: ReportDraft): boolean {
  return draftText(a) === draftText(b);
}

/** A canonical spelling of a draft: keys in one order, neighbouring texts joined, empty ones dropped. */
function draftText({ title, number, addressee, copyTo, signers, date, blocks }: ReportDraft): string {
  const plain = blocks.map((block) => {
    if (block.kind === 'heading') return [block.id, block.level, block.text];
    const runs: string[] = [];
    let text = '';
    for (const run of block.runs) {
      if ('figure' in run) {
        runs.push(text, `\u0000${run.figure} ${run.style} ${run.unit ?? ''}`);
        text = '';
      } else text += run.text;
    }
    return [block.id, 0, ...runs, text];
  });
  return JSON.stringify([title, number, addressee, copyTo, signers, date, plain]);
}
