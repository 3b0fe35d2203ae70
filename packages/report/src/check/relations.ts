/** Arithmetic inside one text: what its numbers say of each other. */
import type { Claim } from '../reading/model.ts';
import type { TextRelation } from './model.ts';
import { boundsOf } from './relations-bound.ts';
import { ratesOf } from './relations-rate.ts';
import { repeatsOf } from './relations-same.ts';
import { type Scan, scanOf } from './relations-scan.ts';
import { type FoundRelation, sumsOf } from './relations-sum.ts';

/**
 * The relations that a text means between its numbers, holding and broken: sums of parts, rates, parts within wholes,
 * the same quantity again. A relation is believed from units, marks, wording and labels together; where they leave
 * doubt, only one that holds is told. A duplicate that holds is a number perhaps counted twice.
 */
export function relationsOf(text: string, claims: readonly Claim[]): TextRelation[] {
  return foundRelations(scanOf(text, claims)).map(({ certain: _, ...relation }) => relation);
}

/** As `relationsOf`, with how sure a broken one is. In the order of the text, none twice. */
export function foundRelations(scan: Scan): FoundRelation[] {
  const all = [...sumsOf(scan), ...ratesOf(scan), ...boundsOf(scan), ...repeatsOf(scan)];
  const inSums = new Set(
    all
      .filter((each) => each.kind === 'sum')
      .flatMap(({ claims: [total, ...parts] }) => parts.map((part) => `${total?.start} ${part.start}`)),
  );
  const seen = new Set<string>();
  return all
    .filter((each) => {
      // That a part of a sum is no more than it goes without saying.
      const pair = each.claims.map((claim) => claim.start).join(' ');
      if (each.kind === 'bound' && each.holds && inSums.has(pair)) return false;
      const key = `${each.kind} ${each.claims.map((claim) => `${claim.start}`).join(' ')}`;
      return seen.has(key) ? false : Boolean(seen.add(key));
    })
    .sort((a, b) => (a.claims[0]?.start ?? 0) - (b.claims[0]?.start ?? 0));
}
