/** 地方口径: what the law leaves to province and county, shown with where each value comes from. */
import { type LedgerModel, YifaError } from '@yifa/kernel';
import { citeRule, isPlainDate, plainDate, type Setting, type SettingId, settings } from '@yifa/law';
import { isSettingId, typical } from '@yifa/store';
import { z } from 'zod';
import { settingOrder, settingsAnswer } from '../contract/settings.ts';
import { invalid } from '../failures.ts';
import { inOrg } from '../named.ts';
import type { Api, ServerOptions } from '../options.ts';
import { changeIn, checkOrg, getReader, type Reader } from '../session.ts';

const listed = 100;
const setters: readonly string[] = ['county-office', 'justice-office'];

function maySet({ account }: Reader, org: string): boolean {
  return account.org === org && account.posts.some((post) => setters.includes(post));
}

/** A value in words: with its unit, money in 元, a day of the year as 月 and 日. */
function textOf(id: SettingId, value: number): string {
  const { kind, unit = '' }: Setting = settings[id];
  if (kind === 'money') return `${value % 100 === 0 ? value / 100 : (value / 100).toFixed(2)}元`;
  if (kind === 'monthDay') return `${Math.floor(value / 100)}月${value % 100}日`;
  return `${value}${unit}`;
}

function asks(ledger: LedgerModel, id: string): boolean {
  return JSON.stringify([ledger.steps, ledger.always, ledger.deadlines]).includes(`"${id}"`);
}

export function settingsRoutes(api: Api, { store }: ServerOptions): void {
  const ledgers = [...store.domain.ledgers.values()];

  api.get(
    '/api/orgs/:org/settings',
    { schema: { params: inOrg, response: { 200: settingsAnswer } } },
    async (request) => {
      const reader = getReader(request);
      const { org } = request.params;
      checkOrg(reader, org);
      const orgs = await store.orgs();
      const nameOf = (id: string): string => orgs.get(id)?.name ?? id;
      const held = await store.settings.inForce(org, await store.today(org));
      const log = await store.settings.log(org, listed);
      return {
        may: maySet(reader, org),
        settings: held.map(({ setting, value, by, from, basis }) => {
          const { label, kind, unit = '', rule }: Setting = settings[setting];
          return {
            id: setting,
            label,
            kind: kind === 'money' || kind === 'monthDay' ? kind : ('number' as const),
            unit,
            value,
            text: textOf(setting, value),
            by: by === undefined ? '' : nameOf(by),
            from: from ?? '',
            basis,
            typical: textOf(setting, typical(setting)),
            article: rule ? citeRule(rule) : '',
            uses: ledgers.filter((ledger) => asks(ledger, setting)).map((ledger) => ledger.label),
          };
        }),
        log: log.map((line) => ({
          at: line.at,
          org: nameOf(line.org),
          actor: line.actor,
          label: isSettingId(line.setting) ? settings[line.setting].label : line.setting,
          from: line.from,
          text: isSettingId(line.setting) ? textOf(line.setting, line.value) : String(line.value),
          basis: line.basis,
        })),
      };
    },
  );

  api.post(
    '/api/orgs/:org/settings/:setting',
    {
      schema: {
        params: inOrg.extend({ setting: z.string() }),
        body: settingOrder,
        response: { 200: z.object({ ok: z.literal(true) }) },
      },
    },
    async (request) => {
      const { org, setting } = request.params;
      const { actor } = changeIn(request, org);
      if (!maySet(getReader(request), org))
        throw new YifaError('not-allowed', '地方口径由县司法局、乡镇司法所（法治办）设置');
      const { from, value, basis } = request.body;
      if (!isPlainDate(from)) throw invalid('from', '起用日期应为真实的日期', '按2026-01-05的样子填写');
      await store.settings.set(org, setting, plainDate(from), value, basis, actor);
      return { ok: true as const };
    },
  );
}
