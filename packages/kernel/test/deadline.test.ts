import { type DerivedDeadline, deadlinesOf, explainDeadline, type Subject } from '@yifa/kernel';
import { type Calendar, days, months, type SettingId, stateCouncilCalendar } from '@yifa/law';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lent } from './support/cases.ts';
import { contextOn } from './support/context.ts';
import { loan } from './support/library.ts';

function derive(
  id: string,
  values: Subject['values'],
  today = '2026-03-10',
  state = 'lent',
  chosen: Partial<Record<SettingId, number>> = {},
): DerivedDeadline | undefined {
  const subject = { state, values: { ...lent.values, ...values } };
  return deadlinesOf(loan.model, subject, contextOn(today, {}, chosen)).find((each) => each.deadline.id === id);
}

describe('deadlinesOf', () => {
  it('runs until met, and tells in time from late', () => {
    expect(derive('give-back', {})).toMatchObject({
      from: '2026-03-04',
      due: '2026-04-07',
      provisional: false,
      status: 'running',
    });
    expect(derive('give-back', {}, '2026-04-07')?.status).toBe('running');
    expect(derive('give-back', {}, '2026-04-08')?.status).toBe('overdue');
    expect(derive('give-back', { returnedOn: '2026-04-07' }, '2026-06-01')).toMatchObject({
      status: 'met',
      met: '2026-04-07',
    });
    expect(derive('give-back', { returnedOn: '2026-04-08' }, '2026-06-01')?.status).toBe('late');
  });

  it('lapses when its condition says so or the entry is voided', () => {
    expect(derive('give-back', { lostOn: '2026-03-09' }, '2026-06-01', 'lost')?.status).toBe('lapsed');
    expect(derive('give-back', {}, '2026-06-01', 'voided')?.status).toBe('lapsed');
  });

  it('has none before its first day is known, nor where its condition does not hold', () => {
    expect(derive('give-back', { lentOn: null })).toBeUndefined();
    expect(derive('remind', {})).toBeUndefined();
    expect(derive('remind', { returnBy: '2026-03-20' }, '2026-03-10', 'back')).toBeUndefined();
  });

  it('is lengthened as one period, not rolled over in between', () => {
    // One month alone would end on the holiday of 4 April and move on; two months end on 4 May, a holiday, moved to the 6th.
    expect(derive('give-back', { renewedOn: '2026-03-20' })?.due).toBe('2026-05-06');
  });

  it('counts an extension of another kind from the end of the period', () => {
    const mixed = loan.deadline('mixed', 'x', {
      rule: 'pen-notice',
      from: 'lentOn',
      within: days(7, 'penalty'),
      met: 'returnedOn',
      extend: [{ when: { renewedOn: { filled: true } }, by: days(7, 'penalty') }],
    }).model;
    const due = (values: Subject['values']) =>
      deadlinesOf(mixed, { state: 'lent', values: { ...lent.values, ...values } }, contextOn('2026-03-10')).find(
        (each) => each.deadline.id === 'mixed',
      )?.due;
    // Seven days of that statute are working days, fourteen would not be: the extension must not shorten.
    expect(due({})).toBe('2026-03-13');
    expect(due({ renewedOn: '2026-03-10' })).toBe('2026-03-24');
  });

  it('leaves out a stretch that is over, and one that is still open up to today', () => {
    expect(derive('give-back', { repairFrom: '2026-03-10', repairTo: '2026-03-19' }, '2026-03-25')?.due).toBe(
      '2026-04-14',
    );
    expect(derive('give-back', { repairFrom: '2026-03-10' }, '2026-03-12')?.due).toBe('2026-04-07');
    expect(derive('give-back', { repairFrom: '2026-03-10' }, '2026-03-19')?.due).toBe('2026-04-14');
  });

  it('survives a stretch that ends before it begins or begins tomorrow', () => {
    expect(derive('give-back', { repairFrom: '2026-03-19', repairTo: '2026-03-10' })?.due).toBe('2026-04-07');
    expect(derive('give-back', { repairFrom: '2026-03-11' }, '2026-03-10')?.due).toBe('2026-04-07');
  });

  it('counts back from a date that must not be reached without the whole period', () => {
    expect(derive('remind', { returnBy: '2026-03-20' })).toMatchObject({ due: '2026-03-16', status: 'running' });
    expect(derive('remind', { returnBy: '2026-03-20' }, '2026-03-17')?.status).toBe('overdue');
    expect(derive('remind', { returnBy: '2026-03-20', renewedOn: '2026-03-16' })?.status).toBe('met');
  });

  it('takes its length from the profile of the org', () => {
    const answer = { askedOn: '2026-03-02', lentOn: null };
    expect(derive('answer', answer, '2026-03-10', 'asked', { 'mediation-followup-days': 7 })).toMatchObject({
      due: '2026-03-09',
      status: 'overdue',
    });
    expect(derive('answer', answer, '2026-03-10', 'asked', { 'mediation-followup-days': 9 })).toMatchObject({
      due: '2026-03-11',
      status: 'running',
    });
  });

  it('is provisional in a year without a notice, and only there', () => {
    expect(derive('remind', { returnBy: '2027-03-19' }, '2027-03-01')?.provisional).toBe(true);
    expect(derive('remind', { returnBy: '2026-03-20' })?.provisional).toBe(false);
  });

  it('stays provisional when the uncertain part is the first of two', () => {
    const gap: Calendar = { years: new Map([...stateCouncilCalendar.years].filter(([year]) => year !== 2025)) };
    const two = loan.deadline('two', 'x', {
      rule: 'pen-notice',
      from: 'lentOn',
      within: days(5, 'penalty'),
      met: 'returnedOn',
      extend: [{ when: { state: 'lent' }, by: months(1, 'penalty') }],
    }).model;
    const subject = { state: 'lent', values: { lentOn: '2025-12-22' } };
    const found = deadlinesOf(two, subject, { ...contextOn('2026-01-05'), calendar: gap }).find(
      (each) => each.deadline.id === 'two',
    );
    expect(found?.provisional).toBe(true);
  });
});

