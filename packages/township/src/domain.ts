/** Everything that a township's work consists of, assembled and checked once. */
import type { Indicator, LedgerModel, Relation } from '@yifa/kernel';
import { decisionsParts } from './decisions/index.ts';
import { disclosureParts } from './disclosure/index.ts';
import { disputesParts } from './disputes/index.ts';
import { emergencyParts } from './emergency/index.ts';
import { enforcementParts } from './enforcement/index.ts';
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
