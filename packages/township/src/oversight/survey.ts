import { count, date, integer, longText, oneOf, optional, rate, relation, sum, text } from '@yifa/kernel';
import { ledger } from '../language.ts';

/** 群众满意度测评. */
export const survey = ledger('satisfaction-survey', '满意度测评', {
  area: 'oversight',
  unit: '次',
  keepers: ['justice-office', 'party-office'],
})
  .fields(
    {
      topic: text('测评主题'),
      surveyedOn: date('测评日期'),
      by: text('组织单位'),
      method: oneOf('方式', { paper: '问卷', phone: '电话', visit: '入户走访', online: '网上', third: '第三方' }),
      surveyed: integer('有效样本', '人', { min: 1 }),
      satisfied: integer('满意和基本满意', '人'),
      remarks: optional(longText('主要意见')),
    },
    { title: ['topic'], dated: 'surveyedOn' },
  )
  .register([
    { require: { satisfied: { atMost: { field: 'surveyed' } } }, says: '满意人数多于有效样本', remedy: '核对人数' },
  ]);

export const surveys = count('satisfaction_surveys', survey, {
  label: '满意度测评',
  on: 'surveyedOn',
  reads: 'other',
  phrase: '开展满意度测评{n}',
});
export const surveyedPeople = sum('surveyed_people', survey, 'surveyed', {
  label: '满意度测评样本',
  on: 'surveyedOn',
  reads: 'other',
  phrase: '测评群众{n}',
});
export const satisfiedPeople = sum('satisfied_people', survey, 'satisfied', {
  label: '满意度测评满意',
  on: 'surveyedOn',
  reads: 'other',
  phrase: '满意{n}',
});
export const surveySatisfaction = rate('survey_satisfaction', satisfiedPeople, surveyedPeople, {
  label: '群众满意度',
  says: '满意和基本满意人数占有效样本的比例',
  reads: 'other',
  phrase: '群众满意度{n}',
});

export const surveyIndicators = [surveys, surveyedPeople, satisfiedPeople, surveySatisfaction];
export const surveyRelations = [
  relation('survey-satisfied', satisfiedPeople, '<=', surveyedPeople, '满意人数不超过有效样本'),
  relation('survey-samples', surveys, '<=', surveyedPeople, '每次测评至少有一个样本'),
];
