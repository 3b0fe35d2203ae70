/** Days as clerks, officials and spreadsheets write them. */
import { addDays, isPlainDate, type PlainDate, plainDate, weekday } from '@yifa/law';
import { packed, plain, quoted, read, refuse } from './letters.ts';
import type { Reading, TypingContext } from './model.ts';
import { digitsOf, numberOf } from './numerals.ts';

const firstDay = '1900-01-01';
const lastDay = '2199-12-31';
const words = new Map(
  Object.entries({
    大前天: -3,
    前天: -2,
    昨天: -1,
    昨日: -1,
    今天: 0,
    今日: 0,
    当天: 0,
    明天: 1,
    明日: 1,
    后天: 2,
  }),
);
const years = new Map(Object.entries({ 前年: -2, 去年: -1, 上年: -1, 今年: 0, 本年: 0, 明年: 1 }));
const daysOfWeek = '日一二三四五六';

const weekdayMark = /[,(]?(?:星期|周|礼拜)([一二三四五六日天])\)?/;
const hourMark =
  /(?:T|\s|(?<=[日号)]))(?:上午|下午|早上|早晨|清晨|凌晨|中午|晚上|傍晚|夜里|夜间|晚)?\d{1,2}(?:[:时点].*)?$/i;
const chineseHour =
  /(?<=[日号)\s])(?:上午|下午|早上|早晨|清晨|凌晨|中午|晚上|傍晚|夜里|夜间|晚)?[〇零一二三四五六七八九十]{1,3}[时点].*$/;
const example = '如2023-05-01';

interface Parts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** The real day between 1900 and 2199, or undefined. */
export function findDay(year: number, month: number, day: number): PlainDate | undefined {
  const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  return isPlainDate(text) && text >= firstDay && text <= lastDay ? text : undefined;
}

/** The day with this serial number in a spreadsheet that counts from 1900 or 1904; undefined before 1927 and after 2199. */
export function dayOfSerial(serial: number, epoch: 1900 | 1904): PlainDate | undefined {
  const whole = Math.floor(serial) + (epoch === 1904 ? 1462 : 0);
  // Programs of the first kind believe in a 29 February 1900; so the count starts a day early.
  return whole >= 10_000 && whole <= 109_575 ? addDays(plainDate('1899-12-30'), whole) : undefined;
}

function fourDigits(year: string, context: TypingContext): number | undefined {
  const now = context.year ?? Number(context.today.slice(0, 4));
  if (year === '') return now;
  const said = years.get(year);
  if (said !== undefined) return Number(context.today.slice(0, 4)) + said;
  const digits = digitsOf(year);
  if (digits?.length === 4) return Number(digits);
  if (digits?.length !== 2) return undefined;
  const near = 2000 + Number(digits);
  return near > Number(context.today.slice(0, 4)) + 20 ? near - 100 : near;
}

function small(text: string): number | undefined {
  return /^\d{1,2}$/.test(text) ? Number(text) : numberOf(text);
}

function fromParts({ year, month, day }: Parts, shown: string, context: TypingContext): Reading<PlainDate> {
  const [y, m, d] = [fourDigits(year, context), small(month), small(day)];
  if (y === undefined) return refuse(`${shown}的年份看不准，请写四位年份，${example}`);
  if (m === undefined || d === undefined) return refuse(`${shown}不是日期，请写年、月、日，${example}`);
  const found = findDay(y, m, d);
  if (found) return read(found);
  if (m < 1 || m > 12) return refuse(`${shown}的月份应为1至12，请按年、月、日的顺序写，${example}`);
  if (y < 1900 || y > 2199) return refuse(`${shown}的年份应在1900至2199之间`);
  return refuse(`${shown}不是真实的日期，${y}年${m}月没有${d}日`);
}

function withMarks(text: string): Parts | undefined {
  const found =
    /^(?:([\d〇零一二三四五六七八九Oo]{2,4}|前年|去年|上年|今年|本年|明年)[年./\\-]?)?([\d〇零一二三四五六七八九十]{1,3})月份?([\d〇零一二三四五六七八九十廿卅]{1,3})[日号]?$/.exec(
      text,
    );
  if (!found) return undefined;
  const [, year = '', month = '', day = ''] = found;
  return { year, month, day };
}

