import { describe, expect, it } from 'vitest';
import {
  columnUpdate,
  disclosureApplication,
  disclosureColumn,
  disclosureItem,
  publicExchange,
} from '../src/disclosure/index.ts';
import { type Act, entry, id, play, tell } from './support/stories.ts';

describe('proactive disclosure', () => {
  const draft: Act = [
    'draft',
    {
      title: '救助名单',
      formedOn: '2026-03-02',
      class: 'relief',
      summary: '二月救助',
      topic: '社会救助',
      genre: 'announcement',
      publisher: '某镇人民政府',
      unit: '社会事务办',
      hasPersonal: true,
    },
    'a',
  ];
  const first: Act = ['first-review', { firstOn: '2026-03-03', masked: true }, 'b'];
  const second: Act = ['second-review', { secondOn: '2026-03-04' }, 'c'];
  const secrecy: Act = ['secrecy', { secrecyOn: '2026-03-04', secrecy: 'open' }, 'c'];
  const story = {
    ledger: disclosureItem,
    paths: {
      published: [
        draft,
        first,
        second,
        secrecy,
        ['final-review', { approvedOn: '2026-03-05' }, 'd'],
        ['publish', { publishedOn: '2026-03-06', indexNo: 'X1', platform: 'website', address: '/a' }, 'c'],
        ['update', { updatedOn: '2026-04-01', updateSays: '更正' }, 'c'],
      ],
    },
    bad: [
      { path: 'published', step: 'first-review', give: { masked: false }, says: '尚未处理' },
      {
        path: 'published',
        step: 'final-review',
        without: ['secrecy'],
        give: {},
        says: '没有经过保密审查',
        rule: 'gi-prereview',
      },
      {
        path: 'published',
        step: 'final-review',
        before: { secrecy: { secrecy: 'unsure' } },
        give: {},
        says: '没有经过保密审查',
        rule: 'gi-prereview',
      },
      { path: 'published', step: 'publish', give: { publishedOn: '2026-03-01' }, says: '发布日期早于' },
      { path: 'published', step: 'update', give: { updatedOn: '2026-03-05' }, says: '更新日期早于' },
    ],
  } satisfies Parameters<typeof tell>[0];
  tell(story);

  it('is reviewed three times by three people', () => {
    const again = play(story, [draft, first, ['second-review', second[1], 'b']]).decision;
    const own = play(story, [
      draft,
      first,
      second,
      secrecy,
      ['final-review', { approvedOn: '2026-03-05' }, 'a'],
    ]).decision;
    expect([again, own].map((decision) => (decision.ok ? '' : decision.code))).toEqual(['same-person', 'same-person']);
  });
});

describe('applications for information', () => {
  const receive: Act = [
    'receive',
    {
      receivedOn: '2026-03-02',
      how: 'network',
      applicant: '某甲',
      applicantKind: 'citizen',
      subject: '征地补偿',
      content: '补偿标准',
      form: 'paper',
    },
  ];
  const ask: Act = ['ask-more', { askedOn: '2026-03-11', askedSays: '写明地块', askedBy: '2026-03-25' }];
  const answer = {
    answeredOn: '2026-04-20',
    answerNo: '答1',
    answerKind: 'refused',
    answer: '涉及第三方隐私',
    answerReviewed: true,
    remediesTold: true,
  };
  tell({
    ledger: disclosureApplication,
    paths: {
      whole: [
        receive,
        ask,
        ['supplement', { supplementedOn: '2026-03-16' }],
        ['consult', { consultedOn: '2026-03-17', consulted: '某乙' }],
        ['consulted', { opinionOn: '2026-03-30', opinion: 'refused' }],
        ['extend', { extendedOn: '2026-04-01', extendedTold: true }],
        ['answer', answer],
      ],
      again: [
        receive,
        ['ask-more', { askedOn: '2026-03-03', askedSays: '写明地块', askedBy: '2026-03-25' }],
        ['supplement', { supplementedOn: '2026-03-05' }],
      ],
      overruled: [
        receive,
        ['consult', { consultedOn: '2026-03-17', consulted: '某乙' }],
        ['consulted', { opinionOn: '2026-03-30', opinion: 'refused' }],
        ['answer', { ...answer, answerKind: 'given', thirdTold: true }],
      ],
      unclear: [receive, ask, ['answer', { ...answer, answerKind: 'unclear' }]],
    },
    bad: [
      { path: 'whole', step: 'ask-more', give: { askedOn: '2026-03-12' }, says: '七个工作日', rule: 'gi-supplement' },
      { path: 'whole', step: 'supplement', give: { supplementedOn: '2026-03-10' }, says: '补正日期早于' },
      {
        path: 'again',
        step: 'ask-more',
        again: true,
        give: { askedOn: '2026-03-10' },
        says: '只能一次性',
        rule: 'gi-supplement',
      },
      { path: 'whole', step: 'consulted', give: { opinionOn: '2026-03-16' }, says: '收到意见日期早于' },
      { path: 'whole', step: 'extend', give: { extendedTold: false }, says: '告知申请人', rule: 'gi-reply' },
      { path: 'whole', step: 'answer', give: { answerReviewed: false }, says: '保密审查', rule: 'gi-prereview' },
      { path: 'whole', step: 'answer', give: { remediesTold: false }, says: '先申请行政复议', rule: 'rev-mandatory' },
      {
        path: 'whole',
        step: 'answer',
        give: { answerKind: 'part', thirdTold: false },
        says: '书面告知第三方',
        rule: 'gi-thirdparty',
      },
      { path: 'unclear', step: 'answer', without: ['ask-more'], give: {}, says: '没有告知过补正' },
    ],
  });
});

describe('columns, readings and opinions', () => {
  const column = { name: '村务公开栏', kind: 'board', setUpOn: '2025-01-01', endedOn: '2026-01-01', keeper: '某丙' };
  tell({
    ledger: disclosureColumn,
    paths: { ended: [['register', column]] },
    bad: [{ path: 'ended', step: 'register', give: { endedOn: '2024-01-01' }, says: '停用日期早于' }],
  });
  tell({
    ledger: columnUpdate,
    world: { 'disclosure-column': { [id(1)]: entry({}), [id(2)]: entry({}, 'voided') } },
    paths: { updated: [['register', { column: id(1), updatedOn: '2026-03-01', content: '三月财务', items: 3 }]] },
    bad: [{ path: 'updated', step: 'register', give: { column: id(2) }, says: '未登记或者已停用' }],
  });
  const consult = {
    subject: '规划草案',
    kind: 'consult',
    about: '村庄规划',
    madeOn: '2026-03-01',
    shownOn: '2026-03-02',
    endsOn: '2026-04-02',
    opinions: 5,
    adopted: 2,
    adoptionTold: true,
    content: '草案',
    address: '/b',
  };
  tell({
    ledger: publicExchange,
    paths: { consult: [['register', consult]] },
    bad: [
      { path: 'consult', step: 'register', give: { adopted: 6 }, says: '多于收到意见' },
      { path: 'consult', step: 'register', give: { endsOn: null }, says: '截止日期' },
      { path: 'consult', step: 'register', give: { adoptionTold: false }, says: '采纳情况', rule: 'dec-publish' },
    ],
  });
});
