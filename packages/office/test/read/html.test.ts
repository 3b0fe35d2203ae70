import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/index.ts';
import { cells, codes, outline, utf8 } from './fixtures.ts';

const read = (html: string, name = '报告.html') => parseDocument(name, utf8(html));

describe('web pages', () => {
  it('keeps paragraphs, headings, lists and entities, and drops scripts and styles', async () => {
    const document =
      await read(`<!DOCTYPE html><html><head><title>页名</title><style>p{color:red}</style><script>var n = 99;</script></head>
      <body><h1>青禾镇2024年法治政府建设报告</h1><h2>一、做法</h2>
      <p>&nbsp;&nbsp;全年&#21150;结案件&nbsp;12&nbsp;件，<b>调解</b>纠纷356
         件。<br>受众 2.3 万人次&lt;约&gt;。</p><ul><li>普法24场<li>培训3期</ul><div>结尾</div></body></html>`);
    expect(document.format).toBe('html');
    expect(outline(document)).toEqual([
      'title: 青禾镇2024年法治政府建设报告',
      'heading1: 一、做法',
      'para: 全年办结案件 12 件，调解纠纷356 件。',
      'para: 受众 2.3 万人次<约>。',
      'para: 普法24场',
      'para: 培训3期',
      'para: 结尾',
    ]);
  });

  it('joins Chinese broken over lines of the source without a space', async () => {
    const { text } = await read('<html><p>全年办结行政\n   处罚案件\r\n12件</p></html>');
    expect(text).toBe('全年办结行政处罚案件 12件');
  });

  it('lays merged cells out on the grid', async () => {
    const document = await read(`<html><table><tr><th rowspan="2">项目</th><th colspan="2">数量</th></tr>
      <tr><td>上年</td><td>今年</td></tr><tr><td>行政<br>处罚</td><td>10</td><td>12</td></tr></table></html>`);
    expect(cells(document)).toEqual([
      ['项目', '数量', ''],
      ['', '上年', '今年'],
      ['行政 处罚', '10', '12'],
    ]);
    expect(document.text).toBe('项目\t数量\t\n\t上年\t今年\n行政 处罚\t10\t12');
  });

  it('takes the article out of a page laid out with navigation, or within a layout table', async () => {
    const prose =
      '<p>2024年，我镇坚持依法行政，全年办结行政处罚案件12件，调解纠纷356件，开展宣传活动24场次，没有超期办结的情况发生，群众满意。</p>';
    const page =
      await read(`<html><body><div class="top"><a href="/">首页</a> <a href="/x">政务公开</a></div><nav>导航</nav>
      <div id="zoom">${prose}<p>特此报告。</p></div><div>主办单位：某某</div></body></html>`);
    expect(outline(page).map((line) => line.slice(0, 10))).toEqual(['para: 2024', 'para: 特此报告']);
    const table = await read(`<html><table><tr><td>${prose}<p>特此报告。</p></td></tr></table></html>`);
    expect(outline(table).length).toBe(2);
    expect(outline(table).every((line) => line.startsWith('para'))).toBe(true);
  });

  it('leaves out what the page hides, and says so', async () => {
    const document = await read(
      '<html><p>公开的12件</p><p style="display: none">隐藏的99件</p><div hidden>98件</div></html>',
    );
    expect(document.text).toBe('公开的12件');
    expect(codes(document)).toEqual(['hidden-text']);
  });

  it('reads the declared charset, and guesses one that is wrong', async () => {
    const gb = (label: string) => [
      ...utf8(`<html><meta charset="${label}"><p>`),
      0xb0,
      0xec,
      0xbd,
      0xe1,
      0xb0,
      0xb8,
      0xbc,
      0xfe,
      ...utf8('12</p></html>'),
    ];
    const declared = await parseDocument('a.html', Uint8Array.from(gb('gb2312')));
    expect(declared.text).toBe('办结案件12');
    expect(codes(declared)).toEqual([]);
    const wrong = await parseDocument('a.html', Uint8Array.from(gb('utf-8')));
    expect(wrong.text).toBe('办结案件12');
    expect(codes(wrong)).toEqual(['encoding-guessed']);
  });

  it('goes by the content: a page named .txt or without suffix is a page', async () => {
    expect((await read('<!doctype html><p>一页</p>', '报告.txt')).format).toBe('html');
    expect((await read('<div>一页</div>', '报告')).format).toBe('html');
    expect((await read('正文 <p> 不是标签', '报告.txt')).format).toBe('txt');
  });
});
