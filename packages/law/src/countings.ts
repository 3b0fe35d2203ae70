import { compareDates, type PlainDate, plainDate } from './plain-date.ts';
import { type Provision, provisions } from './provisions.ts';
import type { StatuteId } from './statutes.ts';

/** How one statute counts its periods, from a day on. */
export interface Counting {
  /** First start day counted this way; absent: always. */
  readonly from?: PlainDate;
  /** Whether `n` 日 of this statute are working days. */
  readonly daysAreWorkdays: (n: number) => boolean;
  /** The units whose last day, when a rest day, moves to the next working day. */
  readonly rollsOver: readonly ('day' | 'month' | 'year')[];
  /** Where the statute says which 日 are working days. */
  readonly basis: readonly Provision[];
  /** Where rolling over comes from; `analogy`: the statute is silent and the Civil Procedure Law is followed. */
  readonly rolling: { readonly provisions: readonly Provision[]; readonly analogy: boolean };
}

const never = () => false;
const all = ['day', 'month', 'year'] as const;
const civilProcedure = provisions(['civil-procedure', '85']);
const byAnalogy = { provisions: civilProcedure, analogy: true } as const;

function applied(...through: readonly Provision[]): Counting['rolling'] {
  return { provisions: [...through, ...civilProcedure], analogy: false };
}

const silent: readonly Counting[] = [{ daysAreWorkdays: never, rollsOver: all, basis: [], rolling: byAnalogy }];

const reconsiderationBasis = provisions(['reconsideration', '88']);

/**
 * The statutes with a counting rule of their own, latest first; every other one counts 日 as natural days and
 * moves a last day that is a rest day. Limits that bind the authority against a citizen's person or property
 * (the two years of 处罚法36, the thirty days of seizure of 强制法25) never grow by rolling over.
 */
export const countings: Readonly<Partial<Record<StatuteId, readonly Counting[]>>> = {
  penalty: [
    {
      from: plainDate('2021-07-15'),
      daysAreWorkdays: (n) => n === 2 || n === 3 || n === 5 || n === 7,
      rollsOver: ['day', 'month'],
      basis: provisions(['penalty', '85']),
      rolling: byAnalogy,
    },
    { daysAreWorkdays: never, rollsOver: ['day', 'month'], basis: [], rolling: byAnalogy },
  ],
  enforcement: [
    {
      daysAreWorkdays: (n) => n <= 10,
      rollsOver: ['month'],
      basis: provisions(['enforcement', '69']),
      rolling: applied(...provisions(['litigation', '101'])),
    },
  ],
  reconsideration: [
    {
      from: plainDate('2024-01-01'),
      daysAreWorkdays: (n) => n === 3 || n === 5 || n === 7 || n === 10,
      rollsOver: all,
      basis: reconsiderationBasis,
      rolling: applied(...reconsiderationBasis),
    },
    {
      daysAreWorkdays: (n) => n === 5 || n === 7,
      rollsOver: all,
      basis: provisions(['reconsideration', '40']),
      rolling: applied(...provisions(['reconsideration', '40'])),
    },
  ],
  licensing: [
    { daysAreWorkdays: () => true, rollsOver: all, basis: provisions(['licensing', '82']), rolling: byAnalogy },
  ],
  disclosure: [
    {
      daysAreWorkdays: never,
      rollsOver: all,
      basis: provisions(['disclosure', '26', '30', '32', '33']),
      rolling: byAnalogy,
    },
  ],
  decision: [
    { daysAreWorkdays: never, rollsOver: all, basis: provisions(['decision', '15', '16', '26']), rolling: byAnalogy },
  ],
  petition: [
    { daysAreWorkdays: never, rollsOver: all, basis: provisions(['petition', '23', '34']), rolling: byAnalogy },
  ],
  litigation: [
    {
      daysAreWorkdays: never,
      rollsOver: all,
      basis: provisions(['litigation', '101']),
      rolling: applied(...provisions(['litigation', '101'])),
    },
  ],
  'civil-procedure': [{ daysAreWorkdays: never, rollsOver: all, basis: civilProcedure, rolling: applied() }],
  'civil-code': [
    {
      daysAreWorkdays: never,
      rollsOver: all,
      basis: provisions(['civil-code', '202']),
      rolling: { provisions: provisions(['civil-code', '203']), analogy: false },
    },
  ],
};

/** How `statute` counts a period that starts on `on`; without a day, how it counts now. */
export function countingFor(statute: StatuteId, on?: PlainDate): Counting {
  const rows = countings[statute] ?? silent;
  const row = rows.find((r) => r.from === undefined || on === undefined || compareDates(r.from, on) <= 0);
  if (row === undefined) throw new RangeError(`未登记“${statute}”在${on ?? '今日'}的期间计算方法`);
  return row;
}
