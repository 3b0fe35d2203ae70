import { relation, total } from '@yifa/kernel';
import {
  adviserHours,
  adviserOpinions,
  adviserOpinionsAdopted,
  adviserService,
  adviserServices,
} from './adviser-service.ts';
import { catalogueItems, catalogueRelations, catalogueRemoved, decisionItem } from './catalogue.ts';
import { legalAdviser, legalAdvisers, townAdvisers, villageAdvisers } from './legal-adviser.ts';
import {
  contractReviews,
  decisionReviews,
  documentReviews,
  legalityReview,
  legalityReviews,
  otherReviews,
  reviewRelations,
} from './legality-review.ts';
import {
  decisionRelations,
  decisionReviewRate,
  decisionsArgued,
  decisionsAssessed,
  decisionsConsulted,
  decisionsEvaluated,
  decisionsHeard,
  decisionsPublic,
  decisionsReviewed,
  majorDecision,
  majorDecisions,
} from './major-decision.ts';
import { matter, mattersDone, mattersPassed } from './matter.ts';
import {
  jointMeetings,
  lawMeetings,
  leadingGroupMeetings,
  meeting,
  meetingRelations,
  partyCommitteeMeetings,
} from './meeting.ts';

/** 研究议定重大事项: a major administrative decision is a matter decided, though it is not entered twice. */
export const mattersDecided = total('matters_decided', [mattersPassed, majorDecisions], {
  label: '研究议定重大事项',
  unit: '个',
  says: '本期议定的三重一大议题与讨论通过的重大行政决策之和',
  phrase: '研究议定重大事项{n}',
});

export const decisionsParts = {
  ledgers: [legalAdviser, adviserService, legalityReview, meeting, matter, decisionItem, majorDecision],
  indicators: [
    legalAdvisers,
    townAdvisers,
    villageAdvisers,
    adviserOpinions,
    adviserOpinionsAdopted,
    adviserServices,
    adviserHours,
    legalityReviews,
    decisionReviews,
    documentReviews,
    contractReviews,
    otherReviews,
    partyCommitteeMeetings,
    jointMeetings,
    leadingGroupMeetings,
    lawMeetings,
    mattersPassed,
    mattersDone,
    mattersDecided,
    catalogueItems,
    catalogueRemoved,
    majorDecisions,
    decisionsReviewed,
    decisionsConsulted,
    decisionsHeard,
    decisionsArgued,
    decisionsAssessed,
    decisionsPublic,
    decisionsEvaluated,
    decisionReviewRate,
  ],
  relations: [
    ...meetingRelations,
    ...reviewRelations,
    ...catalogueRelations,
    ...decisionRelations,
    relation(
      'legal-advisers',
      legalAdvisers,
      '=',
      [townAdvisers, villageAdvisers],
      '法律顾问等于乡镇与村（社区）法律顾问之和',
    ),
    relation('adviser-opinions-adopted', adviserOpinionsAdopted, '<=', adviserOpinions, '采纳的意见不超过出具的意见'),
    relation('adviser-opinions', adviserOpinions, '<=', adviserServices, '出具的意见不超过提供的服务'),
    relation('matters-done', mattersDone, '<=', mattersPassed, '已落实的议题不超过议定的议题'),
    relation('matters-decided', mattersPassed, '<=', mattersDecided, '三重一大议题不超过议定的重大事项'),
  ],
};

export { adviserService, decisionItem, legalAdviser, legalityReview, majorDecision, matter, meeting };
