/** Arithmetic in sentences as they are written: what is meant is found, what is not meant is never called wrong. */
import { describe, expect, test } from 'vitest';
import { shortly } from './support/told.ts';

const broken = (marked: string): string[] => shortly(marked).filter((each) => each.includes('!'));

describe('sums', () => {
  test.each([
    ['全年调解共[46宗|mediations_accepted]（其中书面调解[17宗]，口头调解[29宗]）。', 'sum 46=17+29'],
    ['立案共[9宗|cases_filed]，已结案[5宗|cases_closed]，在办[4宗|cases_open]。', 'sum 9=5+4'],
    ['公开文件[12份]：机构类[6份]，保障类[1份]，安全类[4份]，其余[1份]。', 'sum 12=6+1+4+1'],
    ['讲座[20次]、宣讲[8次]，合计[28次]。', 'sum 28=20+8'],
    ['共有调解员[86名]。其中专职[12名]、兼职[74名]。', 'sum 86=12+74'],
    ['发放资料[5000余份]，其中单页[3000余份]、手册[2000余份]。', 'sum 5000余=3000余+2000余'],
    ['调处成功[155起]，司法确认[12起]，口头协议[90起]，书面协议[65起]。', 'sum 155=90+65'],
  ])('%s', (marked, said) => {
    expect(shortly(marked)).toContain(said);
    expect(broken(marked)).toEqual([]);
  });

  test.each([
    ['处罚案件[35件]，其中简易程序[22件]，普通程序[15件]。', 'sum! 35=22+15'],
    ['调委会[127个]，包括村级[90个]、街道[9个]、企业[11个]。', 'sum! 127=90+9+11'],
    ['立案[14宗|cases_filed]，已结案[8宗|cases_closed]，在办[7宗|cases_open]。', 'sum! 14=8+7'],
    ['调解员[86名]，其中专职[12名]、兼职[84名]。', 'sum! 86=12+84'],
    ['援助[25件]，其中民事[20件]、刑事[6件]。', 'sum! 25=20+6'],
    ['纠纷[50件]，其中土地[20件]、邻里[18件]、婚姻[15件]。', 'sum! 50=20+18+15'],
    ['宣讲[5场]、讲座[7场]，共计[13场]。', 'sum! 13=5+7'],
  ])('broken: %s', (marked, said) => {
    expect(broken(marked)).toContain(said);
  });

  test.each([
    // Examples, not all parts.
    '中心组学习[26次]，其中专题辅导[3次]、研讨[2次]。',
    '宣讲[28场]，包括进校园[6场]、进企业[4场]、进村[12场]等。',
    // People may be counted under two heads.
    '调解员[86名]，其中女性[40名]、党员[60名]。',
    // Several sides of the same things.
    '重大决策[4项]，其中公开征求意见[4项]，举行听证[4项]，专家论证[3项]。',
    '行政检查[4次]，其中涉企检查[3次]，双随机抽查[2次]。',
    '年内审结[4件]，其中被纠正[2件]，行政应诉[6件]，出庭[6件]。',
    // Other things, counted in other words.
    '学法[34次]，涉及法律[15部]、条例[14件]、办法[11件]。',
    '培训[4次]，骨干培训[4次]，明白人培训[4次]，三类合计受训[620余人次]。',
    // One after the other, none a part of another.
    '办理信访事项[17件]，网上代理[40件]。',
    '开展法制审核[9件|legal_reviews_of_decisions]，结案[7件|cases_closed]。',
    '诉讼案件[3件]，出庭应诉[3件]；复议案件[2件]，维持[1件]，撤销[1件]。',
    '每村培训明白人[3人|law_savvy_villagers|each]，全镇[27人|law_savvy_villagers]。',
  ])('nothing wrong in: %s', (marked) => {
    expect(broken(marked)).toEqual([]);
  });
});

