import {
  cleanupItem,
  cleanupRelations,
  cleanupRound,
  cleanupRounds,
  documentsCleaned,
  documentsKept,
  documentsRepealed,
  documentsRevised,
} from './cleanup.ts';
import {
  documentRelations,
  documentsCorrected,
  documentsFiled,
  documentsFiledOfIssued,
  documentsIssued,
  documentsReviewed,
  documentsStanding,
  filingRate,
  normativeDocument,
} from './normative-document.ts';

export const normativeDocumentsParts = {
  ledgers: [normativeDocument, cleanupRound, cleanupItem],
  indicators: [
    documentsIssued,
    documentsFiled,
    documentsFiledOfIssued,
    documentsReviewed,
    documentsStanding,
    documentsCorrected,
    filingRate,
    cleanupRounds,
    documentsCleaned,
    documentsKept,
    documentsRevised,
    documentsRepealed,
  ],
  relations: [...documentRelations, ...cleanupRelations],
};

export { cleanupItem, cleanupRound, normativeDocument };
