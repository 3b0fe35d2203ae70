import { AlignmentType, Footer, HeadingLevel, PageNumber, Paragraph, TextRun } from 'docx';
import { blankLine, bodyContent, plainLine } from './blocks.ts';
import type { FileEvidence } from './evidence/model.ts';
import { wideFontsFor } from './fonts.ts';
import { documentHead } from './head.ts';
import type { OfficialDocument } from './model.ts';
import { packDocument } from './package.ts';
import { lineHeight } from './page.ts';
import { styleId } from './styles.ts';
import { attachmentNote, imprint, note, signature } from './tail.ts';
import { textRuns, Writer } from './text.ts';
import { breakTitle } from './title.ts';

/** Page number “— 1 —”: 4号宋体, one character from the outer edge (GB/T 9704-2012 7.5). */
const pageFooter = (side: 'odd' | 'even'): Footer => {
  const font = wideFontsFor('page');
  return new Footer({
    children: [
      new Paragraph({
        style: styleId.page,
        alignment: side === 'odd' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: side === 'odd' ? { right: 280 } : { left: 280 },
        children: [
          new TextRun({ text: '— ', font }),
          new TextRun({ children: [PageNumber.CURRENT], font }),
          new TextRun({ text: ' —', font }),
        ],
      }),
    ],
  });
};

/** The title, broken by sense, as one paragraph. */
export function titleParagraph(title: string, before: number): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.TITLE,
    keepNext: true,
    spacing: { before },
    children: textRuns(breakTitle(title).join('\n'), { role: 'title' }),
  });
}

/** Organs to sign: the lines of `signature.org`; all joint issuers when it only repeats the first of them. */
const signingOrgs = (doc: OfficialDocument): readonly string[] => {
  const issuers = doc.issuers ?? [];
  if (issuers.length > 1 && doc.signature.org === doc.issuer) return issuers;
  return doc.signature.org.split('\n').filter((org) => org !== '');
};

/**
 * Lays out an official document after GB/T 9704-2012 and returns the bytes of a .docx file: 版头, 标题, 主送机关,
 * 正文, 附件说明, 署名, 成文日期, 附注 and 版记. The official fonts are named, not embedded (see officialFonts).
 * Several signing organs may be given as lines of `signature.org`. With evidence, the file carries the proof of each
 * number, and the numbers are controls bound to it.
 * @throws RangeError when a date does not exist, a figure id cannot be written as a tag, or the evidence is not that of
 * the numbers of this text, in their order.
 */
export async function officialDocx(
  doc: OfficialDocument,
  { evidence }: { readonly evidence?: FileEvidence } = {},
): Promise<Uint8Array> {
  const writer = new Writer(evidence);
  const web = doc.layout === 'web';
  const attachments = doc.attachments ?? [];
  const body = bodyContent(doc.body, writer, true);
  writer.close();
  return packDocument({
    ...(evidence === undefined ? {} : { evidence }),
    title: doc.title,
    author: doc.issuer,
    footers: { default: pageFooter('odd'), even: pageFooter('even') },
    children: [
      ...(web ? [] : documentHead(doc)),
      titleParagraph(doc.title, web ? 0 : 2 * lineHeight),
      blankLine(),
      ...(doc.addressee === undefined ? [] : [plainLine(`${doc.addressee}：`)]),
      ...body,
      ...attachmentNote(attachments),
      ...signature(signingOrgs(doc), doc.signature.date),
      ...(doc.note === undefined ? [] : [note(doc.note)]),
      ...(web ? [] : imprint(doc.copyTo ?? [], doc.printed)),
    ],
  });
}
