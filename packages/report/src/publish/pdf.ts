/** The composed report as a .pdf file. */
import { officialPdf, type PdfMade, type PdfOptions } from '@yifa/office';
import { officialReport } from '../docx.ts';
import type { ComposedReport } from '../model.ts';

export interface ReportPdfOptions extends PdfOptions {
  /** 上行文 with 版头, 签发人 and 版记, or the text as the public reads it. */
  readonly layout?: 'upward' | 'web';
}

/**
 * The report as a .pdf file of the upward kind, or without 版头, 签发人 and 版记 for the public.
 * @throws RangeError when the date of the signature does not exist
 */
export async function reportPdf(report: ComposedReport, options: ReportPdfOptions = {}): Promise<PdfMade> {
  const { layout = 'upward', ...rest } = options;
  return officialPdf({ ...officialReport(report), layout }, rest);
}
