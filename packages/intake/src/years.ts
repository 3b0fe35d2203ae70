/** The year and month that a title, a sheet's name or a file name speaks of. */

const numerals = '〇一二三四五六七八九';

function arabic(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[○Ο零]/g, '〇')
    .replace(/[二一][〇一二三四五六七八九]{3}(?=年)/g, (year) =>
      [...year].map((sign) => String(numerals.indexOf(sign))).join(''),
    );
}

/** The one year named; undefined for none and for several. */
export function yearIn(text: string): number | undefined {
  const years = new Set<number>();
  for (const [, year] of arabic(text).matchAll(
    /(?<!\d)((?:19|20)\d{2})(?:年|年度|(?=[.\-_/年 ]|\d{2}(?!\d)|$|[^\d]))/g,
  ))
    years.add(Number(year));
  const [only] = years;
  return years.size === 1 ? only : undefined;
}

const months = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/** The one month named: 3月, 三月份, 2025-03, 202503. */
export function monthIn(text: string): number | undefined {
  const found = new Set<number>();
  const plain = arabic(text).replace(/\s/g, '');
  for (const [, month] of plain.matchAll(/(?<!\d)(1[0-2]|0?[1-9])月/g)) found.add(Number(month));
  for (const [, month] of plain.matchAll(/(十[一二]?|[一二三四五六七八九])月/g))
    found.add(months.indexOf(month ?? '') + 1);
  if (found.size === 0) {
    const [, month] = /(?:19|20)\d{2}[-._/]?(1[0-2]|0[1-9])(?!\d)/.exec(plain) ?? [];
    if (month !== undefined) found.add(Number(month));
  }
  const [only] = found;
  return found.size === 1 ? only : undefined;
}

/** What one written unit of money is worth in 元: 万元 in a head, a title or a note above the table. */
export function moneyUnitIn(text: string): 1 | 10_000 | 100_000_000 | undefined {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  if (/亿元/.test(plain)) return 100_000_000;
  if (/万元/.test(plain)) return 10_000;
  return /[(:：单位]元|元\)/.test(plain) ? 1 : undefined;
}
