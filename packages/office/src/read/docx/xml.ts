import { Parser } from 'htmlparser2';
import { findByteOrderMark, findDecoder } from '../decode.ts';
import { FileFault } from '../fault.ts';
import type { ParseLimits } from '../limits.ts';

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
 * Walks through a part of a .docx file. Names come with canonical prefixes; a name of an unknown namespace begins
 * with `?:`. Errors: `file-bomb` for a document type declaration (no Office program writes one, it only serves to
 * blow up entities) or too deep nesting, `file-broken` for XML that ends early.
 */
export function readXml(part: string, bytes: Uint8Array, limits: ParseLimits, handler: XmlHandler): void {
  const text = decoded(part, bytes);
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
  for (let at = 0; at < text.length; at += CHUNK) parser.write(text.slice(at, at + CHUNK));
  ended = true;
  parser.end();
}

function decoded(part: string, bytes: Uint8Array): string {
  const mark = findByteOrderMark(bytes);
  const decoder = findDecoder(mark?.encoding ?? 'utf-8', true);
  try {
    return decoder?.decode(bytes.subarray(mark?.length ?? 0)) ?? '';
  } catch {
    throw new FileFault('file-broken', `部件 ${part} 的编码有误`);
  }
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
