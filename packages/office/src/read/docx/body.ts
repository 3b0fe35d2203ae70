import { type Attributes, readXml } from '../../ooxml/xml.ts';
import type { Item } from '../compose.ts';
import { FileFault } from '../fault.ts';
import type { ParseLimits } from '../limits.ts';
import type { ReadNote } from '../model.ts';
import { type Container, newContainer, newParagraph, type Paragraph, paraItem } from './frames.ts';
import { type Numberer, numbered } from './numbering.ts';
import { paragraphProperty, runElement, skipped } from './runs.ts';
import { isOn, outlineRole, type Styles } from './styles.ts';
import { Tables } from './tables.ts';

export interface Body {
  readonly items: readonly Item[];
  /** Footnotes or endnotes of a notes part, by their ids. */
  readonly notes: ReadonlyMap<string, readonly Item[]>;
  /** Ids of the footnotes and endnotes referred to, in the order of the text. */
  readonly footnotes: readonly string[];
  readonly endnotes: readonly string[];
  readonly noticed: ReadonlySet<ReadNote['code']>;
}

/** Walks through a part that holds text (document, footnotes, endnotes) and gives its paragraphs and tables. */
export function readBody(
  part: string,
  bytes: Uint8Array,
  tools: { readonly styles: Styles; readonly numberer: Numberer; readonly limits: ParseLimits },
): Body {
  const walker = new Walker(tools.styles, tools.numberer, tools.limits);
  readXml(part, bytes, tools.limits, walker);
  return walker.result();
}

class Walker {
  readonly #styles: Styles;
  readonly #numberer: Numberer;
  readonly #root = newContainer();
  readonly #containers: Container[] = [this.#root];
  readonly #paragraphs: Paragraph[] = [];
  readonly #tables: Tables;
  readonly #choices: boolean[] = [];
  readonly #controls: { withheld: boolean }[] = [];
  readonly #notes = new Map<string, readonly Item[]>();
  readonly #footnotes: string[] = [];
  readonly #endnotes: string[] = [];
  readonly #noticed = new Set<ReadNote['code']>();
  readonly #path: string[] = [];
  readonly #most: number;
  #begun = 0;
  #skipping = 0;
  #note: string | undefined;
  #text: { value: string; preserve: boolean } | undefined;

  constructor(styles: Styles, numberer: Numberer, limits: ParseLimits) {
    this.#styles = styles;
    this.#numberer = numberer;
    this.#tables = new Tables(limits.spans);
    this.#most = limits.spans;
  }

  result(): Body {
    this.#flush(this.#root);
    return {
      items: this.#root.items,
      notes: this.#notes,
      footnotes: this.#footnotes,
      endnotes: this.#endnotes,
      noticed: this.#noticed,
    };
  }

  open = (name: string, attributes: Attributes): void => {
    if (this.#skipping > 0 || this.#withholds(name)) {
      this.#skipping += 1;
      return;
    }
    const around = this.#path.at(-1);
    this.#path.push(name);
    switch (name) {
      case 'w:p':
        this.#openParagraph();
        return;
      case 'w:tbl':
        this.#tables.openTable();
        return;
      case 'w:tr':
        this.#tables.openRow();
        return;
      case 'w:tc':
        this.#openCell();
        return;
      case 'w:txbxContent':
        this.#containers.push(newContainer());
        return;
      case 'w:footnote':
      case 'w:endnote':
        this.#note =
          attributes.get('w:type') === undefined || attributes.get('w:type') === 'normal'
            ? attributes.get('w:id')
            : undefined;
        this.#containers.push(newContainer());
        return;
      case 'mc:AlternateContent':
        this.#choices.push(false);
        return;
      case 'w:sdt':
        this.#controls.push({ withheld: false });
        return;
      default:
        this.#small(name, attributes, around);
    }
  };

  /** Whether the element and all in it is left out. */
  #withholds(name: string): boolean {
    if (name === 'w:del' || name === 'w:moveFrom') {
      this.#noticed.add('tracked-changes');
      const around = this.#path.at(-1);
      if (around === 'w:rPr') {
        const paragraph = this.#paragraphs.at(-1);
        if (paragraph?.inProperties) paragraph.markDeleted = true;
      } else if (around === 'w:trPr') {
        this.#tables.deleteRow();
      }
      return true;
    }
    if (name === 'mc:Choice' || name === 'mc:Fallback') {
      const taken = this.#choices.at(-1) === true;
      if (this.#choices.length > 0) this.#choices[this.#choices.length - 1] = true;
      return taken;
    }
    if (name === 'w:sdtContent') return this.#controls.at(-1)?.withheld === true;
    return skipped.has(name);
  }

