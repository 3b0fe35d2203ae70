/** Whether what is typed has reached the server, in one line. */
import { Button } from 'antd';
import { conflictTitle } from './conflict.tsx';
import { useDesk } from './desk-context.ts';
import type { SaveState } from './model/keeper.ts';

const two = (n: number) => String(n).padStart(2, '0');

function clock(at: number): string {
  const moment = new Date(at);
  return `${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

function words(save: SaveState): string {
  switch (save.kind) {
    case 'saved':
      return save.at === undefined ? '已保存' : `已保存 ${clock(save.at)}`;
    case 'waiting':
    case 'saving':
      return '正在保存…';
    case 'failed':
      return `未保存：${save.error.message}${save.kept ? '（文字已留在本机）' : '（本机也无法暂存，请勿关闭本页）'}`;
    case 'conflict':
      return '未保存：已有另一个版本';
  }
}

export function SaveStatus() {
  const { save, desk, flush } = useDesk();
  if (!desk.editable) return null;
  const bad = save.kind === 'failed' || save.kind === 'conflict';
  return (
    <span className="yf-save">
      <span role="status" className={bad ? 'yf-save-bad' : ''}>
        {words(save)}
      </span>
      {save.kind === 'conflict' && (
        <Button
          size="small"
          onClick={() => {
            const title = document.getElementById(conflictTitle);
            title?.scrollIntoView({ block: 'center' });
            title?.focus({ preventScroll: true });
          }}
        >
          去处理
        </Button>
      )}
      {save.kind === 'failed' && (
        <Button size="small" onClick={() => void flush()}>
          重试
        </Button>
      )}
    </span>
  );
}
