/** Which units count the same kind of thing: a claim in 宗 may be answered by an indicator in 件. */

const classes: readonly (readonly string[])[] = [
  ['件', '宗', '起', '例', '案', '案件'],
  ['次', '场', '场次', '期', '堂', '节', '轮', '趟'],
  ['人', '名', '位', '人次'],
  ['份', '册', '张', '本', '页', '封'],
  ['条', '项', '件', '个', '款'],
  ['条', '幅', '块', '面', '张', '个'],
  ['个', '家', '户', '所', '处', '支', '座', '间', '村'],
  ['台', '套', '部', '个'],
  ['卷', '宗', '件', '份'],
  ['元'],
  ['平方米', '平米', '㎡', '方'],
];

/** Words that count almost anything done or owned, and are used for one another; never for people or measures. */
const loose = new Set(['个', '件', '项', '条', '次', '宗', '起', '场', '场次', '份', '家', '处', '期']);

/** 1 for one unit, 0.9 for units of one kind, 0.75 for loosely used ones, 0 when what they count cannot be the same. */
export function unitFit(claim: { readonly unit: string; readonly percent: boolean }, unit: string): number {
  const rate = unit === '%';
  if (claim.percent || rate) return claim.percent && rate ? 1 : 0;
  if (claim.unit === unit) return 1;
  if (classes.some((each) => each.includes(claim.unit) && each.includes(unit))) return 0.9;
  return loose.has(claim.unit) && loose.has(unit) ? 0.75 : 0;
}
