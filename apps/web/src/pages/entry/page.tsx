/** 记录. */
import { useState } from 'react';
import { api } from '../../api/endpoints.ts';
import type { EntryView, LedgerDescription, Org } from '../../api/types.ts';
import { useDomain } from '../../domain.tsx';
import { useLoad } from '../../load.ts';
import { to } from '../../router.ts';
import { Link } from '../../ui/link.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { Loading, Problem } from '../../ui/problem.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { clockText } from '../../values/dates.ts';
import { rememberedQuery } from '../list/query.ts';
import { Deadlines } from './deadlines.tsx';
import { Facts } from './facts.tsx';
import { dropNote, noteFor } from './note.ts';
import { Steps } from './steps.tsx';
import { Timeline } from './timeline.tsx';

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
      {data && <Entry ledger={ledger} entry={data} />}
    </>
  );
}

function Entry({ ledger, entry }: { readonly ledger: LedgerDescription; readonly entry: EntryView }) {
  const personal = ledger.fields.some((field) => field.personal);
  return (
    <>
      <PageTitle title={entry.title || '（无名称）'}>
        <StateTag ledger={ledger} state={entry.state} label={entry.stateLabel} />
        {entry.number !== null && <span>{entry.number}</span>}
        <span className="yf-quiet">最近办理 {clockText(entry.updatedAt)}</span>
      </PageTitle>
      <JustDone id={entry.id} />
      {entry.masked && personal && <p className="yf-masked">您的岗位看不到完整的个人信息，已作遮蔽。</p>}
      <div className="yf-entry">
        <aside className="yf-entry-side" aria-label="办理">
          <Steps entry={entry} ledger={ledger} />
          <Deadlines entry={entry} />
          <Documents entry={entry} />
        </aside>
        <div className="yf-entry-main">
          <Facts ledger={ledger} entry={entry} />
          <Timeline entry={entry} />
          <Gaps ledger={ledger} />
        </div>
      </div>
    </>
  );
}

function JustDone({ id }: { readonly id: string }) {
  const [note, setNote] = useState(() => noteFor(id));
  if (!note) return null;
  function close() {
    dropNote();
    setNote(undefined);
  }
  return (
    <div className="yf-done" role="status">
      <strong>{note.text}</strong>
      {note.reminders.length > 0 && (
        <>
          <p>请注意：</p>
          <ul>
            {note.reminders.map((reminder, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two reminders may read alike
              <li key={i}>
                {reminder.says}
                {reminder.article && <span className="yf-article">{reminder.article}</span>}
                <span className="yf-remedy">怎么办：{reminder.remedy}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <button type="button" className="yf-link" onClick={close}>
        知道了
      </button>
    </div>
  );
}

function Documents({ entry }: { readonly entry: EntryView }) {
  if (entry.documents.length === 0) return null;
  return (
    <section aria-labelledby="documents-title" className="yf-card">
      <h2 id="documents-title">文书</h2>
      <ul className="yf-documents">
        {entry.documents.map((document) => (
          <li key={document.id}>
            <a href={api.documentHref(entry.org, entry.ledger, entry.id, document.id)} download>
              {document.label}
              <span className="yf-quiet">（.docx）</span>
            </a>
            {document.article && <span className="yf-article">{document.article}</span>}
          </li>
        ))}
      </ul>
    </section>
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
