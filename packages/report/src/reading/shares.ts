/** Several names before one share: 参考率、合格率均为100% is two claims; 受理率、办结率分别为100%、98% is one each. */

export interface Named {
  readonly start: number;
  readonly end: number;
}

/** 制度 and 力度 end in 度 too. */
const endsName = /率$|(?:满意|知晓|参与|支持|认可|覆盖|公信|信任|赞成|好评)度$/;
/** 及时受理率 begins with 及: such words part names only behind the end of one. */
const parts = /(?:[、，,\s]|[率度](?:和|与|及|以及))$/;
const tail =
  /(?:均|都|皆|全部|全都|同样|也|双双|两项|三项|分别|达到|达|到|为|是|至|高达|保持在?|实现了?|做到了?|稳定在|约|超过|超|近|不低于|[双两三]个|\s|：|:)+$/;

/**
 * The names ending in 率 or 度 that stand in a row right before the number.
 * @param from the sentence's beginning, or the end of the figure before
 */
export function namesBefore(text: string, from: number, at: number): readonly Named[] {
  let end = at;
  const stop = tail.exec(text.slice(Math.max(from, at - 16), at));
  if (stop) end -= stop[0].length;
  const names: Named[] = [];
  let limit = end;
  while (limit > from && endsName.test(text.slice(Math.max(from, limit - 3), limit))) {
    let start = limit - 1;
    while (
      start > from &&
      limit - start < 24 &&
      !parts.test(text.slice(Math.max(from, start - 3), start)) &&
      !'。；：:'.includes(text.charAt(start - 1))
    )
      start--;
    names.unshift({ start, end: limit });
    let next = start;
    while (next > from && '、，, 和与及以'.includes(text.charAt(next - 1))) next--;
    if (next === start) break;
    limit = next;
  }
  const first = names[0];
  if (names.length === 1 && first && stop && /[均都双]/.test(stop[0])) {
    // 网办、掌办率均为100%: the first name leaves its 率 to the second
    const short = /(?:^|[，,。；：:])([\u4e00-\u9fa5]{2,4})、$/.exec(
      text.slice(Math.max(from, first.start - 6), first.start),
    );
    if (short?.[1]) names.unshift({ start: first.start - 1 - short[1].length, end: first.start - 1 });
  }
  return names;
}

/** Does 分别 deal the names out to the numbers that follow? */
export function dealtOut(text: string, lastName: number, at: number): boolean {
  return text.slice(lastName, at).includes('分别');
}
