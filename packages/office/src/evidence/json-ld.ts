/** The evidence in a web page. */
import { evidenceFrom, membersOf } from './guard.ts';
import type { EvidenceCopy, FileEvidence } from './model.ts';
import { sealOf } from './seal.ts';
import { evidenceNamespace } from './xml-part.ts';

const breaking: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/**
 * The content of a `<script type="application/ld+json">`: the report as schema.org names it, with the evidence as a JSON
 * literal. It contains no sign that could end the element or begin another.
 */
export function evidenceJsonLd(evidence: FileEvidence): string {
  const { orgName, year, period, signedOn } = evidence;
  const value = {
    '@context': [
      'https://schema.org',
      {
        evidence: { '@id': `${evidenceNamespace}#evidence`, '@type': '@json' },
        seal: `${evidenceNamespace}#seal`,
      },
    ],
    '@type': 'Report',
    publisher: { '@type': 'Organization', name: orgName },
    datePublished: signedOn,
    temporalCoverage: `${period.from}/${period.to}`,
    version: `${year}-${evidence.revision}`,
    seal: sealOf(evidence),
    evidence,
  };
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (sign) => breaking[sign] ?? '');
}

/** The copy in one such script; undefined when it says nothing of ours. */
export function evidenceInJsonLd(script: string): EvidenceCopy | undefined {
  if (!script.includes(evidenceNamespace)) return undefined;
  const { seal, evidence } = membersOf(parsed(script));
  const read = evidenceFrom(evidence);
  return { source: 'script', evidence: read, sealed: read !== undefined && seal === sealOf(read) };
}

function parsed(json: string): unknown {
  try {
    const value: unknown = JSON.parse(json);
    return value;
  } catch {
    return undefined; // edited by hand and broken: said as unreadable by whoever asks
  }
}
