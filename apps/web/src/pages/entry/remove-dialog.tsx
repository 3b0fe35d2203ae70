/** Taking a file away: with a reason, once. */
import type { AttachmentView } from '@yifa/server/contract/attachments';
import { type FormEvent, useId, useState } from 'react';
import { type ApiError, asApiError } from '../../api/client.ts';
import type { EntryView } from '../../api/types.ts';
import { randomUuid } from '../../api/uuid.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Problem } from '../../ui/problem.tsx';
import { removeFile } from './calls.ts';

interface Props {
  readonly entry: EntryView;
  readonly file: AttachmentView;
  readonly close: (removed: boolean) => void;
}

export function RemoveDialog({ entry, file, close }: Props) {
  const [reason, setReason] = useState('');
  const [error, setError] = useState<ApiError>();
  const [busy, setBusy] = useState(false);
  const [key] = useState(randomUuid);
  const id = useId();
  async function remove(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    setError(undefined);
    try {
      await removeFile(entry, file.id, reason.trim(), key);
      close(true);
    } catch (cause) {
      setError(asApiError(cause));
      setBusy(false);
    }
  }
  return (
    <Dialog label={`移除附件：${file.name}`} className="yf-small-dialog" close={() => close(false)}>
      <form onSubmit={remove}>
        <h2>移除附件</h2>
        <p>“{file.name}”将不再显示。移除的人、时间和理由记入办理过程，原件留存备查，不能恢复显示。</p>
        {error && <Problem error={error} />}
        <label htmlFor={id}>理由（必填）</label>
        <textarea
          id={id}
          value={reason}
          required
          maxLength={500}
          rows={3}
          onChange={(event) => setReason(event.target.value)}
        />
        <div className="yf-dialog-buttons">
          <button type="submit" className="yf-button yf-button-main" disabled={busy || reason.trim() === ''}>
            移除
          </button>
          <button type="button" className="yf-button" onClick={() => close(false)}>
            取消
          </button>
        </div>
      </form>
    </Dialog>
  );
}
