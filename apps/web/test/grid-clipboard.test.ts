/** Cells through the clipboard: as Excel, WPS and Word write them, and back. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseHtmlTable, parseTsv, readClipboard, toHtml, toTsv } from '../src/pages/grid/clipboard.ts';
import { emptyGrid, textsOf } from '../src/pages/grid/model.ts';
import { gridReducer } from '../src/pages/grid/reducer.ts';

describe('tab-separated text', () => {
  test('line breaks and quotes inside quoted cells', () => {
    expect(parseTsv('甲\t"第一行\n第二行"\r\n"说""好"""\t乙\r\n')).toEqual([
      ['甲', '第一行\n第二行'],
      ['说"好"', '乙'],
    ]);
  });

  test('a quote that begins a plain text is a plain sign', () => {
    expect(parseTsv('"引号"开头\t5"管')).toEqual([['"引号"开头', '5"管']]);
  });

  test('an empty last cell counts, the last line break does not', () => {
    expect(parseTsv('a\t\n\tb\n')).toEqual([
      ['a', ''],
      ['', 'b'],
    ]);
  });

  const cell = fc.oneof(
    fc.string({ maxLength: 8 }).map((text) => text.replace(/\r/g, '')),
    fc.constantFrom('', '"', '""', 'a\nb', '\t', '"x" y', '110101199003071234', '007', '〃'),
  );
  const block = fc
    .integer({ min: 1, max: 4 })
    .chain((wide) => fc.array(fc.array(cell, { minLength: wide, maxLength: wide }), { minLength: 1, maxLength: 5 }));

  test('what was written is read again', () => {
    fc.assert(
      fc.property(block, (cells) => {
        expect(parseTsv(toTsv(cells))).toEqual(cells);
      }),
    );
  });

  test('what was pasted is copied as the same text', () => {
    fc.assert(
      fc.property(block, (cells) => {
        const text = toTsv(cells);
        const state = gridReducer(emptyGrid(4, 'seed', 3), { kind: 'paste', block: parseTsv(text) });
        const range = { top: 0, left: 0, bottom: cells.length - 1, right: (cells[0]?.length ?? 1) - 1 };
        expect(toTsv(textsOf(state.rows, range))).toBe(text);
      }),
    );
  });
});

describe('tables of other programs', () => {
  test('a WPS sheet: merged cells, breaks, entities, long numbers', () => {
    const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style><!-- td {color:black} --></style></head>
<body link="#0000FF"><table border="0" cellpadding="0"><!--StartFragment--><col width="72"/>
<tr height="18"><td class="et2" rowspan="2" height="36">东村<br/>西组</td><td class="et3" x:str>李某&amp;王某</td><td>110101199003071234</td></tr>
<tr><td colspan="2">2023年5月1日&nbsp;</td></tr>
<!--EndFragment--></table></body></html>`;
    expect(parseHtmlTable(html)).toEqual([
      ['东村\n西组', '李某&王某', '110101199003071234'],
      ['', '2023年5月1日', ''],
    ]);
  });

  test('a Word table: paragraphs are lines, source line breaks are none', () => {
    const html = `<table class=MsoTableGrid><tr><td width=100><p class=MsoNormal><span
lang=EN-US>1<o:p></o:p></span></p><p>续
行</p></td><td><p>&#x5730;&#21517;</p></td></tr></table><p>后文</p>`;
    expect(parseHtmlTable(html)).toEqual([['1\n续 行', '地名']]);
  });

  test('rows without closing tags, and a cell that reaches below the last row', () => {
    expect(parseHtmlTable('<table><tr><td rowspan=3>甲<td>1<tr><td>2</table>')).toEqual([
      ['甲', '1'],
      ['', '2'],
    ]);
  });

  test('a table within a cell does not end the outer one', () => {
    expect(parseHtmlTable('<table><tr><td>甲<table><tr><td>内</td></tr></table></td><td>乙</td></tr></table>')).toEqual(
      [['甲内', '乙']],
    );
  });

  test('without a table the plain text counts', () => {
    expect(readClipboard('<p>一</p>', 'a\tb')).toEqual([['a', 'b']]);
    expect(readClipboard('', '')).toEqual([]);
  });

  test('what is copied out for Excel is read back the same', () => {
    const cells = [
      ['<甲> & "乙"', '第一行\n第二行'],
      ['007', ''],
    ];
    expect(parseHtmlTable(toHtml(cells))).toEqual(cells);
  });
});
