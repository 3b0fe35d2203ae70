/** A link inside the workbench: a real address, so that it opens in a new tab too. */
import type { AnchorHTMLAttributes, MouseEvent } from 'react';
import { navigate } from '../router.ts';

type Props = AnchorHTMLAttributes<HTMLAnchorElement> & { readonly href: string };

export function Link({ href, onClick, target, ...rest }: Props) {
  function follow(event: MouseEvent<HTMLAnchorElement>) {
    onClick?.(event);
    const modified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0;
    if (event.defaultPrevented || modified || (target !== undefined && target !== '_self')) return;
    event.preventDefault();
    navigate(href);
  }
  return <a href={href} onClick={follow} {...(target === undefined ? {} : { target })} {...rest} />;
}
