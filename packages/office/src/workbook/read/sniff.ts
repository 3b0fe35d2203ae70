import { BookFault } from './fault.ts';

const others: readonly { readonly bytes: readonly number[]; readonly what: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], what: '这是 PDF 文件' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: '这是图片' },
  { bytes: [0xff, 0xd8, 0xff], what: '这是图片' },
  { bytes: [0x47, 0x49, 0x46, 0x38], what: '这是图片' },
  { bytes: [0x52, 0x61, 0x72, 0x21], what: '这是压缩包' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], what: '这是压缩包' },
  { bytes: [0x1f, 0x8b], what: '这是压缩包' },
  { bytes: [0x4d, 0x5a, 0x90, 0x00], what: '这是程序' },
];

/** What the bytes are. Errors: `workbook-unknown`, `workbook-password`. */
export function sniffBook(bytes: Uint8Array): 'zip' | 'compound' | 'markup' | 'text' {
  const begins = (signature: readonly number[]): boolean => signature.every((byte, at) => bytes[at] === byte);
  if (begins([0x50, 0x4b, 0x03, 0x04]) || begins([0x50, 0x4b, 0x05, 0x06])) return 'zip';
  if (begins([0xd0, 0xcf, 0x11, 0xe0])) {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const holds = (stream: string): boolean => buffer.includes(Buffer.from(stream, 'utf16le'));
    if (holds('EncryptedPackage')) throw new BookFault('workbook-password');
    if (holds('Workbook') || holds('Book')) return 'compound';
    if (holds('WordDocument')) throw new BookFault('workbook-unknown', '这是文字文件');
    throw new BookFault('workbook-unknown');
  }
  // Tables of old programs without a container begin with their own mark (BIFF 2 to 5).
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? 0xff) && (bytes[2] ?? 0xff) <= 0x10)
    return 'compound';
  const known = others.find((each) => begins(each.bytes));
  if (known !== undefined) throw new BookFault('workbook-unknown', known.what);
  const head = Buffer.from(bytes.subarray(0, 4_096)).toString('latin1').replace(/\0/g, '');
  if (/<(?:!doctype\s+html|html|table|meta)\b/i.test(head) || /<\?xml[\s\S]*<(?:\w+:)?Workbook\b/i.test(head))
    return 'markup';
  if (/^\s*(?:\u00EF\u00BB\u00BF)?<\?xml\b/.test(head)) throw new BookFault('workbook-unknown', '这是 XML 文件');
  return 'text';
}
