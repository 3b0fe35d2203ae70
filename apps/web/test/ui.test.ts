/** The building blocks that pages share: what they compute, and what they show in each state. */
import fc from 'fast-check';
import { createElement as h } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { ApiError } from '../src/api/client.ts';
import { stepThrough } from '../src/ui/combobox.ts';
import { Loaded } from '../src/ui/loaded.tsx';
import { MonthGrid } from '../src/ui/month-grid.tsx';
import { Pager, placeOf } from '../src/ui/pager.tsx';
import { Reasons } from '../src/ui/reasons.tsx';
import { Head } from '../src/ui/table.tsx';
import { faultsOf } from '../src/ui/use-fields.ts';
import { yearsFrom } from '../src/ui/year-choice.tsx';
import { monthsLater, weeksOf } from '../src/values/month.ts';

const nothing = () => undefined;

describe('turning pages', () => {
  test('the first, a middle and the last page say where they stand and where one can go', () => {
    expect(placeOf({ total: 45, offset: 0, size: 20 })).toEqual({ first: 1, last: 20, before: undefined, after: 20 });
    expect(placeOf({ total: 45, offset: 20, size: 20 })).toEqual({ first: 21, last: 40, before: 0, after: 40 });
    expect(placeOf({ total: 45, offset: 40, size: 20 })).toEqual({ first: 41, last: 45, before: 20, after: undefined });
  });
  test('a list that has become shorter shows its last page', () => {
    expect(placeOf({ total: 21, offset: 60, size: 20 })).toMatchObject({ first: 21, last: 21, after: undefined });
  });
  test('going on page by page passes every item once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 60 }), (total, size) => {
        let next: number | undefined = 0;
        let seen = 0;
        while (next !== undefined) {
          const { first, last, after } = placeOf({ total, offset: next, size });
          expect(first).toBe(seen + 1);
          seen = last;
          next = after;
        }
        expect(seen).toBe(total);
      }),
    );
  });
  test('what fits on one page has no pager', () => {
    const pager = (total: number) => h(Pager, { label: '期限', total, offset: 0, size: 20, turn: nothing });
    expect(renderToStaticMarkup(pager(20))).toBe('');
    expect(renderToStaticMarkup(pager(21))).toContain('第1—20项，共21项');
  });
});

describe('the keys of a list below an input', () => {
  test('down and up go through the choices and back into the text', () => {
    expect([-1, 0, 1].map((at) => stepThrough(2, at, 1))).toEqual([0, 1, -1]);
    expect([-1, 1, 0].map((at) => stepThrough(2, at, -1))).toEqual([1, 0, -1]);
  });
  test('a place that is gone counts as the last one', () => {
    expect(stepThrough(2, 7, 1)).toBe(-1);
    expect(stepThrough(2, 7, -1)).toBe(0);
  });
});

describe('a month as a grid', () => {
  test('weeks begin on Monday and hold every day once', () => {
    const weeks = weeksOf(2024, 2);
    expect(weeks[0]).toEqual([undefined, undefined, undefined, '2024-02-01', '2024-02-02', '2024-02-03', '2024-02-04']);
    expect(weeks[4]?.[3]).toBe('2024-02-29');
    fc.assert(
      fc.property(fc.integer({ min: 1901, max: 2198 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const days = weeksOf(year, month).flatMap((week) => {
          expect(week).toHaveLength(7);
          return week.filter((day) => day !== undefined);
        });
        expect(days).toHaveLength(new Date(Date.UTC(year, month, 0)).getUTCDate());
        expect([...days].sort()).toEqual(days);
      }),
    );
  });
  test('a month later is the same day, or the last one of a shorter month', () => {
    expect(monthsLater('2024-01-31', 1)).toBe('2024-02-29');
    expect(monthsLater('2023-12-15', 1)).toBe('2024-01-15');
    expect(monthsLater('2024-02-29', -12)).toBe('2023-02-28');
  });
  test('today is told apart, and weeks can be left out', () => {
    const html = renderToStaticMarkup(
      h(MonthGrid, {
        year: 2024,
        month: 2,
        today: '2024-02-05',
        only: (week) => week.includes('2024-02-05'),
        // biome-ignore lint/correctness/noChildrenProp: it is a function, which the last arguments do not allow
        children: (day) => day,
      }),
    );
    expect(html).toContain('<td aria-current="date">2024-02-05</td>');
    expect(html).not.toContain('2024-02-04');
    expect(html).toContain('<th scope="col" abbr="星期一">一</th>');
  });
});

describe('what is loaded', () => {
  const error = new ApiError(500, { code: 'x', message: '没有读到', remedy: '请重试', refusals: [] });
  const show = (data: string | undefined, failed?: ApiError, instead = false) =>
    renderToStaticMarkup(
      h(Loaded<string>, {
        load: { data, error: failed, reload: nothing },
        instead,
        // biome-ignore lint/correctness/noChildrenProp: as above
        children: (text) => h('b', null, text),
      }),
    );
  test('is waited for, shown, or missing with a reason and another try', () => {
    expect(show(undefined)).toContain('正在加载…');
    expect(show('表')).toBe('<b>表</b>');
    expect(show('')).toBe('<b></b>');
    expect(show(undefined, error)).toContain('没有读到');
    expect(show(undefined, error)).toContain('重试');
    expect(show(undefined, error)).not.toContain('正在加载');
  });
  test('a problem stands above what is known, or in its place', () => {
    expect(show('表', error)).toContain('<b>表</b>');
    expect(show('表', error, true)).not.toContain('<b>表</b>');
  });
});

test('a reason is told with its article and what helps', () => {
  const html = renderToStaticMarkup(
    h(Reasons, {
      reasons: [
        { says: '还没有法制审核', article: '第五十八条', remedy: '先送审' },
        { says: '缺日期', remedy: '' },
      ],
    }),
  );
  expect(html).toContain('第五十八条');
  expect(html).toContain('怎么办：先送审');
  expect(html.match(/怎么办/g)).toHaveLength(1);
});

test('columns of numbers are marked in the head', () => {
  expect(renderToStaticMarkup(h(Head, { names: ['文件', '条数'], numbers: ['条数'] }))).toBe(
    '<thead><tr><th scope="col">文件</th><th scope="col" class="yf-number">条数</th></tr></thead>',
  );
});

test('a refusal of the server stands at the field it names, however deep', () => {
  const refusals = [
    { code: 'a', says: '账号已有人用', remedy: '', field: 'account.login' },
    { code: 'b', says: '太短', remedy: '', field: 'password' },
    { code: 'c', says: '别的', remedy: '', field: 'elsewhere' },
    { code: 'd', says: '没有栏目', remedy: '' },
  ];
  expect(faultsOf({ refusals }, ['login', 'password', 'name'])).toEqual({ login: '账号已有人用', password: '太短' });
});

test('the year chosen can be chosen again, however old', () => {
  expect(yearsFrom(2023)).toEqual([2023, 2022, 2021, 2020, 2019, 2018]);
  expect(yearsFrom(2023, 2010)).toEqual([2023, 2022, 2021, 2020, 2019, 2018, 2010]);
});
