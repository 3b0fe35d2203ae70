/** Evidence and bound texts out of custom XML parts, and properties, wherever in the package they stand. */
import { type Attributes, readXml } from '../ooxml/xml.ts';
import { parseLimits } from '../read/limits.ts';
import { evidenceFrom } from './guard.ts';
import type { EvidenceCopy } from './model.ts';
import { sealOf } from './seal.ts';
import { evidenceNamespace } from './xml-part.ts';

export interface EvidencePart {
  readonly copy: EvidenceCopy;
  /** What the controls bound to it show, by the order of its numbers. */
  readonly shown: readonly string[];
}

const numeric = (text: string | undefined): number | undefined =>
  text !== undefined && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

function numberIn(attributes: Attributes): Readonly<Record<string, unknown>> {
  const { value, of, over, entries, ...texts } = Object.fromEntries(attributes);
  return {
    ...texts,
    value: value === undefined ? null : numeric(value),
    ...(of === undefined && over === undefined ? {} : { terms: { of: numeric(of), over: numeric(over) } }),
    entries: numeric(entries),
  };
}

/** The part's content; undefined when its root is not ours. */
export function readEvidencePart(part: string, bytes: Uint8Array): EvidencePart | undefined {
  const numbers: Attributes[] = [];
  const shown: string[] = [];
  const path: string[] = [];
  let root: Attributes | undefined;
  readXml(part, bytes, parseLimits, {
    open: (name, attributes) => {
      path.push(local(name));
      if (path.length === 1 && path[0] === 'evidence' && [...attributes.values()].includes(evidenceNamespace))
        root = attributes;
      if (root === undefined || path.length !== 2 || path[1] !== 'number') return;
      numbers.push(attributes);
      shown.push('');
    },
    text: (text) => {
      if (path.length === 3 && path[1] === 'number' && path[2] === 'shown') shown.push((shown.pop() ?? '') + text);
    },
    close: () => {
      path.pop();
    },
  });
  return root === undefined ? undefined : { copy: copyOf(root, numbers), shown };
}

function copyOf(root: Attributes, numbers: readonly Attributes[]): EvidenceCopy {
  const { seal, year, revision, from, to, seq, hash, ...texts } = Object.fromEntries(root);
  const evidence = evidenceFrom({
    ...texts,
    year: numeric(year),
    revision: numeric(revision),
    period: { from, to },
    head: { seq: numeric(seq), hash },
    numbers: numbers.map(numberIn),
  });
  return { source: 'xml-part', evidence, sealed: evidence !== undefined && seal === sealOf(evidence) };
}

/** The document's own properties, by their names; a name that stands twice counts once, as written last. */
export function readProperties(part: string, bytes: Uint8Array): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  const path: string[] = [];
  let name = '';
  readXml(part, bytes, parseLimits, {
    open: (element, attributes) => {
      path.push(local(element));
      if (path.length !== 2) return;
      name = attributes.get('name') ?? '';
      properties.set(name, '');
    },
    text: (text) => {
      if (path.length === 3 && path[2] === 'lpwstr') properties.set(name, (properties.get(name) ?? '') + text);
    },
    close: () => {
      path.pop();
    },
  });
  return properties;
}
