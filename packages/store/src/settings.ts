/** 地方口径 as they are kept: what holds for an org on a day, where it comes from, and who set what when. */
import { YifaError } from '@yifa/kernel';
import { monthDayNumber, type PlainDate, plainDate, type Setting, type SettingId, settings } from '@yifa/law';
import type { Actor } from './act-command.ts';
import { momentOf, numberOf, stringOf } from './columns.ts';
import { guarded } from './failure.ts';
import { Part } from './part.ts';
import { typical } from './profile.ts';
import { redate } from './redate.ts';
import { deadlinesUse } from './related.ts';
import { runnerOf, sql } from './sql.ts';
import { uuidv7 } from './uuid.ts';

/** A setting as it holds for an org on a day. */
export interface SettingInForce {
  readonly setting: SettingId;
  readonly value: number;
  /** The org that set it; undefined where the typical value stands in. */
  readonly by: string | undefined;
  readonly from: PlainDate | undefined;
  readonly basis: string;
}

export interface SettingLogLine {
  readonly at: string;
  readonly org: string;
  readonly actor: string;
  readonly setting: string;
  readonly from: PlainDate;
  readonly value: number;
  readonly basis: string;
}

/** Settings that conditions and deadlines can ask: numbers, money in 分, and days of the year as month × 100 + day. */
export const numericSettings: readonly SettingId[] = Object.keys(settings).flatMap((id) =>
  isSettingId(id) && ['number', 'money', 'monthDay'].includes(settings[id].kind) ? [id] : [],
);

export function isSettingId(id: string): id is SettingId {
  return Object.hasOwn(settings, id);
}

const largest = 1_000_000_000_000;

/** @throws YifaError invalid-input when no setting of its kind can have this value */
function checkValue(id: SettingId, value: number): void {
  const { kind, label }: Setting = settings[id];
  const whole = Number.isSafeInteger(value) && value >= 0 && value <= largest;
  const fits = kind === 'monthDay' ? whole && isMonthDay(value) : whole;
  if (fits) return;
  const says = kind === 'monthDay' ? `${label}应为真实的月和日` : `${label}应为不小于0的整数`;
  throw new YifaError('invalid-input', says, [{ code: 'invalid-input', says, remedy: '修改后再提交', field: 'value' }]);
}

function isMonthDay(value: number): boolean {
  const text = `${String(Math.floor(value / 100)).padStart(2, '0')}-${String(value % 100).padStart(2, '0')}`;
  try {
    return monthDayNumber(text) === value;
  } catch {
    return false;
  }
}

export class Settings extends Part {
  /** Every numeric setting as it holds for an org on a day. */
  async inForce(org: string, on: PlainDate): Promise<SettingInForce[]> {
    return guarded(async () => {
      const line = await this.given.orgs.line(org);
      const rows = await this.unscoped.rows(
        sql`select distinct on (org_id, setting) * from org_setting
             where org_id = any (${line}::text[]) and from_on <= ${on}::date order by org_id, setting, from_on desc`,
      );
      return numericSettings.map((setting) => {
        const row = line
          .map((id) => rows.find((each) => each['org_id'] === id && each['setting'] === setting))
          .find((each) => each !== undefined);
        return row
          ? {
              setting,
              value: numberOf(row['value']),
              by: stringOf(row['org_id']),
              from: plainDate(stringOf(row['from_on'])),
              basis: stringOf(row['basis']),
            }
          : { setting, value: typical(setting), by: undefined, from: undefined, basis: settings[setting].basis };
      });
    });
  }

  /** What was set for an org and those above it, newest first. */
  async log(org: string, limit: number): Promise<SettingLogLine[]> {
    return guarded(async () => {
      const line = await this.given.orgs.line(org);
      const rows = await this.unscoped.rows(
        sql`select * from setting_log where org_id = any (${line}::text[]) order by at desc, id desc limit ${limit}::int`,
      );
      return rows.map((row) => ({
        at: momentOf(row['at']),
        org: stringOf(row['org_id']),
        actor: stringOf(row['actor_name']),
        setting: stringOf(row['setting']),
        from: plainDate(stringOf(row['from_on'])),
        value: numberOf(row['value']),
        basis: stringOf(row['basis']),
      }));
    });
  }

  /**
   * Sets a value from a day on, and writes down who did; both or neither. Then dates again what hangs on it, in the org and
   * below. A number as it is, money in 分, a day of the year as month × 100 + day.
   * @throws YifaError not-found, invalid-input
   */
  async set(org: string, id: string, from: PlainDate, value: number, basis: string, by?: Actor): Promise<void> {
    return guarded(async () => {
      await this.given.orgs.get(org);
      if (!isSettingId(id)) throw new YifaError('not-found', '没有这一项地方口径');
      checkValue(id, value);
      const at = this.given.world.now();
      await runnerOf(this.given.owner).rows(
        sql`with written as (
              insert into org_setting (org_id, setting, from_on, value, basis)
              values (${org}, ${id}, ${from}::date, ${value}, ${basis})
              on conflict (org_id, setting, from_on) do update set value = excluded.value, basis = excluded.basis)
            insert into setting_log (org_id, id, at, actor_id, actor_name, setting, from_on, value, basis)
            values (${org}, ${uuidv7(at.getTime())}::uuid, ${at.toISOString()}::timestamptz, ${by?.id ?? ''}, ${by?.name ?? '程序'}, ${id}, ${from}::date, ${value}, ${basis})`,
      );
      await redate(this.given, await this.given.orgs.below(org), (ledger) => deadlinesUse(ledger, id));
    });
  }
}
