import { type DerivedDeadline, date, deadlinesOf, explainDeadline, type Values } from '@yifa/kernel';
import { workdays } from '@yifa/law';
import { describe, expect, it } from 'vitest';
import { contextOn } from './support/context.ts';
import { loan } from './support/library.ts';

const yearly = loan.kept({ yearEnd: date('年末') });
const { model } = yearly.deadline('sent', '报送', {
  rule: 'rpt-submit',
  from: 'yearEnd',
  within: { monthDay: 'report-due' },
  met: 'returnedOn',
  lapses: { lostOn: { filled: true } },
});

function derive(values: Values, today = '2026-01-10', due = 301): DerivedDeadline | undefined {
  const subject = { state: 'lent', values: { yearEnd: '2025-12-31', ...values } };
  return deadlinesOf(model, subject, contextOn(today, {}, { 'report-due': due })).find(
    (each) => each.deadline.id === 'sent',
  );
}

describe('a deadline on a day of the year', () => {
  it('is that day after the year, a Sunday as well', () => {
    expect(derive({})).toMatchObject({ from: '2025-12-31', due: '2026-03-01', provisional: false, status: 'running' });
    expect(derive({ yearEnd: null })).toBeUndefined();
  });

  it('follows the local setting', () => {
    expect(derive({}, '2026-01-10', 215)?.due).toBe('2026-02-15');
  });

  it('is met, late, overdue or lapsed like any other', () => {
    expect(derive({ returnedOn: '2026-03-01' }, '2026-06-01')).toMatchObject({ status: 'met', met: '2026-03-01' });
    expect(derive({ returnedOn: '2026-03-02' }, '2026-06-01')?.status).toBe('late');
    expect(derive({}, '2026-03-01')?.status).toBe('running');
    expect(derive({}, '2026-03-02')?.status).toBe('overdue');
    expect(derive({ lostOn: '2026-02-01' }, '2026-06-01')?.status).toBe('lapsed');
  });

  it('explains the day it derives', () => {
    const subject = { state: 'lent', values: { yearEnd: '2025-12-31' } };
    const explained = explainDeadline(model, 'sent', subject, contextOn('2026-01-10', {}, { 'report-due': 301 }));
    expect(explained?.due).toBe(derive({})?.due);
    expect(explained?.summary).toContain('2026年3月1日');
    expect(explainDeadline(model, 'sent', { state: 'lent', values: {} }, contextOn('2026-01-10'))).toBeUndefined();
  });

  it('is neither extended nor interrupted', () => {
    const fixed = {
      rule: 'rpt-submit',
      from: 'yearEnd',
      within: { monthDay: 'report-due' },
      met: 'returnedOn',
    } as const;
    const more = [{ when: { lostOn: { filled: true } }, by: workdays(3, 'penalty') }] as const;
    expect(() => yearly.deadline('a', 'x', { ...fixed, extend: more })).toThrow('fixed day');
    expect(() => yearly.deadline('b', 'x', { ...fixed, direction: 'before' })).toThrow('fixed day');
  });
});
