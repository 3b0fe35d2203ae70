/** A long text, folded to its beginning until asked for; printed whole. */
import { useState } from 'react';

/** Characters up to which a text is shown whole. */
const short = 140;

export function Folded({ text, label }: { readonly text: string; readonly label: string }) {
  const [open, setOpen] = useState(false);
  if (text.length <= short + 20 && text.split('\n').length <= 5) return <span className="yf-long">{text}</span>;
  return (
    <>
      <span className={open ? 'yf-long' : 'yf-long yf-folded'}>{text}</span>
      <button type="button" className="yf-link yf-no-print" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? '收起' : `展开全文（${text.length}字）`}
        <span className="yf-unseen">：{label}</span>
      </button>
    </>
  );
}
