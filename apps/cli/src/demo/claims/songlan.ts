import type { ClaimRow } from './claim.ts';

const shared = '一个数字说两件事：参加考试和取得资格各26人';
const both = '两个指标合写一个数，两项都是118人全部';

export const songlanClaims: readonly ClaimRow[] = [
  ['26人', '参加行政执法人员综合法律知识考试', 26, '人', 'exact', 'exam_participants_officers', 26, { note: shared }],
  ['26人', '本年取得执法资格的人员', 26, '人', 'exact', 'officers_certified', 26, { note: shared }],
  ['47人', '行政执法人员', 47, '人', 'exact', 'officers_total', 47],
  ['66宗', '人民调解', 66, '宗', 'exact', 'mediations_accepted', 66],
  ['27宗', '书面协议调解', 27, '宗', 'exact', 'mediations_written', 27],
  ['39宗', '口头协议调解', 39, '宗', 'exact', 'mediations_oral', 39],
  ['73.39万元', '调解涉案金额', 733_900, '元', 'about', 'mediation_amount', 73_386_000],
  ['7宗', '村居律师参与的调解', 7, '宗', 'exact', 'mediations_with_lawyer', 7],
  [
    '100%',
    '纠纷受理率',
    100,
    '%',
    'exact',
    'mediation_rate',
    [66, 66],
    { note: '“受理率”没有法定口径，按受理后开展调解的比例计' },
  ],
  ['100%', '调处成功率', 100, '%', 'exact', 'mediation_success_rate', [66, 66]],
  ['423场', '禁毒宣传活动', 423, '场', 'exact', 'publicity_antidrug', 423],
  ['33条', 'LED电子横幅', 33, '条', 'exact', 'banners_led', 33],
  ['19680余册', '禁毒宣传单张', 19_680, '册', 'more_than', 'materials_antidrug', 19_684],
  ['15场次', '中小学、幼儿园法治宣传', 15, '场次', 'exact', 'publicity_campus', 15],
  ['600余人', '校园法治宣传覆盖师生', 600, '人', 'more_than', 'publicity_audience_campus', 648],
  ['299项', '承接的行政处罚权', 299, '项', 'exact', 'enforcement_powers', 299],
  ['14宗', '行政处罚案件立案', 14, '宗', 'exact', 'cases_filed', 14],
  ['7宗', '行政处罚案件结案', 7, '宗', 'exact', 'cases_closed', 7],
  ['7宗', '行政处罚案件在办', 7, '宗', 'exact', 'cases_open', 7],
  [
    '9件',
    '重大执法决定法制审核',
    9,
    '件',
    'exact',
    'legal_reviews_of_decisions',
    9,
    { note: '审核、公示9件而结案7件并不矛盾：两件已决定并公示，罚款未缴，尚未结案' },
  ],
  ['9件', '案件公示', 9, '件', 'exact', 'decisions_published', 9, { note: '公示数不超过决定数，决定也是9件' }],
  ['100%', '基层党员干部普法参学率', 100, '%', 'exact', 'exam_participation_rate_members', [118, 118], { note: both }],
  ['100%', '基层党员干部普法合格率', 100, '%', 'exact', 'exam_pass_rate_members', [118, 118], { note: both }],
];
