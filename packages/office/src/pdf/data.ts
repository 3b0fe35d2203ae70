/** An official document as the data that the page is set from. */
import { chineseDate } from '../formats.ts';
import type { Block, OfficialDocument, Run } from '../model.ts';
import { widthInChars } from '../page.ts';
import { writable } from '../text.ts';
import { breakTitle } from '../title.ts';

/** Longer words without a break, such as addresses of pages, would run off the page. */
const longestWord = /[!-~]{41,}/g;
const breakEvery = 20;

/** Invisible, and a place at which a line may end. */
const breakHere = '\u200B';

export function text(raw: string): string {
  return writable(raw)
    .replace(/\t/g, '\u3000')
    .replace(longestWord, (word) => word.replace(new RegExp(`.{${breakEvery}}`, 'g'), `$&${breakHere}`));
}

function runsOf(runs: readonly Run[]) {
  return runs.map((run) => ({ text: text(run.text), bold: run.bold === true }));
}

/** Widest text, in characters, of a column that still reads better centred. */
const widestCentred = 8;

function tableOf({ head, rows, widths }: Extract<Block, { kind: 'table' }>) {
  const count = Math.max(head.length, ...rows.map((row) => row.length));
  const columns = Array.from({ length: count }, (_, index) => index);
  const weight = (index: number): number => {
    const given = widths?.[index] ?? 1;
    return Number.isFinite(given) && given > 0 ? given : 1;
  };
  return {
    kind: 'table',
    head: head.length === 0 ? [] : columns.map((column) => text(head[column] ?? '')),
    rows: rows.map((row) => columns.map((column) => text(row[column] ?? ''))),
    widths: columns.map(weight),
    centred: columns.map((column) => rows.every((row) => widthInChars(row[column] ?? '') <= widestCentred)),
  };
}

export function blockOf(block: Block) {
  switch (block.kind) {
    case 'heading':
      return { kind: block.kind, level: block.level, runs: runsOf(block.runs) };
    case 'para':
    case 'flush':
      return { kind: block.kind, runs: runsOf(block.runs) };
    case 'table':
      return tableOf(block);
  }
}

export function isEmptyTable(block: Block): boolean {
  return block.kind === 'table' && block.head.length === 0 && block.rows.every((row) => row.length === 0);
}

/** Points of the 发文机关标志: large enough to stand out, never wider than the 版心. */
function markPoints(issuers: readonly string[]): number {
  const widthInPoints = (156 / 25.4) * 72;
  const longest = Math.max(...issuers.map(widthInChars));
  if (issuers.length > 1) return Math.max(18, Math.min(36, Math.floor(widthInPoints / (longest + 3))));
  return Math.max(26, Math.min(48, Math.floor(widthInPoints / (longest + 2))));
}

function bracketed(note: string): string {
  const bare = note
    .trim()
    .replace(/^[（(]/u, '')
    .replace(/[）)]$/u, '');
  return bare === '' ? '' : `（${bare}）`;
}

/** @throws RangeError when a date does not exist */
export function pdfData(document: OfficialDocument, stamp: string) {
  const { issuer, signature, printed } = document;
  const issuers = document.issuers !== undefined && document.issuers.length > 0 ? document.issuers : [issuer];
  const joint = issuers.length > 1 && signature.org === issuer;
  const orgs = joint ? issuers : signature.org.split('\n').filter((org) => org !== '');
  return {
    layout: document.layout,
    stamp: text(stamp),
    title: text(document.title).replace(/\n/g, ''),
    author: text(issuer),
    titleLines: breakTitle(document.title),
    issuers: issuers.map(text),
    markPoints: markPoints(issuers),
    number: text(document.number ?? ''),
    signers: (document.signers ?? []).map(text),
    addressee: text(document.addressee ?? ''),
    body: document.body.filter((block) => !isEmptyTable(block)).map(blockOf),
    attachments: (document.attachments ?? []).map(text),
    signature: { orgs: orgs.map(text), date: chineseDate(signature.date) },
    note: text(bracketed(document.note ?? '')),
    copyTo: (document.copyTo ?? []).map(text),
    printed: printed === undefined ? { by: '', on: '' } : { by: text(printed.by), on: chineseDate(printed.on) },
  };
}
