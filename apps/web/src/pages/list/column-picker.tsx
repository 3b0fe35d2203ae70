/** 列设置. */
import { Button, Checkbox, Popover } from 'antd';
import type { LedgerDescription } from '../../api/types.ts';
import { allColumns, type ListColumn } from './columns.ts';

interface Props {
  readonly ledger: LedgerDescription;
  readonly shown: readonly ListColumn[];
  readonly choose: (names: readonly string[] | undefined) => void;
}

export function ColumnPicker({ ledger, shown, choose }: Props) {
  const names = shown.map(({ name }) => name);
  const list = (
    <fieldset className="yf-columns">
      <legend className="yf-unseen">显示的列</legend>
      {allColumns(ledger).map(({ name, label }) => (
        <Checkbox
          key={name}
          checked={names.includes(name)}
          onChange={(event) => choose(event.target.checked ? [...names, name] : names.filter((each) => each !== name))}
        >
          {label}
        </Checkbox>
      ))}
      <Button size="small" onClick={() => choose(undefined)}>
        恢复默认
      </Button>
    </fieldset>
  );
  return (
    <Popover arrow={false} trigger="click" placement="bottomRight" content={list} title="显示的列">
      <Button aria-haspopup="dialog">列设置</Button>
    </Popover>
  );
}
