import { describe, expect, it } from 'vitest';
import * as mediation from './books/mediation.ts';
import * as others from './books/others.ts';
import { columnsOf, faultsOf, inputsOf, leftOutOf, noticesOf, read } from './books/try.ts';

const person = (name: string, extra: Readonly<Record<string, string>> = {}) => ({
  name,
  idNumber: null,
  phone: null,
  address: null,
  ...extra,
});

describe('ledgers of people’s mediation as villages keep them', () => {
  it('two-level heads, 万元 in a head, full-width digits, two parties in a cell, a misspelt choice, a wrong 合计', async () => {
    const intake = await read('mediation-case', '台账.xlsx', await mediation.registerWithParties());
    expect(intake.plans).toMatchObject([{ title: '云溪镇2025年人民调解案件登记台账', year: 2025, headRows: [2, 3] }]);
    expect(columnsOf(intake)).toEqual([
      'A #ordinal',
      'B dispute',
      'C receivedOn',
      'D kind',
      'E parties.name',
      'F parties.idNumber',
      'G parties.phone',
      'H village',
      'I committee',
      'J facts',
      'K amount×10000',
      'L –',
    ]);
    expect(inputsOf(intake)).toEqual([
      [
        5,
        {
          dispute: '李阿根与王水生宅基地纠纷',
          receivedOn: '2025-03-05',
          kind: 'housing',
          committee: 'c1',
          village: 'v1',
          parties: [person('李阿根', { idNumber: '330102199001011237', phone: '13800001111' })],
          facts: '因滴水檐起争执',
          amount: 1_200_000,
        },
      ],
      [
        6,
        {
          dispute: '张家与陈家邻里纠纷',
          receivedOn: '2025-04-08',
          committee: 'c2',
          village: 'v2',
          parties: [person('张大贵', { phone: '13800001112' }), person('陈小妹', { phone: '13800001113' })],
          facts: '院墙',
        },
      ],
    ]);
    expect(faultsOf(intake)).toEqual(['Sheet1!D6 typed: “邻里纠份”不在“纠纷类型”的选项里，是否为“邻里”']);
    expect(intake.rows[1]?.faults[0]).toMatchObject({
      remedy:
        '改成“邻里”；可以填：婚姻家庭、邻里、房屋宅基地、合同、生产经营、损害赔偿、山林土地、征地拆迁、环境污染、劳动争议等15项',
      offers: ['邻里'],
      field: 'kind',
    });
    expect(leftOutOf(intake)).toEqual(['7 total', '8 note']);
    expect(noticesOf(intake)).toEqual(['total-differs Sheet1!K7: “涉案金额”的合计写的是15000元，各行相加是12000元']);
    expect(intake.plans[0]?.missing).toEqual(['source', 'hard', 'request', 'refused', 'volatile']);
  });

  it('several rows of one case become one entry; the same number for two cases is a fault', async () => {
    const intake = await read('mediation-case', '登记簿.xlsx', await mediation.casesOverRows());
    expect(columnsOf(intake).slice(0, 2)).toEqual(['A #number', 'B receivedOn']);
    expect(intake.rows.map(({ rows, number, input }) => [rows, number, input['parties']])).toEqual([
      [
        [1, 2],
        '云人调字第1号',
        [person('何有田', { phone: '13800002201' }), person('丁老四', { phone: '13800002202' })],
      ],
      [
        [3, 4],
        '云人调字第2号',
        [person('孙满仓', { phone: '13800002203' }), person('许连生', { phone: '13800002204' })],
      ],
      [[5], '云人调字第3号', [person('罗春花')]],
      [[6], '云人调字第3号', [person('马福来')]],
    ]);
    expect(faultsOf(intake)).toEqual(['登记簿!A7 doubled: 编号“云人调字第3号”与工作表“登记簿”第6行相同']);
  });

  it('days in the hands of ten people; what may be two days is none', async () => {
    const intake = await read('mediation-case', '日期.xlsx', await mediation.dayHabits());
    expect(intake.rows.map(({ input }) => input['receivedOn'])).toEqual([
      '2025-03-05',
      '2025-03-06',
      '2025-03-07',
      '2025-03-08',
      '2025-03-09',
      '2025-03-10',
      '2025-03-11',
      undefined,
      undefined,
      '2025-03-12',
    ]);
    expect(intake.rows.flatMap(({ faults }) => faults.map(({ address }) => address))).toEqual([
      '2025年!C9',
      '2025年!C10',
    ]);
    expect(faultsOf(intake)[0]).toContain('2025年2月没有30日');
    expect(faultsOf(intake)[1]).toContain('可能是3月1日，也可能是3月10日');
  });

  it('monthly sheets: the month from the sheet, the year from the file; a sheet of notes is said', async () => {
    const intake = await read('mediation-case', '2025年调解.xlsx', await mediation.monthlySheets());
    expect(intake.rows.map(({ sheet, input }) => [sheet, input['dispute'], input['receivedOn']])).toEqual([
      ['1月', '占道堆物', '2025-01-05'],
      ['1月', '退彩礼', '2025-01-12'],
      ['2月', '欠薪', '2025-02-03'],
      ['三月', '停车', '2025-03-09'],
    ]);
    expect(intake.notices).toMatchObject([{ sheet: '说明', code: 'refused-sheet' }]);
    expect(new Set(intake.plans.slice(0, 2).map(({ shape }) => shape)).size).toBe(1);
  });

  it('groups of columns for the two sides become two parties', async () => {
    const intake = await read('mediation-case', '双方.xlsx', await mediation.twoSides());
    expect(columnsOf(intake)).toEqual([
      'A receivedOn',
      'B facts',
      'C parties.name@0',
      'D parties.phone@0',
      'E parties.name@1',
      'F parties.phone@1',
      'G hard',
    ]);
    expect(intake.rows.map(({ input }) => [input['parties'], input['hard']])).toEqual([
      [[person('贺春生', { phone: '13800003301' }), person('邹长林', { phone: '13800003302' })], false],
      [[person('石大山', { phone: '13800003303' }), person('岳小川')], true],
    ]);
  });

  it('a village named in a merged row holds for the rows below; 小计 and 总计 are checked and left out', async () => {
    const intake = await read('mediation-case', '汇总.xlsx', await mediation.villageGroups());
    expect(intake.plans[0]?.groups).toBe('village');
    expect(intake.rows.map(({ input }) => [input['dispute'], input['village'], input['amount']])).toEqual([
      ['晒场争用', 'v1', 50_000],
      ['林权', 'v1', 250_000],
      ['房顶漏水', 'v2', 120_000],
    ]);
    expect(leftOutOf(intake)).toEqual(['3 group', '6 total', '7 group', '9 total', '10 total']);
    expect(noticesOf(intake)).toEqual([]);
  });

  it('同上, 〃, vertically merged villages and blanks that only look empty; hidden rows are read and said', async () => {
    const intake = await read('mediation-case', '同上.xlsx', await mediation.dittos());
    expect(intake.rows.map(({ input }) => [input['village'], input['receivedOn'], input['kind']])).toEqual([
      ['v3', '2025-06-01', 'damages'],
      ['v3', '2025-06-01', 'damages'],
      ['v3', '2025-06-03', 'neighbours'],
      ['v4', '2025-06-03', 'neighbours'],
    ]);
    expect(intake.rows.map(({ hidden }) => hidden ?? false)).toEqual([false, false, true, false]);
    expect(noticesOf(intake)).toEqual(['hidden-rows: 有1行是隐藏或筛选掉的，也读了']);
  });

  it('heads and titles repeated on each page, totals in the middle, a note at the end', async () => {
    const intake = await read('mediation-case', '分页.xlsx', await mediation.pages());
    expect(intake.plans).toHaveLength(1);
    expect(intake.rows.map(({ row, input }) => [row + 1, input['amount']])).toEqual([
      [3, 100_000],
      [4, 30_000],
      [9, undefined],
      [10, 560_000],
    ]);
    expect(leftOutOf(intake)).toEqual(['5 total', '7 title', '8 repeated-head', '11 total', '12 total', '13 note']);
    expect(noticesOf(intake)).toEqual([]);
  });

  it('values of formulas, rich text, numbers as text; errors and formulas without a value are faults', async () => {
    const intake = await read('mediation-case', '公式.xlsx', await mediation.formulas());
    expect(intake.rows.map(({ input }) => [input['dispute'], input['amount'], input['committee']])).toEqual([
      ['修路占地', 300_000, undefined],
      [undefined, 200_000, 'c3'],
      ['围墙', 450_050, undefined],
    ]);
    expect(faultsOf(intake)).toEqual([
      'Sheet1!E2 cell-error: 这一格是公式的错误值 #N/A',
      'Sheet1!B3 cell-error: 这一格是公式，文件里没有算好的结果',
      'Sheet1!E4 unknown-reference: 没有找到调委会“云溪镇调解委员会”，是否为“云溪镇人民调解委员会”',
    ]);
  });

  it('days counted from 1904 are the days meant', async () => {
    const intake = await read('mediation-case', '苹果.xlsx', await mediation.from1904());
    expect(intake.rows.map(({ input }) => input['receivedOn'])).toEqual(['2025-08-01', '2025-08-02']);
  });

  it('counts of kinds by village are refused with words', async () => {
    const intake = await read('mediation-case', '统计.xlsx', await others.crossTable());
    expect(intake.rows).toEqual([]);
    expect(noticesOf(intake)).toEqual(['refused-sheet: 这是统计表（交叉表）：格子里是件数，不是一行一条的台账']);
  });

  it('three levels of heads, a unit beside the table, a cell with its own unit', async () => {
    const intake = await read('mediation-case', '协议.xlsx', await others.threeLevels());
    expect(columnsOf(intake).slice(2)).toEqual([
      'C parties.name@0',
      'D parties.address@0',
      'E parties.name@1',
      'F parties.address@1',
      'G amount×10000',
      'H form',
    ]);
    expect(intake.rows.map(({ input }) => [input['amount'], input['form'], input['parties']])).toEqual([
      [12_500_000, 'written', [person('卓一鸣', { address: '石桥社区' }), person('殷大同', { address: '上岭村' })]],
      [3_200_000, 'oral', [person('康小丽'), person('龚志强')]],
    ]);
  });

  it('two lines of heads without merged cells, rows with nothing but an ordinal', async () => {
    const intake = await read('mediation-case', '导出.csv', others.flatLevels());
    expect(columnsOf(intake)).toContain('E parties.idNumber');
    expect(intake.rows.map(({ input }) => input['parties'])).toEqual([
      [person('茅三', { idNumber: '11010519491231002X', address: '柳河村2组' })],
      [person('柏青', { idNumber: '110105194912310021' })],
    ]);
    expect(leftOutOf(intake)).toEqual(['6 blank']);
  });
});

