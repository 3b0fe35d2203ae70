import { Document, type FileChild, type Footer, Packer } from 'docx';
import { fontTableXml } from './fonts.ts';
import { page } from './page.ts';
import { stylesXml } from './styles.ts';
import { writable } from './text.ts';

export type Package = {
  readonly title: string;
  readonly author: string;
  readonly children: readonly FileChild[];
  readonly footers: { readonly default: Footer; readonly even?: Footer };
};

/** A4 document with the page of GB/T 9704-2012 as the bytes of a .docx file. */
export async function packDocument({ title, author, children, footers }: Package): Promise<Uint8Array> {
  const file = new Document({
    title: writable(title).replace(/\n/g, ''),
    creator: writable(author),
    lastModifiedBy: writable(author),
    evenAndOddHeaderAndFooters: footers.even !== undefined,
    defaultTabStop: 420,
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: {
              top: page.top,
              bottom: page.bottom,
              left: page.left,
              right: page.right,
              header: 850,
              footer: page.footer,
              gutter: 0,
            },
          },
        },
        footers,
        children,
      },
    ],
  });
  const bytes = await Packer.toArrayBuffer(file, undefined, [
    { path: 'word/styles.xml', data: stylesXml() },
    { path: 'word/fontTable.xml', data: fontTableXml() },
  ]);
  return new Uint8Array(bytes);
}
