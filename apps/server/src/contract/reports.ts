/** What the editor of a yearly report sends and receives. Base: /api/orgs/:org/reports/:year */
import { reportDraft } from '@yifa/report/draft';
import { z } from 'zod';
import { figureView, refusalView } from './shared.ts';

export const reportStates = ['none', 'draft', 'reviewed', 'signed', 'submitted', 'published'] as const;

const commentView = z.object({
  id: z.string(),
  /** Id of the block it is about. */
  block: z.string(),
  /** The words it is about; empty for the whole block. */
  quote: z.string(),
  text: z.string(),
  by: z.string(),
  at: z.string(),
  resolvedBy: z.string().nullable(),
});

/** A number typed by hand, and what the ledgers say of it. Offsets within the block's text, figures counted as printed. */
export const typedNumber = z.object({
  block: z.string(),
  start: z.number(),
  end: z.number(),
  quote: z.string(),
  verdict: z.enum(['supported', 'contradicted', 'unanswerable']),
  says: z.string(),
  /** Bind the number to this indicator instead. */
  indicator: z.string().optional(),
  label: z.string().optional(),
  text: z.string().optional(),
});

/** GET base: everything the page needs. */
export const reportDesk = z
  .object({
    org: z.string(),
    orgName: z.string(),
    year: z.number(),
    state: z.enum(reportStates),
    stateLabel: z.string(),
    /** Entry of the ledger annual-report; null before the first draft. */
    entry: z.string().nullable(),
    version: z.number(),
    revision: z.number(),
    draft: reportDraft.nullable(),
    /** Whether this reader may edit the text now. */
    editable: z.boolean(),
    /** By indicator, of every chip: live while in draft, as frozen once signed. */
    figures: z.record(z.string(), figureView),
    comments: z.array(commentView),
    typed: z.array(typedNumber),
    findings: z.array(
      z.object({
        code: z.string(),
        severity: z.enum(['error', 'warning', 'notice']),
        block: z.string().nullable(),
        quote: z.string(),
        says: z.string(),
        remedy: z.string(),
      }),
    ),
    steps: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        open: z.boolean(),
        refusals: z.array(refusalView),
        reason: z.boolean(),
        /** Fields of the step to be filled in, of the ledger's description. */
        fields: z.array(z.string()),
      }),
    ),
    deadlines: z.array(
      z.object({ id: z.string(), label: z.string(), due: z.string(), article: z.string(), status: z.string() }),
    ),
    timeline: z.array(
      z.object({ at: z.string(), on: z.string(), label: z.string(), actor: z.string(), reason: z.string() }),
    ),
    /** Of the last signature. */
    receipt: z
      .object({
        signedOn: z.string(),
        revision: z.number(),
        seq: z.number(),
        hash: z.string(),
        digest: z.string(),
        figures: z.number(),
        entries: z.number(),
      })
      .nullable(),
    drift: z.array(
      z.object({
        indicator: z.string(),
        label: z.string(),
        signed: z.string(),
        now: z.string(),
        entries: z.array(
          z.object({
            ledger: z.string(),
            ledgerLabel: z.string(),
            entry: z.string(),
            title: z.string(),
            how: z.enum(['added', 'removed', 'changed']),
            says: z.string(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'ReportDesk' });

/** POST base/steps/:step with an Idempotency-Key header → ReportDesk. Step `draft` composes the first text. */
export const reportStep = z
  .strictObject({
    input: z.record(z.string(), z.unknown()).default({}),
    reason: z.string().max(2_000).optional(),
    expects: z.number().optional(),
  })
  .meta({ id: 'ReportStep' });

/** PUT base/draft with an Idempotency-Key header → ReportDesk. Saves a new version; refused when another was saved meanwhile. */
export const draftOrder = z.strictObject({ expects: z.number(), draft: reportDraft }).meta({ id: 'DraftOrder' });

/** POST base/typed: the numbers typed by hand in blocks as they stand in the editor, unsaved. */
export const typedOrder = z.strictObject({ draft: reportDraft });
export const typedAnswer = z.object({ typed: z.array(typedNumber), figures: z.record(z.string(), figureView) });

/** POST base/comments → ReportDesk; POST base/comments/:id/resolve → ReportDesk. */
export const commentOrder = z.strictObject({
  block: z.string().max(40),
  quote: z.string().max(500),
  text: z.string().min(1).max(2_000),
});

/** GET base/versions; GET base/versions/:n → reportDraft. */
export const versionList = z.object({
  versions: z.array(
    z.object({ n: z.number(), at: z.string(), by: z.string(), state: z.string(), revision: z.number() }),
  ),
});

/** GET base/last: the text of the year before, as plain paragraphs; empty when there is none. */
export const lastReport = z.object({
  year: z.number(),
  title: z.string(),
  paragraphs: z.array(z.object({ kind: z.enum(['heading', 'para']), text: z.string() })),
});

/** GET base/sentences: what may be added, from the indicators; `phrase` holds {n} where the figure stands. */
export const sentenceList = z.object({
  sentences: z.array(
    z.object({
      indicator: z.string(),
      label: z.string(),
      area: z.string(),
      areaLabel: z.string(),
      phrase: z.string(),
      figure: figureView,
    }),
  ),
});

export type ReportDesk = z.infer<typeof reportDesk>;
export type TypedNumber = z.infer<typeof typedNumber>;
export type TypedAnswer = z.infer<typeof typedAnswer>;
export type VersionList = z.infer<typeof versionList>;
export type LastReport = z.infer<typeof lastReport>;
export type SentenceList = z.infer<typeof sentenceList>;
export type { DraftBlock, DraftRun, FigureChip, ReportDraft } from '@yifa/report/draft';
