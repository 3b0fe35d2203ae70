/** A native dialog: over everything, closed by Esc, the focus back where it was. */
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';

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
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
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
