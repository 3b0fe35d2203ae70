/** A file's numbers and evidence, from whichever format it is. */
import { FileFault, fileError } from '../read/fault.ts';
import { parseLimits } from '../read/limits.ts';
import { docxProof } from './docx-proof.ts';
import { htmlProof } from './html-proof.ts';
import type { FileEvidence, FileProof, NumberInFile } from './model.ts';
import { chosenEvidence } from './seal.ts';

const begins = (bytes: Uint8Array, ...head: readonly number[]): boolean =>
  head.every((byte, index) => bytes[index] === byte);

async function proofOf(bytes: Uint8Array): Promise<FileProof> {
  if (bytes.length === 0) throw new FileFault('file-empty');
  if (bytes.length > parseLimits.fileBytes) throw new FileFault('file-too-large');
  if (begins(bytes, 0x50, 0x4b)) return docxProof(bytes);
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new FileFault('file-legacy-doc');
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46)) throw new FileFault('file-no-evidence', 'PDF 不载凭证');
  return htmlProof(bytes);
}

/**
 * All that a .docx or .html file says of its numbers: every copy of the evidence, the numbers as they stand now, and the
 * text around them. The bytes decide on the format, not the name.
 * @throws YifaError `file-…` for a file that cannot be read or asks for too much; `file-no-evidence` for one that carries
 * none.
 */
export async function readProof(name: string, bytes: Uint8Array): Promise<FileProof> {
  try {
    const proof = await proofOf(bytes);
    if (proof.copies.length > 0) return proof;
    const marks = proof.numbers.length;
    throw new FileFault(
      'file-no-evidence',
      marks === 0 ? undefined : `正文有${marks}处数据标记而没有凭证：是没有签发的文稿，或者凭证已被移除`,
    );
  } catch (error) {
    if (error instanceof FileFault) throw fileError(name, error.code, error.detail);
    throw error;
  }
}

/** The evidence to go by: the first copy under its seal, else the first that can be read; undefined when none can. */
export function evidenceIn(proof: FileProof): FileEvidence | undefined {
  return chosenEvidence(proof.copies);
}

/** The evidence in a .docx or .html file, as `evidenceIn` chooses it. @throws YifaError as `readProof` does */
export async function readEvidence(bytes: Uint8Array): Promise<FileEvidence | undefined> {
  return evidenceIn(await readProof('', bytes));
}

/** Every number in a file that evidence speaks of, or that is marked as one; in the order of the text, lost ones last. */
export async function numbersIn(bytes: Uint8Array): Promise<NumberInFile[]> {
  const proof = await readProof('', bytes);
  const found = new Set(proof.numbers.map((number) => number.place));
  const lost = (evidenceIn(proof)?.numbers ?? []).filter(({ place }) => !found.has(place));
  return [...proof.numbers, ...lost.map(({ place }) => ({ place, text: undefined }))];
}
