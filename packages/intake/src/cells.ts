import { readTyped, type TypingContext } from '@yifa/kernel/typing';
import type { RichCell } from '@yifa/office';
import { acceptedIn } from './accepted.ts';
import { choiceOf, nearest } from './choices.ts';
import { quote, squeezed, tidy } from './letters.ts';
import type { FaultCode } from './model.ts';
import type { ColumnDescription } from './targets.ts';

/** What a cell gives a field: a value (null for nothing), or why it gives none. */
export type CellValue =
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false;
      readonly code: FaultCode;
      readonly says: string;
      readonly remedy: string;
      readonly offers?: readonly string[];
    };

export interface CellContext extends TypingContext {
  /** The month a sheet is about, for days that are bare: `5日`. */
  readonly month?: number;
  /** 万份 in the head of a count. */
  readonly tenThousands?: boolean;
  readonly from1904: boolean;
}

/** A cell read as a field that is no reference. */
export function cellValue(field: ColumnDescription, cell: RichCell, context: CellContext): CellValue {
  if (cell.kind === 'blank') return { ok: true, value: null };
  const broken = unreadable(cell);
  if (broken !== undefined) return broken;
  if (field.kind === 'text' && digitsLost(cell)) return lostDigits(cell);
  if (field.kind === 'text' && /^[-/\\]+$/.test(squeezed(cell.text))) return { ok: true, value: null };
  if (field.kind !== 'text' && field.kind !== 'yesNo' && isNone(field, cell.text)) return { ok: true, value: null };
  if (field.shape !== undefined && isNone(field, cell.text)) return { ok: true, value: null };
  const { text, typing } = typedText(field, cell, context);
  if (text === undefined) return { ok: false, code: 'typed', ...ambiguousDay(cell) };
  const read = readTyped(field, text, typing);
  if (read.ok) return read;
  const plainer = withoutAside(field, text, context);
  const again = plainer === undefined ? undefined : readTyped(field, plainer, typing);
  if (again?.ok === true) return again;
  if (field.kind === 'choice') return choiceValue(field, cell);
  return { ok: false, code: 'typed', says: read.says, remedy: acceptedIn(field) };
}

/** 无 and 暂无 where a day, a number or a choice is meant: nothing, unless it is one of the choices. */
function isNone({ choices }: ColumnDescription, text: string): boolean {
  return (
    /^(无|暂无|没有|未填|不详|空)$/.test(squeezed(text)) &&
    !(choices ?? []).some(({ label }) => /无|没有|不详/.test(label))
  );
}

/** The text without what hands add and what changes nothing; undefined when there is no such thing in it. */
function withoutAside(field: ColumnDescription, text: string, { year, today }: CellContext): string | undefined {
  const bare = text.replace(/(?<=.)[（(](?!农历|阴历|旧历|约|大约|左右|预计|拟)[^（()）]*[)）]$/, '').trim();
  switch (field.kind) {
    case 'integer': {
      // 35人 for a count of 人次: people are people.
      const people = /^(人|人次|名)$/.test(field.unit ?? '') ? /^共?(.*\S)\s*(人次|人|名|位)$/.exec(bare) : null;
      return people?.[1] ?? bare.replace(/^共/, '');
    }
    case 'time':
      return bare.replace(/许$/, '');
    case 'date':
      return dayIn(field.label, bare, year ?? Number(today.slice(0, 4)));
    case 'yesNo':
      return squeezed(bare).replace(/(?<=^[是否])[√✓✔×]$/, '');
    case 'text':
      return field.shape === undefined ? undefined : bare;
    default:
      return undefined;
  }
}

/** The day in a text with a part of the day or a full stop behind it; for a time limit also 3月6日前 and 8月底. */
function dayIn(label: string, text: string, year: number): string {
  const day = text
    .replace(/[.。]$/, '')
    .replace(/\s*(上午|下午|早上|中午|晚上|凌晨)$/, '')
    .replace(/(上午|下午|早上|中午|晚上|凌晨)\s+(?=\d)/, '$1');
  if (!/时限|期限|截止|到期|限期/.test(label)) return day;
  const until = day.replace(/(之前|以前|前|截止|止)?(完成|办结)?$/, '');
  const end = /^(?:(\d{4})年)?(?:(1[0-2]|0?[1-9])月|年)底$/.exec(squeezed(until));
  if (end === null) return until;
  const [, written, month = '12'] = end;
  const of = Number(written ?? year);
  return `${of}年${Number(month)}月${new Date(Date.UTC(of, Number(month), 0)).getUTCDate()}日`;
}

