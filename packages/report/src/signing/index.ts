export { sayChip } from './chip.ts';
export { addComment, resolveComment } from './comments.ts';
export { type DeskReader, type DeskState, type DeskView, deskView, mayComment, type Receipt } from './desk.ts';
export { draftOf } from './draft.ts';
export { driftOf } from './drift.ts';
export { evidenceOf, type PrintedNumber, printedNumbers } from './evidence.ts';
export { figureDigest, figuresDigest, frozenReport, signedReport, textDigest } from './freeze.ts';
export { reportPlace } from './judge.ts';
export * from './model.ts';
export {
  draftVersion,
  draftVersions,
  lastYear,
  printedDocx,
  printedReport,
  sentenceOffers,
  typedIn,
} from './reading-room.ts';
export { type DraftSource, printedLines, renderDraft } from './render.ts';
export { findReport, type Judge, type ReportKey, type ReportPlace, reportPage } from './scope.ts';
export { type ReportChange, type StepOrder as ReportStepOrder, saveDraft, takeStep } from './steps.ts';
export type { TypedClaim } from './typed.ts';
