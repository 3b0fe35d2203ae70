/** Texts of cells, brought into one shape for comparing; what is kept stays as it was written. */

// Zero-width signs and marks of direction come with pasted text and mean nothing.
const invisible = /(?![\n\r\t])[\p{Cc}\p{Cf}]/gu;

/** For keeping: outer blanks and invisible signs away, odd blanks as plain ones, an apostrophe that only marked text gone. */
export function tidy(text: string): string {
  return text
    .replace(invisible, '')
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f]/g, ' ')
    .replace(/\r\n?/g, '\n')
    .replace(/^['‘](?=[\d+-])/, '')
    .trim();
}

/** For comparing: half width, no blanks, one kind of each bracket and dash. */
export function squeezed(text: string): string {
  return tidy(text)
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[‐‑‒–—―−﹣]/g, '-')
    .replace(/[【［〔〖]/g, '[')
    .replace(/[】］〕〗]/g, ']')
    .toLowerCase();
}

/** For comparing names loosely: only letters and digits are left. */
export function skeleton(text: string): string {
  return squeezed(text).replace(/[^\p{L}\p{N}]/gu, '');
}

/** The head of a column without what only explains it: required marks, units and remarks in brackets. */
export function headWord(text: string): string {
  return squeezed(text)
    .replace(/^[*★※·•]+|[*★※:：。]+$/g, '')
    .replace(/[([][^)\]]*[)\]]/g, '')
    .replace(/[^\p{L}\p{N}#/+-]/gu, '');
}

/** As much of a text as a sentence can quote. */
export function quote(text: string): string {
  const signs = [...tidy(text).replace(/\s+/g, ' ')];
  return signs.length > 24 ? `${signs.slice(0, 24).join('')}…` : signs.join('');
}

/** How many single signs part two short texts. */
export function distance(a: string, b: string): number {
  const from = [...a].slice(0, 60);
  const to = [...b].slice(0, 60);
  let row = to.map((_, at) => at + 1);
  for (const [i, sign] of from.entries()) {
    let diagonal = i;
    let left = i + 1;
    row = row.map((above, j) => {
      const here = Math.min(left + 1, above + 1, diagonal + (sign === to[j] ? 0 : 1));
      diagonal = above;
      left = here;
      return here;
    });
  }
  return row.at(-1) ?? from.length;
}
