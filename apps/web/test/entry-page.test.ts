import { describe, expect, test } from 'vitest';
import type { Deadline, EntryView } from '../src/api/types.ts';
import { factGroups, originsOf } from '../src/pages/entry/fact-groups.ts';
import { groupsOf, nearestDeadline, nextTask, type Task } from '../src/pages/entry/next.ts';
import { daysBetween, leftText, sizeText } from '../src/pages/entry/say.ts';
import { fitted, isRedrawn, jpegName } from '../src/pages/entry/shrink.ts';

function task(step: string, status: Task['status'], more: Partial<Task> = {}): Task {
  return {
    step,
    label: step,
    status,
    needed: false,
    again: false,
    acts: [],
    by: [],
    after: [],
    refusals: [],
    why: '',
    documents: [],
    deadlines: [],
    ...more,
  };
}

function deadline(id: string, due: string, status: Deadline['status']): Deadline {
  return { id, label: id, rule: 'r', article: '', from: '2026-01-01', due, provisional: false, status };
}

const next = (tasks: Task[], deadlines: Deadline[] = []) => nextTask({ tasks, deadlines })?.step;

describe('the next step', () => {
  test('leads to the end before it is done for cause, by the reader before by others', () => {
    expect(next([task('side', 'now'), task('way', 'now', { needed: true })])).toBe('way');
    expect(next([task('others', 'others', { needed: true }), task('mine', 'now', { needed: true })])).toBe('mine');
    expect(next([task('side', 'now'), task('others', 'others', { needed: true })])).toBe('others');
    expect(next([task('side', 'others'), task('after', 'later', { needed: true })])).toBeUndefined();
  });

  test('is what is overdue, and of several what is due first', () => {
    const clocks = [
      deadline('old', '2026-01-05', 'overdue'),
      deadline('far', '2026-09-01', 'running'),
      deadline('near', '2026-03-01', 'running'),
    ];
    expect(
      next([task('close', 'others', { needed: true }), task('pay', 'others', { deadlines: ['old'] })], clocks),
    ).toBe('pay');
    expect(
      next(
        [
          task('a', 'now', { needed: true, deadlines: ['far'] }),
          task('b', 'now', { needed: true, deadlines: ['near'] }),
        ],
        clocks,
      ),
    ).toBe('b');
    // A clock far off makes nothing necessary.
    expect(
      next([task('court', 'others', { deadlines: ['far'] }), task('close', 'others', { needed: true })], clocks),
    ).toBe('close');
    expect(nearestDeadline(clocks)?.id).toBe('old');
    expect(nearestDeadline([deadline('met', '2026-01-01', 'met')])).toBeUndefined();
  });
});

test('tasks stand in one line from what was done first to what comes last; the rest is kept aside', () => {
  const groups = groupsOf([
    task('second', 'done', { acts: [9] }),
    task('first', 'done', { acts: [3, 5] }),
    task('side', 'now'),
    task('way', 'now', { needed: true }),
    task('clocked', 'others', { deadlines: ['x'] }),
    task('shut', 'blocked'),
    task('some day', 'later'),
    task('end', 'later', { needed: true }),
    task('never', 'out'),
  ]);
  const names = Object.fromEntries(
    Object.entries(groups).map(([name, list]) => [name, list.map((each: Task) => each.step)]),
  );
  expect(names).toEqual({
    line: ['first', 'second', 'way', 'clocked', 'end'],
    possible: ['side'],
    closed: ['shut'],
    later: ['some day'],
    out: ['never'],
  });
});

describe('facts', () => {
  const field = (name: string) => ({ name, kind: 'text' as const, label: name, optional: true, personal: false });
  const step = (id: string, asks: string[], opens = false) => ({
    id,
    label: id,
    from: [],
    opens,
    by: [],
    apart: [],
    asks,
    reason: false,
    loose: false,
    documents: [],
    guards: [],
  });
  const ledger = {
    id: 'l',
    label: 'l',
    area: 'a',
    unit: '件',
    title: [],
    dated: '',
    keepers: [],
    states: [],
    always: [],
    deadlines: [],
    documents: [],
    gaps: [],
    fields: ['what', 'served', 'paid'].map(field),
    steps: [
      step('open', ['what'], true),
      step('spot', ['what', 'served'], true),
      step('serve', ['served']),
      step('pay', ['paid']),
      step('correct', []),
    ],
  };
  const act = (seq: number, name: string, fields: string[]): EntryView['timeline'][number] => ({
    seq,
    at: '',
    on: '2026-01-01',
    step: name,
    label: name,
    actor: '甲',
    posts: [],
    reason: '',
    rules: [],
    changes: fields.map((each) => ({ field: each, label: each, before: '', after: 'x' })),
  });

  test('stand with the step that wrote them, and name the act that wrote them last', () => {
    const timeline = [act(1, 'open', ['what']), act(2, 'serve', ['served']), act(5, 'correct', ['served'])];
    const groups = factGroups(ledger, timeline, () => true).map(({ label, fields }) => [
      label,
      fields.map(({ name }) => name),
    ]);
    expect(groups).toEqual([
      ['基本情况', ['what']],
      ['serve', ['served']],
      ['pay', ['paid']],
    ]);
    expect(originsOf(timeline)['served']?.seq).toBe(5);
  });
});

describe('photos', () => {
  test('keep their proportions and never grow', () => {
    expect(fitted(4000, 3000, 2000)).toEqual({ width: 2000, height: 1500 });
    expect(fitted(3000, 4000, 2000)).toEqual({ width: 1500, height: 2000 });
    expect(fitted(800, 600, 2000)).toEqual({ width: 800, height: 600 });
    expect(fitted(10000, 1, 2000)).toEqual({ width: 2000, height: 1 });
  });

  test('are drawn anew so that nothing of the camera stays; sharp screenshots only when large', () => {
    expect(isRedrawn('image/jpeg', 100, 100)).toBe(true);
    expect(isRedrawn('image/png', 1366, 768)).toBe(false);
    expect(isRedrawn('image/png', 5000, 100)).toBe(true);
    expect(jpegName('IMG_1.webp')).toBe('IMG_1.jpg');
    expect(jpegName('现场')).toBe('现场.jpg');
  });
});

test('sizes and days in words', () => {
  expect([sizeText(12), sizeText(2048), sizeText(3.5 * 1024 * 1024)]).toEqual(['12 B', '2 KB', '3.5 MB']);
  expect(daysBetween('2026-02-27', '2026-03-01')).toBe(2);
  expect([
    leftText('2026-03-01', '2026-03-01'),
    leftText('2026-03-01', '2026-03-11'),
    leftText('2026-03-03', '2026-03-01'),
  ]).toEqual(['今天到期', '还有10天', '已过2天']);
});
