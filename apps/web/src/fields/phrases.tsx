/** 常用语: texts kept for a field on this computer, and those of earlier entries. */
import { useState } from 'react';
import { useLoad } from '../load.ts';
import { suggest } from './calls.ts';
import './fields.css';
import { dropPhrase, keepPhrase, phrasesOf } from './phrase-shelf.ts';

interface Props {
  readonly label: string;
  /** Where they are kept: account, ledger, field. */
  readonly shelf: string;
  readonly org: string;
  readonly ledger: string;
  readonly path: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function Phrases({ label, shelf, org, ledger, path, value, onChange }: Props) {
  const [open, setOpen] = useState(false);
  const [kept, setKept] = useState(() => phrasesOf(shelf));
  const found = useLoad(
    open ? `${org} ${ledger} ${path}` : '',
    (signal) => suggest(org, ledger, path, '', signal),
    true,
  );
  const typed = value.trim();
  const earlier = (found.data?.suggestions ?? []).map((each) => each.value).filter((each) => !kept.includes(each));

  function use(phrase: string) {
    onChange(typed === '' ? phrase : `${value.trimEnd()}${/[。；！？\n]$/.test(value.trimEnd()) ? '' : '。'}${phrase}`);
    setOpen(false);
  }

  return (
    <div className="yf-phrases">
      <button type="button" className="yf-link" aria-expanded={open} onClick={() => setOpen(!open)}>
        常用语<span className="yf-unseen">：{label}</span>
      </button>
      {typed !== '' && !kept.includes(typed) && (
        <button type="button" className="yf-link" onClick={() => setKept(keepPhrase(shelf, typed))}>
          存为常用语<span className="yf-unseen">：{label}</span>
        </button>
      )}
      {open && (
        <ul className="yf-phrase-list" aria-label={`${label}的常用语`}>
          {kept.map((phrase) => (
            <li key={phrase}>
              <button type="button" onClick={() => use(phrase)}>
                {phrase}
              </button>
              <button type="button" className="yf-link" onClick={() => setKept(dropPhrase(shelf, phrase))}>
                删除<span className="yf-unseen">常用语：{phrase}</span>
              </button>
            </li>
          ))}
          {earlier.map((phrase) => (
            <li key={phrase}>
              <button type="button" onClick={() => use(phrase)}>
                {phrase}
                <span className="yf-quiet">（以前填过）</span>
              </button>
            </li>
          ))}
          {kept.length + earlier.length === 0 && (
            <li className="yf-hint">{found.loading ? '正在查找…' : '还没有常用语。填写后可以“存为常用语”。'}</li>
          )}
        </ul>
      )}
    </div>
  );
}
