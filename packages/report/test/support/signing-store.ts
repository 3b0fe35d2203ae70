/** The tea garden with the township's yearly report: drafted, signed and drifting over pickings. */
import { assemble } from '@yifa/kernel';
import { annualReport, posts, township } from '@yifa/township';
import type { Engine } from '../../../store/test/support/database.ts';
import { domain as garden } from './garden.ts';
import { type ReportStore, withReportStore } from './report-store.ts';

const disclosure = township.ledgers.get('disclosure-item');
if (!disclosure) throw new Error('no disclosure items');

export const domain = assemble({
  areas: { ...township.areas, ...garden.areas },
  posts: { ...posts, ...garden.posts },
  ledgers: [...[...garden.ledgers.values()].map((model) => ({ model })), { model: disclosure }, annualReport],
  indicators: [...garden.indicators.values()],
  // The garden declares one relation that seldom holds, for tests of what happens then.
  relations: garden.relations.filter((each) => each.id !== 'wages-paid'),
});

/** A store for the `describe` it is called in, living on 2027-01-20. */
export function withSigningStore(engine: Engine): ReportStore {
  return withReportStore(engine, domain);
}
