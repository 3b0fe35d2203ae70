import { explain, getLedger, type LedgerModel, sayMoney, sayValue, toNode } from '@yifa/kernel';
import { days } from '@yifa/law';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { book, domain, loan } from './support/library.ts';
import { fields, scope, states, written } from './support/written.ts';

const onLoan = { fields: loan.model.fields, states: Object.keys(loan.states), path: 'x' };
const find = (id: string): LedgerModel => getLedger(domain, id);
const say = (condition: unknown): string => explain(toNode(condition, onLoan), loan.model, find);

describe('explain', () => {
  it('says a condition in the words of the declaration', () => {
    expect(say({ state: ['asked', 'lent'] })).toBe('状态为已申请或借出');
    expect(say({ deposit: { atLeast: 10_050 } })).toBe('押金不少于100.5元');
    expect(say({ lentOn: { onOrAfter: { field: 'askedOn', plus: days(3, 'mediation') } } })).toBe(
      '借出日期不早于申请日期之后3日（人民调解法）',
    );
    expect(say({ channel: { not: 'online' } })).toBe('不是（办理渠道为网上）');
    expect(say({ reader: { is: { kind: 'child' } } })).toBe('读者满足“类别为少儿”');
    expect(say({ books: { count: { atLeast: 2 }, every: { rare: false } } })).toBe(
      '所借图书不少于2项，且所借图书每一项都满足“善本为否”',
    );
    expect(say({ witnesses: { noneAmong: 'reader' } })).toBe('见证读者与读者不是同一人');
    expect(say({ bags: 3 })).toBe('书袋为3个');
    expect(say({ deposit: { atLeast: { setting: 'hearing-fine-citizen' } } })).toBe(
      '押金不少于地方口径“公民罚款听证起点”',
    );
    expect(say({ lentOn: { before: { moment: 'today', minus: days(3, 'mediation') } } })).toContain('办理当日之前3日');
  });

  it('never fails, and names every field by its label', () => {
    const ledger: LedgerModel = {
      ...book.model,
      fields,
      states: Object.fromEntries(states.map((each) => [each, `状态${each}`])),
    };
    fc.assert(
      fc.property(written, (condition) => {
        const text = explain(toNode(condition, scope), ledger, find);
        expect(text.length).toBeGreaterThan(0);
        const json = JSON.stringify(condition);
        for (const [name, field] of Object.entries(fields)) {
          if (json.includes(`"${name}":`)) expect(text).toContain(field.label);
        }
        expect(text).not.toMatch(/undefined|null|NaN|\[object|function/);
      }),
    );
  });

  it('says money without rounding', () => {
    expect([0, 5, 50, 100, 1_050, 1_234_599, -250, 9_007_199_254_740_991].map(sayMoney)).toEqual([
      '0元',
      '0.05元',
      '0.5元',
      '1元',
      '10.5元',
      '12345.99元',
      '-2.5元',
      '90071992547409.91元',
    ]);
  });

  it('reads a date in a date field only', () => {
    expect(sayValue(fields.begunOn, '2026-01-05')).toBe('2026年1月5日');
    expect(sayValue(fields.note, '2026-01-05')).toBe('2026-01-05');
    expect(sayValue(fields.seenAt, '2026-01-05T09:05')).toBe('2026年1月5日9时05分');
    expect(sayValue(fields.tone, 'constructor')).toBe('constructor');
  });
});
