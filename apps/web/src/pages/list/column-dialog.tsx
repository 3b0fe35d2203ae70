/** 列设置: which columns, in which order, how wide; and how close the rows stand. */
import type { ListLayout } from '@yifa/server/contract/lists';
import { Button, Checkbox } from 'antd';
import { useId } from 'react';
import type { LedgerDescription } from '../../api/types.ts';
import { TitledDialog } from '../../ui/dialog.tsx';
import { allColumns, type KeptColumn, startColumns } from './columns.ts';
import { densities } from './use-layout.ts';

interface Props {
  readonly ledger: LedgerDescription;
  readonly layout: ListLayout;
  readonly change: (layout: ListLayout) => void;
  readonly close: () => void;
}

const widths = { '': '自动', 80: '窄', 140: '中', 240: '宽', 400: '很宽' } as const;

function moved(columns: readonly KeptColumn[], from: number, to: number): KeptColumn[] {
  const next = [...columns];
  const [one] = next.splice(from, 1);
  if (one) next.splice(to, 0, one);
  return next;
}

export function ColumnDialog({ ledger, layout, change, close }: Props) {
  const id = useId();
  const all = allColumns(ledger);
  const label = (name: string) => all.find((column) => column.name === name)?.label ?? name;
  const columns = layout.columns.filter(({ name }) => all.some((column) => column.name === name));
  const hidden = all.filter(({ name }) => !columns.some((column) => column.name === name));
  const set = (next: readonly KeptColumn[]) => change({ ...layout, columns: next.map((each) => ({ ...each })) });

  return (
    <TitledDialog title="列设置" close={close}>
      <p>
        <label htmlFor={`${id}-density`}>行距</label>{' '}
        <select
          id={`${id}-density`}
          className="yf-select yf-select-small"
          value={layout.density}
          onChange={({ target }) =>
            change({
              ...layout,
              density: target.value === 'close' ? 'close' : target.value === 'wide' ? 'wide' : 'usual',
            })
          }
        >
          {Object.entries(densities).map(([name, word]) => (
            <option key={name} value={name}>
              {word}
            </option>
          ))}
        </select>
      </p>
      <h3>显示的列，从左到右</h3>
      <ol className="yf-column-list">
        {columns.map(({ name, width }, i) => (
          <li key={name}>
            <Checkbox
              checked
              disabled={columns.length === 1}
              onChange={() => set(columns.filter((each) => each.name !== name))}
            >
              {label(name)}
            </Checkbox>
            <span className="yf-column-tools">
              <select
                className="yf-select yf-select-small"
                aria-label={`${label(name)}的列宽`}
                value={width ?? ''}
                onChange={({ target }) =>
                  set(
                    columns.map((each) =>
                      each.name === name
                        ? { name, ...(target.value === '' ? {} : { width: Number(target.value) }) }
                        : each,
                    ),
                  )
                }
              >
                {Object.entries(widths)
                  .sort(([a], [b]) => Number(a) - Number(b))
                  .map(([value, word]) => (
                    <option key={value} value={value}>
                      {word}
                    </option>
                  ))}
              </select>
              <button
                type="button"
                className="yf-step-button"
                aria-label={`${label(name)}前移`}
                disabled={i === 0}
                onClick={() => set(moved(columns, i, i - 1))}
              >
                ↑
              </button>
              <button
                type="button"
                className="yf-step-button"
                aria-label={`${label(name)}后移`}
                disabled={i === columns.length - 1}
                onClick={() => set(moved(columns, i, i + 1))}
              >
                ↓
              </button>
            </span>
          </li>
        ))}
      </ol>
      {hidden.length > 0 && <h3>没有显示的列</h3>}
      <ul className="yf-column-list">
        {hidden.map(({ name, label: words }) => (
          <li key={name}>
            <Checkbox checked={false} onChange={() => set([...columns, { name }])}>
              {words}
            </Checkbox>
          </li>
        ))}
      </ul>
      <div className="yf-dialog-buttons">
        <Button
          onClick={() =>
            change({ columns: startColumns(ledger).map((each) => ({ name: each.name })), density: 'usual' })
          }
        >
          恢复默认
        </Button>
        <Button type="primary" onClick={close}>
          完成
        </Button>
      </div>
    </TitledDialog>
  );
}
