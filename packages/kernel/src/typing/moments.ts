/** Moments: a day with its hour and minute. */
import { dayOfSerial, readDay } from './days.ts';
import { plain, quoted, read, refuse } from './letters.ts';
import type { Reading, TypingContext } from './model.ts';
import { numberOf } from './numerals.ts';

const parts = '凌晨|清晨|早晨|早上|上午|中午|下午|傍晚|晚上|夜里|夜间|晚|AM|PM';
const hour = new RegExp(
  `(${parts})?\\s*(?<![\\d〇零一二三四五六七八九十])(\\d{1,2}|[〇零一二三四五六七八九十]{1,3})\\s*(?:[:时]|点钟?)\\s*` +
    `(?:(\\d{1,2}|[〇零一二三四五六七八九十]{1,3})\\s*分?|(半|一刻|三刻|整))?\\s*(?:[:]?\\s*\\d{1,2}(?:\\.\\d+)?\\s*秒?)?\\s*(AM|PM|Z)?$`,
  'i',
);
const example = '如2023-05-01 09:30';

function number(text: string | undefined): number {
  if (text === undefined) return 0;
  return /^\d+$/.test(text) ? Number(text) : (numberOf(text) ?? Number.NaN);
}

function minutesOf(word: string | undefined): number {
  return word === '半' ? 30 : word === '一刻' ? 15 : word === '三刻' ? 45 : 0;
}

/** The hour of the day; undefined where the part of the day contradicts it or leaves it open (晚上12点). */
function hourOfDay(written: number, part: string | undefined): number | undefined {
  if (!Number.isInteger(written) || written < 0 || written > 23) return undefined;
  if (part === undefined) return written;
  switch (part.toUpperCase()) {
    case 'AM':
      return written === 12 ? 0 : written < 12 ? written : undefined;
    case 'PM':
      return written < 12 ? written + 12 : written;
    case '凌晨':
      return written < 7 ? written : undefined;
    case '清晨':
    case '早晨':
    case '早上':
    case '上午':
      return written < 13 ? written : undefined;
    case '中午':
      return written < 4 ? written + 12 : written > 10 && written < 15 ? written : undefined;
    case '下午':
      return written === 12 ? 12 : written > 0 && written < 12 ? written + 12 : written > 12 ? written : undefined;
    default:
      return written > 3 && written < 12 ? written + 12 : written > 16 ? written : undefined;
  }
}

/** `YYYY-MM-DDTHH:mm` of `2023.5.1 9:30`, `5月1日下午3点半`, `今天9时`; a bare hour is today's. Seconds are dropped. */
export function readMoment(text: string, context: TypingContext): Reading<string> {
  const shown = quoted(text);
  const all = plain(text).replace(/(?<=\d)T(?=\d)/i, ' ');
  if (context.epoch !== undefined && /^\d{5,6}\.\d+$/.test(all)) {
    const minutes = Math.round(Number(all) * 1440);
    const day = dayOfSerial(Math.floor(minutes / 1440), context.epoch);
    if (day) return read(`${day}T${clock(Math.floor((minutes % 1440) / 60), minutes % 60)}`);
  }
  const found = hour.exec(all);
  if (!found) {
    const day = readDay(text, context);
    return refuse(day.ok ? `${shown}还要写几时几分，${example}` : `${shown}应为日期和时刻，${example}`);
  }
  const [whole, part, h, m, word, suffix] = found;
  const at = hourOfDay(number(h), part ?? (suffix?.toUpperCase() === 'Z' ? undefined : suffix));
  const minute = word === undefined ? number(m) : minutesOf(word);
  if (at === undefined && number(h) === 24) return refuse(`${shown}的24时请写成第二天0时，如2023-05-02 00:00`);
  if (at === undefined || !Number.isInteger(minute) || minute > 59)
    return refuse(`${shown}的时刻看不准，请按24小时制写，${example}`);
  const before = all.slice(0, all.length - whole.length).trim();
  const day = before === '' ? read(context.today) : readDay(before, context);
  if (day.ok) return read(`${day.value}T${clock(at, minute)}`);
  return day;
}

function clock(hours: number, minutes: number): string {
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
