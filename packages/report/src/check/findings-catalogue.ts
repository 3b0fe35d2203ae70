/** Every kind of finding: how grave, what it means, what to do. Codes are stable. */
import type { Span } from '@yifa/office';
import type { Finding, Severity } from './model.ts';

export interface FindingKind {
  readonly severity: Severity;
  /** Chinese title. */
  readonly title: string;
  /** What is wrong, in general. */
  readonly means: string;
  /** What to do. */
  readonly remedy: string;
}

const kind = (severity: Severity, title: string, means: string, remedy: string): FindingKind => ({
  severity,
  title,
  means,
  remedy,
});

/** Code → kind. The severity is the usual one; a finding may carry a milder or graver one where its case is. */
export const findingCatalogue = {
  'sum-broken': kind(
    'warning',
    '分项与合计不符',
    '列出的各分项相加不等于所说的合计',
    '核对合计和各分项；分项没有列全的，写“等”或者“其中”',
  ),
  'rate-broken': kind(
    'warning',
    '比率与件数不符',
    '用文中的件数算出的比率，四舍五入后不是文中写的比率',
    '核对分子、分母，按实际数字重算比率',
  ),
  'rate-over-hundred': kind('error', '比率超过100%', '成功率、合格率一类的比率不会超过100%', '核对比率'),
  'rate-not-full': kind('notice', '接近而不到100%', '文中写100%，按件数算只是进位后为100%', '写成实际比率，例如99.9%'),
  'bound-broken': kind('warning', '部分大于整体', '作为一部分的数大于它所属的整体', '核对两个数；含上年结转的，写明'),
  'values-differ': kind(
    'warning',
    '同一事项数字不一',
    '同一事项在不同段落写了不同的数',
    '核对后统一；口径不同的，分别写明口径',
  ),
  'figure-repeated': kind(
    'notice',
    '疑似重复计数',
    '同类工作在不同段落出现相同的数，可能把同一批工作写了两遍',
    '是同一批的，只写一处；不是的，写明各是哪一批',
  ),
  'scope-unstated': kind(
    'notice',
    '口径未说明',
    '两个相关的数大小关系异常，多半是口径不同而没有写明',
    '写明各自的统计范围，例如是否含上年结转、是否含主动排查',
  ),
  'table-differs': kind('warning', '文字与表格不符', '同一事项，正文的数与表格的数不同', '核对后改成一致'),
  'table-sum-broken': kind('warning', '表格合计不符', '表格合计行不等于各行之和', '核对合计行'),
  'last-year-figures': kind(
    'warning',
    '多数数字与上年相同',
    '多项数字与上年报告完全相同，像是沿用',
    '逐项核对本年台账',
  ),
  'last-year-same': kind('notice', '与上年数字相同', '同一事项的数与上年报告完全相同', '核对是不是沿用了上年的数'),
  'last-year-jump': kind(
    'notice',
    '与上年相差悬殊',
    '同一事项的数与上年相差五倍以上',
    '核对数字和单位；属实的，写明原因',
  ),
  'year-on-year-wrong': kind(
    'warning',
    '同比与上年报告不符',
    '按上年报告的数算出的增减与文中的同比不同',
    '用上年和本年的数重算同比',
  ),
  'copied-from-last-year': kind('warning', '与上年报告雷同', '若干段落与上年报告几乎相同', '按本年实际改写所列段落'),
  'achievements-missing': kind(
    'error',
    '缺少举措和成效',
    '没有上一年度推进法治政府建设的主要举措和成效',
    '补写本年度主要举措和成效',
  ),
  'shortcomings-missing': kind('error', '缺少不足和原因', '没有存在的不足和原因', '补写不足，并逐项写明原因'),
  'shortcomings-without-cause': kind('warning', '不足没有写原因', '写了不足，没有写原因', '逐项补写原因'),
  'chief-leaders-missing': kind(
    'error',
    '缺少主要负责人履职情况',
    '没有党政主要负责人履行推进法治建设第一责任人职责的情况',
    '补写主要负责人履职情况',
  ),
  'chief-leaders-folded': kind(
    'notice',
    '主要负责人履职没有单列',
    '主要负责人履职只在别的部分提到，没有单独成段',
    '宜单列一部分，写明部署、过问、协调、督办了什么',
  ),
  'plan-missing': kind('error', '缺少下一年度安排', '没有下一年度推进法治政府建设的主要安排', '补写下一年度主要安排'),
  'plan-without-measure': kind(
    'warning',
    '下一年度安排没有措施',
    '下一年度安排没有写出可以落实的措施',
    '写明做什么、怎么做',
  ),
  'other-matters-absent': kind(
    'notice',
    '没有其他需要报告的情况',
    '没有“其他需要报告的情况”；无此类情况的可以不写',
    '有的补写；没有的写“无”或者不写',
  ),
  'enforcement-figures-absent': kind(
    'notice',
    '没有执法数据',
    '写了行政执法，没有一个执法方面的数字',
    '补写检查、处罚、案件或者执法人员的数字',
  ),
  'vague-figures': kind('warning', '数字多为概数', '工作数字几乎都是“余”“以上”，没有准数', '按台账写准数'),
  residue: kind('error', '残留的非正文内容', '占位符、书签、域代码、控制字符等没有清除', '删除或者换成实际内容'),
  'page-number-residue': kind('notice', '残留页码', '正文里留下了页码', '删除'),
  'document-number-form': kind(
    'error',
    '发文字号写法不对',
    '发文字号的年份用六角括号〔〕括入，用四位年份，序号前不加“第”、不编虚位，其间没有空格',
    '改成“〔2023〕5号”的样子',
  ),
  'stale-year': kind('warning', '年份疑似未改', '把别的年份当作报告年度来写，像是沿用旧稿', '核对年份'),
  'date-missing': kind('warning', '没有成文日期', '文末没有成文日期', '在署名下补写成文日期'),
  'date-form': kind('warning', '成文日期写法不对', '成文日期用阿拉伯数字，月、日不编虚位', '改成“2026年1月5日”的样子'),
  'date-year': kind('warning', '成文日期与报告年度不合', '成文日期不在报告年度末或者下一年', '核对成文日期和报告年度'),
  'signature-missing': kind('notice', '没有署名', '文末没有发文机关署名', '在成文日期上一行补写署名'),
  'other-place': kind('warning', '出现别处的名称', '出现了别的乡镇的名称，像是照搬了别处的稿子', '核对名称'),
  'own-name-varies': kind('warning', '本单位名称写法不一', '本单位名称少了字，前后不一致', '改成全称或者规范化简称'),
  'own-kind-differs': kind('warning', '镇、乡、街道用错', '自称的“我镇”“全乡”与本单位的建制不符', '改成本单位的称呼'),
  'leaders-differ': kind(
    'warning',
    '同一职务写了不同的人',
    '同一职务前后写了不同的姓名',
    '核对姓名；年内调整的，写明任职时间',
  ),
  'punctuation-missing': kind('warning', '列举之间缺标点', '“二是”“三是”前面没有标点', '补上分号或者句号'),
  'enumeration-gap': kind('warning', '列举序号不连续', '“一是”“二是”缺项或者重号', '核对列举的各项'),
  'heading-order': kind('warning', '标题序号不连续', '标题序号缺号、重号或者颠倒', '核对标题序号'),
  'verb-missing': kind('warning', '句子缺动词', '次数后面直接是书名，缺少“学习”“传达”一类的动词', '补上动词'),
  'paragraph-unclosed': kind('warning', '段末没有标点', '段落末尾没有标点，可能没有写完', '补完句子，加上句号'),
  'punctuation-doubled': kind('warning', '标点重叠', '两个标点连在一起', '删去多余的标点'),
  unbalanced: kind('warning', '括号或引号不成对', '一段之内括号、引号、书名号不成对', '补上缺的一半或者删去多的一半'),
  'digits-fullwidth': kind('notice', '全角数字', '数字写成了全角，与别处不一', '改成半角数字'),
  'punctuation-halfwidth': kind('notice', '半角标点', '中文句子里用了半角标点', '改成全角标点'),
  'spaces-stray': kind('notice', '多余的空格', '汉字之间有空格', '删去空格'),
  'approximation-doubled': kind('warning', '概数重复', '“约”“近”与“余”“多”“左右”“以上”连用', '只留一个'),
  'units-mixed': kind('notice', '量词不统一', '同类事项前后用了不同的量词', '统一量词'),
  'passage-repeated': kind('warning', '内容重复', '同样的段落或者句子出现两次', '删去重复的一处'),
  'clause-repeated': kind('notice', '分句重复', '一段之内同样的分句出现两次', '删去重复的一处'),
  'words-repeated': kind('warning', '词语重复', '同一个词连写了两遍', '删去一个'),
} as const satisfies Readonly<Record<string, FindingKind>>;

export type FindingCode = keyof typeof findingCatalogue;

const longestQuote = 80;

/** A finding of a kind at a place; `more` says what differs from the usual severity and remedy. */
export function findingAt(
  code: FindingCode,
  text: string,
  at: Span,
  says: string,
  more: { readonly severity?: Severity; readonly remedy?: string; readonly others?: readonly Span[] } = {},
): Finding {
  const usual = findingCatalogue[code];
  const quote = text.slice(at.start, at.end);
  return {
    code,
    severity: more.severity ?? usual.severity,
    at: { start: at.start, end: at.end },
    quote: quote.length > longestQuote ? `${quote.slice(0, longestQuote)}…` : quote,
    says,
    remedy: more.remedy ?? usual.remedy,
    others: (more.others ?? []).map(({ start, end }) => ({ start, end })),
  };
}
