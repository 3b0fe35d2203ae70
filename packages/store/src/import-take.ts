/** Rows of a workbook through the acts that open entries, and what became of each. */
import type { LedgerModel, Refusal, YifaError } from '@yifa/kernel';
import type { ActCommand, Actor, World } from './act-command.ts';
import { actEachIn, type Chained, type EachAnswer } from './act-each.ts';
import { type ImportFault, type ImportLine, readKnown } from './import-rows.ts';
import type { Runner } from './sql.ts';

/** One row as an act takes it. */
export interface ImportRow {
  readonly fingerprint: string;
  readonly sheet: string;
  /** Counted from 0. */
  readonly row: number;
  readonly input: Readonly<Record<string, unknown>>;
  /** Why it cannot be taken at all; none when every cell could be read. */
  readonly faults: readonly ImportFault[];
  /** It lacks something, but nothing that stands there was lost: a draft may be made of it. */
  readonly draftable?: boolean;
  /** The entry that it is already by its own number and name: it is known, whatever else it says. */
  readonly same?: { readonly entry: string; readonly number: string };
}

/** How rows become entries. */
export interface ImportHow {
  /** The step that opens an entry. */
  readonly step: string;
  /** The step that keeps a draft of what the first step refuses. */
  readonly draft?: string;
  /** One reason for all rows, where a rule asks for one. */
  readonly reason?: string;
}

/** What the rows of one import are taken with. */
export interface TakeOrder extends Pick<ActCommand, 'org' | 'line'> {
  readonly id: string;
  readonly ledger: LedgerModel;
  readonly actor: Actor;
  readonly how: ImportHow;
}

/** To be run under the lock of the chain. Rows that some import has taken before are known, and left alone. */
export async function takeRows(
  tx: Runner,
  world: World,
  at: Chained,
  order: TakeOrder,
  rows: readonly ImportRow[],
): Promise<(ImportLine & { readonly version?: number })[]> {
  const { org, line, id, ledger, actor, how } = order;
  const { step, draft, reason } = how;
  const whole = rows.filter((row) => row.faults.length === 0 || (row.draftable && draft !== undefined));
  const known = await readKnown(
    tx,
    org.id,
    ledger,
    whole.map((row) => row.fingerprint),
  );
  const run = (list: readonly ImportRow[], by: string): Promise<EachAnswer[]> =>
    actEachIn(
      tx,
      world,
      at,
      list.map((row) => ({
        org,
        line,
        ledger: ledger.id,
        step: by,
        input: row.input,
        actor,
        key: `import/${id}/${row.fingerprint}${by === step ? '' : `/${by}`}`,
        ...(reason === undefined ? {} : { reason }),
      })),
    );
  const fresh = whole.filter((row) => row.same === undefined && !known.has(row.fingerprint));
  const first = fresh.filter((row) => row.faults.length === 0);
  const answers = new Map((await run(first, step)).map((answer, i) => [first[i]?.fingerprint ?? '', answer]));
  const second = draft === undefined ? [] : fresh.filter((row) => answers.get(row.fingerprint)?.ok !== true);
  const drafts = new Map(
    (draft === undefined ? [] : await run(second, draft)).map((answer, i) => [second[i]?.fingerprint ?? '', answer]),
  );
  return rows.map((row) => {
    const { fingerprint, sheet, row: place } = row;
    const there = { fingerprint, sheet, row: place };
    const before = known.get(fingerprint);
    if (before) {
      const { entry, number, importId } = before;
      return { ...there, outcome: 'known', entry, earlier: importId, faults: [], ...(number ? { number } : {}) };
    }
    if (row.same) return { ...there, outcome: 'known', ...row.same, faults: [] };
    const answer = answers.get(fingerprint);
    if (answer?.ok) return { ...there, outcome: 'taken', ...placeOf(answer), faults: [] };
    const why = answer ? faultsOf(answer.error) : row.faults;
    const kept = drafts.get(fingerprint);
    if (kept?.ok) return { ...there, outcome: 'drafted', ...placeOf(kept), faults: why };
    return { ...there, outcome: answer ? 'refused' : 'faulty', faults: why };
  });
}

function placeOf({ result }: Extract<EachAnswer, { ok: true }>): { readonly entry: string; readonly version: number } {
  return { entry: result.entry, version: result.version };
}

function faultsOf(error: YifaError): ImportFault[] {
  const { code, message, remedy } = error;
  const refusals: readonly Refusal[] = error.refusals.length > 0 ? error.refusals : [{ code, says: message, remedy }];
  return refusals.map(({ code: each, says, remedy: what, field, rule, article }) => ({
    code: each,
    says,
    remedy: what,
    ...(field === undefined ? {} : { field }),
    ...(rule === undefined ? {} : { rule }),
    ...(article === undefined ? {} : { article }),
  }));
}
