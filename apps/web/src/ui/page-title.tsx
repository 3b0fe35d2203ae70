/** The one level-1 heading of a screen; it takes the focus after a move, so that screen readers announce where one is. */
import { type ReactNode, useEffect, useRef } from 'react';
import { hasNavigated, useAddress } from '../router.ts';

export function useDocumentTitle(title: string): void {
  useEffect(() => {
    document.title = title === '' ? '依法 Yifa' : `${title} - 依法 Yifa`;
  }, [title]);
}

interface Props {
  readonly title: string;
  readonly children?: ReactNode;
  /** Shown at the end of the line: buttons. */
  readonly extra?: ReactNode;
}

export function PageTitle({ title, children, extra }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { path } = useAddress();
  useDocumentTitle(title);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the address
  useEffect(() => {
    if (hasNavigated()) heading.current?.focus({ preventScroll: true });
  }, [path]);
  return (
    <div className="yf-title">
      <h1 tabIndex={-1} ref={heading}>
        {title}
      </h1>
      {children && <div className="yf-title-more">{children}</div>}
      {extra && <div className="yf-title-extra">{extra}</div>}
    </div>
  );
}
