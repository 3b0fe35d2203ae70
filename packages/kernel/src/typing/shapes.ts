/** Texts with a fixed shape: 公民身份号码, 统一社会信用代码, telephone numbers. */
import { isOrganizationCode, isResidentNumber, usccCheckSign } from '@yifa/law';
import { hasExponent, packed, plain, quoted, read, refuse } from './letters.ts';
import type { Reading, TypedField, TypingContext } from './model.ts';

const lost = '像是被表格软件改成了数字，后面的几位已经丢失，请把那一格设成文本格式后重新填写';

function bareCode(text: string): string {
  return packed(text).replace(/[-.·]/g, '').toUpperCase();
}

/** 公民身份号码 (GB 11643-1999): 18 signs, a real birthday, the right check sign. */
function readIdNumber(text: string, context: TypingContext): Reading<string> {
  const shown = quoted(text);
  const bare = bareCode(text);
  if (hasExponent(text) || (context.epoch !== undefined && /^\d{16,}$/.test(bare))) return refuse(`${shown}${lost}`);
  if (/^\d{15}$/.test(bare)) return refuse(`${shown}是15位的旧号码，请填18位公民身份号码`);
  if (!/^[\dA-Z]*$/.test(bare) || !/^\d*X?$/.test(bare))
    return refuse(`${shown}不是公民身份号码，应为17位数字加1位数字或X`);
  if (bare.length !== 18) return refuse(`${shown}有${bare.length}位，公民身份号码应为18位`);
  const [month, day] = [Number(bare.slice(10, 12)), Number(bare.slice(12, 14))];
  if (month < 1 || month > 12 || day < 1 || day > 31 || !/^(?:18|19|20)/.test(bare.slice(6)))
    return refuse(`${shown}中第7至14位不是出生日期，请核对`);
  if (!isResidentNumber(bare)) return refuse(`${shown}的校验位不符，可能有一位写错，请对照证件核对`);
  return read(bare);
}

/** 统一社会信用代码 (GB 32100-2015): 18 signs without I, O, S, V, Z and the right check sign. */
function readCreditCode(text: string, context: TypingContext): Reading<string> {
  const shown = quoted(text);
  const bare = bareCode(text);
  if (hasExponent(text) || (context.epoch !== undefined && /^\d{16,}$/.test(bare))) return refuse(`${shown}${lost}`);
  if (isOrganizationCode(bare)) return refuse(`${shown}是9位的组织机构代码，请填18位统一社会信用代码`);
  if (bare.length !== 18) return refuse(`${shown}有${bare.length}位，统一社会信用代码应为18位`);
  const wrong = /[^0-9A-HJ-NPQRTUWXY]/.exec(bare)?.[0];
  if (wrong !== undefined)
    return refuse(
      `${shown}中有“${wrong}”，统一社会信用代码只用数字和字母，且不用I、O、S、V、Z，请核对是不是1、0、5、2`,
    );
  if (usccCheckSign(bare.slice(0, 17)) !== bare[17])
    return refuse(`${shown}的校验位不符，可能有一位写错，请对照证照核对`);
  return read(bare);
}

/** A telephone number; a mobile one without its spaces and 86. */
function readPhone(text: string): Reading<string> {
  const shown = quoted(text);
  if (hasExponent(text)) return refuse(`${shown}${lost}`);
  const written = plain(text)
    .replace(/\s*(?:转|分机)\s*/g, '-')
    .replace(/\s+/g, ' ');
  if (/[、,;/]/.test(written)) return refuse(`${shown}不止一个号码，这里只填一个`);
  const digits = written.replace(/^\+?86(?=[- ]?1\d)/, '').replace(/\D/g, '');
  if (/^1[3-9]\d+$/.test(digits) && !/^0|-\d{1,6}$/.test(written)) {
    if (digits.length === 11) return read(digits);
    return refuse(`${shown}有${digits.length}位，手机号码应为11位`);
  }
  if (digits.length === 11 && /^1[3-9]/.test(digits)) return read(digits);
  if (/^[0-9+\-() ]{5,20}$/.test(written) && digits.length >= 5) return read(written);
  return refuse(`${shown}不是电话号码，应为手机号码，或者区号加座机号码，如0570-1234567`);
}

/** The text in the shape its field demands. */
export function readShape(
  text: string,
  shape: NonNullable<TypedField['shape']>,
  context: TypingContext,
): Reading<string> {
  switch (shape) {
    case 'idNumber':
      return readIdNumber(text, context);
    case 'creditCode':
      return readCreditCode(text, context);
    case 'phone':
      return readPhone(text);
  }
}
