/** Texts as hands and programs leave them, brought into one shape. */
import type { Reading } from './model.ts';

// Control characters, zero-width signs and marks of direction come with pasted text and mean nothing.
const invisible = /(?![\n\r\t])[\p{Cc}\p{Cf}]/gu;

/** Without invisible signs and outer space; every other sign stays as it was typed. */
export function tidied(text: string): string {
  return text.replace(invisible, '').trim();
}

/** Half-width letters, one kind of hyphen and bracket: for reading, never for keeping. */
export function plain(text: string): string {
  return tidied(text)
    .normalize('NFKC')
    .replace(/[‐‑‒–—―−﹣]/g, '-')
    .replace(/[○◯]/g, '〇')
    .replace(/^'/, '')
    .trim();
}

/** `plain` without any space. */
export function packed(text: string): string {
  return plain(text).replace(/\s+/g, '');
}

/** Lines and dashes drawn through an empty cell. */
export function isNothing(text: string): boolean {
  return /^[\s/\\_-]*$/.test(plain(text));
}

/** A number written with an exponent, as spreadsheets show long ones. */
export function hasExponent(text: string): boolean {
  return /^[+-]?\d+(?:\.\d+)?E[+-]?\d+$/i.test(packed(text));
}

/** As much of a text as a sentence can quote. */
export function quoted(text: string): string {
  const signs = [...tidied(text).replace(/\s+/g, ' ')];
  return `“${signs.length > 24 ? `${signs.slice(0, 24).join('')}…` : signs.join('')}”`;
}

export function read<T>(value: T): Reading<T> {
  return { ok: true, value };
}

/** The rest of a sentence that begins with the field's label. */
export function refuse(says: string): { readonly ok: false; readonly says: string } {
  return { ok: false, says };
}
