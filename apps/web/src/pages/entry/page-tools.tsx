/** Copying the address of an entry, and printing it as a sheet. */
import { useState } from 'react';

async function copy(text: string): Promise<boolean> {
  try {
    // Missing on plain http.
    if (navigator.clipboard !== undefined) {
      await navigator.clipboard.writeText(text);
      return true;
    }
  } catch {
    // Tried the old way below.
  }
  const area = document.createElement('textarea');
  area.value = text;
  area.setAttribute('readonly', '');
  area.style.position = 'fixed';
  area.style.opacity = '0';
  document.body.appendChild(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  return done;
}

/** What is folded on the screen is printed open. */
function printSheet(): void {
  const folded = Array.from(document.querySelectorAll<HTMLDetailsElement>('details.yf-printed:not([open])'));
  for (const each of folded) each.open = true;
  window.print();
  for (const each of folded) each.open = false;
}

export function PageTools() {
  const [said, setSaid] = useState('');
  async function share() {
    const { origin, pathname } = window.location;
    setSaid((await copy(origin + pathname)) ? '已复制' : '复制不了，请从地址栏复制');
  }
  return (
    <span className="yf-page-tools">
      <span role="status" className="yf-quiet">
        {said}
      </span>
      <button type="button" className="yf-button" onClick={share}>
        复制链接
      </button>
      <button type="button" className="yf-button" onClick={printSheet}>
        打印
      </button>
    </span>
  );
}
