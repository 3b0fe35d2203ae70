/** The year in pictures. */
import { getIndicator, getLedger, type LedgerModel, type Scalar, YifaError } from '@yifa/kernel';
import { addDays, isPlainDate, type PlainDate, plainDate, yearOf } from '@yifa/law';
import { countedIn, isSpreadable, type Period, type Share, type Store, shareCondition } from '@yifa/store';
import { z } from 'zod';
import { type SeeAnswer, seeAnswer, seeEntries, seeTrend } from '../contract/see.ts';
import { fieldNamed, inOrg, ledgerNamed } from '../named.ts';
import type { Api, ServerOptions } from '../options.ts';
import { seesPersonal, summaryOf, titlesById } from '../present.ts';
import { checkOrg, getReader, type Reader } from '../session.ts';
import { figureViewsOf, yearPeriod } from './figures.ts';

const ofYear = z.object({ year: z.coerce.number().int().min(1990).max(2199).optional() });
const empty = '';

/** The same days a year before; 29 February becomes 28. */
export function yearBefore(day: PlainDate): PlainDate {
  const moved = `${yearOf(day) - 1}${day.slice(4)}`;
  return isPlainDate(moved) ? moved : plainDate(`${yearOf(day) - 1}-02-28`);
}

function monthsOf(year: number): Period[] {
  return Array.from({ length: 12 }, (_, i) => {
    const from = plainDate(`${year}-${String(i + 1).padStart(2, '0')}-01`);
    const next = i === 11 ? plainDate(`${year + 1}-01-01`) : plainDate(`${year}-${String(i + 2).padStart(2, '0')}-01`);
    return { from, to: addDays(next, -1) };
  });
}

/** What a share is of, in words; a reference by the title of its entry, cut where it may name a person. */
async function labelsOf(
  store: Store,
  reader: Reader,
  org: string,
  ledger: LedgerModel,
  by: string,
  shares: readonly Share[],
): Promise<Map<Scalar | null, string>> {
  const field = by === 'state' ? undefined : ledger.fields[by];
  const labels = new Map<Scalar | null, string>([[null, '未填']]);
  if (field?.kind === 'ref') {
    const target = getLedger(store.domain, field.ledger.id);
    const ids = shares.flatMap(({ key }) => (typeof key === 'string' ? [key] : []));
    for (const [id, title] of Object.entries(await titlesById(store, reader, org, target, ids))) labels.set(id, title);
    return labels;
  }
  for (const { key } of shares) {
    if (key === null) continue;
    if (by === 'state') labels.set(key, ledger.states[String(key)] ?? String(key));
    else if (field?.kind === 'yesNo') labels.set(key, key === true ? '是' : '否');
    else if (field?.kind === 'choice' || field?.kind === 'choices')
      labels.set(key, field.choices[String(key)] ?? String(key));
  }
  return labels;
}

/** @throws YifaError not-found, bad-request, not-allowed for personal facts the reader may not see */
function checkedSpread(store: Store, reader: Reader, org: string, id: string, by: string): LedgerModel {
  const ledger = ledgerNamed(store, id);
  if (by === 'state' || by === empty) return ledger;
  const field = fieldNamed(ledger.fields, by);
  if (!isSpreadable(field)) throw new YifaError('bad-request', '不能按这一栏分类');
  if (field?.personal && !seesPersonal(reader, ledger, org)) throw new YifaError('not-allowed');
  return ledger;
}

function keyFrom(ledger: LedgerModel, by: string, text: string): Scalar | null {
  if (text === empty) return null;
  return ledger.fields[by]?.kind === 'yesNo' ? text === 'true' : text;
}

