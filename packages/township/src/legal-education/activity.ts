import { count, date, integer, oneOf, optional, ref, relation, sum, text } from '@yifa/kernel';
import { ledger } from '../language.ts';
import { village } from '../leadership/village.ts';

export const activityKinds = {
  campaign: '集中普法宣传',
  topical: '专题宣传',
  yard: '院坝会',
  antidrug: '禁毒宣传',
  campus: '校园法治宣传',
  cultural: '群众性普法文化活动',
  warning: '警示教育',
  cases: '以案释法',
  assembly: '会议宣讲（村民代表会、党员会）',
  media: '新媒体推送',
  lecture: '法治讲座',
} as const;

/** 普法活动: one activity at one place; what was handed out is entered once, as material. */
export const activity = ledger('education-activity', '普法活动', {
  area: 'legal-education',
  unit: '次',
  keepers: ['justice-office', 'village', 'petition-office'],
})
  .fields(
    {
      theme: text('主题', { aliases: ['活动主题', '活动名称', '宣传主题', '普法主题'] }),
      kind: oneOf('形式', activityKinds, { aliases: ['活动形式', '宣传形式', '普法形式'] }),
      on: date('日期', { aliases: ['活动日期', '活动时间', '开展时间', '宣传时间', '宣传日期', '举办时间'] }),
      occasion: oneOf('节点', {
        none: '日常',
        consumer: '3·15消费者权益日',
        security: '4·15国家安全教育日',
        civilCode: '5月民法典宣传月',
        safety: '6月安全生产月',
        drugs: '6·26国际禁毒日',
        lawMonth: '法治宣传月',
        elders: '重阳节',
        constitution: '12·4国家宪法日（宪法宣传周）',
        market: '赶场（集市）日',
      }),
      place: text('地点', { about: 'place', aliases: ['活动地点', '宣传地点', '举办地点'] }),
      village: optional(ref('村（社区）', village)),
      organiser: oneOf('组织者', { town: '乡镇', village: '村（社区）', joint: '与其他机关联合' }),
      units: optional(text('主讲人、参与单位', { aliases: ['主讲人', '参与单位', '参加单位'] })),
      audienceKind: oneOf('受众', {
        public: '群众',
        students: '师生',
        cadres: '干部职工',
        enterprises: '企业',
        mixed: '综合',
      }),
      audience: integer('受众人次', '人次', {
        aliases: ['受教育人数', '参加人数', '受众人数', '受众', '参与人数', '受益人数'],
      }),
      laws: text('宣传的法律法规', { aliases: ['宣传内容', '宣传法律', '宣传法律法规', '法律法规'] }),
      photos: integer('照片', '张', { aliases: ['照片数', '照片张数'] }),
    },
    { title: ['theme', 'on'], dated: 'on' },
  )
  .register([
    {
      rule: 'law-ledger',
      require: { audience: { atLeast: 1 } },
      says: '普法活动应当登记受众人数',
      remedy: '填写实际受众人次',
    },
    {
      rule: 'law-ledger',
      force: 'remind',
      require: { photos: { atLeast: 1 } },
      says: '没有活动照片',
      remedy: '补充照片备查',
    },
    {
      when: { kind: 'campus' },
      require: { audienceKind: ['students', 'mixed'] },
      says: '校园法治宣传的受众应含师生',
      remedy: '核对受众或者形式',
    },
  ])
  .gap('law-const-day', '宪法日、宪法宣传周是否开展活动，由“国家宪法日活动”指标核对')
  .gap('law-civil-month', '民法典宣传月的部署每年由上级通知，系统只提供节点');

const on = 'on' as const;
type Kind = keyof typeof activityKinds;

function ofKind(id: string, kind: Kind | readonly Kind[], label: string, phrase: string, unit?: string) {
  return count(id, activity, {
    label,
    on,
    where: { kind },
    reads: 'publicity_activities',
    phrase,
    ...(unit ? { unit } : {}),
  });
}

