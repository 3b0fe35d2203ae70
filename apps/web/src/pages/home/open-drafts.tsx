/** Forms begun on this computer and not sent. */
import { Button } from 'antd';
import { useState } from 'react';
import { useMe } from '../../session/session.tsx';
import { Link } from '../../ui/link.tsx';
import { clockText } from '../../values/dates.ts';
import { dropDraft, listDrafts } from '../act/draft.ts';

export function OpenDrafts() {
  const me = useMe();
  const [drafts, setDrafts] = useState(() => listDrafts(me.id));
  if (drafts.length === 0) return null;
  return (
    <section aria-labelledby="drafts-title" className="yf-card">
      <h2 id="drafts-title">未提交的填写</h2>
      <ul className="yf-drafts">
        {drafts.map(({ key, draft }) => (
          <li key={key}>
            <Link href={draft.href}>{draft.label}</Link>
            <span className="yf-quiet">{clockText(draft.savedAt)}，存在本机</span>
            <Button
              size="small"
              aria-label={`放弃：${draft.label}`}
              onClick={() => {
                dropDraft(key);
                setDrafts(listDrafts(me.id));
              }}
            >
              放弃
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
