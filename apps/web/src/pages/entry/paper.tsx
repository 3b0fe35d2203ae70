/** A document as it will lie on paper, from the same filled form as its files. */
import type { DocumentPreview } from '@yifa/server/contract/documents';
import type { EntryView } from '../../api/types.ts';
import { useLoad } from '../../load.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { documentHref, documentPreview } from './calls.ts';

interface Props {
  readonly entry: EntryView;
  readonly document: string;
  readonly close: () => void;
}

export function Paper({ entry, document, close }: Props) {
  const load = useLoad(`${entry.id} ${entry.version} ${document}`, (signal) =>
    documentPreview(entry, document, signal),
  );
  const { data } = load;
  return (
    <Dialog label={`预览文书：${data?.label ?? ''}`} className="yf-paper-dialog" close={close}>
      <div className="yf-viewer-bar">
        <span className="yf-viewer-name">{data?.label ?? '文书'}</span>
        <a href={documentHref(entry, document, 'docx')} download>
          下载 .docx
        </a>
        <a href={documentHref(entry, document, 'pdf')} download>
          下载 .pdf
        </a>
        <button type="button" onClick={close}>
          关闭
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="yf-paper-scroll" tabIndex={0} aria-label="文书内容">
        <Loaded load={load}>{(form) => <Sheet form={form} />}</Loaded>
      </section>
    </Dialog>
  );
}

function Sheet({ form }: { readonly form: DocumentPreview }) {
  return (
    <article className="yf-sheet">
      <h2>{form.org}</h2>
      <h3>{form.title}</h3>
      {form.number !== undefined && <p className="yf-sheet-number">{form.number}</p>}
      {form.body.map((block, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a form have no other identity
        <SheetBlock key={i} block={block} />
      ))}
      <div className="yf-sheet-closing">
        <p>{form.closing.org}</p>
        <p>{form.closing.date === '' ? '　　年　　月　　日' : form.closing.date}</p>
      </div>
      {form.footnote !== undefined && <p className="yf-sheet-note">{form.footnote}</p>}
    </article>
  );
}

function SheetBlock({ block }: { readonly block: DocumentPreview['body'][number] }) {
  switch (block.kind) {
    case 'heading':
      return <h4>{block.text}</h4>;
    case 'para':
      return <p className="yf-sheet-para">{block.text}</p>;
    case 'fields':
      return (
        <table>
          <tbody>
            {block.rows.map((row) => (
              <tr key={row.label}>
                <th scope="row">{row.label}</th>
                <td className="yf-long">{row.value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      );
    case 'table':
      return (
        <table>
          <thead>
            <tr>
              {block.head.map((cell) => (
                <th key={cell} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: nor have its rows
              <tr key={i}>
                {row.map((cell, j) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: nor their cells
                  <td key={j}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    case 'signatures':
      return (
        <ul className="yf-sheet-signatures">
          {block.rows.map((row, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two lines may read alike
            <li key={i}>{row}</li>
          ))}
        </ul>
      );
  }
}
