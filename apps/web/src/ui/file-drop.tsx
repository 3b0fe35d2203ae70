/** Taking in a file: by button, by dragging, from the clipboard. */
import { type ClipboardEvent, type DragEvent, useState } from 'react';
import './file-drop.css';

/** What a place needs to take files dropped or pasted into it; `take` says whether there was one. */
export function useFileDrop(take: (files: FileList | null) => boolean) {
  const [over, setOver] = useState(false);
  function drag(event: DragEvent, now: boolean) {
    event.preventDefault();
    setOver(now);
  }
  return {
    /** Whether files are held over it now. */
    over,
    place: {
      onDragOver: (event: DragEvent) => drag(event, true),
      onDragLeave: (event: DragEvent) => drag(event, false),
      onDrop: (event: DragEvent) => {
        drag(event, false);
        take(event.dataTransfer.files);
      },
      onPaste: (event: ClipboardEvent) => {
        if (take(event.clipboardData.files)) event.preventDefault();
      },
    },
  };
}

interface Props {
  readonly label: string;
  readonly accept: string;
  readonly disabled: boolean;
  readonly className?: string;
  readonly take: (files: FileList | null) => unknown;
}

export function FileButton({ label, accept, disabled, className = '', take }: Props) {
  return (
    <label className={`yf-file-button ${className}`.trim()}>
      <input
        type="file"
        accept={accept}
        disabled={disabled}
        onChange={(event) => {
          take(event.target.files);
          event.target.value = '';
        }}
      />
      {label}
    </label>
  );
}
