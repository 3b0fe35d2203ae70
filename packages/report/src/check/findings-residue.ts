/** What does not belong into a finished text: placeholders, bookmarks, field codes, control characters, page numbers; and document numbers written wrongly. */

import { findingAt } from './findings-catalogue.ts';
import type { Context } from './findings-context.ts';
import type { Finding } from './model.ts';

const residues: readonly { readonly at: RegExp; readonly says: string }[] = [
  { at: /\[bookmark:[^\]\n]{0,40}\]/g, says: '文字处理软件的书签没有清除' },
  { at: /\{\{[^{}\n]{0,80}\}\}|\$\{[^{}\n]{0,80}\}|<%[^%\n]{0,80}%>/g, says: '模板的占位符没有换成内容' },
  {
    at: /错误[!！]\s*(未找到引用源|未定义书签|文档中没有指定样式的文字)[。.]?|Error!\s*(Reference source not found|Bookmark not defined)\.?/g,
    says: '交叉引用已经失效',
  },
  {
    at: /\b(MERGEFORMAT|PAGEREF\s+\S{1,30}|HYPERLINK\s+"[^"\n]{0,100}"|TOC\s+\\o|EMBED\s+\w+\.\w+)/g,
    says: '文字处理软件的域代码没有清除',
  },
  { at: /lorem ipsum/gi, says: '排版用的假文没有清除' },
  {
    at: /(此处|这里|请在此)(插入|填写|填入|添加|输入|补充|需补)[\u4e00-\u9fff]{0,10}|（(待补充|待填|待核实|待定)）|\((待补充|待填|待核实|待定)\)|【(待补充|待填|待核实|请填写)[^】\n]{0,20}】/g,
    says: '提示填写的文字没有换成内容',
  },
  {
    at: /(?<![A-Za-z0-9])[XxＸｘ×]{2,}(?![A-Za-z0-9])(?=[\u4e00-\u9fff，。、；）)]|$)|[×Ｘ](?=[镇乡县区市村年月日件人次名])/g,
    says: '“XX”一类的占位没有换成内容',
  },
  { at: /_{3,}|＿{2,}/g, says: '留空的下划线没有填写' },
  { at: /(?:(?![\t\n\r])[\p{Cc}\p{Co}\ufffd])+/gu, says: '含有乱码或者看不见的控制字符' },
  { at: /\[object Object\]|\bundefined\b|\bNaN\b/g, says: '程序生成时的错误值没有清除' },
];

export function residueFindings(context: Context): Finding[] {
  const found: Finding[] = [];
  for (const { at, says } of residues) {
    const places = [...context.text.matchAll(at)].map((each) => ({
      start: each.index,
      end: each.index + each[0].length,
    }));
    const [first, ...others] = places;
    if (first) found.push(findingAt('residue', context.text, first, says, { others }));
  }
  return [...found, ...pageNumbers(context), ...documentNumbers(context)];
}

/** A page number of a paged file is no residue there, only where the text runs on. */
function pageNumbers(context: Context): Finding[] {
  if (context.input.document.format === 'pdf') return [];
  const [first, ...others] = [
    ...context.text.matchAll(
      /^[ \t\u3000]*([-—–－]\s*\d{1,3}\s*[-—–－]|第\s*\d{1,3}\s*页(\s*共\s*\d{1,3}\s*页)?)[ \t\u3000]*$/gm,
    ),
  ].map((each) => ({ start: each.index, end: each.index + each[0].length }));
  return first ? [findingAt('page-number-residue', context.text, first, '正文里留下了页码', { others })] : [];
}

const documentNumber =
  /([\u4e00-\u9fff]{1,12})(\s*)([[［【（(〔﹝〈{「])(\s*)(\d{2,4})(年?)(\s*)([\]］】）)〕﹞〉}」])(\s*)(第?)(\s*)(\d{1,5})(\s*)号/g;

/** 石政 [2023] 105号 → 石政〔2023〕105号 (GB/T 9704-2012 7.2.5). Numbers of court cases put the year first and are left alone. */
function documentNumbers(context: Context): Finding[] {
  return [...context.text.matchAll(documentNumber)].flatMap((match) => {
    const [all, mark = '', gap, open, g2, year = '', nian, g3, close, g4, di, g5, number = '', g6] = match;
    // 人调字、罚字: numbers of case papers, which have their own customs.
    if (mark.endsWith('字')) return [];
    const faults: string[] = [];
    const square = (open === '〔' || open === '﹝') && (close === '〕' || close === '﹞');
    if (!square) faults.push(`年份用了“${open}${close}”`);
    if (year.length !== 4) faults.push('年份不是四位');
    if (nian) faults.push('年份后多了“年”');
    if (di) faults.push('序号前多了“第”');
    if (number.startsWith('0')) faults.push('序号编了虚位');
    if ([gap, g2, g3, g4, g5, g6].some((each) => each)) faults.push('中间有空格');
    if (faults.length === 0) return [];
    const agency = mark.slice(-8);
    const start = match.index + mark.length - agency.length;
    const right = `〔${year}〕${Number(number)}号`;
    const at = { start, end: match.index + all.length };
    const says = `发文字号“${context.text.slice(at.start, at.end)}”写法不对：${faults.join('，')}`;
    return [
      findingAt('document-number-form', context.text, at, says, { remedy: `改成“${right}”的写法，前面的代字照写` }),
    ];
  });
}
