/** Words of office tables that belong to no ledger in particular. */

/** What stands for the same thing at the end of a head, longest first; the first of a line is what the others become. */
const sameEnds: readonly (readonly string[])[] = [
  ['日期', '年月日', '时间', '日'],
  ['电话', '联系电话号码', '联系电话', '联系方式', '手机号码', '手机号', '电话号码', '手机', '联络方式'],
  ['证件号码', '居民身份证号码', '公民身份号码', '身份证件号码', '身份证号码', '身份证号', '身份证', '证件号'],
  ['信用代码', '统一社会信用代码', '社会信用代码', '机构代码'],
  ['地址', '家庭住址', '家庭地址', '户籍地址', '现住址', '居住地址', '通讯地址', '详细地址', '住址', '住所'],
  ['类型', '类别', '种类', '分类', '性质'],
  ['来源', '来源渠道'],
  ['方式', '形式'],
  ['人数', '人次'],
  ['金额', '数额', '款额'],
  ['情况', '简要情况', '基本情况', '主要情况', '情况简介', '简况', '概况', '情况说明'],
  ['内容', '主要内容', '内容摘要', '摘要'],
  ['结果', '处理结果', '办理结果'],
  ['地点', '发生地点', '地方'],
  ['编号', '编码', '号码', '序列号'],
  ['村', '村(社区)', '村社区', '村居', '村(居)', '所在村', '所属村', '行政村', '村名', '村别', '村委会', '属地'],
  ['名称', '全称'],
  ['备注', '说明'],
];

const ends: readonly { readonly from: string; readonly to: string }[] = sameEnds
  .flatMap((words) => words.map((from) => ({ from, to: words[0] ?? from })))
  .sort((a, b) => b.from.length - a.from.length);

/** Forms found before: one head is compared with every field of a ledger. */
const forms = new Map<string, string>();
const mostForms = 5_000;

/** A head word with its end in the one form that stands for all of the same meaning. */
export function canonical(word: string): string {
  const before = forms.get(word);
  if (before !== undefined) return before;
  const bare = word.replace(/^(所在|所属)/, '');
  const end = ends.find(({ from }) => bare.endsWith(from));
  const form = end === undefined ? bare : bare.slice(0, -end.from.length) + end.to;
  if (forms.size >= mostForms) forms.clear();
  forms.set(word, form);
  return form;
}

/** The noun that says what a head in canonical form is about in general: 日期 of 受理日期; undefined for 案由. */
export function generalNoun(form: string): string | undefined {
  return (
    ends.find(({ from, to }) => from === to && form.endsWith(to))?.to ??
    /(姓名|单位|部门|程度|原因|对象|职务)$/.exec(form)?.[1]
  );
}

/** A text that ends as heads do: beside known heads it is another column of the same table. */
export function endsLikeHead(word: string): boolean {
  return (
    word.length >= 2 &&
    word.length <= 10 &&
    !/\d/.test(word) &&
    (generalNoun(canonical(word)) !== undefined ||
      /(人|员|机关|面貌|学历|措施|证号|[长数率期限额费级所院])$/.test(word))
  );
}

