/** Choosing a report: a file by button, by dragging or from the clipboard, or its text. */
import { Button } from 'antd';
import { type KeyboardEvent, useId } from 'react';
import { FileButton, useFileDrop } from '../../ui/file-drop.tsx';
import { acceptedFiles } from './calls.ts';
import type { Check } from './use-check.ts';

export function Chooser({ check, disabled }: { readonly check: Check; readonly disabled: boolean }) {
  const { wish, setPasted, start } = check;
  const id = useId();

  function take(files: FileList | null): boolean {
    const file = files?.[0];
    if (file && !disabled) start(file);
    return file !== undefined;
  }
  const { over, place } = useFileDrop(take);
  function submit() {
    if (wish.pasted.trim() !== '' && !disabled) start(wish.pasted);
  }
  function keys(event: KeyboardEvent) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
  }

  return (
    <div className="yf-check-choose" {...place}>
      <p className="yf-check-what">
        读出报告里的每一个数字，与本机构的台账对照，并检查算式和写法。报告只用来校核，不保存在服务器上。
      </p>
      <section className={`yf-card yf-file-drop${over ? ' yf-file-over' : ''}`}>
        <h2>选择文件</h2>
        <FileButton label="选择报告文件" accept={acceptedFiles} disabled={disabled} take={take} />
        <p>或者把文件拖到这里</p>
        <p className="yf-quiet">可用 .docx、.pdf（扫描件除外）、.html、.md、.txt，最大 50 MB。</p>
      </section>
      <section className="yf-card">
        <h2>
          <label htmlFor={id}>或者粘贴文字</label>
        </h2>
        <textarea
          id={id}
          className="yf-check-paste"
          rows={12}
          value={wish.pasted}
          onChange={(event) => setPasted(event.target.value)}
          onKeyDown={keys}
        />
        <div className="yf-check-go">
          <Button type="primary" disabled={disabled || wish.pasted.trim() === ''} onClick={submit}>
            校核这段文字
          </Button>
          <span className="yf-quiet">也可以按 Ctrl＋Enter；刷新或登录过期，文字仍在</span>
        </div>
      </section>
    </div>
  );
}
