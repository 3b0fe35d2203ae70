/** The rows as a table of which only what is seen is drawn. */
import { memo } from 'react';
import { to } from '../../router.ts';
import { Link } from '../../ui/link.tsx';
import type { GridColumn } from './columns.ts';
import type { Layout } from './layout.ts';
import type { CellMark, RowMarks } from './marks.ts';
import type { Cell, Range, Row } from './model.ts';

export function cellId(cell: Cell): string {
  return `yf-cell-${cell.row}-${cell.col}`;
}

const signs: Readonly<Record<CellMark, string>> = { bad: '⚠', missing: '待填', asking: '…', refused: '✗' };

interface HeadProps {
  readonly columns: readonly GridColumn[];
  readonly layout: Layout;
  readonly range: Range;
  readonly caption: string;
}

export function SheetHead({ columns, layout, range }: HeadProps) {
  return (
    <thead>
      <tr aria-rowindex={1} style={{ height: layout.headHeight }}>
        <th className="yf-grid-corner" scope="col">
          <span className="yf-unseen">行号</span>
        </th>
        {columns.map((column, i) => (
          <th
            key={column.name}
            scope="col"
            aria-colindex={i + 2}
            data-col={i}
            className={`${i === 0 && layout.frozen ? 'yf-grid-frozen' : ''}${i >= range.left && i <= range.right ? ' yf-grid-lit' : ''}`}
            style={i === 0 && layout.frozen ? { left: layout.gutter } : undefined}
            title={column.field.hint ? `${column.field.label}：${column.field.hint}` : column.field.label}
          >
            {column.required && (
              <span className="yf-must" aria-hidden="true">
                *
              </span>
            )}
            {column.field.label}
            {column.field.unit ? <small>（{column.field.unit}）</small> : null}
            {column.required && <span className="yf-unseen">（必填）</span>}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface RowProps {
  readonly row: Row;
  readonly index: number;
  readonly columns: readonly GridColumn[];
  readonly layout: Layout;
  readonly marks: RowMarks;
  /** Columns of the selection in this row; -1 for none. */
  readonly from: number;
  readonly until: number;
  readonly active: number;
  readonly entryHref: string | undefined;
  /** The cells that still lack something are named only once the row is left. */
  readonly quiet: boolean;
}

export const SheetRow = memo(function SheetRow(props: RowProps) {
  const { row, index, columns, layout, marks, from, until, active, entryHref, quiet } = props;
  const state = marks.outcome?.state;
  return (
    <tr
      aria-rowindex={index + 2}
      className={state === 'saved' ? 'yf-grid-saved' : state === 'sent' ? 'yf-grid-sent' : undefined}
      style={{ height: layout.rowHeight }}
    >
      <th scope="row" className={`yf-grid-gutter${from >= 0 ? ' yf-grid-lit' : ''}`} data-row={index}>
        {index + 1}
        {entryHref !== undefined ? (
          <Link href={entryHref} target="_blank" rel="noopener">
            ✓已登记
          </Link>
        ) : state === 'sent' ? (
          <small>待核实</small>
        ) : state === 'refused' ? (
          <small className="yf-grid-no">✗未通过</small>
        ) : marks.bad && !quiet ? (
          <small className="yf-grid-no">⚠待改</small>
        ) : null}
      </th>
      {columns.map((column, i) => {
        const mark = quiet && marks.cells[i] === 'missing' ? undefined : marks.cells[i];
        const selected = from >= 0 && i >= from && i <= until;
        const text = row.cells[i] ?? '';
        const right = column.field.kind === 'integer' || column.field.kind === 'money';
        const names = [
          i === 0 && layout.frozen ? 'yf-grid-frozen' : '',
          selected ? 'yf-grid-in' : '',
          i === active ? 'yf-grid-active' : '',
          mark ? `yf-grid-${mark}` : '',
          right ? 'yf-grid-right' : '',
        ];
        return (
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the editor, which names the active cell
          <td
            key={column.name}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid
            role="gridcell"
            id={cellId({ row: index, col: i })}
            aria-colindex={i + 2}
            aria-selected={selected || i === active}
            aria-invalid={mark === 'bad' || mark === 'refused' || mark === 'missing' ? true : undefined}
            aria-readonly={state === 'saved' || state === 'sent' ? true : undefined}
            className={names.filter((name) => name !== '').join(' ') || undefined}
            style={i === 0 && layout.frozen ? { left: layout.gutter } : undefined}
          >
            {mark && <span className="yf-grid-sign">{signs[mark]}</span>}
            {text}
          </td>
        );
      })}
    </tr>
  );
});

interface BodyProps {
  readonly rows: readonly Row[];
  readonly seen: readonly [number, number];
  readonly columns: readonly GridColumn[];
  readonly layout: Layout;
  readonly marksAt: (index: number) => RowMarks;
  readonly range: Range;
  readonly active: Cell;
  readonly org: string;
  readonly ledger: string;
}

export function SheetBody({ rows, seen, columns, layout, marksAt, range, active, org, ledger }: BodyProps) {
  const [from, until] = seen;
  const after = (rows.length - until) * layout.rowHeight;
  return (
    <>
      {from > 0 && <Gap height={from * layout.rowHeight} />}
      <tbody>
        {rows.slice(from, until).map((row, i) => {
          const index = from + i;
          const mark = marksAt(index);
          const inside = index >= range.top && index <= range.bottom;
          return (
            <SheetRow
              key={row.id}
              row={row}
              index={index}
              columns={columns}
              layout={layout}
              marks={mark}
              from={inside ? range.left : -1}
              until={inside ? range.right : -1}
              active={index === active.row ? active.col : -1}
              entryHref={mark.outcome?.state === 'saved' ? to.entry(org, ledger, mark.outcome.entry) : undefined}
              quiet={index === active.row}
            />
          );
        })}
      </tbody>
      {after > 0 && <Gap height={after} />}
    </>
  );
}

/** Room for the rows that are not drawn. */
function Gap({ height }: { readonly height: number }) {
  return (
    <tbody aria-hidden="true">
      <tr>
        <td className="yf-grid-room" style={{ height }} />
      </tr>
    </tbody>
  );
}
