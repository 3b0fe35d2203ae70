/** Going on with what stands there: numbers, dates and numbered texts by their step, everything else by repetition. */

/** Reads a text as a day, when it stands in a column of dates. */
export type ReadDay = (text: string) => string | undefined;

const dayMilliseconds = 86_400_000;

function dayNumber(iso: string): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / dayMilliseconds);
}

function isoOf(day: number): string {
  return new Date(day * dayMilliseconds).toISOString().slice(0, 10);
}

/** Writes a day as the sample is written: `2024.1.5`, `2024年1月5日`, `1月5日`, `20240105`. */
export function likeDate(sample: string, iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  const plain = sample.trim();
  if (/^\d{8}$/.test(plain)) return `${year}${month}${day}`;
  const groups = plain.match(/\d+/g) ?? [];
  const wanted = groups.length === 3 ? [year, month, day] : groups.length === 2 ? [month, day] : undefined;
  // Without a year a day of another year could not be told from this one's.
  if (!wanted) return iso;
  const padded = groups.some((group) => /^0\d$/.test(group));
  let at = -1;
  return plain.replace(/\d+/g, (group) => {
    at += 1;
    const part = wanted[at] ?? '';
    if (wanted.length === 3 && at === 0) return group.length === 2 ? part.slice(2) : part;
    return padded ? part : String(Number(part));
  });
}

interface Numbered {
  readonly before: string;
  readonly digits: string;
  readonly after: string;
}

/** The last run of digits counts: `〔2024〕3号`. Nothing longer than a number can hold exactly. */
function numbered(text: string): Numbered | undefined {
  const found = /^(.*?)(\d{1,15})(\D*)$/s.exec(text);
  const [, before = '', digits = '', after = ''] = found ?? [];
  return found && !/\d$/.test(before) ? { before, digits, after } : undefined;
}

function stepOf(numbers: readonly number[]): number | undefined {
  const [first = 0, second] = numbers;
  if (second === undefined) return 1;
  const step = second - first;
  return numbers.every((each, i) => i === 0 || Math.abs(each - (numbers[i - 1] ?? 0) - step) < 1e-9) ? step : undefined;
}

function decimals(text: string): number {
  return text.split('.')[1]?.length ?? 0;
}

function goOnDates(source: readonly string[], readDay: ReadDay): ((n: number) => string) | undefined {
  const days = source.map(readDay);
  const known = days.filter((day): day is string => day !== undefined);
  const sample = source[0] ?? '';
  if (known.length < source.length || known.length === 0) return undefined;
  const months = known.map((day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1);
  const sameDay = known.every((day) => day.slice(8) === known[0]?.slice(8));
  const monthStep = known.length > 1 && sameDay ? stepOf(months) : undefined;
  if (monthStep !== undefined && monthStep !== 0 && Number(known[0]?.slice(8)) <= 28)
    return (n) => {
      const month = (months[0] ?? 0) + monthStep * n;
      const iso = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-${known[0]?.slice(8) ?? ''}`;
      return likeDate(sample, iso);
    };
  const numbers = known.map(dayNumber);
  const step = stepOf(numbers);
  if (step === undefined) return undefined;
  return (n) => {
    const iso = isoOf((numbers[0] ?? 0) + step * n);
    const short = (sample.match(/\d+/g) ?? []).length === 2 && iso.slice(0, 4) !== known[0]?.slice(0, 4);
    return short ? iso : likeDate(sample, iso);
  };
}

function goOnNumbers(source: readonly string[]): ((n: number) => string) | undefined {
  if (!source.every((text) => /^-?(0|[1-9]\d{0,14})(\.\d{1,6})?$/.test(text.trim()))) return undefined;
  const numbers = source.map(Number);
  const step = stepOf(numbers);
  if (step === undefined) return undefined;
  const places = Math.max(...source.map(decimals));
  return (n) => ((numbers[0] ?? 0) + step * n).toFixed(places);
}

function goOnTexts(source: readonly string[]): ((n: number) => string) | undefined {
  const parts = source.map(numbered);
  const known = parts.filter((part): part is Numbered => part !== undefined);
  const [first] = known;
  if (!first || known.length < source.length) return undefined;
  if (!known.every(({ before, after }) => before === first.before && after === first.after)) return undefined;
  const numbers = known.map(({ digits }) => Number(digits));
  const step = stepOf(numbers);
  if (step === undefined) return undefined;
  return (n) => {
    const value = (numbers[0] ?? 0) + step * n;
    return value < 0 ? '' : `${first.before}${String(value).padStart(first.digits.length, '0')}${first.after}`;
  };
}

/**
 * What stands at place `n` when `source` goes on: 0 is its first text, negative ones come before it.
 * @param readDay undefined outside columns of dates
 * @param series whether to count; otherwise the source is repeated as it is
 */
export function continued(source: readonly string[], n: number, series: boolean, readDay: ReadDay | undefined): string {
  const repeated = source[((n % source.length) + source.length) % source.length] ?? '';
  if (!series || source.some((text) => text.trim() === '')) return repeated;
  const rule = readDay ? goOnDates(source, readDay) : (goOnNumbers(source) ?? goOnTexts(source));
  return rule ? rule(n) : repeated;
}
