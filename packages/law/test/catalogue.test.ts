import { describe, expect, it } from 'vitest';
import {
  chineseNumeral,
  citeProvision,
  citeRule,
  isPlainDate,
  plainDate,
  type Rule,
  type RuleId,
  ruleInForce,
  rules,
  type Setting,
  type Statute,
  settings,
  statutes,
  versionInForce,
} from '../src/index.ts';

const all: readonly Rule[] = Object.values(rules);
const ruleIds = Object.keys(rules) as RuleId[];

describe('rules', () => {
  it('number 225, section by section', () => {
    const perSection = Array.from({ length: 15 }, (_, i) => all.filter((r) => r.section === i + 1).length);
    expect(perSection).toEqual([55, 13, 17, 15, 16, 17, 14, 15, 7, 9, 14, 11, 7, 4, 11]);
    expect(all).toHaveLength(225);
  });

  it('carry their own key as id and say something', () => {
    for (const id of ruleIds) {
      expect(rules[id].id).toBe(id);
      expect(rules[id].says.length).toBeGreaterThanOrEqual(9);
      expect(rules[id].consequence).not.toBe('');
    }
  });

  it('cite a provision or are declared local', () => {
    for (const rule of all)
      expect([rule.id, rule.provisions.length > 0 || rule.local === true]).toEqual([rule.id, true]);
  });

  it('cite only statutes in force at the end of the rule', () => {
    for (const rule of all) {
      const day = plainDate(rule.until ?? '2026-11-01');
      for (const p of rule.provisions)
        expect([rule.id, p.statute, versionInForce(p.statute, day) !== undefined]).toEqual([rule.id, p.statute, true]);
      for (const p of rule.provisions) expect(citeProvision(p)).toMatch(/^《.+》/);
      const begun =
        rule.provisions.length === 0 ||
        rule.from === undefined ||
        rule.provisions.some((p) => versionInForce(p.statute, rule.from!));
      expect([rule.id, begun]).toEqual([rule.id, true]);
    }
  });

  it('say a figure is local wherever they call it so', () => {
    for (const rule of all)
      if (rule.limit?.includes('按地方口径')) expect([rule.id, rule.local]).toEqual([rule.id, true]);
  });

  it.each([
    ['pen-90d', '2021-07-14', false],
    ['pen-90d', '2021-07-15', true],
    ['pen-hearing-apply', '2021-07-14', false],
    ['pen-two-officers', '2020-01-01', true],
    ['rev-reply', '2023-12-31', false],
    ['rev-reply', '2024-01-01', true],
    ['dec-legal-review', '2019-08-31', false],
    ['gi-reply', '2019-05-15', true],
    ['pet-60d', '2022-04-30', false],
    ['em-staff', '2024-11-01', true],
    ['em-plan', '2024-10-31', true],
    ['law-act', '2025-10-31', false],
    ['sup-2026', '2026-02-01', true],
    ['law-plan8', '2025-12-31', true],
    ['law-plan8', '2026-01-01', false],
  ] as const)('%s on %s: %s', (id, on, expected) => {
    expect(ruleInForce(id, plainDate(on))).toBe(expected);
  });

  it('cite every article they rest on', () => {
    expect(citeRule('pen-authority')).toBe(
      '《中华人民共和国行政处罚法》第二十四条、《中华人民共和国行政处罚法》第三十八条',
    );
    expect(citeRule('pen-publish')).toContain('《中华人民共和国政府信息公开条例》第二十条第六项');
    expect(citeRule('pet-ack')).toBe('《信访工作条例》第二十三条第三款');
    expect(citeRule('tri-av-keep')).toBe('');
  });
});

