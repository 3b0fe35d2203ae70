/** Whose report it is and of which year: years, places, posts and people left over from another text; date and signature. */

import { findingAt } from './findings-catalogue.ts';
import type { Context } from './findings-context.ts';
import type { Finding } from './model.ts';
import { isDate, spanAt } from './text-layout.ts';

export function originFindings(context: Context): Finding[] {
  return [...staleYears(context), ...otherPlaces(context), ...ownKind(context), ...leaders(context), ...tail(context)];
}

/** Ways of speaking of the year reported on; a year elsewhere (laws, plans, single events) is free to be any. */
const reporting =
  /(?<![自从至到—\-－~～比较于截(（《〈\d])(20\d\d)\s*年(?:度(?!考核|预算|计划|要点)|以来|全年|共|累计|[，,]?\s*(?:我|全|本)[镇乡县区市街]|法治政府建设)/g;

function staleYears(context: Context): Finding[] {
  const { year } = context;
  if (year === undefined) return [];
  const inBooks = spansOf(context.text, /《[^》\n]{1,80}》/g);
  const said = [...context.text.matchAll(reporting)]
    .map((each) => ({
      year: Number(each[1]),
      at: { start: each.index, end: each.index + each[0].length },
      words: each[0],
    }))
    .filter(({ at }) => spanAt(inBooks, at.start) === undefined);
  const stale = said.filter((each) => {
    if (each.year === year || each.year > year) return false;
    const around = context.text.slice(Math.max(0, each.at.start - 12), each.at.end + 12);
    return !/(相比|同比|比上年|较上年|上一年|去年|年度(为|末|底)|自|截至|起|书面述法|总结|回顾|整改|反馈)/.test(around);
  });
  const headings = context.body.flatMap((each) => {
    if (each.kind !== 'heading' || !/(下一|下步|安排|打算|计划|思路)/.test(each.text)) return [];
    const found = /(20\d\d)\s*年/.exec(each.text);
    if (!found || Number(found[1]) !== year || /(不足|问题|成效|情况)/.test(each.text)) return [];
    const start = each.start + found.index;
    return [{ start, end: start + found[0].length }];
  });
  const [first, ...others] = stale.map(({ at }) => at);
  const found: Finding[] = [];
  if (first) {
    const word = stale[0]?.year;
    const says = `报告年度是${year}年，这里把${word}年当作报告年度来写`;
    found.push(findingAt('stale-year', context.text, first, says, { others }));
  }
  for (const at of headings)
    found.push(findingAt('stale-year', context.text, at, `下一年度是${year + 1}年，这里写的是${year}年`));
  return found;
}

function spansOf(text: string, what: RegExp): { start: number; end: number }[] {
  return [...text.matchAll(what)].map((each) => ({ start: each.index, end: each.index + each[0].length }));
}

function otherPlaces(context: Context): Finding[] {
  const { place, text, input } = context;
  const found: Finding[] = [];
  for (const name of input.org?.others ?? []) {
    const bare = name.replace(/(人民政府|办事处|党工委|党委)$/, '');
    if (bare.length < 2 || place?.includes(bare)) continue;
    const [first, ...others] = spansOf(text, new RegExp(escaped(bare), 'g'));
    if (first) found.push(findingAt('other-place', text, first, `出现了别处的名称“${bare}”`, { others }));
  }
  if (!place || !/(镇|乡|街道)$/.test(place)) return found;
  // 现将某镇…报告如下, and the organ that signs: who names himself otherwise there, copied it.
  const self = [
    ...text.matchAll(/现将([\u4e00-\u9fff]{2,6}?(?:镇|乡|街道))(?=20\d\d|全年|法治|年度)/g),
    ...text.matchAll(/^\s*([\u4e00-\u9fff]{2,12}?(?:镇|乡|街道))(?=(?:人民政府|办事处)\s*$)/gm),
  ];
  for (const each of self) {
    const name = each[1] ?? '';
    if (/^(我|全|本|各)/.test(name) || place.endsWith(name) || name.endsWith(place) || name.includes('街道办'))
      continue;
    const start = each.index + each[0].length - name.length;
    found.push(
      findingAt('other-place', text, { start, end: start + name.length }, `本单位是“${place}”，这里写的是“${name}”`),
    );
  }
  return [...found, ...ownNameVaries(text, place)];
}

/** A name of three characters or more that once lost one: 青石坡乡 written 青石乡. */
function ownNameVaries(text: string, place: string): Finding[] {
  const [, stem = '', kind = ''] = /([\u4e00-\u9fff]{3,5})(镇|乡|街道)$/.exec(place) ?? [];
  const variants = [...new Set([...stem].map((_, at) => stem.slice(0, at) + stem.slice(at + 1)))];
  return variants.flatMap((variant) => {
    const [first, ...others] = spansOf(text, new RegExp(`${variant}${kind}`, 'g')).filter(
      (at) => text.slice(Math.max(0, at.end - stem.length - kind.length), at.end) !== stem + kind,
    );
    if (!first) return [];
    const says = `本单位是“${stem}${kind}”，这里写成“${variant}${kind}”`;
    return [findingAt('own-name-varies', text, first, says, { others })];
  });
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function ownKind(context: Context): Finding[] {
  const own = /(镇|乡|街道)$/.exec(context.place ?? '')?.[1];
  if (!own) return [];
  const wrong = spansOf(
    context.text,
    /(?<![\u4e00-\u9fff])(我|全|本)(镇|乡|街道)(?![镇乡村街道域土音])|(?<=[，。；、])(我|全)(镇|乡|街道)(?![镇乡村街道域土音])/g,
  ).filter((at) => !context.text.slice(at.start, at.end).endsWith(own));
  const [first, ...others] = wrong;
  if (!first) return [];
  const says = `本单位是${own}，这里写成“${context.text.slice(first.start, first.end)}”`;
  return [findingAt('own-kind-differs', context.text, first, says, { others })];
}

function leaders(context: Context): Finding[] {
  const posts = new Map<string, { name: string; at: { start: number; end: number } }>();
  const found: Finding[] = [];
  for (const each of context.text.matchAll(
    /(党委书记|党工委书记|镇长|乡长|街道办事处主任)([\u4e00-\u9fff]{2,3}?)同志/g,
  )) {
    const [, post = '', name = ''] = each;
    const start = each.index + post.length;
    const at = { start, end: start + name.length };
    const before = posts.get(post);
    if (!before) posts.set(post, { name, at });
    else if (before.name !== name)
      found.push(
        findingAt('leaders-differ', context.text, at, `${post}前面写“${before.name}”，这里写“${name}”`, {
          others: [before.at],
        }),
      );
  }
  return found;
}

function tail(context: Context): Finding[] {
  if (!context.entire) return [];
  const { text, year, layout } = context;
  const last = layout.paragraphs.slice(-12);
  const end = { start: layout.paragraphs.at(-1)?.start ?? 0, end: layout.paragraphs.at(-1)?.end ?? text.length };
  const found: Finding[] = [];
  const date = last.findLast((each) => isDate(each.text));
  if (!date) found.push(findingAt('date-missing', text, end, '文末没有成文日期'));
  else {
    if (!/^\d/.test(date.text) || /年\s*0|月\s*0/.test(date.text))
      found.push(findingAt('date-form', text, date, `成文日期“${date.text}”写法不对`));
    const written = Number(/^(20\d\d)/.exec(date.text)?.[1] ?? Number.NaN);
    if (
      year !== undefined &&
      Number.isFinite(written) &&
      written !== year + 1 &&
      !(written === year && /1[12]\s*月/.test(date.text))
    )
      found.push(findingAt('date-year', text, date, `报告年度是${year}年，成文日期写的是${written}年`));
  }
  const signed = last.some(
    (each) =>
      each.text.length <= 40 &&
      /^[^，,。：:]{2,36}(人民政府|办事处|委员会|党委|党工委|司法局|司法所|街道)$/.test(each.text),
  );
  if (!signed) found.push(findingAt('signature-missing', text, end, '文末没有署名'));
  return found;
}
