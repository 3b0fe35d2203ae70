/** The major decision as it is walked: the usual answers, the laws, the reader of its file. */
import { addDays, isPlainDate, plainDate } from '@yifa/law';
import { majorDecision } from '../../src/decisions/major-decision.ts';
import { type DecisionFile, digest, kindsOfReview, meetingOf, opinionOf, read, world } from './decision-file.ts';
import { laws } from './decision-law.ts';
import { entryId, type Procedure } from './model.ts';

export const decision: Procedure<DecisionFile> = {
  ledger: majorDecision.model,
  world,
  settings: {},
  usual: {
    exclusion: 'none',
    secret: false,
    group: false,
    hearingDue: false,
    technical: false,
    risky: false,
    economic: false,
    tookPart: false,
    withMajority: true,
    dissents: 0,
    partyReply: 'agreed',
    item: entryId(51),
    consultUntil: ({ consultFrom }, day) => addDays(isPlainDate(consultFrom) ? consultFrom : day, 40),
    collectedOn: ({ consultUntil }, day) =>
      isPlainDate(consultUntil) && consultUntil >= day ? addDays(consultUntil, 1) : day,
    hearingOn: (_, day) => addDays(day, 12),
    packet: ['draft', 'public', 'expert', 'risk', 'fair', 'legality'],
    channels: ['site'],
    meeting: (_, day) => meetingOf(day),
    stopMeeting: ({ stoppedOn }, day) => meetingOf(isPlainDate(stoppedOn) ? stoppedOn : day),
    review: (_, day) => opinionOf(day, 'sound'),
  },
  tried: {
    meeting: (day) => [meetingOf(day, true), meetingOf(plainDate('2025-01-01'))],
    stopMeeting: (day) => [meetingOf(day, true), meetingOf(plainDate('2025-01-01'))],
    review: (day) => [
      ...kindsOfReview.map((kind) => opinionOf(day, kind)),
      opinionOf(plainDate('2025-01-01'), 'sound'),
      opinionOf(addDays(day, 5), 'sound'),
    ],
  },
  laws,
  alsoRead: [
    'followedOn',
    'archivedOn',
    'stoppedOn',
    'talkedOn',
    'expertOn',
    'riskOn',
    'fairOn',
    'shelvedOn',
    'returnedOn',
    'resumedOn',
  ],
  read,
  digest,
};
