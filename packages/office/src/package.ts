import { Document, type FileChild, type Footer, Packer } from 'docx';
import type { FileEvidence } from './evidence/model.ts';
import { evidenceProperties } from './evidence/properties.ts';
import { evidenceParts, evidencePropertiesXml, evidenceRelationshipsXml, evidenceXml } from './evidence/xml-part.ts';
import { fontTableXml } from './fonts.ts';
import { page } from './page.ts';
import { stylesXml } from './styles.ts';
import { writable } from './text.ts';

export type Package = {
  readonly title: string;
  readonly author: string;
  readonly children: readonly FileChild[];
  readonly footers: { readonly default: Footer; readonly even?: Footer };
  readonly evidence?: FileEvidence;
};

const relationshipToXml = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml';

/** Names the part that holds the evidence to the package, and returns it. */
function evidenceFiles(file: Document, evidence: FileEvidence): { readonly path: string; readonly data: string }[] {
  file.Document.Relationships.addRelationship('Evidence', relationshipToXml, `../${evidenceParts.item}`);
  file.ContentTypes.addOverride(
    'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
    `/${evidenceParts.properties}`,
  );
  return [
    { path: evidenceParts.item, data: evidenceXml(evidence) },
    { path: evidenceParts.properties, data: evidencePropertiesXml(evidence) },
    { path: evidenceParts.relationships, data: evidenceRelationshipsXml() },
  ];
}

/** A4 document with the page of GB/T 9704-2012 as the bytes of a .docx file. */
export async function packDocument({ title, author, children, footers, evidence }: Package): Promise<Uint8Array> {
  const file = new Document({
    title: writable(title).replace(/\n/g, ''),
    creator: writable(author),
    lastModifiedBy: writable(author),
    evenAndOddHeaderAndFooters: footers.even !== undefined,
    defaultTabStop: 420,
    customProperties: evidence === undefined ? [] : evidenceProperties(evidence),
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
    ...(evidence === undefined ? [] : evidenceFiles(file, evidence)),
  ]);
  return new Uint8Array(bytes);
}
