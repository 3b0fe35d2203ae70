import { deadlinesOf, entrance, errorCatalogue, integer, type Subject } from '@yifa/kernel';
import { citeRule, plainDate } from '@yifa/law';
import { describe, expect, it } from 'vitest';
import { act, asked, askedBy, entries, lending, lent, lentBy, refusals } from './support/cases.ts';
import { contextOn, id } from './support/context.ts';
import { book, loan } from './support/library.ts';

const asking = { purpose: '研究', askedOn: '2026-03-02', reader: id(1), books: [id(3)] };

describe('decide', () => {
  it('opens an entry in its state, on the legal date of the act, with the rules that held', () => {
    const decision = act('ask', undefined, { input: asking });
    expect(decision).toMatchObject({
      ok: true,
      on: '2026-03-02',
      next: { state: 'asked', values: { ...asking, channel: 'counter' } },
      reminders: [],
    });
    expect(decision.ok && decision.rules).toEqual([
      { rule: 'pen-notice', outcome: 'held' },
      { rule: 'pen-recusal', outcome: 'held' },
    ]);
  });

  it('takes the day of the request where the step has no date of its own', () => {
    expect(act('void', asked, { reason: '重复', on: '2026-03-05' })).toMatchObject({
      ok: true,
      on: '2026-03-05',
      next: { state: 'voided' },
    });
  });

  it.each(['fly', 'constructor', 'toString', '__proto__', ''])('refuses the unknown step “%s”', (step) => {
    expect(refusals(act(step, asked))).toEqual(['wrong-state']);
  });

  it('refuses a step from the wrong state, an opened entry opened again, and a step on nothing', () => {
    expect(refusals(act('return', asked))).toEqual(['wrong-state']);
    expect(refusals(act('ask', asked, { input: asking }))).toEqual(['wrong-state']);
    expect(refusals(act('lend', undefined, { input: lending }))).toEqual(['wrong-state']);
    const said = act('return', asked);
    expect(!said.ok && said.refusals[0]?.says).toBe('现在是“已申请”，不能办理“归还”');
  });

  it('refuses a post that may not, and lets any one of several posts that may', () => {
    expect(refusals(act('lend', asked, { input: lending, posts: ['keeper'] }))).toEqual(['not-allowed']);
    expect(refusals(act('lend', asked, { input: lending, posts: [] }))).toEqual(['not-allowed']);
    expect(act('lend', asked, { input: lending, posts: ['keeper', 'director'] }).ok).toBe(true);
  });

  it('keeps apart who asked and who lends', () => {
    expect(refusals(act('lend', asked, { input: lending, actor: 'amy', history: [askedBy] }))).toEqual(['same-person']);
    expect(act('lend', asked, { input: lending, actor: 'ben', history: [askedBy] }).ok).toBe(true);
    expect(
      act('inspect', lent, { input: { repairFrom: '2026-03-06' }, actor: 'amy', posts: ['keeper'], history: [askedBy] })
        .ok,
    ).toBe(true);
  });

  it('wants a reason where the step always asks for one; blanks are none', () => {
    const input = { renewedOn: '2026-03-09' };
    expect(refusals(act('renew', lent, { input }))).toEqual(['reason-needed']);
    expect(refusals(act('renew', lent, { input, reason: '  \n' }))).toEqual(['reason-needed']);
    expect(act('renew', lent, { input, reason: '未读完' })).toMatchObject({ ok: true, next: { state: 'lent' } });
  });

  it('points at every field that is not filled or not right', () => {
    expect(refusals(act('lend', asked))).toEqual([
      'invalid-input lentOn',
      'invalid-input pickedUpAt',
      'invalid-input deposit',
    ]);
    expect(refusals(act('lend', asked, { input: { ...lending, colour: 'red' } }))).toEqual(['invalid-input colour']);
  });

  it('refuses an act dated ahead of today, and accepts one of today', () => {
    expect(refusals(act('lend', asked, { input: lending, today: '2026-03-03' }))).toEqual(['date-not-allowed lentOn']);
    expect(refusals(act('void', asked, { reason: '重复', on: '2026-03-11' }))).toEqual(['date-not-allowed']);
    expect(act('lend', asked, { input: lending, today: '2026-03-04' }).ok).toBe(true);
  });

  it('reports all guards that fail, with rule, article and field', () => {
    const decision = act(
      'lend',
      { ...asked, values: { ...asked.values, books: [id(3), id(5)] } },
      { input: { ...lending, lentOn: '2026-03-02', deposit: 9_999 } },
    );
    expect(refusals(decision)).toEqual([
      'unlawful-step pen-evidence lentOn',
      'unlawful-step sup-2026 deposit',
      'unlawful-step pen-two-officers books',
    ]);
    expect(!decision.ok && decision.code).toBe('unlawful-step');
    expect(!decision.ok && decision.refusals[0]).toMatchObject({
      article: citeRule('pen-evidence'),
      says: '申请次日起才能借出',
      remedy: '次日再办',
    });
  });

  it('does not apply a rule to an act of a day before it was in force', () => {
    const early = { ...asked, values: { ...asked.values, askedOn: '2026-01-28' } };
    const input = { ...lending, deposit: 1 };
    expect(act('lend', early, { input: { ...input, lentOn: '2026-01-31' } })).toMatchObject({
      ok: true,
      on: '2026-01-31',
    });
    expect(refusals(act('lend', early, { input: { ...input, lentOn: '2026-02-01' } }))).toEqual([
      'unlawful-step sup-2026 deposit',
    ]);
  });

  it('lets a reason justify what a guard would have justified, and journals it as such', () => {
    const rare = { ...asked, values: { ...asked.values, books: [id(4)] } };
    const refused = act('lend', rare, { input: lending });
    expect(refusals(refused)).toEqual(['reason-needed pen-collective books']);
    expect(!refused.ok && refused.code).toBe('reason-needed');
    expect(!refused.ok && refused.refusals[0]?.remedy).toContain('请写明理由');
    const justified = act('lend', rare, { input: lending, reason: '馆长批准' });
    expect(justified.ok && justified.rules).toContainEqual({ rule: 'pen-collective', outcome: 'justified' });
    expect(act('lend', rare, { input: { ...lending, note: '展览用' } }).ok).toBe(true);
    expect(refusals(act('lend', rare, { input: { ...lending, deposit: 1 }, reason: '馆长批准' }))).toEqual([
      'unlawful-step sup-2026 deposit',
    ]);
  });

  it('reminds without stopping', () => {
    const { bags: _, ...bare } = lending;
    const decision = act('lend', asked, { input: bare });
    expect(decision.ok && decision.reminders.map((each) => each.rule)).toEqual(['pen-show-card']);
    expect(decision.ok && decision.rules).toContainEqual({ rule: 'pen-show-card', outcome: 'reminded' });
  });

  it('refuses a reference to an entry that is not what the law asks for', () => {
    expect(refusals(act('ask', undefined, { input: { ...asking, reader: id(2) } }))).toEqual([
      'unlawful-step pen-notice reader',
    ]);
    expect(refusals(act('ask', undefined, { input: { ...asking, reader: id(99) } }))).toEqual([
      'unlawful-step pen-notice reader',
    ]);
    expect(refusals(act('ask', undefined, { input: { ...asking, witnesses: [id(1)] } }))).toEqual([
      'unlawful-step pen-recusal witnesses',
    ]);
  });

  it('holds guards that always hold at every step, once what they compare is filled', () => {
    expect(refusals(act('lend', asked, { input: { ...lending, returnBy: '2026-03-04' } }))).toEqual([
      'unlawful-step returnBy',
    ]);
    const wrong = { ...lent, values: { ...lent.values, returnBy: '2026-03-01' } };
    expect(refusals(act('renew', wrong, { input: { renewedOn: '2026-03-09' }, reason: '未读完' }))).toEqual([
      'unlawful-step returnBy',
    ]);
    expect(act('lend', asked, { input: lending }).ok).toBe(true);
  });

  it('does not skip a guard that always holds because the field it insists on is empty', () => {
    const insisting = loan.always([
      { when: { state: 'lent' }, require: { returnBy: { filled: true } }, says: '应约定归还日期', remedy: '补填' },
    ]).model;
    expect(refusals(act('lend', asked, { input: lending, ledger: insisting }))).toEqual(['unlawful-step returnBy']);
    expect(act('lend', asked, { input: { ...lending, returnBy: '2026-04-01' }, ledger: insisting }).ok).toBe(true);
  });

  it('changes nothing that it was given', () => {
    const before = JSON.stringify(asked);
    act('lend', asked, { input: lending });
    expect(JSON.stringify(asked)).toBe(before);
  });

  it('lets a draft be kept that is neither complete nor lawful, and refuses to register it', () => {
    const draft = { state: 'draft', values: { title: '史记', rare: true, shelf: 'open' } };
    expect(act('draft', undefined, { ledger: book.model, posts: ['keeper'], input: draft.values })).toMatchObject({
      ok: true,
      next: draft,
      rules: [],
    });
    const rest = { boughtOn: '2026-03-02', price: 1, copies: 1 };
    expect(refusals(act('register', draft, { ledger: book.model, posts: ['keeper'], input: rest }))).toEqual([
      'unlawful-step rare',
    ]);
    expect(
      act('register', draft, { ledger: book.model, posts: ['keeper'], input: { ...rest, shelf: 'closed' } }).ok,
    ).toBe(true);
  });

  it('voids with a reason, from the states that allow it, whatever the guards say', () => {
    const spoilt = { ...asked, values: { purpose: '研究' } };
    expect(act('void', spoilt, { reason: '重复' })).toMatchObject({
      ok: true,
      next: { state: 'voided', values: spoilt.values },
    });
    expect(refusals(act('void', lent, { reason: '重复' }))).toEqual(['wrong-state']);
    expect(refusals(act('void', asked))).toEqual(['reason-needed']);
    expect(refusals(act('correct', { ...asked, state: 'voided' }, { reason: '笔误' }))).toEqual(['wrong-state']);
  });
});

