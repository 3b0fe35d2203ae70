/** The language of a report template: outline, sentences bound to indicators, prose taken from entries. Pure data. */
import type { Condition, NamesOf } from './condition.ts';
import type { Fields } from './field.ts';
import type { Ledger } from './ledger.ts';
import type { LedgerModel } from './model.ts';
import { type Node, toNode } from './node.ts';
import { entryText, type ReportText, reportText } from './report-text.ts';

export {
  type FigureStyle,
  piecesOf,
  type ReportText,
  type ReportWord,
  reportText,
  reportWords,
  type TextPiece,
} from './report-text.ts';

/** A sentence, said when its own figures allow it and the indicators named here do. */
export interface Sentence {
  readonly kind: 'sentence';
  readonly text: ReportText;
  /** All of these must be above zero. */
  readonly when: readonly string[];
  /** One of these must be above zero; empty asks for nothing. */
  readonly any: readonly string[];
  /** Said instead. */
  readonly otherwise?: Sentence;
}

/** A field that every listed entry should have filled; otherwise the report carries this warning. */
export interface Need {
  readonly field: string;
  /** Stable, kebab-case. */
  readonly code: string;
  /** Over the fields of the entry. */
  readonly says: ReportText;
  readonly remedy: string;
}

/** Prose taken from entries of one ledger. */
export interface EntryProse {
  readonly kind: 'entries';
  readonly ledger: LedgerModel;
  readonly where: Node;
  /** The whole-number field that must equal the year reported on, or the one after. */
  readonly year?: { readonly field: string; readonly is: 'this' | 'next' };
  readonly order: { readonly field: string; readonly descending: boolean };
  readonly limit: number;
  /** Said before the entries, when there are any. */
  readonly lead?: Sentence;
  /** How one entry is said. */
  readonly each: ReportText;
  /** Every entry a paragraph of its own, or all in one paragraph. */
  readonly shape: 'paragraphs' | 'inline';
  readonly needs: readonly Need[];
}

export type Paragraph = { readonly kind: 'paragraph'; readonly sentences: readonly Sentence[] } | EntryProse;

/** Content that a regulation demands: without matter the section stays, and the report carries this warning. */
export interface Mandate {
  readonly code: string;
  readonly says: string;
  readonly remedy: string;
}

export interface SectionTemplate {
  readonly id: string;
  /** Without its number; empty for a passage that stands under no heading. */
  readonly heading?: ReportText;
  readonly paragraphs: readonly Paragraph[];
  readonly sections: readonly SectionTemplate[];
  /** Said when nothing else can be; without it an empty section vanishes. */
  readonly empty?: Sentence;
  readonly mandate?: Mandate;
}

export interface ReportTemplate {
  readonly title: ReportText;
  /** Endings by which the name of an org is known to be that of an organ, longest first; the first is added to a bare place name. */
  readonly organs: readonly [string, ...string[]];
  /** Endings of place names that say what kind of place it is, longest first. */
  readonly kinds: readonly string[];
  /** 主送, 抄送; left out for an org with nothing above it. */
  readonly addressee: ReportText;
  readonly copyTo: readonly ReportText[];
  /** At most three levels deep. */
  readonly sections: readonly SectionTemplate[];
}

export interface SentenceOptions {
  readonly when?: string | readonly string[];
  readonly any?: readonly string[];
  readonly otherwise?: string | Sentence;
}

/** A sentence of a report; its language is described in `report-text.ts`. @throws DefinitionError naming the sentence. */
export function sentence(text: string, options: SentenceOptions = {}): Sentence {
  const { when = [], any = [], otherwise } = options;
  return {
    kind: 'sentence',
    text: reportText(text),
    when: typeof when === 'string' ? [when] : when,
    any,
    ...(otherwise === undefined ? {} : { otherwise: asSentence(otherwise) }),
  };
}

function asSentence(part: string | Sentence): Sentence {
  return typeof part === 'string' ? sentence(part) : part;
}

export interface SectionParts {
  /** Paragraphs: one sentence, several, or entries. */
  readonly says?: readonly (string | Sentence | EntryProse | readonly (string | Sentence)[])[];
  readonly sections?: readonly SectionTemplate[];
  readonly empty?: string | Sentence;
  readonly mandate?: Mandate;
}

/** A section with its heading (no number: the composer counts). An empty heading makes an unnumbered passage. */
export function section(id: string, heading: string, parts: SectionParts): SectionTemplate {
  const paragraphs = (parts.says ?? []).map((part): Paragraph => {
    if (typeof part === 'string') return { kind: 'paragraph', sentences: [sentence(part)] };
    if ('kind' in part) return part.kind === 'entries' ? part : { kind: 'paragraph', sentences: [part] };
    return { kind: 'paragraph', sentences: part.map(asSentence) };
  });
  return {
    id,
    ...(heading === '' ? {} : { heading: reportText(heading) }),
    paragraphs,
    sections: parts.sections ?? [],
    ...(parts.empty === undefined ? {} : { empty: asSentence(parts.empty) }),
    ...(parts.mandate === undefined ? {} : { mandate: parts.mandate }),
  };
}

export interface EntryQuery<F extends Fields, S extends string> {
  /** Taken when this date lies in the period reported on. */
  readonly on?: NamesOf<F, 'date'>;
  /** Taken when this field is the year reported on, or the next. */
  readonly year?: { readonly field: NamesOf<F, 'integer'>; readonly is: 'this' | 'next' };
  readonly where?: Condition<F, S>;
  readonly order: keyof F & string;
  readonly descending?: boolean;
  /** The most entries that are listed; 99 when left out. */
  readonly limit?: number;
  readonly lead?: string | Sentence;
  readonly each: string;
  readonly shape?: EntryProse['shape'];
  readonly needs?: readonly {
    readonly field: keyof F & string;
    readonly code: string;
    readonly says: string;
    readonly remedy: string;
  }[];
}

/** Prose from the entries of a ledger; drafts and voided entries are never taken. @throws DefinitionError */
export function entries<F extends Fields, S extends string, T extends string, P extends string>(
  ledger: Ledger<F, S, T, P>,
  q: EntryQuery<F, NoInfer<S>>,
): EntryProse {
  const { model } = ledger;
  const idle = Object.keys(model.states).filter(
    (state) => model.stateKinds[state] === 'draft' || model.stateKinds[state] === 'void',
  );
  const parts: Node[] = [{ op: 'not', of: { op: 'state', in: idle } }];
  if (q.on) {
    parts.push({ op: 'compare', field: q.on, by: '>=', to: { kind: 'moment', moment: 'periodStart' } });
    parts.push({ op: 'compare', field: q.on, by: '<=', to: { kind: 'moment', moment: 'periodEnd' } });
  }
  if (q.where)
    parts.push(
      toNode(q.where, { fields: model.fields, states: Object.keys(model.states), path: `report prose of ${model.id}` }),
    );
  return {
    kind: 'entries',
    ledger: model,
    where: { op: 'all', of: parts },
    ...(q.year === undefined ? {} : { year: q.year }),
    order: { field: q.order, descending: q.descending ?? false },
    limit: q.limit ?? 99,
    ...(q.lead === undefined ? {} : { lead: asSentence(q.lead) }),
    each: entryText(q.each),
    shape: q.shape ?? 'paragraphs',
    needs: (q.needs ?? []).map((need) => ({ ...need, says: entryText(need.says) })),
  };
}
