import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { plainLine } from './blocks.ts';
import type { OfficialDocument } from './model.ts';
import { charWidth, lineHeight, millimetres, textWidth, widthInChars } from './page.ts';
import { red, styleId } from './styles.ts';
import { textRuns } from './text.ts';

const halfPoints = (points: number): number => points * 2;

/** Points; large enough to stand out on a page, never above the 22 mm of the highest organs. */
const largestMark = 48;
const smallestMark = 26;

const markSize = (chars: number): number =>
  Math.max(smallestMark, Math.min(largestMark, Math.floor(textWidth / 20 / Math.max(chars, 1))));

const markLine = (size: number) => ({ line: (size + 4) * 20, lineRule: LineRuleType.EXACT });

/** The mark's upper edge stands 35 mm below the upper edge of the 版心. */
const aboveMark = millimetres(35);

const singleMark = (issuer: string): Paragraph => {
  const text = `${issuer}文件`;
  const size = markSize(widthInChars(text));
  return new Paragraph({
    style: styleId.mark,
    spacing: { before: aboveMark, ...markLine(size) },
    children: textRuns(text, { role: 'title', size: halfPoints(size) }),
  });
};

/** Joint mark: names one below the other, spread to one width, 文件 beside them at half height. */
const jointMark = (issuers: readonly string[]): (Paragraph | Table)[] => {
  const longest = Math.max(...issuers.map(widthInChars));
  const size = Math.max(18, Math.min(36, Math.floor(textWidth / 20 / (longest + 3))));
  const names = Math.round((longest + 0.5) * size * 20);
  const word = Math.round(2.3 * size * 20);
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const cell = (width: number, texts: readonly string[], alignment: 'distribute' | 'center') =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      children: texts.map(
        (text) =>
          new Paragraph({
            style: styleId.mark,
            alignment,
            spacing: markLine(size),
            children: textRuns(text, { role: 'title', size: halfPoints(size) }),
          }),
      ),
    });
  return [
    new Paragraph({ spacing: { line: aboveMark, lineRule: LineRuleType.EXACT }, children: [] }),
    new Table({
      width: { size: names + word, type: WidthType.DXA },
      columnWidths: [names, word],
      layout: TableLayoutType.FIXED,
      alignment: AlignmentType.CENTER,
      margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
      borders: {
        top: none,
        bottom: none,
        left: none,
        right: none,
        insideHorizontal: none,
        insideVertical: none,
      },
      rows: [
        new TableRow({
          children: [cell(names, issuers, AlignmentType.DISTRIBUTE), cell(word, ['文件'], AlignmentType.CENTER)],
        }),
      ],
    }),
  ];
};

const signersPerLine = 2;

/** Number on the left and 签发人 on the right, one character in from either edge; the number shares the last line. */
const upwardNumber = (number: string | undefined, signers: readonly string[]): Paragraph[] => {
  const columns = Math.min(signersPerLine, Math.max(1, signers.length));
  const nameWidth = Math.max(3, ...signers.map(widthInChars)) * charWidth;
  const firstName = textWidth - charWidth - columns * nameWidth - (columns - 1) * charWidth;
  const label = firstName - 4 * charWidth;
  const lines = Math.max(1, Math.ceil(signers.length / signersPerLine));
  return Array.from({ length: lines }, (_, index) => {
    const names = signers.slice(index * signersPerLine, (index + 1) * signersPerLine);
    const nameStops = names.map((_name, column) => firstName + column * (nameWidth + charWidth));
    // The label runs straight into the first name; a tab between them could be overrun by rounding.
    const stops = index === 0 ? [label, ...nameStops.slice(1)] : nameStops;
    return new Paragraph({
      indent: { left: charWidth },
      alignment: AlignmentType.LEFT,
      spacing: { before: index === 0 ? 2 * lineHeight : 0 },
      tabStops: stops.map((position) => ({ type: TabStopType.LEFT, position })),
      children: [
        ...textRuns(index === lines - 1 ? (number ?? '') : '', { role: 'body' }),
        ...(index === 0 ? textRuns('\t签发人：', { role: 'body' }) : []),
        ...names.flatMap((name, column) => [
          ...(index === 0 && column === 0 ? [] : textRuns('\t', { role: 'body' })),
          ...textRuns(name, { role: 'heading2', explicit: true }),
        ]),
      ],
    });
  });
};

/** Red rule as wide as the 版心, 4 mm below the number. */
const redRule = (): Paragraph =>
  new Paragraph({
    spacing: { line: 110, lineRule: LineRuleType.EXACT },
    border: { bottom: { style: BorderStyle.SINGLE, size: 12, space: 0, color: red } },
    children: [],
  });

/** 版头: mark, number line and red rule (GB/T 9704-2012 7.2). */
export function documentHead(doc: OfficialDocument): (Paragraph | Table)[] {
  const issuers = doc.issuers ?? [];
  const mark = issuers.length > 1 ? jointMark(issuers) : [singleMark(issuers[0] ?? doc.issuer)];
  const number =
    doc.layout === 'upward'
      ? upwardNumber(doc.number, doc.signers ?? [])
      : [
          plainLine(doc.number ?? '', {
            alignment: AlignmentType.CENTER,
            spacing: { before: 2 * lineHeight },
          }),
        ];
  return [...mark, ...number, redRule()];
}
