import { Parser } from 'htmlparser2';
import type { Role } from '../blocks.ts';
import type { Item } from '../compose.ts';
import { FileFault } from '../fault.ts';
import type { ParseLimits } from '../limits.ts';
import { blockElements, headingRole, isArticle, isHidden, isMargin, unseenElements } from './elements.ts';
import { Grid } from './grid.ts';
import { InlineText } from './whitespace.ts';

/** A paragraph or table, and where it stood: within the article, and whether it is nothing but links. */
interface Found {
  readonly item: Item;
  readonly inArticle: boolean;
  readonly onlyLinks: boolean;
}

interface Open {
  readonly name: string;
  readonly article: boolean;
  readonly unseen: boolean;
}

interface OpenTable {
  readonly grid: Grid;
  cell: { readonly items: Found[]; readonly columns: number; readonly rows: number } | undefined;
}

const CHUNK = 64 * 1024;

/**
 * The paragraphs and tables of a page: of its article where the page marks one, else of all of it without the
 * paragraphs that are only links. Scripts, styles, navigation and what attributes hide are left out.
 * Errors: `file-bomb` for too deep nesting.
 */
export function readPage(html: string, limits: ParseLimits): { items: Item[]; hidden: boolean } {
  const page = new Page(limits);
  const parser = new Parser(
    {
      onopentag: (name, attribs) => page.open(name, attribs),
      onclosetag: (name) => page.close(name),
      ontext: (text) => page.text(text),
    },
    { decodeEntities: true },
  );
  for (let at = 0; at < html.length; at += CHUNK) parser.write(html.slice(at, at + CHUNK));
  parser.end();
  return page.result();
}

class Page {
  readonly #limits: ParseLimits;
  readonly #stack: Open[] = [];
  readonly #tables: OpenTable[] = [];
  readonly #root: Found[] = [];
  readonly #text = new InlineText();
  #linked = 0;
  #plain = 0;
  #unseen = 0;
  #articles = 0;
  #links = 0;
  #raw = 0;
  #cells: number;
  #found = 0;
  #role: Role | undefined;
  #hidden = false;
  #hides = 0;

  constructor(limits: ParseLimits) {
    this.#limits = limits;
    this.#cells = limits.spans;
  }

