/** ① Choosing a workbook: a file by button or by dragging, or a block of cells pasted. */
import { Button } from 'antd';
import { useId, useState } from 'react';
import { type ApiError, asApiError } from '../../api/client.ts';
import type { LedgerDescription, Org } from '../../api/types.ts';
import { FileButton, useFileDrop } from '../../ui/file-drop.tsx';
import { Problem } from '../../ui/problem.tsx';
import { acceptedFiles, imports, readSource, type Source } from './calls.ts';

interface Props {
  readonly org: Org;
  readonly ledger: LedgerDescription;
  readonly onSent: (id: string) => void;
}

export function Chooser({ org, ledger, onSent }: Props) {
  const [pasted, setPasted] = useState('');
  const [sending, setSending] = useState('');
  const [error, setError] = useState<ApiError>();
  const box = useId();

  async function send(name: string, source: Promise<Source>) {
    setError(undefined);
    setSending(name);
    try {
      const plan = await imports.send(org.id, ledger.id, await source);
      onSent(plan.import.id);
    } catch (cause) {
      setError(asApiError(cause));
      setSending('');
    }
  }
  function take(files: FileList | null): boolean {
    const file = files?.[0];
    if (file && sending === '') void send(file.name, readSource(file));
    return file !== undefined;
  }
  const { over, place } = useFileDrop(take);

  return (
    <div {...place}>
      {error && <Problem error={error} />}
      <section className={`yf-card yf-file-drop yf-import-drop${over ? ' yf-file-over' : ''}`}>
        <h2>① 选择工作簿</h2>
        <div className="yf-import-row">
          <FileButton
            label="选择文件"
            className="yf-import-file"
            accept={acceptedFiles}
            disabled={sending !== ''}
            take={take}
          />
          <span>或者把文件拖到这里</span>
          <a href={imports.templateHref(org.id, ledger.id)} download>
            下载空白模板
          </a>
        </div>
        <p className="yf-quiet">
          平时记的表格可以直接用，不必改成模板的样子。可用 .xlsx、.xls、.et、.csv，最大 20
          MB。先试导入，看过结果再保存。
        </p>
        {sending !== '' && (
          <p role="status" className="yf-import-sending">
            正在读取“{sending}”…
          </p>
        )}
      </section>
      <section className="yf-card">
        <h2>
          <label htmlFor={box}>或者粘贴表格</label>
        </h2>
        <textarea
          id={box}
          className="yf-import-paste"
          rows={4}
          value={pasted}
          placeholder="在表格里连同表头一起选中、复制，粘贴到这里"
          onChange={(event) => setPasted(event.target.value)}
        />
        <Button
          disabled={pasted.trim() === '' || sending !== ''}
          onClick={() => void send('粘贴的表格', Promise.resolve({ name: '粘贴的表格.csv', body: pasted }))}
        >
          读取粘贴的表格
        </Button>
      </section>
    </div>
  );
}
