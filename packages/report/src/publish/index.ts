export { type PublicHtmlOptions, publicFragment, publicHtml } from './html.ts';
export { type IndexNumberWords, indexNumber, indexNumberParts, usualIndexTemplate } from './index-number.ts';
export * from './judge.ts';
export {
  type JudgedNumber,
  type NumberFault,
  type NumberVerdict,
  numberVerdictSays,
  numberVerdicts,
} from './judge-number.ts';
export { type ReportPdfOptions, reportPdf } from './pdf.ts';
export { maskedPersonal, type PersonalData, type PersonalKind, personalDataIn, personalKinds } from './personal.ts';
export {
  type PlacedPersonal,
  type PublicOptions,
  type PublicVersion,
  personalDataOf,
  publicVersion,
} from './public-version.ts';
export {
  catalogueOf,
  metadataCsv,
  metadataRow,
  metaOf,
  type Publication,
  type PublicationOptions,
  publicationOf,
  type Validity,
  validities,
  webAddress,
} from './publication.ts';
export {
  draftStamp,
  giveIndexNumber,
  isSigned,
  type PublishedReport,
  publishedReport,
  secrecyOf,
} from './published.ts';
export { type VerifyOrder, verifyFile } from './verify-file.ts';
