/** Numbers with check digits that organs, people and banks go by. */

const usccSigns = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const usccWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;

function weighted(signs: string, alphabet: string, weights: readonly number[]): number | undefined {
  if (signs.length !== weights.length) return undefined;
  let sum = 0;
  for (const [index, weight] of weights.entries()) {
    const value = alphabet.indexOf(signs[index] ?? ' ');
    if (value < 0) return undefined;
    sum += value * weight;
  }
  return sum;
}

/** The 18th sign of a 统一社会信用代码; undefined when the 17 before it are not of its alphabet (GB 32100-2015). */
export function usccCheckSign(first: string): string | undefined {
  const sum = weighted(first, usccSigns, usccWeights);
  return sum === undefined ? undefined : usccSigns[(31 - (sum % 31)) % 31];
}

/** The last sign of a 组织机构代码 after its eight; undefined when these are not digits or capitals (GB 11714-1997). */
export function organizationCheckSign(first: string): string | undefined {
  const sum = weighted(first, '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', [3, 7, 9, 10, 5, 8, 4, 2]);
  if (sum === undefined) return undefined;
  const rest = 11 - (sum % 11);
  return rest === 10 ? 'X' : rest === 11 ? '0' : String(rest);
}

/** Whether a text is a 组织机构代码 of nine signs, with or without its hyphen. */
export function isOrganizationCode(text: string): boolean {
  const bare = text.replace(/^(.{8})-(.)$/, '$1$2');
  return bare.length === 9 && bare[8] === organizationCheckSign(bare.slice(0, 8));
}

/** Whether a text is a 统一社会信用代码: kind, division and both check signs (the inner one of GB 11714). */
export function isUscc(text: string): boolean {
  if (!/^[0-9A-Z]{2}\d{6}[0-9A-Z]{10}$/.test(text)) return false;
  return text[17] === usccCheckSign(text.slice(0, 17)) && isOrganizationCode(text.slice(8, 17));
}

/** The 统一社会信用代码 of a kind of registrant ('11' for organs of state) in a division under eight signs of its own. */
export function usccFrom(kind: string, division: string, own: string): string {
  const first = `${kind}${division}${own}${organizationCheckSign(own) ?? ''}`;
  const last = usccCheckSign(first);
  if (last === undefined || !isUscc(first + last)) throw new RangeError(`不能组成统一社会信用代码：${first}`);
  return first + last;
}

const residentWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;

/** Whether 18 signs are a 公民身份号码: a possible birthday and a right check sign (GB 11643-1999). */
export function isResidentNumber(text: string): boolean {
  const match = /^\d{6}((?:18|19|20)\d{2})(\d{2})(\d{2})\d{3}[\dXx]$/.exec(text);
  if (match === null) return false;
  const [, , month, day] = match.map(Number);
  if (month === undefined || day === undefined || month < 1 || month > 12 || day < 1 || day > 31) return false;
  const sum = weighted(text.slice(0, 17), '0123456789', residentWeights);
  return sum !== undefined && '10X98765432'[sum % 11] === text[17]?.toUpperCase();
}

/** Whether digits satisfy the check of payment cards (ISO/IEC 7812-1, Luhn). */
export function isCardNumber(digits: string): boolean {
  if (!/^\d{13,19}$/.test(digits)) return false;
  let sum = 0;
  for (const [index, digit] of [...digits].reverse().map(Number).entries()) {
    const value = index % 2 === 1 ? digit * 2 : digit;
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}
