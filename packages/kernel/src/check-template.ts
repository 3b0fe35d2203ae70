/** A report template held against the domain it speaks of. */
import type { Domain } from './domain.ts';
import { DefinitionError } from './errors.ts';
import { own } from './own.ts';
import type { EntryProse, ReportTemplate, SectionTemplate, Sentence } from './report-template.ts';
import { type FigureStyle, piecesOf, type ReportText } from './report-text.ts';

const deepest = 3;

/**
 * Refuses a template that names what the domain does not have, says one figure in two ways, prints personal data, or
 * lets a mandated section vanish.
 * @throws DefinitionError naming the section and the sentence.
 */
export function checkTemplate(template: ReportTemplate, domain: Domain): void {
  const said = new Map<string, FigureStyle>();
  const seen = new Set<string>();
  for (const text of [template.title, template.addressee, ...template.copyTo]) checkWordsOnly(text, 'title');
  const walk = (section: SectionTemplate, depth: number): void => {
    if (seen.has(section.id)) throw new DefinitionError(section.id, 'two sections have this id');
    seen.add(section.id);
    if (depth > deepest) throw new DefinitionError(section.id, `sections are at most ${deepest} levels deep`);
    if (section.mandate && !section.empty)
      throw new DefinitionError(section.id, 'a mandated section needs a sentence for when it is empty');
    if (section.heading) checkWordsOnly(section.heading, section.id);
    for (const each of sentencesOf(section)) checkSentence(each, section.id, domain, said);
    for (const part of section.paragraphs) if (part.kind === 'entries') checkEntries(part, section.id, domain);
    for (const child of section.sections) walk(child, depth + 1);
  };
  for (const section of template.sections) walk(section, 1);
}

/** The ids of all indicators that a template speaks of or depends on. */
export function indicatorsIn(template: ReportTemplate): ReadonlySet<string> {
  const ids = new Set<string>();
  const walk = (section: SectionTemplate): void => {
    for (const each of sentencesOf(section)) for (const id of indicatorsOf(each)) ids.add(id);
    section.sections.forEach(walk);
  };
  template.sections.forEach(walk);
  return ids;
}

/** The indicators one sentence speaks of or depends on, those of its alternative not included. */
export function indicatorsOf(sentence: Sentence): readonly string[] {
  const named = piecesOf(sentence.text).flatMap((piece) =>
    piece.kind === 'figure' || piece.kind === 'none' ? [piece.indicator] : [],
  );
  return [...sentence.when, ...sentence.any, ...named];
}

/** All sentences of a section itself, alternatives and the one for emptiness among them. */
export function sentencesOf(section: SectionTemplate): Sentence[] {
  const own = section.paragraphs.flatMap((part) =>
    part.kind === 'paragraph' ? part.sentences : part.lead ? [part.lead] : [],
  );
  return [...own, ...(section.empty ? [section.empty] : [])].flatMap(withAlternatives);
}

function withAlternatives(sentence: Sentence): Sentence[] {
  return sentence.otherwise ? [sentence, ...withAlternatives(sentence.otherwise)] : [sentence];
}

function checkSentence(sentence: Sentence, section: string, domain: Domain, said: Map<string, FigureStyle>): void {
  const fault = (what: string): never => {
    throw new DefinitionError(`${section}: “${sentence.text.source}”`, what);
  };
  for (const id of indicatorsOf(sentence)) if (!domain.indicators.has(id)) fault(`there is no indicator ${id}`);
  for (const piece of piecesOf(sentence.text)) {
    if (piece.kind !== 'figure') continue;
    if (piece.style === 'over' && domain.indicators.get(piece.indicator)?.kind === 'rate')
      fault(`${piece.indicator} is a rate and cannot be said with 余`);
    const before = said.get(piece.indicator);
    if (before !== undefined && before !== piece.style)
      fault(`${piece.indicator} is rounded here and said otherwise elsewhere`);
    said.set(piece.indicator, piece.style);
  }
}

function checkWordsOnly(text: ReportText, path: string): void {
  const other = piecesOf(text).find((piece) => piece.kind !== 'text' && piece.kind !== 'word');
  if (other) throw new DefinitionError(`${path}: “${text.source}”`, 'only words may stand here');
}

/** As far as 一是、二是 count. */
const most = 99;

const sayable: readonly string[] = ['text', 'choice', 'date'];

function checkEntries(prose: EntryProse, section: string, domain: Domain): void {
  const { ledger } = prose;
  const path = `${section}: ${ledger.id}`;
  if (domain.ledgers.get(ledger.id) !== ledger)
    throw new DefinitionError(path, 'this ledger is not part of the domain, or another version of it is');
  if (!own(ledger.fields, prose.order.field))
    throw new DefinitionError(path, `there is no field ${prose.order.field} to order by`);
  if (prose.year && own(ledger.fields, prose.year.field)?.kind !== 'integer')
    throw new DefinitionError(path, `${prose.year.field} holds no year`);
  if (!Number.isSafeInteger(prose.limit) || prose.limit < 1)
    throw new DefinitionError(path, `lists one to ${most} entries`);
  // An entry without a number before it would vanish, or be counted 一 though it stands alone.
  if (prose.each.pieces.some((piece) => piece.kind === 'ordinal'))
    throw new DefinitionError(
      `${path}: “${prose.each.source}”`,
      '{#} stands in a clause, for a list of one is not counted',
    );
  for (const need of prose.needs)
    if (!own(ledger.fields, need.field)) throw new DefinitionError(path, `there is no field ${need.field}`);
  for (const text of [prose.each, ...prose.needs.map((need) => need.says)]) {
    for (const piece of piecesOf(text)) {
      if (piece.kind !== 'field') continue;
      const field = own(ledger.fields, piece.field);
      const fault = (what: string): never => {
        throw new DefinitionError(`${path}: “${text.source}”`, what);
      };
      if (!field) fault(`there is no field ${piece.field}`);
      else if (field.personal) fault(`${piece.field} is personal data and stays out of reports`);
      else if (!sayable.includes(field.kind)) fault(`a ${field.kind} cannot be said`);
    }
  }
}
