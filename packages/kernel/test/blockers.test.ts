import { blockers, type Subject } from '@yifa/kernel';
import { workdays } from '@yifa/law';
import { describe, expect, it } from 'vitest';
import { asked, entries, lent } from './support/cases.ts';
import { contextOn, id } from './support/context.ts';
import { loan } from './support/library.ts';

function blocked(step: string, current: Subject, today = '2026-03-10', model = loan.model): string[] {
  const found = model.steps[step];
  if (!found) throw new Error(step);
  return blockers(found, current, contextOn(today, entries)).map((each) => each.says);
}

describe('blockers', () => {
  it('reports a guard that nothing filled in can help', () => {
    expect(blocked('lend', { ...asked, values: { ...asked.values, books: [id(5)] } })).toEqual(['有图书不在架']);
    expect(blocked('lend', asked)).toEqual([]);
  });

  it('is silent on guards that read what the step asks for, and on those that only remind or want a reason', () => {
    expect(blocked('lend', { ...asked, values: { ...asked.values, askedOn: '2026-12-31', books: [id(4)] } })).toEqual(
      [],
    );
  });

  it('says that it is too early, and until when not to wait', () => {
    expect(blocked('return', lent, '2026-03-05')).toEqual(['借出后满一日才能归还']);
    expect(blocked('return', lent, '2026-03-06')).toEqual([]);
  });

  it('does not say that it is too late: the act may have been done in time and be recorded today', () => {
    expect(blocked('return', { ...lent, values: { ...lent.values, returnBy: '2026-03-09' } })).toEqual([]);
  });

  it('sees the entry as the step will leave it: its state, and what the step sets', () => {
    const words = { says: '不可', remedy: '。' };
    const model = loan
      .step('x', 'x', {
        from: 'lent',
        to: 'back',
        by: ['director'],
        sets: { channel: 'online' },
        guards: [{ when: { state: 'back' }, require: { channel: 'counter' }, ...words }],
      })
      .step('y', 'y', {
        from: 'lent',
        to: 'back',
        by: ['director'],
        sets: { channel: 'online' },
        guards: [{ when: { state: 'lent' }, require: { channel: 'counter' }, ...words }],
      })
      .step('z', 'z', {
        from: 'lent',
        by: ['director'],
        guards: [
          { require: { not: { lentOn: { after: { moment: 'today', minus: workdays(3, 'mediation') } } } }, ...words },
        ],
      }).model;
    expect(blocked('x', lent, '2026-03-10', model)).toEqual(['不可']);
    expect(blocked('y', lent, '2026-03-10', model)).toEqual([]);
    expect(blocked('z', lent, '2026-03-05', model)).toEqual(['不可']);
  });
});