function withPoints(text: string): Parts | undefined {
  const found = /^(?:(\d{4}|\d{2})[-./\\、年_,])?(\d{1,2})[-./\\、_,](\d{1,2})[日号]?$/.exec(text);
  if (!found) return undefined;
  const [, year = '', month = '', day = ''] = found;
  return { year, month, day };
}

function solid(text: string): Parts | undefined {
  const found = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{2})$/.exec(text);
  if (!found) return undefined;
  const [, year = '', month = '', day = ''] = found;
  return { year, month, day };
}

/** A year and a month without a day. */
function lacksDay(text: string): boolean {
  if (/^(?:[\d〇零一二三四五六七八九]{2,4}年)?[\d〇零一二三四五六七八九十]{1,3}月份?[上中下]?旬?$/.test(text))
    return true;
  const found = /^((?:19|20|21)\d{2})[-./\\年]?(\d{1,2})$/.exec(text);
  return found !== null && Number(found[2]) >= 1 && Number(found[2]) <= 12;
}

function refusalOf(text: string, shown: string): Reading<PlainDate> {
  if (/正月|腊月|冬月|闰.?月|初[一二三四五六七八九十]|农历|阴历/.test(text))
    return refuse(`${shown}像是农历，请写公历日期，${example}`);
  if (lacksDay(text)) return refuse(`${shown}没有写日，请写到哪一天，${example}`);
  if (/^(?:19|20|21)\d{2}年?$/.test(text)) return refuse(`${shown}只有年份，请写到哪一天，${example}`);
  if (/\d.*[~至到]|\d[-.月]\d{1,2}[日号]?-\d{1,4}[-.月年]\d/.test(text))
    return refuse(`${shown}像是一段时间，这里只填一天，${example}`);
  if (/^\d{1,2}[-./]\d{1,2}[-./]\d{2,4}$/.test(text))
    return refuse(`${shown}分不清月和日，请把年写在最前面，${example}`);
  if (/^\d{5}(?:\.\d+)?$/.test(text))
    return refuse(`${shown}像是表格软件里日期的编号，请把那一格设成日期格式，或者直接写日期，${example}`);
  return refuse(`${shown}不是日期，请写年、月、日，${example}`);
}

/** The day that a text means: see the tests for the habits that are understood. */
export function readDay(text: string, context: TypingContext): Reading<PlainDate> {
  const shown = quoted(text);
  if (context.epoch !== undefined) {
    const number = plain(text);
    if (/^\d{1,2}\.\d$/.test(number))
      return refuse(
        `${shown}在表格里是数字，分不清是${number.replace('.', '月')}日还是${number.replace('.', '月')}0日，请把年写全，${example}`,
      );
    const serial = /^\d{5,6}(?:\.\d+)?$/.test(number) ? dayOfSerial(Number(number), context.epoch) : undefined;
    if (serial) return read(serial);
  }
  const spaced = plain(text).replace(/(?<=\d|[年月])\s+(?=\d+\s*[年月日号])/g, '');
  const day = spaced.replace(weekdayMark, ' ').trim();
  const found = oneDay(day, shown, context);
  const result = found.ok ? found : oneDay(withoutHour(day), shown, context);
  const named = weekdayMark.exec(spaced)?.[1]?.replace('天', '日');
  if (result.ok && named !== undefined && daysOfWeek[weekday(result.value)] !== named)
    return refuse(`${shown}不相符，${result.value}是星期${daysOfWeek[weekday(result.value)]}，请核对`);
  return result.ok ? result : found;
}

function withoutHour(text: string): string {
  return text.replace(hourMark, '').replace(chineseHour, '').trim();
}

function oneDay(text: string, shown: string, context: TypingContext): Reading<PlainDate> {
  const bare = packed(
    text.replace(/(?<=^\d{2,4})\s+(?=\d{1,2}\s+\d{1,2}$)|(?<=^\d{2,4}\s+\d{1,2})\s+(?=\d{1,2}$)/g, '-'),
  );
  const word = words.get(bare);
  if (word !== undefined && isPlainDate(context.today)) return read(addDays(context.today, word));
  if (lacksDay(bare)) return refusalOf(bare, shown);
  const parts = withMarks(bare) ?? withPoints(bare) ?? solid(bare);
  return parts ? fromParts(parts, shown, context) : refusalOf(bare, shown);
}
