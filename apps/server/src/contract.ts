/** What crosses the wire: one schema an answer, used by the server to limit what leaves and by the workbench as types. */
import { z } from 'zod';
import { attachmentsView } from './contract/attachments.ts';
import { figureView, refusalView as refusal } from './contract/shared.ts';

export const errorAnswer = z
  .object({
    code: z.string(),
    message: z.string(),
    remedy: z.string(),
    /** Number under which the server's log knows it, for unforeseen errors. */
    incident: z.string().optional(),
    refusals: z.array(refusal),
  })
  .meta({ id: 'Error' });

const orgView = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['province', 'county', 'township', 'village']),
  today: z.string(),
  demo: z.boolean(),
});

export const meAnswer = z
  .object({
    id: z.string(),
    login: z.string(),
    name: z.string(),
    /** The password is still the one that an administrator gave. */
    initial: z.boolean(),
    posts: z.array(z.object({ id: z.string(), label: z.string() })),
    /** The account's own org first, then those below it. */
    orgs: z.array(orgView),
  })
  .meta({ id: 'Me' });

const scalar = z.union([z.string(), z.number(), z.boolean()]);
export const valueSchema = z.union([
  scalar,
  z.null(),
  z.array(z.string()),
  z.array(z.record(z.string(), z.union([scalar, z.null()]))),
]);
const valuesSchema = z.record(z.string(), valueSchema);

const entrySummary = z.object({
  id: z.string(),
  org: z.string(),
  number: z.string().nullable(),
  title: z.string(),
  state: z.string(),
  stateLabel: z.string(),
  version: z.number(),
  updatedAt: z.string(),
  values: valuesSchema,
});
const titlesSchema = z.record(z.string(), z.string());

export const entryPage = z
  .object({
    total: z.number(),
    entries: z.array(entrySummary),
    /** Titles of the entries referred to, by id. */
    titles: titlesSchema,
    /** Personal data is masked. */
    masked: z.boolean(),
  })
  .meta({ id: 'EntryPage' });

const deadlineView = z.object({
  id: z.string(),
  label: z.string(),
  rule: z.string(),
  article: z.string(),
  from: z.string(),
  due: z.string(),
  provisional: z.boolean(),
  met: z.string().optional(),
  status: z.enum(['running', 'met', 'late', 'overdue', 'lapsed']),
});

export const deadlineExplanation = z
  .object({
    label: z.string(),
    due: z.string(),
    provisional: z.boolean(),
    summary: z.string(),
    basis: z.string(),
    days: z.array(z.object({ date: z.string(), counted: z.number().nullable(), why: z.string() })),
  })
  .meta({ id: 'DeadlineExplanation' });

/** One step of the procedure as it stands for an entry and a reader. */
const taskView = z.object({
  step: z.string(),
  label: z.string(),
  status: z.enum(['done', 'now', 'others', 'blocked', 'later', 'out']),
  /** On the usual way to the end; the others are taken when there is cause. */
  needed: z.boolean(),
  /** Done, and may be done once more now. */
  again: z.boolean(),
  /** Numbers of the records of the timeline in which it was taken, oldest first. */
  acts: z.array(z.number()),
  /** The posts that may take it, in words. */
  by: z.array(z.string()),
  /** Steps of which one must be taken first. */
  after: z.array(z.string()),
  refusals: z.array(refusal),
  /** Why it does not apply. */
  why: z.string(),
  /** Documents that can be made once it is taken. */
  documents: z.array(z.string()),
  /** Deadlines of this entry that it meets, by id. */
  deadlines: z.array(z.string()),
});

const documentLine = z.object({ id: z.string(), label: z.string(), article: z.string().optional() });

export const entryView = z
  .object({
    ...entrySummary.shape,
    ledger: z.string(),
    titles: titlesSchema,
    masked: z.boolean(),
    /** The reader's post works on this ledger here: personal data, documents and files are open to them. */
    personal: z.boolean(),
    /** The whole procedure as tasks, in order of declaration. */
    tasks: z.array(taskView),
    /** Steps that the state allows to this reader; `refusals` says why one is closed. */
    steps: z.array(z.object({ id: z.string(), label: z.string(), open: z.boolean(), refusals: z.array(refusal) })),
    deadlines: z.array(deadlineView),
    documents: z.array(documentLine),
    /** Documents that cannot be made yet, and after which steps they can. */
    laterDocuments: z.array(documentLine.extend({ after: z.array(z.string()) })),
    attachments: attachmentsView,
    timeline: z.array(
      z.object({
        seq: z.number(),
        at: z.string(),
        on: z.string(),
        step: z.string(),
        label: z.string(),
        actor: z.string(),
        posts: z.array(z.string()),
        reason: z.string(),
        changes: z.array(z.object({ field: z.string(), label: z.string(), before: z.string(), after: z.string() })),
        rules: z.array(
          z.object({
            rule: z.string(),
            says: z.string(),
            article: z.string(),
            outcome: z.enum(['held', 'justified', 'reminded']),
          }),
        ),
        /** A file added or removed by this record. */
        file: z.object({ name: z.string(), added: z.boolean() }).optional(),
      }),
    ),
  })
  .meta({ id: 'EntryView' });

