/** Money as clerks read it: 元 outside, integer 分 inside, no floating point between. */

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