describe('explainDeadline', () => {
  it('arrives by its days where the deadline arrives', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-02-${String(n).padStart(2, '0')}`);
    fc.assert(
      fc.property(day, fc.option(day), fc.option(day), fc.option(day), (lentOn, repairFrom, repairTo, renewedOn) => {
        const subject = { state: 'lent', values: { lentOn, repairFrom, repairTo, renewedOn, returnBy: '2026-06-05' } };
        const context = contextOn('2026-03-10');
        for (const each of deadlinesOf(loan.model, subject, context)) {
          const said = explainDeadline(loan.model, each.deadline.id, subject, context);
          expect(said?.due).toBe(each.due);
          expect(said?.provisional).toBe(each.provisional);
          expect(said?.days.some((note) => note.date === each.due)).toBe(true);
          expect(said?.summary).toContain(`${Number(each.due.slice(5, 7))}月${Number(each.due.slice(8))}日`);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('explains both parts of a period extended by another kind', () => {
    const model = loan.deadline('two', 'x', {
      rule: 'pen-notice',
      from: 'lentOn',
      within: days(5, 'penalty'),
      met: 'returnedOn',
      extend: [{ when: { state: 'lent' }, by: months(1, 'penalty') }],
    }).model;
    const said = explainDeadline(model, 'two', lent, contextOn('2026-03-10'));
    expect(said?.due).toBe('2026-04-13');
    expect(said?.summary).toMatch(/2026年3月11日届满；延长的期限.*2026年4月13日届满/);
    expect(said?.days[0]?.date).toBe('2026-03-04');
  });

  it('has nothing to say of a deadline that the entry does not have', () => {
    expect(explainDeadline(loan.model, 'remind', lent, contextOn('2026-03-10'))).toBeUndefined();
    expect(explainDeadline(loan.model, 'no-such', lent, contextOn('2026-03-10'))).toBeUndefined();
  });
});
