/** The table of a ledger: first column frozen, heads that sort, a row that opens its entry, a line of totals. */
import type { MouseEvent, ReactNode } from 'react';
import type { EntryPage, EntrySummary, LedgerDescription } from '../../api/types.ts';
import { navigate, to } from '../../router.ts';
import { Icon } from '../../ui/icons.tsx';
import { Link } from '../../ui/link.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { Scroll } from '../../ui/table.tsx';
import { clockText } from '../../values/dates.ts';
import { yuanText } from '../../values/money.ts';
import { valueText } from '../../values/show.tsx';
import { type ListColumn, titleColumn } from './columns.ts';

export interface Sorting {
  readonly by: string;
  readonly desc: boolean;
  readonly change: (by: string, desc: boolean) => void;
}

/** Rows that can be ticked. */
export interface Picking {
  readonly has: (id: string) => boolean;
  readonly set: (ids: readonly string[], yes: boolean) => void;
}

/** Rows among which one moves by keyboard; one of them is in the order of tabs. */
export interface Roving {
  readonly here: string | undefined;
  readonly enter: (id: string) => void;
  /** Called before an entry is opened. */
  readonly leave: (id: string) => void;
}

interface Props {
  readonly ledger: LedgerDescription;
  readonly columns: readonly ListColumn[];
  readonly page: EntryPage;
  readonly busy: boolean;
  readonly sort?: Sorting;
  readonly picking?: Picking;
  readonly roving?: Roving;
  /** Sums over the whole list by field, and what their line is called. */
  readonly totals?: { readonly label: string; readonly sums: Readonly<Record<string, number>> };
}

function isNumber(column: ListColumn): boolean {
  return column.field?.kind === 'money' || column.field?.kind === 'integer';
}

function cellText(column: ListColumn, entry: EntrySummary, titles: EntryPage['titles']): string {
  if (column.name === 'number') return entry.number ?? '—';
  if (column.name === 'updatedAt') return clockText(entry.updatedAt);
  return column.field ? valueText(column.field, entry.values[column.name], titles, true) : '';
}

function sumText(column: ListColumn, sum: number | undefined): string {
  if (sum === undefined) return '';
  return column.field?.kind === 'money' ? yuanText(sum) : `${sum}${column.field?.unit ?? ''}`;
}

export function EntryTable({ ledger, columns, page, busy, sort, picking, roving, totals }: Props) {
  const ids = page.entries.map(({ id }) => id);
  const first = titleColumn(ledger, page.masked);
  const ticked = picking ? ids.filter(picking.has).length : 0;
  return (
    <Scroll label={`${ledger.label}列表`} className="yf-table-box" busy={busy}>
      <table className={picking ? 'yf-table yf-picking' : 'yf-table'}>
        <caption className="yf-unseen">{ledger.label}</caption>
        <thead>
          <tr>
            {picking && (
              <th scope="col" className="yf-tick">
                <label className="yf-tick-box">
                  <input
                    type="checkbox"
                    checked={ticked > 0 && ticked === ids.length}
                    ref={(box) => {
                      if (box) box.indeterminate = ticked > 0 && ticked < ids.length;
                    }}
                    onChange={(event) => picking.set(ids, event.target.checked)}
                  />
                  <span className="yf-unseen">选择本页全部</span>
                </label>
              </th>
            )}
            <Head column={first} sort={sort} className="yf-first" />
            {columns.map((column) => (
              <Head key={column.name} column={column} sort={sort} className={isNumber(column) ? 'yf-number' : ''} />
            ))}
          </tr>
        </thead>
        <tbody>
          {page.entries.map((entry) => (
            <Row
              key={entry.id}
              entry={entry}
              ledger={ledger}
              columns={columns}
              titles={page.titles}
              picking={picking}
              roving={roving}
            />
          ))}
        </tbody>
        {totals && (
          <tfoot>
            <tr>
              {picking && <td className="yf-tick" />}
              <th scope="row" className="yf-first">
                {totals.label}
              </th>
              {columns.map((column) => (
                <td
                  key={column.name}
                  data-label={column.label}
                  className={totals.sums[column.name] === undefined ? 'yf-blank' : 'yf-number'}
                >
                  {sumText(column, totals.sums[column.name])}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </Scroll>
  );
}

interface RowProps {
  readonly entry: EntrySummary;
  readonly ledger: LedgerDescription;
  readonly columns: readonly ListColumn[];
  readonly titles: EntryPage['titles'];
  readonly picking: Picking | undefined;
  readonly roving: Roving | undefined;
}

function Row({ entry, ledger, columns, titles, picking, roving }: RowProps) {
  const href = to.entry(entry.org, ledger.id, entry.id);
  const title = entry.title || '（无名称）';
  const stop = roving ? { tabIndex: roving.here === entry.id ? 0 : -1 } : {};
  const ticked = picking?.has(entry.id) === true;

  function open(event: MouseEvent<HTMLTableRowElement>) {
    const within = event.target instanceof Element && event.target.closest('a, button, input, label');
    if (within || String(window.getSelection() ?? '') !== '') return;
    roving?.leave(entry.id);
    navigate(href);
  }

  return (
    <tr onClick={open} {...(ticked ? { 'data-ticked': true } : {})}>
      {picking && (
        <td className="yf-tick">
          <label className="yf-tick-box">
            <input
              type="checkbox"
              {...stop}
              checked={ticked}
              onChange={(event) => picking.set([entry.id], event.target.checked)}
              onFocus={() => roving?.enter(entry.id)}
            />
            <span className="yf-unseen">选择：{title}</span>
          </label>
        </td>
      )}
      <th scope="row" className="yf-first">
        <Link
          href={href}
          data-row={entry.id}
          {...stop}
          onFocus={() => roving?.enter(entry.id)}
          onClick={() => roving?.leave(entry.id)}
        >
          {title}
        </Link>
      </th>
      {columns.map((column) => (
        <Cell key={column.name} column={column}>
          {column.name === 'state' ? (
            <StateTag ledger={ledger} state={entry.state} label={entry.stateLabel} />
          ) : (
            <Text column={column} words={cellText(column, entry, titles)} />
          )}
        </Cell>
      ))}
    </tr>
  );
}

function Cell({ column, children }: { readonly column: ListColumn; readonly children: ReactNode }) {
  return (
    <td data-label={column.label} className={isNumber(column) ? 'yf-number' : undefined}>
      {children}
    </td>
  );
}

function Text({ column, words }: { readonly column: ListColumn; readonly words: string }) {
  const style = column.width === undefined ? {} : { style: { width: column.width, maxWidth: column.width } };
  return (
    <span className={words === '—' ? 'yf-cell yf-cell-empty' : 'yf-cell'} title={words} {...style}>
      {words}
    </span>
  );
}

function Head({
  column,
  sort,
  className,
}: {
  readonly column: ListColumn;
  readonly sort: Sorting | undefined;
  readonly className: string;
}) {
  const active = sort?.by === column.name;
  const named = className === '' ? {} : { className };
  if (!sort || !column.sortable) {
    return (
      <th scope="col" {...named}>
        {column.label}
      </th>
    );
  }
  return (
    <th scope="col" {...named} aria-sort={active ? (sort.desc ? 'descending' : 'ascending') : 'none'}>
      <button type="button" className="yf-sort" onClick={() => sort.change(column.name, active ? !sort.desc : true)}>
        {column.label}
        {active ? <span aria-hidden="true">{sort.desc ? '↓' : '↑'}</span> : <Icon name="sort" />}
      </button>
    </th>
  );
}
