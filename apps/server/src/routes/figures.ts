import { entryIndicators, explain, getLedger, type Indicator, YifaError } from '@yifa/kernel';
import { isPlainDate, type PlainDate, plainDate } from '@yifa/law';
import { figureView, type ReportFigure } from '@yifa/report';
import type { Period, Store } from '@yifa/store';
import { z } from 'zod';
import { figurePage } from '../contract.ts';
import { inOrg } from '../named.ts';
import type { Api } from '../options.ts';
import { seesPersonal, summaryOf, titlesOf } from '../present.ts';
import { checkOrg, getReader } from '../session.ts';

const query = z.object({
  from: z.string().refine(isPlainDate),
  to: z.string().refine(isPlainDate),
  part: z.string().optional(),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(20),
});

/** The indicator a request names. @throws YifaError not-found */
export function indicatorOf(store: Store, id: string): Indicator {
  const indicator =
    store.domain.indicators.get(id) ??
    [...store.domain.indicators.values()].flatMap(entryIndicators).find((each) => each.id === id);
  if (!indicator) throw new YifaError('not-found', '没有这个指标');
  return indicator;
}

/** January to the given day's own year end, but not beyond the org's today. */
export function yearPeriod(year: number, today: PlainDate): { readonly from: PlainDate; readonly to: PlainDate } {
  const from = plainDate(`${year}-01-01`);
  const end = plainDate(`${year}-12-31`);
  return { from, to: today < end && today >= from ? today : end };
}

/** Indicators of an org as readers see them, in their own order. */
export async function figureViewsOf(
  store: Store,
  indicators: readonly Indicator[],
  org: string,
  period: Period,
): Promise<ReportFigure[]> {
  const figures = await store.figures(indicators, [org], period);
  return indicators.map((indicator, i) =>
    figureView(indicator, figures[i] ?? { indicator: indicator.id, value: undefined }),
  );
}

export function figureRoutes(api: Api, store: Store): void {
  api.get(
    '/api/orgs/:org/figures/:indicator',
    {
      schema: {
        params: inOrg.extend({ indicator: z.string() }),
        querystring: query,
        response: { 200: figurePage },
      },
    },
    async (request) => {
      const reader = getReader(request);
      const { org } = request.params;
      checkOrg(reader, org);
      const indicator = indicatorOf(store, request.params.indicator);
      const { offset, limit } = request.query;
      const period = { from: plainDate(request.query.from), to: plainDate(request.query.to) };
      const queries = [...new Map(entryIndicators(indicator).map((each) => [each.id, each])).values()];
      const [whole, ...values] = await store.figures([indicator, ...queries], [org], period);
      const part = queries.find((each) => each.id === request.query.part) ?? queries[0];
      if (!whole || !part) throw new YifaError('not-found', '没有这个指标');
      const counter = { ...part, kind: 'count' as const };
      const [{ value: total = 0 } = { value: 0 }] = await store.figures([counter], [org], period);
      const entries = await store.figureEntries(part, [org], period, { offset, limit });
      const ledger = part.ledger;
      const open = seesPersonal(reader, ledger, org);
      return {
        ...figureView(indicator, whole),
        org,
        from: period.from,
        to: period.to,
        parts: queries.map((each, i) => {
          const view = figureView(each, values[i] ?? { indicator: each.id, value: 0 });
          const condition = explain(each.where, each.ledger, (id) => getLedger(store.domain, id));
          return {
            indicator: each.id,
            label: each.label,
            ledger: each.ledger.id,
            ledgerLabel: each.ledger.label,
            condition,
            value: view.value ?? 0,
            text: view.text,
            ...(each.field ? { field: each.field } : {}),
          };
        }),
        part: part.id,
        total,
        entries: entries.map((entry) => summaryOf(ledger, entry, open)),
        titles: await titlesOf(store, ledger, entries, reader),
      };
    },
  );
}
