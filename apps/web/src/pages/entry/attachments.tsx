/** 附件: photos, scans and signed copies of an entry; added by camera, choice, drop or paste. */

import type { AttachmentView } from '@yifa/server/contract/attachments';
import { type DragEvent, useEffect, useId, useRef, useState } from 'react';
import type { EntryView } from '../../api/types.ts';
import { clockText } from '../../values/dates.ts';
import { fileHref, thumbHref } from './calls.ts';
import { RemoveDialog } from './remove-dialog.tsx';
import { sizeText } from './say.ts';
import { SendingList } from './sending-list.tsx';
import type { Uploads } from './use-uploads.ts';
import { Viewer } from './viewer.tsx';

const kinds = 'image/jpeg,image/png,image/webp,.pdf,.docx,.xlsx,.doc,.xls,.wps,.et,.ofd,.txt';

interface Props {
  readonly entry: EntryView;
  readonly uploads: Uploads;
  readonly reload: () => void;
}

export function Attachments({ entry, uploads, reload }: Props) {
  const { may, files, total } = entry.attachments;
  const [shown, setShown] = useState<string>();
  const [removing, setRemoving] = useState<AttachmentView>();
  const images = files.filter((file) => file.image);
  if (may === 'count' && total === 0) return null;
  return (
    <section aria-labelledby="files-title" className="yf-card yf-files" id="files">
      <h2 id="files-title">附件{total > 0 && <span className="yf-file-count">{total}份</span>}</h2>
      {may === 'count' && <p className="yf-quiet">附件可能含有个人信息，仅限本机构承办岗位查看。</p>}
      {may === 'change' && <Adder add={uploads.add} />}
      <SendingList uploads={uploads} />
      {files.length === 0 && may !== 'count' && uploads.sending.length === 0 && (
        <p className="yf-quiet yf-no-print">还没有附件。签收件、现场照片、扫描件都放在这里，随记录一起保存。</p>
      )}
      <ul className="yf-file-list">
        {files.map((file) => (
          <li key={file.id} className={file.image ? 'yf-file-image' : undefined}>
            {file.image && (
              <button
                type="button"
                className="yf-thumb"
                onClick={() => setShown(file.id)}
                aria-label={`放大查看${file.name}`}
              >
                {file.pictured ? (
                  <img src={thumbHref(entry, file.id)} alt="" loading="lazy" width={72} height={72} />
                ) : (
                  <span aria-hidden="true">图</span>
                )}
              </button>
            )}
            <div className="yf-file-text">
              <a href={fileHref(entry, file.id)} download>
                {file.name}
              </a>
              {file.note !== '' && <span>{file.note}</span>}
              <span className="yf-quiet">
                {sizeText(file.size)}，{file.actor} {clockText(file.at)}
              </span>
            </div>
            {may === 'change' && (
              <button type="button" className="yf-link yf-file-remove" onClick={() => setRemoving(file)}>
                移除<span className="yf-unseen">{file.name}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {shown !== undefined && <Viewer entry={entry} images={images} start={shown} close={() => setShown(undefined)} />}
      {removing && (
        <RemoveDialog
          entry={entry}
          file={removing}
          close={(removed) => {
            setRemoving(undefined);
            if (removed) reload();
          }}
        />
      )}
    </section>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (/^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.isContentEditable)
  );
}

/** Two ways to choose, the camera among them; files may as well be dropped here, or pasted anywhere on the page. */
function Adder({ add }: { readonly add: Uploads['add'] }) {
  const [note, setNote] = useState('');
  const [over, setOver] = useState(false);
  const noteId = useId();
  const latest = useRef({ add, note });
  latest.current = { add, note };
  const take = (list: FileList | readonly File[]) => {
    const files = Array.from(list);
    if (files.length === 0) return;
    latest.current.add(files, latest.current.note.trim());
    setNote('');
  };
  const taken = useRef(take);
  taken.current = take;
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const files = event.clipboardData?.files;
      if (!files || files.length === 0 || isTyping(event.target)) return;
      event.preventDefault();
      taken.current(files);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra way; the buttons inside do the same by keyboard
    <div
      className={over ? 'yf-drop yf-drop-over' : 'yf-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className="yf-drop-buttons">
        <PickButton label="选择文件" accept={kinds} take={take} />
        <PickButton label="拍照" accept="image/jpeg,image/png,image/webp,image/*" camera take={take} />
      </div>
      <label htmlFor={noteId} className="yf-drop-note">
        <span>说明</span>
        <input
          id={noteId}
          value={note}
          maxLength={200}
          placeholder="可不填，先填再选文件"
          onChange={(event) => setNote(event.target.value)}
        />
      </label>
      <p className="yf-quiet yf-drop-hint">
        可以拖到这里，或者截图后按 Ctrl+V。照片自动缩小并去掉拍摄地点，单个文件不超过20 MB。
      </p>
    </div>
  );
}

interface PickProps {
  readonly label: string;
  readonly accept: string;
  readonly camera?: boolean;
  readonly take: (files: FileList) => void;
  readonly className?: string;
}

/** A button that opens the system's own choice of files, or the camera of a phone. */
export function PickButton({ label, accept, camera = false, take, className = 'yf-button' }: PickProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className={className} onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={accept}
        aria-label={label}
        {...(camera ? { capture: 'environment' as const } : {})}
        onChange={(event) => {
          if (event.target.files) take(event.target.files);
          event.target.value = '';
        }}
      />
    </>
  );
}
