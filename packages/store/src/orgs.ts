/** The orgs, few and seldom changed: read once, and again when one is asked for that was not there. */
import { YifaError } from '@yifa/kernel';
import type { PlainDate, SettingId } from '@yifa/law';
import type pg from 'pg';
import { stringOf } from './columns.ts';
import { genesis } from './journal.ts';
import { type Org, orgOf, type SettingLookup, settingsByOrg } from './profile.ts';
import { isOrgId, type Runner, runnerOf, sql } from './sql.ts';

/** An org in its hierarchy. `line`: the ids of itself and everything above it, nearest first. */
export interface Place {
  readonly org: Org;
  readonly line: readonly string[];
}

/** Every failure leaves here as it came; who answers users says it in their words. */
export class Orgs {
  readonly #app: pg.Pool;
  #all: Promise<ReadonlyMap<string, Org>> | undefined;

  constructor(app: pg.Pool) {
    this.#app = app;
  }

  /** All orgs by id. */
  all(): Promise<ReadonlyMap<string, Org>> {
    this.#all ??= this.#read().catch((error: unknown) => {
      this.#all = undefined;
      throw error;
    });
    return this.#all;
  }

  /** To be called after orgs were added or taken away. */
  forget(): void {
    this.#all = undefined;
  }

  /** @throws YifaError not-found */
  async get(id: string): Promise<Org> {
    const known = (await this.all()).get(id);
    if (known) return known;
    // Another program may have added it.
    if (isOrgId(id)) this.forget();
    const found = (await this.all()).get(id);
    if (!found) throw new YifaError('not-found', '没有这个机构');
    return found;
  }

  /** @throws YifaError not-found */
  async place(id: string): Promise<Place> {
    const org = await this.get(id);
    return { org, line: await this.line(org.id) };
  }

  /** The ids of the org and everything above it, nearest first. */
  async line(id: string): Promise<string[]> {
    const orgs = await this.all();
    const line: string[] = [];
    for (let at: string | null | undefined = id; at; at = orgs.get(at)?.parent) line.push(at);
    return line;
  }

  /** The ids of the org and everything below it. */
  async below(id: string): Promise<string[]> {
    const orgs = [...(await this.all()).values()];
    const found = [id];
    for (const org of found) found.push(...orgs.filter((each) => each.parent === org).map((each) => each.id));
    return found;
  }

  /** Settings in force on a day for several orgs; `setting` is that of the first. */
  async settings(
    tx: Runner,
    ids: readonly string[],
    on: PlainDate,
  ): Promise<{ readonly setting: SettingLookup; readonly settingOf: (id: SettingId, org: string) => number }> {
    const lines = new Map<string, string[]>();
    for (const id of ids) lines.set(id, await this.line(id));
    const settingOf = await settingsByOrg(tx, lines, on);
    return { setting: (id) => settingOf(id, ids[0] ?? ''), settingOf };
  }

  async #read(): Promise<ReadonlyMap<string, Org>> {
    const rows = await runnerOf(this.#app).rows(sql`select * from org order by id`);
    return new Map(rows.map((row) => [stringOf(row['id']), orgOf(row)]));
  }
}

/** Adds an org together with the start of its chain. */
export async function insertOrg(owner: pg.Pool, org: Org): Promise<void> {
  if (!isOrgId(org.id)) throw new YifaError('bad-request', '机构代码只能用字母、数字和短横，最多40个');
  await runnerOf(owner).rows(
    sql`with added as (
          insert into org (id, parent_id, kind, name, seat, mark, demo_on)
          values (${org.id}, ${org.parent}, ${org.kind}, ${org.name}, ${org.seat}, ${org.mark}, ${org.demoOn}))
        insert into chain (org_id, seq, hash) values (${org.id}, 0, ${genesis})`,
  );
}
