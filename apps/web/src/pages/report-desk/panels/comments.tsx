/** 批注: remarks on passages, and settling them. */
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { type ApiError, asApiError } from '../../../api/client.ts';
import { Problem } from '../../../ui/problem.tsx';
import { clockText } from '../../../values/dates.ts';
import { useDesk } from '../desk-context.ts';
import type { Comment } from '../editor/marks.ts';

export function CommentsPanel() {
  const { desk, passage } = useDesk();
  const [all, setAll] = useState(false);
  const open = desk.comments.filter((each) => each.resolvedBy === null);
  const settled = desk.comments.filter((each) => each.resolvedBy !== null);
  return (
    <>
      {passage ? <NewComment /> : <p className="yf-quiet">选中文字或把光标放在段落里，按上方的“批注”。</p>}
      {open.length === 0 && <p>没有待处理的批注。</p>}
      <ul className="yf-items">
        {open.map((each) => (
          <One key={each.id} comment={each} />
        ))}
        {all && settled.map((each) => <One key={each.id} comment={each} />)}
      </ul>
      {settled.length > 0 && (
        <button type="button" className="yf-link" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? '收起' : '显示'}已处理的{settled.length}条
        </button>
      )}
    </>
  );
}

function NewComment() {
  const { passage, setPassage, calls, refresh, flush, announce } = useDesk();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError>();
  if (!passage) return null;

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!passage || text.trim() === '') return;
    setBusy(true);
    setError(undefined);
    try {
      await flush(); // the paragraph may be new to the server
      refresh(await calls.comment({ ...passage, text: text.trim() }));
      setText('');
      setPassage(undefined);
      announce('已加批注');
    } catch (cause) {
      setError(asApiError(cause));
    } finally {
      setBusy(false);
    }
  }

  return (
    <form className="yf-comment-form" onSubmit={(event) => void submit(event)}>
      <p>批注：{passage.quote === '' ? '光标所在的段落' : <q>{passage.quote}</q>}</p>
      <Input.TextArea
        aria-label="批注内容"
        autoFocus
        value={text}
        maxLength={2_000}
        autoSize={{ minRows: 2, maxRows: 8 }}
        onChange={(event) => setText(event.target.value)}
      />
      {error && <Problem error={error} />}
      <div className="yf-item-buttons">
        <Button type="primary" size="small" htmlType="submit" loading={busy} disabled={text.trim() === ''}>
          加批注
        </Button>
        <Button size="small" onClick={() => setPassage(undefined)}>
          取消
        </Button>
      </div>
    </form>
  );
}

function One({ comment }: { readonly comment: Comment }) {
  const { goTo, calls, refresh } = useDesk();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError>();

  async function resolve() {
    setBusy(true);
    setError(undefined);
    try {
      refresh(await calls.resolve(comment.id));
    } catch (cause) {
      setError(asApiError(cause));
    } finally {
      setBusy(false);
    }
  }

  return (
    <li className="yf-comment">
      {comment.quote !== '' && <q>{comment.quote}</q>}
      <p className="yf-long">{comment.text}</p>
      <p className="yf-quiet">
        {comment.by} {clockText(comment.at)}
        {comment.resolvedBy !== null && `　已由${comment.resolvedBy}处理`}
      </p>
      {error && <Problem error={error} />}
      <div className="yf-item-buttons">
        <button type="button" className="yf-link" onClick={() => goTo(comment.block, comment.quote)}>
          到文中
        </button>
        {comment.resolvedBy === null && (
          <Button size="small" loading={busy} onClick={() => void resolve()}>
            已处理
          </Button>
        )}
      </div>
    </li>
  );
}
