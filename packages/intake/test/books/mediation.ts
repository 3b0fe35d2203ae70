import { day, serial, xlsxOf } from './make.ts';

const twoLevels = [
  '序号',
  '纠纷名称',
  '受理时间',
  '纠纷类别',
  '当事人',
  null,
  null,
  '发生村',
  '调解委员会',
  '简要情况',
  '涉案金额\n（万元）',
  '备注',
];

/** 1 Two-level heads, 万元 in a head, a misspelt choice, several parties in a cell, a wrong 合计, signatures. */
export function registerWithParties(): Promise<Uint8Array> {
  return xlsxOf([
    {
      name: 'Sheet1',
      merges: [
        'A1:L1',
        'A2:L2',
        'A3:A4',
        'B3:B4',
        'C3:C4',
        'D3:D4',
        'E3:G3',
        'H3:H4',
        'I3:I4',
        'J3:J4',
        'K3:K4',
        'L3:L4',
      ],
      rows: [
        ['云溪镇2025年人民调解案件登记台账'],
        ['填报单位：云溪镇司法所'],
        twoLevels,
        [null, null, null, null, '姓名', '身份证号', '联系电话'],
        [
          1,
          '李阿根与王水生宅基地纠纷',
          day('2025-03-05'),
          '房屋宅基地纠纷',
          '李阿根',
          '330102199001011237',
          '１３８００００１１１１',
          '柳河村',
          '柳河村人民调解委员会',
          '因滴水檐起争执',
          1.2,
        ],
        [
          2,
          '张家与陈家邻里纠纷',
          '2025.4.8',
          '邻里纠份',
          '张大贵、陈小妹',
          null,
          '13800001112、13800001113',
          '青石村委会',
          '青石村人民调解委员会',
          '院墙',
        ],
        ['合计', null, null, null, null, null, null, null, null, null, 1.5],
        ['填表人：周晓芸', null, null, '审核人：吴建国', null, null, '日期：2025年12月31日'],
      ],
    },
  ]);
}

/** 2 Several rows of one case, joined by merged cells and by their number; the same number twice for different cases. */
export function casesOverRows(): Promise<Uint8Array> {
  return xlsxOf([
    {
      name: '登记簿',
      merges: ['A2:A3', 'B2:B3', 'C2:C3', 'D2:D3'],
      rows: [
        ['编号', '受理日期', '纠纷名称', '纠纷类型', '当事人姓名', '当事人电话'],
        ['云人调字第1号', day('2025-02-10'), '田界纠纷', '山林土地', '何有田', '13800002201'],
        [null, null, null, null, '丁老四', '13800002202'],
        ['云人调字第2号', day('2025-02-11'), '欠款纠纷', '合同', '孙满仓', '13800002203'],
        ['云人调字第2号', day('2025-02-11'), '欠款纠纷', '合同', '许连生', '13800002204'],
        ['云人调字第3号', day('2025-02-20'), '噪音纠纷', '邻里', '罗春花', null],
        ['云人调字第3号', day('2025-03-01'), '赡养纠纷', '婚姻家庭', '马福来', null],
      ],
    },
  ]);
}

/** 3 Five habits of writing a day, one impossible day, and a day that a number swallowed. */
export function dayHabits(): Promise<Uint8Array> {
  return xlsxOf([
    {
      name: '2025年',
      rows: [
        ['序号', '纠纷名称', '受理日期', '调解委员会'],
        [1, '甲案', '2025年3月5日', '云溪镇人民调解委员会'],
        [2, '乙案', '2025/3/6', '云溪镇人民调解委员会'],
        [3, '丙案', '20250307', '云溪镇人民调解委员会'],
        [4, '丁案', '3月8日', '云溪镇人民调解委员会'],
        [5, '戊案', serial('2025-03-09'), '云溪镇人民调解委员会'],
        [6, '己案', day('2025-03-10', 'yyyy"年"m"月"d"日";@'), '云溪镇人民调解委员会'],
        [7, '庚案', '3.11', '云溪镇人民调解委员会'],
        [8, '辛案', '2025-2-30', '云溪镇人民调解委员会'],
        [9, '壬案', 3.1, '云溪镇人民调解委员会'],
        [10, '癸案', '二〇二五年三月十二日', '云溪镇人民调解委员会'],
      ],
    },
  ]);
}

/** 4 Monthly sheets of one ledger, days written without year and month, a sheet without a table. */
export function monthlySheets(): Promise<Uint8Array> {
  const heads = ['序号', '事由', '受理日', '纠纷类型'];
  return xlsxOf([
    { name: '说明', rows: [['本台账由各村调委会按月填报，次月五日前报司法所。'], ['不得漏报。']] },
    {
      name: '1月',
      rows: [['一月份调解台账'], heads, [1, '占道堆物', '5日', '邻里'], [2, '退彩礼', '12日', '婚姻家庭']],
    },
    { name: '2月', rows: [['二月份调解台账'], heads, [1, '欠薪', '3日', '劳动争议']] },
    { name: '三月', rows: [heads, [1, '停车', '9', '物业']] },
  ]);
}

