/** Each kind of finding: a text that has it, and its neighbour that has not. */
import { findingCatalogue, findingsDocument } from '@yifa/report';
import { describe, expect, test } from 'vitest';
import { codesIn, findingsIn } from './support/told.ts';
import { report } from './support/whole-report.ts';

/** Code, a text that has the fault, one that has not. */
const within: readonly (readonly [keyof typeof findingCatalogue, string, string])[] = [
  [
    'sum-broken',
    '处罚[35件]，其中简易程序[22件]，普通程序[15件]。',
    '处罚[37件]，其中简易程序[22件]，普通程序[15件]。',
  ],
  [
    'rate-broken',
    '受理[100件|mediations_accepted]，成功[95件|mediations_succeeded]，成功率[98%|mediation_success_rate]。',
    '受理[100件|mediations_accepted]，成功[98件|mediations_succeeded]，成功率[98%|mediation_success_rate]。',
  ],
  ['rate-over-hundred', '考试合格率[101%]。', '任务完成率[120%]。'],
  [
    'rate-not-full',
    '受理[1000件|mediations_accepted]，成功[999件|mediations_succeeded]，成功率[100%|mediation_success_rate]。',
    '受理[1000件|mediations_accepted]，成功[1000件|mediations_succeeded]，成功率[100%|mediation_success_rate]。',
  ],
  [
    'bound-broken',
    '受理[90件|mediations_accepted]，成功[92件|mediations_succeeded]。',
    '受理[92件|mediations_accepted]，成功[92件|mediations_succeeded]。',
  ],
  [
    'values-differ',
    '现有执法人员[12名|officers_total]。\n配备执法人员[14名|officers_total]。',
    '现有执法人员[12名|officers_total]。\n其中持证执法人员[10名|officers_total]。',
  ],
  [
    'figure-repeated',
    '发放资料[8000余份|materials_distributed]。\n发放传单[8000余份|materials_distributed]。',
    '发放资料[8000余份|materials_distributed]。\n发放传单[900余份|materials_distributed]。',
  ],
  [
    'scope-unstated',
    '排查纠纷[37件|disputes_found]。调解成功[70件|mediations_succeeded]。',
    '排查纠纷[77件|disputes_found]。调解成功[70件|mediations_succeeded]。',
  ],
  [
    'units-mixed',
    '受理纠纷[90件|mediations_accepted]，成功[80起|mediations_succeeded]。',
    '受理纠纷[90件|mediations_accepted]，成功[80件|mediations_succeeded]。',
  ],
  [
    'vague-figures',
    '宣传[60余次|publicity_activities]，资料[900余份|materials_distributed]，受众[500余人|publicity_audience]，咨询[40余人次|legal_consultations]。',
    '宣传[60余次|publicity_activities]，资料[912份|materials_distributed]，受众[500余人|publicity_audience]，咨询[43人次|legal_consultations]。',
  ],
  ['residue', '（一）制度建设[bookmark: _GoBack]。', '（一）制度建设【典型案例】。'],
  ['residue', '全年调解{{count}}件。', '全年调解“三个一”件件落实。'],
  ['residue', '见错误！未找到引用源。', '见附件。'],
  ['residue', '走访XX村群众。', '使用QQ、XXL型号设备、5×8米展板。'],
  ['residue', '此处填写数字。', '在此处设立站点。'],
  ['residue', '受众____人次。', '受众_人次。'],
  ['page-number-residue', '工作有序。\n- 4 -\n', '比分为3-4-5。'],
  ['document-number-form', '依据青政发[2023]15号文件。', '依据青政发〔2023〕15号文件。'],
  ['document-number-form', '依据青政发〔2023〕05号文件。', '调解书编号为（2023）人调字第5号。'],
  ['document-number-form', '依据青政发〔2023〕第5号文件。', '判决书为（2023）青0112民初1234号。'],
  ['document-number-form', '依据青政 〔2023〕 5号文件。', '依据国务院令第711号。'],
  ['own-kind-differs', '青石镇人民政府\n我乡坚持依法行政。', '青石镇人民政府\n我镇坚持依法行政，各乡镇、全乡村。'],
  ['own-name-varies', '青石坡乡人民政府\n推动青石乡发展。', '青石坡乡人民政府\n推动青石坡乡发展。'],
  ['leaders-differ', '镇长张三同志部署，镇长李四同志督办。', '镇长张三同志部署，党委书记李四同志督办。'],
  ['punctuation-missing', '一是抓学习；二是抓执法三是抓宣传。', '一是抓学习；二是抓执法；三是抓宣传，统一是要求。'],
  ['enumeration-gap', '一是抓学习；三是抓宣传。', '一是抓学习。其中：一是平时；二是年终。二是抓宣传。'],
  ['heading-order', '一、成效\n好。\n三、安排\n好。', '一、成效\n（一）制度\n好。\n二、安排\n（一）学习\n好。'],
  ['verb-missing', '全年5次《信访工作条例》纳入学习。', '全年5次学习《信访工作条例》。'],
  [
    'paragraph-unclosed',
    '我镇坚持依法行政，严格规范公正文明执法，不断提升群众满意度和',
    '我镇坚持依法行政，严格规范公正文明执法，不断提升群众满意度。',
  ],
  ['punctuation-doubled', '坚持依法，，依规办事。', '坚持依法……依规办事。”'],
  ['punctuation-doubled', '做到有人管、有章理、', '做到有人管、有章理；'],
  ['unbalanced', '做到有备必审、有错必纠”，明确专人。', '做到“有备必审、有错必纠”，明确专人。'],
  ['unbalanced', '落实（三项制度。', '落实（三项制度)：1）公示；2）记录。'],
  ['digits-fullwidth', '全年宣传１２次。', '全年宣传12次。'],
  ['punctuation-halfwidth', '全面推进,取得成效。', '全面推进，12,000人受益（2021—2025年）。'],
  ['spaces-stray', '全面 推进。', '  全面推进2023 年工作。'],
  ['approximation-doubled', '参加人员约300余人。', '参加人员约300人，资料300余份。'],
  ['approximation-doubled', '约1.5万人左右参加。', '1.5万人左右参加，3年以上。'],
  [
    'passage-repeated',
    '我镇建立健全矛盾纠纷多元化解机制，切实维护群众合法权益。\n我镇建立健全矛盾纠纷多元化解机制，切实维护群众合法权益。',
    '我镇建立健全机制。\n我镇建立健全机制。',
  ],
  ['clause-repeated', '加强督促检查和考核评价，召开会议，加强督促检查和考核评价。', '加强检查，召开会议，加强检查。'],
  ['words-repeated', '持续推进推进工作。', '一步一步研究研究工作。'],
];