export function seeRoutes(api: Api, { store, keyFigures, charts = [] }: ServerOptions): void {
  api.get(
    '/api/orgs/:org/see',
    { schema: { params: inOrg, querystring: ofYear, response: { 200: seeAnswer } } },
    async (request) => {
      const reader = getReader(request);
      const { org } = request.params;
      checkOrg(reader, org);
      const today = await store.today(org);
      const year = request.query.year ?? yearOf(today);
      const period = yearPeriod(year, today);
      const before = { from: plainDate(`${year - 1}-01-01`), to: yearBefore(period.to) };
      const indicators = keyFigures.map((id) => getIndicator(store.domain, id));
      const now = await figureViewsOf(store, indicators, org, period);
      const then = await figureViewsOf(store, indicators, org, before);
      const spreads: SeeAnswer['spreads'] = [];
      for (const { ledger: id, by } of charts) {
        const ledger = getLedger(store.domain, id);
        if (ledger.fields[by]?.personal && !seesPersonal(reader, ledger, org)) continue;
        const shares = await store.spread(id, [org], period, by);
        const labels = await labelsOf(store, reader, org, ledger, by, shares);
        const whole = await store.list(id, { orgs: [org], where: countedIn(ledger, period), offset: 0, limit: 1 });
        spreads.push({
          id: `${id}.${by}`,
          ledger: id,
          by,
          title: `${ledger.label}：按${by === 'state' ? '办理情况' : (ledger.fields[by]?.label ?? by)}`,
          unit: ledger.unit,
          total: whole.total,
          overlap: ledger.fields[by]?.kind === 'choices',
          marks: shares.map(({ key, count }) => ({
            count,
            key: key === null ? empty : String(key),
            label: labels.get(key) ?? '（已变更）',
          })),
        });
      }
      return {
        year,
        ...period,
        before,
        partial: period.to !== plainDate(`${year}-12-31`),
        months: areasOf(store, await store.monthCounts([org], period)),
        trends: now.flatMap((figure, i) => {
          const earlier = then[i];
          return earlier ? [{ now: figure, before: earlier }] : [];
        }),
        spreads,
      };
    },
  );

  api.get(
    '/api/orgs/:org/see/trend',
    {
      schema: { params: inOrg, querystring: ofYear.extend({ indicator: z.string() }), response: { 200: seeTrend } },
    },
    async (request) => {
      const { org } = request.params;
      checkOrg(getReader(request), org);
      const indicator = store.domain.indicators.get(request.query.indicator);
      if (!indicator) throw new YifaError('not-found', '没有这个指标');
      const today = await store.today(org);
      const year = request.query.year ?? yearOf(today);
      const years = [];
      for (const each of [year - 1, year]) {
        const months = [];
        for (const period of monthsOf(each).filter(({ from }) => from <= today)) {
          for (const { value, text } of await figureViewsOf(store, [indicator], org, period))
            months.push({ ...period, value, text });
        }
        years.push({ year: each, months });
      }
      return { indicator: indicator.id, label: indicator.label, unit: indicator.unit, years };
    },
  );

  api.get(
    '/api/orgs/:org/see/entries',
    {
      schema: {
        params: inOrg,
        querystring: z.object({
          ledger: z.string(),
          from: z.string().refine(isPlainDate),
          to: z.string().refine(isPlainDate),
          by: z.string().default(empty),
          key: z.string().default(empty),
          offset: z.coerce.number().int().min(0).default(0),
          limit: z.coerce.number().int().min(1).max(100).default(20),
        }),
        response: { 200: seeEntries },
      },
    },
    async (request) => {
      const reader = getReader(request);
      const { org } = request.params;
      checkOrg(reader, org);
      const { ledger: id, from, to, by, key, offset, limit } = request.query;
      const ledger = checkedSpread(store, reader, org, id, by);
      const period = { from: plainDate(from), to: plainDate(to) };
      const where =
        by === empty ? countedIn(ledger, period) : shareCondition(ledger, period, by, keyFrom(ledger, by, key));
      const page = await store.list(id, { orgs: [org], where, offset, limit });
      const open = seesPersonal(reader, ledger, org);
      return {
        total: page.total,
        entries: page.entries.map((entry) => {
          const { title, number, stateLabel, values } = summaryOf(ledger, entry, open);
          const on = values[ledger.dated];
          return { id: entry.id, org: entry.org, title, number, stateLabel, on: isPlainDate(on) ? on : '' };
        }),
      };
    },
  );
}

function areasOf(store: Store, counts: Awaited<ReturnType<Store['monthCounts']>>): SeeAnswer['months'] {
  const { domain } = store;
  return Object.entries(domain.areas).map(([area, label]) => {
    const ledgers = [...domain.ledgers.values()]
      .filter((ledger) => ledger.area === area)
      .map((ledger) => {
        const months = Array.from({ length: 12 }, () => 0);
        for (const each of counts) if (each.ledger === ledger.id) months[each.month - 1] = each.count;
        return { ledger: ledger.id, label: ledger.label, unit: ledger.unit, counts: months };
      })
      .filter((each) => each.counts.some((n) => n > 0));
    const sums = Array.from({ length: 12 }, (_, i) => ledgers.reduce((sum, each) => sum + (each.counts[i] ?? 0), 0));
    return { area, label, counts: sums, total: sums.reduce((a, b) => a + b, 0), ledgers };
  });
}
