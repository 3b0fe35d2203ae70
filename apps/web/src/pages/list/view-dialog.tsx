/** 保存视图: the query as it stands, under a name. */
import { Button, Checkbox, Input } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { type ApiError, asApiError } from '../../api/client.ts';
import { randomUuid } from '../../api/uuid.ts';
import { TitledDialog } from '../../ui/dialog.tsx';
import { Problem } from '../../ui/problem.tsx';
import type { LayoutDesk } from './use-layout.ts';

interface Props {
  readonly desk: LayoutDesk;
  /** The search part of the address. */
  readonly search: string;
  /** What the query says, for those who give it a name. */
  readonly says: string;
  readonly close: () => void;
}

export function ViewDialog({ desk, search, says, close }: Props) {
  const id = useId();
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const [begin, setBegin] = useState(false);
  const [withColumns, setWithColumns] = useState(true);
  const [error, setError] = useState<ApiError>();
  const [busy, setBusy] = useState(false);

  async function run(work: () => Promise<void>, then: () => void) {
    setBusy(true);
    setError(undefined);
    try {
      await work();
      then();
    } catch (cause) {
      setError(asApiError(cause));
    } finally {
      setBusy(false);
    }
  }

  function save(event: FormEvent) {
    event.preventDefault();
    const same = desk.views.find((view) => view.mine && view.name === name.trim());
    const content = { search, ...(withColumns ? { columns: desk.layout.columns } : {}) };
    if (name.trim() !== '')
      run(() => desk.save(same?.id ?? randomUuid(), { name: name.trim(), shared, content }, begin), close);
  }

  const own = desk.views.filter((view) => view.mine);
  return (
    <TitledDialog title="视图" close={close}>
      {error && <Problem error={error} />}
      <form onSubmit={save}>
        <p className="yf-quiet">把现在的查询条件和排序存为视图：{says === '' ? '没有条件，全部记录' : says}</p>
        <label htmlFor={`${id}-name`}>名称</label>
        <Input
          id={`${id}-name`}
          value={name}
          maxLength={30}
          placeholder="如 本年未办结"
          onChange={(event) => setName(event.target.value)}
        />
        <p>
          <Checkbox checked={withColumns} onChange={(event) => setWithColumns(event.target.checked)}>
            连同现在的列
          </Checkbox>
        </p>
        <p>
          <Checkbox checked={shared} onChange={(event) => setShared(event.target.checked)}>
            本机构其他人也可以用
          </Checkbox>
        </p>
        <p>
          <Checkbox checked={begin} onChange={(event) => setBegin(event.target.checked)}>
            打开这个台账时先用它
          </Checkbox>
        </p>
        <div className="yf-dialog-buttons">
          <Button type="primary" htmlType="submit" loading={busy} disabled={name.trim() === ''}>
            {own.some((view) => view.name === name.trim()) ? '覆盖保存' : '保存'}
          </Button>
        </div>
      </form>
      {desk.views.length > 0 && (
        <>
          <h3>已有的视图</h3>
          <ul className="yf-column-list">
            {desk.views.map((view) => (
              <li key={view.id}>
                <span>
                  {view.name}
                  <span className="yf-quiet">
                    {view.mine ? (view.shared ? '（已共享）' : '') : `（${view.by}共享）`}
                    {desk.first?.id === view.id ? '（默认）' : ''}
                  </span>
                </span>
                <span className="yf-column-tools">
                  <button
                    type="button"
                    className="yf-link"
                    disabled={busy}
                    onClick={() =>
                      run(
                        () => desk.beginWith(desk.first?.id === view.id ? null : view.id),
                        () => undefined,
                      )
                    }
                  >
                    {desk.first?.id === view.id ? '取消默认' : '设为默认'}
                    <span className="yf-unseen">：{view.name}</span>
                  </button>
                  {view.mine && (
                    <button
                      type="button"
                      className="yf-link"
                      disabled={busy}
                      onClick={() =>
                        run(
                          () => desk.remove(view.id),
                          () => undefined,
                        )
                      }
                    >
                      删除<span className="yf-unseen">：{view.name}</span>
                    </button>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </TitledDialog>
  );
}
