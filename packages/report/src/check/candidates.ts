/** The indicators of our own that may answer a claim, the best fitting first. */
import { type Indicator, otherLabel } from '@yifa/kernel';
import type { Claim } from '../reading/model.ts';
import type { SpokenWords } from './claim-words.ts';
import { unitFit } from './units.ts';
import type { DomainWording } from './wording.ts';

export interface Candidate {
  readonly indicator: Indicator;
  /** 0 to 1: unit, label and wording together. */
  readonly fit: number;
}

/** What a label in common adds to the wording. */
const labelled = 0.2;

/** Candidates by falling fit, every indicator of a fitting unit among them. */
export function candidatesFor(wording: DomainWording, claim: Claim, words: SpokenWords): Candidate[] {
  const likenesses = wording.likenesses({ ...words, own: `${claim.subject} ${words.own}` });
  const found: Candidate[] = [];
  for (const [at, indicator] of wording.indicators.entries()) {
    const unit = unitFit(claim, indicator.unit);
    if (unit === 0) continue;
    const same = indicator.reads === claim.indicator && claim.indicator !== otherLabel;
    const alike = (1 - labelled) * (likenesses[at] ?? 0);
    found.push({ indicator, fit: unit * (alike + (same ? labelled : 0)) });
  }
  return found.sort((a, b) => b.fit - a.fit);
}
