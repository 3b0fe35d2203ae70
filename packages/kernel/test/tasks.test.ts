import {
  blockers,
  date,
  entrance,
  type LedgerModel,
  language,
  oneOf,
  optional,
  type Refusal,
  type StepModel,
  type Subject,
  tasksOf,
  text,
  yesNo,
} from '@yifa/kernel';
import { describe, expect, it } from 'vitest';
import { entries } from './support/cases.ts';
import { contextOn } from './support/context.ts';
import { library, loan } from './support/library.ts';

const ferry = language({ areas: { river: '渡口' }, posts: { pilot: '船工', master: '站长' } });

/** A crossing: a way there, a side way (the search) that leads back, an early end, and being sent back. */
const crossing = ferry
  .ledger('crossing', '摆渡', { area: 'river', unit: '次', keepers: ['pilot'] })
  .fields(
    { name: text('名称'), askedOn: date('申请日期'), animals: yesNo('带牲畜') },
    { title: ['name'], dated: 'askedOn' },
  )
  .kept({ track: oneOf('方式', { boat: '船', rope: '索道' }) })
  .procedure({ asked: '已申请', ready: '待开船', search: '检查中', gone: '已开船', over: '已到岸', off: '已取消' }, [
    'over',
    'off',
  ])
  .step('ask', '申请', { from: 'new', to: 'asked', by: ['pilot'], sets: { track: 'boat' } })
  .step('pull', '索道过河', { from: 'new', to: 'gone', by: ['pilot'], sets: { track: 'rope' } })
  .step('cancel', '取消', { from: ['asked', 'ready'], to: 'off', by: ['pilot'], records: { offOn: date('取消日期') } })
  .step('admit', '准予上船', { from: 'asked', to: 'ready', by: ['master'], records: { admittedOn: date('准予日期') } })
  .step('order-search', '开始检查', {
    from: 'ready',
    to: 'search',
    by: ['master'],
    records: { searchOn: date('检查日期') },
  })
  .step('open-bags', '开包', { from: 'search', by: ['pilot'], records: { bagsOn: date('开包日期') } })
  .step('end-search', '检查完毕', {
    from: 'search',
    to: 'ready',
    by: ['master'],
    records: { searched: yesNo('无违禁品') },
  })
  .step('weigh', '过磅', { from: ['ready'], by: ['pilot'], records: { weighedOn: date('过磅日期') } })
  .step('tie', '拴牢牲畜', { from: 'ready', by: ['pilot'], records: { tiedOn: date('拴牢日期') } })
  .step('send-back', '退回', {
    from: ['ready', 'gone'],
    to: 'asked',
    by: ['master'],
    records: { backOn: date('退回日期') },
  })
  .step('leave', '开船', {
    from: 'ready',
    to: 'gone',
    by: ['pilot'],
    records: { leftOn: date('开船日期') },
    guards: [
      {
        when: { animals: true },
        require: { tiedOn: { filled: true } },
        says: '牲畜没有拴牢',
        remedy: '先办“拴牢牲畜”',
      },
      { require: { leftOn: { onOrAfter: { field: 'weighedOn' } } }, says: '没有过磅', remedy: '先过磅' },
    ],
  })
  .step('arrive', '到岸', { from: 'gone', to: 'over', by: ['pilot'], records: { overOn: date('到岸日期') } })
  .step('oil', '上油', {
    from: ['gone', 'over'],
    by: ['pilot'],
    records: { oiledOn: optional(date('上油日期')) },
    guards: [{ require: { track: 'rope' }, says: '只有索道要上油', remedy: '不需办理' }],
  })
  .amendable(['asked']).model;

const round = ferry
  .ledger('round', '巡回', { area: 'river', unit: '次', keepers: ['pilot'] })
  .fields({ name: text('名称'), on: date('日期') }, { title: ['name'], dated: 'on' })
  .procedure({ one: '一', two: '二', three: '三' })
  .step('start', '开始', { from: 'new', to: 'one', by: ['pilot'] })
  .step('second', '到二', { from: 'one', to: 'two', by: ['pilot'] })
  .step('third', '到三', { from: 'two', to: 'three', by: ['pilot'] })
  .step('again', '再来', { from: 'three', to: 'one', by: ['pilot'] }).model;

function list(
  ledger: LedgerModel,
  state: string,
  taken: string,
  values: Subject['values'] = {},
  posts = ['pilot', 'master'],
) {
  const subject = { state, values };
  const context = contextOn('2026-03-10', entries);
  const history = taken.split(' ').map((step) => ({ step, actor: 'a', on: context.today }));
  const refusals = (step: StepModel): Refusal[] => {
    const closed = entrance(ledger, step, subject, { id: 'b', posts }, history);
    return closed ? [closed] : blockers(step, subject, context);
  };
  return tasksOf({ ledger, subject, history, context, ledgers: () => ledger, refusals });
}

function statuses(...args: Parameters<typeof list>): Record<string, string> {
  return Object.fromEntries(list(...args).map((task) => [task.step.id, task.status]));
}

function find(id: string, ...args: Parameters<typeof list>) {
  const found = list(...args).find((task) => task.step.id === id);
  if (!found) throw new Error(id);
  return found;
}

const begun = { animals: false, track: 'boat' };

