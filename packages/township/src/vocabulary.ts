import { vocabulary as assemble, type Vocabulary } from '@yifa/kernel';
import { decisionWords } from './decisions/words.ts';
import { disclosureWords } from './disclosure/words.ts';
import { disputeWords } from './disputes/words.ts';
import { emergencyWords } from './emergency/words.ts';
import { enforcementWords } from './enforcement/words.ts';
import { leadershipWords } from './leadership/words.ts';
import { legalEducationWords } from './legal-education/words.ts';
import { normativeDocumentWords } from './normative-documents/words.ts';
import { oversightWords } from './oversight/words.ts';
import { serviceWords } from './services/words.ts';

/** How annual reports of townships and counties name the figures of law-based government. */
export const vocabulary: Vocabulary = assemble(
  leadershipWords,
  decisionWords,
  normativeDocumentWords,
  enforcementWords,
  oversightWords,
  disclosureWords,
  disputeWords,
  legalEducationWords,
  serviceWords,
  emergencyWords,
);
