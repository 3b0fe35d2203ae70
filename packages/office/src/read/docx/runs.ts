import type { Attributes } from '../../ooxml/xml.ts';
import type { Paragraph } from './frames.ts';
import { isOn } from './styles.ts';

/** Elements whose whole content is no text of the document as it stands. */
export const skipped = new Set([
  'w:moveFrom',
  'w:instrText',
  'w:delInstrText',
  'w:delText',
  'w:rt',
  'w:sectPr',
  'w:pPrChange',
  'w:rPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:sectPrChange',
  'w:tblGridChange',
  'w:tblPrExChange',
  'w:numberingChange',
]);

/** Takes a property of the paragraph in. */
export function paragraphProperty(paragraph: Paragraph, name: string, attributes: Attributes): void {
  const value = attributes.get('w:val');
  if (name === 'w:pStyle') paragraph.style = value;
  else if (name === 'w:outlineLvl') paragraph.outline = Number(value);
  else if (name === 'w:numId') paragraph.list = value;
  else if (name === 'w:ilvl') paragraph.level = Number(value);
}

/** Takes an element of a run in; gives the text that it stands for, when it stands for some. */
export function runElement(paragraph: Paragraph, name: string, attributes: Attributes): string | undefined {
  const { run, fields } = paragraph;
  switch (name) {
    case 'w:r':
      paragraph.run = { hidden: undefined, style: undefined };
      return undefined;
    case 'w:vanish':
      if (run !== undefined) run.hidden = isOn(attributes);
      return undefined;
    case 'w:rStyle':
      if (run !== undefined) run.style = attributes.get('w:val');
      return undefined;
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:br':
    case 'w:cr':
      return '\n';
    case 'w:noBreakHyphen':
      return '-';
    case 'w:fldChar': {
      const kind = attributes.get('w:fldCharType');
      if (kind === 'begin') fields.push('code');
      else if (kind === 'end') fields.pop();
      else if (kind === 'separate' && fields.length > 0) fields[fields.length - 1] = 'result';
      return undefined;
    }
    default:
      return undefined;
  }
}
