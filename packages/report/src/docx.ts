/** The composed report as an official document of the upward kind (GB/T 9704-2012). */
import { type Block, type FileEvidence, type OfficialDocument, officialDocx } from '@yifa/office';
import type { ComposedReport, ReportSection } from './model.ts';

function blocksOf(section: ReportSection): Block[] {
  const heading: Block[] =
    section.heading === '' ? [] : [{ kind: 'heading', level: section.level, runs: [{ text: section.heading }] }];
  return [...heading, ...section.paragraphs.map((runs): Block => ({ kind: 'para', runs }))];
}

/** The report as a document of the upward kind, with 版头, 签发人, 主送, 署名, 成文日期 and 版记. */
export function officialReport(report: ComposedReport): OfficialDocument {
  const { number, signers, title, addressee, copyTo, sections, signature } = report;
  return {
    layout: 'upward',
    issuer: signature.org,
    ...(number === '' ? {} : { number }),
    signers,
    title,
    ...(addressee === '' ? {} : { addressee }),
    body: sections.flatMap(blocksOf),
    signature,
    copyTo,
    printed: { by: signature.org, on: signature.date },
  };
}

/**
 * The report as a .docx file of the upward kind; every number is a content control tagged with
 * its indicator. With the evidence of its signature (`evidenceOf`), the file carries the proof of each number.
 * @throws RangeError when the date of the signature does not exist, or the evidence is that of another text.
 */
export async function reportDocx(report: ComposedReport, evidence?: FileEvidence): Promise<Uint8Array> {
  return officialDocx(officialReport(report), evidence === undefined ? {} : { evidence });
}
