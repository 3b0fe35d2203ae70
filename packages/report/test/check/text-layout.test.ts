/** Reports as they come: numbered by hand or by the word processor, broken by pages or not. */
import { checkText } from '@yifa/report';
import { describe, expect, test } from 'vitest';
import { documentOf, findingsIn, names, relationsIn, told } from './support/told.ts';
import { report } from './support/whole-report.ts';

describe('paragraphs', () => {
  test('a page break in the middle of a sentence parts neither sentence nor sum', () => {
    const marked = `全镇坚持依法调处，村级调解员先行介入，镇调委会会商研判，全年调解纠纷\n\n共[46件]（其中书面[17件]，口头[29件]），协议全部履行。`;
    expect(relationsIn(marked).map((each) => each.says)).toEqual(['46=17+29']);
    expect(findingsIn(marked)).toEqual([]);
  });

  test('headings numbered by the word processor are headings', () => {
    const { text, claims } = told(report);
    const bare = text.replace(/^(?:[一二三四五]、|（[一二三]）)/gm, '');
    const blocks = [...text.matchAll(/^([一二三四五]、|（[一二三]）)(.*)$/gm)].map((each) => {
      const words = each[2] ?? '';
      const start = bare.indexOf(`\n${words}\n`) + 1;
      return { kind: 'heading', level: each[1]?.endsWith('、') ? 1 : 2, start, end: start + words.length } as const;
    });
    expect(blocks).toHaveLength(8);
    const shifted = claims.map((claim) => {
      const before = text.slice(0, claim.start).match(/^(?:[一二三四五]、|（[一二三]）)/gm) ?? [];
      const lost = before.reduce((sum, number) => sum + number.length, 0);
      return { ...claim, start: claim.start - lost, end: claim.end - lost };
    });
    const check = (words: string, of = blocks) =>
      checkText({ document: { ...documentOf(words, of), format: 'docx' }, claims: shifted, vocabulary: names })
        .findings;
    expect(check(bare)).toEqual([]);
    const without = bare.replace(
      '主要原因是专业人员引进难，培训不够经常，与群众面对面交流少。',
      '。'.padStart(30, '短'),
    );
    expect(check(without).map((finding) => finding.code)).toContain('shortcomings-without-cause');
  });
});
