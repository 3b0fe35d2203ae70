/** 导出: which entries, which columns, and how far it has come; closing stops it. */
import { Button } from 'antd';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { type ApiError, asApiError } from '../../api/client.ts';
import { randomUuid } from '../../api/uuid.ts';
import { to } from '../../router.ts';
import { TitledDialog } from '../../ui/dialog.tsx';
import { Link } from '../../ui/link.tsx';
import { Problem } from '../../ui/problem.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { type Asked, calls } from './calls.ts';

interface Props {
  readonly org: string;
  readonly ledger: string;
  readonly unit: string;
  /** Everything that fits the query. */
  readonly whole: Asked & { readonly count: number };
  /** What is selected, when something is. */
  readonly picked: (Asked & { readonly count: number }) | undefined;
  /** The shown columns, the first one included. */
  readonly columns: readonly string[];
  readonly sort: string;
  readonly desc: boolean;
  readonly masked: boolean;
  readonly close: () => void;
}

const asking = 500;

export function ExportDialog(props: Props) {
  const { org, ledger, unit, whole, picked, columns, sort, desc, masked, close } = props;
  const [scope, setScope] = useState<'picked' | 'whole'>(picked ? 'picked' : 'whole');
  const [which, setWhich] = useState<'shown' | 'all'>('shown');
  const [running, setRunning] = useState(false);
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number }>();
  const [error, setError] = useState<ApiError>();
  const [done, setDone] = useState('');
  const work = useRef<AbortController>(undefined);
  useEffect(() => () => work.current?.abort(), []);

  async function run(event: FormEvent) {
    event.preventDefault();
    const asked = scope === 'picked' && picked ? picked : whole;
    const controller = new AbortController();
    const key = randomUuid();
    work.current = controller;
    setRunning(true);
    setError(undefined);
    setDone('');
    setProgress({ done: 0, total: asked.count });
    const timer = window.setInterval(() => {
      calls.progress(key, controller.signal).then(setProgress, () => undefined);
    }, asking);
    try {
      const order = { sort, desc, ...(which === 'shown' ? { columns: [...columns] } : {}) };
      const file = await calls.workbook(org, ledger, asked, order, key, controller.signal);
      saveFile(file.name, file.blob);
      setDone(`已导出：${file.name}`);
    } catch (cause) {
      if (!controller.signal.aborted) setError(asApiError(cause));
    } finally {
      window.clearInterval(timer);
      setRunning(false);
      setProgress(undefined);
    }
  }

  return (
    <TitledDialog title="导出为表格" close={close}>
      {error && <Problem error={error} />}
      <form onSubmit={run}>
        {!picked && (
          <p>
            导出{whole.text !== '' || whole.filters.length > 0 ? '符合条件的' : '全部'}
            {whole.count}
            {unit}。
          </p>
        )}
        {picked && (
          <fieldset className="yf-choice-lines" disabled={running}>
            <legend>导出哪些</legend>
            <label>
              <input type="radio" checked={scope === 'picked'} onChange={() => setScope('picked')} /> 所选的
              {picked.count}
              {unit}
            </label>
            <label>
              <input type="radio" checked={scope === 'whole'} onChange={() => setScope('whole')} /> 符合条件的全部
              {whole.count}
              {unit}
            </label>
          </fieldset>
        )}
        <fieldset className="yf-choice-lines" disabled={running}>
          <legend>哪些列</legend>
          <label>
            <input type="radio" checked={which === 'shown'} onChange={() => setWhich('shown')} /> 现在显示的列
          </label>
          <label>
            <input type="radio" checked={which === 'all'} onChange={() => setWhich('all')} /> 台账的全部列
          </label>
        </fieldset>
        <p className="yf-quiet">
          {masked ? '个人信息已遮蔽。' : ''}每次导出都会记入
          <Link href={to.exports(org)}>导出记录</Link>。
        </p>
        {progress && (
          <p role="status">
            <progress value={progress.done} max={Math.max(progress.total, 1)} aria-label="导出进度" /> 已写
            {progress.done}/{progress.total}
            {unit}
          </p>
        )}
        {done !== '' && <p role="status">{done}</p>}
        <div className="yf-dialog-buttons">
          {running ? (
            <Button onClick={() => work.current?.abort()}>停止</Button>
          ) : (
            <Button onClick={close}>{done === '' ? '取消' : '关闭'}</Button>
          )}
          <Button type="primary" htmlType="submit" loading={running}>
            导出 .xlsx
          </Button>
        </div>
      </form>
    </TitledDialog>
  );
}
