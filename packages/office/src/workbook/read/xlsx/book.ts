import { type Relation, relationsOf } from '../../../ooxml/relations.ts';
import { readXml, streamXml } from '../../../ooxml/xml.ts';
import type { Package } from '../../../ooxml/zip.ts';
import { BookFault } from '../fault.ts';
import { type Budget, SheetGrid } from '../grid.ts';
import type { BookLimits } from '../limits.ts';
import type { BookNote, BookSheet } from '../model.ts';
import { readComments } from './comments.ts';
import { sheetHandler } from './sheet.ts';
import { readStrings } from './strings.ts';
import { readFormats } from './styles.ts';

interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly relation: string;
}

/** The sheets of a workbook of ECMA-376, as Excel, WPS and LibreOffice write it. Errors: `file-…` and `workbook-…` faults. */
export async function readXlsx(
  pack: Package,
  limits: BookLimits,
  budget: Budget,
): Promise<{ readonly sheets: BookSheet[]; readonly notes: BookNote[] }> {
  const root = await relationsOf(pack, '', limits);
  const part = root.find(({ type, external }) => type === 'officeDocument' && !external)?.target ?? 'xl/workbook.xml';
  const bytes = await pack.find(part);
  if (bytes === undefined) throw new BookFault('workbook-broken', `没有部件 ${part}`);
  const { entries, from1904 } = readEntries(part, bytes, limits);
  if (entries.length > limits.sheets) throw new BookFault('workbook-too-many', `有 ${entries.length} 个工作表`);
  const relations = await relationsOf(pack, part, limits);
  const strings = await readStrings(pack, partOf(relations, 'sharedStrings'), limits);
  const formats = await readFormats(pack, partOf(relations, 'styles'), limits);
  const sheets: BookSheet[] = [];
  let pictures = false;
  for (const { name, hidden, relation } of entries) {
    const target = relations.find(({ id }) => id === relation);
    // Chart sheets and macro sheets hold no table.
    if (target === undefined || target.type !== 'worksheet' || target.external) continue;
    const pieces = pack.stream(target.target);
    if (pieces === undefined) throw new BookFault('workbook-broken', `工作表“${name}”的部件不在文件里`);
    const grid = new SheetGrid(name, limits, budget);
    const reading = sheetHandler({ grid, strings, formats, from1904 });
    await streamXml(target.target, pieces, limits, reading.handler);
    pictures ||= reading.pictures();
    await readComments(pack, target.target, grid, limits);
    sheets.push(grid.finish(hidden));
  }
  return { sheets, notes: notesOf(pack, from1904, pictures) };
}

function partOf(relations: readonly Relation[], type: string): string | undefined {
  return relations.find((each) => each.type === type && !each.external)?.target;
}

function readEntries(
  part: string,
  bytes: Uint8Array,
  limits: BookLimits,
): { readonly entries: SheetEntry[]; readonly from1904: boolean } {
  const entries: SheetEntry[] = [];
  let from1904 = false;
  readXml(part, bytes, limits, {
    open: (name, attributes) => {
      if (name === 's:workbookPr') from1904 = /^(1|true|on)$/i.test(attributes.get('date1904') ?? '');
      if (name !== 's:sheet') return;
      entries.push({
        name: attributes.get('name') ?? `Sheet${entries.length + 1}`,
        hidden: /hidden/i.test(attributes.get('state') ?? ''),
        relation: attributes.get('r:id') ?? '',
      });
    },
  });
  return { entries, from1904 };
}

function notesOf(pack: Package, from1904: boolean, pictures: boolean): BookNote[] {
  const has = (pattern: RegExp): boolean => pack.names.some((name) => pattern.test(name));
  const notes: BookNote[] = [];
  if (has(/vbaProject\.bin$/i)) notes.push({ code: 'macros', says: '文件带有宏：没有运行' });
  if (has(/^xl\/externalLinks\//i))
    notes.push({ code: 'external-links', says: '有的公式引用别的文件：用的是上次算好的数' });
  if (pictures || has(/^xl\/cellimages\.xml$/i)) notes.push({ code: 'pictures', says: '单元格里的图片没有读入' });
  if (from1904) notes.push({ code: 'dates-1904', says: '文件的日期从 1904 年起算，已换算' });
  return notes;
}
