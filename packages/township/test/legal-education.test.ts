import {
  activity,
  educationDuty,
  lawSavvyVillager,
  lawVillageTitle,
  material,
  oath,
  publication,
  vicePrincipal,
} from '../src/legal-education/index.ts';
import { entry, id, tryLedger, type World } from './support/guards.ts';

const world: World = {
  village: { [id(1)]: entry('registered', {}) },
  'education-activity': { [id(11)]: entry('registered', {}), [id(12)]: entry('voided', {}) },
};

tryLedger({
  ledger: activity,
  world,
  values: {
    theme: '反诈进校园',
    kind: 'campus',
    on: '2026-03-15',
    occasion: 'none',
    place: '中心小学',
    organiser: 'town',
    audienceKind: 'students',
    audience: 120,
    laws: '反电信网络诈骗法',
    photos: 3,
  },
  breaks: [
    ['register', { audience: 0 }, 'law-ledger'],
    ['register', { photos: 0 }, 'law-ledger'],
    ['register', { audienceKind: 'cadres' }, '师生'],
  ],
});
tryLedger({
  ledger: material,
  world,
  values: {
    name: '反诈宣传单',
    kind: 'leaflet',
    topic: 'fraud',
    on: '2026-03-15',
    quantity: 300,
    issuedBy: 'village',
    village: id(1),
    activity: id(11),
  },
  breaks: [
    ['register', { village: null }, '村（社区）'],
    ['register', { activity: id(12) }, '所属活动'],
  ],
});
tryLedger({ ledger: publication, values: { title: '第一期', kind: 'column', issuedOn: '2026-03-15' }, breaks: [] });
tryLedger({
  ledger: lawSavvyVillager,
  world,
  values: { name: '甲', village: id(1), kind: 'cadre', trainedOn: '2024-05-01', leftOn: '2026-05-01' },
  breaks: [['register', { leftOn: '2024-04-01' }, '退出日期']],
});
tryLedger({
  ledger: lawVillageTitle,
  world,
  values: {
    village: id(1),
    title: 'democratic',
    level: 'county',
    grantedOn: '2024-05-01',
    grantedBy: '县司法局',
    revokedOn: '2026-05-01',
  },
  breaks: [['register', { revokedOn: '2024-04-01' }, '撤销日期']],
});
tryLedger({
  ledger: educationDuty,
  values: {
    unit: '综合执法队',
    year: 2026,
    laws: '行政处罚法',
    target: '商户',
    measures: '上门宣讲',
    publishedOn: '2026-01-20',
    reportedOn: '2026-06-20',
    done: '已落实',
    casesTaught: 2,
  },
  breaks: [
    ['report', { casesTaught: 0 }, 'law-respond'],
    ['report', { reportedOn: '2026-01-19' }, '报告早于'],
  ],
});
tryLedger({
  ledger: vicePrincipal,
  values: { name: '谷雨', unit: '司法所', school: '中心小学', engagedOn: '2025-09-01', leftOn: '2026-06-01' },
  breaks: [['register', { leftOn: '2025-08-01' }, '离任日期']],
});
tryLedger({
  ledger: oath,
  values: {
    occasion: '人大会议',
    kind: 'elected',
    on: '2026-01-20',
    people: 5,
    organiser: 'presidium',
    inOffice: '2026-01-20',
  },
  breaks: [
    ['register', { organiser: 'government' }, 'oath'],
    ['register', { on: '2026-01-19' }, '宣誓早于'],
  ],
});
