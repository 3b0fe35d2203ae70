import { documents } from './documents.ts';
import { compareDates, type PlainDate } from './plain-date.ts';
import { type Statute, type StatuteVersion, statuteTable, version } from './statute.ts';

/** Laws, regulations and judicial interpretations. */
const laws = statuteTable({
  penalty: {
    name: '中华人民共和国行政处罚法',
    short: '行政处罚法',
    versions: [
      version('2017年修正', '2018-01-01', undefined, '2021-07-14', 'memory'),
      version('2021年修订', '2021-07-15', '主席令第70号'),
    ],
  },
  enforcement: {
    name: '中华人民共和国行政强制法',
    short: '行政强制法',
    versions: [version('2011年制定', '2012-01-01', '主席令第49号')],
  },
  licensing: {
    name: '中华人民共和国行政许可法',
    short: '行政许可法',
    versions: [version('2019年修正', '2019-04-23', undefined, undefined, 'memory')],
  },
  reconsideration: {
    name: '中华人民共和国行政复议法',
    short: '行政复议法',
    versions: [
      version('2017年修正', '2018-01-01', undefined, '2023-12-31', 'memory'),
      version('2023年修订', '2024-01-01', '主席令第9号'),
    ],
  },
  litigation: {
    name: '中华人民共和国行政诉讼法',
    short: '行政诉讼法',
    versions: [version('2017年修正', '2017-07-01')],
  },
  'civil-procedure': {
    name: '中华人民共和国民事诉讼法',
    short: '民事诉讼法',
    versions: [
      version('2017年修正', '2017-07-01', undefined, '2021-12-31'),
      version('2021年修正', '2022-01-01', undefined, '2023-12-31', 'memory'),
      version('2023年修正', '2024-01-01'),
    ],
  },
  'civil-code': {
    name: '中华人民共和国民法典',
    short: '民法典',
    versions: [version('2020年制定', '2021-01-01', '主席令第45号', undefined, 'memory')],
  },
  mediation: {
    name: '中华人民共和国人民调解法',
    short: '人民调解法',
    versions: [version('2010年制定', '2011-01-01', '主席令第34号')],
  },
  'emergency-response': {
    name: '中华人民共和国突发事件应对法',
    short: '突发事件应对法',
    versions: [
      version('2007年制定', '2007-11-01', '主席令第69号', '2024-10-31', 'memory'),
      version('2024年修订', '2024-11-01', '主席令第25号'),
    ],
  },
  planning: {
    name: '中华人民共和国城乡规划法',
    short: '城乡规划法',
    versions: [version('2019年修正', '2019-04-23', undefined, undefined, 'memory')],
  },
  'legal-education': {
    name: '中华人民共和国法治宣传教育法',
    short: '法治宣传教育法',
    versions: [version('2025年制定', '2025-11-01')],
  },
  decision: {
    name: '重大行政决策程序暂行条例',
    short: '重大行政决策程序暂行条例',
    versions: [version('2019年制定', '2019-09-01', '国务院令第713号')],
  },
  disclosure: {
    name: '中华人民共和国政府信息公开条例',
    short: '政府信息公开条例',
    versions: [
      version('2007年制定', '2008-05-01', '国务院令第492号', '2019-05-14', 'memory'),
      version('2019年修订', '2019-05-15', '国务院令第711号'),
    ],
  },
  petition: {
    name: '信访工作条例',
    short: '信访工作条例',
    versions: [version('2022年制定', '2022-05-01', '中共中央、国务院')],
  },
  'fair-competition': {
    name: '公平竞争审查条例',
    short: '公平竞争审查条例',
    versions: [version('2024年制定', '2024-08-01', '国务院令第783号')],
  },
  'enforcement-oversight': {
    name: '行政执法监督条例',
    short: '行政执法监督条例',
    versions: [version('2025年制定', '2026-02-01', '国务院令第825号')],
  },
  accident: {
    name: '生产安全事故报告和调查处理条例',
    short: '生产安全事故条例',
    versions: [version('2007年制定', '2007-06-01', '国务院令第493号', undefined, 'memory')],
  },
  holidays: {
    name: '全国年节及纪念日放假办法',
    short: '放假办法',
    versions: [
      version('2013年修订', '2014-01-01', '国务院令第644号', '2024-12-31', 'memory'),
      version('2024年修订', '2025-01-01', '国务院令第795号', undefined, 'memory'),
    ],
  },
  'mediation-provisions': {
    name: '人民调解工作若干规定',
    short: '人民调解若干规定',
    versions: [version('2002年制定', '2002-11-01', '司法部令第75号', undefined, 'memory')],
  },
  'civil-procedure-interpretation': {
    name: '最高人民法院关于适用《中华人民共和国民事诉讼法》的解释',
    short: '民事诉讼法解释',
    versions: [version('2015年制定', '2015-02-04', '法释〔2015〕5号', undefined, 'memory')],
  },
  'head-appearance': {
    name: '最高人民法院关于行政机关负责人出庭应诉若干问题的规定',
    short: '负责人出庭应诉规定',
    document: '法释〔2020〕3号',
    versions: [version('2020年制定', '2020-07-01', '法释〔2020〕3号', undefined, 'memory')],
  },
});

/** Everything the rules cite, with the versions in force since 2018 where they matter. */
export const statutes = { ...laws, ...documents } as const satisfies Record<string, Statute>;

export type StatuteId = keyof typeof statutes;

/** The version of a statute in force on a day, or undefined when none was (or none is recorded). */
export function versionInForce(id: StatuteId, on: PlainDate): StatuteVersion | undefined {
  return statutes[id].versions.find(
    (v) => compareDates(v.from, on) <= 0 && (v.until === undefined || compareDates(on, v.until) <= 0),
  );
}

export type { Statute, StatuteVersion } from './statute.ts';
