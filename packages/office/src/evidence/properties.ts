/** A second copy of the evidence in the document's own properties, which programs keep that drop custom XML. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { evidenceFrom, membersOf } from './guard.ts';
import type { EvidenceCopy, FileEvidence } from './model.ts';
import { sealOf } from './seal.ts';

/** Longest text that every program takes in one property. */
const longest = 255;

const prefix = 'YifaEvidence';

/** Unpacked size beyond which nothing is ours. */
const largest = 32 * 1024 * 1024;

/** The properties to write: compressed, base64, in numbered pieces. */
export function evidenceProperties(
  evidence: FileEvidence,
): readonly { readonly name: string; readonly value: string }[] {
  const json = JSON.stringify({ seal: sealOf(evidence), evidence });
  const packed = deflateRawSync(Buffer.from(json, 'utf8'), { level: 9 }).toString('base64');
  const count = Math.ceil(packed.length / longest);
  return Array.from({ length: count }, (_, index) => ({
    name: `${prefix}${String(index + 1).padStart(4, '0')}`,
    value: packed.slice(index * longest, (index + 1) * longest),
  }));
}

/** The copy in a file's properties; undefined when there is none. */
export function evidenceInProperties(properties: ReadonlyMap<string, string>): EvidenceCopy | undefined {
  const names = [...properties.keys()].filter((name) => name.startsWith(prefix)).sort();
  if (names.length === 0) return undefined;
  const packed = names.map((name) => properties.get(name) ?? '').join('');
  const { seal, evidence } = membersOf(unpacked(packed));
  const read = evidenceFrom(evidence);
  return { source: 'properties', evidence: read, sealed: read !== undefined && seal === sealOf(read) };
}

function unpacked(packed: string): unknown {
  try {
    const json = inflateRawSync(Buffer.from(packed, 'base64'), { maxOutputLength: largest }).toString('utf8');
    const value: unknown = JSON.parse(json);
    return value;
  } catch {
    return undefined; // cut, edited or swollen: said as unreadable by whoever asks
  }
}
