/** The evidence as a custom XML part that content controls are bound to. */
import type { FileEvidence, NumberEvidence } from './model.ts';
import { sealOf } from './seal.ts';

export const evidenceNamespace = 'urn:yifa:evidence:1';

/** Paths within the package. */
export const evidenceParts = {
  item: 'customXml/item1.xml',
  properties: 'customXml/itemProps1.xml',
  relationships: 'customXml/_rels/item1.xml.rels',
} as const;

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Characters XML 1.0 cannot hold at all. */
const unwritable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Text for an attribute or an element. */
export function escapedXml(text: string): string {
  return text.replace(unwritable, '').replace(/[&<>"\t\n\r]/g, (sign) => entities[sign] ?? '');
}

const attributes = (members: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(members)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapedXml(String(value))}"`))
    .join('');

/**
 * The part of a printed number that its bound control holds: its digits; undefined where it has none (“没有”).
 * LibreOffice saves the bound text again for every stretch of Chinese within a bound control: “10件” would come back as
 * “10件件10件10件”, “没有” as “没有没有没有没有”. Digits alone it leaves in peace.
 */
export function controlledPart(text: string): { readonly start: number; readonly end: number } | undefined {
  const digits = /[0-9](?:[0-9.,]*[0-9])?%?/.exec(text);
  return digits === null ? undefined : { start: digits.index, end: digits.index + digits[0].length };
}

/** What the bound control of a number holds. */
export function controlledText(text: string): string {
  const part = controlledPart(text);
  return part === undefined ? '' : text.slice(part.start, part.end);
}

/**
 * `text` is as signed; `shown` is what the bound control shows, and changes when somebody types there. It stands in an
 * element of its own: LibreOffice drops the attributes of an element that a control is bound to.
 */
function numberXml(each: NumberEvidence): string {
  const { place, indicator, label, says, text, value, unit, terms, entries, digest, before, after } = each;
  const written = attributes({
    place,
    indicator,
    label,
    says,
    text,
    value: value ?? undefined,
    unit,
    of: terms?.of,
    over: terms?.over,
    entries,
    digest,
    before,
    after,
  });
  return `<number${written}><shown>${escapedXml(controlledText(text))}</shown></number>`;
}

/** The part itself: one element a number, in the order of the text. */
export function evidenceXml(evidence: FileEvidence): string {
  const { org, orgName, year, revision, report, period, signedOn, head, digest, numbers } = evidence;
  const { from, to } = period;
  const written = attributes({
    org,
    orgName,
    year,
    revision,
    report,
    from,
    to,
    signedOn,
    seq: head.seq,
    hash: head.hash,
    digest,
    seal: sealOf(evidence),
  });
  return `${declaration}<evidence xmlns="${evidenceNamespace}"${written}>${numbers.map(numberXml).join('')}</evidence>`;
}

/** The GUID under which controls find the part; another for every other evidence. */
export function storeIdOf(evidence: FileEvidence): string {
  const hex = sealOf(evidence).toUpperCase();
  return `{${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')}}`;
}

/** The properties of the part: its GUID and its schema. */
export function evidencePropertiesXml(evidence: FileEvidence): string {
  return `${declaration}<ds:datastoreItem ds:itemID="${storeIdOf(evidence)}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${evidenceNamespace}"/></ds:schemaRefs></ds:datastoreItem>`;
}

/** The relationship from the part to its properties. */
export function evidenceRelationshipsXml(): string {
  return `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXmlProps" Target="itemProps1.xml"/></Relationships>`;
}

/** How a control finds the text of the n-th number, counted from 1. */
export function bindingOf(evidence: FileEvidence, n: number): Readonly<Record<'mappings' | 'path' | 'store', string>> {
  return {
    mappings: `xmlns:e='${evidenceNamespace}'`,
    path: `/e:evidence[1]/e:number[${n}]/e:shown[1]`,
    store: storeIdOf(evidence),
  };
}
