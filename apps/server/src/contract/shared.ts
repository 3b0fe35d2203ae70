/** Pieces of the contract that several parts of it use. */
import { z } from 'zod';

export const refusalView = z
  .object({
    code: z.string(),
    says: z.string(),
    remedy: z.string(),
    rule: z.string().optional(),
    article: z.string().optional(),
    field: z.string().optional(),
  })
  .meta({ id: 'Refusal', description: '不能办理的一条原因' });

/** A figure as readers see it; `text` carries the unit. */
export const figureView = z.object({
  indicator: z.string(),
  label: z.string(),
  says: z.string(),
  unit: z.string(),
  text: z.string(),
  /** Exact value: counts as they are, money in 分, rates in per cent rounded to two places; null where nothing could be divided. */
  value: z.number().nullable(),
  terms: z
    .object({
      of: z.number(),
      over: z.number(),
      ofIndicator: z.string(),
      overIndicator: z.string(),
      ofLabel: z.string(),
      overLabel: z.string(),
    })
    .optional(),
});
