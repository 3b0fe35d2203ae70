import { day, gbkOf, xlsOf, xlsxOf } from './make.ts';

/** A Writing with the year in the heads of a form, number and parties in one line, 10 columns. */
export function officeRegister(): Promise<Uint8Array> {
  return xlsxOf([
    {
      name: '2024',
      merges: ['A1:J1', 'A2:E2', 'F2:J2'],
      rows: [
        ['上岭村人民调解委员会受理纠纷登记簿'],
        ['填表单位（盖章）：上岭村', null, null, null, null, '2024年度'],
        [
          '序号',
          '案号',
          '受案时间',
          '当事人姓名',
          '身份证号码',
          '联系方式',
          '纠纷种类',
          '案情简介',
          '协议涉及金额（元）',
          '主持调解员',
        ],
        [1, '上调字1号', '2024.1.9', '闫老大，谭二妹', null, null, '邻里', '猪圈排水', '800', '韩素云'],
        [
          2,
          '上调字2号',
          '2024.02.10',
          '邱明',
          '11010519491231002X',
          '１３９００００７７０１',
          '婚姻家庭纠纷',
          '分居',
          '贰仟元整',
          '冯广才',
        ],
        [3, '上调字3号', '2024.13.1', '乔木生', null, '139 0000 7702', '山林', '界桩', null, '赵立本、韩素云'],
        [null, null, null, null, null, null, null, null, '2800'],
        ['审核人：段会计', null, null, null, '填表人：乔木生'],
      ],
    },
  ]);
}

/** B Screening by month in blocks below each other, with titles between. */
export function monthBlocks(): Promise<Uint8Array> {
  const heads = ['日期', '村别', '矛盾纠纷名称', '矛盾类型', '风险级别', '简要情况'];
  return xlsxOf([
    {
      name: '台账',
      merges: ['A1:F1', 'A6:F6'],
      rows: [
        ['2025年5月矛盾纠纷排查台账'],
        heads,
        ['5.6', '青石村', '抢水', '邻里', '低', '抽水先后'],
        ['5.20', '〃', '占地', '征地拆迁', '高', '补偿不一'],
        [],
        ['2025年6月矛盾纠纷排查台账'],
        heads,
        ['6.3', '白杨村村委会', '欠租', '合同类', '中', '大棚租金'],
        ['6.18', '石桥社区', '坠物', '损害赔偿', '中等', '花盆'],
      ],
    },
  ]);
}

/** C A petition export in GBK text with tabs, texts of many lines, phones as numbers. */
export function petitionText(): Uint8Array {
  return gbkOf(
    [
      '信访编号\t标题\t登记时间\t信访方式\t信访人姓名\t信访人电话\t人数\t反映内容',
      'XF001\t修渠\t2025-03-04 09:12\t来访\t莫大江\t13900008801\t3\t渠道塌了',
      'XF002\t低保\t2025-03-05 10:00\t网上\t温秀珍\t\t1人\t要求核查',
      '共计\t\t\t\t\t\t4\t',
    ].join('\r\n'),
  );
}

/** D Penalties in an old .xls, two levels, money in 万元 and 元 side by side, names of offices. */
export function penaltiesXls(): Uint8Array {
  return xlsOf([
    {
      name: '处罚',
      merges: ['A1:I1', 'A2:A3', 'B2:B3', 'C2:D2', 'E2:E3', 'F2:G2', 'H2:H3', 'I2:I3'],
      rows: [
        ['云溪镇行政处罚案件台账（2025年）'],
        ['序号', '案由', '当事人', null, '案件来源', '违法行为', null, '登记日期', '备注'],
        [null, null, '名称', '证件号码', null, '时间', '地点'],
        [1, '占道经营', '晨光饭店', null, '日常巡查', day('2025-05-01'), '东街', day('2025-05-02')],
        [2, '擅自搭建', '符永年', '11010519491231002X', '12345热线', '2025年5月3日', '上岭村口', '5月4日'],
      ],
    },
  ]);
}

/** E Drills and counts with a legend column, blank column between, 小计 by quarter. */
export function drillList(): Promise<Uint8Array> {
  return xlsxOf([
    {
      name: 'Sheet1',
      merges: ['A1:H1'],
      rows: [
        ['附件2：2025年应急演练开展情况表'],
        ['序号', '演练科目', null, '开展时间', '演练方式', '演练类别', '参与人数', '存在的问题'],
        [1, '山洪转移', null, '2025年4月中旬', '疏散演练', '防汛', '约80', '哨声听不清'],
        [2, '灭火', null, '2025-6-5', '实战', '消防', '35人', '无'],
        ['上半年小计', null, null, null, null, null, 115],
        [3, '地震避险', null, '9月18日', '疏散', '地震', 400, '—'],
        ['合计', null, null, null, null, null, 515],
        ['说明：人数含学生。'],
      ],
    },
  ]);
}
