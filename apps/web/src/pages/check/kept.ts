/** What is being checked, kept through reloads and time-outs: on this computer, until the window is closed or one logs out. */
import type { CheckAnswer } from '@yifa/server/contract/check';

/** What was chosen and typed. */
export interface Wish {
  /** Pasted and perhaps not yet checked. */
  readonly pasted: string;
  /** The year chosen; empty for the one that the report names. */
  readonly year: string;
  /** The mark looked at. */
  readonly mark: string;
}

/** A report as it is sent. */
export interface Source {
  readonly name: string;
  readonly body: ArrayBuffer | string;
}

const prefix = 'yifa.check ';
/** Files outlive a look at an entry, not a reload. */
const sources = new Map<string, Source>();
/** After logging out nothing is written until somebody opens the page again. */
let closed = false;

export function checkKey(account: string, org: string): string {
  return `${prefix}${account} ${org}`;
}

function read(key: string): unknown {
  closed = false;
  try {
    return JSON.parse(window.sessionStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

function write(key: string, value: unknown): boolean {
  if (closed) return false;
  try {
    if (value === undefined) window.sessionStorage.removeItem(key);
    else window.sessionStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

function isWish(value: unknown): value is Wish {
  if (typeof value !== 'object' || value === null) return false;
  const has = (name: string) => name in value && typeof Reflect.get(value, name) === 'string';
  return has('pasted') && has('year') && has('mark');
}

export function findWish(key: string): Wish {
  const kept = read(key);
  return isWish(kept) ? kept : { pasted: '', year: '', mark: '' };
}

/** Whether it could be kept. */
export function keepWish(key: string, wish: Wish): boolean {
  return write(key, wish);
}

function isAnswer(value: unknown): value is CheckAnswer {
  if (typeof value !== 'object' || value === null) return false;
  return ['blocks', 'claims', 'findings', 'relations', 'verdicts'].every((name) =>
    Array.isArray(Reflect.get(value, name)),
  );
}

export function findAnswer(key: string): CheckAnswer | undefined {
  const kept = read(`${key} answer`);
  return isAnswer(kept) ? kept : undefined;
}

/** Whether it could be kept: one larger than the browser allows is not, and neither is the one before. */
export function keepAnswer(key: string, answer: CheckAnswer | undefined): boolean {
  if (write(`${key} answer`, answer)) return true;
  write(`${key} answer`, undefined);
  return false;
}

export function keepSource(key: string, source: Source | undefined): void {
  if (source) sources.set(key, source);
  else sources.delete(key);
}

export function findSource(key: string): Source | undefined {
  return sources.get(key);
}

/** Nothing of anybody's reports stays behind. */
export function forgetChecks(): void {
  closed = true;
  sources.clear();
  try {
    for (const key of Object.keys(window.sessionStorage))
      if (key.startsWith(prefix)) window.sessionStorage.removeItem(key);
  } catch {
    // Nothing is kept where storage is forbidden.
  }
}