describe('the tasks of an entry', () => {
  it('stand in the order of the declaration, without 更正 and 作废', () => {
    expect(list(crossing, 'asked', 'ask', begun).map(({ step }) => step.label)).toEqual([
      '申请',
      '索道过河',
      '取消',
      '准予上船',
      '开始检查',
      '开包',
      '检查完毕',
      '过磅',
      '拴牢牲畜',
      '退回',
      '开船',
      '到岸',
      '上油',
    ]);
  });

  it('say what is done, what can be done now, and what must come first', () => {
    expect(statuses(crossing, 'asked', 'ask', begun)).toMatchObject({
      ask: 'done',
      admit: 'now',
      cancel: 'now',
      leave: 'later',
      arrive: 'later',
    });
    expect(find('leave', crossing, 'asked', 'ask', begun).after).toEqual(['准予上船']);
    expect(find('open-bags', crossing, 'asked', 'ask', begun).after).toEqual(['开始检查']);
    expect(find('admit', crossing, 'asked', 'ask', begun, ['pilot']).status).toBe('others');
  });

  it('tell the usual way, and what its rules ask for beside it, from what is done only when there is cause', () => {
    const needed = (values: Subject['values']) =>
      list(crossing, 'ready', 'ask admit', values)
        .filter((each) => each.needed)
        .map(({ step }) => step.id);
    expect(needed(begun)).toEqual(['weigh', 'leave', 'arrive']);
    expect(needed({ ...begun, animals: true })).toEqual(['weigh', 'tie', 'leave', 'arrive']);
    expect(needed({ ...begun, animals: true, tiedOn: '2026-03-09', weighedOn: '2026-03-09' })).toEqual([
      'leave',
      'arrive',
    ]);
  });

  it('refuse with the words of the rule what the state allows and something else does not', () => {
    const task = find('leave', crossing, 'ready', 'ask admit', { ...begun, animals: true, weighedOn: '2026-03-09' });
    expect(task).toMatchObject({ status: 'blocked', refusals: [{ says: '牲畜没有拴牢', remedy: '先办“拴牢牲畜”' }] });
  });

  it('name why a step does not apply: another beginning, a state gone by, a condition that nothing ahead changes', () => {
    const gone = (id: string) => find(id, crossing, 'gone', 'ask admit weigh leave', begun);
    expect(gone('pull')).toMatchObject({ status: 'out', why: '这条记录由“申请”开始' });
    expect(gone('oil')).toMatchObject({ status: 'out', why: expect.stringContaining('方式为索道') });
    expect(find('oil', crossing, 'gone', 'pull', { ...begun, track: 'rope' }).status).toBe('now');
    expect(find('admit', crossing, 'off', 'ask cancel', begun)).toMatchObject({
      status: 'out',
      why: expect.stringContaining('已取消'),
    });
    expect(find('leave', crossing, 'voided', 'ask void', begun).why).toBe('记录已作废');
  });

  it('keep a side way done when it has led back, and may open it once more', () => {
    const done = 'ask admit order-search open-bags end-search';
    expect(statuses(crossing, 'ready', done, begun)).toMatchObject({
      'order-search': 'done',
      'open-bags': 'done',
      'end-search': 'done',
      leave: 'now',
    });
    expect(find('order-search', crossing, 'ready', done, begun).again).toBe(true);
    expect(statuses(crossing, 'search', `${done} order-search`, begun)).toMatchObject({
      'order-search': 'done',
      'open-bags': 'now',
      'end-search': 'now',
      leave: 'later',
    });
  });

  it('ask again for what was taken before the entry was sent back, and remember that it was', () => {
    const back = 'ask admit weigh leave send-back';
    expect(statuses(crossing, 'asked', back, begun)).toMatchObject({
      ask: 'done',
      admit: 'now',
      weigh: 'later',
      leave: 'later',
    });
    expect(find('admit', crossing, 'asked', back, begun).acts).toEqual([1]);
    expect(statuses(crossing, 'ready', `${back} admit`, begun)).toMatchObject({
      admit: 'done',
      weigh: 'now',
      leave: 'now',
    });
    // A procedure that never ends, only begins again.
    expect(statuses(round, 'one', 'start second third again')).toEqual({
      start: 'done',
      second: 'now',
      third: 'later',
      again: 'done',
    });
    expect(statuses(round, 'three', 'start second third')).toEqual({
      start: 'done',
      second: 'done',
      third: 'done',
      again: 'now',
    });
  });

  it('are not confused by what a step leaves as it was: done, and open once more', () => {
    expect(find('weigh', crossing, 'ready', 'ask admit weigh correct', begun)).toMatchObject({
      status: 'done',
      again: true,
      acts: [2],
    });
    expect(find('weigh', crossing, 'over', 'ask admit weigh leave arrive', begun)).toMatchObject({
      status: 'done',
      again: false,
    });
  });

  it('leave drafts out where they do not matter', () => {
    const { model } = library
      .ledger('shelf', '书架', { area: 'stock', unit: '个', keepers: ['keeper'] })
      .fields({ name: text('名称'), since: date('日期') }, { title: ['name'], dated: 'since' })
      .register();
    const keeper = ['keeper'];
    expect(statuses(model, 'registered', 'register correct', {}, keeper)).toEqual({ register: 'done' });
    expect(statuses(model, 'draft', 'draft', {}, keeper)).toEqual({ draft: 'done', revise: 'now', register: 'now' });
  });

  it('cover every step of every state, whatever was done before', () => {
    for (const ledger of [crossing, round, loan.model])
      for (const state of Object.keys(ledger.states))
        for (const taken of Object.keys(ledger.steps)) {
          const tasks = list(ledger, state, taken, begun, ['pilot', 'master', 'librarian', 'director', 'keeper']);
          for (const { step, status } of tasks)
            if (status === 'now' || status === 'blocked' || status === 'others') expect(step.from).toContain(state);
        }
  });
});
