/** Imports as the page receives them. */
import { getLedger, listOf, type Value } from '@yifa/kernel';
import type { Annotation, CellRemark, RowRemark } from '@yifa/office';
import type { ImportCounts, ImportLine, ImportOutcome, Store, StoredImport } from '@yifa/store';
import type { ImportChoice, ImportTrial, ImportView } from '../contract/imports.ts';
import type { JobView } from '../contract/jobs.ts';
import { cellFaultView, cellTexts, columnOf, lineFaultView } from './rows.ts';
import type { Trial } from './work.ts';

export function importViewOf(stored: StoredImport, job: JobView | undefined, busy: boolean): ImportView {
  const { id, org, ledger, step, state, fileName, sha256, size, hasFile, actorName, at, counts } = stored;
  const { endedAt, undoneAt, undoneBy } = stored;
  return {
    id,
    org,
    ledger,
    step,
    state,
    fileName,
    sha256,
    size,
    hasFile,
    actor: actorName,
    at,
    counts: { ...counts },
    busy,
    ...(endedAt === undefined ? {} : { endedAt }),
    ...(undoneAt === undefined ? {} : { undoneAt }),
    ...(undoneBy === undefined ? {} : { undoneBy }),
    ...(job === undefined ? {} : { job }),
  };
}

/** Titles of what the constants refer to. */
export async function constantTitles(
  store: Store,
  { org, ledger: id }: StoredImport,
  constants: ImportChoice['constants'],
): Promise<Record<string, string>> {
  const ledger = getLedger(store.domain, id);
  const titles: Record<string, string> = {};
  for (const [name, value] of Object.entries(constants)) {
    const field = ledger.fields[name];
    if (field?.kind !== 'ref' && field?.kind !== 'refs') continue;
    const held: Value =
      typeof value === 'string'
        ? value
        : Array.isArray(value)
          ? value.filter((each) => typeof each === 'string')
          : null;
    for (const [key, title] of await store.titles(getLedger(store.domain, field.ledger.id), org, listOf(held)))
      titles[key] = title;
  }
  return titles;
}

function countsOf(lines: readonly ImportLine[]): ImportCounts {
  const count = (outcome: ImportOutcome): number => lines.filter((line) => line.outcome === outcome).length;
  return {
    total: lines.length,
    taken: count('taken'),
    drafted: count('drafted'),
    known: count('known'),
    refused: count('refused'),
    faulty: count('faulty'),
    undone: 0,
  };
}

/** Faults and left-out rows sent at once; the rest is in the workbook given back. */
const most = 1_000;

type FaultView = ImportTrial['faults'][number];

/** The faults each to be worded when it is shown: of a large workbook there may be many more than are sent. */
function faultsOf({ intake, rows, lines, book }: Trial): (() => FaultView)[] {
  const texts = cellTexts(book);
  return rows.flatMap(({ source }, i): (() => FaultView)[] => {
    const line = lines[i];
    if (!line || line.outcome === 'known' || line.outcome === 'taken') return [];
    if (source.faults.length > 0) return source.faults.map((fault) => () => cellFaultView(fault, texts));
    return line.faults.map((fault) => () => lineFaultView(line, fault, intake.plans));
  });
}

export function trialViewOf(trial: Trial): ImportTrial {
  const { intake, lines, rows, differences } = trial;
  const faults = faultsOf(trial);
  const told = intake.leftOut.filter(({ why }) => why !== 'blank');
  return {
    counts: countsOf(lines),
    faults: faults.slice(0, most).map((worded) => worded()),
    faultTotal: faults.length,
    leftOut: told
      .slice(0, most)
      .map(({ sheet, row, why, text }) => ({ sheet, row: row + 1, why, text: text.slice(0, 200) })),
    leftOutTotal: told.length,
    notices: intake.notices.map((notice) => ({ ...notice })),
    differences: differences.slice(0, most).map(({ row: _row, column: _column, ...told }) => told),
    differenceTotal: differences.length,
    reasonAsked: lines.filter(
      ({ outcome, faults: why }) => outcome === 'refused' && why.every(({ code }) => code === 'reason-needed'),
    ).length,
    draftable: lines.filter(
      ({ outcome }, i) => (outcome === 'refused' || outcome === 'faulty') && rows[i]?.row.draftable === true,
    ).length,
  };
}

const words = {
  taken: ['可导入', 'good'],
  drafted: ['存草稿', 'doubtful'],
  known: ['已有', 'faint'],
  refused: ['未导入', 'bad'],
  faulty: ['未导入', 'bad'],
} as const satisfies Record<ImportOutcome, readonly [string, RowRemark['mark']]>;

/** What is written into the workbook that is given back. */
export function annotationOf({ intake, rows, lines, differences }: Trial): Annotation {
  const cells = rows.flatMap(({ source }, i): CellRemark[] => {
    const line = lines[i];
    if (!line || line.outcome === 'known' || line.outcome === 'taken') return [];
    const own = source.faults.flatMap(({ sheet, row, column, says, remedy }) =>
      column === undefined ? [] : [{ sheet, row, column, text: `${says}。${remedy}` }],
    );
    if (source.faults.length > 0) return own;
    return line.faults.flatMap(({ field, says, remedy }) => {
      const column = columnOf(intake.plans, line, field);
      return column === undefined ? [] : [{ sheet: line.sheet, row: line.row, column, text: `${says}。${remedy}` }];
    });
  });
  const differing = differences.map(
    ({ sheet, row, column, inEntry }): CellRemark => ({
      sheet,
      row,
      column,
      text: `与已登记的不同：${inEntry === '' ? '记录里没有填' : `记录里是“${inEntry}”`}。导入不改已有的记录，请到这条记录办理或更正`,
    }),
  );
  const differs = new Set(differences.map(({ sheet, row }) => `${row} ${sheet}`));
  return {
    cells: [...cells, ...differing],
    rows: lines.map(({ sheet, row, outcome, faults, number }): RowRemark => {
      const [result, mark] = words[outcome];
      const says = faults.map((fault) => `${fault.says}——${fault.remedy}`).join('；');
      if (differs.has(`${row} ${sheet}`))
        return { sheet, row, result, says: `${number ?? ''}与已登记的不同`, mark: 'doubtful' };
      return { sheet, row, result, says: says === '' ? (number ?? '') : says, mark };
    }),
    heads: intake.plans.map((plan) => ({ sheet: plan.sheet, row: plan.headRows[1], result: '导入结果', says: '说明' })),
  };
}
