/** Sub-rows in a grid; a block copied from a spreadsheet can be pasted into any cell. */
import { Button } from 'antd';
import { type ClipboardEvent, useState } from 'react';
import type { FieldDescription, Titles } from '../api/types.ts';
import { emptyRow, type Fault, isEmptyRow, type Raw, rawRows } from '../values/raw.ts';
import { Control } from './control.tsx';
import { pasteInto } from './paste.ts';

interface Props {
  readonly id: string;
  readonly field: FieldDescription;
  readonly value: Raw | undefined;
  readonly onChange: (value: Raw, titles?: Titles) => void;
  readonly org: string;
  readonly ledger?: string | undefined;
  readonly today: string;
  readonly titles: Titles;
  readonly faults: readonly Fault[];
}

export function RowsEditor({ id, field, value, onChange, org, ledger, today, titles, faults }: Props) {
  const columns = field.fields ?? [];
  const [left, setLeft] = useState<readonly Fault[]>([]);
  const kept = rawRows(value);
  const rows = kept.length > 0 ? kept : [emptyRow(columns)];

  function put(at: number, name: string, cell: Raw, names?: Titles) {
    if (Array.isArray(cell)) return;
    const single = typeof cell === 'string' || typeof cell === 'boolean' ? cell : null;
    onChange(
      rows.map((row, i) => (i === at ? { ...row, [name]: single } : row)),
      names,
    );
  }

  function paste(event: ClipboardEvent, row: number, column: number) {
    const block = event.clipboardData.getData('text/plain');
    if (!/[\t\n]/.test(block.trimEnd())) return;
    event.preventDefault();
    const pasted = pasteInto(rows, columns, row, column, block);
    setLeft(pasted.faults);
    onChange(pasted.rows);
  }

  return (
    <div className="yf-rows">
      <section className="yf-scroll" aria-label={`${field.label}明细`}>
        <table className="yf-plain">
          <thead>
            <tr>
              <th scope="col">序号</th>
              {columns.map((column) => (
                <th scope="col" key={column.name}>
                  {column.label}
                  {!column.optional && (
                    <span className="yf-must" title="必填">
                      *
                    </span>
                  )}
                </th>
              ))}
              <th scope="col">
                <span className="yf-unseen">操作</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: sub-rows have no other identity
              <tr key={i}>
                <td>{i + 1}</td>
                {columns.map((column, j) => {
                  const path = `${field.name}.${i}.${column.name}`;
                  const fault = faults.find((each) => each.field === path);
                  const faultId = fault ? `${id}-${i}-${column.name}-error` : undefined;
                  return (
                    <td
                      key={column.name}
                      data-field={path}
                      className={`yf-cell-${column.kind}`}
                      onPaste={(event) => paste(event, i, j)}
                    >
                      <Control
                        id={`${id}-${i}-${column.name}`}
                        field={column}
                        value={row[column.name]}
                        onChange={(cell, names) => put(i, column.name, cell, names)}
                        org={org}
                        ledger={ledger}
                        path={`${field.name}.${column.name}`}
                        today={today}
                        titles={titles}
                        invalid={fault !== undefined}
                        describedBy={faultId}
                        ariaLabel={`${field.label}第${i + 1}行${column.label}`}
                      />
                      {fault && (
                        <span id={faultId} className="yf-field-error">
                          {fault.says}
                        </span>
                      )}
                    </td>
                  );
                })}
                <td>
                  <button
                    type="button"
                    className="yf-link"
                    disabled={rows.length === 1 && isEmptyRow(row)}
                    onClick={() => onChange(rows.filter((_, k) => k !== i))}
                  >
                    删除<span className="yf-unseen">第{i + 1}行</span>
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <div className="yf-rows-foot">
        <Button size="small" onClick={() => onChange([...rows, emptyRow(columns)])}>
          增加一行
        </Button>
        <span className="yf-quiet">可从表格软件复制多行，直接粘贴到单元格</span>
      </div>
      {left.length > 0 && (
        <div className="yf-field-error" role="status">
          <p>粘贴的内容有{left.length}格没有填入：</p>
          {left.slice(0, 8).map(({ field: place, says }) => (
            <p key={place}>{says}</p>
          ))}
        </div>
      )}
    </div>
  );
}
