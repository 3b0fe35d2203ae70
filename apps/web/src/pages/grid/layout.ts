/** Where rows and columns lie, in pixels: the table, the editor over it and the scrolling agree through this. */
import type { GridColumn } from './columns.ts';
import type { Range } from './model.ts';

export interface Layout {
  readonly rowHeight: number;
  readonly headHeight: number;
  /** Width of the row numbers. */
  readonly gutter: number;
  readonly widths: readonly number[];
  /** Left edge of each column, and the right edge of the last. */
  readonly edges: readonly number[];
  /** The first column stays in sight beside the row numbers; on a narrow screen it would leave no room for the others. */
  readonly frozen: boolean;
}

/** As much of the width as frozen columns may take. */
const mostFrozen = 0.4;

/**
 * @param em pixels of the root font, which grows with the large letters of the workbench
 * @param room pixels of width in which the grid is seen
 */
export function layoutOf(columns: readonly GridColumn[], em: number, room: number): Layout {
  const gutter = Math.round(5.2 * em);
  const widths = columns.map(({ width }) => Math.round(width * em));
  const edges = [gutter];
  for (const width of widths) edges.push((edges[edges.length - 1] ?? 0) + width);
  const frozen = (edges[1] ?? gutter) <= room * mostFrozen;
  return { rowHeight: Math.round(2 * em), headHeight: Math.round(2.3 * em), gutter, widths, edges, frozen };
}

/** The width that never scrolls away. */
export function frozenWidth({ edges, gutter, frozen }: Layout): number {
  return frozen ? (edges[1] ?? gutter) : gutter;
}

/** The rows to draw around what is seen. */
export function rowsSeen(layout: Layout, scrollTop: number, height: number, count: number): readonly [number, number] {
  const first = Math.floor(scrollTop / layout.rowHeight);
  const shown = Math.ceil(height / layout.rowHeight);
  // Steps of eight rows: scrolling draws anew only now and then.
  const from = Math.max(0, Math.floor((first - 8) / 8) * 8);
  const until = Math.min(count, Math.ceil((first + shown + 8) / 8) * 8);
  return [from, until];
}

export interface Box {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

export function boxOf(layout: Layout, { top, left, bottom, right }: Range): Box {
  const x = layout.edges[left] ?? 0;
  return {
    top: layout.headHeight + top * layout.rowHeight,
    left: x,
    width: (layout.edges[right + 1] ?? x) - x,
    height: (bottom - top + 1) * layout.rowHeight,
  };
}

/** The scroll position that brings a cell into sight, clear of the frozen head and columns. */
export function scrollFor(
  layout: Layout,
  cell: { readonly row: number; readonly col: number },
  view: { readonly scrollTop: number; readonly scrollLeft: number; readonly height: number; readonly width: number },
): { readonly top: number; readonly left: number } {
  const y = cell.row * layout.rowHeight;
  const room = view.height - layout.headHeight - layout.rowHeight;
  const top = y < view.scrollTop ? y : y > view.scrollTop + room ? y - room : view.scrollTop;
  const frozen = frozenWidth(layout);
  if (cell.col === 0 && layout.frozen) return { top, left: view.scrollLeft };
  const x = layout.edges[cell.col] ?? 0;
  const end = layout.edges[cell.col + 1] ?? x;
  const left =
    x < view.scrollLeft + frozen ? x - frozen : end > view.scrollLeft + view.width ? end - view.width : view.scrollLeft;
  return { top, left: Math.min(left, x - frozen) };
}

/** The cell under a point of the sheet, clamped into it. */
export function cellAt(
  layout: Layout,
  x: number,
  y: number,
  rows: number,
): { readonly row: number; readonly col: number } {
  const row = Math.max(0, Math.min(rows - 1, Math.floor((y - layout.headHeight) / layout.rowHeight)));
  let col = 0;
  while (col < layout.widths.length - 1 && x >= (layout.edges[col + 1] ?? 0)) col += 1;
  return { row, col };
}
