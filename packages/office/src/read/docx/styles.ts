import { type Attributes, readXml } from '../../ooxml/xml.ts';
import type { Role } from '../blocks.ts';
import type { ParseLimits } from '../limits.ts';

/** A place in a list: which list, which level (from 0). */
export interface Numbering {
  readonly list: string;
  readonly level: number;
}

interface Style {
  name: string;
  basedOn: string | undefined;
  outline: number | undefined;
  list: string | undefined;
  level: number | undefined;
  hidden: boolean | undefined;
}

/** What the reader needs of the styles, through the styles they are based on. */
export interface Styles {
  readonly roleOf: (style: string) => Role | undefined;
  readonly isContents: (style: string) => boolean;
  readonly numberingOf: (style: string) => Numbering | undefined;
  readonly isHidden: (style: string) => boolean;
  /** The paragraph style of a paragraph that names none. */
  readonly defaultStyle: string;
}

/** On/off values (ECMA-376 part 1, 17.17.4): present means on, unless said otherwise. */
export function isOn(attributes: Attributes): boolean {
  return !/^(?:0|false|off|none)$/i.test(attributes.get('w:val') ?? '1');
}

/** An outline level of Word (0 to 8, 9 is text) as the role of a line. */
export function outlineRole(level: number | undefined): Role | undefined {
  if (level === undefined || Number.isNaN(level) || level < 0 || level > 8) return undefined;
  return level === 0 ? 1 : level === 1 ? 2 : 3;
}

/** Reads word/styles.xml; without bytes there are no styles. */
export function readStyles(part: string, bytes: Uint8Array | undefined, limits: ParseLimits): Styles {
  const styles = new Map<string, Style>();
  let defaultStyle = '';
  let current: Style | undefined;
  const inherited = <T>(id: string, pick: (style: Style) => T | undefined): T | undefined => {
    const seen = new Set<string>();
    for (let at: string | undefined = id; at !== undefined && !seen.has(at); ) {
      seen.add(at);
      const style = styles.get(at);
      const value = style === undefined ? undefined : pick(style);
      if (value !== undefined) return value;
      at = style?.basedOn;
    }
    return undefined;
  };
  if (bytes !== undefined) {
    readXml(part, bytes, limits, {
      open: (name, attributes) => {
        const value = attributes.get('w:val');
        if (name === 'w:style') {
          const id = attributes.get('w:styleId') ?? '';
          current = {
            name: id,
            basedOn: undefined,
            outline: undefined,
            list: undefined,
            level: undefined,
            hidden: undefined,
          };
          styles.set(id, current);
          if (attributes.get('w:type') === 'paragraph' && /^(?:1|true|on)$/.test(attributes.get('w:default') ?? '')) {
            defaultStyle = id;
          }
        } else if (current === undefined) return;
        else if (name === 'w:name') current.name = value ?? current.name;
        else if (name === 'w:basedOn') current.basedOn = value;
        else if (name === 'w:outlineLvl') current.outline = Number(value);
        else if (name === 'w:numId') current.list = value;
        else if (name === 'w:ilvl') current.level = Number(value);
        else if (name === 'w:vanish') current.hidden = isOn(attributes);
      },
      close: (name) => {
        if (name === 'w:style') current = undefined;
      },
    });
  }
  const names = (id: string): string => styles.get(id)?.name ?? id;
  return {
    defaultStyle,
    roleOf: (id) =>
      inherited(id, (style) => namedRole(style.name)) ??
      namedRole(id) ??
      outlineRole(inherited(id, (style) => style.outline)),
    isContents: (id) => /^toc\s?\d|^目录\s?\d/i.test(names(id)),
    numberingOf: (id) => {
      const list = inherited(id, (style) => style.list);
      return list === undefined || list === '0'
        ? undefined
        : { list, level: inherited(id, (style) => style.level) ?? 0 };
    },
    isHidden: (id) => inherited(id, (style) => style.hidden) ?? false,
  };
}

function namedRole(name: string): Role | undefined {
  const plain = name.trim().toLowerCase();
  if (plain === 'title' || plain === '标题' || plain === '公文标题' || plain === '大标题') return 'title';
  const level = /^(?:heading|标题|titre|überschrift)\s?([1-9])(?:\s?char)?$/.exec(plain)?.[1];
  return level === undefined ? undefined : outlineRole(Number(level) - 1);
}
