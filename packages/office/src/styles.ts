import { type FontRole, fontsFor } from './fonts.ts';
import { bodyTightening, charWidth, lineHeight } from './page.ts';

/** Colour of the 发文机关标志 and of the rule below it. */
export const red = 'FF0000';

/** Ids of the paragraph styles written into every document. */
export const styleId = {
  body: 'YifaBody',
  mark: 'YifaMark',
  title: 'Title',
  cell: 'YifaCell',
  cellHead: 'YifaCellHead',
  imprint: 'YifaImprint',
  small: 'YifaSmall',
  page: 'YifaPage',
} as const;

const fonts = (role: FontRole): string => {
  const { ascii, hAnsi, cs, eastAsia, hint } = fontsFor(role);
  return `<w:rFonts w:ascii="${ascii}" w:eastAsia="${eastAsia}" w:hAnsi="${hAnsi}" w:cs="${cs}" w:hint="${hint}"/>`;
};

/** Run properties; a role, size or spacing left out is inherited. */
const run = (options: {
  readonly role?: FontRole;
  readonly color?: string;
  readonly tightening?: number;
  /** Half-points. */
  readonly size?: number;
}): string =>
  [
    options.role === undefined ? '' : fonts(options.role),
    options.color === undefined ? '' : `<w:color w:val="${options.color}"/>`,
    options.tightening === undefined ? '' : `<w:spacing w:val="${options.tightening}"/>`,
    options.size === undefined ? '' : `<w:sz w:val="${options.size}"/><w:szCs w:val="${options.size}"/>`,
  ].join('');

const exact = (line: number): string => `<w:spacing w:before="0" w:after="0" w:line="${line}" w:lineRule="exact"/>`;

/** Two characters, kept in step with the text size by the character count and in twips for everyone else. */
const firstLine = `<w:ind w:firstLineChars="200" w:firstLine="${2 * charWidth}"/>`;

/** No widow control, no automatic gap beside digits, no grid; repeated in Normal for programs that skip the defaults. */
const strictLines =
  '<w:widowControl w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/>';

type Style = {
  readonly id: string;
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  readonly paragraph?: string;
  readonly run?: string;
};

const paragraphStyle = (style: Style): string =>
  [
    `<w:style w:type="paragraph" w:styleId="${style.id}"${style.id === 'Normal' ? ' w:default="1"' : ''}>`,
    `<w:name w:val="${style.name}"/>`,
    style.id === 'Normal' ? '' : `<w:basedOn w:val="${style.basedOn ?? 'Normal'}"/>`,
    style.next === undefined ? '' : `<w:next w:val="${style.next}"/>`,
    '<w:qFormat/>',
    style.paragraph === undefined ? '' : `<w:pPr>${style.paragraph}</w:pPr>`,
    style.run === undefined ? '' : `<w:rPr>${style.run}</w:rPr>`,
    '</w:style>',
  ].join('');

const heading = (level: 1 | 2 | 3 | 4, role: FontRole): Style => ({
  id: `Heading${level}`,
  name: `heading ${level}`,
  next: styleId.body,
  paragraph: `<w:keepNext/>${firstLine}<w:outlineLvl w:val="${level - 1}"/>`,
  run: run({ role }),
});

const styles: readonly Style[] = [
  { id: 'Normal', name: 'Normal', paragraph: strictLines },
  { id: styleId.body, name: '公文正文', paragraph: firstLine },
  {
    id: styleId.title,
    name: 'Title',
    next: 'Normal',
    paragraph: `${exact(680)}<w:jc w:val="center"/>`,
    run: run({ role: 'title', tightening: 0, size: 44 }),
  },
  heading(1, 'heading1'),
  heading(2, 'heading2'),
  heading(3, 'body'),
  heading(4, 'body'),
  {
    id: styleId.mark,
    name: '发文机关标志',
    paragraph: '<w:jc w:val="center"/>',
    run: run({ role: 'title', color: red, tightening: 0 }),
  },
  {
    id: styleId.cell,
    name: '表格文字',
    paragraph: '<w:spacing w:before="20" w:after="20" w:line="340" w:lineRule="atLeast"/><w:jc w:val="left"/>',
    run: run({ tightening: 0, size: 24 }),
  },
  {
    id: styleId.cellHead,
    name: '表格标题',
    basedOn: styleId.cell,
    paragraph: '<w:keepNext/><w:jc w:val="center"/>',
    run: run({ role: 'heading1' }),
  },
  { id: styleId.imprint, name: '版记', paragraph: exact(480), run: run({ tightening: 0, size: 28 }) },
  { id: styleId.small, name: '附记', paragraph: exact(400), run: run({ tightening: 0, size: 24 }) },
  {
    id: styleId.page,
    name: '公文页码',
    paragraph: exact(320),
    run: run({ role: 'page', tightening: 0, size: 28 }),
  },
];

/**
 * word/styles.xml after GB/T 9704-2012: 3号仿宋 throughout unless said otherwise, 28 characters × 22 lines.
 * Written whole, because the automatic gap between Chinese text and digits, widow control and the character
 * grid must be off in the defaults for the lines to come out exact, and because no theme font may be left in it.
 */
export function stylesXml(): string {
  const defaults = [
    '<w:docDefaults><w:rPrDefault><w:rPr>',
    run({ role: 'body', tightening: bodyTightening, size: 32 }),
    '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>',
    '</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>',
    `${strictLines}${exact(lineHeight)}<w:jc w:val="both"/>`,
    '</w:pPr></w:pPrDefault></w:docDefaults>',
  ].join('');
  const table =
    '<w:style w:type="table" w:styleId="TableNormal" w:default="1"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${defaults}${styles.map(paragraphStyle).join('')}${table}</w:styles>`;
}
