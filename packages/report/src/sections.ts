/** From template sections to numbered report sections: what can be said is said, what cannot vanishes or is admitted. */
import type { EntryProse, Mandate, Paragraph, SectionTemplate } from '@yifa/kernel';
import type { Entry } from '@yifa/store';
import type { ReportRun, ReportSection, ReportWarning } from './model.ts';
import { headingNumber } from './numerals.ts';
import { tell } from './prose.ts';
import { isConditional, isLink, saySentence, sayText, tidy, type Voice } from './say.ts';

type Level = ReportSection['level'];

export interface Material {
  readonly voice: Voice;
  entriesOf(prose: EntryProse): readonly Entry[];
}

interface Composed {
  /** The section itself, then those within it; empty when nothing was said. */
  readonly sections: readonly ReportSection[];
  readonly warnings: readonly ReportWarning[];
  /** Something that was done was said. */
  readonly matter: boolean;
}

/** Composes the sections of one level in order; only those with a heading are counted. */
export function composeSections(templates: readonly SectionTemplate[], level: Level, material: Material): Composed {
  const sections: ReportSection[] = [];
  const warnings: ReportWarning[] = [];
  let matter = false;
  let n = 1;
  for (const template of templates) {
    const composed = composeSection(template, level, n, material);
    if (template.heading && composed.sections.length > 0) n += 1;
    sections.push(...composed.sections);
    warnings.push(...composed.warnings);
    matter ||= composed.matter;
  }
  return { sections, warnings, matter };
}

function composeSection(template: SectionTemplate, level: Level, n: number, material: Material): Composed {
  const inner = composeSections(template.sections, deeper(level), material);
  const parts = template.paragraphs.map((part) => composeParagraph(part, material));
  const matter = inner.matter || parts.some((part) => part.matter);
  const said = inner.sections.length > 0 || parts.some((part) => !part.link && part.paragraphs.length > 0);
  const missing = template.mandate && !matter ? [warningOf(template.mandate)] : [];
  const warnings = [...missing, ...parts.flatMap((part) => part.warnings), ...inner.warnings];
  const headed = (paragraphs: ReportSection['paragraphs']): Composed => {
    const heading = headingOf(template, level, n, material.voice);
    return { sections: [{ id: template.id, level, heading, paragraphs }, ...inner.sections], warnings, matter };
  };
  // A passage under no heading, such as the opening, may consist of links alone.
  const own = parts.flatMap((part) => part.paragraphs);
  if (said || (!template.heading && own.length > 0)) return headed(own);
  const empty = template.empty && saySentence(template.empty, material.voice);
  return empty || template.mandate ? headed(empty ? [empty] : []) : { sections: [], warnings, matter };
}

function deeper(level: Level): Level {
  return level === 1 ? 2 : 3;
}

function headingOf(template: SectionTemplate, level: Level, n: number, voice: Voice): string {
  if (!template.heading) return '';
  const text = (sayText(template.heading, voice) ?? []).map((run) => run.text).join('');
  return `${headingNumber(level, n)}${text}`;
}

function warningOf({ code, says, remedy }: Mandate): ReportWarning {
  return { code, says, remedy };
}

interface Part {
  readonly paragraphs: readonly (readonly ReportRun[])[];
  readonly warnings: readonly ReportWarning[];
  readonly matter: boolean;
  /** Only joins what stands around it. */
  readonly link: boolean;
}

function composeParagraph(part: Paragraph, { voice, entriesOf }: Material): Part {
  if (part.kind === 'entries') {
    const told = tell(part, entriesOf(part), voice);
    return { ...told, matter: told.paragraphs.length > 0, link: false };
  }
  const link = part.sentences.every(isLink);
  const said = part.sentences.map((sentence) => ({ sentence, runs: saySentence(sentence, voice) }));
  const anything = said.some(({ sentence, runs }) => runs && !isLink(sentence));
  const runs = anything || link ? tidy(said.flatMap((each) => each.runs ?? [])) : [];
  const matter = said.some(({ sentence, runs }) => runs && (hasNumber(runs, voice) || isConditional(sentence)));
  return { paragraphs: runs.length > 0 ? [runs] : [], warnings: [], matter, link };
}

/** That nothing happened is worth saying, but does not answer a demand to report what was done. */
function hasNumber(runs: readonly ReportRun[], voice: Voice): boolean {
  return runs.some((run) => run.figure !== undefined && (voice.figure(run.figure).value ?? 0) > 0);
}
