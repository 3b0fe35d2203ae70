export { qrSvg } from '../qr.ts';
export type { FontUse } from './faces.ts';
export { formPdf } from './form-pdf.ts';
export { officialPdf, type PdfOptions } from './official-pdf.ts';
export type { PdfMade, PdfStandard } from './protocol.ts';
