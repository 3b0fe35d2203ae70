import { readClaims } from '@yifa/report';
import { vocabulary } from '@yifa/township';
import { describe, expect, test } from 'vitest';

const nothing: Readonly<Record<string, readonly string[]>> = {
  dates: [
    '2024年3月15日上午9时30分，全镇动员。',
    '1至12月，工作平稳推进。',
    '借“3·15”“12·4”等节点和6.26禁毒日造势。',
    '历时42天、奔波一个多月方告结束。',
    '在20个工作日内答复，不超过3个月。',
  ],
  names: [
    '推行行政执法“三项制度”，落实“四个亲自”。',
    '拨打12345热线或12348公共法律服务热线。',
    '构建“1+3+N”体系，运用“13710”工作法。',
    '增强四个意识，做到两个维护。',
    '依托“八五”普法和“十四五”规划推进。',
  ],
  titles: [
    '学习《法治政府建设实施纲要（2021—2025年）》。',
    '按照县府办〔2024〕12号文件和国发〔2021〕7号文件执行。',
    '依据《行政处罚法》第三十三条第一款。',
  ],
  ordinals: [
    '履行第一责任人职责，召开第3次党委会。',
    '党的二十届三中全会召开以后，镇第十八届人代会如期举行。',
    '名列全县前3名，住在建设路18号3楼。',
  ],
  words: [
    '一是统一思想，进一步健全一系列制度，形成一个良好局面。',
    '三级联动、两级审核，四议两公开，一村一法律顾问。',
    '从5个方面发力，抓住3个环节。',
    '最多跑一次，一次性告知，与网格员一起，走村串户。',
  ],
  goals: [
    '力争调解成功率达到98%以上。',
    '2025年计划开展培训不少于4次。',
    '每季度至少召开1次专题会议。',
    '确保参考率100%。',
    '以创建示范镇为目标，将新建2个调解室。',
  ],
  rules: [
    '严格执行2名以上执法人员到场的规定。',
    '20万元以上的合同一律送审。',
    '凡超过3次缺课的，不得评优。',
    '按每10户1名配备网格员。',
    '满60分方可参评。',
  ],
  stories: [
    '例如，5月柳湾有两户因2亩地界相争，调解员3次上门，补偿1200元了结。',
    '王某向李某索赔2万元，经调解由李某支付6000元。',
    '最难的一宗，涉及3户人家、8.4万元。',
  ],
  pages: ['日期：2025-01-03 浏览次数：35次', '第 3 页 共 12 页'],
};

describe.each(Object.entries(nothing))('%s', (_, sentences) => {
  test.each(sentences)('%s', (text) => {
    expect(readClaims(`云岭镇2024年法治政府建设年度报告\n${text}`, vocabulary)).toEqual([]);
  });
});

const report = (chapter: string) =>
  `云岭镇2024年法治政府建设年度报告\n一、主要成效\n调解纠纷12件。\n${chapter}\n四、其他\n现有执法人员5名。\n`;

test.each([
  '三、下一步工作打算\n（一）普法活动30场次。\n1.培训4次。',
  '三、2025年工作安排\n新聘调解员3名。',
  '三、存在的不足和下步打算\n下一步，重点做好以下工作：\n一是培训6期。',
  '三、典型案例\n两村因水渠起纠纷，调解员去了4趟。',
])('numbers under a heading of plans or cases are none, until the next chapter: %s', (chapter) => {
  expect(readClaims(report(chapter), vocabulary).map((claim) => claim.indicator)).toEqual([
    'mediations_accepted',
    'officers_total',
  ]);
});

test('a story ends where the whole is told again', () => {
  const text = '如2024年5月，两户因2亩地相争，经3次调解和好。全年共化解矛盾纠纷26件。';
  expect(readClaims(text, vocabulary)).toMatchObject([{ value: 26, indicator: 'disputes_resolved' }]);
});
