/** The ways in which indicators are called: by name, by phrase, and in the sentences of a report template. */
import {
  type Domain,
  type Indicator,
  piecesOf,
  type ReportTemplate,
  type SectionTemplate,
  type Sentence,
  sentencesOf,
} from '@yifa/kernel';
import { wordsAround } from './claim-words.ts';

/** Pairs of neighbouring characters, not reaching over punctuation, digits or spaces. */
export function pairsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const run of text.match(/\p{L}+/gu) ?? []) {
    const chars = [...run];
    for (let at = 0; at + 1 < chars.length; at += 1) pairs.add(`${chars[at]}${chars[at + 1]}`);
  }
  return pairs;
}

/** One way in which an indicator is called. */
export interface Naming {
  readonly pairs: ReadonlySet<string>;
  /** What stands before it in the same sentence, where it is named within one. */
  readonly before: ReadonlySet<string>;
}

export interface IndicatorNames {
  readonly indicator: Indicator;
  readonly namings: readonly Naming[];
  /** What it is about: the ledger that it counts in. */
  readonly topic: ReadonlySet<string>;
  /** Everything said of it, 口径 and ledger included. */
  readonly all: ReadonlySet<string>;
}

const nothing: ReadonlySet<string> = new Set();

/** The names of all indicators of a domain, with those that a template gives them. */
export function namesOf(domain: Domain, template?: ReportTemplate): IndicatorNames[] {
  const said = template ? templateNamings(template, domain) : new Map<string, Naming[]>();
  return [...domain.indicators.values()].map((indicator) => {
    const phrase = indicator.phrase.replace('{n}', '，');
    const clauses = said.get(indicator.id) ?? [];
    const topic = topicOf(indicator);
    const words = pairsOf(`${indicator.label} ${phrase} ${indicator.says} ${topic}`);
    return {
      indicator,
      namings: [
        { pairs: pairsOf(indicator.label), before: nothing },
        { pairs: pairsOf(phrase), before: nothing },
        ...clauses,
      ],
      topic: pairsOf(topic),
      all: new Set([...words, ...clauses.flatMap(({ pairs }) => [...pairs])]),
    };
  });
}

function topicOf(indicator: Indicator): string {
  switch (indicator.kind) {
    case 'rate':
      return `${topicOf(indicator.of)} ${indicator.of.label} ${indicator.over.label}`;
    case 'total':
      return indicator.of.map((each) => `${topicOf(each)} ${each.label}`).join(' ');
    case 'count':
    case 'sum':
    case 'distinct':
      return indicator.ledger.label;
  }
}

/** How a template says each indicator: the words around its place, taken as those around the number of a claim are. */
function templateNamings(template: ReportTemplate, domain: Domain): ReadonlyMap<string, Naming[]> {
  const namings = new Map<string, Naming[]>();
  const read = (sentence: Sentence): void => {
    let text = '';
    const places: { readonly id: string; readonly start: number; readonly end: number }[] = [];
    for (const piece of piecesOf(sentence.text)) {
      if (piece.kind === 'text') text += piece.text;
      if (piece.kind === 'none') text += piece.words;
      if (piece.kind !== 'figure') continue;
      const start = text.length;
      text += `1${domain.indicators.get(piece.indicator)?.unit ?? ''}`;
      places.push({ id: piece.indicator, start, end: text.length });
    }
    for (const { id, ...place } of places) {
      const words = wordsAround(text, place);
      const naming = { pairs: pairsOf(words.own), before: pairsOf(words.sentence) };
      namings.set(id, [...(namings.get(id) ?? []), naming]);
    }
  };
  const walk = (section: SectionTemplate): void => {
    for (const sentence of sentencesOf(section)) read(sentence);
    section.sections.forEach(walk);
  };
  template.sections.forEach(walk);
  return namings;
}
