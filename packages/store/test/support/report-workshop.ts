/** The workshop with a yearly report of its own: a small ledger whose steps are taken on a page, over bikes. */
import { assemble, date, integer, language, optional, text } from '@yifa/kernel';
import type { ReportPart } from '../../src/index.ts';
import type { Engine } from './database.ts';
import { type DomainStore, withDomainStore } from './domain-store.ts';
import { domain as workshop } from './workshop.ts';

export const page = 'annual-report';

const desk = language({
  areas: { stock: '车库', bench: '维修' },
  posts: { mechanic: '技工', keeper: '保管员', chief: '站长' },
});

export const yearbook = desk
  .ledger('annual-report', '年报', { area: 'stock', unit: '份', keepers: ['keeper'] })
  .fields(
    { year: integer('年度', '年', { min: 2000 }), madeOn: date('起草日期'), note: optional(text('附言')) },
    { title: ['year'], dated: 'madeOn', unique: [['year']] },
  )
  .procedure({ drafted: '起草中', signed: '已签发' })
  .step('draft', '起草', { from: 'new', to: 'drafted', by: ['keeper'], page })
  .step('sign', '签发', {
    from: 'drafted',
    to: 'signed',
    by: ['chief'],
    apart: ['draft'],
    records: { signedOn: date('签发日期'), digest: text('摘要') },
    dated: 'signedOn',
    page,
  })
  .step('return', '退回', { from: 'signed', to: 'drafted', by: ['chief'] });

export const domain = assemble({
  areas: workshop.areas,
  posts: workshop.posts,
  ledgers: [...[...workshop.ledgers.values()].map((model) => ({ model })), yearbook],
  indicators: [...workshop.indicators.values()],
  relations: workshop.relations,
});

/** A store for the `describe` it is called in. */
export function withYearbooks(engine: Engine): DomainStore {
  return withDomainStore(engine, domain);
}

/** What the page adds to the first draft. */
export function firstDraft(content: unknown = { words: '初稿' }): ReportPart {
  return {
    input: { year: 2026, madeOn: '2027-01-10' },
    draft: { n: 1, revision: 1, content, digest: 'd1' },
  };
}
