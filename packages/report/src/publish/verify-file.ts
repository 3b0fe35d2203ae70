/** A file that came back, verified against the ledgers it was signed from, or by itself. */
import type { Vocabulary } from '@yifa/kernel';
import { evidenceIn, type FileProof, readProof, squeezed } from '@yifa/office';
import type { Store } from '@yifa/store';
import type { ComposedReport } from '../model.ts';
import { readClaims } from '../reading/index.ts';
import { driftOf } from '../signing/drift.ts';
import { evidenceOf } from '../signing/evidence.ts';
import { frozenReport, signedReport } from '../signing/freeze.ts';
import { type JudgedFile, judgeNumbers, type SignedRecord } from './judge.ts';
import { personalDataOf, publicVersion } from './public-version.ts';
import { recordIsWhole } from './record.ts';

export interface VerifyOrder {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Absent: the file is only compared with itself, and the answer says so. */
  readonly store?: Store;
  /** With it, numbers in words that carry no evidence are found too. */
  readonly vocabulary?: Vocabulary;
}

/**
 * Verifies each number of a .docx or .html file that this system signed.
 * @throws YifaError `file-…` for a file that cannot be read; `file-no-evidence` for one without evidence
 */
export async function verifyFile({ name, bytes, store, vocabulary }: VerifyOrder): Promise<JudgedFile> {
  const proof = await readProof(name, bytes);
  const signed = store === undefined ? undefined : await signedRecord(store, proof);
  const claims = vocabulary === undefined ? [] : readClaims(proof.text, vocabulary);
  return judgeNumbers({ proof, signed, claims });
}

/** The record of the signature that the file names; null when there is none. */
async function signedRecord(store: Store, proof: FileProof): Promise<SignedRecord | null> {
  const named = evidenceIn(proof);
  if (named === undefined || !(await store.orgs()).has(named.org)) return null;
  const { org, year, revision } = named;
  const [frozen, report, latest] = await Promise.all([
    frozenReport(store, org, year, revision),
    signedReport(store, org, year, revision),
    frozenReport(store, org, year),
  ]);
  if (frozen === undefined || report === undefined) return null;
  const shown = asPublished(report, proof);
  return {
    evidence: evidenceOf(frozen, shown),
    report: shown,
    drift: await driftOf(store, frozen),
    latest: latest?.revision ?? frozen.revision,
    whole: await recordIsWhole(store, frozen, report),
  };
}

/** The text as signed, with those pieces of personal data masked for publication that the file no longer tells. */
function asPublished(report: ComposedReport, proof: FileProof): ComposedReport {
  const text = squeezed(proof.text);
  const told = personalDataOf(report)
    .map((each) => each.quote)
    .filter((quote) => text.includes(squeezed(quote)));
  return publicVersion(report, { secrecy: { result: 'open', on: '' }, mask: 'all', cleared: told }).report;
}
