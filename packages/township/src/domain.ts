/** Everything that a township's work consists of, assembled and checked once. */
import type { Fields, Indicator, LedgerModel, RefTarget, Relation } from '@yifa/kernel';
import { decisionsParts } from './decisions/index.ts';
import { disclosureParts } from './disclosure/index.ts';
import { disputesParts } from './disputes/index.ts';
import { mediationCase } from './disputes/mediation-case.ts';
import { petition } from './disputes/petition.ts';
import { emergencyParts } from './emergency/index.ts';
import { enforcementParts } from './enforcement/index.ts';
import { inspection } from './enforcement/inspection.ts';
import { penaltyCase } from './enforcement/penalty/index.ts';
import { assemble } from './language.ts';
import { leadershipParts } from './leadership/index.ts';
import { legalEducationParts } from './legal-education/index.ts';
import { normativeDocumentsParts } from './normative-documents/index.ts';
import { oversightParts } from './oversight/index.ts';
import { servicesParts } from './services/index.ts';

const parts = [
  leadershipParts,
  decisionsParts,
  normativeDocumentsParts,
  enforcementParts,
  oversightParts,
  disclosureParts,
  disputesParts,
  legalEducationParts,
  servicesParts,
  emergencyParts,
];

export const township = assemble({
  ledgers: parts.flatMap((part): readonly { readonly model: LedgerModel }[] => part.ledgers),
  indicators: parts.flatMap((part): readonly Indicator[] => part.indicators),
  relations: parts.flatMap((part): readonly Relation[] => part.relations),
});

/** What the home page shows of a year. */
export const keyFigures: readonly string[] = [
  'matters_decided',
  'penalty_decisions',
  'fines_total',
  'mediations_succeeded',
  'petitions_total',
  'publicity_activities',
  'disclosure_items',
  'hotline_tickets',
];

/** What the page of pictures breaks down, and by what. */
export const charts = [
  by(mediationCase, 'kind'),
  by(mediationCase, 'village'),
  by(mediationCase, 'state'),
  by(petition, 'field'),
  by(penaltyCase, 'state'),
  by(inspection, 'result'),
];

interface Chart {
  readonly ledger: string;
  readonly by: string;
}

function by<F extends Fields>(ledger: RefTarget<F>, field: (keyof F & string) | 'state'): Chart {
  return { ledger: ledger.id, by: field };
}
