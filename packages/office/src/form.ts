import { AlignmentType, Footer, PageNumber, Paragraph, type Table, TextRun } from 'docx';
import { blankLine, blockContent, plainLine } from './blocks.ts';
import { wideFontsFor } from './fonts.ts';
import { closingLines, fieldTable, signatureLines } from './form-parts.ts';
import type { FormBlock, FormDocument } from './model.ts';
import { titleParagraph } from './official.ts';
import { packDocument } from './package.ts';
import { charWidth, lineHeight } from './page.ts';
import { styleId } from './styles.ts';
import { textRuns, Writer } from './text.ts';

/** “第 1 页 共 2 页”, as case files are numbered form by form. */
const pageOfPages = (): Footer => {
  const font = wideFontsFor('page');
  return new Footer({
    children: [
      new Paragraph({
        style: styleId.page,
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({ text: '第 ', font }),
          new TextRun({ children: [PageNumber.CURRENT], font }),
          new TextRun({ text: ' 页　共 ', font }),
          new TextRun({ children: [PageNumber.TOTAL_PAGES], font }),
          new TextRun({ text: ' 页', font }),
        ],
      }),
    ],
  });
};

const formBlock = (block: FormBlock, writer: Writer, held: boolean): readonly (Paragraph | Table)[] => {
  switch (block.kind) {
    case 'fields':
      return fieldTable(block.rows, block.columns ?? 1);
    case 'signatures':
      return signatureLines(block.rows, held);
    default:
      return blockContent(block, writer, held);
  }
};

/** A page may not begin with nothing but signatures: the text before them and before the closing comes along. */
const isHeld = (form: FormDocument, index: number): boolean => {
  const next = form.body[index + 1];
  return next === undefined ? form.closing !== undefined : next.kind === 'signatures';
};

/**
 * Lays out a statutory form (执法文书、调解文书、笔录) on the page of GB/T 9704-2012 and returns the bytes of a
 * .docx file: organ, name of the form, number at the right, body, closing organ and date, footnote.
 * @throws RangeError when a date does not exist or a figure id cannot be written as a tag.
 */
export async function formDocx(form: FormDocument): Promise<Uint8Array> {
  const writer = new Writer();
  return packDocument({
    title: form.title,
    author: form.org,
    footers: { default: pageOfPages() },
    children: [
      new Paragraph({
        style: styleId.title,
        keepNext: true,
        children: textRuns(form.org, { role: 'title' }),
      }),
      titleParagraph(form.title, 0),
      ...(form.number === undefined
        ? [blankLine()]
        : [
            plainLine(form.number, {
              alignment: AlignmentType.RIGHT,
              indent: { right: charWidth },
              spacing: { before: Math.round(lineHeight / 2), after: Math.round(lineHeight / 2) },
            }),
          ]),
      ...form.body.flatMap((block, index) => formBlock(block, writer, isHeld(form, index))),
      ...(form.closing === undefined ? [] : closingLines(form.closing.org, form.closing.date)),
      ...(form.footnote === undefined
        ? []
        : [
            new Paragraph({
              style: styleId.small,
              spacing: { before: lineHeight },
              children: textRuns(form.footnote, { role: 'body' }),
            }),
          ]),
    ],
  });
}