describe('citations', () => {
  it.each([
    [{ statute: 'penalty', article: '60' }, '《中华人民共和国行政处罚法》第六十条'],
    [{ statute: 'penalty', article: '76/1(五)' }, '《中华人民共和国行政处罚法》第七十六条第一款第五项'],
    [{ statute: 'litigation', article: '101' }, '《中华人民共和国行政诉讼法》第一百零一条'],
    [{ statute: 'petition', article: '47(八)' }, '《信访工作条例》第四十七条第八项'],
    [{ statute: 'inspectorate', article: 'ch4' }, '《法治政府建设与责任落实督察工作规定》（厅字〔2019〕28号）第四章'],
    [
      { statute: 'normative-documents', article: '(八)' },
      '《国务院办公厅关于加强行政规范性文件制定和监督管理工作的通知》（国办发〔2018〕37号）第（八）部分',
    ],
    [{ statute: 'legal-education', article: '' }, '《中华人民共和国法治宣传教育法》'],
    [
      { statute: 'civil-procedure-interpretation', article: '' },
      '《最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释》',
    ],
  ] as const)('%o', (provision, text) => {
    expect(citeProvision(provision)).toBe(text);
  });

  it('refuse what is no article', () => {
    for (const article of ['0', '六十', '60-2', '12345', '60(8)']) {
      expect(() => citeProvision({ statute: 'penalty', article })).toThrow(RangeError);
    }
  });

  it('write numerals as statutes do', () => {
    const cases: [number, string][] = [
      [1, '一'],
      [10, '十'],
      [11, '十一'],
      [20, '二十'],
      [99, '九十九'],
      [100, '一百'],
      [101, '一百零一'],
      [110, '一百一十'],
      [205, '二百零五'],
      [1005, '一千零五'],
      [1260, '一千二百六十'],
    ];
    for (const [n, text] of cases) expect(chineseNumeral(n)).toBe(text);
  });
});

describe('statutes', () => {
  it('have versions in order that do not overlap', () => {
    for (const statute of Object.values<Statute>(statutes)) {
      expect(statute.versions.length).toBeGreaterThan(0);
      statute.versions.forEach((v, i) => {
        const next = statute.versions[i + 1];
        if (next !== undefined)
          expect([statute.id, v.until !== undefined && v.until < next.from]).toEqual([statute.id, true]);
      });
    }
  });

  it('know the law of the day', () => {
    expect(versionInForce('penalty', plainDate('2021-07-14'))?.label).toBe('2017年修正');
    expect(versionInForce('penalty', plainDate('2021-07-15'))?.order).toBe('主席令第70号');
    expect(versionInForce('decision', plainDate('2019-08-31'))).toBeUndefined();
  });
});

describe('settings', () => {
  const rows: readonly Setting[] = Object.values(settings);

  it('have typical values of their kind', () => {
    for (const s of rows) {
      const fits = {
        number: () => Number.isInteger(s.typical) && s.unit !== undefined,
        money: () => Number.isInteger(s.typical) && s.unit === undefined,
        yesNo: () => typeof s.typical === 'boolean',
        text: () => typeof s.typical === 'string',
        monthDay: () => isPlainDate(`2023-${s.typical}`),
      }[s.kind];
      expect([s.id, fits()]).toEqual([s.id, true]);
      expect(s.basis).not.toBe('');
    }
  });

  it('hold money in 分 and dates as month and day', () => {
    expect(settings['hearing-fine-citizen'].typical).toBe(5000_00);
    expect(settings['hearing-fine-organisation'].typical).toBe(50000_00);
    expect(settings['report-due'].typical).toBe('03-01');
    expect(settings['gi-annual-due'].typical).toBe('01-31');
  });

  it('cover every rule whose figure the law leaves open, but for those that are pure practice', () => {
    const covered = new Set(rows.map((s) => s.rule));
    const practice: RuleId[] = ['gi-meta', 'med-types', 'law-ledger', 'law-civil-month'];
    expect(
      all.filter((r) => r.local && !covered.has(r.id as RuleId) && !practice.includes(r.id as RuleId)).map((r) => r.id),
    ).toEqual([]);
  });
});