  result(): { items: Item[]; hidden: boolean } {
    this.#endParagraph();
    while (this.#tables.length > 0) this.#closeTable();
    const title = this.#root.find(({ item }) => item.kind === 'para' && item.role === 'title');
    const marked = this.#root.filter((found) => found.inArticle || found === title);
    const length = marked.reduce((sum, { item }) => sum + weight(item), 0);
    const kept = length >= 50 ? marked : this.#root.filter(({ onlyLinks }) => !onlyLinks);
    return { items: (kept.length > 0 ? kept : this.#root).map(({ item }) => item), hidden: this.#hidden };
  }

  open(name: string, attribs: Readonly<Record<string, string>>): void {
    if (this.#stack.length >= this.#limits.htmlDepth) throw new FileFault('file-bomb', '标签层层嵌套');
    const hides = isHidden(attribs);
    const margin = isMargin(name, attribs) && this.#articles === 0;
    const unseen = unseenElements.has(name) || margin || hides;
    const within = isArticle(name, attribs);
    if (name === 'br' || name === 'hr') this.#break(name);
    if (isVoid(name)) return;
    this.#stack.push({ name, article: within, unseen });
    if (unseen) {
      this.#unseen += 1;
      if (hides) this.#hides += 1;
      if (blockElements.has(name)) this.#endParagraph();
      return;
    }
    if (blockElements.has(name)) this.#endParagraph();
    if (within) this.#articles += 1;
    if (this.#unseen > 0) return;
    if (name === 'a') this.#links += 1;
    else if (name === 'pre') this.#raw += 1;
    else if (name === 'table') this.#openTable();
    else if (name === 'tr') this.#openRow();
    else if (name === 'td' || name === 'th') this.#openCell(attribs);
    this.#role = headingRole(name) ?? this.#role;
  }

  close(name: string): void {
    const top = this.#stack.at(-1);
    if (top?.name !== name) return;
    this.#stack.pop();
    if (blockElements.has(name)) this.#endParagraph();
    if (top.unseen) {
      this.#unseen -= 1;
      if (this.#hides > 0) this.#hides -= 1;
      return;
    }
    if (this.#unseen === 0) {
      if (name === 'a') this.#links -= 1;
      else if (name === 'pre') this.#raw -= 1;
      else if (name === 'td' || name === 'th') this.#closeCell();
      else if (name === 'tr') this.#closeRow();
      else if (name === 'table') this.#closeTable();
      if (headingRole(name) !== undefined) this.#role = undefined;
    }
    if (top.article) this.#articles -= 1;
  }

  text(piece: string): void {
    if (this.#unseen > 0) {
      if (this.#hides > 0 && piece.trim() !== '') this.#hidden = true;
      return;
    }
    const size = piece.trim().length;
    if (this.#links > 0) this.#linked += size;
    else this.#plain += size;
    if (this.#raw > 0) this.#text.addRaw(piece);
    else this.#text.add(piece);
  }

  #break(name: string): void {
    if (this.#unseen > 0) return;
    if (name === 'hr') this.#endParagraph();
    else this.#text.addRaw('\n');
  }

  #endParagraph(): void {
    if (this.#unseen > 0 && this.#text.isEmpty) return;
    const empty = this.#text.isEmpty;
    const text = this.#text.take();
    const onlyLinks = this.#linked > 0 && this.#plain <= 2;
    this.#linked = 0;
    this.#plain = 0;
    if (empty) return;
    const item: Item = this.#role === undefined ? { kind: 'para', text } : { kind: 'para', text, role: this.#role };
    this.#add({ item, inArticle: this.#articles > 0, onlyLinks });
  }

  #add(found: Found): void {
    this.#found += 1;
    if (this.#found > this.#limits.spans) throw new FileFault('file-bomb', `段落多于 ${this.#limits.spans} 个`);
    const table = this.#tables.at(-1);
    if (table === undefined) this.#root.push(found);
    else if (table.cell !== undefined) table.cell.items.push(found);
    else this.#outside(found);
  }

  /** Text within a table and outside its cells (a caption) stands before it. */
  #outside(found: Found): void {
    const around = this.#tables.at(-2);
    (around?.cell?.items ?? this.#root).push(found);
  }

  #openTable(): void {
    this.#endParagraph();
    this.#tables.push({ grid: new Grid(this.#cells), cell: undefined });
  }

  #openRow(): void {
    this.#closeCell();
    this.#tables.at(-1)?.grid.openRow();
  }

  #openCell(attribs: Readonly<Record<string, string>>): void {
    const table = this.#tables.at(-1);
    this.#endParagraph();
    if (table === undefined) return;
    this.#closeCell();
    const span = (name: string): number => Number.parseInt(attribs[name] ?? '1', 10);
    table.cell = { items: [], columns: span('colspan'), rows: span('rowspan') };
  }

  #closeCell(): void {
    this.#endParagraph();
    const table = this.#tables.at(-1);
    if (table?.cell === undefined) return;
    const { items, columns, rows } = table.cell;
    table.cell = undefined;
    table.grid.put(
      articleOnly(items).map(({ item }) => item),
      columns,
      rows,
    );
  }

  #closeRow(): void {
    this.#closeCell();
    this.#tables.at(-1)?.grid.closeRow();
  }

  #closeTable(): void {
    this.#closeRow();
    const table = this.#tables.pop();
    if (table === undefined) return;
    this.#cells = table.grid.left;
    const { rows } = table.grid;
    if (rows.length > 0) this.#add({ item: { kind: 'table', rows }, inArticle: this.#articles > 0, onlyLinks: false });
  }
}

/** What a layout cell holds: of an article in it only that. */
function articleOnly(items: readonly Found[]): readonly Found[] {
  const marked = items.filter(({ inArticle }) => inArticle);
  return marked.length > 0 ? marked : items;
}

function weight(item: Item): number {
  if (item.kind === 'para') return item.text.length;
  return item.rows.flat().reduce((sum, cell) => sum + cell.items.reduce((all, each) => all + weight(each), 0), 0);
}

function isVoid(name: string): boolean {
  return /^(?:area|base|basefont|br|col|command|embed|frame|hr|img|input|isindex|keygen|link|meta|param|source|track|wbr)$/.test(
    name,
  );
}
