/** Thousands of rows: each is read once, those that wait for a reference again, and counting goes on in slices. */
import { describe, expect, test } from 'vitest';
import type { GridColumn } from '../src/pages/grid/columns.ts';
import { frozenWidth, layoutOf, scrollFor } from '../src/pages/grid/layout.ts';
import { noMarks, type RowMarks } from '../src/pages/grid/marks.ts';
import type { Row } from '../src/pages/grid/model.ts';
import { RowsReader } from '../src/pages/grid/reading.ts';
import type { Resolution } from '../src/pages/grid/references.ts';
import { Sweep } from '../src/pages/grid/sweep.ts';

const plain = { optional: false, personal: false };
const name: GridColumn = {
  name: 'name',
  source: 'field',
  field: { ...plain, name: 'name', kind: 'text', label: '名称' },
  required: true,
  width: 12,
};
const place: GridColumn = {
  name: 'place',
  source: 'field',
  field: { ...plain, name: 'place', kind: 'ref', label: '村', ledger: 'village' },
  required: true,
  width: 12,
};

describe('references that are answered later', () => {
  function sheet() {
    const answers = new Map<string, Resolution>();
    let asked = 0;
    const reader = new RowsReader({
      columns: [name, place],
      typing: { today: '2024-02-20' },
      find: (_, text) => {
        asked += 1;
        return answers.get(text) ?? { state: 'asking' };
      },
    });
    const rows: Row[] = [
      { id: '0', cells: ['甲', '东村'] },
      { id: '1', cells: ['乙', '西村'] },
      { id: '2', cells: ['丙', ''] },
    ];
    return { answers, reader, rows, asked: () => asked };
  }

  test('only the rows that wait are read again, and stay the same object while nothing is known', () => {
    const { answers, reader, rows } = sheet();
    const before = reader.readAll(rows);
    answers.set('东村', { state: 'found', id: 'v1', title: '东村' });
    reader.renew(1);
    const after = reader.readAll(rows);
    expect(after[0]?.cells[1]?.value).toBe('v1');
    expect(after[1]).toBe(before[1]);
    expect(after[1]?.cells[1]?.asking).toBe(true);
    expect(after[2]).toBe(before[2]);
  });

  test('what was not found is looked for again in the next round, what was found is not', () => {
    const { answers, reader, rows, asked } = sheet();
    answers.set('东村', { state: 'found', id: 'v1', title: '东村' });
    answers.set('西村', { state: 'unclear', says: '没有找到“西村”' });
    expect(reader.readAll(rows)[1]?.cells[1]?.fault).toContain('没有找到');
    const first = asked();
    reader.readAll(rows);
    expect(asked()).toBe(first);
    answers.set('西村', { state: 'found', id: 'v2', title: '西村' });
    reader.renew(1);
    expect(reader.readAll(rows)[1]?.cells[1]).toMatchObject({ value: 'v2' });
    expect(asked()).toBe(first + 1);
  });
});

test('a row that moves, or comes back by undoing, is not read again', () => {
  const reader = new RowsReader({
    columns: [name],
    typing: { today: '2024-02-20' },
    find: () => ({ state: 'asking' }),
  });
  const rows: Row[] = ['甲', '乙', '丙'].map((text, i) => ({ id: `${i}`, cells: [text] }));
  const before = reader.readAll(rows);
  const moved = reader.readAll([{ id: 'new', cells: [''] }, ...rows]);
  expect(moved.slice(1).map((each, i) => each === before[i])).toEqual([true, true, true]);
  expect(reader.readAll(rows)[1]).toBe(before[1]);
});

describe('a sweep', () => {
  const marks = (faults: number, lacks: number, asking = false): RowMarks => ({ ...noMarks, faults, lacks, asking });
  const rows = [marks(1, 0), marks(0, 2), noMarks, marks(1, 1, true)];

  test('comes to the same whether in one go or row by row', () => {
    const whole = new Sweep(rows.length, (i) => rows[i] ?? noMarks);
    whole.run(() => false);
    const sliced = new Sweep(rows.length, (i) => rows[i] ?? noMarks);
    let slices = 0;
    while (!sliced.done) {
      sliced.run(() => true);
      slices += 1;
    }
    expect(slices).toBe(4);
    expect(sliced.counts).toEqual(whole.counts);
    expect(whole.counts).toEqual({ faults: 2, lacks: 3, asking: true });
  });

  test('reads no row before its turn', () => {
    const read: number[] = [];
    const sweep = new Sweep(5_000, (i) => {
      read.push(i);
      return noMarks;
    });
    sweep.run(() => read.length === 100);
    expect(read).toHaveLength(100);
    expect(sweep.done).toBe(false);
  });

  test('an empty sheet is done at once', () => {
    expect(new Sweep(0, () => noMarks).done).toBe(true);
  });
});

describe('frozen columns', () => {
  test('the first column stays beside the numbers on a wide screen and scrolls on a phone', () => {
    const wide = layoutOf([name, place], 14, 1100);
    const narrow = layoutOf([name, place], 14, 370);
    expect([wide.frozen, frozenWidth(wide)]).toEqual([true, wide.gutter + 168]);
    expect([narrow.frozen, frozenWidth(narrow)]).toEqual([false, narrow.gutter]);
  });

  test('on a phone the first column is scrolled back into sight, clear of the numbers', () => {
    const narrow = layoutOf([name, place], 14, 370);
    const view = { scrollTop: 0, scrollLeft: 150, height: 500, width: 370 };
    expect(scrollFor(narrow, { row: 0, col: 0 }, view).left).toBe(0);
    expect(scrollFor(layoutOf([name, place], 14, 1100), { row: 0, col: 0 }, { ...view, width: 1100 }).left).toBe(150);
  });
});
