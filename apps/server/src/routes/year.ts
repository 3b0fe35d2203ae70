/** The year as the law sees it: days that rules name, deadlines day by day, and the days on which no work is done. */
import { YifaError } from '@yifa/kernel';
import {
  addDays,
  citeRule,
  dayKind,
  isPlainDate,
  nextMonthDay,
  type PlainDate,
  plainDate,
  rules,
  type SettingId,
  settings,
} from '@yifa/law';
import { isSettingId, type Store } from '@yifa/store';
import { z } from 'zod';
import { type YearView, yearAnswer, yearDayAnswer } from '../contract/today.ts';
import { inOrg, reportYear } from '../named.ts';
import { headOf } from '../open-entry.ts';
import type { Api } from '../options.ts';
import { isRule } from '../present.ts';
import { checkOrg, getReader } from '../session.ts';

const ofYear = inOrg.extend({ year: reportYear });
const ofDay = z.object({
  day: z.string().refine(isPlainDate),
  ledger: z.string().max(60),
  deadline: z.string().max(60),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

export function yearRoutes(api: Api, store: Store): void {
  api.get(
    '/api/orgs/:org/year/:year',
    { schema: { params: ofYear, response: { 200: yearAnswer } } },
    async (request) => {
      const reader = getReader(request);
      const { org, year } = request.params;
      checkOrg(reader, org);
      const { setting } = await store.context(org);
      const days = await store.inbox.year(org, year);
      return {
        year,
        today: await store.today(org),
        provisional: dayKind(store.calendar, plainDate(`${year}-01-02`)).provisional,
        special: specialDays(store, year),
        fixed: fixedDays(year, setting),
        deadlines: days.flatMap((each): YearView['deadlines'] => {
          const ledger = store.domain.ledgers.get(each.ledger);
          const deadline = ledger?.deadlines.find(({ id }) => id === each.deadline);
          if (!ledger || !deadline) return [];
          const { label, rule } = deadline;
          return [{ ...each, ledgerLabel: ledger.label, unit: ledger.unit, label, article: citeRule(rule) }];
        }),
      };
    },
  );

  api.get(
    '/api/orgs/:org/year/:year/day',
    { schema: { params: ofYear, querystring: ofDay, response: { 200: yearDayAnswer } } },
    async (request) => {
      const reader = getReader(request);
      const { org } = request.params;
      checkOrg(reader, org);
      const { day, deadline, offset, limit } = request.query;
      const ledger = store.domain.ledgers.get(request.query.ledger);
      if (!ledger?.deadlines.some(({ id }) => id === deadline)) throw new YifaError('not-found', '没有这个期限');
      const entries = await store.inbox.onDay(org, ledger, deadline, plainDate(day), { offset, limit });
      return { entries: entries.map((entry) => headOf(reader, { entry, ledger })) };
    },
  );
}

function specialDays(store: Store, year: number): YearView['special'] {
  const found: YearView['special'] = [];
  const last = plainDate(`${year}-12-31`);
  for (let day = plainDate(`${year}-01-01`); day <= last; day = addDays(day, 1)) {
    const { kind, name } = dayKind(store.calendar, day);
    if (kind === 'holiday' || kind === 'makeup-workday') found.push({ day, kind, name: name ?? '' });
  }
  return found;
}

/** The days of the year that settings of kind `monthDay` name, each with its rule. */
function fixedDays(year: number, setting: (id: SettingId) => number): YearView['fixed'] {
  const before: PlainDate = plainDate(`${year - 1}-12-31`);
  return Object.keys(settings)
    .filter(isSettingId)
    .flatMap((id): YearView['fixed'] => {
      const { kind, label, basis, rule }: { kind: string; label: string; basis: string; rule?: string } = settings[id];
      if (kind !== 'monthDay' || rule === undefined || !isRule(rule)) return [];
      const day = nextMonthDay(before, setting(id));
      return [{ day, label, rule, article: citeRule(rule), says: rules[rule].says, basis }];
    })
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}
