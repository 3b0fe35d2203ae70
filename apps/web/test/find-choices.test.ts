/** What the box offers, in which order, and where it leads. */
import type { FindAnswer } from '@yifa/server/contract/find';
import { describe, expect, test } from 'vitest';
import { findHref, readQuery } from '../src/pages/find/calls.ts';
import { choicesOf } from '../src/pages/find/places.ts';

const org = { id: '990121101', name: '砚池镇', kind: 'township', today: '2023-12-31', demo: true } as const;
const county = { ...org, id: '990121', kind: 'county' } as const;

const entry = (id: string): FindAnswer['entries'][number] => ({
  org: org.id,
  ledger: 'mediation-case',
  id,
  number: null,
  title: [{ text: `第${id}件`, hit: false }],
  state: 'closed',
  stateLabel: '已归档',
  on: '2023-05-04',
});

const answer: FindAnswer = {
  total: 9,
  more: false,
  byLedger: [],
  byYear: [],
  byState: [],
  entries: Array.from({ length: 8 }, (_, n) => entry(String(n))),
  places: [
    {
      kind: 'ledger',
      ledger: 'mediation-case',
      label: '人民调解案件',
      hint: '',
      opens: [{ step: 'accept', label: '受理' }],
    },
    { kind: 'page', page: 'reports', label: '年度报告', hint: '' },
    { kind: 'rule', rule: 'med-free', label: '调解不收费', hint: '', ledgers: [] },
  ],
};
const choices = (most: number, of: FindAnswer = answer) =>
  choicesOf(
    org,
    of,
    most,
    () => '人民调解案件',
    () => '',
  );

describe('the box', () => {
  test('offers the ledger, a new entry in it and a page, then entries, never more than there is room for', () => {
    const offered = choices(8);
    expect(offered.map((each) => each.group)).toEqual(['台账', '新增', '页面', '记录', '记录', '记录', '记录', '记录']);
    expect(offered.slice(0, 4).map((each) => each.href)).toEqual([
      '/o/990121101/l/mediation-case',
      '/o/990121101/l/mediation-case/new/accept',
      '/o/990121101/reports',
      '/o/990121101/l/mediation-case/e/0',
    ]);
    expect(new Set(offered.map((each) => each.id)).size).toBe(offered.length);
  });

  test('without places the entries have all the room', () => {
    expect(choices(8, { ...answer, places: [] })).toHaveLength(8);
    expect(choices(8, { ...answer, entries: [] }).map((each) => each.group)).toEqual(['台账', '新增', '页面']);
  });

  test('a file leads to its place on the page of its entry', () => {
    const filed = { ...entry('7'), file: { id: 'f', name: '协议.pdf' } };
    const [choice] = choices(8, { ...answer, places: [], entries: [filed] });
    expect(choice?.href).toBe('/o/990121101/l/mediation-case/e/7#file-f');
    expect(choice?.below).toEqual({ label: '附件', parts: [{ text: '协议.pdf', hit: false }] });
  });
});

describe('the address of the find page', () => {
  test('keeps what narrows the search, and starts at the first page after a change', () => {
    const query = readQuery('q=%E8%B0%83%E8%A7%A3&year=2023&offset=20', org);
    expect(query).toMatchObject({ q: '调解', scope: 'own', year: '2023', offset: 20 });
    const changed = findHref(org, query, { state: 'open' });
    expect(readQuery(changed.split('?')[1] ?? '', org)).toEqual({ ...query, state: 'open', offset: 0 });
    expect(findHref(org, query, { offset: 40 })).toContain('offset=40');
  });

  test('a county looks into its townships unless told otherwise', () => {
    expect(readQuery('q=a', county).scope).toBe('all');
    expect(readQuery('q=a&scope=own', county).scope).toBe('own');
    expect(readQuery('q=a&scope=all', org).scope).toBe('own');
  });
});
