/** The sheet as a machine: what keys do, and that everything can be undone. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commandOf, type Key } from '../src/pages/grid/keys.ts';
import { emptyGrid, type GridState, isEmptyRow } from '../src/pages/grid/model.ts';
import { type GridAction, gridReducer } from '../src/pages/grid/reducer.ts';

const width = 4;

function start(texts: readonly (readonly string[])[] = []): GridState {
  const empty = emptyGrid(width, 'seed', 8);
  return texts.length === 0 ? empty : { ...run(empty, { kind: 'paste', block: texts }), past: [], note: '' };
}

function run(state: GridState, ...actions: readonly GridAction[]): GridState {
  return actions.reduce(gridReducer, state);
}

function texts(state: GridState): string[][] {
  const rows = state.rows.map((row) => Array.from({ length: width }, (_, i) => row.cells[i] ?? ''));
  while (rows.length > 0 && rows[rows.length - 1]!.every((text) => text === '')) rows.pop();
  return rows;
}

const at = (row: number, col: number): GridAction => ({ kind: 'select', cell: { row, col }, extend: false });
const to = (row: number, col: number): GridAction => ({ kind: 'select', cell: { row, col }, extend: true });
const type = (text: string, after: 'enter' | 'tab' | 'stay' = 'stay'): GridAction => ({ kind: 'commit', text, after });

describe('typing and moving', () => {
  test('Enter after a run of Tabs goes back below the column where the row began', () => {
    const state = run(start(), at(1, 1), type('a', 'tab'), type('b', 'tab'), type('c', 'enter'));
    expect(texts(state)[1]).toEqual(['', 'a', 'b', 'c']);
    expect(state.active).toEqual({ row: 2, col: 1 });
  });

  test('Tab at the end of a row goes on below its beginning', () => {
    const state = run(start(), at(0, 2), type('a', 'tab'), type('b', 'tab'));
    expect(state.active).toEqual({ row: 1, col: 2 });
  });

  test('an arrow ends the run of Tabs', () => {
    const state = run(
      start(),
      at(0, 0),
      type('a', 'tab'),
      { kind: 'move', direction: 'down', extend: false, far: false },
      { kind: 'after', after: 'enter' },
    );
    expect(state.active).toEqual({ row: 2, col: 1 });
  });

  test('Enter and Tab go round inside a selection of several cells', () => {
    const down = { kind: 'after', after: 'enter' } as const;
    const state = run(start(), at(0, 0), to(1, 1), down, down);
    expect(state.active).toEqual({ row: 0, col: 1 });
    const back = run(state, down, down);
    expect(back.active).toEqual({ row: 0, col: 0 });
    expect(back.head).toEqual({ row: 1, col: 1 });
  });

  test('Ctrl and an arrow jump to the end of a block, to the next one, and to the edge', () => {
    const state = run(start([['a'], ['b'], [''], ['c']]), at(0, 0));
    const jump = { kind: 'move', direction: 'down', extend: false, far: true } as const;
    const rows = [run(state, jump), run(state, jump, jump), run(state, jump, jump, jump)].map(
      ({ active }) => active.row,
    );
    expect(rows).toEqual([1, 3, 7]);
  });

  test('a filled last row is followed by another one', () => {
    const state = run(start(), at(7, 0), type('x', 'enter'));
    expect(state.rows).toHaveLength(9);
    expect(state.active).toEqual({ row: 8, col: 0 });
  });

  test('ids of rows are never given twice, not even after undoing', () => {
    const grown = run(start(), at(7, 0), type('x'), { kind: 'undo' }, at(7, 0), type('y'), { kind: 'insert-rows' });
    expect(new Set(grown.rows.map(({ id }) => id)).size).toBe(grown.rows.length);
    const before = run(start(), at(7, 0), type('x'));
    expect(grown.rows.map(({ id }) => id)).not.toContain(before.rows[8]?.id);
  });
});

describe('pasting and filling', () => {
  test('one cell fills a selected range', () => {
    const state = run(start(), at(1, 1), to(2, 2), { kind: 'paste', block: [['x']] });
    expect(texts(state)).toEqual([
      ['', '', '', ''],
      ['', 'x', 'x', ''],
      ['', 'x', 'x', ''],
    ]);
  });

  test('a block is repeated over a multiple of its size, otherwise laid once', () => {
    const block = [['a'], ['b']];
    expect(texts(run(start(), at(0, 0), to(3, 0), { kind: 'paste', block }))).toHaveLength(4);
    expect(texts(run(start(), at(0, 0), to(2, 0), { kind: 'paste', block }))).toHaveLength(2);
  });

  test('more rows than the sheet has are added, columns beyond the last are named and left out', () => {
    const block = Array.from({ length: 300 }, (_, i) => [`${i}`, 'b', 'c', 'd', 'e']);
    const state = run(start(), at(0, 0), { kind: 'paste', block });
    expect(texts(state)).toHaveLength(300);
    expect(texts(state)[299]).toEqual(['299', 'b', 'c', 'd']);
    expect(state.note).toContain('多出1列');
  });

  test('Ctrl+D copies the row above into a single row, and the first row over a selection', () => {
    const one = run(start([['a', 'b']]), at(1, 0), to(1, 1), { kind: 'copy-on', direction: 'down' });
    expect(texts(one)[1]).toEqual(['a', 'b', '', '']);
    const many = run(start([['a', 'b']]), at(0, 0), to(2, 0), { kind: 'copy-on', direction: 'down' });
    expect(texts(many).map(([first]) => first)).toEqual(['a', 'a', 'a']);
    const right = run(start([['a']]), at(0, 1), { kind: 'copy-on', direction: 'right' });
    expect(texts(right)[0]).toEqual(['a', 'a', '', '']);
  });

  test('the handle copies a single cell and goes on with two numbers', () => {
    const fill = (series: boolean): GridAction => ({
      kind: 'fill',
      target: { top: 0, left: 0, bottom: 4, right: 0 },
      series,
      readDays: [],
    });
    expect(texts(run(start([['5']]), at(0, 0), fill(false))).flatMap(([first]) => first)).toEqual([
      '5',
      '5',
      '5',
      '5',
      '5',
    ]);
    expect(texts(run(start([['5'], ['7']]), at(0, 0), to(1, 0), fill(true))).flatMap(([first]) => first)).toEqual([
      '5',
      '7',
      '9',
      '11',
      '13',
    ]);
  });
});

describe('rows that are saved', () => {
  const locked = (state: GridState, row: number) =>
    run(state, { kind: 'lock', ids: new Set([state.rows[row]?.id ?? '']) });

  test('neither typing nor clearing nor pasting nor filling changes them', () => {
    const state = locked(start([['a'], ['b'], ['c']]), 1);
    const after = run(
      state,
      at(1, 0),
      type('x'),
      at(0, 0),
      to(2, 0),
      { kind: 'clear' },
      { kind: 'paste', block: [['1'], ['2'], ['3']] },
      { kind: 'commit-all', text: 'y' },
    );
    expect(after.rows.map(({ cells }) => cells[0]).slice(0, 3)).toEqual(['y', 'b', 'y']);
    expect(run(state, at(0, 0), { kind: 'paste', block: [['1'], ['2']] }).note).toContain('没有粘贴');
  });

  test('undoing what came before the save leaves them as they were recorded', () => {
    const typed = run(start(), at(0, 0), type('first'), type('second'));
    const undone = run(locked(typed, 0), { kind: 'undo' }, { kind: 'undo' }, { kind: 'redo' });
    expect(texts(undone)).toEqual([['second', '', '', '']]);
  });

  test('undoing the paste that brought them in does not take them away', () => {
    const pasted = run(start(), at(6, 0), { kind: 'paste', block: [['a'], ['b'], ['c'], ['d']] });
    const saved = locked(pasted, 8);
    const undone = run(saved, { kind: 'undo' });
    expect(undone.rows.filter((row) => !isEmptyRow(row)).map(({ cells }) => cells[0])).toEqual(['c']);
  });
});

describe('undo', () => {
  const cell = fc.record({ row: fc.nat(9), col: fc.nat(width - 1) });
  const text = fc.constantFrom('', 'a', '12', '2024.1.5', '同上', '多行\n文字');
  const action: fc.Arbitrary<GridAction> = fc.oneof(
    fc.record({ kind: fc.constant('select' as const), cell, extend: fc.boolean() }),
    fc.record({ kind: fc.constant('commit' as const), text, after: fc.constantFrom('enter', 'tab', 'stay', 'up') }),
    fc.record({ kind: fc.constant('commit-all' as const), text }),
    fc.constant({ kind: 'clear' as const }),
    fc.record({
      kind: fc.constant('paste' as const),
      block: fc.array(fc.array(text, { maxLength: 5 }), { maxLength: 12 }),
    }),
    fc.record({ kind: fc.constant('copy-on' as const), direction: fc.constantFrom('down', 'right') }),
    fc.record({
      kind: fc.constant('fill' as const),
      target: fc.constant({ top: 0, left: 0, bottom: 6, right: 1 }),
      series: fc.boolean(),
      readDays: fc.constant([]),
    }),
    fc.constant({ kind: 'insert-rows' as const }),
    fc.constant({ kind: 'delete-rows' as const }),
    fc.constant({ kind: 'redo' as const }),
    fc.constant({ kind: 'undo' as const }),
  );

  test('undoing any sequence of operations returns to the start, redoing it to the end', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 30 }), (actions) => {
        const begin = start([
          ['1', 'x'],
          ['2', 'y'],
        ]);
        const end = run(begin, ...actions);
        let state = end;
        while (state.past.length > 0) state = run(state, { kind: 'undo' });
        expect(state.rows).toEqual(begin.rows);
        for (let n = 0; n < end.past.length; n += 1) state = run(state, { kind: 'redo' });
        expect(state.rows).toEqual(end.rows);
      }),
    );
  });

  test('the selection never leaves the sheet', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 30 }), (actions) => {
        const { rows, active, anchor, head } = run(start(), ...actions);
        for (const { row, col } of [active, anchor, head]) {
          expect(row).toBeGreaterThanOrEqual(0);
          expect(row).toBeLessThan(rows.length);
          expect(col).toBeLessThan(width);
        }
      }),
    );
  });
});

describe('keys', () => {
  const key = (name: string, more: Partial<Key> = {}): Key => ({
    key: name,
    code: /^[a-z]$/.test(name) ? `Key${name.toUpperCase()}` : name,
    ctrl: false,
    shift: false,
    alt: false,
    composing: false,
    ...more,
  });

  test('nothing is done while an input method composes', () => {
    for (const name of ['Enter', 'Tab', 'Escape', 'ArrowDown'])
      expect(commandOf(key(name, { composing: true }), 'over', 10)).toBeUndefined();
  });

  test('arrows leave a cell that is overwritten and stay in one that is edited', () => {
    expect(commandOf(key('ArrowRight'), 'over', 10)).toEqual({ kind: 'commit', after: 'right' });
    expect(commandOf(key('ArrowRight'), 'within', 10)).toBeUndefined();
    expect(commandOf(key('ArrowRight', { ctrl: true }), undefined, 10)).toMatchObject({ action: { far: true } });
  });

  test('letters with Ctrl are known by their place, whatever the input method makes of them', () => {
    expect(commandOf(key('в', { ctrl: true, code: 'KeyD' }), undefined, 10)).toMatchObject({
      action: { kind: 'copy-on', direction: 'down' },
    });
    expect(commandOf(key('；', { ctrl: true, code: 'Semicolon' }), undefined, 10)).toEqual({ kind: 'today' });
  });

  test('copying, pasting and plain letters are left to the browser', () => {
    for (const name of ['c', 'x', 'v']) expect(commandOf(key(name, { ctrl: true }), undefined, 10)).toBeUndefined();
    expect(commandOf(key('a'), undefined, 10)).toBeUndefined();
  });
});
