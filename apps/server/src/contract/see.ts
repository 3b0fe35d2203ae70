/** The year in pictures, as it crosses the wire. Every mark names the entries it stands for. */
import { z } from 'zod';
import { figureView } from './shared.ts';

const mark = z.object({ count: z.number(), label: z.string(), key: z.string() });

export const seeAnswer = z
  .object({
    year: z.number(),
    from: z.string(),
    to: z.string(),
    /** Whether `to` is before the end of the year: last year is then compared up to the same day. */
    partial: z.boolean(),
    before: z.object({ from: z.string(), to: z.string() }),
    months: z.array(
      z.object({
        area: z.string(),
        label: z.string(),
        counts: z.array(z.number()),
        total: z.number(),
        ledgers: z.array(
          z.object({ ledger: z.string(), label: z.string(), unit: z.string(), counts: z.array(z.number()) }),
        ),
      }),
    ),
    /** Key figures of this year and of the same days last year. */
    trends: z.array(z.object({ now: figureView, before: figureView })),
    spreads: z.array(
      z.object({
        id: z.string(),
        ledger: z.string(),
        by: z.string(),
        title: z.string(),
        unit: z.string(),
        total: z.number(),
        /** Codes of several kinds may stand in one entry: the parts then exceed the whole. */
        overlap: z.boolean(),
        marks: z.array(mark),
      }),
    ),
  })
  .meta({ id: 'See' });

export const seeTrend = z
  .object({
    indicator: z.string(),
    label: z.string(),
    unit: z.string(),
    years: z.array(
      z.object({
        year: z.number(),
        months: z.array(z.object({ from: z.string(), to: z.string(), value: z.number().nullable(), text: z.string() })),
      }),
    ),
  })
  .meta({ id: 'SeeTrend' });

export const seeEntries = z
  .object({
    total: z.number(),
    entries: z.array(
      z.object({
        id: z.string(),
        org: z.string(),
        title: z.string(),
        number: z.string().nullable(),
        stateLabel: z.string(),
        on: z.string(),
      }),
    ),
  })
  .meta({ id: 'SeeEntries' });

export type SeeAnswer = z.infer<typeof seeAnswer>;
export type SeeTrend = z.infer<typeof seeTrend>;
export type SeeEntries = z.infer<typeof seeEntries>;
