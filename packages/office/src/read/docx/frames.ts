import type { Role } from '../blocks.ts';
import type { Item } from '../compose.ts';

/** What collects paragraphs and tables: the body, a cell, a text box, a footnote. */
export interface Container {
  readonly items: Item[];
  /** Text of paragraphs whose end was deleted: it runs on in the next one. */
  pending: string;
}

export interface Paragraph {
  text: string;
  style: string | undefined;
  outline: number | undefined;
  list: string | undefined;
  level: number | undefined;
  /** Within w:pPr, where w:tab is a tab stop and w:vanish hides the mark. */
  inProperties: boolean;
  markDeleted: boolean;
  /** Fields begun in this paragraph: between begin and separate stands the code, after it the result. */
  readonly fields: ('code' | 'result')[];
  run: { hidden: boolean | undefined; style: string | undefined } | undefined;
  /** What text boxes anchored here hold; it follows the paragraph. */
  readonly boxes: Item[];
}

export function newContainer(): Container {
  return { items: [], pending: '' };
}

export function newParagraph(): Paragraph {
  return {
    text: '',
    style: undefined,
    outline: undefined,
    list: undefined,
    level: undefined,
    inProperties: false,
    markDeleted: false,
    fields: [],
    run: undefined,
    boxes: [],
  };
}

export function paraItem(text: string, role: Role | undefined): Item {
  return role === undefined ? { kind: 'para', text } : { kind: 'para', text, role };
}
