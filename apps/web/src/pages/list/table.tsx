/** The table of a ledger: first column frozen, heads that sort, a row that opens its entry. */
import type { MouseEvent } from 'react';
import type { EntryPage, EntrySummary, LedgerDescription } from '../../api/types.ts';
import { navigate, to } from '../../router.ts';
import { Icon } from '../../ui/icons.tsx';
import { Link } from '../../ui/link.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { clockText } from '../../values/dates.ts';
import { valueText } from '../../values/show.tsx';
import type { ListColumn } from './columns.ts';

interface Props {
  readonly ledger: LedgerDescription;
  readonly columns: readonly ListColumn[];
  readonly page: EntryPage;
  readonly busy: boolean;
  readonly sort?: { readonly by: string; readonly desc: boolean; readonly change: (by: string, desc: boolean) => void };
}

function isNumber(column: ListColumn): boolean {
  return column.field?.kind === 'money' || column.field?.kind === 'integer';
}

function cellText(column: ListColumn, entry: EntrySummary, titles: EntryPage['titles']): string {
  if (column.name === 'number') return entry.number ?? '—';
  if (column.name === 'updatedAt') return clockText(entry.updatedAt);
  return column.field ? valueText(column.field, entry.values[column.name], titles, true) : '';
}

export function EntryTable({ ledger, columns, page, busy, sort }: Props) {
  function open(event: MouseEvent<HTMLTableRowElement>, href: string) {
    const within = event.target instanceof Element && event.target.closest('a, button');
    const selecting = String(window.getSelection() ?? '') !== '';
    if (!within && !selecting) navigate(href);
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="yf-scroll yf-table-box" tabIndex={0} aria-label={`${ledger.label}列表`} aria-busy={busy}>
      <table className="yf-table">
        <caption className="yf-unseen">{ledger.label}</caption>
        <thead>
          <tr>
            <th scope="col" className="yf-first">
              名称
            </th>
            {columns.map((column) => (
              <Head key={column.name} column={column} sort={sort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {page.entries.map((entry) => {
            const href = to.entry(entry.org, ledger.id, entry.id);
            return (
              <tr key={entry.id} onClick={(event) => open(event, href)}>
                <th scope="row" className="yf-first">
                  <Link href={href}>{entry.title || '（无名称）'}</Link>
                </th>
                {columns.map((column) =>
                  column.name === 'state' ? (
                    <td key={column.name}>
                      <StateTag ledger={ledger} state={entry.state} label={entry.stateLabel} />
                    </td>
                  ) : (
                    <td key={column.name} className={isNumber(column) ? 'yf-number' : undefined}>
                      <span className="yf-cell" title={cellText(column, entry, page.titles)}>
                        {cellText(column, entry, page.titles)}
                      </span>
                    </td>
                  ),
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function Head({ column, sort }: { readonly column: ListColumn; readonly sort: Props['sort'] }) {
  const active = sort?.by === column.name;
  const className = isNumber(column) ? 'yf-number' : undefined;
  if (!sort || !column.sortable) {
    return (
      <th scope="col" className={className}>
        {column.label}
      </th>
    );
  }
  return (
    <th scope="col" className={className} aria-sort={active ? (sort.desc ? 'descending' : 'ascending') : 'none'}>
      <button type="button" className="yf-sort" onClick={() => sort.change(column.name, active ? !sort.desc : true)}>
        {column.label}
        {active ? <span aria-hidden="true">{sort.desc ? '↓' : '↑'}</span> : <Icon name="sort" />}
      </button>
    </th>
  );
}
