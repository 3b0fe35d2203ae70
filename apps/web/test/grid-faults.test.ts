/** What a paste leads to, where the next fault is, and how references are asked for. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { gridOffer } from '../src/pages/grid/columns.ts';
import { firstFault, nextFault } from '../src/pages/grid/faults.ts';
import { commandOf } from '../src/pages/grid/keys.ts';
import { type CellMark, noMarks, type RowMarks } from '../src/pages/grid/marks.ts';
import { emptyGrid } from '../src/pages/grid/model.ts';
import { gridReducer } from '../src/pages/grid/reducer.ts';
import { References } from '../src/pages/grid/references.ts';

const sheet: readonly (readonly (CellMark | undefined)[])[] = [
  [undefined, undefined, 'asking'],
  ['missing', undefined, 'bad'],
  [undefined, 'refused', undefined],
  [],
];
const marksAt = (row: number): RowMarks => ({ ...noMarks, cells: sheet[row] ?? [] });
const size = { rows: 4, width: 3 };

describe('faults', () => {
  test('the first one in pasted rows; what is merely empty counts inside the pasted block only', () => {
    expect(firstFault({ top: 0, left: 1, bottom: 3, right: 2 }, marksAt)).toEqual({ row: 1, col: 2 });
    expect(firstFault({ top: 0, left: 0, bottom: 3, right: 2 }, marksAt)).toEqual({ row: 1, col: 0 });
    expect(firstFault({ top: 2, left: 0, bottom: 2, right: 0 }, marksAt)).toEqual({ row: 2, col: 1 });
    expect(firstFault({ top: 0, left: 0, bottom: 0, right: 2 }, marksAt)).toBeUndefined();
  });

  test('on to the next and back to the one before, round and round', () => {
    const forth = [{ row: 0, col: 0 }];
    for (let i = 0; i < 4; i += 1) forth.push(nextFault(forth[i]!, 1, size, marksAt)!);
    expect(forth.slice(1)).toEqual([
      { row: 1, col: 0 },
      { row: 1, col: 2 },
      { row: 2, col: 1 },
      { row: 1, col: 0 },
    ]);
    expect(nextFault({ row: 1, col: 0 }, -1, size, marksAt)).toEqual({ row: 2, col: 1 });
    expect(nextFault({ row: 0, col: 0 }, 1, { rows: 1, width: 3 }, marksAt)).toBeUndefined();
  });

  test('F8 and Shift+F8 go there, while editing as well', () => {
    const key = { key: 'F8', code: 'F8', ctrl: false, shift: false, alt: false, composing: false };
    for (const editing of [undefined, 'over', 'within'] as const) {
      expect(commandOf(key, editing, 10)).toEqual({ kind: 'jump', by: 1 });
      expect(commandOf({ ...key, shift: true }, editing, 10)).toEqual({ kind: 'jump', by: -1 });
    }
  });

  test('a paste is remembered until something else is done, and going to its fault keeps what was said', () => {
    const block = [
      ['a', 'b'],
      ['c', 'd'],
    ];
    const pasted = gridReducer(emptyGrid(3, 'seed'), { kind: 'paste', block });
    expect(pasted).toMatchObject({ pasted: { top: 0, left: 0, bottom: 1, right: 1 }, active: { row: 0, col: 0 } });
    expect(gridReducer(pasted, { kind: 'lock', ids: new Set() }).pasted).toBeDefined();
    const shown = gridReducer(pasted, { kind: 'show-fault', cell: { row: 1, col: 1 } });
    expect(shown).toMatchObject({ pasted: undefined, active: { row: 1, col: 1 }, note: pasted.note });
    expect(pasted.note).not.toBe('');
    const moved = gridReducer(pasted, { kind: 'move', direction: 'down', extend: false, far: false });
    expect(moved.pasted).toBeUndefined();
  });
});

describe('references', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('of many texts go in one request a ledger, in portions, each text once', async () => {
    const asked: [string, readonly string[]][] = [];
    const ask = async (ledger: string, texts: readonly string[]) => {
      asked.push([ledger, texts]);
      return texts.map((title) => [{ id: `${ledger} ${title}`, title, state: 'live' }]);
    };
    const references = new References(ask, () => undefined);
    for (const text of ['东村', ' 东村 ', '西村']) references.find('village', text);
    references.find('committee', '东村');
    for (let i = 0; i < 60; i += 1) references.find('maker', `第${i}厂`);
    expect(references.find('village', '东村')).toEqual({ state: 'asking' });
    await vi.runAllTimersAsync();
    expect(asked.map(([ledger, texts]) => [ledger, texts.length])).toEqual([
      ['village', 2],
      ['committee', 1],
      ['maker', 50],
      ['maker', 10],
    ]);
    expect(references.find('village', '西村')).toMatchObject({ state: 'found', id: 'village 西村' });
    expect(references.find('maker', '第59厂')).toMatchObject({ state: 'found', id: 'maker 第59厂' });
  });

  test('without an answer every text says so, and is asked for again', async () => {
    let broken = true;
    const ask = async (_: string, texts: readonly string[]) => {
      if (broken) throw new Error('offline');
      return texts.map((title) => [{ id: title, title, state: 'live' }]);
    };
    const references = new References(ask, () => undefined);
    references.find('village', '东村');
    await vi.runAllTimersAsync();
    expect(references.find('village', '东村')).toMatchObject({ state: 'unclear' });
    broken = false;
    references.forget();
    references.find('village', '东村');
    await vi.runAllTimersAsync();
    expect(references.find('village', '东村')).toMatchObject({ state: 'found' });
  });
});

test('a field that is named like the day of the act does not share its column', () => {
  const day = { name: 'on', kind: 'date', label: '排查日期', optional: false, personal: false } as const;
  const step = {
    ...{ id: 'register', label: '登记', to: 'done', opens: true, loose: false, reason: false, by: ['office'] },
    ...{ from: [], asks: ['on'], guards: [], documents: [] },
  };
  const ledger = {
    ...{ id: 'screening', label: '排查', area: 'a', unit: '次', title: [], dated: 'on', keepers: [], states: [] },
    ...{ always: [], documents: [], gaps: [], fields: [day], steps: [step] },
  };
  const [opener] = gridOffer(ledger as never, ['office']).openers;
  const names = opener?.columns.map(({ name }) => name) ?? [];
  expect(names).toHaveLength(2);
  expect(new Set(names).size).toBe(2);
});
