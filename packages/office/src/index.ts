export { officialFonts } from './fonts.ts';
export { formDocx } from './form.ts';
export { chineseDate, documentNumber, formatMoney } from './formats.ts';
export type { Block, FormBlock, FormDocument, OfficialDocument, Run } from './model.ts';
export { officialDocx } from './official.ts';
export { figureBookmark } from './text.ts';
export { breakTitle } from './title.ts';
