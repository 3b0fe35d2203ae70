/** What users keep of lists: named views, the one they begin with, and how they like the table laid out. */
import { YifaError } from '@yifa/kernel';
import { type DatabaseRow, numberOf, stringOf } from './columns.ts';
import { Part } from './part.ts';
import { sql } from './sql.ts';

/** Whose: views belong to an account and lie in the account's own org. */
export interface ViewOwner {
  readonly org: string;
  readonly account: string;
}

export interface StoredView {
  readonly id: string;
  readonly name: string;
  /** Everybody of the org may use it; only its owner changes it. */
  readonly shared: boolean;
  readonly mine: boolean;
  /** The name of its owner. */
  readonly by: string;
  readonly content: unknown;
}

export interface ViewShelf {
  /** Own ones first, then those that others share; by name. */
  readonly views: readonly StoredView[];
  /** How the owner likes this list laid out; null when never said. */
  readonly layout: unknown;
  /** The view the list begins with. */
  readonly first: string | null;
}

/** Nobody keeps more views of one list. */
const most = 50;

export class Views extends Part {
  /** What an account sees of one list's views. */
  async shelf({ org, account }: ViewOwner, ledger: string): Promise<ViewShelf> {
    return this.reading([org], async (tx) => {
      const rows = await tx.rows(
        sql`select v.*, a.name as owner, v.account_id = ${account}::uuid as mine from list_view v join account a on a.id = v.account_id
             where v.org_id = ${org} and v.ledger = ${ledger} and (v.shared or v.account_id = ${account}::uuid)
             order by mine desc, v.name, v.id`,
      );
      const [habit] = await tx.rows(
        sql`select layout, first_view from list_habit where org_id = ${org} and account_id = ${account}::uuid and ledger = ${ledger}`,
      );
      const views = rows.map(viewOf);
      const first = habit?.['first_view'] == null ? null : stringOf(habit['first_view']);
      return { views, layout: habit?.['layout'] ?? null, first: views.some(({ id }) => id === first) ? first : null };
    });
  }

  /**
   * Saves a view under an id that its maker chose; saving it again changes it.
   * @throws YifaError invalid-input for a name the account already uses or one view too many, not-allowed for a view of
   *   somebody else
   */
  async save(
    { org, account }: ViewOwner,
    ledger: string,
    view: Pick<StoredView, 'id' | 'name' | 'shared' | 'content'>,
  ): Promise<void> {
    await this.writing([org], async (tx) => {
      const [kept] = await tx.rows(
        sql`select count(*) filter (where id <> ${view.id}::uuid) as others, coalesce(bool_or(name = ${view.name} and id <> ${view.id}::uuid), false) as named
              from list_view where org_id = ${org} and account_id = ${account}::uuid and ledger = ${ledger}`,
      );
      if (kept?.['named'] === true) throw new YifaError('invalid-input', `已有名为“${view.name}”的视图，请换一个名称`);
      if (numberOf(kept?.['others'] ?? 0) >= most)
        throw new YifaError('invalid-input', `每个台账最多保存${most}个视图，请先删去不用的`);
      const saved = await tx.rows(
        sql`insert into list_view (org_id, id, ledger, account_id, name, shared, content, saved_at)
            values (${org}, ${view.id}::uuid, ${ledger}, ${account}::uuid, ${view.name}, ${view.shared}, ${JSON.stringify(view.content)}::jsonb, ${this.now()}::timestamptz)
            on conflict (org_id, id) do update set name = excluded.name, shared = excluded.shared, content = excluded.content, saved_at = excluded.saved_at
              where list_view.account_id = excluded.account_id and list_view.ledger = excluded.ledger returning id`,
      );
      if (saved.length === 0) throw new YifaError('not-allowed', '只能修改自己的视图');
    });
  }

  /** Removes an own view; one that is not there is gone already. @throws YifaError not-allowed for a view of somebody else */
  async remove({ org, account }: ViewOwner, id: string): Promise<void> {
    await this.writing([org], async (tx) => {
      await tx.rows(
        sql`delete from list_view where org_id = ${org} and id = ${id}::uuid and account_id = ${account}::uuid`,
      );
      const left = await tx.rows(sql`select 1 from list_view where org_id = ${org} and id = ${id}::uuid`);
      if (left.length > 0) throw new YifaError('not-allowed', '只能删除自己的视图');
    });
  }

  /** Keeps the layout of a list and the view it begins with. @throws YifaError not-found for a view the account cannot use */
  async keep(
    { org, account }: ViewOwner,
    ledger: string,
    habit: { readonly layout: unknown; readonly first: string | null },
  ): Promise<void> {
    await this.writing([org], async (tx) => {
      if (habit.first !== null) {
        const usable = await tx.rows(
          sql`select 1 from list_view where org_id = ${org} and id = ${habit.first}::uuid and ledger = ${ledger} and (shared or account_id = ${account}::uuid)`,
        );
        if (usable.length === 0) throw new YifaError('not-found', '没有这个视图');
      }
      await tx.rows(
        sql`insert into list_habit (org_id, account_id, ledger, layout, first_view)
            values (${org}, ${account}::uuid, ${ledger}, ${JSON.stringify(habit.layout)}::jsonb, ${habit.first}::uuid)
            on conflict (org_id, account_id, ledger) do update set layout = excluded.layout, first_view = excluded.first_view`,
      );
    });
  }
}

function viewOf(row: DatabaseRow): StoredView {
  return {
    id: stringOf(row['id']),
    name: stringOf(row['name']),
    shared: row['shared'] === true,
    mine: row['mine'] === true,
    by: stringOf(row['owner']),
    content: row['content'],
  };
}