const ordinals = /^(序号|序|项次|no|编次|行号|顺序号|#)$/;
const numbers =
  /^(编号|案号|案件编号|登记编号|登记号|受理编号|卷号|案卷号|台账编号|文书编号|调解编号|档案编号|.{0,4}字第号|人调字.{0,4}|流水号)$/;

/** A column that merely counts the rows. */
export function isOrdinal(word: string): boolean {
  return ordinals.test(word);
}

/** A column with the number that the entry bears on paper. */
export function isNumberHead(word: string): boolean {
  return numbers.test(word);
}

/** Heads of many office tables; with them a row is known to be a row of heads even where no field fits. */
const commonHeads =
  /^(序号|编号|案号|备注|姓名|性别|年龄|民族|职务|职业|单位|部门|电话|地址|日期|年份|月份|名称|类型|来源|金额|人数|地点|内容|情况|结果|状态|负责人|责任人|承办人|经办人|登记人|填报人|联系人|证件号码|村|组别|小组|附件|是否.{1,12})$/;

export function isCommonHead(word: string): boolean {
  return commonHeads.test(canonical(word)) || ordinals.test(word) || numbers.test(word);
}

/** Which side of a matter a head or its prefix names: the first or the second. */
const sides: readonly (readonly string[])[] = [
  [
    '申请人',
    '甲方',
    '一方当事人',
    '当事人一',
    '当事人1',
    '当事人甲',
    '当事人(甲方)',
    '第一当事人',
    '申请方',
    '当事人a',
  ],
  [
    '被申请人',
    '乙方',
    '另一方当事人',
    '对方当事人',
    '当事人二',
    '当事人2',
    '当事人乙',
    '当事人(乙方)',
    '第二当事人',
    '被申请方',
    '当事人b',
  ],
  ['丙方', '当事人三', '当事人3', '当事人丙', '第三方'],
];

const sideNames: readonly { readonly party: number; readonly name: string }[] = sides
  .flatMap((names, party) => names.map((name) => ({ party, name: name.replace(/[()]/g, '') })))
  .sort((a, b) => b.name.length - a.name.length);

/** The side that a head begins with and what follows it: `被申请人电话` → 1, `电话`. */
export function sideOf(word: string): { readonly party: number; readonly rest: string } | undefined {
  const found = sideNames.find(({ name }) => word.startsWith(name));
  return found === undefined
    ? undefined
    : { party: found.party, rest: word.slice(found.name.length).replace(/^的/, '') };
}

/** What a choice may carry behind its own word: 邻里纠纷, 咨询类. */
export const tails = [
  '类型',
  '纠纷',
  '案件',
  '事件',
  '事项',
  '问题',
  '情况',
  '方式',
  '类',
  '型',
  '件',
  '性',
  '渠道',
  '形式',
  '岗位',
  '岗',
] as const;

const totals = '合计|总计|共计|累计|总数|总和|合计数';
const periods =
  '(\\d{1,2}|[一二三四五六七八九十]{1,2})月份?|本月|当月|本页|本季度?|第?[一二三四1-4]季度|上半年|下半年|[上下]半年度?';
const wholePeriods = '本年度?|全年度?|年度|\\d{4}年度?|全[镇乡村县区]|本[镇乡村]|以上';
const partWord = new RegExp(`^(小计|分计|.{1,12}小计|(${periods})(${totals}|计))([:(].*|\\d.*)?$`);
const wholeWord = new RegExp(`^(${wholePeriods})?(${totals}|总)([:(].*|\\d.*|共.*)?$|^总?计$|^(${wholePeriods})?共$`);

/** What a row is that adds up: a part (小计, 本月合计) or the whole (合计, 本年共计, 计). */
export function totalWord(text: string): 'part' | 'whole' | undefined {
  const word = squeezedTotal(text);
  if (partWord.test(word)) return 'part';
  return wholeWord.test(word) ? 'whole' : undefined;
}

const unit = '[件人户起次条个项份元场名所支处]|人次|万元|亿元|小时|课时';
const sum = new RegExp(`^([-/—–]+|共?[\\d.,]+%?(${unit})?|${unit})$`);

/** A number with its unit, a unit alone, or a stroke: what stands beside 合计. */
export function isSum(text: string): boolean {
  return sum.test(squeezedTotal(text).replace(/^[¥￥]/, ''));
}

function squeezedTotal(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

/** Lines about the table rather than of it: who filled it in, how to. */
export function isFootLine(text: string): boolean {
  const word = squeezedTotal(text);
  return (
    /^(填表人?|填报人?|填报单位|填报日期|填报时间|填表日期|制表人?|制表日期|审核人?|审批人?|复核人?|负责人|单位负责人|分管领导|主要领导|联系人|联系电话|经办人|单位\(?(盖章|公章)\)?|报送单位|报送日期|签字|签名|盖章)[:(].*$/.test(
      word,
    ) ||
    /^(注|备注|说明|填表说明|填报说明|注意事项)([:.、\d].*)?$/.test(word) ||
    /^\d{4}年\d{1,2}月\d{1,2}日$/.test(word) ||
    /^[(（]?以下(为)?(空白|无正文)[)）]?$/.test(word) ||
    /^第?\d+页.{0,3}共?\d+页$/.test(word)
  );
}

/** The same as above. */
export function isDitto(text: string): boolean {
  return /^(同上|同前|同上行|上同|〃|″|”|"|''|〞|々|--?"--?|\.\."|,,)$/.test(text.normalize('NFC').replace(/\s+/g, ''));
}
