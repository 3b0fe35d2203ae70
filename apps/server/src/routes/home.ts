import { getIndicator, getLedger } from '@yifa/kernel';
import { addDays, citeRule, daysBetween, plainDate, yearOf } from '@yifa/law';
import { figureView } from '@yifa/report';
import { titleOf } from '@yifa/store';
import { z } from 'zod';
import { type Home, homeAnswer } from '../contract.ts';
import type { Api, ServerOptions } from '../options.ts';
import { seesPersonal, summaryOf } from '../present.ts';
import { checkOrg, getReader } from '../session.ts';
import { yearPeriod } from './figures.ts';

const listed = 100;

function bucketOf(days: number): Home['due'][number]['bucket'] {
  if (days < 0) return 'overdue';
  if (days <= 3) return 'soon';
  return days <= 7 ? 'week' : 'later';
}

export function homeRoutes(api: Api, { store, keyFigures }: ServerOptions): void {
  api.get(
    '/api/orgs/:org/home',
    { schema: { params: z.object({ org: z.string() }), response: { 200: homeAnswer } } },
    async (request) => {
      const reader = getReader(request);
      const { org } = request.params;
      checkOrg(reader, org);
      const today = await store.today(org);
      const year = yearOf(today);
      const period = yearPeriod(year, today);
      const { deadlines } = await store.openDeadlines([org], undefined, listed);
      const upTo = async (days: number): Promise<number> =>
        (await store.openDeadlines([org], addDays(today, days), 0)).total;
      const [overdue, soon, week, all] = [
        await upTo(-1),
        await upTo(3),
        await upTo(7),
        (await store.openDeadlines([org], undefined, 0)).total,
      ];
      const due: Home['due'] = [];
      for (const each of deadlines) {
        const ledger = getLedger(store.domain, each.ledger);
        const deadline = ledger.deadlines.find((d) => d.id === each.deadline);
        const entry = await store.findEntry(each.ledger, [org], each.entry);
        if (!deadline || !entry) continue;
        const days = daysBetween(today, plainDate(each.due));
        const title = seesPersonal(reader, ledger, org)
          ? titleOf(ledger, entry)
          : summaryOf(ledger, entry, false).title;
        due.push({
          id: each.deadline,
          label: deadline.label,
          rule: deadline.rule,
          article: citeRule(deadline.rule),
          from: each.from,
          due: each.due,
          provisional: each.provisional,
          org,
          ledger: ledger.id,
          ledgerLabel: ledger.label,
          entry: entry.id,
          title,
          days,
          bucket: bucketOf(days),
        });
      }
      const indicators = keyFigures.map((id) => getIndicator(store.domain, id));
      const figures = await store.figures(indicators, [org], period);
      const relations = await store.relations([org], period);
      return {
        today,
        year,
        counts: { overdue, soon: soon - overdue, week: week - soon, later: all - week },
        due,
        figures: indicators.map((indicator, i) =>
          figureView(indicator, figures[i] ?? { indicator: indicator.id, value: undefined }),
        ),
        relations: {
          checked: relations.length,
          broken: relations
            .filter((each) => !each.holds)
            .map((each) => ({ id: each.relation.id, says: each.relation.says, left: each.left, right: each.right })),
        },
      };
    },
  );
}
