/** Above the table: how many, what is selected, views, columns, and what can be done with the list. */
import { Button } from 'antd';
import type { ListColumn } from './columns.ts';
import type { Sorting } from './table.tsx';
import type { LayoutDesk } from './use-layout.ts';

interface Props {
  readonly unit: string;
  readonly total: number | undefined;
  readonly narrowed: boolean;
  readonly masked: boolean;
  readonly selected: number;
  readonly selectAll: () => void;
  readonly selectNone: () => void;
  readonly desk: LayoutDesk;
  /** The search part of the address as it stands. */
  readonly search: string;
  readonly pickView: (search: string) => void;
  readonly columns: readonly ListColumn[];
  readonly sort: Sorting;
  readonly open: (dialog: 'columns' | 'views' | 'export' | 'keys') => void;
  readonly print: () => void;
  readonly copy: () => void;
  readonly busy: boolean;
}

export function Toolbar(props: Props) {
  const { unit, total, narrowed, masked, selected, desk, search, columns, sort, open, busy } = props;
  const used = desk.views.find((view) => view.content.search === search);
  const sortable = columns.filter((column) => column.sortable);
  const some = selected > 0 ? `所选${selected}${unit}` : '';
  return (
    <div className="yf-list-bar">
      <p role="status">
        {total === undefined ? (
          <span className="yf-quiet">
            共<span aria-hidden="true">…</span>
            {unit}
            <span className="yf-unseen">正在查询</span>
          </span>
        ) : (
          `共${total}${unit}`
        )}
        {narrowed && total !== undefined ? '（已按条件筛选）' : ''}
        {masked && <span className="yf-quiet"> 个人信息已遮蔽</span>}
        {selected > 0 && (
          <strong className="yf-selected">
            已选{selected}
            {unit}
          </strong>
        )}
        {selected > 0 && total !== undefined && selected < total && (
          <button type="button" className="yf-link" onClick={props.selectAll}>
            全选符合条件的{total}
            {unit}
          </button>
        )}
        {selected > 0 && (
          <button type="button" className="yf-link" onClick={props.selectNone}>
            取消选择
          </button>
        )}
      </p>
      <div className="yf-list-tools">
        <label className="yf-phone-only">
          <span className="yf-unseen">排序</span>
          <select
            className="yf-select yf-select-small"
            value={`${sort.by} ${sort.desc ? 'desc' : 'asc'}`}
            onChange={({ target }) => {
              const [by = '', way] = target.value.split(' ');
              sort.change(by, way === 'desc');
            }}
          >
            {sortable.flatMap(({ name, label }) => [
              <option key={`${name} desc`} value={`${name} desc`}>
                {label} ↓
              </option>,
              <option key={`${name} asc`} value={`${name} asc`}>
                {label} ↑
              </option>,
            ])}
          </select>
        </label>
        {desk.views.length > 0 && (
          <label>
            <span className="yf-unseen">视图</span>
            <select
              className="yf-select yf-select-small"
              value={used?.id ?? ''}
              onChange={({ target }) => props.pickView(desk.views.find(({ id }) => id === target.value)?.id ?? '')}
            >
              <option value="">{used ? '全部记录' : search === '' ? '选用视图' : '（未存的查询）'}</option>
              {desk.views.map((view) => (
                <option key={view.id} value={view.id}>
                  {view.name}
                  {view.mine ? '' : `（${view.by}）`}
                </option>
              ))}
            </select>
          </label>
        )}
        <Button onClick={() => open('views')} aria-haspopup="dialog">
          {desk.views.length > 0 ? '管理视图' : '保存视图'}
        </Button>
        <Button className="yf-wide-only" onClick={() => open('columns')} aria-haspopup="dialog">
          列设置
        </Button>
        <Button onClick={() => open('export')} aria-haspopup="dialog" disabled={!total} title={some}>
          导出
        </Button>
        <Button className="yf-wide-only" onClick={props.print} disabled={!total || busy} title={some}>
          打印
        </Button>
        <Button
          className="yf-wide-only"
          onClick={props.copy}
          disabled={!total || busy}
          title={some || '可粘贴到 WPS 表格、Excel'}
        >
          复制
        </Button>
        <Button className="yf-wide-only" type="text" onClick={() => open('keys')} aria-haspopup="dialog">
          快捷键
        </Button>
      </div>
    </div>
  );
}
