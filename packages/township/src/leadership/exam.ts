import { date, integer, oneOf, rate, relation, sum, text } from '@yifa/kernel';
import { ledger } from '../language.ts';

const people = (label: string) => integer(label, '人');

/** 考试: how many should sit an examination in law, did, passed, and passed with distinction. */
export const exam = ledger('exam', '法律知识考试', {
  area: 'leadership',
  unit: '场',
  keepers: ['justice-office', 'party-office'],
})
  .fields(
    {
      title: text('考试名称'),
      kind: oneOf('类型', {
        theory: '领导干部法治理论考试',
        online: '网络学法（普法）考试',
        officers: '行政执法人员资格（综合法律知识）考试',
        members: '基层党员干部普法考试',
      }),
      on: date('日期'),
      eligible: people('应考人数'),
      taken: people('参考人数'),
      passed: people('合格人数'),
      excellent: people('优秀人数'),
    },
    { title: ['title', 'on'], dated: 'on' },
  )
  .register([
    {
      require: { taken: { atLeast: 1, atMost: { field: 'eligible' } } },
      says: '参考人数应不少于一人、不超过应考人数',
      remedy: '核对考试名单',
    },
    { require: { passed: { atMost: { field: 'taken' } } }, says: '合格人数超过参考人数', remedy: '核对考试成绩' },
    { require: { excellent: { atMost: { field: 'passed' } } }, says: '优秀人数超过合格人数', remedy: '核对考试成绩' },
  ])
  .gap('off-exam', '合格率是否达到地方口径由“合格率”指标核对')
  .gap('enf-exam', '考试合格后取得的执法资格在执法人员台账登记，办案时校验');

const on = 'on' as const;
type Kind = 'theory' | 'online' | 'officers' | 'members';
type Score = 'eligible' | 'taken' | 'passed' | 'excellent';

function term(id: string, score: Score, label: string, reads: string, kind?: Kind) {
  return sum(id, exam, score, { label, on, reads, phrase: `${label}{n}`, ...(kind ? { where: { kind } } : {}) });
}

export const examEligible = term('exam_eligible', 'eligible', '应参加法律知识考试', 'other');
export const examParticipants = sum('exam_participants', exam, 'taken', {
  label: '参加法律知识考试',
  on,
  phrase: '参加法律知识考试{n}',
});
export const examPassed = term('exam_passed', 'passed', '法律知识考试合格', 'other');
export const examExcellent = term('exam_excellent', 'excellent', '法律知识考试优秀', 'other');
export const examParticipationRate = rate('exam_participation_rate', examParticipants, examEligible, {
  label: '参考率',
  says: '参考人数与应考人数之比',
  phrase: '参考率{n}',
});
export const examPassRate = rate('exam_pass_rate', examPassed, examParticipants, {
  label: '合格率',
  says: '合格人数与参考人数之比',
  phrase: '合格率{n}',
});
export const examExcellenceRate = rate('exam_excellence_rate', examExcellent, examParticipants, {
  label: '优秀率',
  says: '优秀人数与参考人数之比',
  phrase: '优秀率{n}',
});

/** The same three figures for one kind of examination. */
function ofKind(kind: Kind, name: string) {
  const eligible = term(`exam_eligible_${kind}`, 'eligible', `应参加${name}`, 'other', kind);
  const taken = term(`exam_participants_${kind}`, 'taken', `参加${name}`, 'exam_participants', kind);
  const passed = term(`exam_passed_${kind}`, 'passed', `${name}合格`, 'other', kind);
  return {
    taken,
    indicators: [
      eligible,
      taken,
      passed,
      rate(`exam_participation_rate_${kind}`, taken, eligible, {
        label: `${name}参考率`,
        reads: 'exam_participation_rate',
        phrase: '参考率{n}',
      }),
      rate(`exam_pass_rate_${kind}`, passed, taken, {
        label: `${name}合格率`,
        reads: 'exam_pass_rate',
        phrase: '合格率{n}',
      }),
    ],
    relations: [
      relation(`exam-taken-${kind}`, taken, '<=', eligible, `参加${name}的人数不超过应考人数`),
      relation(`exam-passed-${kind}`, passed, '<=', taken, `${name}合格人数不超过参考人数`),
    ],
  };
}

const kinds = [
  ofKind('theory', '法治理论考试'),
  ofKind('online', '网络普法考试'),
  ofKind('officers', '行政执法人员综合法律知识考试'),
  ofKind('members', '基层党员干部普法考试'),
];

export const examIndicators = [
  examEligible,
  examParticipants,
  examPassed,
  examExcellent,
  examParticipationRate,
  examPassRate,
  examExcellenceRate,
  ...kinds.flatMap((kind) => kind.indicators),
];
export const examRelations = [
  relation(
    'exam-kinds',
    examParticipants,
    '=',
    kinds.map((kind) => kind.taken),
    '参加考试人数等于各类考试参考人数之和',
  ),
  relation('exam-taken', examParticipants, '<=', examEligible, '参考人数不超过应考人数'),
  relation('exam-passed', examPassed, '<=', examParticipants, '合格人数不超过参考人数'),
  relation('exam-excellent', examExcellent, '<=', examPassed, '优秀人数不超过合格人数'),
  ...kinds.flatMap((kind) => kind.relations),
];