export const actOrder = z
  .strictObject({
    entry: z.string().optional(),
    step: z.string(),
    on: z.string().optional(),
    input: z.record(z.string(), z.unknown()),
    reason: z.string().max(2000).optional(),
    /** Version of the entry that the user looked at. */
    expects: z.number().optional(),
  })
  .meta({ id: 'ActOrder' });

export const actAnswer = z
  .object({
    entry: z.string(),
    version: z.number(),
    seq: z.number(),
    hash: z.string(),
    reminders: z.array(refusal),
    repeated: z.boolean(),
  })
  .meta({ id: 'ActAnswer' });

export const figurePage = z
  .object({
    ...figureView.shape,
    org: z.string(),
    from: z.string(),
    to: z.string(),
    /** The parts that list entries: one for a plain indicator, two for a rate, several for a total. */
    parts: z.array(
      z.object({
        indicator: z.string(),
        label: z.string(),
        ledger: z.string(),
        ledgerLabel: z.string(),
        condition: z.string(),
        value: z.number(),
        text: z.string(),
        field: z.string().optional(),
      }),
    ),
    /** The part listed here and one page of its entries. */
    part: z.string(),
    total: z.number(),
    entries: z.array(entrySummary),
    titles: titlesSchema,
  })
  .meta({ id: 'FigurePage' });

export const homeAnswer = z
  .object({
    today: z.string(),
    year: z.number(),
    counts: z.object({ overdue: z.number(), soon: z.number(), week: z.number(), later: z.number() }),
    figures: z.array(figureView),
  })
  .meta({ id: 'Home' });

/** Whether the numbers of the year agree with each other: asked for by itself, since it counts everything. */
export const agreementAnswer = z
  .object({
    checked: z.number(),
    broken: z.array(z.object({ id: z.string(), says: z.string(), left: z.number(), right: z.number() })),
  })
  .meta({ id: 'Agreement' });

const run = z.object({ text: z.string(), figure: z.string().optional() });
export const reportView = z
  .object({
    org: z.string(),
    orgName: z.string(),
    year: z.number(),
    title: z.string(),
    number: z.string(),
    addressee: z.string(),
    signers: z.array(z.string()),
    sections: z.array(
      z.object({ id: z.string(), level: z.number(), heading: z.string(), paragraphs: z.array(z.array(run)) }),
    ),
    signature: z.object({ org: z.string(), date: z.string() }),
    figures: z.record(z.string(), figureView),
    period: z.object({ from: z.string(), to: z.string() }),
    /** What the report still lacks: mandated contents without matter, broken arithmetic. */
    warnings: z.array(z.object({ code: z.string(), says: z.string(), remedy: z.string() })),
  })
  .meta({ id: 'ReportView' });

export const indicatorView = z.object({
  id: z.string(),
  label: z.string(),
  unit: z.string(),
  says: z.string(),
  kind: z.enum(['count', 'sum', 'distinct', 'rate', 'total']),
  area: z.string(),
});

export type ErrorAnswer = z.infer<typeof errorAnswer>;
export type Me = z.infer<typeof meAnswer>;
export type EntrySummary = z.infer<typeof entrySummary>;
export type EntryPage = z.infer<typeof entryPage>;
export type EntryView = z.infer<typeof entryView>;
export type DeadlineExplanation = z.infer<typeof deadlineExplanation>;
export type ActOrder = z.infer<typeof actOrder>;
export type ActAnswer = z.infer<typeof actAnswer>;
export type FigureView = z.infer<typeof figureView>;
export type FigurePage = z.infer<typeof figurePage>;
export type Home = z.infer<typeof homeAnswer>;
export type Agreement = z.infer<typeof agreementAnswer>;
export type ReportView = z.infer<typeof reportView>;
export type IndicatorView = z.infer<typeof indicatorView>;
