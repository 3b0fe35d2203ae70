import { day, gbkOf, xlsOf, xlsxOf } from './make.ts';

/** 11 Numbers of persons that Excel kept as numbers, and some that were text. */
export function brokenIds(): Promise<Uint8Array> {
  return xlsxOf([
    {
      name: '执法人员',
      rows: [
        ['姓名', '性别', '身份证号', '执法证号', '到岗时间', '岗位'],
        ['邓国栋', '男', 330102198501011000, '33010001', day('2020-03-01'), '综合执法'],
        ['苏长青', '男', "'11010519491231002X", '33010002', day('2021-03-01'), '法制审核岗'],
        ['钱小满', '女', '3.30102E+17', '33010003', day('2022-03-01'), '综合执发'],
      ],
    },
  ]);
}

/** 12 A hotline export in GBK with commas and quotes. */
export function hotlineCsv(): Uint8Array {
  return gbkOf(
    [
      '工单编号,标题,派单时间,诉求类别,来电人,来电号码,诉求内容,承办单位,是否重复',
      '="20250001",路灯不亮,2025-09-01 10:20:00,求助类,顾先生,13800004401,"村口路灯坏了,晚上看不清",综合服务站,否',
      '20250002,油烟扰民,2025-09-02 08:00:00,投诉,姚女士,13800004402,"楼下饭店油烟大""天天如此""",综合执法队,是',
      '20250003,问医保,2025/9/3,咨讯,,1380000440,"怎么参保',
      '今年还能办吗",便民中心,否',
    ].join('\r\n'),
  );
}

/** 13 An old .xls of legal education, counts with units, a choice by its beginning. */
export function educationXls(): Uint8Array {
  return xlsOf([
    {
      name: '普法',
      merges: ['A1:H1'],
      rows: [
        ['云溪镇2025年普法活动台账'],
        ['序号', '活动时间', '活动主题', '活动形式', '活动地点', '村（社区）', '受众人数（人）', '宣传内容'],
        [1, day('2025-03-15'), '防骗进村', '院坝会', '柳河村晒场', '柳河村', 120, '反电信网络诈骗法'],
        [2, '2025-04-15', '国安教育', '集中普法宣传', '镇集市', null, '约300人', '国家安全法'],
        [3, '4.26', '护苗', '校园法制宣传', '镇小学', '石桥社区', '５００', '未成年人保护法'],
        ['合计', null, null, null, null, null, 920],
      ],
    },
  ]);
}

/** 14 The same written by WPS as .et. */
export function drillsEt(): Uint8Array {
  return xlsOf([
    {
      name: '演练',
      rows: [
        ['演练名称', '演练时间', '演练形式', '演练类型', '演练地点', '参演人数', '存在问题'],
        ['防汛桌面推演', day('2025-05-20', 'yyyy"年"m"月"d"日"'), '桌面推演', '防汛', '镇政府', 40, '通讯录未更新'],
        ['森林防火实战', '2025年10月9日', '实战演练', '消防和森林防火', '上岭村', '六十', '/'],
      ],
    },
  ]);
}

/** 15 Inspections: references to officers, yes and no in many hands, an unknown officer. */
export function inspections(): Promise<Uint8Array> {
  return xlsxOf([
    {
      name: '检查',
      rows: [
        ['序号', '被检查单位', '是否涉企', '检查类型', '申请日期', '检查事项', '检查依据', '执法人员', '所属村'],
        [1, '云溪砖瓦厂', '是', '日常检查', day('2025-04-01'), '消防通道', '消防法', '邓国栋、苏长青', '上岭村'],
        [2, '春来小吃', '√', '专项', day('2025-04-02'), '油烟', '大气法', '邓国栋 钱小满', '石桥社区居委会'],
        [3, '老周农资', 'Y', '抽查', day('2025-04-03'), '台账', '农药条例', '邓国梁', '石板村'],
      ],
    },
  ]);
}

/** 16 Villages by kinds with counts: no ledger. */
export function crossTable(): Promise<Uint8Array> {
  return xlsxOf([
    {
      name: '统计',
      merges: ['A1:G1'],
      rows: [
        ['2025年各村纠纷类型统计表'],
        ['村', '婚姻家庭', '邻里', '合同', '劳动争议', '物业', '合计'],
        ['柳河村', 3, 5, 1, 0, 0, 9],
        ['青石村', 2, 2, 0, 1, 0, 5],
        ['白杨村', 1, 4, 2, 0, 1, 8],
        ['合计', 6, 11, 3, 1, 1, 22],
      ],
    },
  ]);
}

/** 17 Rows formatted to the last one of the sheet, and a formatted column far at the right. */
export function emptyFormatted(): Promise<Uint8Array> {
  return xlsxOf([
    {
      name: 'Sheet1',
      rows: [
        ['信访事项', '登记日期', '信访形式', '信访人', '涉及人数'],
        ['修桥补偿', day('2025-01-08'), '来访', '段玉珍', 1],
        ['低保', day('2025-01-09'), '来信', '袁大海、袁二海', '2人'],
      ],
      after: (page) => {
        for (let row = 4; row < 3_000; row += 1) page.getCell(row, 3).border = { top: { style: 'thin' } };
        page.getCell(1_048_576, 2).font = { bold: true };
        page.getCell(2, 300).font = { bold: true };
      },
    },
  ]);
}

