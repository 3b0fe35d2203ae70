import { type Relation, relationsOf } from '../../ooxml/relations.ts';
import type { Package } from '../../ooxml/zip.ts';
import type { Piece } from '../blocks.ts';
import { compose, type Item } from '../compose.ts';
import { FileFault } from '../fault.ts';
import type { ParseLimits } from '../limits.ts';
import type { ReadNote } from '../model.ts';
import { readBody } from './body.ts';
import { readNumbering } from './numbering.ts';
import { readStyles } from './styles.ts';

const says: Partial<Record<ReadNote['code'], string>> = {
  'tracked-changes': '文件含有修订痕迹：按接受全部修订后的文字读取',
  comments: '文件含有批注：批注没有读入',
  'hidden-text': '文件含有隐藏文字：隐藏文字没有读入',
  'text-boxes': '文件含有文本框：框中文字排在所在段落之后',
};

/**
 * The text of a .docx file (ECMA-376, ISO/IEC 29500, strict or transitional) as a reader sees it with all changes
 * accepted: list numbers counted, hidden and deleted text out, text boxes after their paragraph, notes at the end.
 * Headers, footers, charts, pictures and tables of contents are not read. Errors: `file-broken`, `file-bomb`,
 * `file-password`, `file-too-large`.
 */
export async function readDocx(
  pack: Package,
  limits: ParseLimits,
): Promise<{ text: string; pieces: Piece[]; notes: ReadNote[] }> {
  const main = await mainPart(pack, limits);
  const bytes = await pack.find(main);
  if (bytes === undefined) throw new FileFault('file-broken', `缺少正文部件 ${main}`);
  const relations = await relationsOf(pack, main, limits);
  const styles = readStyles(...(await part(pack, relations, 'styles')), limits);
  const numberer = readNumbering(...(await part(pack, relations, 'numbering')), limits);
  const tools = { styles, numberer, limits };
  const body = readBody(main, bytes, tools);
  const noticed = new Set(body.noticed);
  const items: Item[] = [...body.items];
  for (const [type, ids] of [
    ['footnotes', body.footnotes],
    ['endnotes', body.endnotes],
  ] as const) {
    if (ids.length === 0) continue;
    const [name, notes] = await part(pack, relations, type);
    if (notes === undefined) continue;
    const read = readBody(name, notes, tools);
    for (const code of read.noticed) noticed.add(code);
    for (const id of new Set(ids)) items.push(...(read.notes.get(id) ?? []));
  }
  const notes: ReadNote[] = [];
  for (const code of noticed) notes.push({ code, says: says[code] ?? code });
  if (pack.names.some((name) => /(?:^|\/)vbaProject\.bin$/i.test(name))) {
    notes.push({ code: 'macros', says: '文件含有宏：宏没有运行，也没有读入' });
  }
  const external = await externals(pack, limits);
  if (external > 0) notes.push({ code: 'external-links', says: `文件指向 ${external} 个外部地址：没有访问` });
  return { ...compose(items, limits), notes };
}

async function mainPart(pack: Package, limits: ParseLimits): Promise<string> {
  const relation = (await relationsOf(pack, '', limits)).find(
    ({ type, external }) => type === 'officeDocument' && !external,
  );
  return relation?.target ?? 'word/document.xml';
}

async function part(
  pack: Package,
  relations: readonly Relation[],
  type: string,
): Promise<[string, Uint8Array | undefined]> {
  const name = relations.find((relation) => relation.type === type && !relation.external)?.target;
  return name === undefined ? [type, undefined] : [name, await pack.find(name)];
}

/** How many addresses outside the file its relations name: links, pictures, templates. */
async function externals(pack: Package, limits: ParseLimits): Promise<number> {
  const targets = new Set<string>();
  for (const name of pack.names) {
    const owner = /^(.*\/)?_rels\/([^/]*)\.rels$/.exec(name);
    if (owner === null) continue;
    const relations = await relationsOf(pack, `${owner[1] ?? ''}${owner[2] ?? ''}`, limits);
    for (const { external, target } of relations) if (external) targets.add(target);
  }
  return targets.size;
}
