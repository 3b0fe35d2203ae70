const isoDatePattern = /^(\d{4})-(\d{2})-(\d{2})$/;

const daysIn = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
};

/**
 * 成文日期 in Arabic numerals without leading zeros: 2026-01-05 becomes 2026年1月5日 (GB/T 9704-2012).
 * @throws RangeError when the text is not an existing calendar day written YYYY-MM-DD.
 */
export function chineseDate(isoDate: string): string {
  const match = isoDatePattern.exec(isoDate);
  const year = Number(match?.[1]);
  const month = Number(match?.[2]);
  const day = Number(match?.[3]);
  const exists = match !== null && year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  if (!exists) throw new RangeError(`日期应为实际存在的“年-月-日”:${isoDate}`);
  return `${year}年${month}月${day}日`;
}

/**
 * 发文字号: 代字, full year in hexagonal brackets, serial number without 第 and without leading zeros
 * (GB/T 9704-2012 7.2.5): 石政〔2026〕5号.
 * @throws RangeError when the year is not four digits or the serial number is not a positive integer.
 */
export function documentNumber(prefix: string, year: number, n: number): string {
  if (!Number.isInteger(year) || year < 1000 || year > 9999) throw new RangeError(`发文年份应为四位数:${year}`);
  if (!Number.isSafeInteger(n) || n < 1) throw new RangeError(`发文顺序号应为正整数:${n}`);
  return `${prefix}〔${year}〕${n}号`;
}

/**
 * Money held in 分 as a plain decimal in 元 or 万元, exact and without trailing zeros; the unit itself is
 * not appended. 123450 分 is "1234.5" in 元 and "0.12345" in 万元.
 * @throws RangeError when the amount is not a safe integer of 分.
 */
export function formatMoney(fen: number, unit: '元' | '万元'): string {
  if (!Number.isSafeInteger(fen)) throw new RangeError(`金额应为整数分:${fen}`);
  const places = unit === '元' ? 2 : 6;
  const digits = String(Math.abs(fen)).padStart(places + 1, '0');
  const whole = digits.slice(0, -places);
  const fraction = digits.slice(-places).replace(/0+$/, '');
  return `${fen < 0 ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}