describe('other ledgers', () => {
  it('numbers of persons that lost their digits are faults, those kept as text are read', async () => {
    const intake = await read('enforcement-officer', '人员.xlsx', await others.brokenIds());
    expect(intake.rows.map(({ input }) => [input['idNumber'], input['position'], input['joinedOn']])).toEqual([
      [undefined, 'enforcement', '2020-03-01'],
      ['11010519491231002X', 'review', '2021-03-01'],
      [undefined, undefined, '2022-03-01'],
    ]);
    expect(intake.rows.flatMap(({ faults }) => faults.map(({ address, code }) => `${address} ${code}`))).toEqual([
      '执法人员!C2 digits-lost',
      '执法人员!C4 digits-lost',
      '执法人员!F4 typed',
    ]);
    expect(faultsOf(intake)[2]).toContain('是否为“综合执法”');
  });

  it('a GBK export with quotes, line breaks and ="…"', async () => {
    const intake = await read('hotline-ticket', '工单.csv', others.hotlineCsv());
    expect(inputsOf(intake)[0]).toEqual([
      2,
      {
        ticketNo: '20250001',
        subject: '路灯不亮',
        dispatchedOn: '2025-09-01',
        kind: 'help',
        caller: '顾先生',
        phone: '13800004401',
        content: '村口路灯坏了,晚上看不清',
        unit: '综合服务站',
        repeated: false,
      },
    ]);
    expect(intake.rows[2]?.input['content']).toBe('怎么参保\n今年还能办吗');
    expect(faultsOf(intake)).toEqual([
      '工单!D4 typed: “咨讯”不在“诉求类别”的选项里，是否为“咨询”',
      '工单!F4 typed: 联系电话“1380000440”有10位，手机号码应为11位',
    ]);
    expect(noticesOf(intake)[0]).toContain('GB18030');
  });

  it('an .xls with a year in its title, counts with units and full-width digits', async () => {
    const intake = await read('education-activity', '普法.xls', others.educationXls());
    expect(intake.rows.map(({ input }) => [input['on'], input['kind'], input['village'], input['audience']])).toEqual([
      ['2025-03-15', 'yard', 'v1', 120],
      ['2025-04-15', 'campaign', undefined, undefined],
      ['2025-04-26', undefined, 'v4', 500],
    ]);
    expect(intake.rows.flatMap(({ faults }) => faults.map(({ address }) => address))).toEqual(['普法!G4', '普法!D5']);
    expect(leftOutOf(intake)).toEqual(['6 total']);
  });

  it('a table of WPS (.et), numerals in characters, a line drawn through an empty cell', async () => {
    const intake = await read('emergency-drill', '演练.et', others.drillsEt());
    expect(inputsOf(intake).map(([, input]) => input)).toEqual([
      {
        name: '防汛桌面推演',
        heldOn: '2025-05-20',
        kind: 'table',
        hazard: 'flood',
        place: '镇政府',
        people: 40,
        problems: '通讯录未更新',
      },
      { name: '森林防火实战', heldOn: '2025-10-09', kind: 'field', hazard: 'fire', place: '上岭村', people: 60 },
    ]);
  });

  it('references by name, several in a cell; unknown ones are offered what is near', async () => {
    const intake = await read('inspection', '检查.xlsx', await others.inspections());
    expect(
      intake.rows.map(({ input }) => [input['officers'], input['village'], input['kind'], input['enterprise']]),
    ).toEqual([
      [['o1', 'o2'], 'v5', 'daily', true],
      [['o1', 'o3'], 'v4', 'special', true],
      [undefined, undefined, undefined, true],
    ]);
    expect(faultsOf(intake)).toEqual([
      '检查!D4 typed: “抽查”不在“检查类型”的选项里',
      '检查!H4 unknown-reference: 没有找到检查人员“邓国梁”，是否为“邓国栋”',
      '检查!I4 unknown-reference: 没有找到所在村（社区）“石板村”',
    ]);
    const [typed] = intake.rows.flatMap(({ faults }) => faults);
    expect(typed?.remedy).toBe('可以填：日常检查、个案检查、专项检查');
  });

  it('rows formatted to the end of the sheet and columns far right are nothing', async () => {
    const intake = await read('petition', '信访.xlsx', await others.emptyFormatted());
    expect(intake.rows.map(({ row, input }) => [row + 1, input['people'], input['petitioners']])).toEqual([
      [2, 1, [person('段玉珍')]],
      [3, 2, [person('袁大海'), person('袁二海')]],
    ]);
  });

  it('two tables on one sheet, each with its year, its columns and its signatures', async () => {
    const intake = await read('dispute', '两年.xlsx', await others.twoTables());
    expect(intake.plans.map(({ year, table }) => [table, year])).toEqual([
      [0, 2024],
      [1, 2025],
    ]);
    expect(intake.rows.map(({ input }) => [input['title'], input['foundOn'], input['kind'], input['risk']])).toEqual([
      ['水渠', '2024-05-03', 'neighbours', 'low'],
      ['欠账', '2024-06-04', 'contract', 'medium'],
      ['借道', '2025-01-07', 'neighbours', 'low'],
      ['占地', '2025-02-08', 'expropriation', 'high'],
    ]);
    expect(leftOutOf(intake)).toEqual(['5 note']);
  });

  it('a roster in two halves side by side', async () => {
    const intake = await read('mediator', '名册.xlsx', await others.sideBySide());
    expect(intake.rows.map(({ input }) => [input['name'], input['committee'], input['engagedOn']])).toEqual([
      ['韩素云', 'c1', '2023-01-01'],
      ['冯广才', 'c1', '2023-01-02'],
      ['赵立本', 'c2', '2023-02-01'],
    ]);
  });

  it('doubtful columns stay without a field and say what they might be', async () => {
    const intake = await read('penalty-case', '处罚.xlsx', await others.doubtful());
    expect(columnsOf(intake)).toEqual([
      'A cause',
      'B receivedOn',
      'C partyName',
      'D –',
      'E –',
      'F –',
      'G –',
      'H source',
    ]);
    expect(intake.plans[0]?.columns[5]?.candidates).toContain('partyPhone');
    expect(faultsOf(intake)).toEqual(['Sheet1!H2 typed: “巡查”不在“案件来源”的选项里，是否为“日常巡查”']);
  });

  it('a text with tabs in UTF-16', async () => {
    const intake = await read('dispute', '导出.txt', others.utf16Text());
    expect(intake.rows.map(({ input }) => [input['title'], input['people'], input['village']])).toEqual([
      ['争水', 'few', 'v1'],
      ['围堵', 'many', undefined],
    ]);
    expect(faultsOf(intake)).toEqual(['导出!E3 unknown-reference: 没有找到发生地“无此村”']);
  });

  it('hidden sheets and columns are read, and said', async () => {
    const intake = await read('petition', '信访.xlsx', await others.hiddenSheet());
    expect(intake.rows.map(({ sheet, input }) => [sheet, input['petitioners']])).toEqual([
      ['正式', [person('柴进宝', { phone: '13800006601', address: '柳河村3组' })]],
      ['旧', [person('万长河', { address: '青石村1组' })]],
    ]);
    expect(intake.notices.map(({ code }) => code)).toEqual(['hidden-columns', 'hidden-sheet']);
  });

  it('a page that another system named .xls', async () => {
    const intake = await read('hotline-ticket', '导出.xls', others.exportedPage());
    expect(intake.rows.map(({ input }) => [input['ticketNo'], input['dispatchedOn'], input['kind']])).toEqual([
      ['A001', '2025-10-01', 'complaint'],
      ['A002', '2025-10-02', 'help'],
    ]);
  });

  it('a village written once with blanks below it is filled down, and that is said', async () => {
    const intake = await read('dispute', '排查.xlsx', await others.blanksBelow());
    expect(intake.rows.map(({ input }) => input['village'])).toEqual(['v1', 'v1', 'v1', 'v2', 'v2']);
    expect(noticesOf(intake)).toEqual(['reading: A列“发生地”有3格是空的，按上面一格的内容读']);
  });
});
