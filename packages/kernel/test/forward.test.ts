import {
  DefinitionError,
  date,
  describeLedger,
  forwardSteps,
  language,
  longText,
  optional,
  signingSteps,
  stepsMeeting,
  stepsTowards,
  text,
} from '@yifa/kernel';
import { workdays } from '@yifa/law';
import { describe, expect, it } from 'vitest';
import { loan } from './support/library.ts';

const office = language({ areas: { all: '全部' }, posts: { clerk: '经办', chief: '负责人' } });

const begun = office
  .ledger('paper', '发文', { area: 'all', unit: '件', keepers: ['clerk'] })
  .fields({ name: text('名称'), sentOn: date('送签日期') }, { title: ['name'], dated: 'sentOn' })
  .kept({ withdrawnOn: optional(date('撤回日期')) })
  .procedure(
    { drafted: '起草', sent: '待签', signed: '已签', inForce: '施行中', repealed: '已废止', dropped: '已撤' },
    ['repealed', 'dropped'],
    ['inForce'],
  )
  .step('open', '登记', { from: 'new', to: 'drafted', by: ['clerk'], dated: 'sentOn' })
  .step('send', '送签', { from: 'drafted', to: 'sent', by: ['clerk'] })
  .step('note', '补记', { from: ['drafted', 'sent'], by: ['clerk'], records: { note: optional(longText('补记')) } });

const paper = begun
  .step('sign', '签发', {
    from: 'sent',
    to: 'signed',
    by: ['chief'],
    sign: 'agree',
    records: { signedOn: date('签发日期') },
    dated: 'signedOn',
  })
  .step('return', '退回', { from: ['sent', 'signed'], to: 'drafted', by: ['chief'], sign: 'return', reason: true })
  .step('drop', '撤件', { from: ['drafted', 'sent'], to: 'dropped', by: ['chief'] })
  .step('issue', '施行', {
    from: 'signed',
    to: 'inForce',
    by: ['clerk'],
    records: { issuedOn: date('施行日期') },
    dated: 'issuedOn',
  })
  .step('report', '备案', {
    from: ['inForce', 'repealed'],
    by: ['clerk'],
    records: { reportedOn: date('备案日期') },
    dated: 'reportedOn',
  })
  .step('repeal', '废止', { from: 'inForce', to: 'repealed', by: ['chief'] })
  .amendable(['drafted'])
  .deadline('report', '备案期限', {
    rule: 'doc-review-7',
    from: 'issuedOn',
    within: workdays(10, 'mediation'),
    met: 'reportedOn',
  })
  .deadline('sign', '签发期限', {
    rule: 'doc-review-7',
    from: 'sentOn',
    within: workdays(10, 'mediation'),
    met: 'signedOn',
  });

const ids = (steps: readonly { readonly id: string }[]): string[] => steps.map(({ id }) => id);
const deadline = (id: string) => {
  const found = paper.model.deadlines.find((each) => each.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe('whose turn it is', () => {
  it.each([
    ['drafted', ['send']],
    ['sent', ['sign']],
    ['signed', ['issue']],
  ])('the way on from %s is neither a side step, nor a way out, nor a way back', (state, way) => {
    expect(ids(forwardSteps(paper.model, state))).toEqual(way);
  });

  it('nothing is owed in a document that is in force, closed or voided', () => {
    for (const state of ['inForce', 'repealed', 'dropped', 'voided'])
      expect(forwardSteps(paper.model, state), state).toEqual([]);
  });

  it('where no step leads on, those that close an entry do, and a draft waits to be registered', () => {
    expect(ids(forwardSteps(loan.model, 'lent'))).toEqual(['return', 'lose']);
    const simple = office
      .ledger('note', '便笺', { area: 'all', unit: '条', keepers: ['clerk'] })
      .fields({ name: text('名称'), on: date('日期') }, { title: ['name'], dated: 'on' })
      .register();
    expect(ids(forwardSteps(simple.model, 'draft'))).toEqual(['register']);
    expect(forwardSteps(simple.model, 'registered')).toEqual([]);
  });

  it('a deadline asks for the step that records its day, even where nothing else is owed; else for the way there', () => {
    expect(ids(stepsTowards(paper.model, 'inForce', deadline('report')))).toEqual(['report']);
    expect(ids(stepsTowards(paper.model, 'repealed', deadline('report')))).toEqual(['report']);
    expect(stepsMeeting(paper.model, 'drafted', deadline('sign'))).toEqual([]);
    expect(ids(stepsTowards(paper.model, 'drafted', deadline('sign')))).toEqual(['send']);
    expect(ids(stepsTowards(paper.model, 'sent', deadline('sign')))).toEqual(['sign']);
  });
});

describe('signing', () => {
  it('an entry lies before its signer where one can agree, with the answers possible there', () => {
    const found = [...signingSteps(paper.model)].map(([state, steps]) => [state, ids(steps)]);
    expect(found).toEqual([['sent', ['sign', 'return']]]);
    expect(signingSteps(loan.model).size).toBe(0);
  });

  it('the browser is told', () => {
    const steps = describeLedger(paper.model).steps;
    expect(steps.flatMap(({ id, sign }) => (sign ? [[id, sign]] : []))).toEqual([
      ['sign', 'agree'],
      ['return', 'return'],
    ]);
  });

  it('what opens an entry signs nothing, and nothing is returned where nobody can agree', () => {
    const path = (ledger: { readonly model: typeof paper.model }): string => {
      try {
        office.assemble({ ledgers: [ledger], indicators: [], relations: [] });
      } catch (error) {
        if (error instanceof DefinitionError) return error.path;
        throw error;
      }
      return 'accepted';
    };
    const whole = begun.step('end', '了结', { from: 'sent', to: 'signed', by: ['chief'] });
    const rest = whole
      .step('force', '施行', { from: 'signed', to: 'inForce', by: ['clerk'] })
      .step('repeal', '废止', { from: 'inForce', to: 'repealed', by: ['chief'] })
      .step('drop', '撤件', { from: 'sent', to: 'dropped', by: ['chief'] });
    expect(path(rest)).toBe('accepted');
    expect(path(paper)).toBe('accepted');
    expect(path(rest.step('return', '退回', { from: 'sent', to: 'drafted', by: ['chief'], sign: 'return' }))).toBe(
      'paper.return',
    );
    expect(path(rest.step('enter', '补录', { from: 'new', to: 'signed', by: ['chief'], sign: 'agree' }))).toBe(
      'paper.enter',
    );
  });
});
