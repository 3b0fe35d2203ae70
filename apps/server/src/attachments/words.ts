/** The text of a file, for search. Files of strangers are read in processes of their own; one that cannot be read has no words. */
import {
  type DocumentReader,
  openDocumentReader,
  openWorkbookReader,
  type Workbook,
  type WorkbookReader,
} from '@yifa/office';
import type { AttachmentKind } from './kinds.ts';

/** Milliseconds: reading a file for its words may not keep the sender waiting. */
const patience = 8_000;

export class WordReader {
  readonly #documents: DocumentReader = openDocumentReader({ milliseconds: patience });
  readonly #workbooks: WorkbookReader = openWorkbookReader({ milliseconds: patience });

  async wordsOf(kind: AttachmentKind, name: string, bytes: Uint8Array): Promise<string> {
    try {
      switch (kind) {
        case 'pdf':
        case 'docx':
        case 'txt':
          return (await this.#documents.read(name, bytes)).text;
        case 'xlsx':
          return workbookText(await this.#workbooks.read(name, bytes));
        default:
          return '';
      }
    } catch {
      return '';
    }
  }

  async close(): Promise<void> {
    await Promise.all([this.#documents.close(), this.#workbooks.close()]);
  }
}

function workbookText({ sheets }: Workbook): string {
  const shown = sheets.flatMap(({ name, rows }) => [
    name,
    ...rows.map((row) =>
      row.cells
        .map((cell) => (typeof cell === 'object' && cell !== null ? cell.text : String(cell ?? '')))
        .filter((text) => text !== '')
        .join('\t'),
    ),
  ]);
  return shown.join('\n');
}
