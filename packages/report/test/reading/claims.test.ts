import { readClaims } from '@yifa/report';
import { vocabulary } from '@yifa/township';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const read = (text: string) => readClaims(text, vocabulary);
const labels = (text: string) => read(text).map((claim) => claim.indicator);

describe('several names on one number', () => {
  test.each([
    '参考率和合格率都是100%',
    '参考率、合格率均为100%',
    '参考率以及合格率均达到 100%',
    '参考率、合格率双双达100%',
  ])('%s', (rates) => {
    const claims = read(`组织学法考试，${rates}。`);
    expect(claims.map((claim) => claim.indicator)).toEqual(['exam_participation_rate', 'exam_pass_rate']);
    expect(new Set(claims.map((claim) => claim.start)).size).toBe(1);
  });

  test('分别 deals the numbers out', () => {
    expect(read('学法考试参考率、合格率分别为100%、98%。')).toMatchObject([
      { indicator: 'exam_participation_rate', value: 100 },
      { indicator: 'exam_pass_rate', value: 98 },
    ]);
  });

  test('办复、采纳率 is one name, and 及时受理率 does not begin with 及', () => {
    expect(read('代表建议的办复、采纳率达100%。')).toHaveLength(1);
    expect(read('信访事项及时受理率、按期办结率均为100%。').map((claim) => claim.subject)).toEqual([
      '信访事项及时受理率',
      '按期办结率',
    ]);
  });

  test('all of those counted may be something more', () => {
    expect(labels('参加执法知识考试26人，均取得执法资格证。')).toEqual(['exam_participants', 'officers_certified']);
  });
});

describe('parts and shares', () => {
  test('其中 names parts of the total', () => {
    const claims = read('人民调解委员会15个，其中村级13个、企业1个。');
    expect(claims.map((claim) => [claim.indicator, claim.part ?? false])).toEqual([
      ['mediation_committees', false],
      ['mediation_committees', true],
      ['mediation_committees', true],
    ]);
  });

  test('a part with a name of its own keeps it', () => {
    expect(labels('调解纠纷66宗（其中书面调解27宗，口头调解39宗）。')).toEqual([
      'mediations_accepted',
      'mediations_written',
      'mediations_oral',
    ]);
  });

  test('what is left out is taken from before', () => {
    expect(labels('面向村干部的法律培训4次，面向执法骨干的3次。')).toEqual(['law_trainings', 'law_trainings']);
  });

  test('每村 holds for each', () => {
    expect(read('每村培育法律明白人3名。')).toMatchObject([{ each: true, indicator: 'law_savvy_villagers' }]);
    expect(read('各类纠纷调解12件。')[0]?.each).toBeUndefined();
  });
});

describe('how exact a number is', () => {
  test.each([
    ['约2.7万份', 'about'],
    ['大约300份', 'about'],
    ['近300份', 'less_than'],
    ['不足300份', 'less_than'],
    ['超过300份', 'more_than'],
    ['逾300份', 'more_than'],
    ['300余份', 'more_than'],
    ['300多份', 'more_than'],
    ['至少300份', 'at_least'],
    ['300份以上', 'at_least'],
    ['300份左右', 'about'],
    ['达300份', 'exact'],
    ['共300份', 'exact'],
  ])('%s', (said, approx) => {
    expect(read(`发放宣传资料${said}。`)).toMatchObject([{ approx }]);
  });

  test.each(['节约300份', '签约300家', '就近300人', '修订村规民约300条'])('%s is exact', (said) => {
    expect(read(`${said}。`)).toMatchObject([{ approx: 'exact' }]);
  });
});

describe('context', () => {
  test('people came to what was said before', () => {
    expect(labels('办普法讲座8场，到场300余人次。')).toEqual(['lectures', 'publicity_audience']);
    expect(labels('办执法培训8场，到场300余人次。')).toEqual(['law_trainings', 'law_training_attendance']);
  });

  test('a share belongs to what stands before it', () => {
    expect(labels('12345工单96件，满意率98%。')).toEqual(['hotline_tickets', 'hotline_satisfaction']);
    expect(labels('信访事项96件，满意率98%。')).toEqual(['petitions_total', 'petition_satisfaction']);
    expect(labels('抽检农产品96批次，合格率98%。')).toEqual(['other', 'other']);
  });

  test('what a law is called does not name what is counted', () => {
    expect(labels('学习《信访工作条例》等5次。')).toEqual(['study_sessions']);
  });

  test('a word broken by the page is one word', () => {
    const text = `${'全镇上下持续推进综合行政执法改革并落实各项清单'}发布县级下放的行政处罚\n权共 299 项，坚持依法履职。`;
    expect(read(text)).toMatchObject([{ value: 299, unit: '项', indicator: 'enforcement_powers' }]);
  });

  test('a number without a measure word counts when a counted thing follows', () => {
    expect(read('28名法律顾问、1521法律明白人分片包干。')).toMatchObject([{}, { value: 1521, unit: '' }]);
  });

  test('quote and subject are the words of the text', () => {
    const [claim] = read('镇里，全年共成功调解邻里纠纷24件，效果好。');
    expect(claim).toMatchObject({ quote: '全年共成功调解邻里纠纷24件', subject: '全年共成功调解邻里纠纷' });
  });
});

const pieces = fc.constantFrom(
  ...'调解 纠纷 1 2 3万 十余 两 件 次 % 率 、 ， 。 ； （ ） 《 》 “ ” " 第 每 其中 近 以上 \n 一、 （二） 下一步 2024年 参考率 的 均为 . - 百分之 个 月 \r\n'
    .split(' ')
    .filter((piece) => piece !== ''),
);

test('whatever the text, claims are in order, within it, and say what their span says', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
      const text = parts.join('');
      const claims = read(text);
      claims.reduce((before, claim) => {
        expect(claim.start).toBeGreaterThanOrEqual(before);
        expect(text.slice(claim.start, claim.end)).toMatch(/^[\d０-９一二两三四五六七八九十百千万]/);
        expect(Number.isFinite(claim.value)).toBe(true);
        expect(vocabulary.labels).toContain(claim.indicator);
        expect(text).toContain(claim.quote);
        return claim.start;
      }, 0);
    }),
    { numRuns: 1500 },
  );
});
