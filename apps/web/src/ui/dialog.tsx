/** A native dialog: over everything, the focus inside and afterwards back where it was, closed by Escape. */
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import './dialog.css';

interface Props {
  readonly label: string;
  readonly className: string;
  readonly close: () => void;
  readonly onKey?: (event: KeyboardEvent<HTMLDialogElement>) => void;
  readonly children: ReactNode;
}

export function Dialog({ label, className, close, onKey, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const shown = dialog.current;
    if (shown && !shown.open) shown.showModal();
    return () => {
      if (shown?.open) shown.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`yf-dialog ${className}`}
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onKeyDown={onKey}
    >
      {children}
    </dialog>
  );
}

interface TitledProps {
  readonly title: string;
  readonly close: () => void;
  readonly children: ReactNode;
}

/** With its title and a button to close it, which stay in sight. */
export function TitledDialog({ title, close, children }: TitledProps) {
  return (
    <Dialog label={title} className="yf-dialog-titled" close={close}>
      <div className="yf-dialog-head">
        <h2>{title}</h2>
        <button type="button" className="yf-dialog-close" aria-label="关闭" onClick={close}>
          ×
        </button>
      </div>
      {children}
    </Dialog>
  );
}
