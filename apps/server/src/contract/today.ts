/** What the first page, the calendar of the year and the chief's page say, as it crosses the wire. */
import { z } from 'zod';
import { figureView, refusalView } from './shared.ts';

const bucket = z.enum(['overdue', 'soon', 'week', 'later']);

/** A step that carries an entry on, and whether the reader may take it now. */
const nextStep = z.object({
  id: z.string(),
  label: z.string(),
  open: z.boolean(),
  /** The page on which alone it is taken. */
  page: z.string().optional(),
  /** It meets the deadline that the row is about. */
  meets: z.boolean(),
  /** Who may take it, in words; the reader's own post among them or not. */
  posts: z.array(z.string()),
  mine: z.boolean(),
  /** Why it is closed to a reader whose post may take it. */
  refusal: refusalView.optional(),
});

const entryHead = {
  ledger: z.string(),
  ledgerLabel: z.string(),
  entry: z.string(),
  version: z.number(),
  number: z.string().nullable(),
  title: z.string(),
  state: z.string(),
  stateLabel: z.string(),
};

/** How many there are by ledger, of all that the filter leaves. */
const ledgerCount = z.object({ ledger: z.string(), label: z.string(), area: z.string(), total: z.number() });

export const dueAnswer = z
  .object({
    today: z.string(),
    /** Only what the reader's posts carry on. */
    mine: z.boolean(),
    counts: z.object({ overdue: z.number(), soon: z.number(), week: z.number(), later: z.number() }),
    ledgers: z.array(ledgerCount),
    /** Of the bucket asked for, or of all; the rows are a page of these. */
    total: z.number(),
    rows: z.array(
      z.object({
        ...entryHead,
        deadline: z.string(),
        label: z.string(),
        article: z.string(),
        from: z.string(),
        due: z.string(),
        provisional: z.boolean(),
        /** Calendar days from today; negative when past. */
        days: z.number(),
        bucket,
        next: z.array(nextStep),
      }),
    ),
  })
  .meta({ id: 'Due' });

const waitingRow = z.object({
  ...entryHead,
  /** The legal day of the last act on it, and the days since. */
  since: z.string(),
  days: z.number(),
  stuck: z.boolean(),
  due: z.object({ label: z.string(), on: z.string(), days: z.number(), bucket }).optional(),
  next: z.array(nextStep),
});

export const waitingAnswer = z
  .object({
    today: z.string(),
    mine: z.boolean(),
    total: z.number(),
    stuck: z.number(),
    stuckAfter: z.number(),
    groups: z.array(
      z.object({
        ledger: z.string(),
        label: z.string(),
        area: z.string(),
        unit: z.string(),
        total: z.number(),
        stuck: z.number(),
        rows: z.array(waitingRow),
      }),
    ),
  })
  .meta({ id: 'Waiting' });

export const changesAnswer = z
  .object({
    since: z.string(),
    today: z.string(),
    acts: z.number(),
    entries: z.number(),
    rows: z.array(
      z.object({
        ...entryHead,
        acts: z.number(),
        records: z.array(
          z.object({
            label: z.string(),
            actor: z.string(),
            posts: z.array(z.string()),
            at: z.string(),
            on: z.string(),
          }),
        ),
      }),
    ),
    /** Key figures of the year that these acts moved; null when there are too many acts to compare. */
    figures: z
      .array(z.object({ figure: figureView, moved: z.array(z.object({ label: z.string(), text: z.string() })) }))
      .nullable(),
  })
  .meta({ id: 'Changes' });

export const badgesAnswer = z
  .object({
    /** Deadlines past or due within three days that the reader carries on. */
    due: z.number(),
    /** Entries that lie before the reader to be signed; null when none of their posts signs. */
    sign: z.number().nullable(),
  })
  .meta({ id: 'Badges' });

const signStep = z.object({
  id: z.string(),
  label: z.string(),
  sign: z.enum(['agree', 'return']),
  open: z.boolean(),
  page: z.string().optional(),
  refusals: z.array(refusalView),
  /** The state it leads to, and who carries on from there. */
  leads: z.object({ state: z.string(), next: z.array(z.object({ label: z.string(), posts: z.array(z.string()) })) }),
});

export const signAnswer = z
  .object({
    today: z.string(),
    /** Whether any of the reader's posts signs anything here. */
    signs: z.boolean(),
    total: z.number(),
    ledgers: z.array(ledgerCount),
    cards: z.array(
      z.object({
        ...entryHead,
        since: z.string(),
        days: z.number(),
        /** Names and values of the fields that decide. */
        facts: z.array(z.object({ label: z.string(), text: z.string(), long: z.boolean() })),
        /** Who did what on it before, oldest first. */
        past: z.array(z.object({ label: z.string(), actor: z.string(), on: z.string(), reason: z.string() })),
        documents: z.array(z.object({ id: z.string(), label: z.string() })),
        due: z.object({ label: z.string(), article: z.string(), on: z.string(), days: z.number(), bucket }).optional(),
        steps: z.array(signStep),
      }),
    ),
  })
  .meta({ id: 'Sign' });

export const yearAnswer = z
  .object({
    year: z.number(),
    today: z.string(),
    /** The arrangement of holidays of this year is not published yet. */
    provisional: z.boolean(),
    /** Days on which it is otherwise than a plain week: holidays and make-up working days. */
    special: z.array(z.object({ day: z.string(), kind: z.enum(['holiday', 'makeup-workday']), name: z.string() })),
    /** Days of the year that a rule or a local setting names. */
    fixed: z.array(
      z.object({
        day: z.string(),
        label: z.string(),
        rule: z.string(),
        article: z.string(),
        says: z.string(),
        basis: z.string(),
      }),
    ),
    deadlines: z.array(
      z.object({
        day: z.string(),
        ledger: z.string(),
        ledgerLabel: z.string(),
        unit: z.string(),
        deadline: z.string(),
        label: z.string(),
        article: z.string(),
        running: z.number(),
        overdue: z.number(),
        met: z.number(),
        late: z.number(),
        provisional: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'Year' });

export const yearDayAnswer = z.object({ entries: z.array(z.object({ ...entryHead })) }).meta({ id: 'YearDay' });

export type Due = z.infer<typeof dueAnswer>;
export type Waiting = z.infer<typeof waitingAnswer>;
export type ChangesView = z.infer<typeof changesAnswer>;
export type Badges = z.infer<typeof badgesAnswer>;
export type SignQueue = z.infer<typeof signAnswer>;
export type SignCard = SignQueue['cards'][number];
export type YearView = z.infer<typeof yearAnswer>;
export type YearDayView = z.infer<typeof yearDayAnswer>;
export type NextStep = z.infer<typeof nextStep>;
