/** Tables: their own totals, and their numbers against those of the text. */
import type { ReadBlock, Span } from '@yifa/office';
import { findingAt } from './findings-catalogue.ts';
import type { Context } from './findings-context.ts';
import type { Finding } from './model.ts';
import type { Placed } from './relations-scan.ts';
import { rangeOf, sayAmount, tidy } from './text-amount.ts';

type Table = Extract<ReadBlock, { kind: 'table' }>;

interface Cell {
  readonly at: Span;
  readonly words: string;
  /** The number alone in it, with 万 carried out; undefined for words. */
  readonly value: number | undefined;
}

const mostRows = 300;
const totalRow = /^(合计|总计|小计|总数|全镇|全乡|全街道)$/;
const generalHead =
  /^(数量|数目|件数|次数|人数|数值|数据|数|全年|本年|本年度|合计|总计|总数|完成数|完成情况|单位)?([（(].{1,4}[)）])?$/;

export function tableFindings(context: Context): Finding[] {
  const tables = context.input.document.blocks.filter((block) => block.kind === 'table');
  return tables.flatMap((table) => {
    const cells = cellsOf(context, table);
    return [...columnTotals(context, cells), ...againstText(context, cells)];
  });
}

function cellsOf(context: Context, table: Table): Cell[][] {
  return table.rows.map((row) =>
    row.map((at) => {
      const words = context.text.slice(at.start, at.end).replace(/[\s\u3000]/g, '');
      const number = /^(\d+(?:\.\d+)?)(万|亿)?(?:余|多)?[\u4e00-\u9fff%]{0,2}$/.exec(
        words.replace(/(?<=\d)[,，](?=\d{3})/g, ''),
      );
      const times = number?.[2] === '万' ? 1e4 : number?.[2] === '亿' ? 1e8 : 1;
      return { at, words, value: number ? tidy(Number(number[1]) * times) : undefined };
    }),
  );
}

function columnTotals(context: Context, rows: readonly (readonly Cell[])[]): Finding[] {
  const totals = rows.filter((row) => row.some((cell, at) => at < 2 && totalRow.test(cell.words)));
  const total = totals[0];
  const at = total ? rows.indexOf(total) : -1;
  if (!total || totals.length !== 1 || (at !== rows.length - 1 && at !== 1) || total.length !== rows[0]?.length)
    return [];
  const others = rows.slice(1).filter((row) => row !== total);
  return total.flatMap((cell, column) => {
    const values = others.map((row) => (row.length === total.length ? row[column] : undefined));
    if (cell.value === undefined || values.length < 2 || /[%率]/.test(cell.words + (rows[0]?.[column]?.words ?? '')))
      return [];
    // A blank or a dash counts nothing; words mean that the column is no column of numbers.
    const numbers = values.map((one) => (one && /^[-—/]?$/.test(one.words) ? 0 : one?.value));
    if (numbers.some((one) => one === undefined)) return [];
    const sum = tidy(numbers.reduce<number>((sum, one) => sum + (one ?? 0), 0));
    if (sum === cell.value) return [];
    const head = rows[0]?.[column]?.words ?? '';
    return [
      findingAt('table-sum-broken', context.text, cell.at, `“${head}”一列各行相加为${sum}，合计写的是${cell.value}`),
    ];
  });
}

function againstText(context: Context, rows: readonly (readonly Cell[])[]): Finding[] {
  const [header, ...body] = rows.slice(0, mostRows);
  if (!header) return [];
  return body.flatMap((row) => {
    const name = row.find((cell) => cell.value === undefined && cell.words.length >= 2)?.words ?? '';
    return row.flatMap((cell, column) => {
      if (cell.value === undefined || (column === 0 && /^\d{1,2}$/.test(cell.words) && row.length > 2)) return [];
      const head = header[column]?.words ?? '';
      const item = totalRow.test(name) ? head : generalHead.test(head) ? name : '';
      return item ? compared(context, cell, item, head) : [];
    });
  });
}

/** The one number of the text that the same words name; where several do, none is taken. */
function compared(context: Context, cell: Cell, item: string, head: string): Finding[] {
  const words = item.replace(/[（(][^）)]*[)）]/g, '').replace(/(数量|件数|次数|人数|总数|数)$/, '');
  if (words.length < 4 || cell.value === undefined) return [];
  const times = /万元/.test(item + head) ? 1e4 : 1;
  const value = cell.value * times;
  const named = context.scan.placed.filter((one) => speaksOf(one, words));
  const only = named[0];
  if (!only || named.length !== 1 || only.claim.part || only.each) return [];
  const said = rangeOf(only.claim);
  if (value >= said.low - 1e-6 && value <= said.high + 1e-6) return [];
  const says = `表格里“${item}”是${tidy(value)}，正文写的是${sayAmount(only.claim)}${only.claim.percent ? '' : only.claim.unit}`;
  return [findingAt('table-differs', context.text, only.claim, says, { others: [cell.at] })];
}

function speaksOf(one: Placed, words: string): boolean {
  return one.head.replace(/[\s共累计达为约了]/g, '').endsWith(words.replace(/[共累计达为约了]/g, ''));
}