/** 5 Two groups of columns for the two sides. */
export function twoSides(): Promise<Uint8Array> {
  return xlsxOf([
    {
      name: '调解',
      merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1', 'G1:G2'],
      rows: [
        ['登记日期', '纠纷简要情况', '申请人', null, '被申请人', null, '是否疑难复杂'],
        [null, null, '姓名', '电话', '姓名', '电话'],
        [day('2025-05-01'), '借用农机未还', '贺春生', '13800003301', '邹长林', '13800003302', '否'],
        [day('2025-05-02'), '分水不均', '石大山', '13800003303', '岳小川', null, '√'],
      ],
    },
  ]);
}

/** 6 Names of villages alone in merged rows, 小计 below each and 总计 at the end. */
export function villageGroups(): Promise<Uint8Array> {
  const heads = ['序号', '纠纷名称', '受理日期', '纠纷类型', '协议金额（元）'];
  return xlsxOf([
    {
      name: '汇总',
      merges: ['A1:E1', 'A3:E3', 'A7:E7'],
      rows: [
        ['2025年上半年各村人民调解情况'],
        heads,
        ['一、柳河村'],
        [1, '晒场争用', day('2025-01-06'), '邻里', 500],
        [2, '林权', day('2025-02-06'), '山林土地', 2500],
        ['小计', '2件', null, null, 3000],
        ['二、青石村'],
        [1, '房顶漏水', day('2025-03-06'), '房屋宅基地', '1,200元'],
        ['小计', '1件', null, null, 1200],
        ['总计', null, null, null, 4200],
      ],
    },
  ]);
}

/** 7 同上 and its signs, vertically merged villages, hidden rows, cells of blanks. */
export function dittos(): Promise<Uint8Array> {
  return xlsxOf([
    {
      name: 'Sheet1',
      merges: ['A2:A4'],
      hiddenRows: [4],
      rows: [
        ['村别', '纠纷名称', '受理日期', '纠纷类型', '备注'],
        ['白杨村', '看家狗伤人', day('2025-06-01'), '损害赔偿', '\u00a0'],
        [null, '鸡吃秧苗', '同上', '〃', '  '],
        [null, '树枝过界', day('2025-06-03'), '邻里', null],
        ['石桥社区', '楼道堆物', '″', '″', null],
      ],
    },
  ]);
}

/** 8 Heads printed again on each page, with their title, and 本页小计. */
export function pages(): Promise<Uint8Array> {
  const heads = ['序号', '纠纷名称', '受理日期', '纠纷类型', '涉案金额（元）'];
  const title = ['云溪镇人民调解台账（2025年度）'];
  return xlsxOf([
    {
      name: 'Sheet1',
      rows: [
        title,
        heads,
        [1, '借款', day('2025-01-02'), '合同', 1000],
        [2, '赔树苗', day('2025-01-03'), '损害赔偿', 300],
        ['本页小计', null, null, null, 1300],
        [],
        title,
        heads,
        [3, '噪音', day('2025-02-02'), '邻里', null],
        [4, '工钱', day('2025-02-03'), '劳动争议', 5600],
        ['本页小计', null, null, null, 5600],
        ['合计：4件', null, null, null, 6900],
        ['注：本表不含口头调解。'],
      ],
    },
  ]);
}

/** 9 Errors of formulas, a formula never computed, text numbers, a title over two rows, line breaks in heads. */
export function formulas(): Promise<Uint8Array> {
  return xlsxOf([
    {
      name: 'Sheet1',
      rows: [
        ['序号', '纠纷\n名称', '受 理\n日 期', '涉 案 金 额', '调解\u00a0委员会'],
        [1, { formula: '"修路"&"占地"', result: '修路占地' }, day('2025-07-01'), '3000', { error: '#N/A' }],
        [2, { formula: 'A3&"号"' }, day('2025-07-02'), { formula: '1000*2', result: 2000 }, '云溪镇人民调解委员会'],
        [3, { richText: [{ text: '围' }, { text: '墙' }] }, day('2025-07-03'), ' 4,500.5 ', '云溪镇调解委员会'],
      ],
    },
  ]);
}

/** 10 Days counted from 1904. */
export function from1904(): Promise<Uint8Array> {
  return xlsxOf(
    [
      {
        name: 'Sheet1',
        rows: [
          ['纠纷名称', '受理日期', '纠纷类型'],
          ['分家', { format: 'yyyy/m/d', value: serial('2025-08-01') - 1_462 }, '婚姻家庭'],
          ['换地', { format: 'yyyy/m/d', value: serial('2025-08-02') - 1_462 }, '山林土地'],
        ],
      },
    ],
    true,
  );
}
