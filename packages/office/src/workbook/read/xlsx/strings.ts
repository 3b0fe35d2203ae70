import { streamXml } from '../../../ooxml/xml.ts';
import type { Package } from '../../../ooxml/zip.ts';
import type { BookLimits } from '../limits.ts';

/** The texts that cells share, by number; runs joined, readings above characters (ruby) left out. */
export async function readStrings(pack: Package, part: string | undefined, limits: BookLimits): Promise<string[]> {
  const texts: string[] = [];
  const pieces = part === undefined ? undefined : pack.stream(part);
  if (part === undefined || pieces === undefined) return texts;
  const runs = textRuns();
  await streamXml(part, pieces, limits, {
    open: (name) => {
      if (name === 's:si') runs.begin();
      else runs.open(name);
    },
    text: runs.text,
    close: (name) => {
      if (name === 's:si') texts.push(runs.end());
      else runs.close(name);
    },
  });
  return texts;
}

interface TextRuns {
  readonly begin: () => void;
  readonly open: (name: string) => void;
  readonly text: (piece: string) => void;
  readonly close: (name: string) => void;
  readonly end: () => string;
}

/** Gathers the `<t>` of a string item or an inline string. */
export function textRuns(): TextRuns {
  let parts: string[] = [];
  let inText = false;
  let ruby = 0;
  return {
    begin: () => {
      parts = [];
    },
    open: (name) => {
      if (name === 's:rPh') ruby += 1;
      else if (name === 's:t') inText = true;
    },
    close: (name) => {
      if (name === 's:rPh') ruby -= 1;
      else if (name === 's:t') inText = false;
    },
    text: (piece) => {
      if (inText && ruby === 0) parts.push(piece);
    },
    end: () => unescaped(parts.join('')),
  };
}

/** `_x000D_` stands for a character that XML cannot hold (ECMA-376 part 1, 22.4.2.4). */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => {
    const char = String.fromCharCode(Number.parseInt(hex, 16));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters meant
    return /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(char) ? '' : char === '\r' ? '\n' : char;
  });
}
