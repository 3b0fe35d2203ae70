/** The catalogue data of a published report: what goes on its page, into its `<meta>` elements and to the portal. */
import type { PublishingProfile } from '@yifa/store';
import type { ComposedReport } from '../model.ts';

export const validities = ['有效', '失效', '废止', '已修改'] as const;
export type Validity = (typeof validities)[number];

export interface Publication {
  readonly title: string;
  /** 索引号; empty before it is given. */
  readonly indexNo: string;
  /** 发文字号. */
  readonly number: string;
  /** 主题分类. */
  readonly topic: string;
  /** 体裁分类. */
  readonly genre: string;
  /** 发布机构. */
  readonly publisher: string;
  readonly validity: Validity;
  /** 成文日期, YYYY-MM-DD. */
  readonly formedOn: string;
  /** 发布日期, YYYY-MM-DD with or without a time HH:mm; empty before it is published. */
  readonly publishedOn: string;
  readonly source: string;
  /** 公开形式. */
  readonly manner: '主动公开';
  /** 公开方式. */
  readonly channel: string;
  readonly keywords: readonly string[];
  /** 内容概述, at most 100 characters. */
  readonly summary: string;
  /** Where the page will stand; empty when that is not known yet. */
  readonly address: string;
  readonly site: { readonly name: string; readonly domain: string; readonly idCode: string };
  readonly column: {
    readonly name: string;
    readonly description: string;
    readonly keywords: string;
    readonly type: string;
  };
}

export interface PublicationOptions {
  readonly profile: PublishingProfile;
  readonly indexNo?: string;
  readonly publishedOn?: string;
  /** An http or https address; anything else is taken for a place in words and left out. */
  readonly address?: string;
  readonly validity?: Validity;
}

const longestSummary = 100;

function summaryOf({ year, signature, sections }: ComposedReport): string {
  const headings = sections
    .filter((section) => section.level === 1 && section.heading !== '')
    .map((section) => section.heading.replace(/^[一二三四五六七八九十]+、/u, ''));
  const contents = headings.length === 0 ? '' : `，内容包括：${headings.join('；')}`;
  const text = `${signature.org.replace(/\n/g, '、')}${year}年度法治政府建设情况${contents}。`;
  const signs = [...text];
  return signs.length <= longestSummary ? text : `${signs.slice(0, longestSummary - 1).join('')}…`;
}

/** The address when it is one a browser can open; else empty. */
export function webAddress(text: string): string {
  try {
    const { protocol, href } = new URL(text.trim());
    return protocol === 'https:' || protocol === 'http:' ? href : '';
  } catch {
    return '';
  }
}

/** The catalogue data of a report, from its text and the org's profile; nothing is made up that neither says. */
export function publicationOf(report: ComposedReport, options: PublicationOptions): Publication {
  const { profile } = options;
  const organ = report.signature.org.replace(/\n/g, '、');
  return {
    title: report.title.replace(/\n/g, ''),
    indexNo: options.indexNo ?? '',
    number: report.number,
    topic: profile.topic ?? '公安、安全、司法/司法',
    genre: profile.genre ?? '报告',
    publisher: profile.publisher ?? organ,
    validity: options.validity ?? '有效',
    formedOn: report.signature.date,
    publishedOn: options.publishedOn ?? '',
    source: profile.source ?? profile.publisher ?? organ,
    manner: '主动公开',
    channel: '政府网站',
    keywords: ['法治政府建设', '年度报告', `${report.year}年`, organ],
    summary: summaryOf(report),
    address: webAddress(options.address ?? ''),
    site: { name: profile.siteName ?? '', domain: profile.siteDomain ?? '', idCode: profile.siteIdCode ?? '' },
    column: {
      name: profile.columnName ?? '法治政府建设年度报告',
      description: profile.columnDescription ?? '',
      keywords: profile.columnKeywords ?? '',
      type: profile.columnType ?? '',
    },
  };
}

/** The rows of the catalogue table, in the order in which portals show them. */
export function catalogueOf(publication: Publication): readonly (readonly [label: string, value: string])[] {
  const { indexNo, number, topic, genre, publisher, validity, formedOn, publishedOn } = publication;
  return [
    ['索引号', indexNo],
    ['发文字号', number],
    ['主题分类', topic],
    ['体裁分类', genre],
    ['发布机构', publisher],
    ['有效性', validity],
    ['成文日期', formedOn],
    ['发布日期', publishedOn],
    ['标题', publication.title],
    ['来源', publication.source],
    ['公开形式', publication.manner],
    ['公开方式', publication.channel],
    ['关键词', publication.keywords.join('；')],
    ['内容概述', publication.summary],
  ];
}

/** The `<meta>` elements of government sites by name; what is not known is left out. */
export function metaOf(publication: Publication): readonly (readonly [name: string, content: string])[] {
  const { site, column } = publication;
  const all: readonly (readonly [string, string])[] = [
    ['SiteName', site.name],
    ['SiteDomain', site.domain],
    ['SiteIDCode', site.idCode],
    ['ColumnName', column.name],
    ['ColumnDescription', column.description],
    ['ColumnKeywords', column.keywords],
    ['ColumnType', column.type],
    ['ArticleTitle', publication.title],
    ['PubDate', publication.publishedOn],
    ['ContentSource', publication.source],
    ['Keywords', publication.keywords.join(';')],
    ['Author', publication.publisher],
    ['Description', publication.summary],
    ['Url', publication.address],
  ];
  return all.filter(([, content]) => content !== '');
}

/** A row for the portal's catalogue: labels and values, in JSON. */
export function metadataRow(publication: Publication): Readonly<Record<string, string>> {
  const { site, column, address } = publication;
  return Object.fromEntries([
    ...catalogueOf(publication),
    ['网站名称', site.name],
    ['网站标识码', site.idCode],
    ['栏目', column.name],
    ['网址', address],
  ]);
}

/** Cells that a spreadsheet would take for a formula begin with an apostrophe. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows for the portal's catalogue as CSV (RFC 4180) with a heading, in UTF-8 with the mark that spreadsheets look for. */
export function metadataCsv(publications: readonly Publication[]): string {
  const rows = publications.map(metadataRow);
  const heading = Object.keys(rows[0] ?? {});
  const lines = [heading, ...rows.map((row) => heading.map((name) => row[name] ?? ''))];
  return `\uFEFF${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}
