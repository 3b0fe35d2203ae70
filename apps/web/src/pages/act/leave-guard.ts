/** Asks before leaving, only while something would be lost. */
import { useEffect } from 'react';

const question = '离开本页会丢失还没有提交的内容，确定离开吗？';

export function useLeaveGuard(atRisk: boolean): void {
  useEffect(() => {
    if (!atRisk) return undefined;
    const unload = (event: BeforeUnloadEvent) => {
      event.preventDefault();
      event.returnValue = '';
    };
    // Before the link itself hears of it.
    const click = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      if (
        !(link instanceof HTMLAnchorElement) ||
        link.target === '_blank' ||
        link.getAttribute('href')?.startsWith('#')
      )
        return;
      if (window.confirm(question)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('beforeunload', unload);
    document.addEventListener('click', click, true);
    return () => {
      window.removeEventListener('beforeunload', unload);
      document.removeEventListener('click', click, true);
    };
  }, [atRisk]);
}
