import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  RelativeHorizontalPosition,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  WidthType,
} from 'docx';
import { plainLine } from './blocks.ts';
import { chineseDate } from './formats.ts';
import type { OfficialDocument } from './model.ts';
import { bodyWidth, charWidth, lineHeight, textWidth } from './page.ts';
import { styleId } from './styles.ts';
import { textRuns } from './text.ts';

/** 附件说明: one line below the body, two characters in, names aligned under the first (GB/T 9704-2012 7.3.4). */
export function attachmentNote(names: readonly string[]): Paragraph[] {
  const label = 3 * charWidth;
  const digits = String(names.length).length;
  const number = names.length > 1 ? Math.round(160 * (digits + 0.5)) + 10 : 0;
  const left = 2 * charWidth + label + number;
  return names.map((name, index) =>
    plainLine(`${index === 0 ? '附件：' : ''}${names.length > 1 ? `${index + 1}.\t` : ''}${name}`, {
      alignment: AlignmentType.LEFT,
      indent: { left, hanging: index === 0 ? label + number : number },
      spacing: { before: index === 0 ? lineHeight : 0 },
      keepNext: true,
    }),
  );
}

/**
 * 署名 and 成文日期 of a document without a seal (GB/T 9704-2012 7.3.5.2): organ two characters from the right,
 * the date below it beginning two characters further right; when the date would then stand nearer to the edge
 * than two characters, it is the date that keeps the distance. Several organs stand on lines of their own.
 */
export function signature(orgs: readonly string[], isoDate: string): Paragraph[] {
  const date = chineseDate(isoDate);
  const margin = 2 * charWidth;
  const fromOrgs = textWidth - margin - Math.max(0, ...orgs.map(bodyWidth)) + margin;
  const fromEdge = textWidth - margin - bodyWidth(date);
  const orgStart = Math.max(0, Math.min(fromOrgs, fromEdge) - margin);
  // A date that keeps its distance is set from the right, so that it holds whatever the digits' true width.
  const place =
    fromEdge < fromOrgs
      ? { alignment: AlignmentType.RIGHT, indent: { right: margin } }
      : { alignment: AlignmentType.LEFT, indent: { left: fromOrgs } };
  return [
    ...orgs.map((org, index) =>
      plainLine(org, {
        alignment: AlignmentType.LEFT,
        indent: { left: orgStart },
        spacing: { before: index === 0 ? lineHeight : 0 },
        keepNext: true,
        keepLines: true,
      }),
    ),
    plainLine(date, { ...place, spacing: { before: orgs.length === 0 ? lineHeight : 0 } }),
  ];
}

/** 附注 in round brackets, two characters in, on the line below the date. */
export function note(text: string): Paragraph {
  const bare = text
    .trim()
    .replace(/^[（(]/u, '')
    .replace(/[）)]$/u, '');
  return plainLine(`（${bare}）`, { indent: { left: 2 * charWidth }, alignment: AlignmentType.LEFT });
}

/** Four-size character of the 版记. */
const small = 280;

const rule = (size: number) => ({ style: BorderStyle.SINGLE, size, color: '000000' });
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** 0.35 mm for the first and last rule, 0.25 mm between. */
const thick = rule(8);
const thin = rule(6);

/**
 * 版记: 抄送 and 印发 between rules at the foot of the last page (GB/T 9704-2012 7.4), as a table held to the
 * lower edge of the 版心. Nothing when there is neither a 抄送机关 nor a 印发机关.
 */
export function imprint(
  copyTo: readonly string[],
  printed: OfficialDocument['printed'] | undefined,
): (Paragraph | Table)[] {
  const copies = `${copyTo.join('，')}。`;
  const lines: Paragraph[] = [];
  if (copyTo.length > 0) {
    lines.push(
      new Paragraph({
        style: styleId.imprint,
        indent: { left: 4 * small, right: small, hanging: 3 * small },
        children: textRuns(`抄送：${copies}`, { role: 'body' }),
      }),
    );
  }
  if (printed !== undefined) {
    lines.push(
      new Paragraph({
        style: styleId.imprint,
        alignment: AlignmentType.LEFT,
        indent: { left: small, right: small },
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth - small }],
        children: textRuns(`${printed.by}\t${chineseDate(printed.on)}印发`, { role: 'body' }),
      }),
    );
  }
  if (lines.length === 0) return [];
  const table = new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [textWidth],
    layout: TableLayoutType.FIXED,
    margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    // A word processor that cannot float a table this wide leaves it where it stands, after the last line.
    float: {
      horizontalAnchor: TableAnchorType.MARGIN,
      verticalAnchor: TableAnchorType.MARGIN,
      relativeHorizontalPosition: RelativeHorizontalPosition.LEFT,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
    },
    borders: {
      top: thick,
      bottom: thick,
      left: none,
      right: none,
      insideHorizontal: thin,
      insideVertical: none,
    },
    rows: lines.map(
      (line) =>
        new TableRow({
          cantSplit: true,
          children: [new TableCell({ width: { size: textWidth, type: WidthType.DXA }, children: [line] })],
        }),
    ),
  });
  // A floating table hangs on the paragraph after it.
  const anchor = new Paragraph({ spacing: { line: 20, lineRule: LineRuleType.EXACT }, children: [] });
  return [table, anchor];
}
