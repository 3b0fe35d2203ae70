/** File names as strangers give them, made harmless: no path, no sign that a system or a reader could misread. */
import type { AttachmentKind } from './kinds.ts';

const longest = 100;
// Control signs, those that turn the writing direction, and those that no Windows file name may hold.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters taken out
const signs = /[\u0000-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF<>:"|?*\p{Cs}]/gu;
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** Suffixes that may stand for a kind. */
const alike: Partial<Record<AttachmentKind, readonly string[]>> = { jpg: ['jpg', 'jpeg'] };

/** The last part of the name, clean, with the suffix of what the file is. */
export function cleanName(given: string, kind: AttachmentKind): string {
  const last = given.split(/[\\/]/).at(-1) ?? '';
  const plain = last
    .replace(signs, '')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const suffix = /\.([^.]{1,8})$/.exec(plain)?.[1]?.toLowerCase() ?? '';
  const kept = (alike[kind] ?? [kind]).includes(suffix);
  const stem = kept ? plain.slice(0, -suffix.length - 1) : plain;
  const short = [...stem].slice(0, longest).join('').trim();
  const named = short === '' ? '附件' : devices.test(short) ? `_${short}` : short;
  return `${named}.${kind}`;
}
