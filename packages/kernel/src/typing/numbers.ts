/** Whole numbers and money. */
import { type AmountFault, readAmount } from './amounts.ts';
import { hasExponent, packed, quoted, read, refuse } from './letters.ts';
import type { Reading, TypedField, TypingContext } from './model.ts';

const largest = 2_000_000_000;
/** 万亿元 in 分. */
const mostMoney = 100_000_000_000_000n;

/** Words of measure that count the same thing. */
const sameMeasure = ['人名位个', '件起宗个', '次回', '户家', '份个', '项条个', '场次', '处个'] as const;

const about =
  /^(?:约|大约|近|超过?|不足|至少|最多|逾)|(?:[余多来][人名位个件起宗次回户家份项条场处]?|左右|以上|以下|上下)$|\d-\d|[~至到]/;

function withoutMeasure(text: string, unit: string | undefined): string {
  if (unit === undefined || unit === '') return text;
  const packedUnit = packed(unit);
  if (text.endsWith(packedUnit)) return text.slice(0, -packedUnit.length);
  const last = text.slice(-1);
  return sameMeasure.some((group) => group.includes(packedUnit) && group.includes(last)) ? text.slice(0, -1) : text;
}

function amountSays(shown: string, fault: AmountFault, whole: string): string {
  switch (fault) {
    case 'commas':
      return `${shown}的逗号位置不对，逗号只能每三位隔开一次，也可以不写逗号`;
    case 'fine':
      return `${shown}${whole}`;
    case 'unclear':
      return `${shown}看不准是多少，请写全数字，如12000`;
    case 'none':
      return '';
  }
}

/** `1,234`, `１２`, `三十六`, `12件`, `1.2万`. */
export function readInteger(
  text: string,
  field: Pick<TypedField, 'unit' | 'min' | 'max'>,
  context: TypingContext,
): Reading<number> {
  const shown = quoted(text);
  if (hasExponent(text)) return refuse(`${shown}是缩写的数，看不出每一位，请写全数字`);
  const all = packed(text);
  const minus = /^(?:-|负|\((?=.+\)$))/.test(all);
  const bare = withoutMeasure(all.replace(/^[+-]|^负/, '').replace(/^\((.+)\)$/, '$1'), field.unit);
  const amount = readAmount(bare, 0, 0, context.epoch !== undefined);
  if ('fault' in amount) {
    const says = amountSays(shown, amount.fault, '应为整数，不能带小数');
    if (says !== '') return refuse(says);
    if (about.test(all)) return refuse(`${shown}不是确切的数，请写一个整数`);
    return refuse(`${shown}应为整数，如12${field.unit ? `（单位：${field.unit}，可以不写）` : ''}`);
  }
  const value = minus ? -amount.value : amount.value;
  const least = field.min ?? -largest;
  const most = field.max ?? largest;
  if (value < BigInt(least)) return refuse(`${shown}太小，不能小于${least}`);
  if (value > BigInt(most)) return refuse(`${shown}太大，不能大于${most}`);
  return read(Number(value));
}

const currency = /^(?:人民币|RMB|CNY|[¥￥$])+[::]?/i;
const foreign = /[$€£]|美元|港币|港元|欧元|USD|HKD/i;

/** 分 of `1,234.5元`, `￥3.2万`, `壹万贰仟元整`, `12元5角`, `50分`; a bare number counts by the column's unit. */
export function readMoney(text: string, context: TypingContext): Reading<number> {
  const shown = quoted(text);
  if (hasExponent(text)) return refuse(`${shown}是缩写的数，看不出每一位，请写全金额`);
  const all = packed(text);
  if (foreign.test(all)) return refuse(`${shown}不是人民币金额，请折合成元填写`);
  const bare = all
    .replace(currency, '')
    .replace(/[圆圓]/g, '元')
    .replace(/[整正]$/, '');
  if (/^[-负(].*\d/.test(bare)) return refuse(`${shown}是负数，金额不能为负`);
  const parts =
    /^(?:(.*?)(元)(?:[零〇](?=.))?|(.*?))(?:([\d一二三四五六七八九壹贰叁肆伍陆柒捌玖])角)?(?:[零〇]?([\d一二三四五六七八九壹贰叁肆伍陆柒捌玖]{1,2}|\d+)分)?$/.exec(
      bare,
    );
  const yuan = parts?.[1] ?? parts?.[3] ?? '';
  const [jiao, fen] = [parts?.[4], parts?.[5]];
  const small = [[jiao, 10n] as const, [fen, 1n] as const].map(([written, worth]) => {
    const amount = written === undefined ? { value: 0n } : readAmount(written, 0);
    return 'value' in amount ? amount.value * worth : undefined;
  });
  const unitPower =
    parts?.[2] === undefined && jiao === undefined && fen === undefined ? String(context.moneyUnit ?? 1).length - 1 : 0;
  const main: ReturnType<typeof readAmount> =
    yuan === '' && (jiao ?? fen) !== undefined
      ? { value: 0n }
      : readAmount(yuan, 2, unitPower, context.epoch !== undefined);
  if ('fault' in main || small.includes(undefined)) {
    const says = 'fault' in main ? amountSays(shown, main.fault, '超出了分，金额只精确到分，如1234.50') : '';
    if (says !== '') return refuse(says);
    if (about.test(all)) return refuse(`${shown}不是确切的金额，请写一个数，如1234.50`);
    return refuse(`${shown}应为金额，以元为单位，精确到分，如1234.50，也可以写3.2万`);
  }
  const sum = main.value + (small[0] ?? 0n) + (small[1] ?? 0n);
  if (sum > mostMoney) return refuse(`${shown}超过一万亿元，请核对单位`);
  return read(Number(sum));
}
