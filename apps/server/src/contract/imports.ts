/** Workbooks taken in as entries: what was understood, what would become of each row, what became of it. */
import { z } from 'zod';
import { jobView } from './jobs.ts';

export const importCounts = z.object({
  total: z.number(),
  taken: z.number(),
  drafted: z.number(),
  known: z.number(),
  refused: z.number(),
  faulty: z.number(),
  undone: z.number(),
});

export const importView = z
  .object({
    id: z.string(),
    org: z.string(),
    ledger: z.string(),
    step: z.string(),
    state: z.enum(['open', 'tried', 'running', 'done', 'cancelled', 'undone']),
    fileName: z.string(),
    sha256: z.string(),
    /** Bytes. */
    size: z.number(),
    /** The workbook is still kept: it can be tried, run and gone on with. */
    hasFile: z.boolean(),
    actor: z.string(),
    at: z.string(),
    endedAt: z.string().optional(),
    undoneAt: z.string().optional(),
    undoneBy: z.string().optional(),
    counts: importCounts,
    /** Work that is going on for the reader. */
    job: jobView.optional(),
    /** Somebody's work is going on, perhaps not the reader's. */
    busy: z.boolean(),
  })
  .meta({ id: 'Import' });

const constant = z.union([
  z.string().max(20_000),
  z.number(),
  z.boolean(),
  z.array(z.string().max(500)).max(200),
  z.array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))).max(200),
]);

const moneyUnit = z.union([z.literal(1), z.literal(10_000), z.literal(100_000_000)]);

const columnView = z.object({
  column: z.number(),
  letter: z.string(),
  heads: z.array(z.string()),
  field: z.string().nullable(),
  /** The field that it holds and that only a later step fills in. */
  later: z.string().optional(),
  by: z.enum(['remembered', 'head', 'content', 'hand', 'none']),
  role: z.enum(['ordinal', 'number']).optional(),
  moneyUnit: moneyUnit.optional(),
  samples: z.array(z.string()),
  candidates: z.array(z.string()),
});

export const sheetPlanView = z.object({
  sheet: z.string(),
  table: z.number(),
  hidden: z.boolean(),
  title: z.string(),
  year: z.number().nullable(),
  headRows: z.tuple([z.number(), z.number()]),
  dataRows: z.tuple([z.number(), z.number()]),
  use: z.boolean(),
  /** The field that a merged row names for those below it. */
  groups: z.string().optional(),
  columns: z.array(columnView),
  missing: z.array(z.string()),
});

/** A writing that stands for another wherever it fills a cell of that field. */
const replacement = z.strictObject({
  field: z.string().max(200),
  from: z.string().max(500),
  to: z.string().max(500),
});

export const importPlan = z
  .object({
    import: importView,
    /** Empty when the workbook is no longer kept. */
    sheets: z.array(sheetPlanView),
    constants: z.record(z.string(), constant),
    replace: z.array(replacement),
    /** Titles of the entries that constants refer to. */
    titles: z.record(z.string(), z.string()),
    reason: z.string(),
    drafts: z.boolean(),
    /** Steps that may open the entries, and the one that keeps drafts. */
    steps: z.array(z.object({ id: z.string(), label: z.string() })),
    canDraft: z.boolean(),
    notices: z.array(
      z.object({
        sheet: z.string(),
        address: z.string().optional(),
        code: z.string(),
        says: z.string(),
        remedy: z.string(),
      }),
    ),
  })
  .meta({ id: 'ImportPlan' });

export const importChoice = z
  .strictObject({
    step: z.string().optional(),
    sheets: z
      .array(
        z.strictObject({
          sheet: z.string().max(100),
          table: z.number().int(),
          use: z.boolean(),
          year: z.number().int().min(1900).max(2199).nullable(),
          /** Field of each column in the order of the plan; null leaves it out. */
          fields: z.array(z.string().max(200).nullable()).max(300),
          units: z.array(moneyUnit.nullable()).max(300),
        }),
      )
      .max(300),
    constants: z.record(z.string(), constant),
    replace: z.array(replacement).max(500).default([]),
    reason: z.string().max(2_000),
    drafts: z.boolean(),
  })
  .meta({ id: 'ImportChoice' });

const faultView = z.object({
  sheet: z.string(),
  /** Counted from 1, as the workbook shows it. */
  row: z.number(),
  address: z.string(),
  field: z.string().optional(),
  code: z.string(),
  says: z.string(),
  remedy: z.string(),
  article: z.string().optional(),
  offers: z.array(z.string()),
  /** What the cell shows, where it can be replaced. */
  text: z.string().optional(),
});

export const importTrial = z
  .object({
    counts: importCounts,
    faults: z.array(faultView),
    /** All of them, when more than are listed. */
    faultTotal: z.number(),
    leftOut: z.array(z.object({ sheet: z.string(), row: z.number(), why: z.string(), text: z.string() })),
    leftOutTotal: z.number(),
    notices: importPlan.shape.notices,
    /** Cells of rows that are entries already and say something else there; they change nothing. */
    differences: z.array(
      z.object({
        sheet: z.string(),
        address: z.string(),
        field: z.string(),
        entry: z.string(),
        number: z.string().nullable(),
        title: z.string(),
        inBook: z.string(),
        inEntry: z.string(),
      }),
    ),
    differenceTotal: z.number(),
    /** Rows that a rule takes only with a written reason. */
    reasonAsked: z.number(),
    /** Rows that could be kept as drafts. */
    draftable: z.number(),
  })
  .meta({ id: 'ImportTrial' });

export const importRows = z
  .object({
    rows: z.array(
      z.object({
        sheet: z.string(),
        row: z.number(),
        outcome: z.enum(['taken', 'drafted', 'known', 'refused', 'faulty']),
        entry: z.string().optional(),
        number: z.string().optional(),
        title: z.string().optional(),
        /** The entry has been voided since. */
        voided: z.boolean(),
        faults: z.array(
          z.object({
            code: z.string(),
            says: z.string(),
            remedy: z.string(),
            field: z.string().optional(),
            article: z.string().optional(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'ImportRows' });

export const workedOnAnswer = z.object({
  entries: z.array(z.object({ entry: z.string(), number: z.string().nullable(), title: z.string(), says: z.string() })),
});

export const importList = z.object({ imports: z.array(importView) });
export const importJob = z.object({ job: jobView });

export type ImportView = z.infer<typeof importView>;
export type ImportPlan = z.infer<typeof importPlan>;
export type SheetPlanView = z.infer<typeof sheetPlanView>;
export type ImportChoice = z.infer<typeof importChoice>;
export type ImportTrial = z.infer<typeof importTrial>;
export type ImportRows = z.infer<typeof importRows>;
export type WorkedOnAnswer = z.infer<typeof workedOnAnswer>;
export type ImportList = z.infer<typeof importList>;
export type ImportJob = z.infer<typeof importJob>;
