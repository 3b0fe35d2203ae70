import { readXml } from '../../ooxml/xml.ts';
import type { ParseLimits } from '../limits.ts';
import { counted } from './counting.ts';
import type { Numbering } from './styles.ts';

interface Level {
  start: number;
  format: string;
  text: string;
  legal: boolean;
  restart: number | undefined;
}

interface List {
  abstract: string;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, Level>;
}

/** Gives the text of list numbers, paragraph after paragraph in the order of the document. */
export interface Numberer {
  readonly next: (place: Numbering) => string;
}

interface Abstract {
  readonly levels: Map<number, Level>;
  /** A list whose levels lie in a numbering style. */
  styleLink: string | undefined;
  ownStyle: string | undefined;
}

/** Reads word/numbering.xml: 一、（一）1. that Word counts by itself and the text does not hold. */
export function readNumbering(part: string, bytes: Uint8Array | undefined, limits: ParseLimits): Numberer {
  const abstracts = new Map<string, Abstract>();
  const lists = new Map<string, List>();
  if (bytes !== undefined) collect(part, bytes, limits, abstracts, lists);
  return numberer(abstracts, lists);
}

function collect(
  part: string,
  bytes: Uint8Array,
  limits: ParseLimits,
  abstracts: Map<string, Abstract>,
  lists: Map<string, List>,
): void {
  let abstract: Abstract | undefined;
  let list: List | undefined;
  let level: Level | undefined;
  let override = 0;
  readXml(part, bytes, limits, {
    open: (name, attributes) => {
      const value = attributes.get('w:val') ?? '';
      if (name === 'w:abstractNum') {
        abstract = { levels: new Map(), styleLink: undefined, ownStyle: undefined };
        abstracts.set(attributes.get('w:abstractNumId') ?? '', abstract);
      } else if (name === 'w:num') {
        list = { abstract: '', starts: new Map(), levels: new Map() };
        lists.set(attributes.get('w:numId') ?? '', list);
      } else if (name === 'w:lvlOverride') override = Number(attributes.get('w:ilvl') ?? 0);
      else if (name === 'w:startOverride') list?.starts.set(override, Number(value));
      else if (name === 'w:abstractNumId' && list !== undefined) list.abstract = value;
      else if (name === 'w:lvl') {
        level = { start: 1, format: 'decimal', text: '', legal: false, restart: undefined };
        (list?.levels ?? abstract?.levels)?.set(Number(attributes.get('w:ilvl') ?? 0), level);
      } else if (name === 'w:numStyleLink' && abstract !== undefined) abstract.styleLink = value;
      else if (name === 'w:styleLink' && abstract !== undefined) abstract.ownStyle = value;
      else if (level === undefined) return;
      else if (name === 'w:start') level.start = Number(value);
      else if (name === 'w:numFmt') level.format = value;
      else if (name === 'w:lvlText') level.text = value;
      else if (name === 'w:isLgl') level.legal = true;
      else if (name === 'w:lvlRestart') level.restart = Number(value);
    },
    close: (name) => {
      if (name === 'w:lvl') level = undefined;
      else if (name === 'w:abstractNum') abstract = undefined;
      else if (name === 'w:num') list = undefined;
    },
  });
}

function numberer(abstracts: ReadonlyMap<string, Abstract>, lists: ReadonlyMap<string, List>): Numberer {
  const counters = new Map<string, Map<number, number>>();
  const begun = new Set<string>();
  const linked = (id: string): Abstract | undefined => {
    const found = abstracts.get(id);
    if (found?.styleLink === undefined) return found;
    return [...abstracts.values()].find(({ ownStyle }) => ownStyle === found.styleLink) ?? found;
  };
  const levelOf = (list: List, at: number): Level | undefined =>
    list.levels.get(at) ?? linked(list.abstract)?.levels.get(at);
  return {
    next: ({ list: id, level: at }) => {
      const list = lists.get(id);
      const level = list === undefined ? undefined : levelOf(list, at);
      if (list === undefined || level === undefined) return '';
      const counts = counters.get(list.abstract) ?? new Map<number, number>();
      counters.set(list.abstract, counts);
      if (!begun.has(id)) {
        begun.add(id);
        for (const [each, start] of list.starts) counts.set(each, start - 1);
      }
      counts.set(at, (counts.get(at) ?? (list.starts.get(at) ?? level.start) - 1) + 1);
      for (const each of [...counts.keys()]) {
        const restart = levelOf(list, each)?.restart;
        if (each > at && restart !== 0 && (restart === undefined || at < restart)) counts.delete(each);
      }
      if (level.format === 'bullet') return '';
      return level.text.replace(/%([1-9])/g, (_, digit: string) => {
        const other = Number(digit) - 1;
        const its = levelOf(list, other);
        const value = counts.get(other) ?? its?.start ?? 1;
        return counted(value, level.legal && other !== at ? 'decimal' : (its?.format ?? 'decimal'));
      });
    },
  };
}

/** A list number before its paragraph, kept apart where the two would run into one number (1. and 2024年). */
export function numbered(number: string, text: string): string {
  if (number === '') return text;
  const apart = /[0-9A-Za-z.]$/.test(number) && /^[0-9A-Za-z]/.test(text);
  return apart ? `${number} ${text}` : number + text;
}
