import { count, date, integer, oneOf, optional, relation, sum, text } from '@yifa/kernel';
import { ledger } from '../language.ts';

/** 学法、培训: sessions at which officials, officers, mediators or village workers learn the law. */
export const studySession = ledger('study-session', '学法培训', {
  area: 'leadership',
  unit: '次',
  keepers: ['party-office', 'justice-office'],
})
  .fields(
    {
      title: text('主题'),
      kind: oneOf('类型', {
        centre: '党委理论学习中心组学法',
        beforeMeeting: '会前学法',
        collective: '集体（专题）学习',
        training: '集中培训',
        guidance: '一对一指导',
        partySchool: '党校课程',
        court: '旁听庭审',
        online: '网络学法、竞学',
      }),
      on: date('日期'),
      content: text('学习内容'),
      speaker: optional(text('主讲（组织）人')),
      trainees: oneOf('对象', {
        team: '领导班子',
        cadres: '机关干部职工',
        officers: '执法人员',
        mediators: '调解人员',
        villageCadres: '村（社区）干部',
        mixed: '多类人员',
      }),
      due: integer('应到人次', '人次'),
      attended: integer('实到人次', '人次'),
      hours: integer('学时', '学时'),
    },
    { title: ['title', 'on'], dated: 'on' },
  )
  .register([
    {
      require: { attended: { atLeast: 1, atMost: { field: 'due' } } },
      says: '实到人次应不少于一、不超过应到人次',
      remedy: '核对签到表',
    },
    {
      when: { kind: 'centre' },
      require: { trainees: ['team', 'mixed'] },
      says: '中心组学法的对象应含领导班子',
      remedy: '核对对象或者类型',
    },
  ])
  .gap('off-study', '年度学法次数是否达到地方口径，由“学法”指标核对')
  .gap('enf-train', '每名执法人员的年度学时在执法人员台账核对');

const on = 'on' as const;
export const centreSessions = count('theory_centre_sessions', studySession, {
  label: '党委理论学习中心组学法',
  on,
  where: { kind: 'centre' },
  phrase: '党委理论学习中心组学法{n}',
});
export const studySessions = count('study_sessions', studySession, {
  label: '集体学法',
  says: '中心组学法、会前学法、集体学习、党校课程、旁听庭审和网络学法',
  on,
  where: { kind: { not: ['training', 'guidance'] } },
  phrase: '组织集体学法{n}',
});
export const lawTrainings = count('law_trainings', studySession, {
  label: '法律培训',
  on,
  where: { kind: 'training' },
  phrase: '组织法律培训{n}',
});
export const mediatorTrainings = count('law_trainings_mediators', studySession, {
  label: '调解人员集中培训',
  on,
  where: { kind: 'training', trainees: 'mediators' },
  reads: 'law_trainings',
  phrase: '组织调解人员集中培训{n}',
});
export const officerTrainings = count('law_trainings_officers', studySession, {
  label: '执法人员集中培训',
  on,
  where: { kind: 'training', trainees: 'officers' },
  reads: 'law_trainings',
  phrase: '组织执法人员培训{n}',
});
export const trainingAttendance = sum('law_training_attendance', studySession, 'attended', {
  label: '参加法律培训',
  on,
  where: { kind: 'training' },
  phrase: '培训{n}',
});
export const guidanceAttendance = sum('law_guidance_attendance', studySession, 'attended', {
  label: '一对一指导',
  on,
  where: { kind: 'guidance' },
  reads: 'law_training_attendance',
  phrase: '开展一对一指导{n}',
});
export const courtVisits = count('court_hearings_attended', studySession, {
  label: '旁听庭审',
  on,
  where: { kind: 'court' },
  reads: 'study_sessions',
  phrase: '旁听庭审{n}',
});

export const studyRelations = [
  relation(
    'study-centre',
    [centreSessions, courtVisits],
    '<=',
    studySessions,
    '中心组学法、旁听庭审不超过集体学法总数',
  ),
  relation(
    'law-trainings',
    [mediatorTrainings, officerTrainings],
    '<=',
    lawTrainings,
    '调解人员、执法人员培训不超过培训总数',
  ),
];
