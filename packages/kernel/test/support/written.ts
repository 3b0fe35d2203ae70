/** Random written conditions over one of every field, and their meaning worked out a second time, from the written form. */
import {
  date,
  integer,
  money,
  oneOf,
  ref,
  refs,
  rows,
  type Subject,
  someOf,
  text,
  time,
  type Value,
  type Values,
  yesNo,
} from '@yifa/kernel';
import {
  addDays,
  days,
  isPlainDate,
  type PlainDate,
  plainDate,
  stateCouncilCalendar,
  workdayOnOrAfter,
} from '@yifa/law';
import fc from 'fast-check';
import { id } from './context.ts';
import { book } from './library.ts';

export const fields = {
  note: text('备注'),
  amount: integer('数量', '个'),
  cost: money('费用'),
  begunOn: date('开始日期'),
  endedOn: date('结束日期'),
  seenAt: time('查看时刻'),
  sure: yesNo('确定'),
  tone: oneOf('颜色', { dark: '深', light: '浅', toString: '怪' }),
  uses: someOf('用途', { home: '家用', work: '公用', gift: '赠送' }),
  main: ref('主书', book),
  others: refs('其他书', book),
  list: rows('清单', { item: text('物品') }),
};
export const states = ['open', 'shut'];
export const scope = { fields, states, path: 'random' };

const dates = ['2025-12-31', '2026-01-01', '2026-01-03', '2026-01-05', '2026-01-06'].map(plainDate);
const bookPool: Subject[] = [
  { state: 'registered', values: { title: '甲', rare: true, copies: 2, boughtOn: '2026-01-03' } },
  { state: 'draft', values: { title: '乙', rare: false, copies: null, boughtOn: null } },
  { state: 'registered', values: {} },
];
export const books: Record<string, Subject> = Object.fromEntries(bookPool.map((each, i) => [`book/${id(i)}`, each]));
const today = plainDate('2026-01-05');
const periodStart = plainDate('2026-01-01');

const date1 = fc.constantFrom(...dates);
const bookId = fc.constantFrom(id(0), id(1), id(2), id(9));
const empty: fc.Arbitrary<Value | undefined> = fc.constantFrom(null, undefined);
const maybe = (value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.oneof({ weight: 3, arbitrary: value }, { weight: 1, arbitrary: empty });
const number = fc.constantFrom(0, 1, 2, -0, 500_000);

export const subject: fc.Arbitrary<Subject> = fc.record({
  state: fc.constantFrom(...states),
  values: fc
    .record({
      note: maybe(fc.constantFrom('', '甲', '乙')),
      amount: maybe(number),
      cost: maybe(number),
      begunOn: maybe(date1),
      endedOn: maybe(date1),
      seenAt: maybe(fc.constant('2026-01-05T09:30')),
      sure: maybe(fc.boolean()),
      tone: maybe(fc.constantFrom('dark', 'light', 'toString')),
      uses: maybe(fc.subarray(['home', 'work', 'gift'])),
      main: maybe(bookId),
      others: maybe(fc.uniqueArray(bookId, { maxLength: 3 })),
      list: maybe(fc.array(fc.constant({ item: '笔' }), { maxLength: 3 })),
    })
    .map(
      (values): Values =>
        Object.fromEntries(
          Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
        ),
    ),
});

const shift = fc.constantFrom({}, { plus: days(1, 'mediation') }, { plus: days(3, 'mediation') });
const day = fc.oneof(
  date1,
  fc.constantFrom('today', 'periodStart', 'periodEnd'),
  fc.tuple(fc.constantFrom('begunOn', 'endedOn'), shift).map(([field, by]) => ({ field, ...by })),
  shift.map((by) => ({ moment: 'today', ...by })),
);
const amount = fc.oneof(
  number,
  fc.constantFrom({ field: 'amount' }, { field: 'cost' }, { setting: 'hearing-fine-citizen' }),
);
const filled = fc.boolean().map((is) => ({ filled: is }));
const some = <T>(...of: T[]): fc.Arbitrary<T[]> => fc.subarray(of, { minLength: 1 });
const word = (words: readonly string[], operand: fc.Arbitrary<unknown>): fc.Arbitrary<Record<string, unknown>> =>
  fc.dictionary(fc.constantFrom(...words), operand, { minKeys: 1, maxKeys: 2 });
const dateWords = ['before', 'onOrBefore', 'on', 'onOrAfter', 'after'] as const;
const numberWords = ['lessThan', 'atMost', 'equals', 'atLeast', 'moreThan'] as const;
const size = word(['atLeast', 'atMost'], fc.constantFrom(0, 1, 2)).map((count) => ({ count }));
const onBook = fc.oneof(
  fc.record({ rare: fc.boolean() }),
  fc.record({ state: some('draft', 'registered') }),
  fc.record({ copies: word(numberWords, number) }),
  fc.record({ boughtOn: word(dateWords, date1) }),
  fc.record({ not: fc.record({ title: some('甲', '乙') }) }),
);

const test = fc.oneof(
  fc.record({ note: fc.oneof(fc.constantFrom('甲', '乙'), some('甲', '乙'), filled) }),
  fc.record({ amount: fc.oneof(number, word(numberWords, amount), filled) }),
  fc.record({ cost: fc.oneof(number, word(numberWords, amount)) }),
  fc.record({ begunOn: fc.oneof(word(dateWords, day), filled) }),
  fc.record({ endedOn: word(dateWords, day) }),
  fc.record({ seenAt: filled }),
  fc.record({ sure: fc.oneof(fc.boolean(), filled) }),
  fc.record({
    tone: fc.oneof(some('dark', 'light', 'toString'), fc.record({ not: some('dark', 'toString') }), filled),
  }),
  fc.record({
    uses: fc.oneof(
      fc.record({ has: fc.constantFrom('home', 'work') }),
      fc.record({ hasAny: some('home', 'gift') }),
      fc.record({ hasAll: some('home', 'work', 'gift') }),
      filled,
    ),
  }),
  fc.record({ main: fc.oneof(fc.record({ is: onBook }), fc.constant({ notAmong: 'others' }), filled) }),
  fc.record({
    others: fc.oneof(
      fc.record({ every: onBook }),
      fc.record({ some: onBook }),
      size,
      fc.constant({ noneAmong: 'main' }),
      filled,
    ),
  }),
  fc.record({ list: fc.oneof(size, filled) }),
  fc.record({
    state: fc.oneof(fc.constantFrom('open', 'shut'), some('open', 'shut'), fc.record({ not: some('open', 'shut') })),
  }),
);

export const written: fc.Arbitrary<Record<string, unknown>> = fc.letrec<{ tree: Record<string, unknown> }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.tuple(test, test).map(([a, b]) => ({ ...a, ...b })),
    fc.record({ all: fc.array(tie('tree'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('tree'), { maxLength: 3 }) }),
    fc.record({ not: tie('tree') }),
  ),
})).tree;

