import { BookFault } from './fault.ts';
import { type Budget, SheetGrid } from './grid.ts';
import type { BookLimits } from './limits.ts';
import type { BookSheet } from './model.ts';

/**
 * Text with separators as a sheet: commas, tabs or semicolons, whichever parts the lines most evenly; quotes as in
 * RFC 4180, and the `="0123"` by which programs keep leading zeros. Errors: `workbook-too-many`, `workbook-bomb`.
 */
export function delimitedSheet(name: string, text: string, limits: BookLimits, budget: Budget): BookSheet {
  const grid = new SheetGrid(name, limits, budget);
  const separator = separatorOf(text);
  let index = 0;
  for (const cells of records(text, separator, limits)) {
    grid.addRow(index, false, cells.map(unwrapped));
    index += 1;
  }
  return grid.finish(false);
}

function separatorOf(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, 50);
  const score = (separator: string): number => {
    const counts = lines.map((line) => line.replace(/"[^"]*"/g, '').split(separator).length - 1);
    const most = counts.filter((count) => count > 0);
    if (most.length === 0) return 0;
    const usual = most.sort((a, b) => a - b)[Math.floor(most.length / 2)] ?? 0;
    return usual * counts.filter((count) => count === usual).length;
  };
  return (
    ['\t', ',', ';'].map((separator) => ({ separator, score: score(separator) })).sort((a, b) => b.score - a.score)[0]
      ?.separator ?? ','
  );
}

function* records(text: string, separator: string, limits: BookLimits): Generator<string[]> {
  let cells: string[] = [];
  let at = 0;
  const special = new RegExp(`[${separator}\\n\\r]`, 'g');
  const push = (cell: string): void => {
    if (cells.length > limits.columns * 4) throw new BookFault('workbook-too-many', '一行的分隔符过多');
    cells.push(cell);
  };
  while (at < text.length) {
    if (text[at] === '"') {
      const { value, next } = quoted(text, at);
      special.lastIndex = next;
      const end = special.exec(text)?.index ?? text.length;
      push(value + text.slice(next, end).trimEnd());
      at = end;
    } else {
      special.lastIndex = at;
      const end = special.exec(text)?.index ?? text.length;
      push(text.slice(at, end));
      at = end;
    }
    const mark = text[at];
    at += 1;
    if (mark === separator) {
      if (at >= text.length) push('');
      continue;
    }
    if (mark === '\r' && text[at] === '\n') at += 1;
    yield cells;
    cells = [];
  }
  if (cells.length > 0) yield cells;
}

function quoted(text: string, start: number): { readonly value: string; readonly next: number } {
  const parts: string[] = [];
  let from = start + 1;
  for (;;) {
    const end = text.indexOf('"', from);
    if (end === -1) return { value: parts.join('') + text.slice(from), next: text.length };
    parts.push(text.slice(from, end));
    if (text[end + 1] !== '"') return { value: parts.join(''), next: end + 1 };
    parts.push('"');
    from = end + 2;
  }
}

function unwrapped(cell: string): string {
  return /^="(.*)"$/s.exec(cell)?.[1] ?? cell;
}
