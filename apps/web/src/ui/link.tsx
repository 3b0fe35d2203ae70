/** A link inside the workbench: a real address, so that it opens in a new tab too. */
import type { AnchorHTMLAttributes, MouseEvent } from 'react';
import { navigate } from '../router.ts';

interface Props extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly href: string;
  /** Something on the same page is opened: the place read stays in sight. */
  readonly keepScroll?: boolean;
}

export function Link({ href, onClick, target, keepScroll = false, ...rest }: Props) {
  function follow(event: MouseEvent<HTMLAnchorElement>) {
    onClick?.(event);
    const modified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0;
    if (event.defaultPrevented || modified || (target !== undefined && target !== '_self')) return;
    event.preventDefault();
    navigate(href, { keepScroll });
  }
  return <a href={href} onClick={follow} {...(target === undefined ? {} : { target })} {...rest} />;
}
