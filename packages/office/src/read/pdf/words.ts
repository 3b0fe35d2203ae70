/** A stretch of text on a page; y runs downwards, sizes and places in points. */
export interface Word {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

export interface PageItem {
  readonly str: string;
  readonly transform: readonly unknown[];
  readonly width: number;
}

/** Full-width characters: Han, kana, CJK and full-width punctuation. */
const wide =
  /[\u2018-\u201D\u2014\u2026\u2460-\u24FF\u2E80-\u9FFF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF01-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFF}]/u;

export function isWide(text: string): boolean {
  return wide.test(text);
}

/** What characters commonly take, in ems. */
function naturalWidth(text: string): number {
  return [...text].reduce((sum, each) => sum + (isWide(each) ? 1 : 0.5), 0);
}

/** The words of an item of the text layer, cut at its spaces; slanting text (watermarks) gives none.
 * `guessWidth` when the font's own widths are not to be relied on. */
export function wordsOf(item: PageItem, view: readonly number[], guessWidth: boolean): Word[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = item.transform.map((value) =>
    typeof value === 'number' ? value : 0,
  );
  const [va = 1, vb = 0, vc = 0, vd = 1, ve = 0, vf = 0] = view;
  const along = { x: va * a + vc * b, y: vb * a + vd * b };
  const size = Math.hypot(va * c + vc * d, vb * c + vd * d);
  const slant = Math.min(Math.abs(along.x), Math.abs(along.y)) / Math.max(Math.abs(along.x), Math.abs(along.y), 1e-6);
  const x = va * e + vc * f + ve;
  const y = vb * e + vd * f + vf;
  if (slant > 0.2 || ![x, y, size, item.width].every(Number.isFinite)) return [];
  const text = plain(item.str);
  const width = guessWidth ? Math.min(item.width, naturalWidth(text) * size) : item.width;
  return cut(text, x, y, Math.max(size, 1), Math.max(width, 0));
}

/** Where the words of a string stand, by what its characters would take and what that leaves for its spaces. */
function cut(text: string, x: number, y: number, size: number, width: number): Word[] {
  const units = [...text];
  const natural: number[] = units.map((unit) => (unit === ' ' ? 0 : isWide(unit) ? 1 : 0.5));
  const total = natural.reduce((sum, each) => sum + each, 0);
  const spaces = units.length - natural.filter((each) => each > 0).length;
  const scale = total === 0 ? 0 : Math.min(size, width / total);
  const space = spaces === 0 ? 0 : Math.max(0, width - scale * total) / spaces;
  const unit = spaces === 0 && total > 0 ? width / total : scale;
  const words: Word[] = [];
  let at = x;
  let open: { text: string; x: number } | undefined;
  units.forEach((each, index) => {
    if (each === ' ') {
      if (open !== undefined) words.push({ ...open, right: at, y, size });
      open = undefined;
      at += space;
    } else {
      open ??= { text: '', x: at };
      open.text += each;
      at += (natural[index] ?? 0) * unit;
    }
  });
  if (open !== undefined) words.push({ ...open, right: at, y, size });
  return words;
}

/** Radicals that fonts give in place of characters become the characters; controls go, all spaces are one kind. */
function plain(text: string): string {
  return (
    text
      .replace(/[\u2E80-\u2FDF]/g, (radical) => radical.normalize('NFKC'))
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters taken out
      .replace(/[\u0000-\u0008\u000E-\u001F\u007F\u00AD\u200B-\u200F\uFEFF]/g, '')
      .replace(/[\s\u00A0\u3000]+/g, ' ')
  );
}
