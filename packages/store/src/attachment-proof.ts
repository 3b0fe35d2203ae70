/** Proves the files of an org against the journal: their bytes by the digest recorded there, and that none is missing or slipped in. */
import { attachmentIn, type RecordedAttachment } from './attachment-rows.ts';
import type { ChainFault } from './chain-fault.ts';
import { numberOf, stringOf } from './columns.ts';
import type { JournalRecord } from './journal.ts';
import { type Runner, sql } from './sql.ts';
import { nilUuid } from './uuid.ts';

interface Expected {
  readonly file: RecordedAttachment;
  readonly ledger: string;
  readonly entry: string;
  readonly seq: number;
  removed: number | null;
}

/** Hashing is the database's work: as many files at once. */
const page = 50;

/** Gathers from the records of a chain which files there must be, and then compares those that are there. */
export class AttachmentProof {
  readonly #expected = new Map<string, Expected>();

  /** To be told every record of the chain, in order. */
  see(record: JournalRecord): void {
    const found = attachmentIn(record);
    if (!found) return;
    const { file, added } = found;
    const known = this.#expected.get(file.id);
    if (added)
      this.#expected.set(file.id, { file, ledger: record.ledger, entry: record.entry, seq: record.seq, removed: null });
    else if (known) known.removed = record.seq;
  }

  /** What is wrong with the files of the org whose whole chain was seen. */
  async faults(tx: Runner, org: string): Promise<ChainFault[]> {
    const faults: ChainFault[] = [];
    const seen = new Set<string>();
    let after = nilUuid;
    for (;;) {
      const rows = await tx.rows(
        sql`select id, ledger, entry_id, name, media_type, note, size, seq, removed_seq, encode(sha256(content), 'hex') as found
            from attachment where org_id = ${org} and id > ${after}::uuid order by id limit ${page}`,
      );
      for (const row of rows) {
        const id = stringOf(row['id']);
        after = id;
        seen.add(id);
        const known = this.#expected.get(id);
        const where = { org, ledger: stringOf(row['ledger']), entry: stringOf(row['entry_id']) };
        const name = stringOf(row['name']);
        if (!known) {
          faults.push({ kind: 'attachment-unrecorded', ...where, says: `附件“${name}”没有日志` });
          continue;
        }
        const same =
          row['found'] === known.file.sha256 &&
          numberOf(row['size']) === known.file.size &&
          name === known.file.name &&
          row['media_type'] === known.file.mediaType &&
          row['note'] === known.file.note &&
          where.entry === known.entry &&
          row['seq'] === known.seq &&
          row['removed_seq'] === known.removed;
        if (!same)
          faults.push({
            kind: 'attachment-changed',
            ...where,
            seq: known.seq,
            says: `附件“${known.file.name}”与日志第${known.removed ?? known.seq}条不符`,
          });
      }
      if (rows.length < page) break;
    }
    for (const [id, { file, ledger, entry, seq }] of this.#expected)
      if (!seen.has(id))
        faults.push({
          kind: 'attachment-removed',
          org,
          ledger,
          entry,
          seq,
          says: `日志第${seq}条所记的附件“${file.name}”不见了`,
        });
    return faults;
  }
}
