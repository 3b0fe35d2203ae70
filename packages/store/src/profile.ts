/** What an act needs to know of its org: its own today, its settings, its place in the hierarchy. */
import { monthDayNumber, type PlainDate, plainDate, type Setting, type SettingId, settings } from '@yifa/law';
import { type DatabaseRow, numberOf, stringOf } from './columns.ts';
import { type Runner, type Sql, sql } from './sql.ts';

export interface Org {
  readonly id: string;
  readonly parent: string | null;
  readonly kind: 'province' | 'county' | 'township' | 'village';
  readonly name: string;
  /** Place printed in the document mark and addresses. */
  readonly seat: string;
  /** 发文机关代字. */
  readonly mark: string;
  /** A demonstration org lives on this day. */
  readonly demoOn: PlainDate | null;
}

const kinds = ['province', 'county', 'township', 'village'] as const;

export function orgOf(row: DatabaseRow): Org {
  const kind = kinds.find((each) => each === row['kind']);
  if (!kind) throw new TypeError('an org of unknown kind');
  return {
    id: stringOf(row['id']),
    parent: row['parent_id'] === null ? null : stringOf(row['parent_id']),
    kind,
    name: stringOf(row['name']),
    seat: stringOf(row['seat']),
    mark: stringOf(row['mark']),
    demoOn: row['demo_on'] === null ? null : plainDate(stringOf(row['demo_on'])),
  };
}

const eightHours = 8 * 3_600_000;

/** The day in China, which knows one zone and no summer time. */
export function dayInChina(now: Date): PlainDate {
  return plainDate(new Date(now.getTime() + eightHours).toISOString().slice(0, 10));
}

/** Today in China, or the day on which a demonstration org lives. */
export function todayOf(org: Org, now: Date = new Date()): PlainDate {
  return org.demoOn ?? dayInChina(now);
}

/** The value of a setting on a day; where no org in the line has set it, the typical value. Numbers only. */
export type SettingLookup = (id: SettingId) => number;

/** A value that an org gave a setting from a day on. */
export interface SettingRow {
  readonly org: string;
  readonly setting: string;
  readonly from: PlainDate;
  readonly value: number;
}

/** All settings of some orgs, whatever their day. */
export function settingRows(orgs: readonly string[]): Sql {
  return sql`select org_id, setting, from_on, value from org_setting where org_id = any (${[...orgs]}::text[])`;
}

export function settingRowOf(row: DatabaseRow): SettingRow {
  return {
    org: stringOf(row['org_id']),
    setting: stringOf(row['setting']),
    from: plainDate(stringOf(row['from_on'])),
    value: numberOf(row['value']),
  };
}

/**
 * The value of a setting for an org on a day: the latest of its own, else of its county, else of its province, else the
 * typical one.
 * @param line the org and everything above it, nearest first
 */
export function settingOn(rows: readonly SettingRow[], line: readonly string[], id: SettingId, on: PlainDate): number {
  for (const org of line) {
    const own = rows.filter((row) => row.org === org && row.setting === id && row.from <= on);
    if (own.length > 0) return own.reduce((latest, row) => (row.from > latest.from ? row : latest)).value;
  }
  return typical(id);
}

/** Settings in force on a day for an org: its own first, then its county's and province's. */
export async function settingsOn(tx: Runner, line: readonly string[], on: PlainDate): Promise<SettingLookup> {
  const rows = (await tx.rows(settingRows(line))).map(settingRowOf);
  return (id) => settingOn(rows, line, id, on);
}

/** Settings in force on a day, for each of several orgs. */
export async function settingsByOrg(
  tx: Runner,
  lines: ReadonlyMap<string, readonly string[]>,
  on: PlainDate,
): Promise<(id: SettingId, org: string) => number> {
  const rows = (await tx.rows(settingRows([...new Set([...lines.values()].flat())]))).map(settingRowOf);
  return (id, org) => settingOn(rows, lines.get(org) ?? [org], id, on);
}

/** The usual value of a setting, as a number; a day of the year as month × 100 + day. @throws RangeError for a setting that is no number. */
export function typical(id: SettingId): number {
  const { kind, typical: value }: Setting = settings[id];
  if (kind === 'monthDay') return monthDayNumber(String(value));
  if (typeof value !== 'number') throw new RangeError(`setting ${id} is not a number`);
  return value;
}
