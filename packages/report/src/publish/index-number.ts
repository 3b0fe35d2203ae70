/** 索引号 by template: every place composes it in its own way. */
import { YifaError } from '@yifa/kernel';
import { isUscc } from '@yifa/law';

/** Parts that stand in braces, and what each becomes. */
export const indexNumberParts = {
  uscc: '统一社会信用代码（18位）',
  code: '组织机构代码（9位，取自统一社会信用代码）',
  division: '县级行政区划代码（6位，取自统一社会信用代码）',
  org: '机构在本系统的代码',
  year: '生成年度（4位）',
  date: '生成日期（8位）',
  seq: '年度流水号，{seq:5}为补足5位',
} as const;

type Part = keyof typeof indexNumberParts;

export interface IndexNumberWords {
  readonly uscc?: string;
  readonly org: string;
  /** YYYY-MM-DD. */
  readonly formedOn: string;
  readonly seq: number;
}

export const usualIndexTemplate = '{org}/{year}-{seq:5}';

const inBraces = /\{([^{}]*)\}/g;

function isPart(name: string): name is Part {
  return Object.hasOwn(indexNumberParts, name);
}

function refused(says: string): YifaError {
  return new YifaError('invalid-input', says);
}

/**
 * A 索引号 from its template, such as `{uscc}/{year}-{seq:5}` or `{code}-RC/{year}-{seq}`; what stands outside braces is
 * kept as it is. The template must hold a sequence and a year, without which numbers would repeat.
 * @throws YifaError invalid-input for a part that is not known, one that the org has no value for, or a missing sequence
 */
export function indexNumber(template: string, words: IndexNumberWords): string {
  const parts = [...template.matchAll(inBraces)].map((match) => match[1]?.split(':')[0]);
  if (!parts.includes('seq') || !(parts.includes('year') || parts.includes('date')))
    throw refused(`索引号的组成“${template}”缺少年度或者流水号`);
  if (/[{}]/.test(template.replace(inBraces, ''))) throw refused(`索引号的组成“${template}”括号不成对`);
  if (/[^\x20-\x7E\p{Script=Han}]/u.test(template) || template.length > 80)
    throw refused(`索引号的组成“${template}”只能用汉字、字母、数字和半角符号，最长80字`);
  return template.replace(inBraces, (_, inside: string) => said(inside, words));
}

function said(inside: string, { uscc, org, formedOn, seq }: IndexNumberWords): string {
  const [name = '', width, ...rest] = inside.split(':');
  if (!isPart(name) || rest.length > 0 || (width !== undefined && name !== 'seq'))
    throw refused(`索引号的组成部分“{${inside}}”不认识，可用：${Object.keys(indexNumberParts).join('、')}`);
  switch (name) {
    case 'uscc':
      return codeOf(uscc);
    case 'code':
      return codeOf(uscc).slice(8, 17);
    case 'division':
      return codeOf(uscc).slice(2, 8);
    case 'org':
      return org;
    case 'year':
      return formedOn.slice(0, 4);
    case 'date':
      return formedOn.replaceAll('-', '');
    case 'seq': {
      if (width !== undefined && !/^(?:[1-9]|10)$/.test(width)) throw refused(`流水号的位数“${width}”应为1至10`);
      return String(seq).padStart(Number(width ?? 1), '0');
    }
  }
}

function codeOf(uscc: string | undefined): string {
  if (uscc === undefined || !isUscc(uscc)) throw refused('索引号用到统一社会信用代码，但本机构没有填写或者填写有误');
  return uscc;
}
