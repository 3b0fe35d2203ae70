import { count, distinct, rate, relation } from '@yifa/kernel';
import { enforcementComplaint } from './complaint.ts';
import { inspection } from './inspection.ts';

export const inspections = count('inspections', inspection, {
  label: '行政检查',
  on: 'inspectedOn',
  phrase: '开展行政检查{n}',
});
export const inspectionsEnterprise = count('inspections_enterprise', inspection, {
  label: '涉企行政检查',
  on: 'inspectedOn',
  where: { enterprise: true },
  reads: 'inspections',
  phrase: '涉企检查{n}',
});
export const inspectionsFound = count('inspections_with_problems', inspection, {
  label: '发现问题的检查',
  on: 'inspectedOn',
  where: { result: { not: 'fine' } },
  reads: 'inspections',
  phrase: '检查发现问题{n}',
});
export const inspectionsRandom = count('inspections_random', inspection, {
  label: '双随机抽查',
  on: 'inspectedOn',
  where: { random: true },
  reads: 'inspections',
  phrase: '开展双随机抽查{n}',
});
export const enterprisesInspected = distinct('enterprises_inspected', inspection, 'creditCode', {
  label: '接受检查的企业',
  on: 'inspectedOn',
  where: { enterprise: true, creditCode: { filled: true } },
  unit: '家',
  reads: 'other',
  phrase: '检查企业{n}',
});
export const enforcementComplaints = count('enforcement_complaints', enforcementComplaint, {
  label: '执法投诉举报和权限争议',
  on: 'receivedOn',
  reads: 'other',
  phrase: '受理执法投诉举报{n}',
});
export const complaintsAnswered = count('enforcement_complaints_answered', enforcementComplaint, {
  label: '已答复的执法投诉举报',
  says: '本期收到、期末前已答复',
  on: 'receivedOn',
  where: { answeredOn: { onOrBefore: 'periodEnd' } },
  reads: 'other',
  phrase: '已答复{n}',
});
export const complaintAnswerRate = rate(
  'enforcement_complaints_answer_rate',
  complaintsAnswered,
  enforcementComplaints,
  { label: '执法投诉举报办复率', reads: 'completion_rate' },
);

export const inspectionRelations = [
  relation('inspections-enterprise', inspectionsEnterprise, '<=', inspections, '涉企检查次数不超过检查总次数'),
  relation('inspections-found', inspectionsFound, '<=', inspections, '发现问题的检查次数不超过检查总次数'),
  relation('inspections-random', inspectionsRandom, '<=', inspections, '双随机抽查次数不超过检查总次数'),
  relation(
    'enterprises-inspected',
    enterprisesInspected,
    '<=',
    inspectionsEnterprise,
    '接受检查的企业数不超过涉企检查次数',
  ),
  relation('complaints-answered', complaintsAnswered, '<=', enforcementComplaints, '已答复数不超过收到数'),
];
export const inspectionIndicators = [
  inspections,
  inspectionsEnterprise,
  inspectionsFound,
  inspectionsRandom,
  enterprisesInspected,
  enforcementComplaints,
  complaintsAnswered,
  complaintAnswerRate,
];
