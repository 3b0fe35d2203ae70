/** The buttons above the grid. */
import { Button } from 'antd';
import { useRef } from 'react';
import type { GridAction } from './reducer.ts';
import { Shortcuts } from './shortcuts.tsx';
import type { Progress } from './use-saving.ts';

interface Props {
  readonly stepLabel: string;
  readonly draftLabel: string;
  /** Rows that hold something and are not recorded. */
  readonly count: number;
  readonly bad: number;
  readonly saved: number;
  readonly progress: Progress | undefined;
  /** References are still being looked up before it goes on. */
  readonly waiting: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly save: () => void;
  readonly saveDraft: (() => void) | undefined;
  readonly check: () => void;
  readonly next: () => void;
  readonly cancel: () => void;
  readonly dispatch: (action: GridAction) => void;
  readonly clearSaved: () => void;
}

export function Tools(props: Props) {
  const { stepLabel, draftLabel, count, bad, saved, progress, waiting, canUndo, canRedo, dispatch } = props;
  const keys = useRef<HTMLDialogElement>(null);
  const busy = progress !== undefined || waiting;
  return (
    <div className="yf-grid-tools" role="toolbar" aria-label="表格工具">
      <Button type="primary" onClick={props.save} disabled={count === 0 || busy} loading={busy}>
        {stepLabel}
        {count > 0 ? `（${count}行）` : ''}
      </Button>
      {props.saveDraft && (
        <Button onClick={props.saveDraft} disabled={count === 0 || busy}>
          {draftLabel}
        </Button>
      )}
      <Button onClick={props.check} disabled={count === 0 || busy}>
        检查
      </Button>
      {bad > 0 && (
        <Button danger onClick={props.next}>
          {`下一处有误（共${bad}处）`}
        </Button>
      )}
      {progress && (
        <span className="yf-grid-progress">
          <progress value={progress.done} max={progress.total} aria-label="登记进度" />
          <span role="status">
            {progress.done}/{progress.total}行
          </span>
          <Button size="small" onClick={props.cancel} disabled={progress.stopping}>
            {progress.stopping ? '正在停止…' : '停止'}
          </Button>
        </span>
      )}
      <span className="yf-grid-gap" />
      <Button onClick={() => dispatch({ kind: 'undo' })} disabled={!canUndo}>
        撤销
      </Button>
      <Button onClick={() => dispatch({ kind: 'redo' })} disabled={!canRedo}>
        恢复
      </Button>
      <Button onClick={() => dispatch({ kind: 'insert-rows' })}>插入行</Button>
      <Button onClick={() => dispatch({ kind: 'delete-rows' })}>删除行</Button>
      {saved > 0 && <Button onClick={props.clearSaved}>收起已登记的{saved}行</Button>}
      <Button onClick={() => keys.current?.showModal()}>快捷键</Button>
      <Shortcuts dialog={keys} />
    </div>
  );
}