describe('rates', () => {
  test.each([
    [
      '受理[242件|mediations_accepted]，成功[238件|mediations_succeeded]，成功率[98%|mediation_success_rate]以上。',
      true,
    ],
    [
      '受理[1852件|mediations_accepted]，谈成[1818件|mediations_succeeded]，成功率[98.2%|mediation_success_rate]。',
      true,
    ],
    [
      '受理[1852件|mediations_accepted]，谈成[1818件|mediations_succeeded]，成功率[98.1%|mediation_success_rate]。',
      true,
    ],
    [
      '受理[1852件|mediations_accepted]，谈成[1818件|mediations_succeeded]，成功率[98.7%|mediation_success_rate]。',
      false,
    ],
    ['排查[56件|disputes_found]，化解[50件|disputes_resolved]，化解率[100%|mediation_success_rate]。', false],
    ['发现隐患[86处]，整改[80处]，整改率[93%]。', true],
    ['发现隐患[86处]，整改[80处]，整改率[100%]。', false],
    ['提出意见[52条]，被采纳[50条]，采纳率[96%]。', true],
    ['应参加考试[68人]，实际参加[66人]，参考率[97.1%|exam_participation_rate]。', true],
    ['调解纠纷[96件|mediations_accepted]，较上年[85件]增长[12.9%]。', true],
    ['调解纠纷[96件|mediations_accepted]，较上年[85件]增长[22.9%]。', false],
    ['处罚[35件]，其中涉企[7件]，占[20%]。', true],
  ])('%s → %s', (marked, holds) => {
    const rates = shortly(marked).filter((each) => each.startsWith('rate'));
    expect(rates).toHaveLength(1);
    expect(rates[0]?.startsWith('rate ')).toBe(holds);
  });

  test.each([
    // 100% of those accepted were mediated; fewer succeeded.
    '接手[1852件|mediations_accepted]，谈成[1818件|mediations_succeeded]，调解率[100%|mediation_rate]。',
    '全年新增持证[3名|officers_certified]，持证率[100%]。',
    '排查化解[391件|disputes_resolved]，化解率[96%|mediation_success_rate]。',
    '调解[66宗|mediations_accepted]，律师参与[7宗]，成功率[100%|mediation_success_rate]。',
    '处罚[35件]，其中涉企[7件]，占全县[3%]。',
    '受理事项[40件]，办结[40件]，按时办结率[75%|completion_rate]。',
  ])('nothing wrong in: %s', (marked) => {
    expect(broken(marked)).toEqual([]);
  });
});

describe('parts within wholes', () => {
  test.each([
    ['排查出[37件|disputes_found]，成功化解[35件|disputes_resolved]。', 'bound 37≥35'],
    ['调解员[3924人|mediators]，专职的[480人|mediators]。', 'bound 3924≥480'],
    ['新引进企业[10家]、商户[73家]，企业总数达到[127家]，注册商户[380家]。', 'bound 127≥10'],
    ['新引进企业[10家]、商户[73家]，企业总数达到[127家]，注册商户[380家]。', 'bound 380≥73'],
    ['考试[26人|exam_participants]，均已取得执法资格证，现有执法人员[47人|officers_total]。', 'bound 47≥26'],
    ['中心组学习[26次]，其中辅导[3次]、研讨[2次]。', 'bound 26≥3+2'],
    ['排查出[37件|disputes_found]，成功化解[39件|disputes_resolved]。', 'bound! 37≥39'],
    ['执法人员[12名|officers_total]，其中持证[15名|officers_certified]。', 'bound! 12≥15'],
  ])('%s', (marked, said) => {
    expect(shortly(marked)).toContain(said);
  });

  test.each([
    '立案[12件|cases_filed]，结案[14件|cases_closed]（含上年结转）。',
    '成功调解一般纠纷[24件|mediations_accepted]、疑难纠纷[46件|mediations_succeeded]。',
    '排查出[37件|disputes_found]。\n化解历年积案[90件|disputes_resolved]。',
    '化解[35件|disputes_resolved]，另帮法庭了结[52件|disputes_resolved]。',
  ])('nothing wrong in: %s', (marked) => {
    expect(broken(marked)).toEqual([]);
  });
});

describe('the same thing again', () => {
  test.each([
    [
      '发放宣传资料[8000余份|materials_distributed]。\n发放宣传单[8000余份|materials_distributed]。',
      'duplicate 8000余=8000余',
    ],
    ['悬挂横幅[10条|banners]，各村横幅[21条|banners]。\n悬挂标语[30余幅|banners]。', 'duplicate 30余=10+21'],
    ['调委会[8个|mediation_committees]，调解室[8个|mediation_rooms]。', 'equal 8=8'],
    ['全镇有调解员[49名|mediators]。\n现有调解员[49名|mediators]参加培训。', 'equal 49=49'],
    ['共有人民调解员[49名|mediators]。\n全镇人民调解员[52名|mediators]。', 'equal! 49≠52'],
    ['全年调解矛盾纠纷[242件|mediations_accepted]。\n全年调解矛盾纠纷[238件|mediations_accepted]。', 'equal! 242≠238'],
  ])('%s', (marked, said) => {
    expect(shortly(marked)).toContain(said);
  });

  test.each([
    '上半年调解矛盾纠纷[242件|mediations_accepted]。\n下半年调解矛盾纠纷[238件|mediations_accepted]。',
    '集市宣传[6场|publicity_activities]。\n进校宣传[8场|publicity_activities]。',
    '全镇调解员[49名|mediators]。\n其中村级调解员[40名|mediators]。',
    '调解纠纷[240余件|mediations_accepted]。\n调解纠纷[242件|mediations_accepted]。',
  ])('nothing wrong in: %s', (marked) => {
    expect(broken(marked)).toEqual([]);
  });

  test('small equal numbers of two activities are chance', () => {
    expect(shortly('法治讲座[4次|lectures]。\n送法下乡[4次|lectures]。')).toEqual([]);
  });
});
