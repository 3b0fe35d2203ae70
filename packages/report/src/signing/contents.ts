/** Which of the contents that a report must have are written down in a draft. */
import type { ReportTemplate, ReportText, SectionTemplate } from '@yifa/kernel';
import type { ReportDraft } from './model.ts';
import { type FigureBook, printBlock } from './render.ts';

/** One content, by the heading under which the template has it, and the sentences that admit there is nothing. */
export interface Mandated {
  readonly id: string;
  readonly label: string;
  readonly heading: string;
  readonly nothing: readonly string[];
}

function flat(sections: readonly SectionTemplate[]): SectionTemplate[] {
  return sections.flatMap((section) => [section, ...flat(section.sections)]);
}

/**
 * The contents by their sections in the template; one that has no section of its own in this order of contents is
 * looked for by its words.
 * @param say the words of the template for this org and year
 */
export function mandatedIn(
  template: ReportTemplate,
  contents: Readonly<Record<string, string>>,
  say: (text: ReportText) => string,
): Mandated[] {
  const sections = flat(template.sections);
  // Opening and closing words stand under no heading of their own and fill no section.
  const around = sections
    .filter((each) => !each.heading)
    .flatMap((each) => each.paragraphs.flatMap((part) => (part.kind === 'paragraph' ? part.sentences : [])))
    .map((each) => say(each.text));
  return Object.entries(contents).map(([id, label]) => {
    const section = sections.find((each) => each.id === id);
    // That there is nothing else to report is itself the report.
    const nothing = [...around, ...(section?.mandate && section.empty ? [say(section.empty.text)] : [])];
    return { id, label, heading: section?.heading ? say(section.heading) : label, nothing };
  });
}

/** Headings are compared without their numbers, punctuation and blanks. */
function bare(text: string): string {
  return text.replace(/^[\s（(]*[一二三四五六七八九十\d]+[)）、.．]*/u, '').replace(/[\s，。、：:“”]/gu, '');
}

/** The ids of the contents written: a heading with prose below it, or, where there is none, the words themselves. */
export function contentsIn(draft: ReportDraft, mandated: readonly Mandated[], book: FigureBook): string[] {
  return mandated.filter((each) => isWritten(draft, each, book)).map(({ id }) => id);
}

function isWritten(draft: ReportDraft, { heading, label, nothing }: Mandated, book: FigureBook): boolean {
  const { blocks } = draft;
  const at = blocks.findIndex(
    (block) =>
      block.kind === 'heading' && (bare(block.text).includes(bare(heading)) || bare(block.text).includes(label)),
  );
  const first = blocks[at];
  if (first?.kind !== 'heading')
    return blocks.some((block) => block.kind === 'para' && printBlock(block, book).text.includes(label));
  for (const block of blocks.slice(at + 1)) {
    if (block.kind === 'heading') {
      if (block.level <= first.level) return false;
      continue;
    }
    const text = printBlock(block, book).text.trim();
    if (text !== '' && !nothing.includes(text)) return true;
  }
  return false;
}
