/** In which rounding a template says each figure. */
import { type FigureStyle, piecesOf, type ReportTemplate, type SectionTemplate, sentencesOf } from '@yifa/kernel';

/** By indicator id; `checkTemplate` has seen to it that there is only one each. */
export function stylesIn(template: ReportTemplate): ReadonlyMap<string, FigureStyle> {
  const styles = new Map<string, FigureStyle>();
  const walk = (section: SectionTemplate): void => {
    for (const piece of sentencesOf(section).flatMap((each) => piecesOf(each.text)))
      if (piece.kind === 'figure') styles.set(piece.indicator, piece.style);
    section.sections.forEach(walk);
  };
  template.sections.forEach(walk);
  return styles;
}
