/** Checking a report's text by itself: everything that can be found without its ledgers. */
import { arithmeticFindings } from './findings-arithmetic.ts';
import { contextOf, type TextCheckInput } from './findings-context.ts';
import { lastYearFindings } from './findings-last-year.ts';
import { mandateFindings } from './findings-mandate.ts';
import { originFindings } from './findings-origin.ts';
import { residueFindings } from './findings-residue.ts';
import { sentenceFindings } from './findings-sentence.ts';
import { tableFindings } from './findings-table.ts';
import { wordingFindings } from './findings-wording.ts';
import { type Finding, severities, type TextRelation } from './model.ts';
import { foundRelations } from './relations.ts';

/**
 * Relations between the numbers of a report, and findings within its text, the gravest first and then in the order of
 * the text. Offsets are those of `document.text`. Contents that the law demands are looked for in whole reports only.
 */
export function checkText(input: TextCheckInput): { relations: TextRelation[]; findings: Finding[] } {
  const context = contextOf(input);
  const relations = foundRelations(context.scan);
  const findings = [
    ...arithmeticFindings(context, relations),
    ...tableFindings(context),
    ...lastYearFindings(context),
    ...mandateFindings(context),
    ...residueFindings(context),
    ...originFindings(context),
    ...sentenceFindings(context),
    ...wordingFindings(context),
  ];
  const rank = (finding: Finding): number => severities.indexOf(finding.severity);
  return {
    relations: relations.map(({ certain: _, ...relation }) => relation),
    findings: findings.sort((a, b) => rank(a) - rank(b) || a.at.start - b.at.start),
  };
}
