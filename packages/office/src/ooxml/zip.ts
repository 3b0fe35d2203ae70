import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, getFileNameLowLevel, validateFileName, type ZipFile } from 'yauzl';
import { FileFault } from '../read/fault.ts';
import type { PackageLimits } from './limits.ts';

/** A zip file held open: the names of its parts, and each part unpacked on demand, within the limits. */
export interface Package {
  readonly names: readonly string[];
  /** The bytes of a part, absent when there is none of that name. Errors: `file-broken`, `file-bomb`, `file-password`. */
  readonly find: (name: string) => Promise<Uint8Array | undefined>;
  /** The same bytes piece by piece, so that a large part never lies in memory whole. */
  readonly stream: (name: string) => AsyncIterable<Uint8Array> | undefined;
}

/**
 * Opens a zip file in memory. Nothing is unpacked before it is asked for, nothing ever touches the disk, and names
 * that climb out of the file (.., absolute paths) are left out. Errors: `file-broken`, `file-bomb`.
 */
export async function openPackage(bytes: Uint8Array, limits: PackageLimits): Promise<Package> {
  const zip = await opened(bytes, limits);
  const entries = await listed(zip, limits);
  let unpacked = 0;
  const entryOf = (name: string): Entry | undefined => entries.get(name) ?? entries.get(lowered(entries, name));
  async function* pieces(entry: Entry, name: string): AsyncGenerator<Uint8Array> {
    for await (const piece of unpack(zip, entry, name, limits, () => limits.unpackedBytes - unpacked)) {
      unpacked += piece.length;
      yield piece;
    }
  }
  return {
    names: [...entries.keys()],
    find: async (name) => {
      const entry = entryOf(name);
      if (entry === undefined) return undefined;
      const chunks: Uint8Array[] = [];
      for await (const piece of pieces(entry, name)) chunks.push(piece);
      return Buffer.concat(chunks);
    },
    stream: (name) => {
      const entry = entryOf(name);
      return entry === undefined ? undefined : pieces(entry, name);
    },
  };
}

async function opened(bytes: Uint8Array, limits: PackageLimits): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const zip = await fromBufferPromise(buffer, { lazyEntries: true, decodeStrings: false }).catch(() => {
    throw new FileFault('file-broken', '文件不完整，可能没有下载完');
  });
  if (zip.entryCount > limits.zipEntries) throw new FileFault('file-bomb', `压缩包里有 ${zip.entryCount} 个部件`);
  return zip;
}

/** The entries by name. The same name twice is refused: programs disagree which of them counts. */
function listed(zip: ZipFile, limits: PackageLimits): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  return new Promise((resolve, reject) => {
    zip.on('error', () => reject(new FileFault('file-broken', '压缩包的目录读不出来')));
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      const name = safeName(entry);
      if (name !== undefined) {
        if (entries.has(name)) return reject(new FileFault('file-broken', `部件 ${name} 重复`));
        if (entries.size >= limits.zipEntries) return reject(new FileFault('file-bomb', '压缩包里的部件过多'));
        entries.set(name, entry);
      }
      zip.readEntry();
    });
    zip.readEntry();
  });
}

function safeName(entry: Entry): string | undefined {
  const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry;
  const name = getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
  return name === '' || name.endsWith('/') || validateFileName(name) !== null ? undefined : name;
}

/** Part names are compared without regard to case (ECMA-376 part 2, 6.2.2). */
function lowered(entries: ReadonlyMap<string, Entry>, name: string): string {
  const wanted = name.toLowerCase();
  for (const key of entries.keys()) if (key.toLowerCase() === wanted) return key;
  return name;
}

async function* unpack(
  zip: ZipFile,
  entry: Entry,
  name: string,
  limits: PackageLimits,
  left: () => number,
): AsyncGenerator<Uint8Array> {
  if (entry.isEncrypted()) throw new FileFault('file-password');
  const tooMuch = (): FileFault => new FileFault('file-bomb', `部件 ${name}`);
  if (entry.uncompressedSize > Math.min(limits.partBytes, left())) throw tooMuch();
  const broken = (): FileFault => new FileFault('file-broken', `部件 ${name}`);
  const stream = await zip.openReadStreamPromise(entry).catch(() => {
    throw broken();
  });
  let size = 0;
  let sum = 0;
  const pieces = stream[Symbol.asyncIterator]();
  for (;;) {
    const next = await pieces.next().catch(() => {
      throw broken();
    });
    if (next.done === true) break;
    const chunk: unknown = next.value;
    if (!(chunk instanceof Uint8Array)) throw broken();
    size += chunk.length;
    const ratio = size / Math.max(1, entry.compressedSize);
    const over = size > limits.partBytes || chunk.length > left();
    if (over || (size > limits.ratioFloor && ratio > limits.ratio)) throw tooMuch();
    sum = crc32(chunk, sum);
    yield chunk;
  }
  if (sum !== entry.crc32) throw broken();
}
