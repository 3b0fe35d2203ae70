import { statuteTable, version } from './statute.ts';

/** Party and government documents that are no statutes but bind townships. Start dates marked so are not checked against a text. */
export const documents = statuteTable({
  inspectorate: {
    name: '法治政府建设与责任落实督察工作规定',
    short: '督察工作规定',
    document: '厅字〔2019〕28号',
    versions: [version('2019年制定', '2019-04-15', '厅字〔2019〕28号')],
  },
  'first-responsible': {
    name: '党政主要负责人履行推进法治建设第一责任人职责规定',
    short: '第一责任人职责规定',
    versions: [version('2016年制定', '2016-11-30')],
  },
  'three-systems': {
    name: '国务院办公厅关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见',
    short: '行政执法三项制度意见',
    document: '国办发〔2018〕118号',
    versions: [version('2018年印发', '2018-12-05', '国办发〔2018〕118号')],
  },
  'normative-documents': {
    name: '国务院办公厅关于加强行政规范性文件制定和监督管理工作的通知',
    short: '规范性文件管理通知',
    document: '国办发〔2018〕37号',
    versions: [version('2018年印发', '2018-05-16', '国办发〔2018〕37号', undefined, 'memory')],
  },
  'legality-review': {
    name: '国务院办公厅关于全面推行行政规范性文件合法性审核机制的指导意见',
    short: '合法性审核机制意见',
    document: '国办发〔2018〕115号',
    versions: [version('2018年印发', '2018-12-04', '国办发〔2018〕115号', undefined, 'memory')],
  },
  'business-inspection': {
    name: '国务院办公厅关于严格规范涉企行政检查的意见',
    short: '涉企检查意见',
    document: '国办发〔2024〕54号',
    versions: [version('2024年印发', '2024-12-12', '国办发〔2024〕54号', undefined, 'memory')],
  },
  'emergency-plan': {
    name: '突发事件应急预案管理办法',
    short: '应急预案管理办法',
    document: '国办发〔2024〕5号',
    versions: [
      version('2013年印发', '2013-10-25', '国办发〔2013〕101号', '2024-01-30', 'memory'),
      version('2024年印发', '2024-01-31', '国办发〔2024〕5号'),
    ],
  },
  hotline: {
    name: '国务院办公厅关于进一步优化地方政务服务便民热线的指导意见',
    short: '便民热线意见',
    document: '国办发〔2020〕53号',
    versions: [version('2020年印发', '2020-12-28', '国办发〔2020〕53号', undefined, 'memory')],
  },
  'service-rating': {
    name: '国务院办公厅关于建立政务服务“好差评”制度提高政务服务水平的意见',
    short: '好差评意见',
    document: '国办发〔2019〕51号',
    versions: [version('2019年印发', '2019-12-03', '国办发〔2019〕51号', undefined, 'memory')],
  },
  'pledge-system': {
    name: '国务院办公厅关于全面推行证明事项和涉企经营许可事项告知承诺制的指导意见',
    short: '告知承诺制意见',
    document: '国办发〔2020〕42号',
    versions: [version('2020年印发', '2020-10-27', '国办发〔2020〕42号', undefined, 'memory')],
  },
  'random-inspection': {
    name: '国务院关于在市场监管领域全面推行部门联合“双随机、一公开”监管的意见',
    short: '双随机意见',
    document: '国发〔2019〕5号',
    versions: [version('2019年印发', '2019-01-27', '国发〔2019〕5号', undefined, 'memory')],
  },
  'disclosure-report-format': {
    name: '国务院办公厅政府信息与政务公开办公室关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知',
    short: '公开年报格式',
    document: '国办公开办函〔2021〕30号',
    versions: [version('2021年印发', '2021-09-18', '国办公开办函〔2021〕30号', undefined, 'memory')],
  },
  'enforcement-quality-plan': {
    name: '提升行政执法质量三年行动计划（2023—2025年）',
    short: '执法质量三年行动计划',
    document: '国办发〔2023〕27号',
    versions: [version('2023年印发', '2023-08-05', '国办发〔2023〕27号', undefined, 'memory')],
  },
  'legal-adviser-opinion': {
    name: '关于推行法律顾问制度和公职律师公司律师制度的意见',
    short: '法律顾问制度意见',
    versions: [version('2016年印发', '2016-06-16', undefined, undefined, 'memory')],
  },
  'educate-who-enforces': {
    name: '关于实行国家机关“谁执法谁普法”普法责任制的意见',
    short: '普法责任制意见',
    document: '中办发〔2017〕31号',
    versions: [version('2017年印发', '2017-05-17', '中办发〔2017〕31号', undefined, 'memory')],
  },
  'eighth-education-plan': {
    name: '中央宣传部、司法部关于开展法治宣传教育的第八个五年规划（2021—2025年）',
    short: '“八五”普法规划',
    versions: [version('2021年转发', '2021-06-15', undefined, '2025-12-31', 'memory')],
  },
  'ninth-education-plan': {
    name: '法治宣传教育第九个五年规划（2026—2030年）',
    short: '“九五”普法规划',
    versions: [version('2026年发布', '2026-07-27', undefined, '2030-12-31')],
  },
  'constitution-day': {
    name: '全国人民代表大会常务委员会关于设立国家宪法日的决定',
    short: '国家宪法日决定',
    versions: [version('2014年通过', '2014-11-01')],
  },
  'constitution-oath': {
    name: '全国人民代表大会常务委员会关于实行宪法宣誓制度的决定',
    short: '宪法宣誓决定',
    versions: [version('2018年修订', '2018-02-24')],
  },
  'village-law-person': {
    name: '乡村“法律明白人”培养工作规范（试行）',
    short: '法律明白人规范',
    versions: [version('2021年印发', '2021-11-08')],
  },
  'leader-reading-list': {
    name: '关于建立领导干部应知应会党内法规和国家法律清单制度的意见',
    short: '应知应会清单意见',
    versions: [version('2023年印发', '2023-08-02', undefined, undefined, 'memory')],
  },
  'law-duty-report': {
    name: '关于党政主要负责人履行推进法治建设第一责任人职责情况列入年终述职内容工作的意见',
    short: '年终述法意见',
    versions: [version('2021年印发', '2021-02-01', undefined, undefined, 'memory')],
  },
  'leader-reception': {
    name: '关于领导干部定期接待群众来访的意见',
    short: '领导接访意见',
    versions: [version('2009年印发', '2009-04-14', undefined, undefined, 'memory')],
  },
  'petition-rating': {
    name: '信访事项满意度评价工作办法',
    short: '满意度评价办法',
    document: '国信发〔2022〕11号',
    versions: [version('2022年印发', '2022-05-01', '国信发〔2022〕11号', undefined, 'unsure')],
  },
  'petition-simple': {
    name: '信访事项简易办理办法（试行）',
    short: '信访简易办理办法',
    versions: [version('2016年印发', '2016-07-01', undefined, undefined, 'unsure')],
  },
});
