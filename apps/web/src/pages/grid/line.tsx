/** The line below the grid: where one is, how the cell is read, and what is wrong with it. */
import type { GridColumn } from './columns.ts';
import { columnOf, type RowMarks, sayRefusal, wordsFor } from './marks.ts';
import { type GridState, isSingle, rangeOf } from './model.ts';
import type { RowReading } from './reading.ts';

interface Props {
  readonly id: string;
  readonly state: GridState;
  readonly column: GridColumn | undefined;
  readonly columns: readonly GridColumn[];
  readonly reading: RowReading | undefined;
  readonly marks: RowMarks | undefined;
}

export function CellLine({ id, state, column, columns, reading, marks }: Props) {
  const { active, note } = state;
  const range = rangeOf(state);
  const cell = reading?.cells[active.col];
  const text = reading?.row.cells[active.col] ?? '';
  const words = reading && marks && !reading.empty ? wordsFor(reading, marks, columns, active.col) : [];
  const rowWords =
    marks?.outcome?.state === 'refused'
      ? marks.outcome.refusals.length === 0
        ? [`${marks.outcome.message}。${marks.outcome.remedy}`]
        : marks.outcome.refusals.filter((each) => columnOf(each, columns) === undefined).map(sayRefusal)
      : marks?.outcome?.state === 'saved'
        ? marks.outcome.reminders.map(({ says }) => `提醒：${says}`)
        : [];
  return (
    <div className="yf-grid-line" id={id} role="status">
      <p>
        <strong>
          第{active.row + 1}行 {column?.field.label}
          {column?.required ? '（必填）' : ''}
        </strong>
        {text !== '' && <span className="yf-grid-said">{text}</span>}
        {cell?.readAs !== undefined && <span>读作：{cell.readAs}</span>}
        {cell?.asking && <span>正在核对…</span>}
        {column?.field.hint && <span className="yf-quiet">{column.field.hint}</span>}
        {!isSingle(range) && (
          <span className="yf-quiet">
            选中{range.bottom - range.top + 1}行{range.right - range.left + 1}列
          </span>
        )}
      </p>
      {words.map((each) => (
        <p key={each} className="yf-grid-fault">
          <span aria-hidden="true">⚠ </span>
          {each}
        </p>
      ))}
      {rowWords.map((each) => (
        <p key={each} className={marks?.outcome?.state === 'refused' ? 'yf-grid-fault' : undefined}>
          {marks?.outcome?.state === 'refused' && <span aria-hidden="true">✗ </span>}
          {each}
        </p>
      ))}
      {note !== '' && <p className="yf-grid-note">{note}</p>}
    </div>
  );
}
