/** A list on paper and on the clipboard, from the rows of words that the server sends. */
import type { PrintedList } from '@yifa/server/contract/lists';

/*
 * Its own document, so that the paper lies across and no other style interferes. The page has no margin, which leaves
 * the browser no room for its own lines; blank rows of head and foot keep the text off the edges of every page.
 */
const styles = `
@page { size: A4 landscape; margin: 0 }
body { margin: 0; font: 10.5pt SimSun, "Songti SC", "Noto Serif CJK SC", "Noto Serif SC", serif; color: #000 }
table { width: 100%; border-collapse: collapse; table-layout: auto }
thead { display: table-header-group }
tfoot { display: table-footer-group }
tr { page-break-inside: avoid }
td, th { border: 0.5pt solid #000; padding: 2pt 4pt; vertical-align: middle; text-align: left; font-weight: normal; word-break: break-word }
th { font-family: SimHei, "Noto Sans CJK SC", "Noto Sans SC", sans-serif; text-align: center }
.edge, .line { border: 0; padding: 0 }
.edge { height: 11mm }
.line { padding: 2pt 0 }
.side { border: 0; width: 9mm; min-width: 9mm; padding: 0 }
h1 { margin: 0 0 2mm; font: bold 18pt SimSun, "Noto Serif CJK SC", "Noto Serif SC", serif; text-align: center }
.above { display: flex; justify-content: space-between }
.number { text-align: right; white-space: nowrap }
.date { text-align: center; white-space: nowrap }
.total td { font-weight: bold }
`;

function add(parent: Element, tag: string, text = '', className = ''): HTMLElement {
  const made = parent.ownerDocument.createElement(tag);
  if (text !== '') made.textContent = text;
  if (className !== '') made.className = className;
  parent.append(made);
  return made;
}

function kindClass(kind: PrintedList['columns'][number]['kind']): string {
  return kind === 'money' || kind === 'number' ? 'number' : kind === 'date' ? 'date' : '';
}

/** Lays a list out in an empty document. */
export function layOut(page: Document, list: PrintedList): void {
  page.title = list.title;
  const wide = list.columns.length + 1;
  add(page.head, 'style', styles);
  const table = add(page.body, 'table');
  const whole = list.columns.reduce((sum, column) => sum + column.width, 6);
  const group = add(table, 'colgroup');
  const share = (width: number) => {
    add(group, 'col').style.width = `${((width / whole) * 94).toFixed(2)}%`;
  };
  add(group, 'col').style.width = '9mm';
  share(6);
  for (const column of list.columns) share(column.width);
  add(group, 'col').style.width = '9mm';
  const line = (part: Element, className: string): HTMLElement => {
    const cell = add(add(part, 'tr'), 'td', '', className);
    cell.setAttribute('colspan', String(wide + 2));
    return cell;
  };
  const row = (part: Element, tag: string, cells: readonly string[], classes: readonly string[], className = '') => {
    const made = add(part, 'tr', '', className);
    add(made, 'td', '', 'side');
    for (const [i, text] of cells.entries()) add(made, tag, text, classes[i] ?? '');
    add(made, 'td', '', 'side');
  };
  const head = add(table, 'thead');
  line(head, 'edge');
  row(head, 'th', ['序号', ...list.columns.map((column) => column.head)], []);
  line(add(table, 'tfoot'), 'edge');
  const body = add(table, 'tbody');
  const classes = ['number', ...list.columns.map((column) => kindClass(column.kind))];
  for (const [i, cells] of list.rows.entries()) row(body, 'td', [String(i + 1), ...cells], classes);
  if (list.totals) row(body, 'td', ['合计', ...list.totals], classes, 'total');

  const top = page.createElement('div');
  top.style.padding = '11mm 9mm 0';
  add(top, 'h1', list.title);
  const above = add(top, 'div', '', 'above');
  for (const text of list.above) add(above, 'span', text);
  if (list.conditions !== '') add(top, 'div', `查询条件：${list.conditions}`);
  page.body.prepend(top);
  const foot = add(page.body, 'div', list.below);
  foot.style.padding = '4mm 9mm 0';
}

/** Hands a list to the printer, in a frame of its own. */
export function printList(list: PrintedList): void {
  const frame = document.createElement('iframe');
  frame.setAttribute('aria-hidden', 'true');
  frame.title = list.title;
  frame.style.cssText = 'position:fixed;right:0;bottom:0;width:0;height:0;border:0;visibility:hidden';
  document.body.append(frame);
  const view = frame.contentWindow;
  if (!view) return;
  layOut(view.document, list);
  // The page's own title is offered as the name of the file when one prints into a PDF.
  const before = document.title;
  document.title = list.title;
  const after = () => {
    document.title = before;
    window.setTimeout(() => frame.remove(), 1000);
  };
  view.addEventListener('afterprint', after, { once: true });
  view.focus();
  view.print();
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** Rows for a spreadsheet: with tabs between cells; a cell of several lines in quotation marks. */
export function tableText(list: PrintedList): string {
  const cell = (text: string) => (/[\t\n\r"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
  const head = list.columns.map((column) => cell(column.head)).join('\t');
  return [head, ...list.rows.map((cells) => cells.map(cell).join('\t'))].join('\n');
}

/** The same as a table whose text cells say that they are text: numbers of documents and persons stay as they are. */
export function tableHtml(list: PrintedList): string {
  const style = list.columns.map(({ kind }) =>
    kind === 'money'
      ? 'mso-number-format:"#,##0.00"'
      : kind === 'date'
        ? 'mso-number-format:"yyyy-mm-dd"'
        : kind === 'number'
          ? ''
          : 'mso-number-format:"\\@"',
  );
  const row = (cells: readonly string[], tag: string, styled: boolean) =>
    `<tr>${cells
      .map((text, i) => `<${tag}${styled && style[i] ? ` style='${style[i]}'` : ''}>${escapeHtml(text)}</${tag}>`)
      .join('')}</tr>`;
  const head = row(
    list.columns.map((column) => column.head),
    'th',
    false,
  );
  return `<html><head><meta charset="utf-8"></head><body><table>${head}${list.rows.map((cells) => row(cells, 'td', true)).join('')}</table></body></html>`;
}

/** Puts a list on the clipboard; works without https too. @returns whether the browser let it */
export function copyList(list: PrintedList): boolean {
  const fill = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', tableText(list));
    event.clipboardData?.setData('text/html', tableHtml(list));
  };
  document.addEventListener('copy', fill, { once: true, capture: true });
  const done = document.execCommand('copy');
  document.removeEventListener('copy', fill, { capture: true });
  return done;
}
