/** The words around a number, cut so that signed and present text compare. */

/** Characters kept on each side. */
const reach = 24;

/** Programs re-space and re-break text when saving; white space carries no meaning in Chinese text. */
export function squeezed(text: string): string {
  return text.replace(/[\s\u{200B}\u{FEFF}]+/gu, '');
}

/** What is kept of the text between the number before (or the beginning of the paragraph) and a number. */
export function wordsBefore(text: string): string {
  return [...squeezed(text)].slice(-reach).join('');
}

/** What is kept of the text between a number and the next (or the end of the paragraph). */
export function wordsAfter(text: string): string {
  return [...squeezed(text)].slice(0, reach).join('');
}
