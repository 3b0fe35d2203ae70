/** Each number of a file against what was signed. */
import { type NumberEvidence, type NumberInFile, squeezed } from '@yifa/office';

export const numberVerdicts = ['as-signed', 'changed', 'drifted', 'not-ours', 'missing'] as const;
export type NumberVerdict = (typeof numberVerdicts)[number];

/** As they are shown. */
export const numberVerdictSays = {
  'as-signed': '与签发时一致',
  changed: '文件中已被改动',
  drifted: '台账已变动',
  'not-ours': '非签发数据',
  missing: '已被删除',
} as const satisfies Record<NumberVerdict, string>;

/** In what way a number is not as signed. */
export type NumberFault =
  /** It reads differently. */
  | 'text'
  /** It reads as another number of the report does, which reads as this one should. */
  | 'swapped'
  /** The words around it are others. */
  | 'words'
  /** It stands elsewhere in the order of the text. */
  | 'moved'
  /** Its mark stands in the text more than once. */
  | 'repeated'
  /** A word processor shows, or a page tells programs, something else than stands in the text. */
  | 'bound'
  /** It is gone. */
  | 'gone'
  /** It is marked as ours, and nothing was signed under that mark. */
  | 'pretended';

/** What became of one number. */
export interface JudgedNumber {
  readonly verdict: NumberVerdict;
  readonly fault?: NumberFault;
  /** Absent for numbers that carry no mark. */
  readonly place?: string;
  readonly indicator?: string;
  readonly label?: string;
  /** As signed, and as it stands now. */
  readonly signed?: string;
  readonly now?: string;
  /** Why, in a sentence. */
  readonly says: string;
  /** Where it stands in the text of the file, UTF-16. */
  readonly start?: number;
  readonly end?: number;
}

interface Faulty {
  readonly fault: NumberFault;
  readonly says: string;
}

interface Context {
  readonly places: ReadonlyMap<string, readonly NumberInFile[]>;
  readonly moved: ReadonlySet<string>;
  /** By what was signed and what stands there now. */
  readonly exchanged: ReadonlyMap<string, NumberEvidence>;
}

const exchange = (from: string, to: string): string => `${squeezed(from)}\n${squeezed(to)}`;

function contextOf(signed: readonly NumberEvidence[], found: readonly NumberInFile[]): Context {
  const places = new Map<string, NumberInFile[]>();
  for (const number of found) {
    const here = places.get(number.place) ?? [];
    here.push(number);
    places.set(number.place, here);
  }
  const exchanged = new Map(
    signed.map((each) => [exchange(each.text, places.get(each.place)?.[0]?.text ?? ''), each] as const),
  );
  return { places, moved: movedPlaces(signed, found), exchanged };
}

/** Judges each signed number by the text of the file alone; numbers marked as ours that were never signed come last. */
export function judgePlaces(signed: readonly NumberEvidence[], found: readonly NumberInFile[]): JudgedNumber[] {
  const context = contextOf(signed, found);
  const judged = signed.map((each) => judgePlace(each, context));
  const known = new Set(signed.map((each) => each.place));
  const pretended = found
    .filter(({ place, text }) => !known.has(place) && text !== undefined && squeezed(text) !== '')
    .map((number): JudgedNumber => {
      const says = '带有本系统的数据标记，但签发时没有这个数据';
      return { verdict: 'not-ours', fault: 'pretended', place: number.place, ...nowOf(number), says };
    });
  return [...judged, ...pretended];
}

function nowOf({ text, start, end }: NumberInFile): Pick<JudgedNumber, 'now' | 'start' | 'end'> {
  return {
    ...(text === undefined ? {} : { now: text }),
    ...(start === undefined || end === undefined ? {} : { start, end }),
  };
}

function judgePlace(each: NumberEvidence, context: Context): JudgedNumber {
  const { place, indicator, label, text } = each;
  const here = context.places.get(place) ?? [];
  const [number] = here;
  const about = { place, indicator, label, signed: text };
  if (number?.text === undefined || here.every((one) => squeezed(one.text ?? '') === ''))
    return { ...about, verdict: 'missing', fault: 'gone', says: '签发时有这个数据，文件中已找不到' };
  const faulty =
    here.length > 1
      ? ({ fault: 'repeated', says: `同一个数据标记在文中出现${here.length}处` } as const)
      : (faultIn(each, number, context) ??
        (context.moved.has(place) ? ({ fault: 'moved', says: '在文中的先后次序与签发时不同' } as const) : undefined));
  if (faulty) return { ...about, ...nowOf(number), verdict: 'changed', ...faulty };
  return { ...about, ...nowOf(number), verdict: 'as-signed', says: '' };
}

function faultIn(each: NumberEvidence, number: NumberInFile, context: Context): Faulty | undefined {
  const now = number.text ?? '';
  if (squeezed(now) !== squeezed(each.text)) {
    const other = context.exchanged.get(exchange(now, each.text));
    return other === undefined
      ? { fault: 'text', says: `签发时为“${each.text}”，现为“${now}”` }
      : { fault: 'swapped', says: `与“${other.label}”的“${other.text}”对调了` };
  }
  if (number.shown !== undefined)
    return {
      fault: 'bound',
      says: number.shown === '' ? '内容控件被改绑到别处' : `用 Word 打开时将显示为“${number.shown}”`,
    };
  if (number.machine !== undefined && number.machine !== (each.value === null ? '' : String(each.value)))
    return { fault: 'bound', says: `网页告诉程序的数值被改为“${number.machine}”` };
  // Neighbouring numbers may have lost their marks, so that more words are seen now than were kept.
  const { before = '', after = '' } = each;
  if (!(number.before ?? '').endsWith(before)) return words('前', before, number.before);
  if (!(number.after ?? '').startsWith(after)) return words('后', after, number.after);
  return undefined;
}

function words(side: '前' | '后', signed: string, now: string | undefined): Faulty {
  return { fault: 'words', says: `数字未动，${side}面的文字签发时为“${signed}”，现为“${now ?? ''}”` };
}

/** The fewest places that would have to be put back for all to stand in the order they were signed in. */
function movedPlaces(signed: readonly NumberEvidence[], found: readonly NumberInFile[]): ReadonlySet<string> {
  const order = new Map(signed.map((each, index) => [each.place, index]));
  const ranks = found.flatMap(({ place }) => order.get(place) ?? []);
  const kept = longestAscent(ranks);
  return new Set(ranks.filter((rank) => !kept.has(rank)).flatMap((rank) => signed[rank]?.place ?? []));
}

/** A longest strictly ascending selection of the values, by patience sorting. */
function longestAscent(values: readonly number[]): ReadonlySet<number> {
  const tails: number[] = [];
  const previous = new Map<number, number | undefined>();
  for (const value of values) {
    let at = tails.findIndex((tail) => tail >= value);
    if (at < 0) at = tails.length;
    if (tails[at] !== value) previous.set(value, tails[at - 1]);
    tails[at] = value;
  }
  const kept = new Set<number>();
  for (let value = tails.at(-1); value !== undefined; value = previous.get(value)) kept.add(value);
  return kept;
}
