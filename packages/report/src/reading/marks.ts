/** What stands between marks: names in “…”, titles in 《…》. Numbers there are part of a name. */

const closing = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
  ['〈', '〉'],
]);
const marks = /[“”‘’「」『』《》〈〉"]/g;

/** A quotation longer than this is an unclosed one; titles run longer. */
const longestQuote = 60;
const longestTitle = 120;

/** Asked for rising positions only; looks at every mark once. */
export interface Marked {
  /** The end of the marked stretch that holds `at`, if one does. */
  endOf(at: number): number | undefined;
}

/** The marked stretches of one line. */
export function markedIn(line: string, offset: number): Marked {
  const spans: { readonly start: number; readonly end: number }[] = [];
  let open: { readonly start: number; readonly mark: string; depth: number } | undefined;
  marks.lastIndex = 0;
  for (let found = marks.exec(line); found; found = marks.exec(line)) {
    const at = found.index;
    const mark = found[0];
    const longest = open?.mark === '《' ? longestTitle : longestQuote;
    if (open && at - open.start > longest) open = undefined;
    if (!open) {
      if (closing.has(mark) || mark === '"') open = { start: at, mark, depth: 1 };
    } else if (mark === open.mark && mark !== '"') open.depth++;
    else if (mark === (closing.get(open.mark) ?? '"') || (open.mark === '“' && mark === '"')) {
      open.depth--;
      if (open.depth === 0 || (open.mark === '“' && mark === '”')) {
        spans.push({ start: open.start + offset, end: at + 1 + offset });
        open = undefined;
      }
    }
  }
  let next = 0;
  return {
    endOf(at) {
      while ((spans[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next++;
      const span = spans[next];
      return span && span.start <= at ? span.end : undefined;
    },
  };
}

/** The titles in a sentence. What a law is called says nothing of what is counted. */
export function titlesIn(
  sentence: string,
  offset: number,
): readonly { readonly start: number; readonly end: number }[] {
  const titles: { readonly start: number; readonly end: number }[] = [];
  for (let start = sentence.indexOf('《'); start >= 0; start = sentence.indexOf('《', start + 1)) {
    const end = sentence.indexOf('》', start);
    if (end < 0) break;
    titles.push({ start: start + offset, end: end + 1 + offset });
    start = end;
  }
  return titles;
}
