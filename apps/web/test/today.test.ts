import { describe, expect, it } from 'vitest';
import type { NextStep, YearView } from '../src/pages/home/calls.ts';
import { bucketWords, daysText, postsText, turnOf, waitedText } from '../src/pages/home/words.ts';
import { dayWords, marksOf, monthsOf } from '../src/pages/year/months.ts';

const step = (id: string, more: Partial<NextStep> = {}): NextStep => ({
  id,
  label: id,
  open: false,
  meets: false,
  posts: ['甲岗'],
  mine: false,
  ...more,
});

describe('the words of a deadline', () => {
  it('each bucket has a word of its own, so that colour is not needed', () => {
    expect(bucketWords.map(({ word }) => word)).toEqual(['逾期', '3日内', '本周', '以后']);
  });

  it.each([
    [-12, '逾期12日'],
    [-1, '逾期1日'],
    [0, '今天届满'],
    [1, '还有1日'],
  ])('%i days', (days, says) => {
    expect(daysText(days)).toBe(says);
  });

  it.each([
    [0, '今天办过'],
    [31, '已31日未办'],
  ])('untouched for %i days', (days, says) => {
    expect(waitedText(days)).toBe(says);
  });
});

describe('whose turn it is', () => {
  it('offers the step that meets the deadline alone, although others are open', () => {
    const { open } = turnOf([
      step('on', { open: true, mine: true }),
      step('meet', { open: true, mine: true, meets: true }),
    ]);
    expect(open.map(({ id }) => id)).toEqual(['meet']);
  });

  it('offers at most two ways on', () => {
    const many = ['a', 'b', 'c'].map((id) => step(id, { open: true, mine: true }));
    expect(turnOf(many).open.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('says why a step of mine is closed, and names the others who can act on the deadline first', () => {
    const turn = turnOf([
      step('mine', { mine: true, refusal: { code: 'same-person', says: '须由他人办理', remedy: '换人' } }),
      step('theirs', { posts: ['乙岗', '丙岗'], meets: true }),
      step('later', { posts: ['丁岗'] }),
    ]);
    expect(turn.open).toEqual([]);
    expect(turn.closed?.refusal?.says).toBe('须由他人办理');
    expect(turn.others).toEqual(['乙岗', '丙岗']);
    expect(turnOf([]).others).toEqual([]);
  });

  it('cuts long lists of posts short', () => {
    expect(postsText(['甲', '乙'])).toBe('甲、乙');
    expect(postsText(['甲', '乙', '丙'])).toBe('甲、乙等3个岗位');
  });
});

const at = (day: string, more: Partial<YearView['deadlines'][number]> = {}): YearView['deadlines'][number] => ({
  day,
  ledger: 'case',
  ledgerLabel: '案件',
  unit: '件',
  deadline: 'serve',
  label: '送达',
  article: '某法第一条',
  running: 0,
  overdue: 0,
  met: 0,
  late: 0,
  provisional: false,
  ...more,
});

const year: YearView = {
  year: 2024,
  today: '2024-03-20',
  provisional: false,
  special: [
    { day: '2024-10-01', kind: 'holiday', name: '国庆节' },
    { day: '2024-09-29', kind: 'makeup-workday', name: '' },
  ],
  fixed: [{ day: '2024-03-01', label: '报送', rule: 'r', article: '某规定', says: '三月一日前', basis: '' }],
  deadlines: [
    at('2024-03-01', { overdue: 2, met: 1 }),
    at('2024-03-28', { running: 1 }),
    at('2024-03-05', { met: 3, late: 1, ledger: 'other' }),
    at('2024-10-01', { running: 1 }),
  ],
};

describe('the year by month', () => {
  it('has twelve months; a day of the rules stands before the deadlines of that day', () => {
    const months = monthsOf(year);
    expect(months.length).toBe(12);
    expect(months[2]?.lines.map((line) => [line.day, line.kind])).toEqual([
      ['2024-03-01', 'fixed'],
      ['2024-03-01', 'open'],
      ['2024-03-28', 'open'],
    ]);
    expect(months[2]?.counts).toEqual({ overdue: 2, running: 1, met: 4, late: 1 });
    expect(months[2]?.done.map((each) => each.day)).toEqual(['2024-03-01', '2024-03-05']);
    expect(months[0]).toMatchObject({ lines: [], done: [] });
  });

  it('of one ledger it holds only what is of it', () => {
    const march = monthsOf(year, 'other')[2];
    expect(march?.lines).toEqual([]);
    expect(march?.counts).toEqual({ overdue: 0, running: 0, met: 3, late: 1 });
    expect(marksOf(year, 'other').get('2024-03-01')).toBeUndefined();
    expect(marksOf(year, 'other').get('2024-10-01')).toMatchObject({ running: 0, special: { name: '国庆节' } });
  });

  it('a day says aloud all that its marks show', () => {
    const marks = marksOf(year);
    const words = (day: string) => {
      const found = marks.get(day);
      return found && dayWords(day, found);
    };
    expect(words('2024-03-01')).toBe('3月1日，法定日1个，逾期2项，已办1项');
    expect(words('2024-10-01')).toBe('10月1日，休息（国庆节），在走1项');
    expect(words('2024-09-29')).toBe('9月29日，调休上班');
    expect(words('2024-03-02')).toBeUndefined();
  });
});
