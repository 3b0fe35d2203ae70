import { getIndicator } from '@yifa/kernel';
import { yearOf } from '@yifa/law';
import { agreementAnswer, homeAnswer } from '../contract.ts';
import { inOrg } from '../named.ts';
import { byBucket } from '../open-entry.ts';
import type { Api, ServerOptions } from '../options.ts';
import { checkOrg, getReader } from '../session.ts';
import { figureViewsOf, yearPeriod } from './figures.ts';

/** The year so far: key figures, how many deadlines run, and whether the numbers agree with each other. */
export function homeRoutes(api: Api, { store, keyFigures }: ServerOptions): void {
  api.get('/api/orgs/:org/home', { schema: { params: inOrg, response: { 200: homeAnswer } } }, async (request) => {
    const reader = getReader(request);
    const { org } = request.params;
    checkOrg(reader, org);
    const today = await store.today(org);
    const year = yearOf(today);
    const period = yearPeriod(year, today);
    const due = await store.inbox.dueCounts({ org });
    const indicators = keyFigures.map((id) => getIndicator(store.domain, id));
    return {
      today,
      year,
      counts: byBucket(due),
      figures: await figureViewsOf(store, indicators, org, period),
    };
  });

  api.get(
    '/api/orgs/:org/home/agreement',
    { schema: { params: inOrg, response: { 200: agreementAnswer } } },
    async (request) => {
      const { org } = request.params;
      checkOrg(getReader(request), org);
      const today = await store.today(org);
      const relations = await store.relations([org], yearPeriod(yearOf(today), today));
      return {
        checked: relations.length,
        broken: relations
          .filter((each) => !each.holds)
          .map((each) => ({ id: each.relation.id, says: each.relation.says, left: each.left, right: each.right })),
      };
    },
  );
}
