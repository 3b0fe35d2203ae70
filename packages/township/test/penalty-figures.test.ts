import type { EntryIndicator, Subject, Values } from '@yifa/kernel';
import { evaluate } from '@yifa/kernel';
import { addDays, type PlainDate, plainDate, stateCouncilCalendar } from '@yifa/law';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  casesCarried,
  casesClosed,
  casesFiled,
  casesOpen,
  decisionsPublished,
  finesImposed,
  penaltiesByKind,
  penaltyDecisions,
  penaltyKinds,
  penaltyStatisticsRelations,
} from '../src/enforcement/penalty/index.ts';

function counted(
  indicator: EntryIndicator,
  entries: readonly Subject[],
  periodStart: PlainDate,
  periodEnd: PlainDate,
): number {
  const context = {
    calendar: stateCouncilCalendar,
    today: periodEnd,
    periodStart,
    periodEnd,
    setting: () => 0,
    find: () => undefined,
  };
  return entries.filter((entry) => evaluate(indicator.where, entry, context)).length;
}

const subject = (values: Values, state = 'closed'): Subject => ({ state, values });

describe('figures of penalty cases', () => {
  it('a year of fourteen filed, seven closed, nine published', () => {
    const closed = Array.from({ length: 7 }, (_, i) =>
      subject({
        track: 'ordinary',
        filedOn: '2022-03-01',
        decidedOn: '2022-05-01',
        publishedOn: '2022-05-05',
        closedOn: `2022-0${i + 3}-20`,
      }),
    );
    const open = Array.from({ length: 7 }, (_, i) =>
      subject(
        {
          track: 'ordinary',
          filedOn: '2022-09-01',
          ...(i < 2 ? { decidedOn: '2022-11-01', publishedOn: '2022-11-04' } : {}),
        },
        i < 2 ? 'served' : 'filed',
      ),
    );
    const year = [...closed, ...open];
    const value = (indicator: EntryIndicator) =>
      counted(indicator, year, plainDate('2022-01-01'), plainDate('2022-12-31'));
    expect([casesFiled, casesClosed, casesOpen, casesCarried, decisionsPublished, penaltyDecisions].map(value)).toEqual(
      [14, 7, 7, 0, 9, 9],
    );
    expect(finesImposed.unit).toBe('元');
  });

  it('carried and filed are closed and open, in every month, whatever order the dates come in', () => {
    const day = fc.option(
      fc.integer({ min: 0, max: 700 }).map((n) => addDays(plainDate('2024-06-01'), n)),
      { nil: null },
    );
    const cases = fc.array(
      fc.record({ filedOn: day, closedOn: day, sparedOn: day, transferredOn: day, revokedOn: day }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(cases, fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 400 }), (rows, from, length) => {
        const entries = rows.map((values) => subject(values));
        const start = addDays(plainDate('2024-06-01'), from);
        const end = addDays(start, length);
        const value = (indicator: EntryIndicator) => counted(indicator, entries, start, end);
        expect(value(casesCarried) + value(casesFiled)).toBe(value(casesClosed) + value(casesOpen));
      }),
      { numRuns: 300 },
    );
  });

  it('counts a decision once, under its heaviest penalty', () => {
    const codes = Object.keys(penaltyKinds);
    fc.assert(
      fc.property(fc.array(fc.subarray(codes, { minLength: 1 }), { maxLength: 8 }), (decided) => {
        const entries = decided.map((kinds) => subject({ kinds, decidedOn: '2025-05-01' }));
        const value = (indicator: EntryIndicator) =>
          counted(indicator, entries, plainDate('2025-01-01'), plainDate('2025-12-31'));
        const sum = penaltiesByKind.reduce((all, each) => all + value(each), 0);
        expect(sum).toBe(value(penaltyDecisions));
      }),
    );
    const both = [subject({ kinds: ['warning', 'fine'], decidedOn: '2025-05-01' })];
    const named = (name: string) =>
      penaltiesByKind
        .filter((each) => each.id === name)
        .map((each) => counted(each, both, plainDate('2025-01-01'), plainDate('2025-12-31')));
    expect([named('penalties_fine'), named('penalties_warning')]).toEqual([[1], [0]]);
    expect(penaltyStatisticsRelations).toHaveLength(1);
  });
});
