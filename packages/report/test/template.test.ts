import {
  checkTemplate,
  DefinitionError,
  entries,
  indicatorsIn,
  type SectionTemplate,
  section,
  sentence,
} from '@yifa/kernel';
import { describe, expect, test } from 'vitest';
import { domain, fault, gardenTemplate, picking, task, templateOf } from './support/garden.ts';

const faultOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof DefinitionError) return error.message;
    throw error;
  }
  return 'nothing was refused';
};
const check = (...sections: SectionTemplate[]): string => faultOf(() => checkTemplate(templateOf(sections), domain));
const saying = (...says: string[]): SectionTemplate => section('s', '一节', { says });

describe('a sentence', () => {
  test.each([
    ['采摘{pickings', 'not closed'],
    ['采摘{pickings:约}次', 'no rounding 约'],
    ['采摘{Pickings}次', 'no placeholder'],
    ['到{$today}', 'no word $today'],
    ['采摘12次', 'bound to no indicator'],
    ['采摘１２次', 'bound to no indicator'],
    ['采摘[春茶[{springs}]]', 'a clause within a clause'],
    ['采摘[春茶{springs}', 'a clause is not closed'],
    ['采摘]{pickings}', 'closes nothing'],
    ['', 'says nothing'],
  ])('%s is refused', (text, why) => {
    const message = faultOf(() => sentence(text));
    expect(message).toContain(why);
    expect(message).toContain(text);
  });
});

describe('a template held against its domain', () => {
  test('is accepted when it fits, and names its indicators', () => {
    expect(() => checkTemplate(gardenTemplate, domain)).not.toThrow();
    expect([...indicatorsIn(gardenTemplate)].sort()).toEqual([
      'autumns',
      'extras',
      'kilos',
      'paid',
      'pickings',
      'spring_rate',
      'springs',
      'wets',
    ]);
  });

  test.each([
    ['an unknown indicator', saying('采摘{picked}。'), /“采摘\{picked\}。”: there is no indicator picked/],
    [
      'an unknown condition',
      section('s', '一节', { says: [sentence('好。', { when: 'picked' })] }),
      /no indicator picked/,
    ],
    [
      'an unknown indicator in an alternative',
      section('s', '一节', { says: [sentence('采摘{pickings}。', { otherwise: '下雨{rains}。' })] }),
      /no indicator rains/,
    ],
    ['余 of a rate', saying('占{spring_rate:余}。'), /is a rate/],
    ['one figure rounded and exact', saying('产茶{kilos:余}。', '共{kilos}。'), /said otherwise elsewhere/],
    ['a number in a heading', section('s', '采摘{pickings}', {}), /only words/],
    [
      'a mandated section that may vanish',
      section('s', '一节', { mandate: { code: 'x', says: '缺', remedy: '补' } }),
      /when it is empty/,
    ],
    [
      'personal data',
      section('s', '一节', { says: [entries(picking, { order: 'pickedOn', each: '{picker}。' })] }),
      /personal data/,
    ],
    [
      'an unbound number from an entry',
      section('s', '一节', { says: [entries(picking, { order: 'pickedOn', each: '{kilos}。' })] }),
      /integer cannot be said/,
    ],
    [
      'an unknown field',
      section('s', '一节', { says: [entries(fault, { order: 'foundOn', each: '{what}。' })] }),
      /no field what/,
    ],
    [
      'an ordinal that a single entry lacks',
      section('s', '一节', { says: [entries(task, { order: 'place', each: '{#}是{title}。' })] }),
      /stands in a clause/,
    ],
  ])('%s is refused', (_, broken, why) => {
    expect(check(broken)).toMatch(why);
  });

  test('two sections of one id are refused', () => {
    expect(check(saying('采摘{pickings}。'), saying('采摘{pickings}。'))).toMatch(/^s: two sections/);
  });

  test('sections more than three deep are refused', () => {
    const deep = section('a', '甲', {
      sections: [section('b', '乙', { sections: [section('c', '丙', { sections: [section('d', '丁', {})] })] })],
    });
    expect(check(deep)).toMatch(/^d: /);
  });

  test('a ledger of another domain is refused', () => {
    const { ledgers, ...rest } = domain;
    const without = { ...rest, ledgers: new Map([...ledgers].filter(([id]) => id !== 'fault')) };
    expect(faultOf(() => checkTemplate(gardenTemplate, without))).toMatch(/fault: this ledger is not part/);
  });
});
