/** What a draft's text shows when it is read by itself, block by block. */
import { formatChinese, isPlainDate } from '@yifa/law';
import type { ReadBlock, ReadDocument } from '@yifa/office';
import type { Store } from '@yifa/store';
import { checkText } from '../check/findings.ts';
import type { FindingCode } from '../check/findings-catalogue.ts';
import type { Finding, Severity } from '../check/model.ts';
import { readClaims } from '../reading/read.ts';
import { signedReport } from './freeze.ts';
import { type DraftText, draftText, isBound, lineAt } from './lines.ts';
import type { ReportDraft } from './model.ts';
import { type FigureBook, printedLines } from './render.ts';
import type { Outline, ReportKey, ReportPlace } from './scope.ts';

export interface TextFinding {
  readonly code: string;
  readonly severity: Severity;
  /** Null when it is of the whole text, or of what stands around the blocks. */
  readonly block: string | null;
  readonly quote: string;
  readonly says: string;
  readonly remedy: string;
  /** Numbers of the text that cannot all be right, one of them typed by hand: nobody may sign it. */
  readonly contradiction: boolean;
}

/** What a draft is read beside: its neighbours' names, and the report signed the year before. */
export interface ReadBeside {
  readonly names: { readonly name: string; readonly others: readonly string[] };
  readonly orgName: string;
  readonly year: number;
  readonly last: string | undefined;
}

/** Contents are looked for by the template's own headings; what the words alone suggest would say it twice, or otherwise. */
const contents: ReadonlySet<string> = new Set<FindingCode>([
  'achievements-missing',
  'shortcomings-missing',
  'chief-leaders-missing',
  'plan-missing',
  'other-matters-absent',
]);

/**
 * Findings on how numbers of the text go together. Between figures that all come from the ledgers they say nothing: what
 * each counts and in which unit is declared, and the declared relations are checked over the ledgers themselves.
 */
const numbers: ReadonlySet<string> = new Set<FindingCode>([
  'sum-broken',
  'rate-broken',
  'rate-over-hundred',
  'rate-not-full',
  'bound-broken',
  'values-differ',
  'figure-repeated',
  'scope-unstated',
  'units-mixed',
]);

export async function readBeside({ store }: ReportPlace, key: ReportKey, outline: Outline): Promise<ReadBeside> {
  const { org, orgName } = outline;
  const last = await signedReport(store, key.org, key.year - 1);
  return {
    names: { name: org.name, others: await neighbours(store, org) },
    orgName,
    year: key.year,
    last: last && printedLines(last).join('\n'),
  };
}

async function neighbours(store: Store, { id, parent }: Outline['org']): Promise<string[]> {
  const all = [...(await store.orgs()).values()];
  return all.filter((each) => each.id !== id && each.parent === parent).map((each) => each.name);
}

/** What checking the text as printed finds, the gravest first; nothing where texts are not read. */
export function textFindings(
  { vocabulary }: Pick<ReportPlace, 'vocabulary'>,
  draft: ReportDraft,
  book: FigureBook,
  { names, orgName, year, last }: ReadBeside,
): TextFinding[] {
  if (!vocabulary) return [];
  const whole = printedDraft(draft, book, orgName);
  const { findings } = checkText({
    document: documentOf(whole, draft.title),
    claims: readClaims(whole.text, vocabulary),
    vocabulary,
    year,
    org: names,
    ...(last === undefined ? {} : { last: { text: last, claims: readClaims(last, vocabulary), year: year - 1 } }),
  });
  return findings.flatMap((each) => placed(whole, each));
}

function printedDraft(draft: ReportDraft, book: FigureBook, orgName: string): DraftText {
  const { number, title, addressee, date } = draft;
  // A number with a blank in it waits for the pen.
  const numbered = /[\s\u3000]/u.test(number) ? '' : number;
  const lines = (...texts: string[]): string[] => texts.filter((each) => each !== '');
  return draftText(
    draft,
    book,
    lines(numbered, title, addressee),
    lines(orgName, isPlainDate(date) ? formatChinese(date) : date),
  );
}

function documentOf({ text, lines }: DraftText, title: string): ReadDocument {
  const blocks = lines.map(({ block, level, start, end, text: line }): ReadBlock => {
    if (level !== undefined) return { kind: 'heading', level, start, end };
    return { kind: block === null && line === title ? 'title' : 'para', start, end };
  });
  return { format: 'docx', text, blocks, notes: [] };
}

function placed(whole: DraftText, { code, severity, at, quote, says, remedy, others }: Finding): TextFinding[] {
  if (contents.has(code)) return [];
  const ofNumbers = numbers.has(code);
  // Of numbers that do not agree, it is the typed one that can be changed in the text.
  const typed = [at, ...others].find((each) => !isBound(whole, each));
  if (ofNumbers && !typed) return [];
  const place = ofNumbers && typed ? typed : at;
  const line = lineAt(whole, place);
  return [
    {
      code,
      severity,
      block: line?.block ?? null,
      quote: line ? (place === at ? quote : whole.text.slice(place.start, place.end)) : '',
      says,
      remedy,
      contradiction: ofNumbers && severity === 'error',
    },
  ];
}
