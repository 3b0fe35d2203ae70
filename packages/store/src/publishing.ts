/** How orgs appear where their texts are published, and the 索引号 they have given. */
import { YifaError } from '@yifa/kernel';
import { isUscc } from '@yifa/law';
import { type DatabaseRow, numberOf, stringOf } from './columns.ts';
import { guarded } from './failure.ts';
import { Part } from './part.ts';
import { inTransaction, type Runner, sql } from './sql.ts';

const columns = {
  uscc: 'uscc',
  publisher: 'publisher',
  siteName: 'site_name',
  siteDomain: 'site_domain',
  siteIdCode: 'site_id_code',
  columnName: 'column_name',
  columnDescription: 'column_description',
  columnKeywords: 'column_keywords',
  columnType: 'column_type',
  indexTemplate: 'index_template',
  topic: 'topic',
  genre: 'genre',
  source: 'source',
} as const;

type ProfileField = keyof typeof columns;

/** What an org says of itself on a published page; what it leaves out is that of the org above it. */
export type PublishingProfile = { readonly [F in ProfileField]?: string };

/** Texts an org keeps to itself: a township does not go by its county's code or name. */
const own: readonly ProfileField[] = ['uscc', 'publisher', 'source'];

const fields = Object.keys(columns).filter((name): name is ProfileField => Object.hasOwn(columns, name));

/** A given 索引号. */
export interface IndexNumber {
  readonly indexNo: string;
  readonly year: number;
  readonly seq: number;
}

/** The counter of 索引号 stands beside those of the ledgers. */
const counterName = 'index-number';

export class Publishing extends Part {
  /** The profile of an org, filled up from the orgs above it, nearest first. @throws YifaError not-found */
  async profile(org: string): Promise<PublishingProfile> {
    return guarded(async () => {
      const { line } = await this.given.orgs.place(org);
      const rows = await this.unscoped.rows(sql`select * from org_publishing where org_id = any (${line}::text[])`);
      const found = line.flatMap((id) => rows.filter((row) => row['org_id'] === id));
      return Object.fromEntries(
        fields.flatMap((field) => {
          const from = found.find(
            (row) => row[columns[field]] != null && (row['org_id'] === org || !own.includes(field)),
          );
          return from ? [[field, stringOf(from[columns[field]])]] : [];
        }),
      );
    });
  }

  /**
   * Sets the profile of an org, leaving nothing of an earlier one: the work of the owner, not of a request.
   * @throws YifaError invalid-input for a 统一社会信用代码 whose check signs are wrong
   */
  async setProfile(org: string, profile: PublishingProfile): Promise<void> {
    const { uscc } = profile;
    if (uscc !== undefined && !isUscc(uscc))
      throw new YifaError('invalid-input', `统一社会信用代码“${uscc}”的校验码不对`);
    await guarded(async () => {
      await this.given.orgs.get(org);
      const set = fields.filter((field) => profile[field] !== undefined && profile[field] !== '');
      const names = set.map((field) => sql.ref(columns[field]));
      const values = set.map((field) => sql`${profile[field] ?? ''}`);
      await inTransaction(this.given.owner, [org], async (tx) => {
        await tx.rows(sql`delete from org_publishing where org_id = ${org}`);
        await tx.rows(
          sql`insert into org_publishing (${sql.join([sql.ref('org_id'), ...names])}) values (${sql.join([sql`${org}`, ...values])})`,
        );
      });
    });
  }

  async findIndexNumber(org: string, entry: string): Promise<IndexNumber | undefined> {
    return this.reading([org], (tx) => findIn(tx, org, entry));
  }

  /**
   * The 索引号 of an entry: the one it has, or else the next of the org's year. Sequence and number are written together
   * or not at all, so that none is given twice; an entry keeps its number for good.
   * @param write the number with a sequence in it
   * @throws YifaError index-number-taken when the template gives a number that another entry has
   */
  async takeIndexNumber(
    org: string,
    entry: string,
    year: number,
    write: (seq: number) => string,
  ): Promise<IndexNumber> {
    return this.writing([org], async (tx) => {
      // The row of the counter is locked before the entry is looked for: of two who ask at once the second finds it.
      const [row] = await tx.rows(
        sql`insert into counter (org_id, ledger, year, last) values (${org}, ${counterName}, ${year}, 0)
              on conflict (org_id, ledger, year) do update set last = counter.last returning last`,
      );
      const known = await findIn(tx, org, entry);
      if (known) return known;
      const seq = numberOf(row?.['last'] ?? 0) + 1;
      const indexNo = write(seq);
      const taken = await tx.rows(sql`select 1 from index_number where org_id = ${org} and index_no = ${indexNo}`);
      if (taken.length > 0) throw new YifaError('index-number-taken', `索引号${indexNo}已经用过`);
      await tx.rows(
        sql`update counter set last = ${seq} where org_id = ${org} and ledger = ${counterName} and year = ${year}`,
      );
      await tx.rows(
        sql`insert into index_number (org_id, entry, year, seq, index_no, at)
              values (${org}, ${entry}::uuid, ${year}, ${seq}, ${indexNo}, ${this.now()}::timestamptz)`,
      );
      return { indexNo, year, seq };
    });
  }
}

async function findIn(tx: Runner, org: string, entry: string): Promise<IndexNumber | undefined> {
  const [row] = await tx.rows(
    sql`select year, seq, index_no from index_number where org_id = ${org} and entry = ${entry}::uuid`,
  );
  return row && numberFrom(row);
}

function numberFrom(row: DatabaseRow): IndexNumber {
  return { indexNo: stringOf(row['index_no']), year: numberOf(row['year']), seq: numberOf(row['seq']) };
}
