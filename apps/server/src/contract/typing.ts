/** Help with typing: completion, the last entry, what is taken over, a look ahead; as it crosses the wire. */
import { z } from 'zod';
import { valueSchema } from '../contract.ts';
import { refusalView } from './shared.ts';

export const suggestAnswer = z.object({
  suggestions: z.array(z.object({ value: z.string(), label: z.string(), hint: z.string().optional() })),
});

export const optionsAnswer = z.object({
  options: z.array(z.object({ id: z.string(), title: z.string(), state: z.string() })),
});

/** More texts than these are not looked up in one request. */
export const mostOptionTexts = 50;

/** What each of many typed texts may refer to. */
export const optionsOrder = z.object({ texts: z.array(z.string().max(100)).min(1).max(mostOptionTexts) });

/** One list a text, in their order. */
export const optionsEachAnswer = z.object({ each: z.array(optionsAnswer.shape.options) });

/** Values that an entry gives to a form, with the titles of what they refer to. */
const given = {
  values: z.record(z.string(), valueSchema),
  titles: z.record(z.string(), z.string()),
};

export const lastAnswer = z.object({
  /** The entry copied from; null when there is none. */
  from: z.object({ id: z.string(), title: z.string() }).nullable(),
  ...given,
});

export const carriedAnswer = z.object({
  from: z.object({ id: z.string(), title: z.string(), ledgerLabel: z.string() }),
  ...given,
});

const previewedDeadline = z.object({
  id: z.string(),
  label: z.string(),
  article: z.string(),
  from: z.string(),
  due: z.string(),
  provisional: z.boolean(),
  /** What the act does to it. */
  change: z.enum(['starts', 'moves', 'met', 'late', 'lapses']),
  /** The day before it moved. */
  was: z.string().optional(),
});

export const previewAnswer = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    state: z.string(),
    stateLabel: z.string(),
    on: z.string(),
    deadlines: z.array(previewedDeadline),
    /** Documents that can be made after it. */
    documents: z.array(z.object({ id: z.string(), label: z.string() })),
    reminders: z.array(refusalView),
  }),
  z.object({
    ok: z.literal(false),
    code: z.string(),
    message: z.string(),
    remedy: z.string(),
    refusals: z.array(refusalView),
  }),
]);

export type SuggestAnswer = z.infer<typeof suggestAnswer>;
export type OptionsAnswer = z.infer<typeof optionsAnswer>;
export type OptionsEachAnswer = z.infer<typeof optionsEachAnswer>;
export type LastAnswer = z.infer<typeof lastAnswer>;
export type CarriedAnswer = z.infer<typeof carriedAnswer>;
export type PreviewAnswer = z.infer<typeof previewAnswer>;
export type PreviewedDeadline = z.infer<typeof previewedDeadline>;
