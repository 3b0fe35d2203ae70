import type { Role } from '../blocks.ts';

/** Elements that begin and end a paragraph. */
export const blockElements = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary ul'
  ).split(' '),
);

/** Elements whose content no reader of the page sees as its text. */
export const unseenElements = new Set(
  (
    'script style noscript template title iframe object embed applet svg math canvas audio video select datalist textarea ' +
    'button nav noframes frameset rt rp'
  ).split(' '),
);

/** Containers by which the common site systems mark the text of an article. */
const article =
  /(?:^|[\s_-])(?:trs_?editor|trs_?ueditor|trs_editor_view|ucapcontent|pages_content|zoom|article-?(?:content|body|text|con)|content-?(?:text|body|detail)|con_?text|main-?text|news_?content|view-content|rich_media_content)(?:$|[\s_-])/i;

export function isArticle(name: string, attribs: Readonly<Record<string, string>>): boolean {
  if (name === 'article' || name === 'main') return true;
  return article.test(attribs['id'] ?? '') || article.test(attribs['class'] ?? '');
}

/** Hidden by its own attributes; style sheets are not followed. */
export function isHidden(attribs: Readonly<Record<string, string>>): boolean {
  if (Object.hasOwn(attribs, 'hidden')) return true;
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i.test(attribs['style'] ?? '');
}

/** What stands beside or below a page's text; office programs name the heads and feet of printed pages so. */
export function isMargin(name: string, attribs: Readonly<Record<string, string>>): boolean {
  return (
    name === 'footer' || name === 'aside' || (name === 'div' && /^(?:header|footer)$/.test(attribs['title'] ?? ''))
  );
}

export function headingRole(name: string): Role | undefined {
  switch (name) {
    case 'h1':
      return 'title';
    case 'h2':
      return 1;
    case 'h3':
      return 2;
    case 'h4':
    case 'h5':
    case 'h6':
      return 3;
    default:
      return undefined;
  }
}
