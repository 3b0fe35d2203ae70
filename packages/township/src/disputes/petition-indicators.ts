import { count, rate, relation } from '@yifa/kernel';
import { petition } from './petition.ts';

const on = 'receivedOn' as const;
export const petitionsTotal = count('petitions_total', petition, {
  label: '信访事项',
  says: '本期收到登记的信访事项',
  on,
  phrase: '办理信访事项{n}',
});
export const petitionsFirst = count('petitions_first', petition, {
  label: '初次信访事项',
  on,
  where: { repeat: 'first' },
  reads: 'petitions_total',
  phrase: '初次信访{n}',
});
export const petitionsDone = count('petitions_done', petition, {
  label: '办结的信访事项',
  says: '本期收到、期末前办结（含转送、导入法定途径、不再受理）',
  on,
  where: { doneOn: { onOrBefore: 'periodEnd' } },
  reads: 'other',
  phrase: '办结{n}',
});
export const petitionsRated = count('petitions_rated', petition, {
  label: '作出评价的信访事项',
  on: 'ratedOn',
  reads: 'other',
  phrase: '评价{n}',
});
export const petitionsSatisfied = count('petitions_satisfied', petition, {
  label: '满意的信访事项',
  says: '评价为满意或者基本满意',
  on: 'ratedOn',
  where: { satisfied: ['yes', 'fair'] },
  reads: 'other',
  phrase: '满意{n}',
});
export const petitionSatisfaction = rate('petition_satisfaction', petitionsSatisfied, petitionsRated, {
  label: '信访群众满意度',
  says: '满意和基本满意的事项与作出评价的事项之比',
  phrase: '群众满意度评价{n}',
});
export const petitionCompletion = rate('petition_completion_rate', petitionsDone, petitionsTotal, {
  reads: 'completion_rate',
  label: '信访办结率',
  says: '本期收到的信访事项中期末前办结的比例',
  phrase: '办结率{n}',
});

export const petitionRelations = [
  relation('petitions-first', petitionsFirst, '<=', petitionsTotal, '初次信访不超过信访总数'),
  relation('petitions-done', petitionsDone, '<=', petitionsTotal, '办结的不超过收到的'),
  relation('petitions-satisfied', petitionsSatisfied, '<=', petitionsRated, '满意的不超过作出评价的'),
];
