/** What kind of file the bytes are. The name decides only between kinds that begin alike; what is on no list is refused. */
import { YifaError } from '@yifa/kernel';
import { mediaTypes } from '../files.ts';
import { partsOf } from './zip-names.ts';

/** Kinds that are kept. Images alone are ever shown in a page; the others are only handed out to be saved. */
export const attachmentKinds = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  pdf: mediaTypes.pdf,
  docx: mediaTypes.docx,
  xlsx: mediaTypes.xlsx,
  ofd: 'application/ofd',
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  wps: 'application/vnd.ms-works',
  et: 'application/vnd.ms-excel',
  txt: 'text/plain',
} as const satisfies Record<string, string>;

export type AttachmentKind = keyof typeof attachmentKinds;

/** Kinds that a browser may draw. */
const pictures: readonly AttachmentKind[] = ['jpg', 'png', 'webp'];

function begins(bytes: Uint8Array, signature: readonly number[], at = 0): boolean {
  return signature.every((byte, i) => bytes[at + i] === byte);
}

function latin(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.subarray(from, to)).toString('latin1');
}

/** The kind of picture, by its first bytes alone. */
export function pictureKind(bytes: Uint8Array): 'jpg' | 'png' | 'webp' | undefined {
  if (begins(bytes, [0xff, 0xd8, 0xff])) return 'jpg';
  if (begins(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  return latin(bytes, 0, 4) === 'RIFF' && latin(bytes, 8, 12) === 'WEBP' ? 'webp' : undefined;
}

/** Whether a kept file may be shown in a page: recorded as a picture, and still one by its bytes. */
export function isPicture(mediaType: string, bytes: Uint8Array): boolean {
  const kind = pictureKind(bytes);
  return kind !== undefined && pictures.includes(kind) && attachmentKinds[kind] === mediaType;
}

const heifBrands = ['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1', 'heif'];

/**
 * The kind of a file that may be kept.
 * @throws YifaError attachment-empty, attachment-heic, attachment-kind with what it is
 */
export function kindOf(name: string, bytes: Uint8Array): AttachmentKind {
  if (bytes.length === 0) throw new YifaError('attachment-empty');
  const suffix = suffixOf(name);
  const picture = pictureKind(bytes);
  if (picture) return picture;
  if (latin(bytes, 4, 8) === 'ftyp') {
    if (heifBrands.includes(latin(bytes, 8, 12))) throw new YifaError('attachment-heic');
    throw refused('这是视频或者录音');
  }
  if (latin(bytes, 0, 5) === '%PDF-') return 'pdf';
  if (begins(bytes, [0x50, 0x4b])) return zipKind(bytes);
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return oldKind(suffix);
  const known = others.find(({ signature }) => begins(bytes, signature));
  if (known) throw refused(known.says);
  return textKind(suffix, bytes);
}

const others: readonly { readonly signature: readonly number[]; readonly says: string }[] = [
  { signature: [0x4d, 0x5a], says: '这是程序' },
  { signature: [0x7f, 0x45, 0x4c, 0x46], says: '这是程序' },
  { signature: [0x47, 0x49, 0x46, 0x38], says: '这是 GIF 动图，请另存为 .jpg 或 .png' },
  { signature: [0x42, 0x4d], says: '这是 BMP 图片，请另存为 .jpg 或 .png' },
  { signature: [0x49, 0x49, 0x2a, 0x00], says: '这是 TIFF 图片，请另存为 .jpg 或 .pdf' },
  { signature: [0x4d, 0x4d, 0x00, 0x2a], says: '这是 TIFF 图片，请另存为 .jpg 或 .pdf' },
  { signature: [0x52, 0x61, 0x72, 0x21], says: '这是压缩包，请解压后逐个添加' },
  { signature: [0x37, 0x7a, 0xbc, 0xaf], says: '这是压缩包，请解压后逐个添加' },
  { signature: [0x1f, 0x8b], says: '这是压缩包，请解压后逐个添加' },
  { signature: [0x7b, 0x5c, 0x72, 0x74, 0x66], says: '这是 RTF 文件，请另存为 .docx' },
];

function refused(says: string): YifaError {
  return new YifaError('attachment-kind', `${says}，不能作为附件`);
}

function suffixOf(name: string): string {
  return /\.([a-z0-9]{1,8})$/i.exec(name.trim())?.[1]?.toLowerCase() ?? '';
}

/** Nothing is unpacked: the names of the parts tell. */
function zipKind(bytes: Uint8Array): AttachmentKind {
  const parts = partsOf(bytes);
  if (!parts) throw refused('压缩格式的文件已损坏');
  if (parts.some((part) => /vbaproject\.bin$/i.test(part)))
    throw refused('文件含有宏，请另存为不含宏的 .docx 或 .xlsx');
  const office = parts.includes('[Content_Types].xml');
  if (office && parts.some((part) => part.startsWith('word/'))) return 'docx';
  if (office && parts.some((part) => part.startsWith('xl/'))) return 'xlsx';
  if (parts.includes('OFD.xml')) return 'ofd';
  throw refused('这是压缩包，请解压后逐个添加');
}

function oldKind(suffix: string): AttachmentKind {
  if (suffix === 'doc' || suffix === 'xls' || suffix === 'wps' || suffix === 'et') return suffix;
  throw refused('认不出这个文件');
}

/** Plain text by name and bytes; anything that reads as a page, a drawing or a script is none. */
function textKind(suffix: string, bytes: Uint8Array): AttachmentKind {
  const head = latin(bytes, 0, 4096).replace(/\0/g, '');
  if (/^[\s\u00EF\u00BB\u00BF\u00FF\u00FE]*<(?:[!?]|[a-z])/i.test(head)) throw refused('这是网页或者矢量图');
  if (suffix === 'txt' && !bytes.subarray(0, 65_536).includes(0)) return 'txt';
  throw refused('认不出这个文件');
}
