import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakTitle } from '../src/index.ts';

const width = (text: string) => [...text].reduce((sum, char) => sum + (char < '\u0080' ? 0.5 : 1), 0);

describe('breaking a title', () => {
  it('leaves a title that fits on one line', () => {
    expect(breakTitle('石坪镇2025年法治政府建设年度报告')).toEqual(['石坪镇2025年法治政府建设年度报告']);
  });

  it.each([
    ['石坪镇人民政府关于2025年度法治政府建设情况的报告', ['石坪镇人民政府关于2025年度', '法治政府建设情况的报告']],
    [
      '中共石坪镇委员会石坪镇人民政府关于2025年度法治政府建设情况的报告',
      ['中共石坪镇委员会石坪镇人民政府', '关于2025年度法治政府建设情况的报告'],
    ],
  ])('%s', (title, lines) => expect(breakTitle(title)).toEqual(lines));

  it('keeps the breaks of the writer', () => {
    expect(breakTitle('中共石坪镇委员会\n石坪镇人民政府')).toEqual(['中共石坪镇委员会', '石坪镇人民政府']);
  });

  const parts = fc
    .array(
      fc.constantFrom(
        '石坪镇',
        '人民政府',
        '委员会',
        '关于',
        '2025年度',
        '法治政府',
        '建设',
        '情况的',
        '报告',
        '印发',
        '《',
        '》',
        '行政执法',
        '规范性文件',
        '清理',
        '工作',
        '和',
        '人民调解',
        '排查化解',
        '12345',
        '通知',
        '、',
        '的',
      ),
      { minLength: 1, maxLength: 24 },
    )
    .map((words) => words.join(''));

  it('loses nothing, keeps within the width and starts no line with a closing mark or 的', () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: 12, max: 24 }), (title, max) => {
        const lines = breakTitle(title, max);
        expect(lines.join('')).toBe(title);
        if (lines.length > 1) for (const line of lines) expect(line.slice(1)).not.toBe('');
        for (const line of lines.slice(1)) expect(line).not.toMatch(/^[》、的，）]/u);
        for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[《（“]$/u);
      }),
    );
  });

  it('never cuts a number, nor the names of organs and documents', () => {
    fc.assert(
      fc.property(parts, (title) => {
        const lines = breakTitle(title, 16);
        const seams = lines.slice(0, -1).map((_, index) => lines.slice(0, index + 1).join('').length);
        for (const word of ['人民政府', '委员会', '法治政府', '规范性文件', '人民调解', '行政执法', '2025年度'])
          for (const match of title.matchAll(new RegExp(word, 'g')))
            for (const seam of seams)
              expect(seam > match.index && seam < match.index + word.length, `${lines.join('/')}`).toBe(false);
      }),
    );
  });

  it('balances two lines of a breakable title', () => {
    const lines = breakTitle('石坪镇人民政府关于调整石坪镇行政执法规范化建设工作领导小组成员的通知');
    expect(lines).toHaveLength(2);
    expect(Math.abs(width(lines[0] ?? '') - width(lines[1] ?? ''))).toBeLessThanOrEqual(6);
    for (const line of lines) expect(width(line)).toBeLessThanOrEqual(20);
  });

  it('gives up on what is no title rather than taking for ever', () => {
    const started = performance.now();
    breakTitle('法治'.repeat(5000));
    breakTitle('a b '.repeat(60));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
