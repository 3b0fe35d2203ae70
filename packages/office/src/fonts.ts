/** The faces of an official document and what may stand in where one is not installed. */
export type FontRole = 'title' | 'heading1' | 'heading2' | 'body' | 'page' | 'latin';

/**
 * Target fonts written into every document, with the fallbacks to try in order on a machine without them.
 * Sizes are points: 2号 22, 3号 16, 4号 14. No font is embedded, since none of the targets may be given on.
 * Source: GB/T 9704-2012 for faces and sizes; the font names are the usual ones of Chinese office machines.
 */
export const officialFonts = {
  title: {
    target: '方正小标宋简体',
    fallback: ['方正小标宋_GBK', '华文中宋', '宋体'],
    size: 22,
    use: '发文机关标志、标题',
  },
  heading1: { target: '黑体', fallback: ['SimHei', '方正黑体_GBK'], size: 16, use: '一级标题' },
  heading2: {
    target: '楷体_GB2312',
    fallback: ['楷体', 'KaiTi', '方正楷体_GBK'],
    size: 16,
    use: '二级标题、签发人姓名',
  },
  body: {
    target: '仿宋_GB2312',
    fallback: ['仿宋', 'FangSong', '方正仿宋_GBK'],
    size: 16,
    use: '正文及三级、四级标题',
  },
  page: { target: '宋体', fallback: ['SimSun', '方正书宋_GBK'], size: 14, use: '页码' },
  latin: { target: 'Times New Roman', fallback: ['Liberation Serif'], size: 16, use: '数字和字母' },
} as const satisfies Record<FontRole, { target: string; fallback: readonly string[]; size: number; use: string }>;

/** Faces whose digits stay in the face itself: Times beside 小标宋 looks broken, and 页码 is 宋体 by the standard. */
const ownDigits: ReadonlySet<FontRole> = new Set(['title', 'page']);

/** Fonts of a run: East Asian text in the role's font, digits and letters in the Latin one. */
export const fontsFor = (role: FontRole) => {
  const eastAsia = officialFonts[role].target;
  const latin = ownDigits.has(role) ? eastAsia : officialFonts.latin.target;
  return { ascii: latin, hAnsi: eastAsia, cs: latin, eastAsia, hint: 'eastAsia' };
};

/** One font for every character class; for punctuation that a word processor may take for Western text. */
export const wideFontsFor = (role: FontRole) => {
  const name = officialFonts[role].target;
  return { ascii: name, hAnsi: name, cs: name, eastAsia: name, hint: 'eastAsia' };
};

const escapeXml = (text: string): string => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;');

/** word/fontTable.xml naming, for each target font, the fonts a word processor should try in its place. */
export function fontTableXml(): string {
  const fonts = Object.values(officialFonts).map(
    ({ target, fallback }) =>
      `<w:font w:name="${escapeXml(target)}"><w:altName w:val="${escapeXml(fallback.join(','))}"/></w:font>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join('')}</w:fonts>`;
}
