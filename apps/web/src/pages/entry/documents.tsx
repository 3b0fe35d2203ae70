/** 文书: seen on paper before they are taken down, one by one or all together, and those that come later. */
import { lazy, Suspense, useState } from 'react';
import type { EntryView } from '../../api/types.ts';
import { allDocumentsHref, documentHref } from './calls.ts';

const Paper = lazy(async () => ({ default: (await import('./paper.tsx')).Paper }));

export function Documents({ entry }: { readonly entry: EntryView }) {
  const [shown, setShown] = useState<string>();
  const { documents, laterDocuments, personal } = entry;
  if (documents.length + laterDocuments.length === 0) return null;
  return (
    <section aria-labelledby="documents-title" className="yf-card yf-no-print">
      <h2 id="documents-title">文书</h2>
      {!personal && documents.length > 0 && (
        <p className="yf-quiet">
          文书含有个人信息，由本机构承办岗位制作；已可制作：{documents.map(({ label }) => label).join('、')}。
        </p>
      )}
      {personal && (
        <ul className="yf-documents">
          {documents.map(({ id, label, article }) => (
            <li key={id}>
              <strong>{label}</strong>
              {article && <span className="yf-article">{article}</span>}
              <span className="yf-document-links">
                <button type="button" className="yf-link" onClick={() => setShown(id)}>
                  预览<span className="yf-unseen">{label}</span>
                </button>
                <a href={documentHref(entry, id, 'docx')} download>
                  .docx<span className="yf-unseen">：{label}</span>
                </a>
                <a href={documentHref(entry, id, 'pdf')} download>
                  .pdf<span className="yf-unseen">：{label}</span>
                </a>
              </span>
            </li>
          ))}
        </ul>
      )}
      {personal && documents.length > 1 && (
        <p className="yf-documents-all">
          <a href={allDocumentsHref(entry)} download>
            {documents.length}份文书合成一个 .pdf 下载
          </a>
        </p>
      )}
      {laterDocuments.length > 0 && (
        <details>
          <summary>以后可以制作的文书（{laterDocuments.length}份）</summary>
          <ul className="yf-later-documents">
            {laterDocuments.map(({ id, label, after }) => (
              <li key={id}>
                {label}
                <span className="yf-quiet">办理“{after.join('”或“')}”之后</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {shown !== undefined && (
        <Suspense fallback={null}>
          <Paper entry={entry} document={shown} close={() => setShown(undefined)} />
        </Suspense>
      )}
    </section>
  );
}
