/** A report as the file that its name asks for. */
import type { FontUse } from '@yifa/office';
import {
  type ComposedReport,
  draftStamp,
  evidenceOf,
  frozenReport,
  giveIndexNumber,
  publicationOf,
  publicHtml,
  publishedReport,
  type ReportKey,
  type ReportPlace,
  reportDocx,
  reportPdf,
  signedReport,
} from '@yifa/report';

export const reportFormats = ['.docx', '.pdf', '.html'] as const;
export type ReportFormat = (typeof reportFormats)[number];

export interface ReportFile {
  readonly bytes: Uint8Array;
  readonly title: string;
  /** What the user should know of the file. */
  readonly notes: readonly string[];
}

const utf8 = new TextEncoder();

function fontNotes(fonts: readonly FontUse[]): string[] {
  return fonts
    .filter((each) => !each.same)
    .map(({ use, wanted, used }) => `${use}应为${wanted}，本机没有，用了${used}（YIFA_FONTS 可指定字体文件夹）`);
}

/** The report as the ledgers have it now; .pdf and .html say that nobody has signed it. */
export async function composedFile(
  { store }: ReportPlace,
  report: ComposedReport,
  format: ReportFormat,
): Promise<ReportFile> {
  const { title } = report;
  switch (format) {
    case '.docx':
      return { bytes: await reportDocx(report), title, notes: [] };
    case '.pdf': {
      const { bytes, fonts } = await reportPdf(report, { stamp: draftStamp });
      return { bytes, title, notes: [`尚未签发，已标明“${draftStamp}”`, ...fontNotes(fonts)] };
    }
    case '.html': {
      const publication = publicationOf(report, { profile: await store.publishing.profile(report.org) });
      const page = publicHtml(report, { publication, stamp: draftStamp });
      return { bytes: utf8.encode(page), title, notes: [`尚未签发，已标明“${draftStamp}”`] };
    }
  }
}

/**
 * The report as it was signed: .docx with the proof of its numbers, .pdf with 版头, .html for the public under its
 * 索引号, all personal data masked but what is cleared.
 * @returns undefined when nothing was signed
 * @throws YifaError when the page may not be published
 */
export async function signedFile(
  place: ReportPlace,
  key: ReportKey,
  format: ReportFormat,
  cleared: readonly string[],
): Promise<ReportFile | undefined> {
  const report = await signedReport(place.store, key.org, key.year);
  const frozen = await frozenReport(place.store, key.org, key.year);
  if (!report || !frozen) return undefined;
  switch (format) {
    case '.docx':
      return { bytes: await reportDocx(report, evidenceOf(frozen, report)), title: report.title, notes: [] };
    case '.pdf': {
      const { bytes, fonts } = await reportPdf(report);
      return { bytes, title: report.title, notes: fontNotes(fonts) };
    }
    case '.html': {
      await publishedReport(place, key, { mask: 'all', cleared }); // refused before a number is given
      const { indexNo } = await giveIndexNumber(place, key);
      const { report: shown, masked, ...page } = await publishedReport(place, key, { mask: 'all', cleared });
      const { publication, evidence, stamp } = page;
      const html = publicHtml(shown, { publication, stamp, ...(evidence === undefined ? {} : { evidence }) });
      const notes = masked.map(({ quote }) => `已遮盖“${quote}”；确认可以公开的，用 --clear 写明`);
      return { bytes: utf8.encode(html), title: shown.title, notes: [`索引号 ${indexNo}`, ...notes] };
    }
  }
}