describe('a correction', () => {
  const history = [askedBy, lentBy];
  const correct = (input: unknown, today = '2026-03-10') =>
    act('correct', lent, { input, reason: '笔误', history, today });

  it('changes what was recorded and leaves the state', () => {
    expect(correct({ purpose: '阅读' })).toMatchObject({
      ok: true,
      next: { state: 'lent', values: { ...lent.values, purpose: '阅读' } },
    });
    expect(refusals(act('correct', lent, { input: { purpose: '阅读' }, history }))).toEqual(['reason-needed']);
  });

  it('must satisfy the guards of the steps already taken', () => {
    expect(refusals(correct({ deposit: 1 }))).toEqual(['unlawful-step sup-2026 deposit']);
    expect(refusals(correct({ reader: id(2) }))).toEqual(['unlawful-step pen-notice reader']);
    expect(refusals(correct({ books: [id(5)] }))).toEqual(['unlawful-step pen-two-officers books']);
    expect(refusals(correct({ lentOn: '2026-03-02' }))).toContain('unlawful-step pen-evidence lentOn');
    expect(refusals(correct({ returnBy: '2026-03-01' }))).toEqual(['unlawful-step returnBy']);
  });

  it('judges each by the law of the day of that act, the corrected day where that is corrected', () => {
    const early = { ...lent, values: { ...lent.values, askedOn: '2026-01-20' } };
    const again = act('correct', early, { input: { lentOn: '2026-01-30', deposit: 1 }, reason: '笔误', history });
    expect(again.ok).toBe(true);
    expect(
      refusals(act('correct', early, { input: { lentOn: '2026-02-02', deposit: 1 }, reason: '笔误', history })),
    ).toEqual(['unlawful-step sup-2026 deposit']);
  });

  it('is not stopped by what it does not touch', () => {
    const since = { ...lent, values: { ...lent.values, books: [id(5)] } };
    expect(act('correct', since, { input: { purpose: '阅读' }, reason: '笔误', history }).ok).toBe(true);
  });

  it('does not empty what must be filled', () => {
    expect(refusals(correct({ purpose: null }))).toEqual(['invalid-input purpose']);
    expect(correct({ bags: null }).ok).toBe(true);
  });

  it('does not record what only a step not yet taken may record', () => {
    expect(refusals(correct({ returnedOn: '2026-03-09' }))).toEqual(['invalid-input returnedOn']);
    expect(correct({ note: '补记' }).ok).toBe(true);
  });

  it('changes a date that somebody entered, and the deadlines that run from it', () => {
    const moved = correct({ lentOn: '2026-03-08' });
    if (!moved.ok) throw new Error('refused');
    const due = (subject: Subject): string | undefined =>
      deadlinesOf(loan.model, subject, contextOn('2026-03-10', entries)).find(
        ({ deadline }) => deadline.id === 'give-back',
      )?.due;
    expect([due(lent), due(moved.next)]).toEqual(['2026-04-07', '2026-04-08']);
  });

  it('leaves alone what a step wrote by itself, whatever the reason', () => {
    const refused = correct({ channel: 'online', purpose: '阅读' });
    expect(refusals(refused)).toEqual(['not-correctable channel']);
    expect(refused).toMatchObject({
      ok: false,
      code: 'not-correctable',
      refusals: [{ says: '办理渠道由“申请”这一步确定，不能更正' }],
    });
    expect(correct({ channel: 'counter', purpose: '阅读' }).ok).toBe(true);
  });

  const checked = loan
    .step('queue', '排队', { from: 'asked', by: ['librarian'], asks: ['channel', 'note'] })
    .step('reset', '退回', { from: 'lent', by: ['librarian'], sets: { note: null } })
    .step('count', '清点', {
      from: 'lent',
      by: ['librarian'],
      records: { tally: integer('册数', '册') },
      page: 'desk',
    }).model;
  const amend = (input: unknown, ...steps: readonly string[]) =>
    act('correct', lent, {
      ledger: checked,
      input,
      reason: '笔误',
      history: [...history, ...steps.map((step) => ({ step, actor: 'amy', on: plainDate('2026-03-05') }))],
    });

  it('goes by the step that wrote a field last', () => {
    expect(amend({ channel: 'online' }, 'queue').ok).toBe(true);
    expect(amend({ note: '补记' }).ok).toBe(true);
    expect(refusals(amend({ note: '补记' }, 'reset'))).toEqual(['not-correctable note']);
    expect(amend({ note: '补记' }, 'reset', 'queue').ok).toBe(true);
  });

  it('leaves alone what the page of a step computed', () => {
    expect(refusals(amend({ tally: 3 }, 'count'))).toEqual(['not-correctable tally']);
  });

  it('does not date an act ahead of today', () => {
    expect(refusals(correct({ lentOn: '2026-03-11' }))).toEqual(['invalid-input lentOn']);
    expect(correct({ returnBy: '2026-05-01' }).ok).toBe(true);
  });
});

describe('entrance', () => {
  it('says before anything is filled in whether state and actor allow a step', () => {
    const lend = loan.model.steps['lend'];
    if (!lend) throw new Error('lend');
    expect(entrance(loan.model, lend, asked, { id: 'ben', posts: ['librarian'] }, [askedBy])).toBeUndefined();
    expect(entrance(loan.model, lend, asked, { id: 'amy', posts: ['librarian'] }, [askedBy])).toEqual({
      code: 'same-person',
      says: '您已办理“申请”，按规定“借出”须由他人办理',
      remedy: errorCatalogue['same-person'].remedy,
    });
  });
});
