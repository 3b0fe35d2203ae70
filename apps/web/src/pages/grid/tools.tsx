/** The buttons above the grid. */
import { Button } from 'antd';
import { memo, useRef } from 'react';
import type { GridAction } from './reducer.ts';
import { Shortcuts } from './shortcuts.tsx';
import type { Progress } from './use-saving.ts';

export interface ToolActs {
  readonly save: () => void;
  readonly saveDraft: () => void;
  readonly check: () => void;
  /** Goes to the next cell that needs mending, or to the one before. */
  readonly jump: (by: 1 | -1) => void;
  readonly cancel: () => void;
  readonly clearSaved: () => void;
}

interface Props {
  readonly stepLabel: string;
  /** Undefined where a row cannot be kept as a draft. */
  readonly draftLabel: string | undefined;
  /** Rows that hold something and are not recorded. */
  readonly count: number;
  readonly bad: number;
  readonly saved: number;
  readonly progress: Progress | undefined;
  /** Rows are still being read, or references looked up, before it goes on. */
  readonly waiting: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly act: ToolActs;
  readonly dispatch: (action: GridAction) => void;
}

export const Tools = memo(function Tools(props: Props) {
  const { stepLabel, draftLabel, count, bad, saved, progress, waiting, canUndo, canRedo, act, dispatch } = props;
  const keys = useRef<HTMLDialogElement>(null);
  const busy = progress !== undefined || waiting;
  return (
    <div className="yf-grid-tools" role="toolbar" aria-label="表格工具">
      <Button type="primary" onClick={act.save} disabled={count === 0 || busy} loading={busy}>
        {stepLabel}
        {count > 0 ? `（${count}行）` : ''}
      </Button>
      {draftLabel !== undefined && (
        <Button onClick={act.saveDraft} disabled={count === 0 || busy}>
          {draftLabel}
        </Button>
      )}
      <Button onClick={act.check} disabled={count === 0 || busy}>
        检查
      </Button>
      {bad > 0 && (
        <span className="yf-grid-mend">
          <span role="status">
            <span aria-hidden="true">⚠ </span>
            {bad}处待改
          </span>
          <Button danger onClick={() => act.jump(-1)}>
            上一处
          </Button>
          <Button danger onClick={() => act.jump(1)}>
            下一处
          </Button>
        </span>
      )}
      {progress && (
        <span className="yf-grid-progress">
          <progress value={progress.done} max={progress.total} aria-label="登记进度" />
          <span role="status">
            {progress.done}/{progress.total}行
          </span>
          <Button size="small" onClick={act.cancel} disabled={progress.stopping}>
            {progress.stopping ? '正在停止…' : '停止'}
          </Button>
        </span>
      )}
      {waiting && !progress && (
        <span className="yf-grid-progress">
          <span role="status">正在核对…</span>
          <Button size="small" onClick={act.cancel}>
            停止
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
      {saved > 0 && <Button onClick={act.clearSaved}>收起已登记的{saved}行</Button>}
      <Button onClick={() => keys.current?.showModal()}>快捷键</Button>
      <Shortcuts dialog={keys} />
    </div>
  );
});
