/**
 * Page of GB/T 9704-2012 in twips (1/20 pt): A4, 天头 37 mm, 订口 28 mm, 版心 156 mm × 225 mm,
 * so that 22 lines of 28 three-size (16 pt) characters fill it.
 */
export const page = {
  width: 11906,
  height: 16838,
  top: 2098,
  bottom: 1984,
  left: 1588,
  right: 1474,
  /** Footer edge such that the dash of the page number stands 7 mm below the 版心. */
  footer: 1417,
} as const;

/** Width of the 版心. */
export const textWidth = page.width - page.left - page.right;

/** Exact line height: 225 mm / 22, rounded down so that the 22nd line is never pushed out. */
export const lineHeight = 579;

/** Tightening of each 16 pt character: 28 × (16 − 0.25) pt is just under 156 mm. */
export const bodyTightening = -5;

/** Advance of one body character after tightening. */
export const charWidth = 16 * 20 + bodyTightening;

/** Millimetres in twips. */
export const millimetres = (mm: number): number => Math.round((mm * 1440) / 25.4);

/** Width of a text in full characters: ASCII counts half, everything else one. */
export function widthInChars(text: string): number {
  let width = 0;
  for (const char of text) width += char.charCodeAt(0) < 0x80 ? 0.5 : 1;
  return width;
}

/** Width in twips of a text set in the body size; digits and letters are half a body size wide. */
export function bodyWidth(text: string): number {
  let width = 0;
  for (const char of text) width += char.charCodeAt(0) < 0x80 ? 160 + bodyTightening : charWidth;
  return width;
}
