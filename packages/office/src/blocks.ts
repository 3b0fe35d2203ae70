import { HeadingLevel, type IParagraphOptions, Paragraph, type Table, type XmlComponent } from 'docx';
import type { Block } from './model.ts';
import { lineHeight } from './page.ts';
import { styleId } from './styles.ts';
import { dataTable } from './table.ts';
import { textRuns, type Writer } from './text.ts';

const headingLevels = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const;

const headingRoles = { 1: 'heading1', 2: 'heading2', 3: 'body', 4: 'body' } as const;

/** One empty line. */
export function blankLine(): Paragraph {
  return new Paragraph({ children: [] });
}

/** A line of plain text in the body face. */
export function plainLine(text: string, options: Omit<IParagraphOptions, 'children' | 'text'> = {}): Paragraph {
  return new Paragraph({ ...options, children: textRuns(text, { role: 'body' }) });
}

/** A paragraph whose children include elements the library has no class for. */
const paragraphOf = (options: IParagraphOptions, children: readonly XmlComponent[]): Paragraph => {
  const paragraph = new Paragraph(options);
  for (const child of children) paragraph.addChildElement(child);
  return paragraph;
};

/**
 * A block of the body. `held` keeps it on one page with what follows, so that a signature never stands alone.
 */
export function blockContent(block: Block, writer: Writer, held = false): readonly (Paragraph | Table)[] {
  const keep = held ? { keepNext: true } : {};
  switch (block.kind) {
    case 'heading':
      return [
        paragraphOf(
          { heading: headingLevels[block.level] },
          writer.runs(block.runs, { role: headingRoles[block.level] }),
        ),
      ];
    case 'para':
      return [paragraphOf({ style: styleId.body, ...keep }, writer.runs(block.runs, { role: 'body' }))];
    case 'flush':
      return [paragraphOf(keep, writer.runs(block.runs, { role: 'body' }))];
    case 'table': {
      const table = dataTable(block.head, block.rows, block.widths);
      // Word joins tables that touch; the narrow line keeps them apart and restores the page rhythm.
      return table === undefined ? [] : [table, separator()];
    }
  }
}

const separator = (): Paragraph => new Paragraph({ spacing: { line: Math.round(lineHeight / 2) }, children: [] });

/** All blocks in order, the last one held to what follows when asked. */
export function bodyContent(blocks: readonly Block[], writer: Writer, heldLast: boolean): (Paragraph | Table)[] {
  return blocks.flatMap((block, index) => blockContent(block, writer, heldLast && index === blocks.length - 1));
}
