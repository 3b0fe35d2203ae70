/** Chinese numerals of headings and enumerations (GB/T 9704-2012: 一、 （一） 1.). */

const digits = '零一二三四五六七八九';

/** 1 to 99 in Chinese numerals: 一, 十, 十二, 二十. @throws RangeError beyond. */
export function chineseNumeral(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 99) throw new RangeError(`序号应在一至九十九之间：${n}`);
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  const before = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`;
  return `${before}${ones === 0 ? '' : digits[ones]}`;
}

/** The number before the n-th heading of a level. */
export function headingNumber(level: 1 | 2 | 3, n: number): string {
  switch (level) {
    case 1:
      return `${chineseNumeral(n)}、`;
    case 2:
      return `（${chineseNumeral(n)}）`;
    case 3:
      return `${n}.`;
  }
}
