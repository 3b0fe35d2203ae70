/** A composed report as people edit it: headings and prose, every number that is a figure a chip. */
import type { FigureStyle } from '@yifa/kernel';
import type { ComposedReport, ReportRun } from '../model.ts';
import type { DraftBlock, DraftRun, ReportDraft } from './model.ts';

const longestId = 40;

/** Ids are made from those of the sections, so that a block keeps its own when the report is composed again. */
function idMaker(): (text: string) => string {
  const used = new Set<string>();
  return (text) => {
    const base = text.replace(/[^\w-]/g, '-').slice(0, longestId - 4);
    let id = base;
    for (let n = 2; used.has(id); n += 1) id = `${base}-${n}`;
    used.add(id);
    return id;
  };
}

/**
 * The first draft of a report.
 * @param styles how each indicator is rounded, as the template says; exact where it says nothing
 */
export function draftOf(report: ComposedReport, styles: ReadonlyMap<string, FigureStyle> = new Map()): ReportDraft {
  const id = idMaker();
  const runOf = ({ text, figure }: ReportRun): DraftRun => {
    // Words such as 未发生 that stand for a figure of nothing are prose.
    if (figure === undefined || !/\d/.test(text)) return { text };
    return { figure, style: styles.get(figure) ?? 'exact' };
  };
  const blocks = report.sections.flatMap((section): DraftBlock[] => [
    ...(section.heading === ''
      ? []
      : [
          {
            id: id(`h-${section.id}`),
            kind: 'heading',
            level: section.level,
            text: section.heading,
          } satisfies DraftBlock,
        ]),
    ...section.paragraphs.map(
      (runs, n): DraftBlock => ({ id: id(`p-${section.id}-${n + 1}`), kind: 'para', runs: runs.map(runOf) }),
    ),
  ]);
  return {
    title: report.title,
    number: report.number,
    addressee: report.addressee,
    copyTo: [...report.copyTo],
    signers: [...report.signers],
    date: report.signature.date,
    blocks,
  };
}
