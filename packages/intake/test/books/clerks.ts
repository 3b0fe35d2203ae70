import { day, xlsOf, xlsxOf } from './make.ts';

/** Registers of other ledgers with heads as clerks shorten them. People and places are invented. */

/** 法律明白人: no title row of its own, 组别 and a column that no field has. */
export function lawSavvyVillagers(): Promise<Uint8Array> {
  return xlsxOf([
    {
      name: '明白人花名册',
      merges: ['A1:I1'],
      rows: [
        ['2025年度云溪镇"法律明白人"花名册'],
        ['序号', '所在村', '姓 名', '性别', '出生年月', '文化程度', '政治\n面貌', '手机号', '培养时间'],
        [1, '柳河村', '尹志远', '男', '1971.5', '高中', '党员', '13900001101', '2025.3.6'],
        [2, '柳河村', '柏小兰', '女', '1980.11', '大专', '群众', 13900001102, '2025.3.6'],
        [3, '青石村', '易水生', '男', '1966.2', '初中', '中共党员', '', '2025年3月'],
        ['', '计', '3人', '', '', '', '', '', ''],
      ],
    },
  ]);
}

/** 行政应诉 in an old .xls: two levels of heads, the case number first. */
export function litigationXls(): Uint8Array {
  return xlsOf([
    {
      name: '应诉',
      merges: ['A1:J1'],
      rows: [
        ['云溪镇行政应诉案件统计表'],
        [
          '序号',
          '案号',
          '原告',
          '案由',
          '受理法院',
          '审级',
          '收到应诉通知时间',
          '开庭时间',
          '负责人是否出庭',
          '裁判结果',
        ],
        [
          1,
          '（2025）柳行初3号',
          '莫大江',
          '不服行政处罚决定',
          '柳县人民法院',
          '一审',
          day('2025-02-11'),
          day('2025-03-20'),
          '是',
          '驳回诉讼请求',
        ],
        [
          2,
          '（2025）柳行初9号',
          '温秀珍',
          '政府信息公开',
          '柳县人民法院',
          '一审',
          day('2025-05-06'),
          day('2025-06-12'),
          '否',
          '撤诉',
        ],
        ['本年共计', '2件'],
      ],
    },
  ]);
}

/** 整改: a table of problems, the number of a problem, measures, who answers, by when. */
export function rectifications(): Promise<Uint8Array> {
  return xlsxOf([
    {
      name: '整改台账',
      merges: ['A1:H1', 'A2:H2'],
      rows: [
        ['法治督察反馈问题整改台账'],
        ['填报单位：云溪镇人民政府      填报时间：2025年6月30日'],
        ['序号', '反馈问题', '问题来源', '整改措施', '责任人', '整改时限', '完成时间', '备注'],
        [1, '执法记录仪使用不规范', '县级督察', '统一配备、集中培训', '邓国栋', '2025年8月底', '2025.8.20', ''],
        [2, '合法性审查意见留存不全', '自查', '补齐审查材料', '苏长青', day('2025-09-30'), '', '正在整改'],
      ],
    },
  ]);
}

/** 法律咨询: a day book with hours, many short heads, sums only in the last row. */
export function consultations(): Promise<Uint8Array> {
  return xlsxOf([
    {
      name: '咨询登记',
      merges: ['A1:H1'],
      rows: [
        ['公共法律服务工作站法律咨询登记表'],
        ['日期', '咨询人', '电话', '咨询方式', '咨询内容', '答复情况', '接待人', '人数'],
        ['3.4', '洪小满', '13900001201', '来访', '拖欠工资如何讨要', '建议先向劳动监察投诉', '魏律师', 1],
        ['3/11', '孔庆', '0998-5551202', '电话', '离婚财产怎么分', '已解答', '魏律师', 2],
        ['3月18日', '祝大妈', null, '现场', '宅基地界址', '引导调解', '韩素云', 1],
        [null, null, null, null, null, null, null, 4],
      ],
    },
  ]);
}

