import { type Decoded, decodeText, findByteOrderMark, findDecoder } from '../decode.ts';

/**
 * Decodes a page as a browser does: byte-order mark, then the charset its first kilobytes declare, then a guess.
 * A declaration that the bytes contradict (UTF-8 declared, other bytes) falls to the guess too. Errors: `file-encoding`.
 */
export function decodeHtml(bytes: Uint8Array): Decoded {
  if (findByteOrderMark(bytes) !== undefined) return decodeText(bytes);
  const label = declaredCharset(bytes);
  // A page whose declaration could be read as ASCII is not UTF-16, whatever it says (WHATWG HTML, 13.2.3.2).
  const named = label !== undefined && /^utf-?16/i.test(label) ? 'utf-8' : label;
  const decoder = named === undefined ? undefined : findDecoder(named, true);
  if (decoder === undefined) return decodeText(bytes);
  try {
    return { text: decoder.decode(bytes), notes: [] };
  } catch {
    return decodeText(bytes);
  }
}

function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 8_192)).toString('latin1');
  return /<meta\b[^>]{0,300}?charset\s*=\s*["']?\s*([\w-]{2,20})/i.exec(head)?.[1];
}
