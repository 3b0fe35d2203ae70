/** The numbers of a .docx file and their evidence. */

import { readXml } from '../ooxml/xml.ts';
import { openPackage, type Package } from '../ooxml/zip.ts';
import { FileFault } from '../read/fault.ts';
import { parseLimits } from '../read/limits.ts';
import { mostNumbers } from './guard.ts';
import { type MarkedRange, numbersOf } from './marked-text.ts';
import type { EvidenceCopy, FileEvidence, FileProof } from './model.ts';
import { evidenceInProperties } from './properties.ts';
import { chosenEvidence } from './seal.ts';
import { type Control, readWordText, type WordText } from './word-text.ts';
import { controlledPart, evidenceNamespace } from './xml-part.ts';
import { type EvidencePart, readEvidencePart, readProperties } from './xml-part-read.ts';

/** The names under which our numbers are marked. */
export const placePattern = /^fig_[\p{L}\p{N}_]+_\d+$/u;

/** Reads a .docx file, however many programs saved it since. @throws FileFault */
export async function docxProof(bytes: Uint8Array): Promise<FileProof> {
  const file = await openPackage(bytes, parseLimits);
  const path = await mainPart(file);
  const main = await file.find(path);
  if (main === undefined) throw new FileFault('file-not-report', `没有正文部件 ${path}`);
  const word = readWordText(path, main);
  const parts = await evidenceParts(file);
  const properties = await file.find('docProps/custom.xml');
  const inProperties =
    properties === undefined ? undefined : evidenceInProperties(readProperties('docProps/custom.xml', properties));
  const copies: EvidenceCopy[] = [
    ...parts.map((part) => part.copy),
    ...(inProperties === undefined ? [] : [inProperties]),
  ];
  const ranges = rangesOf(word, parts, chosenEvidence(copies));
  return { format: 'docx', copies, numbers: numbersOf({ ...word, ranges }), text: word.text };
}

async function mainPart(file: Package): Promise<string> {
  const relationships = await file.find('_rels/.rels');
  let target: string | undefined;
  if (relationships !== undefined)
    readXml('_rels/.rels', relationships, parseLimits, {
      open: (name, attributes) => {
        if (name === 'rel:Relationship' && attributes.get('Type')?.endsWith('/relationships/officeDocument') === true)
          target ??= attributes.get('Target');
      },
    });
  return target === undefined ? 'word/document.xml' : target.replace(/^\//, '');
}

async function evidenceParts(file: Package): Promise<EvidencePart[]> {
  const found: EvidencePart[] = [];
  for (const name of file.names.filter((each) => /^customXml\/[^/]+\.xml$/i.test(each))) {
    const bytes = await file.find(name);
    // Other programs keep parts of their own here; only one that names our namespace is worth parsing.
    if (bytes === undefined || !Buffer.from(bytes).includes(evidenceNamespace)) continue;
    const part = readEvidencePart(name, bytes);
    if (part !== undefined) found.push(part);
  }
  return found;
}

/** By bookmark; by content control where a program dropped the bookmark. */
function rangesOf(word: WordText, parts: readonly EvidencePart[], evidence: FileEvidence | undefined): MarkedRange[] {
  const bound = word.controls.filter((control) => control.binding !== undefined);
  const marks = word.bookmarks.filter(({ name }) => placePattern.test(name));
  if (Math.max(marks.length, bound.length) > 2 * mostNumbers)
    throw new FileFault('file-bomb', `${Math.max(marks.length, bound.length)}处数据标记`);
  bound.sort((a, b) => a.start - b.start);
  const marked = marks.map(({ name, start, end }): MarkedRange => {
    const shown = shownIn(word.text, bound, parts, start, end);
    return { place: name, start, end, ...(shown === undefined ? {} : { shown }) };
  });
  const found = new Set(marked.map((range) => range.place));
  const controlled = word.controls.flatMap((control): MarkedRange[] => {
    const range = rangeOfControl(control, evidence);
    return range === undefined || found.has(range.place) ? [] : [range];
  });
  return [...marked, ...controlled];
}

/** The n-th number that a control is bound to, when the binding is one of ours. */
function boundTo({ binding }: Control): number | undefined {
  const mapped = binding?.mappings.replace(/"/g, "'").trim() === `xmlns:e='${evidenceNamespace}'`;
  const n = /^\/e:evidence\[1\]\/e:number\[(\d{1,6})\]\/e:shown\[1\]$/.exec(binding?.path ?? '')?.[1];
  return mapped && n !== undefined ? Number(n) : undefined;
}

/** What the bound controls within a number make word processors show, where that is not what stands there. */
function shownIn(
  text: string,
  bound: readonly Control[],
  parts: readonly EvidencePart[],
  start: number,
  end: number,
): string | undefined {
  for (let at = firstFrom(bound, start); at < bound.length; at++) {
    const control = bound[at];
    if (control === undefined || control.start > end) break;
    if (control.end > end) continue;
    const n = boundTo(control);
    if (n === undefined) return '';
    for (const part of parts) {
      const shown = part.shown[n - 1] ?? '';
      if (shown !== text.slice(control.start, control.end))
        return text.slice(start, control.start) + shown + text.slice(control.end, end);
    }
  }
  return undefined;
}

/** Index of the first control that begins at the offset or after it. */
function firstFrom(controls: readonly Control[], offset: number): number {
  let low = 0;
  let high = controls.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((controls[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function rangeOfControl(control: Control, evidence: FileEvidence | undefined): MarkedRange | undefined {
  const n = boundTo(control) ?? (control.tag === undefined ? undefined : Number(control.id));
  const number = n === undefined ? undefined : evidence?.numbers[n - 1];
  if (number === undefined || (control.tag !== undefined && control.tag !== number.indicator)) return undefined;
  const held = boundTo(control) === undefined ? undefined : controlledPart(number.text);
  const { start, end } = held ?? { start: 0, end: number.text.length };
  return {
    place: number.place,
    start: Math.max(0, control.start - start),
    end: control.end + (number.text.length - end),
  };
}
