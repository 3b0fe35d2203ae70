/** Figures as a signature freezes them: value, words, the entries counted with their versions, and a digest over all of it. */
import { getIndicator } from '@yifa/kernel';
import { type CountedFigure, digest, type Figure, type Store, type StoredFigure, type StoredFrozen } from '@yifa/store';
import { z } from 'zod';
import type { ComposedReport } from '../model.ts';
import type { FrozenFigure, FrozenReport } from './model.ts';
import { printedLines } from './render.ts';
import { findReport, type ReportKey } from './scope.ts';

interface Days {
  readonly from: string;
  readonly to: string;
}

/** SHA-256 over indicator, period, value, terms and entries with versions, canonically written. */
export function figureDigest(figure: Omit<FrozenFigure, 'digest' | 'label' | 'says' | 'unit'>, period: Days): string {
  const { indicator, value, terms, entries } = figure;
  return digest({
    indicator,
    period: [period.from, period.to],
    value,
    terms: terms ? [terms.of, terms.over] : null,
    entries: entries.map((each) => [each.ledger, each.entry, each.version]),
  });
}

/** SHA-256 over the digests of all figures, in order of their indicators. */
export function figuresDigest(figures: readonly Pick<FrozenFigure, 'indicator' | 'digest'>[]): string {
  const sorted = [...figures].sort((a, b) => (a.indicator < b.indicator ? -1 : 1));
  return digest(sorted.map((each) => [each.indicator, each.digest]));
}

/** SHA-256 of the text as printed, line by line. */
export function textDigest(report: ComposedReport): string {
  return digest(printedLines(report));
}

export function freezeFigures(store: Store, figures: readonly CountedFigure[], period: Days): StoredFigure[] {
  return figures.map((figure) => {
    const { label, says, unit } = getIndicator(store.domain, figure.indicator);
    const { indicator, terms, entries } = figure;
    const kept = { indicator, value: figure.value ?? null, ...(terms ? { terms } : {}), entries };
    return { ...kept, label, says, unit, digest: figureDigest(kept, period) };
  });
}

/** A frozen figure as the live one it was. */
export function thawed({ indicator, value, terms }: FrozenFigure): Figure {
  return { indicator, value: value ?? undefined, ...(terms ? { terms } : {}) };
}

const run = z.strictObject({ text: z.string(), figure: z.string().exactOptional() });
const figure = z.strictObject({
  indicator: z.string(),
  label: z.string(),
  says: z.string(),
  unit: z.string(),
  text: z.string(),
  value: z.number().nullable(),
  terms: z
    .strictObject({
      of: z.number(),
      over: z.number(),
      ofIndicator: z.string(),
      overIndicator: z.string(),
      ofLabel: z.string(),
      overLabel: z.string(),
    })
    .exactOptional(),
});
const days = z.strictObject({ from: z.string(), to: z.string() });

/** The text as signed, as it is kept. */
const signedText = z.strictObject({
  org: z.string(),
  orgName: z.string(),
  year: z.number(),
  title: z.string(),
  number: z.string(),
  addressee: z.string(),
  copyTo: z.array(z.string()),
  signers: z.array(z.string()),
  sections: z.array(
    z.strictObject({
      id: z.string(),
      level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
      heading: z.string(),
      paragraphs: z.array(z.array(run)),
    }),
  ),
  signature: z.strictObject({ org: z.string(), date: z.string() }),
  figures: z.record(z.string(), figure),
  period: days,
  warnings: z.array(z.strictObject({ code: z.string(), says: z.string(), remedy: z.string() })),
}) satisfies z.ZodType<ComposedReport>;

async function storedFrozen(store: Store, key: ReportKey, revision?: number): Promise<StoredFrozen | undefined> {
  const entry = await findReport(store, key);
  return entry && store.reports.frozen(key.org, entry.id, revision);
}

/** What one signature froze, the last one when `revision` is left out; undefined when there is none. */
export async function frozenReport(
  store: Store,
  org: string,
  year: number,
  revision?: number,
): Promise<FrozenReport | undefined> {
  const stored = await storedFrozen(store, { org, year }, revision);
  if (!stored) return undefined;
  const { entry, period, signedOn, figures, head } = stored;
  return {
    org,
    orgName: signedText.parse(stored.content).orgName,
    year,
    revision: stored.revision,
    report: entry,
    period,
    signedOn,
    figures,
    textDigest: stored.textDigest,
    digest: stored.digest,
    head,
  };
}

/** The text as it was signed, with the figures of that moment; undefined when it was not. */
export async function signedReport(
  store: Store,
  org: string,
  year: number,
  revision?: number,
): Promise<ComposedReport | undefined> {
  const stored = await storedFrozen(store, { org, year }, revision);
  return stored && signedText.parse(stored.content);
}
