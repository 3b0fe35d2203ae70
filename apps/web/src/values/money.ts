/** Money as clerks type and read it: 元 outside, integer 分 inside, no floating point between. */

const scales: Readonly<Record<string, number>> = { '': 0, 万: 4, 亿: 8 };

/** 分 from what was typed in 元 (thousands separators, 万 and 亿 allowed); undefined when it is no amount or finer than 分. */
export function parseYuan(typed: string): number | undefined {
  const plain = typed
    .normalize('NFKC')
    .replace(/[\s,，¥￥]/g, '')
    .replace(/元整?$/, '');
  const found = /^(\d+)(?:\.(\d+))?([万亿]?)$/.exec(plain);
  if (!found) return undefined;
  const [, whole = '', fraction = '', scale = ''] = found;
  const shift = 2 + (scales[scale] ?? 0);
  const kept = fraction.slice(0, shift).padEnd(shift, '0');
  if (/[1-9]/.test(fraction.slice(shift))) return undefined;
  const fen = Number(whole + kept);
  return Number.isSafeInteger(fen) ? fen : undefined;
}

/** 分 as 元 with two places, as it is put into an input: `1234.50`. */
export function yuanInput(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** 分 as readers see it: `1,234.50元`. */
export function yuanText(fen: number): string {
  const [whole = '', cents = ''] = yuanInput(fen).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}元`;
}
