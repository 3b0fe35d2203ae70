import { FileFault } from './fault.ts';
import type { ReadNote } from './model.ts';

export interface Decoded {
  readonly text: string;
  readonly notes: readonly ReadNote[];
}

/** Encodings that a byte-order mark names, longest mark first. */
const marks = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0x84, 0x31, 0x95, 0x33], encoding: 'gb18030' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;

/** The encoding of the byte-order mark and its length, when the bytes begin with one. */
export function findByteOrderMark(
  bytes: Uint8Array,
): { readonly encoding: string; readonly length: number } | undefined {
  const mark = marks.find((each) => each.bytes.every((byte, at) => bytes[at] === byte));
  return mark === undefined ? undefined : { encoding: mark.encoding, length: mark.bytes.length };
}

/** A decoder of the named encoding (WHATWG names), absent when there is none. GB2312 and GBK are read as GB18030, which holds them. */
export function findDecoder(label: string, fatal: boolean): TextDecoder | undefined {
  const name = label.trim().toLowerCase();
  const known = /^(gb_?2312(-80)?|gbk|x-gbk|gb18030|cp936|ms936)$/.test(name) ? 'gb18030' : name;
  try {
    return new TextDecoder(known, { fatal, ignoreBOM: true });
  } catch {
    return undefined;
  }
}

function strict(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return findDecoder(encoding, true)?.decode(bytes);
  } catch {
    return undefined;
  }
}

function loose(encoding: string, bytes: Uint8Array): string {
  const decoder = findDecoder(encoding, false);
  if (decoder === undefined) throw new FileFault('file-encoding', encoding);
  return decoder.decode(bytes);
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found += 1;
  return found;
}

function guessed(encoding: string): ReadNote {
  return { code: 'encoding-guessed', says: `文件没有标明编码，按 ${encoding} 读取，请看一眼文字是否正确` };
}

/** UTF-16 whose mark is missing: zero bytes, and read so nearly all of it is Chinese or Latin. */
function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  if (!bytes.subarray(0, 4096).includes(0)) return undefined;
  for (const encoding of ['utf-16le', 'utf-16be']) {
    const text = strict(encoding, bytes);
    if (
      text !== undefined &&
      count(text, /[\t\r\n -~\u2014-\u2026\u3000-\u301F\u4E00-\u9FFF\uFF01-\uFF5E]/g) > text.length * 0.9
    ) {
      return text;
    }
  }
  return undefined;
}

/** Bytes of text that cannot be text: a zero byte, or many control characters. */
function looksBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 65_536);
  let controls = 0;
  for (const byte of head) {
    if (byte === 0) return true;
    if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 0x1a) controls += 1;
  }
  return controls > head.length / 50;
}

/**
 * Bytes of a text file into text, without its byte-order mark. In order: the mark; valid UTF-8; UTF-8 with a
 * few broken characters; GB18030. Errors: `file-encoding`, `file-unknown` for what is no text at all.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const mark = findByteOrderMark(bytes);
  if (mark !== undefined) {
    const body = bytes.subarray(mark.length);
    const text = strict(mark.encoding, body) ?? loose(mark.encoding, body);
    return { text: sound(text), notes: [] };
  }
  const wide = unmarkedUtf16(bytes);
  if (wide !== undefined) return { text: wide, notes: [guessed('UTF-16')] };
  if (looksBinary(bytes)) throw new FileFault('file-unknown', '内容不是文字');
  const utf8 = strict('utf-8', bytes);
  if (utf8 !== undefined) return { text: utf8, notes: [] };
  return guess(bytes);
}

/** Not valid UTF-8: nearly so (cut off or damaged), or GB18030, or nothing known. */
function guess(bytes: Uint8Array): Decoded {
  const utf8 = loose('utf-8', bytes);
  const broken = count(utf8, /\uFFFD/g);
  const wide = count(utf8, /[\u0080-\uFFFC\u{10000}-\u{10FFFF}]/gu);
  if (broken * 20 <= wide) return { text: utf8, notes: [] };
  const gb = loose('gb18030', bytes);
  const wrong = count(gb, /\uFFFD/g);
  const { pairs, common } = gbPairs(bytes);
  if (wrong * 50 > pairs || common < pairs * 0.6) throw new FileFault('file-encoding', firstDoubt(utf8));
  return { text: gb, notes: [guessed('GB18030')] };
}

/** Two-byte characters, and those of them among the symbols and the 3755 common characters of GB 2312. */
function gbPairs(bytes: Uint8Array): { readonly pairs: number; readonly common: number } {
  let pairs = 0;
  let common = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x81) continue;
    const trail = bytes[at + 1] ?? 0;
    at += 1;
    pairs += 1;
    if (trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3))) common += 1;
  }
  return { pairs, common };
}

/** A marked file may be damaged; mostly damaged it is none. */
function sound(text: string): string {
  const wrong = count(text, /\uFFFD/g);
  if (wrong * 10 > text.length) throw new FileFault('file-encoding', `有 ${wrong} 个字符无法辨认`);
  return text;
}

/** Where the first byte stands that is not UTF-8, as a clerk counts: line and place. */
function firstDoubt(utf8: string): string {
  const before = utf8.slice(0, Math.max(0, utf8.indexOf('\uFFFD'))).split(/\r\n|\n|\r/);
  return `第${before.length}行第${(before.at(-1)?.length ?? 0) + 1}个字起`;
}