type Written = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Written =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const many = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);
const ids = (value: unknown): unknown[] => (value === undefined || value === null || value === '' ? [] : many(value));

/** What a written condition means for an entry, with no tree in between. */
export function means(condition: Written, entry: Subject): boolean {
  return Object.entries(condition).every(([key, wanted]) => {
    if (key === 'all') return many(wanted).every((each) => isObject(each) && means(each, entry));
    if (key === 'any') return many(wanted).some((each) => isObject(each) && means(each, entry));
    if (key === 'not') return !(isObject(wanted) && means(wanted, entry));
    if (key === 'state')
      return isObject(wanted) ? !many(wanted['not']).includes(entry.state) : many(wanted).includes(entry.state);
    const value = entry.values[key];
    if (!isObject(wanted)) return many(wanted).some((each) => each === value);
    return Object.entries(wanted).every(([name, operand]) => meansWord(name, operand, value, entry));
  });
}

function meansWord(name: string, operand: unknown, value: unknown, entry: Subject): boolean {
  const held = ids(value);
  if (name === 'filled') return held.length > 0 === operand;
  if (name === 'not') return !many(operand).includes(value);
  if (name === 'has') return held.includes(operand);
  if (name === 'hasAny') return many(operand).some((code) => held.includes(code));
  if (name === 'hasAll') return many(operand).every((code) => held.includes(code));
  if (name === 'notAmong' || name === 'noneAmong')
    return !held.some((each) => ids(entry.values[String(operand)]).includes(each));
  if (name === 'count' && isObject(operand)) {
    const { atLeast = 0, atMost = 99 } = operand;
    return held.length >= Number(atLeast) && held.length <= Number(atMost);
  }
  if (name === 'is' || name === 'some' || name === 'every') {
    const good = held
      .map((each) => books[`book/${String(each)}`])
      .map((target) => target !== undefined && isObject(operand) && means(operand, target));
    return name === 'every' ? !good.includes(false) : good.includes(true);
  }
  const order = orderOf(value, resolved(operand, entry));
  if (order === undefined) return false;
  if (name === 'before' || name === 'lessThan') return order < 0;
  if (name === 'onOrBefore' || name === 'atMost') return order <= 0;
  if (name === 'on' || name === 'equals') return order === 0;
  if (name === 'onOrAfter' || name === 'atLeast') return order >= 0;
  return order > 0;
}

function orderOf(left: unknown, right: unknown): number | undefined {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (isPlainDate(left) && isPlainDate(right)) return Date.parse(left) - Date.parse(right);
  return undefined;
}

function resolved(operand: unknown, entry: Subject): unknown {
  if (operand === 'today') return today;
  if (operand === 'periodStart') return periodStart;
  if (operand === 'periodEnd') return undefined;
  if (!isObject(operand)) return operand;
  if (operand['setting']) return 500_000;
  const start = operand['moment'] ? today : entry.values[String(operand['field'])];
  return isPlainDate(start) ? later(start, operand['plus']) : start;
}

/** 日 of a statute that is silent: natural days, the last moved on from a rest day. */
function later(start: PlainDate, period: unknown): PlainDate {
  return isObject(period) ? workdayOnOrAfter(stateCouncilCalendar, addDays(start, Number(period['count']))) : start;
}
