/** Measure words: what may stand behind a number, and what only looks like it. */

/** count and share make a claim; time, place (第3号, 5楼) and rank never do. */
export type MeasureKind = 'count' | 'money' | 'share' | 'time' | 'rank';

export interface MeasureWordRead {
  readonly end: number;
  /** As it is written, blanks left out; `%` for any percent sign, 元 for 块钱. */
  readonly unit: string;
  readonly kind: MeasureKind;
}

/** Measure words of one character, each with the characters that make another word of it: 3个月, 5条例, 2部门. */
const single: Readonly<Record<string, string>> = {
  个: '月',
  人: '民口均才',
  名: '单称录额誉',
  位: '置于列',
  员: '工',
  件: '',
  起: '到来草诉步点止施',
  宗: '教旨',
  例: '会行如外',
  案: '件例卷由',
  次: '序要生',
  场: '所景馆地域',
  期: '间限待满望末初货刊',
  节: '点日约能假',
  堂: '',
  讲: '座解话师好述',
  回: '访复应',
  轮: '训岗值',
  批: '准评示复量办注',
  班: '子级组长主',
  条: '例件款',
  则: '',
  篇: '章',
  份: '',
  册: '',
  本: '级地辖镇乡村年人着单市县区街部',
  张: '贴',
  页: '',
  卷: '宗',
  幅: '度',
  副: '',
  块: '',
  面: '向对临积上',
  套: '用',
  台: '账',
  部: '门分署队级位',
  辆: '',
  架: '',
  把: '',
  支: '部持撑付出委援书',
  队: '伍员长',
  项: '目',
  家: '庭长属族',
  户: '籍口主外',
  处: '理罚置于分以',
  所: '有在属以长需谓涉',
  座: '谈位',
  栋: '',
  幢: '',
  间: '接隔',
  组: '织长员成建办团合',
  类: '别型似',
  种: '植子养',
  枚: '',
  只: '有跑是要能需',
  株: '',
  棵: '',
  盏: '',
  艘: '',
  箱: '',
  袋: '',
  盒: '',
  瓶: '',
  吨: '',
  斤: '',
  米: '粉',
  亩: '均',
  升: '级',
  方: '面式案针法向便可位能才',
  元: '',
  分: '钟别级局管工之步离包片段赴布散享析解配',
  票: '据决',
  倍: '',
  单: '位独一元',
  对: '于照应接上口外全各我重企',
  头: '',
  匹: '',
  款: '',
  笔: '记录',
  趟: '',
  课: '堂程时题间余外',
  封: '闭',
  段: '时落路位',
  枪: '支手',
  桶: '装',
  根: '据本治基',
  顶: '级层格',
  艇: '',
};

const longer: readonly string[] = (
  '㎡ 人次 人份 人头 学时 课时 百分点 个百分点 点位 平方米 平米 平方公里 海里 航次 班次 立方米 立方 公里 千米 公顷 公斤 千克 毫米 厘米 千瓦 ' +
  '块钱 元钱 台套 套次 辆次 标段'
).split(' ');

const times: readonly string[] = (
  '年度 年 月份 月 日 天 小时 时许 时 分钟 秒 周年 周岁 周 季度 个月 个工作日 个自然日 个小时 个季度 个多月 个半月 个多小时 个半小时 个来月 个学期 个星期 个年头 工作日 学期 世纪 ' +
  '年代 点钟 刻钟 星期 岁 秒钟'
).split(' ');

const ranks: readonly string[] = '号 届 级 楼 层 度 成 大 中全会 路 栋楼 分之 代'.split(' ');

/** 20项目标, 70名单位负责人: here the character begins a word of its own. */
const kept = /^(?:目标|单位)/;

interface Entry {
  readonly word: string;
  readonly kind: MeasureKind;
  /** Characters that must not follow. */
  readonly not: string;
}

const byFirst = new Map<string, readonly Entry[]>();
{
  const entries: Entry[] = [
    ...Object.entries(single).map(([word, not]): Entry => ({ word, not, kind: word === '元' ? 'money' : 'count' })),
    ...longer.map((word): Entry => ({ word, not: '', kind: word.endsWith('钱') ? 'money' : 'count' })),
    ...times.map((word): Entry => ({ word, not: '', kind: 'time' })),
    ...ranks.map((word): Entry => ({ word, not: '', kind: 'rank' })),
    ...['%', '％', '﹪', '‰'].map((word): Entry => ({ word, not: '', kind: 'share' })),
  ];
  for (const each of entries.sort((a, b) => b.word.length - a.word.length)) {
    const first = each.word.charAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), each]);
  }
}

/** The measure word at `at`, at most one blank before it. */
export function readMeasureWord(text: string, at: number): MeasureWordRead | undefined {
  let start = at;
  while (start < at + 2 && (text[start] === ' ' || text[start] === '\u00a0' || text[start] === '\u3000')) start++;
  for (const { word, kind, not } of byFirst.get(text[start] ?? '') ?? []) {
    if (!text.startsWith(word, start)) continue;
    const end = start + word.length;
    const next = text[end] ?? '';
    if (next !== '' && not.includes(next) && !kept.test(text.slice(end, end + 2))) continue;
    if (kind === 'share') return { end, unit: word === '‰' ? '‰' : '%', kind };
    if (kind === 'money') return { end, unit: '元', kind };
    if (kind !== 'count') return { end, unit: word, kind };
    const compound = compoundEnd(text, end);
    return { end: compound, unit: text.slice(start, compound), kind };
  }
  return undefined;
}

/** 场次, 件(次), 人/次, 台（套）: a second measure word belongs to the first. */
function compoundEnd(text: string, end: number): number {
  const next = text[end];
  if (next === '次') return text[end + 1] === '序' || text[end + 1] === '要' ? end : end + 1;
  if (next && '/·・'.includes(next) && text[end + 1] === '次') return end + 2;
  if ((next === '(' || next === '（') && Object.hasOwn(single, text[end + 1] ?? '')) {
    const close = text[end + 2];
    if (close === ')' || close === '）') return text[end + 3] === '次' ? end + 4 : end + 3;
  }
  return end;
}

/** The measure word as vocabularies list it: 场（次） is 场次, 条（项） is 条, 台（艘）次 is 台次. */
export function plainUnit(unit: string): string {
  if (unit.length < 3) return unit;
  return unit.replace(/[(（](?!次)[^()（）][)）]/g, '').replace(/[()（）/·・]/g, '');
}