/** `#N/A`, and formulas that no program has computed yet. */
export function unreadable(cell: RichCell): CellValue | undefined {
  if (cell.kind === 'error') {
    const says = `这一格是公式的错误值 ${cell.text}`;
    return { ok: false, code: 'cell-error', says, remedy: '改好公式，或直接填上内容' };
  }
  if (cell.kind !== 'uncomputed') return undefined;
  const says = '这一格是公式，文件里没有算好的结果';
  return { ok: false, code: 'cell-error', says, remedy: '用 WPS 或 Excel 打开后保存一次，再重新选择文件' };
}

/** A number with an exponent, or one longer than a workbook keeps. */
export function digitsLost(cell: RichCell): boolean {
  if (cell.lost === true) return true;
  return cell.kind === 'text' && /^\d(\.\d+)?e\+1[4-9]$/i.test(squeezed(cell.text));
}

function lostDigits(cell: RichCell): CellValue {
  return {
    ok: false,
    code: 'digits-lost',
    says: `“${quote(cell.text)}”被表格软件当成了数，15位以后的数字已经丢失`,
    remedy: '把这一列设为“文本”格式，对照原件重新填写',
  };
}

interface Typed {
  /** Undefined when it can be two things. */
  readonly text: string | undefined;
  readonly typing: TypingContext;
}

function typedText(field: ColumnDescription, cell: RichCell, context: CellContext): Typed {
  const { month, tenThousands, from1904, ...typing } = context;
  const text = field.kind === 'text' && field.long !== true ? halfWidth(tidy(cell.text)) : tidy(cell.text);
  const asDay = field.kind === 'date' || field.kind === 'time';
  if (cell.kind === 'date' && cell.iso !== undefined && asDay) return { text: cell.iso.replace('T', ' '), typing };
  if (cell.kind === 'number' && typeof cell.raw === 'number') {
    if (asDay) {
      if (/^(1[0-2]|[1-9])\.[123]$/.test(text)) return { text: undefined, typing };
      return { text, typing: { ...typing, epoch: from1904 ? 1904 : 1900 } };
    }
    // A long whole number that is shown as 1.53E+10 in a narrow cell.
    if (/e\+/i.test(text) && Number.isSafeInteger(cell.raw)) return { text: String(cell.raw), typing };
    if (field.kind === 'money') return { text: String(cell.raw), typing: { ...typing, epoch: 1900 } };
    if (field.kind === 'integer')
      return { text: tenThousands === true ? `${cell.raw}万` : String(cell.raw), typing: { ...typing, epoch: 1900 } };
    return { text, typing };
  }
  if (field.kind === 'integer' && tenThousands === true && /^[\d.,]+$/.test(squeezed(text)))
    return { text: `${text}万`, typing };
  if (asDay && month !== undefined && /^(3[01]|[12]\d|0?[1-9])日?$/.test(squeezed(text))) {
    return { text: `${month}月${squeezed(text).replace('日', '')}日`, typing };
  }
  return { text, typing };
}

/** Letters and digits in half width; the signs between them stay. */
function halfWidth(text: string): string {
  return text.replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (sign) => sign.normalize('NFKC'));
}

function ambiguousDay(cell: RichCell): { readonly says: string; readonly remedy: string } {
  const [month = '', day = ''] = tidy(cell.text).split('.');
  return {
    says: `“${tidy(cell.text)}”可能是${month}月${day}日，也可能是${month}月${day}0日：表格把它存成了数`,
    remedy: `写成“${month}月${day}日”或“${month}月${day}0日”`,
  };
}

/** A choice that is not written as its label: what it is but for a word at its end, else what it may have been. */
function choiceValue(field: ColumnDescription, cell: RichCell): CellValue {
  const found = choiceOf(field, cell.text);
  if (found !== undefined) return { ok: true, value: found.code };
  const labels = (field.choices ?? []).map(({ label }) => label);
  const offers = nearest(labels, cell.text);
  const [first] = offers;
  const kept = `“${quote(cell.text)}”不在“${field.label}”的选项里`;
  if (first === undefined) return { ok: false, code: 'typed', says: kept, remedy: acceptedIn(field) };
  const remedy = `改成${offers.map((offer) => `“${offer}”`).join('或')}；${acceptedIn(field)}`;
  return { ok: false, code: 'typed', says: `${kept}，是否为“${first}”`, remedy, offers };
}
