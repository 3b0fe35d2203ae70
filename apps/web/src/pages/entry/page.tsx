/** 记录. */
import { useMemo, useState } from 'react';
import { api } from '../../api/endpoints.ts';
import type { EntryView, LedgerDescription, Org } from '../../api/types.ts';
import { useDomain } from '../../domain.tsx';
import { useLoad } from '../../load.ts';
import { to } from '../../router.ts';
import { Link } from '../../ui/link.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { Loading, Problem } from '../../ui/problem.tsx';
import { clockText } from '../../values/dates.ts';
import { rememberedQuery } from '../list/query.ts';
import { Attachments } from './attachments.tsx';
import { Deadlines } from './deadlines.tsx';
import { Documents } from './documents.tsx';
import './entry-page.css';
import { Reasons } from '../../ui/reasons.tsx';
import { Facts } from './facts.tsx';
import { FollowUps } from './follow-ups.tsx';
import { dropNote, noteFor } from './note.ts';
import { NextBar, Now } from './now.tsx';
import { PageTools } from './page-tools.tsx';
import { Tasks } from './tasks.tsx';
import { Timeline } from './timeline.tsx';
import { useUploads } from './use-uploads.ts';

interface Props {
  readonly org: Org;
  readonly ledgerId: string;
  readonly id: string;
}

export default function EntryPage({ org, ledgerId, id }: Props) {
  const ledger = useDomain().findLedger(ledgerId);
  const { data, error, reload } = useLoad(`${org.id} ${ledgerId} ${id}`, (signal) =>
    api.entry(org.id, ledgerId, id, signal),
  );
  if (!ledger) return <PageTitle title="没有这个台账" />;
  const back = to.list(org.id, ledger.id) + rememberedQuery(org.id, ledger.id);
  return (
    <>
      <nav aria-label="位置" className="yf-crumbs">
        <Link href={back}>返回{ledger.label}</Link>
      </nav>
      {error && (
        <>
          <PageTitle title={ledger.label} />
          <Problem error={error} retry={reload} />
        </>
      )}
      {!data && !error && <Loading />}
      {data && <Entry org={org} ledger={ledger} entry={data} reload={reload} />}
    </>
  );
}

interface EntryProps {
  readonly org: Org;
  readonly ledger: LedgerDescription;
  readonly entry: EntryView;
  readonly reload: () => void;
}

function Entry({ org, ledger, entry, reload }: EntryProps) {
  const personal = ledger.fields.some((field) => field.personal);
  const { id, ledger: ledgerId } = entry;
  const where = useMemo(() => ({ org: org.id, ledger: ledgerId, id }), [org.id, ledgerId, id]);
  const uploads = useUploads(where, reload);
  return (
    <>
      <PageTitle title={entry.title || '（无名称）'} extra={<PageTools />}>
        {entry.number !== null && <span>{entry.number}</span>}
        <span className="yf-quiet">
          {ledger.label}
          {!org.demo && `，最近办理 ${clockText(entry.updatedAt)}`}
        </span>
      </PageTitle>
      <JustDone org={org} id={entry.id} />
      {entry.masked && personal && <p className="yf-masked">您的岗位看不到完整的个人信息，已作遮蔽。</p>}
      <div className="yf-entry">
        <Now entry={entry} ledger={ledger} today={org.today} />
        <div className="yf-entry-tasks">
          <Tasks entry={entry} today={org.today} />
          <FollowUps org={org} ledger={ledger} entry={entry} />
        </div>
        <aside className="yf-entry-side" aria-label="期限、附件和文书">
          <Deadlines entry={entry} today={org.today} />
          <Attachments entry={entry} uploads={uploads} reload={reload} />
          <Documents entry={entry} />
        </aside>
        <div className="yf-entry-main">
          <Facts ledger={ledger} entry={entry} />
          <Timeline entry={entry} clocked={!org.demo} />
          <Gaps ledger={ledger} />
        </div>
        <NextBar entry={entry} uploads={uploads} />
      </div>
    </>
  );
}

function JustDone({ org, id }: { readonly org: Org; readonly id: string }) {
  const [note, setNote] = useState(() => noteFor(id));
  if (!note) return null;
  function close() {
    dropNote();
    setNote(undefined);
    document.querySelector<HTMLElement>('.yf-main h1')?.focus();
  }
  return (
    <div className="yf-done" role="status">
      <strong>{note.text}</strong>
      {note.reminders.length > 0 && (
        <>
          <p>请注意：</p>
          <Reasons reasons={note.reminders} />
        </>
      )}
      <button type="button" className="yf-link" onClick={close}>
        知道了
      </button>{' '}
      <Link href={to.home(org.id)}>回到待办</Link>
    </div>
  );
}

function Gaps({ ledger }: { readonly ledger: LedgerDescription }) {
  if (ledger.gaps.length === 0) return null;
  return (
    <details className="yf-gaps">
      <summary>本系统不核对、须人工把关的规定（{ledger.gaps.length}条）</summary>
      <ul>
        {ledger.gaps.map((gap) => (
          <li key={gap.rule}>
            {gap.why}
            <span className="yf-article">{gap.article}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
