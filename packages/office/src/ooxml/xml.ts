import { Parser } from 'htmlparser2';
import { findByteOrderMark, findDecoder } from '../read/decode.ts';
import { FileFault } from '../read/fault.ts';
import type { PackageLimits } from './limits.ts';

/** Attributes by their canonical names: `w:val` whatever prefix the file uses; without prefix as they are. */
export type Attributes = ReadonlyMap<string, string>;

export interface XmlHandler {
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Namespaces with the prefix they commonly bear: transitional (ECMA-376) and strict (ISO/IEC 29500). */
const namespaces: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': 's',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': 's',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'ct',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'urn:schemas-microsoft-com:vml': 'v',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
  'http://www.w3.org/XML/1998/namespace': 'xml',
};

const CHUNK = 64 * 1024;

/**
 * Walks through a part of an Office file. Names come with canonical prefixes; a name of an unknown namespace begins
 * with `?:`. Errors: `file-bomb` for a document type declaration (no Office program writes one, it only serves to
 * blow up entities) or too deep nesting, `file-broken` for XML that ends early.
 */
export function readXml(part: string, bytes: Uint8Array, limits: PackageLimits, handler: XmlHandler): void {
  const reader = openXml(part, limits, handler);
  for (let at = 0; at < bytes.length; at += CHUNK) reader.write(bytes.subarray(at, at + CHUNK));
  reader.end();
}

/** As `readXml`, for a part that comes piece by piece. */
export async function streamXml(
  part: string,
  pieces: AsyncIterable<Uint8Array>,
  limits: PackageLimits,
  handler: XmlHandler,
): Promise<void> {
  const reader = openXml(part, limits, handler);
  for await (const piece of pieces) reader.write(piece);
  reader.end();
}

interface XmlReader {
  readonly write: (bytes: Uint8Array) => void;
  readonly end: () => void;
}

function openXml(part: string, limits: PackageLimits, handler: XmlHandler): XmlReader {
  const scopes: Map<string, string>[] = [new Map([['xml', 'xml']])];
  const names: string[] = [];
  const scope = (): Map<string, string> => scopes.at(-1) ?? new Map();
  // A close is called implied for <a/> too; there it follows its own opening at once.
  let opened = false;
  let ended = false;
  const parser = new Parser(
    {
      onopentag: (raw, attribs) => {
        if (names.length >= limits.xmlDepth) throw new FileFault('file-bomb', `部件 ${part} 层层嵌套`);
        const own = declared(attribs, scope());
        scopes.push(own);
        const name = canonical(raw, own, true);
        names.push(name);
        opened = true;
        handler.open?.(name, attributesOf(attribs, own));
      },
      onclosetag: (_raw, implied) => {
        if (implied && (ended || !opened)) throw new FileFault('file-broken', `部件 ${part} 不完整`);
        opened = false;
        scopes.pop();
        handler.close?.(names.pop() ?? '');
      },
      ontext: (piece) => {
        opened = false;
        handler.text?.(piece);
      },
      onprocessinginstruction: (name) => {
        if (name.startsWith('!')) throw new FileFault('file-bomb', `部件 ${part} 含有文档类型声明`);
      },
    },
    { xmlMode: true },
  );
  const decode = decoder(part);
  return {
    write: (bytes) => parser.write(decode(bytes, false)),
    end: () => {
      parser.write(decode(new Uint8Array(), true));
      ended = true;
      parser.end();
    },
  };
}

/** Decodes piece by piece in the encoding that the first bytes show. */
function decoder(part: string): (bytes: Uint8Array, last: boolean) => string {
  let found: TextDecoder | undefined;
  let early: Uint8Array = new Uint8Array();
  return (piece, last) => {
    let bytes = early.length === 0 ? piece : Buffer.concat([early, piece]);
    early = new Uint8Array();
    if (found === undefined) {
      if (bytes.length < 4 && !last) {
        early = bytes;
        return '';
      }
      const mark = findByteOrderMark(bytes);
      found = findDecoder(mark?.encoding ?? 'utf-8', true);
      bytes = bytes.subarray(mark?.length ?? 0);
    }
    try {
      return found?.decode(bytes, { stream: !last }) ?? '';
    } catch {
      throw new FileFault('file-broken', `部件 ${part} 的编码有误`);
    }
  };
}

/** The prefixes known within an element: those around it and its own declarations. */
function declared(attribs: Readonly<Record<string, string>>, around: Map<string, string>): Map<string, string> {
  let own: Map<string, string> | undefined;
  for (const [name, value] of Object.entries(attribs)) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    own ??= new Map(around);
    own.set(name.slice(6), (Object.hasOwn(namespaces, value) ? namespaces[value] : undefined) ?? '?');
  }
  return own ?? around;
}

function canonical(raw: string, scope: ReadonlyMap<string, string>, element: boolean): string {
  const colon = raw.indexOf(':');
  if (colon === -1 && !element) return raw;
  const prefix = scope.get(colon === -1 ? '' : raw.slice(0, colon)) ?? '?';
  return `${prefix}:${raw.slice(colon + 1)}`;
}

function attributesOf(attribs: Readonly<Record<string, string>>, scope: ReadonlyMap<string, string>): Attributes {
  const found = new Map<string, string>();
  for (const [name, value] of Object.entries(attribs)) found.set(canonical(name, scope, false), value);
  return found;
}