/** 18 Two tables on one sheet, one below the other, with titles and a blank row between. */
export function twoTables(): Promise<Uint8Array> {
  return xlsxOf([
    {
      name: 'Sheet1',
      merges: ['A1:D1', 'A7:E7'],
      rows: [
        ['2024年矛盾纠纷台账'],
        ['纠纷名称', '发现时间', '类型', '风险等级'],
        ['水渠', '5月3日', '邻里', '低'],
        ['欠账', '6月4日', '合同', '中风险'],
        ['填报人：闵秀兰'],
        [],
        ['2025年矛盾纠纷台账'],
        ['序号', '发现时间', '纠纷名称', '纠纷类型', '风险等级'],
        [1, '1月7日', '借道', '邻里纠纷', '低'],
        [2, '2月8日', '占地', '征地拆迁', '高'],
      ],
    },
  ]);
}

/** 19 A roster in two halves side by side. */
export function sideBySide(): Promise<Uint8Array> {
  return xlsxOf([
    {
      name: '人民调解员',
      rows: [
        ['序号', '姓名', '所属调委会', '聘任日期', '序号', '姓名', '所属调委会', '聘任日期'],
        [
          1,
          '韩素云',
          '柳河村人民调解委员会',
          day('2023-01-01'),
          3,
          '赵立本',
          '青石村人民调解委员会',
          day('2023-02-01'),
        ],
        [2, '冯广才', '柳河村人民调解委员会', day('2023-01-02'), null, null, null, null],
      ],
    },
  ]);
}

/** 20 Doubtful columns: two that may be one field, one that may be many; a note column in the way. */
export function doubtful(): Promise<Uint8Array> {
  return xlsxOf([
    {
      name: 'Sheet1',
      rows: [
        ['案由', '登记日期', '当事人', '日期', '人员', '电话', '电话', '案件来源'],
        ['占道经营', day('2025-03-01'), '春来小吃', day('2025-03-02'), '邓国栋', '13800005501', '13800005502', '巡查'],
        [
          '乱倒垃圾',
          day('2025-03-03'),
          '鲁大勇',
          day('2025-03-04'),
          '苏长青',
          '13800005503',
          '13800005504',
          '12345热线',
        ],
      ],
    },
  ]);
}

/** 21 A table saved as text, tabs between, UTF-16. */
export function utf16Text(): Uint8Array {
  const text = [
    '纠纷名称\t发现日期\t类型\t涉及人数\t发生村',
    '争水\t2025-7-1\t邻里\t4人以下\t柳河村',
    '围堵\t2025-7-2\t劳动争议\t30人以上\t无此村',
  ].join('\r\n');
  return Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);
}

/** 22 A hidden sheet, hidden columns, a comment, and a page as other systems export it under the name .xls. */
export function hiddenSheet(): Promise<Uint8Array> {
  const heads = ['信访事项', '收到日期', '信访形式', '信访人姓名', '联系电话', '家庭住址'];
  return xlsxOf([
    {
      name: '正式',
      hiddenColumns: [5],
      rows: [heads, ['道路', day('2025-02-01'), '来访', '柴进宝', '13800006601', '柳河村3组']],
      after: (page) => {
        page.getCell('A2').note = '已答复';
      },
    },
    { name: '旧', hidden: true, rows: [heads, ['灌溉', day('2024-02-01'), '网上', '万长河', '', '青石村1组']] },
  ]);
}

export function exportedPage(): Uint8Array {
  const rows = [
    ['工单编号', '事项', '派单日期', '诉求类别'],
    ['A001', '噪音', '2025-10-01', '投诉'],
    ['A002', '停水', '2025-10-02', '求助'],
  ];
  const table = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
  return new TextEncoder().encode(
    `<html><head><meta charset="utf-8"></head><body><table border="1">${table}</table></body></html>`,
  );
}

/** 24 Three levels of heads, heads of one column left without a merge, group of money in 万元 above the table. */
export function threeLevels(): Promise<Uint8Array> {
  return xlsxOf([
    {
      name: 'Sheet1',
      merges: ['A1:H1', 'A3:A5', 'B3:B5', 'C3:F3', 'C4:D4', 'E4:F4', 'G3:G5', 'H3:H5'],
      rows: [
        ['人民调解协议登记表'],
        [null, null, null, null, null, null, null, '单位：万元'],
        ['纠纷名称', '受理日期', '当事人', null, null, null, '涉案金额', '协议形式'],
        [null, null, '申请人', null, '被申请人', null],
        [null, null, '姓名', '住址', '姓名', '住址'],
        ['货款', day('2025-11-01'), '卓一鸣', '石桥社区', '殷大同', '上岭村', 12.5, '书面'],
        ['定金', day('2025-11-02'), '康小丽', null, '龚志强', null, '3.2万元', '口头协议'],
      ],
    },
  ]);
}

/** 25 Heads without merged cells in two lines, as they come out of a .csv. */
export function flatLevels(): Uint8Array {
  return new TextEncoder().encode(
    [
      '\ufeff序号,纠纷名称,受理日期,当事人,,,简要情况',
      ',,,姓名,身份证号,住址,',
      '1,借粮,2025-12-01,茅三,11010519491231002X,柳河村2组,去年借粮未还',
      '2,卖牛,2025-12-02,柏青,110105194912310021,,价钱有争议',
      ',,,,,,',
      '3,,,,,,',
    ].join('\n'),
  );
}

/** 26 Villages written once with blanks below, petition rows, days far apart. */
export function blanksBelow(): Promise<Uint8Array> {
  return xlsxOf([
    {
      name: 'Sheet1',
      rows: [
        ['村', '纠纷名称', '发现日期', '类型', '主要情况'],
        ['柳河村', '一', day('2025-01-01'), '邻里', '甲'],
        [null, '二', day('2025-01-02'), '邻里', '乙'],
        [null, '三', day('2025-01-03'), '邻里', '丙'],
        ['青石村', '四', day('2025-01-04'), '邻里', '丁'],
        [null, '五', day('2025-01-05'), '邻里', '戊'],
      ],
    },
  ]);
}
