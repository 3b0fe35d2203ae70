import { readXml } from '../../../ooxml/xml.ts';
import type { Package } from '../../../ooxml/zip.ts';
import type { BookLimits } from '../limits.ts';
import { builtInFormat, type NumberFormat, numberFormat } from '../number-format.ts';

/** The number format of each cell style, by its number. */
export async function readFormats(
  pack: Package,
  part: string | undefined,
  limits: BookLimits,
): Promise<NumberFormat[]> {
  const formats: NumberFormat[] = [];
  const bytes = part === undefined ? undefined : await pack.find(part);
  if (part === undefined || bytes === undefined) return formats;
  const own = new Map<number, NumberFormat>();
  let inCells = false;
  readXml(part, bytes, limits, {
    open: (name, attributes) => {
      if (name === 's:numFmt')
        own.set(Number(attributes.get('numFmtId')), numberFormat(attributes.get('formatCode') ?? ''));
      else if (name === 's:cellXfs') inCells = true;
      else if (name === 's:xf' && inCells) {
        const id = Number(attributes.get('numFmtId') ?? 0);
        formats.push(own.get(id) ?? builtInFormat(id));
      }
    },
    close: (name) => {
      if (name === 's:cellXfs') inCells = false;
    },
  });
  return formats;
}
