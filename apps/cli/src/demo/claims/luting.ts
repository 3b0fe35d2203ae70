import type { ClaimRow } from './claim.ts';

export const lutingClaims: readonly ClaimRow[] = [
  ['60余件', '调处的矛盾纠纷', 60, '件', 'more_than', 'disputes_resolved_of_found', 63],
  [
    '95%以上',
    '纠纷调处率',
    95,
    '%',
    'at_least',
    'disputes_resolution_rate',
    [63, 66],
    { note: '报告只有概数，没有分子分母；本年发现66件、调处63件，比率95.5%' },
  ],
  ['80余次', '群众性普法文化活动', 80, '次', 'more_than', 'publicity_cultural', 84],
  ['2万余份', '宣传材料', 20_000, '份', 'more_than', 'materials_distributed', 22_890],
  ['10余次', '专题宣传', 10, '次', 'more_than', 'publicity_topical', 13],
  ['5000余人', '专题宣传受教群众', 5000, '人', 'more_than', 'publicity_audience_topical', 5320],
  ['33个', '制定应急预案的行政村', 33, '个', 'exact', 'villages_with_plan', 33, { note: '全乡行政村也是33个' }],
  ['1名', '专门负责文件审核的人员', 1, '名', 'exact', 'document_reviewers', 1],
];
