import type { FieldDescription } from '@yifa/kernel';
import type { CellValue } from './cells.ts';
import { nearest } from './choices.ts';
import { quote, skeleton, tidy } from './letters.ts';
import type { Candidate, Lookup } from './model.ts';

type Reference = Pick<FieldDescription, 'kind' | 'label' | 'ledger'>;

/** Finds the entries that texts name, asking the caller for each text once. */
export class References {
  readonly #lookup: Lookup;
  readonly #asked = new Map<string, Promise<readonly Candidate[]>>();

  constructor(lookup: Lookup) {
    this.#lookup = lookup;
  }

  /** A reference, or a list of them parted by 、 ， ； or lines. Nothing written is null. */
  async read(field: Reference, text: string): Promise<CellValue> {
    const whole = tidy(text);
    if (skeleton(whole) === '' || /^(无|没有)$/.test(whole)) return { ok: true, value: null };
    const single = await this.#one(field, whole);
    if (field.kind === 'ref') return single;
    if (single.ok) return { ok: true, value: [single.value] };
    const parts = whole
      .split(/[、，,；;\n/]+|\s{1,}/)
      .map(tidy)
      .filter((part) => part !== '');
    if (parts.length < 2) return single;
    const ids: unknown[] = [];
    for (const part of parts) {
      const found = await this.#one(field, part);
      if (!found.ok) return found;
      if (!ids.includes(found.value)) ids.push(found.value);
    }
    return { ok: true, value: ids };
  }

  async #one(field: Reference, text: string): Promise<CellValue> {
    const found = await this.#candidates(field.ledger ?? '', text);
    const exact = found.filter(({ title, number }) => title === text || number === text);
    const equal = exact.length > 0 ? exact : found.filter((each) => isSame(each, text));
    const [only] = equal;
    if (equal.length === 1 && only !== undefined) return { ok: true, value: only.id };
    if (equal.length > 1) {
      const offers = equal.slice(0, 5).map(said);
      return {
        ok: false,
        code: 'ambiguous-reference',
        says: `“${quote(text)}”对得上${equal.length}条${field.label}`,
        remedy: `写明是哪一条的编号：${offers.join('、')}`,
        offers,
      };
    }
    const titles = found.map(({ title }) => title);
    const near = nearest(titles, text);
    const offers = near.length > 0 ? near : titles.slice(0, 3);
    const [first] = offers;
    return {
      ok: false,
      code: 'unknown-reference',
      says: `没有找到${field.label}“${quote(text)}”${first === undefined ? '' : `，是否为“${first}”`}`,
      remedy:
        first === undefined
          ? '核对名称，或先在对应的台账里登记'
          : `改成“${first}”，或先在对应的台账里登记“${quote(text)}”`,
      ...(offers.length === 0 ? {} : { offers }),
    };
  }

  #candidates(ledger: string, text: string): Promise<readonly Candidate[]> {
    const key = `${ledger}\n${text}`;
    const before = this.#asked.get(key);
    if (before !== undefined) return before;
    const asked = Promise.resolve(this.#lookup(ledger, text));
    this.#asked.set(key, asked);
    return asked;
  }
}

/** Equal but for width, blanks, punctuation, and the word for the office of a place: 柳河村 and 柳河村村委会. */
function isSame({ title, number }: Candidate, text: string): boolean {
  const wanted = placeOf(skeleton(text));
  return placeOf(skeleton(title)) === wanted || (number !== undefined && skeleton(number) === wanted);
}

function placeOf(name: string): string {
  return name.replace(/(?<=村)(村民委员会|村委会|委会|民委员会)$/, '').replace(/(?<=社区)(居民委员会|居委会)$/, '');
}

function said({ title, number }: Candidate): string {
  return number === undefined ? title : `${title}（${number}）`;
}
