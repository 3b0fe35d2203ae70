/** A photo as large as the screen: arrows lead on, Esc closes. */
import type { AttachmentView } from '@yifa/server/contract/attachments';
import { useState } from 'react';
import type { EntryView } from '../../api/types.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { fileHref, imageHref } from './calls.ts';

interface Props {
  readonly entry: EntryView;
  readonly images: readonly AttachmentView[];
  readonly start: string;
  readonly close: () => void;
}

export function Viewer({ entry, images, start, close }: Props) {
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      images.findIndex((image) => image.id === start),
    ),
  );
  const [whole, setWhole] = useState(false);
  const image = images[Math.min(at, images.length - 1)];
  if (!image) return null;
  const move = (by: number) => {
    setAt((now) => Math.min(images.length - 1, Math.max(0, now + by)));
    setWhole(false);
  };
  return (
    <Dialog
      label={`查看图片：${image.name}`}
      className="yf-viewer"
      close={close}
      onKey={(event) => {
        if (event.key === 'ArrowLeft') move(-1);
        else if (event.key === 'ArrowRight') move(1);
      }}
    >
      <div className="yf-viewer-bar">
        <span className="yf-viewer-name" aria-live="polite">
          {image.name}（第{at + 1}张，共{images.length}张）
        </span>
        <button type="button" onClick={() => move(-1)} disabled={at === 0}>
          上一张
        </button>
        <button type="button" onClick={() => move(1)} disabled={at >= images.length - 1}>
          下一张
        </button>
        <button type="button" aria-pressed={whole} onClick={() => setWhole(!whole)}>
          原大小
        </button>
        <a href={fileHref(entry, image.id)} download>
          另存
        </a>
        <button type="button" onClick={close}>
          关闭
        </button>
      </div>
      <div className={whole ? 'yf-viewer-stage yf-viewer-whole' : 'yf-viewer-stage'}>
        <img key={image.id} src={imageHref(entry, image.id)} alt={image.note === '' ? image.name : image.note} />
      </div>
    </Dialog>
  );
}
