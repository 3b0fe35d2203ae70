/** One spelling of the evidence, and the digest that shows whether a copy of it was damaged or edited. */
import { createHash } from 'node:crypto';
import type { EvidenceCopy, FileEvidence, NumberEvidence } from './model.ts';

/** Everything that is said of one number, in a fixed order. */
export function numberSpelling(each: NumberEvidence): string {
  const { place, indicator, label, says, text, value, unit, terms, entries, digest, before, after } = each;
  const divided = terms === undefined ? null : [terms.of, terms.over];
  return JSON.stringify([
    place,
    indicator,
    label,
    says,
    text,
    value,
    unit,
    divided,
    entries,
    digest,
    before ?? null,
    after ?? null,
  ]);
}

/** What is said of the report itself, in a fixed order. */
export function headSpelling(evidence: FileEvidence): string {
  const { org, orgName, year, revision, report, period, signedOn, head, digest } = evidence;
  return JSON.stringify([
    org,
    orgName,
    year,
    revision,
    report,
    period.from,
    period.to,
    signedOn,
    head.seq,
    head.hash,
    digest,
  ]);
}

/**
 * SHA-256 in hex over all of the evidence. It shows damage and careless edits; whoever edits on purpose can write a
 * new one, which only a comparison with the ledgers' own record brings to light.
 */
export function sealOf(evidence: FileEvidence): string {
  const hash = createHash('sha256').update(headSpelling(evidence));
  for (const each of evidence.numbers) hash.update('\n').update(numberSpelling(each));
  return hash.digest('hex');
}

/** Whether two copies say the same. */
export function sameEvidence(one: FileEvidence, other: FileEvidence): boolean {
  return sealOf(one) === sealOf(other);
}

/** The first copy under its seal, else the first that can be read at all. */
export function chosenEvidence(copies: readonly EvidenceCopy[]): FileEvidence | undefined {
  return copies.find((copy) => copy.sealed)?.evidence ?? copies.find((copy) => copy.evidence !== undefined)?.evidence;
}
