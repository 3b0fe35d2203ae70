/** Blocks of cells in and out of the clipboard, as Excel, WPS and Word write and read them. */

/** Tab-separated text into cells; a cell in double quotes may hold tabs, line breaks and doubled quotes. */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let i = 0;
  const endCell = (): void => {
    row.push(cell);
    cell = '';
  };
  const endRow = (): void => {
    endCell();
    rows.push(row);
    row = [];
  };
  while (i < text.length) {
    const sign = text[i] ?? '';
    if (sign === '"' && cell === '') {
      const quoted = readQuoted(text, i);
      if (quoted) {
        cell = quoted.cell;
        i = quoted.next;
        continue;
      }
    }
    if (sign === '\t') endCell();
    else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && text[i + 1] === '\n') i += 1;
      endRow();
    } else cell += sign;
    i += 1;
  }
  // The line break at the very end closes the last row and begins none.
  if (cell !== '' || row.length > 0 || text === '') endRow();
  return rows;
}

/** A quoted cell must end at a tab, a line break or the end; otherwise the quote is a plain sign. */
function readQuoted(text: string, start: number): { readonly cell: string; readonly next: number } | undefined {
  let cell = '';
  let i = start + 1;
  while (i < text.length) {
    if (text[i] !== '"') {
      cell += text[i];
      i += 1;
    } else if (text[i + 1] === '"') {
      cell += '"';
      i += 2;
    } else {
      const after = text[i + 1];
      const closes = after === undefined || after === '\t' || after === '\n' || after === '\r';
      return closes ? { cell: cell.replace(/\r\n?/g, '\n'), next: i + 1 } : undefined;
    }
  }
  return undefined;
}

/** Cells into tab-separated text. Several rows end with a line break each, as Excel writes them; a single one does not. */
export function toTsv(block: readonly (readonly string[])[]): string {
  const lines = block.map((row) => row.map(quoteIfNeeded).join('\t'));
  return lines.length > 1 ? lines.map((line) => `${line}\r\n`).join('') : lines.join('');
}

function quoteIfNeeded(cell: string): string {
  return /[\t\r\n]/.test(cell) || cell.startsWith('"') ? `"${cell.split('"').join('""')}"` : cell;
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** Cells as a table in which Excel and WPS keep every digit: long numbers stay text. */
export function toHtml(block: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]): string =>
    row
      .map((cell) => {
        const words = escapeHtml(cell).replace(/\r?\n/g, '<br style="mso-data-placement:same-cell">');
        return `<td style="mso-number-format:'\\@'">${words}</td>`;
      })
      .join('');
  return `<meta charset="utf-8"><table>${block.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table>`;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  middot: '·',
  mdash: '—',
  ndash: '–',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  hellip: '…',
  times: '×',
};

function decodeEntities(text: string): string {
  return text.replace(/&(#x[\da-f]+|#\d+|[a-z]+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name.toLowerCase()] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function spanOf(attributes: string, name: 'rowspan' | 'colspan'): number {
  const found = new RegExp(`${name}\\s*=\\s*["']?\\s*(\\d+)`, 'i').exec(attributes);
  return Math.min(1000, Math.max(1, Number(found?.[1] ?? 1)));
}

/** What is written between two tags: source line breaks are blanks, as in any page. */
function words(piece: string): string {
  return decodeEntities(piece.replace(/[\t\r\n ]+/g, ' '));
}

/**
 * The cells of the first table in a fragment of HTML; undefined without one. A merged cell stands at its first
 * place and leaves the others empty, as when Excel pastes it.
 */
export function parseHtmlTable(html: string): string[][] | undefined {
  const clean = html.replace(/<!--[\s\S]*?-->/g, '').replace(/<(style|script|head)\b[\s\S]*?<\/\1\s*>/gi, '');
  const start = clean.search(/<table\b/i);
  if (start < 0) return undefined;
  const table = new TableReader();
  const pattern = /<(\/?)([a-z][a-z\d:]*)\b([^>]*)>|([^<]+)|</gi;
  pattern.lastIndex = start;
  for (let found = pattern.exec(clean); found && !table.done; found = pattern.exec(clean)) {
    const [, closing = '', tag, attributes = '', text] = found;
    if (tag === undefined) table.text(words(text ?? '<'));
    else table.tag(tag.toLowerCase(), closing === '/', attributes);
  }
  return table.finish();
}

class TableReader {
  done = false;
  readonly #rows: string[][] = [];
  /** Places taken by cells that reach down from rows above: how many rows still, by column. */
  #reach: number[] = [];
  #row: string[] | undefined;
  #cell: string | undefined;
  #spans = { rows: 1, columns: 1 };
  #depth = 0;

  tag(name: string, closing: boolean, attributes: string): void {
    if (name === 'table') {
      this.#depth += closing ? -1 : 1;
      if (this.#depth === 0) this.done = true;
      return;
    }
    if (this.#depth > 1) return;
    if (name === 'tr') {
      this.#endRow();
      if (!closing) this.#row = [];
    } else if (name === 'td' || name === 'th') {
      this.#endCell();
      if (closing) return;
      this.#row ??= [];
      this.#cell = '';
      this.#spans = { rows: spanOf(attributes, 'rowspan'), columns: spanOf(attributes, 'colspan') };
    } else if (name === 'br') this.#break();
    else if ((name === 'p' || name === 'div' || name === 'li') && (this.#cell ?? '').trim() !== '') this.#break();
  }

  text(text: string): void {
    if (this.#cell !== undefined) this.#cell += text;
  }

  finish(): string[][] {
    this.#endRow();
    const wide = Math.max(0, ...this.#rows.map((row) => row.length));
    return this.#rows.map((row) => [...row, ...Array.from({ length: wide - row.length }, () => '')]);
  }

  #break(): void {
    if (this.#cell !== undefined && !this.#cell.endsWith('\n')) this.#cell += '\n';
  }

  #skipReached(row: string[]): void {
    while ((this.#reach[row.length] ?? 0) > 0) {
      this.#reach[row.length] = (this.#reach[row.length] ?? 0) - 1;
      row.push('');
    }
  }

  #endCell(): void {
    if (this.#cell === undefined || !this.#row) return;
    const text = this.#cell
      .split('\n')
      .map((line) => line.trim())
      .join('\n')
      .trim();
    this.#cell = undefined;
    this.#skipReached(this.#row);
    for (let i = 0; i < this.#spans.columns; i += 1) {
      this.#reach[this.#row.length] = this.#spans.rows - 1;
      this.#row.push(i === 0 ? text : '');
    }
  }

  #endRow(): void {
    this.#endCell();
    if (!this.#row) return;
    this.#skipReached(this.#row);
    this.#rows.push(this.#row);
    this.#row = undefined;
  }
}

/** What the clipboard holds, as cells: the table if there is one, else the text. */
export function readClipboard(html: string, text: string): string[][] {
  const table = html === '' ? undefined : parseHtmlTable(html);
  if (table && table.length > 0 && table.some((row) => row.length > 0)) return table;
  return text === '' ? [] : parseTsv(text);
}
