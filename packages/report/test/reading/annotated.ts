/** Annotated reports and how a reading of them is scored. */
import type { Claim } from '@yifa/report';
import { z } from 'zod';
import type { MarkedClaim, MarkedText } from '../support/marked.ts';

const approx = z.enum(['exact', 'about', 'more_than', 'at_least', 'less_than']);
const givenClaim = z.object({
  start: z.number(),
  end: z.number(),
  value: z.number(),
  unit: z.string(),
  approx,
  indicator: z.string(),
  alt_indicators: z.array(z.string()).optional(),
});
const annotated = z.object({ text: z.string(), claims: z.array(givenClaim) });

/** A claim as annotated: its label, and those equally right behind it. */
export type Given = MarkedClaim;

export function annotatedJson(json: string): MarkedText {
  const { text, claims } = annotated.parse(JSON.parse(json));
  return {
    text,
    claims: claims.map(({ indicator, alt_indicators, ...rest }) => ({
      ...rest,
      labels: [indicator, ...(alt_indicators ?? [])],
    })),
  };
}

export interface Score {
  readonly given: number;
  readonly read: number;
  readonly found: number;
  readonly right: number;
  readonly labels: ReadonlyMap<string, { readonly given: number; readonly right: number }>;
  /** Each says one error, shown in its text. */
  readonly errors: readonly ((text: string) => string)[];
}

export function compare(given: readonly Given[], read: readonly Claim[]): Score {
  const left = [...read];
  const open: Given[] = [];
  const labels = new Map<string, { given: number; right: number }>();
  const errors: ((text: string) => string)[] = [];
  let found = 0;
  let right = 0;
  const fits = (a: Given, b: Claim) => a.start === b.start && a.end === b.end && a.value === b.value;
  const tally = (each: Given, correct: boolean) => {
    const label = each.labels[0] ?? '';
    const count = labels.get(label) ?? { given: 0, right: 0 };
    labels.set(label, { given: count.given + 1, right: count.right + (correct ? 1 : 0) });
  };
  for (const each of given) {
    const at = left.findIndex(
      (claim) =>
        fits(each, claim) &&
        each.unit === claim.unit &&
        each.approx === claim.approx &&
        each.labels.includes(claim.indicator),
    );
    if (at < 0) {
      open.push(each);
      continue;
    }
    left.splice(at, 1);
    found++;
    right++;
    tally(each, true);
  }
  for (const each of open) {
    tally(each, false);
    const at = left.findIndex((claim) => fits(each, claim));
    const [claim] = at < 0 ? [] : left.splice(at, 1);
    if (claim) found++;
    errors.push(
      (text) =>
        `${claim ? 'label ' : 'missed'} ${shown(text, each)} ${each.unit} ${each.approx} ${each.labels.join()}${claim ? ` → ${claim.unit} ${claim.approx} ${claim.indicator}` : ''}`,
    );
  }
  for (const each of left)
    errors.push((text) => `extra  ${shown(text, each)} ${each.unit} ${each.value} ${each.indicator}`);
  return { given: given.length, read: read.length, found, right, labels, errors };
}

function shown(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  const line = (part: string) => part.replace(/\s+/g, ' ');
  return `${line(text.slice(Math.max(0, start - 24), start))}[${text.slice(start, end)}]${line(text.slice(end, end + 12))}`;
}

export function sum(scores: readonly Score[]): Score {
  const labels = new Map<string, { given: number; right: number }>();
  for (const score of scores)
    for (const [label, { given, right }] of score.labels) {
      const count = labels.get(label) ?? { given: 0, right: 0 };
      labels.set(label, { given: count.given + given, right: count.right + right });
    }
  const total = (of: (score: Score) => number) => scores.reduce((all, each) => all + of(each), 0);
  return {
    given: total((each) => each.given),
    read: total((each) => each.read),
    found: total((each) => each.found),
    right: total((each) => each.right),
    labels,
    errors: scores.flatMap((each) => each.errors),
  };
}
