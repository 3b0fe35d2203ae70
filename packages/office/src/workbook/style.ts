/** How workbooks look. */
import type excel from 'exceljs';
import type { CellMark } from './model.ts';

const family = '宋体';
const line = { style: 'thin', color: { argb: 'FF9AA5B1' } } as const;

export const bodyFont: Partial<excel.Font> = { name: family, size: 11 };
export const bodyBorder: Partial<excel.Borders> = { top: line, bottom: line, left: line, right: line };
export const titleFont: Partial<excel.Font> = { name: '黑体', size: 16 };
export const wrapped: Partial<excel.Alignment> = { vertical: 'top', wrapText: true };

export const headStyle: Partial<excel.Style> = {
  font: { name: '黑体', size: 11, color: { argb: 'FFFFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF1F4E79' } },
  alignment: { vertical: 'middle', horizontal: 'center', wrapText: true },
  border: { top: line, bottom: line, left: line, right: line },
};

const ink = { style: 'thin', color: { argb: 'FF000000' } } as const;
/** The lines of a form, black as on paper. */
export const formBorder: Partial<excel.Borders> = { top: ink, bottom: ink, left: ink, right: ink };
export const formTitle: Partial<excel.Style> = {
  font: { name: family, size: 18, bold: true },
  alignment: { vertical: 'middle', horizontal: 'center', wrapText: true },
};
export const formHead: Partial<excel.Style> = {
  font: { name: '黑体', size: 11 },
  alignment: { vertical: 'middle', horizontal: 'center', wrapText: true },
  border: formBorder,
};
export const totalFont: Partial<excel.Font> = { name: family, size: 11, bold: true };

function solid(argb: string): excel.Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}

/** Dark ink on pale ground: legible in colour and when printed grey. */
export const markFill: Readonly<Record<CellMark, excel.Fill | undefined>> = {
  bad: solid('FFF8D7D4'),
  doubtful: solid('FFFFF1CC'),
  good: solid('FFE2F0D9'),
  faint: undefined,
};

export const markFont: Readonly<Record<CellMark | 'link', Partial<excel.Font>>> = {
  bad: { name: family, size: 11, bold: true, color: { argb: 'FF8B1A10' } },
  doubtful: { name: family, size: 11, color: { argb: 'FF5C4400' } },
  good: { name: family, size: 11, color: { argb: 'FF1E5128' } },
  faint: { name: family, size: 11, color: { argb: 'FF595959' } },
  link: { name: family, size: 11, underline: true, color: { argb: 'FF0B5394' } },
};