/** 突发事件: reported at an hour, counts with units in the heads, 本月合计 in the third column. */
export function incidents(): Promise<Uint8Array> {
  return xlsxOf([
    {
      name: '6月',
      merges: ['A1:I1'],
      rows: [
        ['2025年6月突发事件信息登记表'],
        ['编号', '事件名称', '类型', '发生时间', '地点', '伤亡(人)', '损失（万元）', '上报时间', '处置情况'],
        ['T01', '柳河村山洪', '自然灾害', '2025-6-3 14:20', '柳河村三组', 0, 1.2, '2025-6-3 14:50', '已转移群众12人'],
        ['T02', '农房起火', '事故灾难', '2025-6-19 02:10', '青石村', 1, 3.5, '2025-6-19 02:35', '明火已扑灭'],
        [null, null, '本月合计', null, null, 1, 4.7, null, null],
      ],
    },
  ]);
}

/** 法律顾问: names, licence, who hired, from when to when in one head each. */
export function advisers(): Promise<Uint8Array> {
  return xlsxOf([
    {
      name: 'Sheet1',
      merges: ['A1:H1'],
      rows: [
        ['镇、村（社区）法律顾问聘用情况一览表'],
        ['序号', '律师姓名', '律所', '执业证号', '联系电话', '聘期起', '聘期止', '年费(元)'],
        [1, '魏启明', '明德律师事务所', '15301202010000001', '13900001301', '2025.1.1', '2025.12.31', 20000],
        [2, '傅清', '衡平律师事务所', 15301202010000000, '13900001302', day('2025-01-01'), day('2025-12-31'), '1万'],
        ['', '', '', '', '', '', '小计', 30000],
      ],
    },
  ]);
}

/** 会前学法: a list of meetings at which law was studied. */
export function studySessions(): Promise<Uint8Array> {
  return xlsxOf([
    {
      name: '学法',
      rows: [
        ['2025年党委会会前学法情况统计表'],
        ['次数', '学法时间', '学习内容', '学习形式', '主持人', '主讲人', '参加人员', '参学人数'],
        [1, '1月8日', '《中华人民共和国宪法》', '会前学法', '尹镇长', '苏长青', '班子成员', 9],
        [2, '3月12日', '《信访工作条例》', '专题讲座', '尹镇长', '魏律师', '全体干部', 46],
        ['共', 2, '次'],
      ],
    },
  ]);
}

/** 依申请公开: what is asked for, how it came, how it ended. */
export function disclosureApplications(): Promise<Uint8Array> {
  return xlsxOf([
    {
      name: '依申请公开台账',
      merges: ['A1:I1'],
      rows: [
        ['政府信息依申请公开办理台账'],
        ['序号', '收到时间', '申请人', '申请人类别', '联系方式', '申请内容', '申请渠道', '答复时间', '答复结果'],
        [1, '2025/2/3', '莫大江', '公民', '13900001401', '征地补偿安置方案', '信函', '2025/2/20', '予以公开'],
        [2, '2025/4/7', '晨光饭店', '企业', '', '2024年餐饮补贴名单', '网络', '2025/4/30', '部分公开'],
        ['合  计', '2件'],
      ],
    },
  ]);
}

/** 应急队伍: an old .xls with a remark of units and a line of sums without a word. */
export function teamsXls(): Uint8Array {
  return xlsOf([
    {
      name: '队伍',
      merges: ['A1:G1'],
      rows: [
        ['云溪镇应急救援队伍基本情况表'],
        ['序号', '队伍名称', '队伍性质', '成立时间', '人数（人）', '队长', '队长电话'],
        [1, '云溪镇综合应急救援队', '综合', '2021年5月', 25, '尹志远', '13900001501'],
        [2, '柳河村民兵应急分队', '民兵', '2022.3', 12, '柏大山', '13900001502'],
        ['', '', '', '', 37, '', ''],
      ],
    },
  ]);
}

/** 法律援助: applicants, the matter, the lawyer, what came of it. */
export function legalAid(): Promise<Uint8Array> {
  return xlsxOf([
    {
      name: '法援',
      merges: ['A1:I1'],
      rows: [
        ['法律援助申请转交登记表（工作站）'],
        ['序号', '登记日期', '受援人', '身份证号', '联系电话', '案由', '申请事由', '转交日期', '承办律师'],
        [
          1,
          '2025.3.9',
          '洪小满',
          '11010519491231002X',
          '13900001601',
          '追索劳动报酬',
          '欠薪三个月',
          '2025.3.10',
          '魏启明',
        ],
        [2, '2025.4.2', '祝大妈', '', '', '赡养纠纷', '子女不尽赡养义务', '2025.4.3', '傅清'],
        ['注：转交县法律援助中心。'],
      ],
    },
  ]);
}
