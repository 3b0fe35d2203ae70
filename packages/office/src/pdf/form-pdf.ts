import type { FormDocument } from '../model.ts';
import { formsData } from './form-data.ts';
import { foldersOf, type PdfOptions } from './official-pdf.ts';
import type { PdfMade } from './protocol.ts';
import { setPages } from './setter.ts';

/**
 * Lays out statutory forms (执法文书、调解文书、笔录) as one .pdf file, each beginning on a page of its own and numbered
 * by itself, in the faces of `officialPdf` and the order of parts of `formDocx`. The same forms give the same bytes.
 * @param title of the file, shown by readers of PDF
 * @throws RangeError when there is no form or a date does not exist
 */
export async function formPdf(
  title: string,
  forms: readonly FormDocument[],
  options: Pick<PdfOptions, 'fontFolders'> = {},
): Promise<PdfMade> {
  if (forms.length === 0) throw new RangeError('no form');
  return setPages('form', JSON.stringify(formsData(title, forms)), options.fontFolders ?? foldersOf(process.env));
}
