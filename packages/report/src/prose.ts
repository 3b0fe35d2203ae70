/** Prose from entries: what users wrote, cleaned for print, and what it lacks. */
import type { EntryProse, Field, LedgerModel, Node, Operand, Value } from '@yifa/kernel';
import { formatChinese, isPlainDate, plainDate } from '@yifa/law';
import type { Entry, Period, Store } from '@yifa/store';
import type { ReportRun, ReportWarning } from './model.ts';
import { chineseNumeral } from './numerals.ts';
import { saySentence, sayText, tidy, type Voice } from './say.ts';

/** The entries of a prose source, in its order. */
export async function proseEntries(
  store: Store,
  prose: EntryProse,
  org: string,
  year: number,
  period: Period,
): Promise<readonly Entry[]> {
  const { ledger, order, limit } = prose;
  const wanted: Node[] = [atMoments(prose.where, period)];
  if (prose.year)
    wanted.push({ op: 'in', field: prose.year.field, values: [prose.year.is === 'next' ? year + 1 : year] });
  const page = await store.list(ledger.id, {
    orgs: [org],
    where: { op: 'all', of: wanted },
    sort: order,
    offset: 0,
    limit,
  });
  return page.entries;
}

/** Lists know no reporting period: its ends are written into the condition. */
function atMoments(node: Node, period: Period): Node {
  switch (node.op) {
    case 'all':
    case 'any':
      return { ...node, of: node.of.map((each) => atMoments(each, period)) };
    case 'not':
    case 'ref':
      return { ...node, of: atMoments(node.of, period) };
    case 'compare':
      return { ...node, to: operandAt(node.to, period) };
    case 'state':
    case 'filled':
    case 'in':
    case 'has':
    case 'size':
    case 'apart':
      return node;
  }
}

function operandAt(operand: Operand, period: Period): Operand {
  if (operand.kind !== 'moment') return operand;
  if (operand.shift)
    throw new RangeError('a report lists entries by the ends of its period, not by dates counted from them');
  return { kind: 'value', value: operand.moment === 'periodStart' ? period.from : period.to };
}

export interface Told {
  readonly paragraphs: readonly (readonly ReportRun[])[];
  readonly warnings: readonly ReportWarning[];
}

/** The paragraphs that entries make; none when there are no entries. */
export function tell(prose: EntryProse, entries: readonly Entry[], voice: Voice): Told {
  const told = entries
    .map((entry, index) => sayText(prose.each, voiceOf(entry, index, entries.length, prose.ledger, voice)))
    .filter((runs) => runs !== undefined);
  if (told.length === 0) return { paragraphs: [], warnings: [] };
  const lead = prose.lead && saySentence(prose.lead, voice);
  const paragraphs =
    prose.shape === 'inline' ? [tidy([...(lead ?? []), ...told.flat()])] : [...(lead ? [lead] : []), ...told];
  return { paragraphs, warnings: [...needsOf(prose, entries, voice), ...numbersIn(prose, entries)] };
}

function voiceOf(entry: Entry, index: number, count: number, ledger: LedgerModel, voice: Voice): Voice {
  return {
    figure: (indicator) => voice.figure(indicator),
    word: (word) => voice.word(word),
    field: (name) => fieldText(ledger.fields[name], entry.values[name]),
    // A list of one is not counted.
    ordinal: count > 1 ? chineseNumeral(index + 1) : '',
  };
}

function fieldText(field: Field | undefined, value: Value | undefined): string {
  if (typeof value !== 'string') return '';
  if (field?.kind === 'choice') return field.choices[value] ?? '';
  if (field?.kind === 'date') return isPlainDate(value) ? formatChinese(plainDate(value)) : '';
  return asProse(value);
}

const fullWidth: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};

/** Lines become one, half-width marks beside Chinese text full-width, and the last mark is left to the sentence. */
export function asProse(text: string): string {
  return text
    .trim()
    .replace(/\s*[\r\n]+\s*/gu, '；')
    .replace(
      /(?<=\p{Script=Han})[,;:?!(]|[,;:?!)](?=\p{Script=Han})|(?<=\p{Script=Han})\)/gu,
      (mark) => fullWidth[mark] ?? mark,
    )
    .replace(/[，；。、]{2,}/gu, (marks) => (marks.includes('。') ? '。' : '；'))
    .replace(/[，；。、\s]+$/u, '');
}

function needsOf(prose: EntryProse, entries: readonly Entry[], voice: Voice): ReportWarning[] {
  return prose.needs.flatMap((need) =>
    entries
      .filter((entry) => fieldText(prose.ledger.fields[need.field], entry.values[need.field]) === '')
      .map((entry) => {
        const says = sayText(need.says, voiceOf(entry, 0, 1, prose.ledger, voice)) ?? [];
        return { code: need.code, says: says.map((run) => run.text).join(''), remedy: need.remedy };
      }),
  );
}

/** Dates, years, document numbers and ordinals of law are no figures. */
const harmless = /[〔[（(]\d{4}[〕\]）)]\d*号?|\d+年度?|\d+月|\d+日|第\d+[条款项届次批]/gu;

/** Numbers that users typed into prose cannot be opened to the entries they count. */
function numbersIn(prose: EntryProse, entries: readonly Entry[]): ReportWarning[] {
  const names = prose.each.pieces
    .flatMap((piece) => (piece.kind === 'clause' ? piece.of.flat() : [piece]))
    .flatMap((piece) => (piece.kind === 'field' ? [piece.field] : []));
  return entries.flatMap((entry) =>
    names.flatMap((name) => {
      const field = prose.ledger.fields[name];
      const value = entry.values[name];
      const found =
        field?.kind === 'text' && typeof value === 'string' ? /\d[\d.]*.?/u.exec(value.replace(harmless, '')) : null;
      if (!field || !found) return [];
      return [
        {
          code: 'number-in-prose',
          says: `${prose.ledger.label}的“${field.label}”写有数字“${found[0]}”，没有对应的指标`,
          remedy: '核对该数字与台账一致，或改为不带数字的表述',
        },
      ];
    }),
  );
}
