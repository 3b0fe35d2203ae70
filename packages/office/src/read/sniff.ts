import { FileFault } from './fault.ts';
import type { DocumentFormat } from './model.ts';

/** What the bytes are; a zip file still has to be looked into. */
export type Sniffed = DocumentFormat | 'zip';

const signatures: readonly { readonly bytes: readonly number[]; readonly what: string }[] = [
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: '图片' },
  { bytes: [0xff, 0xd8, 0xff], what: '图片' },
  { bytes: [0x47, 0x49, 0x46, 0x38], what: '图片' },
  { bytes: [0x49, 0x49, 0x2a, 0x00], what: '图片' },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], what: '图片' },
  { bytes: [0x52, 0x61, 0x72, 0x21], what: '压缩包' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], what: '压缩包' },
  { bytes: [0x1f, 0x8b], what: '压缩包' },
  { bytes: [0x4d, 0x5a, 0x90, 0x00], what: '程序' },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], what: '程序' },
];

/** Decides by what the bytes are, and by the name only between kinds of plain text. Errors: see `parseDocument`. */
export function sniff(name: string, bytes: Uint8Array): Sniffed {
  const begins = (signature: readonly number[]): boolean => signature.every((byte, at) => bytes[at] === byte);
  if (begins([0x50, 0x4b, 0x03, 0x04]) || begins([0x50, 0x4b, 0x05, 0x06])) return 'zip';
  if (begins([0xd0, 0xcf, 0x11, 0xe0])) throw compoundFile(bytes);
  const known = signatures.find((each) => begins(each.bytes));
  if (known !== undefined) throw new FileFault('file-not-report', `这是${known.what}`);
  const head = Buffer.from(bytes.subarray(0, 4_096)).toString('latin1');
  if (head.slice(0, 1_024).includes('%PDF-')) return 'pdf';
  if (/^(?:BM|RIFF.{4}WEBP)/s.test(head) && head.includes('\0')) throw new FileFault('file-not-report', '这是图片');
  if (head.startsWith('{\\rtf')) throw new FileFault('file-unknown', '这是 RTF 文件');
  if (/^\s*MIME-Version:/i.test(head) || /^(?:From:|Content-Type:\s*multipart)/i.test(head)) {
    throw new FileFault('file-unknown', '这是单个文件网页或邮件');
  }
  // UTF-16 markup is recognised with the zero bytes left out.
  return textKind(name, head.replace(/\0/g, '').replace(/^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)/, ''));
}

function textKind(name: string, head: string): DocumentFormat {
  const suffix = /\.([a-z0-9]+)$/i.exec(name.trim())?.[1]?.toLowerCase();
  if (/^\s*<\?xml\b/.test(head) && !/<(?:!doctype\s+)?html\b/i.test(head)) {
    const office = /<(?:w:wordDocument|pkg:package)\b|progid="Word\.Document"/.test(head);
    throw new FileFault('file-unknown', office ? '这是 Word 的 XML 文件' : '这是 XML 文件');
  }
  const page = /^\s*(?:<!--[\s\S]{0,2000}?-->\s*)*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)\b/i.test(head);
  if (page || ((suffix === 'html' || suffix === 'htm') && /<[a-z!][^>]*>/i.test(head))) return 'html';
  if (
    /^\s*<(?:head|body|meta|div|p|table|span|font|h[1-6])\b[^>]*>/i.test(head) &&
    suffix !== 'md' &&
    suffix !== 'txt'
  ) {
    return 'html';
  }
  return suffix === 'md' || suffix === 'markdown' ? 'md' : 'txt';
}

/** Compound files (.doc, .xls, .wps, encrypted .docx): which, by the names of the streams within. */
function compoundFile(bytes: Uint8Array): FileFault {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (stream: string): boolean => buffer.includes(Buffer.from(stream, 'utf16le'));
  if (holds('EncryptedPackage')) return new FileFault('file-password');
  if (holds('WordDocument')) return new FileFault('file-legacy-doc');
  if (holds('Workbook')) return new FileFault('file-not-report', '这是表格文件');
  if (holds('PowerPoint Document')) return new FileFault('file-not-report', '这是演示文稿');
  return new FileFault('file-legacy-doc');
}
