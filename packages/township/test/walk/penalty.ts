/** The penalty case as it is walked: the usual answers, the laws, the reader of its file. */
import { addDays, addMonths, isPlainDate } from '@yifa/law';
import { penaltyCase } from '../../src/enforcement/penalty/index.ts';
import type { Procedure } from './model.ts';
import {
  digestPenalty,
  hearingAmounts,
  officers,
  type PenaltyFile,
  penaltyWorld,
  readPenalty,
} from './penalty-file.ts';
import { beforeDecision } from './penalty-law.ts';
import { afterDecision, onTheSpot } from './penalty-law-after.ts';

const allItems = ['subject', 'procedure', 'evidence', 'law', 'power', 'papers', 'crime'];

export const penalty: Procedure<PenaltyFile> = {
  ledger: penaltyCase.model,
  world: penaltyWorld,
  settings: {
    'hearing-fine-citizen': hearingAmounts.citizen,
    'hearing-fine-organisation': hearingAmounts.organisation,
  },
  usual: {
    endangersLife: false,
    crime: false,
    publicInterest: false,
    complex: false,
    grave: false,
    minor: false,
    partyBornOn: null,
    proposedKinds: ['fine'],
    proposedFine: ({ proposedKinds }) =>
      Array.isArray(proposedKinds) && proposedKinds.includes('fine') ? 1000_00 : null,
    proposedConfiscation: ({ proposedKinds }) =>
      Array.isArray(proposedKinds) && proposedKinds.includes('confiscation') ? 500_00 : null,
    kinds: ({ proposedKinds }) => proposedKinds ?? ['fine'],
    fine: ({ proposedFine }) => proposedFine ?? null,
    'spot.fine': 150_00,
    confiscated: ({ proposedConfiscation }) => proposedConfiscation ?? null,
    correction: '责令改正',
    defence: 'made',
    defenceSays: '请求从轻',
    rechecked: true,
    reviewer: officers.reviewer,
    reviewFit: allItems,
    hearingChair: officers.reviewer,
    recused: [officers.second],
    'recuse.officers': [officers.first, officers.third],
    reviewFirstTold: true,
    attendees: 3,
    defendedOn: ({ informedOn }, day) => (isPlainDate(informedOn) ? addDays(informedOn, 2) : day),
    hearingAskedOn: ({ informedOn }, day) => (isPlainDate(informedOn) ? addDays(informedOn, 1) : day),
    hearingOn: (_, day) => addDays(day, 14),
    proposalChangedOn: (_, day) => day,
    'serve.servedOn': ({ decidedOn }, day) => (isPlainDate(decidedOn) ? addDays(decidedOn, 40) : day),
    announcedOn: ({ serveHow, decidedOn }) =>
      serveHow === 'announced' && isPlainDate(decidedOn) ? addDays(decidedOn, 1) : null,
    electronicAgreed: true,
    paid: ({ fine }) => (typeof fine === 'number' ? fine : 0),
    collected: ({ fine }) => (typeof fine === 'number' ? fine : 0),
    spotWhy: ({ track, fine }) =>
      track === 'simple' && typeof fine === 'number' && fine <= 100_00 ? 'small' : 'remote',
    deferredUntil: (_, day) => addDays(day, 5),
    remedyEndedOn: ({ servedOn }, day) => (isPlainDate(servedOn) ? addMonths(servedOn, 6) : day),
    courtAskedOn: ({ remedyEndedOn }, day) =>
      isPlainDate(remedyEndedOn) && remedyEndedOn >= day ? addDays(remedyEndedOn, 4) : day,
  },
  laws: [...beforeDecision, ...onTheSpot, ...afterDecision],
  alsoRead: ['closedOn', 'archivedOn', 'spotFiledOn', 'withdrawnOn'],
  read: readPenalty,
  digest: digestPenalty,
};