/** Every activity that is not a lecture. */
export const publicityActivities = count('publicity_activities', activity, {
  label: '普法宣传活动',
  says: '讲座以外的普法活动',
  on,
  where: { kind: { not: 'lecture' } },
  phrase: '开展普法宣传活动{n}',
});
export const campaigns = ofKind('publicity_campaigns', 'campaign', '集中普法宣传', '开展集中普法宣传{n}');
export const topicals = ofKind('publicity_topical', 'topical', '专题宣传', '开展专题宣传{n}');
export const yardMeetings = ofKind('publicity_yard', 'yard', '院坝会', '召开院坝会{n}');
export const antidrug = ofKind('publicity_antidrug', 'antidrug', '禁毒宣传活动', '举行禁毒宣传活动{n}', '场');
export const campus = ofKind('publicity_campus', 'campus', '中小学、幼儿园法治宣传', '开展校园法治宣传{n}', '场次');
export const cultural = ofKind('publicity_cultural', 'cultural', '群众性普法文化活动', '开展群众性普法文化活动{n}');
export const warnings = ofKind('publicity_warning', 'warning', '警示教育活动', '开展警示教育活动{n}');
export const otherActivities = ofKind(
  'publicity_other',
  ['cases', 'assembly', 'media'],
  '以案释法、会议宣讲和新媒体推送',
  '开展以案释法、会议宣讲等{n}',
);
export const constitutionDay = count('publicity_constitution_day', activity, {
  label: '国家宪法日活动',
  on,
  where: { occasion: 'constitution' },
  reads: 'publicity_activities',
  phrase: '开展国家宪法日活动{n}',
});

export const lectures = count('lectures', activity, {
  label: '法治讲座',
  on,
  where: { kind: 'lecture' },
  unit: '期',
  phrase: '举办法治讲座{n}',
});
export const villageLectures = count('lectures_villages', activity, {
  label: '村（居）法治宣传讲座',
  on,
  where: { kind: 'lecture', village: { filled: true } },
  reads: 'lectures',
  phrase: '深入村（居）开展法治讲座{n}',
});
export const campusLectures = count('lectures_campus', activity, {
  label: '校园法治教育课',
  on,
  where: { kind: 'lecture', audienceKind: 'students' },
  reads: 'lectures',
  phrase: '开展校园法治教育课{n}',
});

export const publicityAudience = sum('publicity_audience', activity, 'audience', {
  label: '普法受众',
  on,
  phrase: '受教群众{n}',
});
export const topicalAudience = sum('publicity_audience_topical', activity, 'audience', {
  label: '专题宣传受教群众',
  on,
  where: { kind: 'topical' },
  reads: 'publicity_audience',
  phrase: '受教群众{n}',
});
export const campusAudience = sum('publicity_audience_campus', activity, 'audience', {
  label: '校园法治宣传覆盖师生',
  on,
  where: { kind: 'campus' },
  reads: 'publicity_audience',
  phrase: '覆盖师生{n}',
});

export const activityIndicators = [
  publicityActivities,
  campaigns,
  topicals,
  yardMeetings,
  antidrug,
  campus,
  cultural,
  warnings,
  otherActivities,
  constitutionDay,
  lectures,
  villageLectures,
  campusLectures,
  publicityAudience,
  topicalAudience,
  campusAudience,
];
export const activityRelations = [
  relation(
    'publicity-kinds',
    publicityActivities,
    '=',
    [campaigns, topicals, yardMeetings, antidrug, campus, cultural, warnings, otherActivities],
    '普法宣传活动等于各种形式之和',
  ),
  relation('lectures-villages', villageLectures, '<=', lectures, '村（居）讲座不超过讲座总数'),
  relation('lectures-campus', campusLectures, '<=', lectures, '校园法治课不超过讲座总数'),
  relation(
    'publicity-audience',
    [topicalAudience, campusAudience],
    '<=',
    publicityAudience,
    '专题宣传与校园宣传的受众不超过普法受众',
  ),
];
