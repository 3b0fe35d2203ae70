import {
  appraisal,
  chiefDuty,
  demonstrationItem,
  dutyAct,
  dutyReport,
  exam,
  leadingGroupMember,
  planItem,
  staffPost,
  studySession,
  village,
  workPlan,
} from '../src/leadership/index.ts';
import { entry, id, tryLedger, type World } from './support/guards.ts';

const world: World = {
  'chief-duty': {
    [id(1)]: entry('registered', { since: '2026-01-05' }),
    [id(2)]: entry('draft', { since: '2026-06-05' }),
    [id(3)]: entry('voided', { since: '2025-01-05' }),
  },
  'work-plan': { [id(11)]: entry('registered', {}), [id(12)]: entry('draft', {}) },
};

tryLedger({ ledger: village, values: { name: '云溪村', kind: 'village', since: '2001-01-01' }, breaks: [] });
tryLedger({
  ledger: leadingGroupMember,
  values: { name: '白露', position: '党委书记', role: 'head', joinedOn: '2026-01-05', leftOn: '2026-03-01' },
  breaks: [['register', { leftOn: '2026-01-04' }, '离任日期']],
});
tryLedger({
  ledger: staffPost,
  values: { name: '谷雨', duty: 'documentReview', unit: '司法所', since: '2026-01-05', until: '2026-06-01' },
  breaks: [['register', { until: '2026-01-04' }, '离岗日期']],
});
tryLedger({
  ledger: chiefDuty,
  values: {
    leader: 'secretary',
    order: 1,
    duty: '听取工作汇报',
    basis: '第一责任人职责规定',
    since: '2026-01-05',
    until: '2026-06-01',
  },
  breaks: [['register', { until: '2026-01-04' }, '调出日期']],
});
tryLedger({
  ledger: dutyAct,
  world,
  values: {
    what: '部署执法检查',
    duty: id(1),
    on: '2026-03-10',
    how: 'deploy',
    name: '白露',
    result: '已落实',
    evidence: '纪要3号',
  },
  breaks: [
    ['register', { duty: id(2) }, 'chief-four'],
    ['register', { duty: id(3) }, 'chief-four'],
    ['register', { evidence: null }, 'chief-four'],
  ],
});
tryLedger({
  ledger: workPlan,
  values: { title: '2026年工作要点', kind: 'annual', fromYear: 2026, toYear: 2026, issuedOn: '2026-01-20' },
  breaks: [
    ['register', { toYear: 2025 }, '终止年度'],
    ['register', { toYear: 2027 }, '一个年度'],
  ],
});
tryLedger({
  ledger: planItem,
  world,
  values: {
    title: '规范执法文书',
    plan: id(11),
    year: 2026,
    order: 1,
    area: 'enforcement',
    text: '统一文书',
    owner: '综合执法队',
    setOn: '2026-01-20',
    dueOn: '2026-12-20',
    progressOn: '2026-03-01',
    progress: '正在推进',
    percent: 50,
    doneOn: '2026-05-20',
    result: '已完成',
    evidence: '文书样式',
    droppedOn: '2026-05-20',
  },
  breaks: [
    ['set', { plan: id(12) }, '计划'],
    ['set', { dueOn: '2026-01-19' }, '完成时限'],
    ['finish', { doneOn: '2026-01-19' }, '完成日期'],
  ],
});
tryLedger({
  ledger: studySession,
  values: {
    title: '民法典',
    kind: 'centre',
    on: '2026-03-03',
    content: '合同编',
    trainees: 'team',
    due: 12,
    attended: 11,
    hours: 2,
  },
  breaks: [
    ['register', { attended: 13 }, '实到'],
    ['register', { trainees: 'mediators' }, '中心组'],
  ],
});
tryLedger({
  ledger: exam,
  values: {
    title: '年度法治理论考试',
    kind: 'theory',
    on: '2026-05-20',
    eligible: 54,
    taken: 54,
    passed: 53,
    excellent: 20,
  },
  breaks: [
    ['register', { taken: 55 }, '参考人数'],
    ['register', { passed: 55 }, '合格人数'],
    ['register', { excellent: 54 }, '优秀人数'],
  ],
});
tryLedger({
  ledger: dutyReport,
  values: {
    name: '白露',
    position: '党委书记',
    year: 2025,
    form: 'meeting',
    reportedOn: '2026-01-15',
    content: '述法',
    gaps: '不足',
    appraised: true,
    appraisal: 'good',
  },
  breaks: [
    ['register', { appraisal: null }, 'chief-report'],
    ['register', { appraised: false }, 'chief-report'],
  ],
});
tryLedger({
  ledger: appraisal,
  values: {
    title: '半年督查',
    kind: 'appraisal',
    on: '2026-06-20',
    target: '各站所',
    standard: '2026版',
    full: 100,
    score: 92,
    findings: '总体良好',
  },
  breaks: [
    ['register', { score: 101 }, '得分'],
    ['register', { score: null }, '没有得分'],
  ],
});
tryLedger({
  ledger: demonstrationItem,
  values: {
    indicator: '决策目录',
    version: '2021版',
    weight: 5,
    owner: '党政办',
    checkedOn: '2026-04-01',
    selfScore: 5,
    evidence: '目录',
  },
  breaks: [
    ['register', { selfScore: 6 }, '自评得分'],
    ['register', { selfScore: 4 }, '差距'],
    ['register', { evidence: null }, '佐证'],
  ],
});