describe('within a text', () => {
  test.each(within)('%s: %s', (code, bad, good) => {
    expect(codesIn(bad)).toContain(code);
    expect(codesIn(good)).not.toContain(code);
  });
});

/** Code and how the sound report is spoiled. */
const whole: readonly (readonly [keyof typeof findingCatalogue, (sound: string) => string])[] = [
  [
    'achievements-missing',
    (text) =>
      text
        .replace(/主要举措和成效/, '概况')
        .replace(/全年[^\n]*|取得[^\n]*/g, '略。')
        .replace(/\[[^\]]*\]/g, '若干'),
  ],
  [
    'shortcomings-missing',
    (text) => text.replace('三、存在的不足和原因', '三、体会').replace(/存在一些不足[^\n]*/, '坚持久久为功。'),
  ],
  ['shortcomings-without-cause', (text) => text.replace(/主要原因是[^\n]*/, '')],
  [
    'chief-leaders-missing',
    (text) => text.replace(/二、党政主要负责人[^\n]*\n[^\n]*\n/, '二、班子建设\n班子分工明确，班子成员各负其责。\n'),
  ],
  ['chief-leaders-folded', (text) => text.replace(/二、党政主要负责人[^\n]*/, '二、班子建设')],
  ['plan-missing', (text) => text.replace(/四、2025年工作安排\n[^\n]*\n/, '')],
  ['plan-without-measure', (text) => text.replace(/(四、2025年工作安排\n)[^\n]*/, '$1再接再厉。')],
  ['other-matters-absent', (text) => text.replace(/五、其他[^\n]*\n[^\n]*\n/, '')],
  ['enforcement-figures-absent', (text) => text.replace(/开展执法检查[^。]*。/, '行政执法有序。')],
  ['stale-year', (text) => text.replace('2024年全年', '2023年全年')],
  ['stale-year', (text) => text.replace('四、2025年工作安排', '四、2024年工作安排')],
  ['date-missing', (text) => text.replace(/\n2025年1月10日\s*$/, '')],
  ['date-form', (text) => text.replace('2025年1月10日', '2025年01月10日')],
  ['date-form', (text) => text.replace('2025年1月10日', '二〇二五年一月十日')],
  ['date-year', (text) => text.replace('2025年1月10日', '2024年1月10日')],
  ['signature-missing', (text) => text.replace(/\n青石镇人民政府\n2025/, '\n2025')],
  ['other-place', (text) => text.replace('现将青石镇2024年', '现将白水镇2024年')],
];

describe('of a whole report', () => {
  test('a sound one has nothing wrong, nor anything to notice', () => {
    expect(findingsIn(report)).toEqual([]);
  });

  test.each(whole)('%s', (code, spoil) => {
    const spoiled = spoil(report);
    expect(spoiled).not.toBe(report);
    expect(codesIn(spoiled)).toContain(code);
  });

  test('an excerpt is not asked for what only a whole report must have', () => {
    expect(codesIn('2024年，青石镇开展执法检查[12次|inspections]。')).toEqual([]);
  });

  test('years of laws, plans, single events and comparisons are free', () => {
    const more = '自2021年以来持续推进，与2023年相比，《实施纲要（2021—2025年）》落实，2023年12月换届。';
    expect(codesIn(report.replace('坚持依法行政。', `坚持依法行政。${more}`))).toEqual([]);
  });

  test('the year and the names may be given', () => {
    const org = { name: '青石镇', others: ['白水镇', '青石镇'] };
    expect(codesIn(report, { org })).toEqual([]);
    expect(codesIn(report.replace('依托镇商会', '依托白水镇商会'), { org })).toEqual(['other-place']);
    expect(codesIn(report, { year: 2025 })).toContain('stale-year');
  });
});

describe('findings', () => {
  test('stand where they say, and say what to do', () => {
    for (const [, bad] of within)
      for (const finding of findingsIn(bad)) {
        expect(finding.says).toMatch(/[\u4e00-\u9fff]/);
        expect(finding.remedy).toMatch(/[\u4e00-\u9fff]/);
        expect(finding.at.end).toBeGreaterThan(finding.at.start);
        expect(finding.quote.length).toBeGreaterThan(0);
      }
  });

  test('name the right way to write a document number', () => {
    expect(findingsIn('依据青政 [2023] 05号文件。')[0]?.remedy).toContain('〔2023〕5号');
  });

  test('the gravest come first', () => {
    const severities = findingsIn('全面 推进推进{{x}}工作。').map((finding) => finding.severity);
    expect(severities).toEqual(['error', 'warning', 'notice']);
  });

  test('every kind is in the document', () => {
    for (const code of Object.keys(findingCatalogue)) expect(findingsDocument()).toContain(`\`${code}\``);
  });
});