  #small(name: string, attributes: Attributes, around: string | undefined): void {
    const paragraph = this.#paragraphs.at(-1);
    const value = attributes.get('w:val');
    if (name === 'w:ins' || name === 'w:moveTo') this.#noticed.add('tracked-changes');
    else if (name === 'w:commentReference') this.#noticed.add('comments');
    else if (name === 'w:footnoteReference') this.#footnotes.push(attributes.get('w:id') ?? '');
    else if (name === 'w:endnoteReference') this.#endnotes.push(attributes.get('w:id') ?? '');
    else if (name === 'w:showingPlcHdr' || (name === 'w:docPartGallery' && /^table of contents$/i.test(value ?? ''))) {
      const control = this.#controls.at(-1);
      if (control !== undefined && isOn(name === 'w:docPartGallery' ? new Map() : attributes)) control.withheld = true;
    } else if (around === 'w:tcPr' || around === 'w:trPr') this.#tables.property(name, value);
    else if (paragraph === undefined) return;
    else if (name === 'w:pPr') paragraph.inProperties = true;
    else if (paragraph.inProperties) paragraphProperty(paragraph, name, attributes);
    else this.#inRun(paragraph, name, attributes);
  }

  #inRun(paragraph: Paragraph, name: string, attributes: Attributes): void {
    if (name === 'w:t' || name === 'm:t') {
      this.#text = { value: '', preserve: attributes.get('xml:space') === 'preserve' };
    } else {
      const text = runElement(paragraph, name, attributes);
      if (text !== undefined) this.#say(paragraph, text);
    }
  }

  text = (piece: string): void => {
    if (this.#skipping === 0 && this.#text !== undefined) this.#text.value += piece;
  };

  close = (name: string): void => {
    if (this.#skipping > 0) {
      this.#skipping -= 1;
      return;
    }
    this.#path.pop();
    const paragraph = this.#paragraphs.at(-1);
    if (name === 'w:t' || name === 'm:t') {
      const text = this.#text;
      this.#text = undefined;
      if (paragraph !== undefined && text !== undefined) {
        this.#say(paragraph, text.preserve ? text.value : text.value.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, ''));
      }
    } else if (name === 'w:r' && paragraph !== undefined) paragraph.run = undefined;
    else if (name === 'w:pPr' && paragraph !== undefined) paragraph.inProperties = false;
    else if (name === 'w:p') this.#closeParagraph();
    else if (name === 'w:tc') this.#closeCell();
    else if (name === 'w:tr') this.#tables.closeRow();
    else if (name === 'w:tbl') this.#closeTable();
    else if (name === 'w:txbxContent') this.#closeBox();
    else if (name === 'w:footnote' || name === 'w:endnote') this.#closeNote();
    else if (name === 'mc:AlternateContent') this.#choices.pop();
    else if (name === 'w:sdt') this.#controls.pop();
  };

  #say(paragraph: Paragraph, text: string): void {
    if (paragraph.fields.includes('code') || text === '') return;
    const { run } = paragraph;
    const byStyle = (): boolean =>
      (run?.style !== undefined && this.#styles.isHidden(run.style)) || this.#styles.isHidden(this.#styleOf(paragraph));
    if (run?.hidden ?? byStyle()) {
      if (text.trim() !== '') this.#noticed.add('hidden-text');
    } else paragraph.text += text;
  }

  #styleOf(paragraph: Paragraph): string {
    return paragraph.style ?? this.#styles.defaultStyle;
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    const container = this.#containers.at(-1);
    if (paragraph === undefined || container === undefined) return;
    if (paragraph.markDeleted) {
      container.pending += paragraph.text;
    } else {
      const style = this.#styleOf(paragraph);
      const own = this.#numberOf(paragraph, style);
      const text = container.pending + paragraph.text;
      container.pending = '';
      const role =
        outlineRole(paragraph.outline) ?? (paragraph.outline === undefined ? this.#styles.roleOf(style) : undefined);
      if (text.trim() !== '' && !this.#styles.isContents(style))
        container.items.push(paraItem(numbered(own, text), role));
    }
    for (const item of paragraph.boxes) container.items.push(item);
  }

  #numberOf(paragraph: Paragraph, style: string): string {
    const ofStyle = this.#styles.numberingOf(style);
    const list = paragraph.list ?? ofStyle?.list;
    if (list === undefined || list === '0') return '';
    return this.#numberer.next({
      list,
      level: paragraph.level ?? (paragraph.list === undefined ? (ofStyle?.level ?? 0) : 0),
    });
  }

  #openParagraph(): void {
    this.#begun += 1;
    if (this.#begun > this.#most * 2) throw new FileFault('file-bomb', `段落多于 ${this.#most * 2} 个`);
    this.#paragraphs.push(newParagraph());
  }

  #openCell(): void {
    const container = newContainer();
    this.#containers.push(container);
    this.#tables.openCell(container);
  }

  #closeCell(): void {
    const container = this.#containers.pop();
    if (container !== undefined) this.#flush(container);
    this.#tables.closeCell();
  }

  #closeTable(): void {
    const table = this.#tables.closeTable();
    const container = this.#containers.at(-1);
    if (table === undefined || container === undefined) return;
    this.#flush(container);
    container.items.push(table);
  }

  #closeBox(): void {
    const box = this.#containers.pop();
    if (box === undefined) return;
    this.#flush(box);
    if (box.items.length > 0) this.#noticed.add('text-boxes');
    const anchor = this.#paragraphs.at(-1);
    (anchor?.boxes ?? this.#containers.at(-1)?.items)?.push(...box.items);
  }

  #closeNote(): void {
    const container = this.#containers.pop();
    if (container === undefined) return;
    this.#flush(container);
    if (this.#note !== undefined) this.#notes.set(this.#note, container.items);
    this.#note = undefined;
  }

  #flush(container: Container): void {
    if (container.pending.trim() !== '') container.items.push(paraItem(container.pending, undefined));
    container.pending = '';
  }
}
