import { relationsOf } from '../../../ooxml/relations.ts';
import { readXml } from '../../../ooxml/xml.ts';
import type { Package } from '../../../ooxml/zip.ts';
import { addressOf, type SheetGrid } from '../grid.ts';
import type { BookLimits } from '../limits.ts';
import { textRuns } from './strings.ts';

/** Remarks on the cells of a sheet. */
export async function readComments(pack: Package, sheet: string, grid: SheetGrid, limits: BookLimits): Promise<void> {
  const part = (await relationsOf(pack, sheet, limits)).find(({ type, external }) => type === 'comments' && !external);
  const bytes = part === undefined ? undefined : await pack.find(part.target);
  if (part === undefined || bytes === undefined) return;
  const runs = textRuns();
  let at: { readonly row: number; readonly column: number } | undefined;
  readXml(part.target, bytes, limits, {
    open: (name, attributes) => {
      if (name === 's:comment') {
        at = addressOf(attributes.get('ref') ?? '');
        runs.begin();
      } else runs.open(name);
    },
    text: runs.text,
    close: (name) => {
      if (name === 's:comment' && at !== undefined) grid.addComment({ ...at, text: runs.end().trim() });
      else runs.close(name);
    },
  });
}
