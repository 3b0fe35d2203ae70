/** A published report as one page that needs nothing else: no scripts, no fonts, no pictures from elsewhere. */
import { evidenceJsonLd, type FileEvidence, qrSvg } from '@yifa/office';
import type { ComposedReport } from '../model.ts';
import { publicArticle } from './html-article.ts';
import { escapeHtml, scriptJson } from './html-parts.ts';
import { speechScript } from './html-speech.ts';
import { pageStyle } from './html-style.ts';
import { catalogueOf, metaOf, type Publication } from './publication.ts';

export interface PublicHtmlOptions {
  readonly publication: Publication;
  /** The proof of the numbers (`evidenceOf`), of this very text. */
  readonly evidence?: FileEvidence;
  /** Printed above the title, for example 送审稿. */
  readonly stamp?: string;
}

/** What assistants may read aloud (schema.org SpeakableSpecification), beside the catalogue in the words of schema.org. */
function pageJsonLd(report: ComposedReport, publication: Publication): string {
  const { title, publishedOn, formedOn, publisher, keywords, summary, address, indexNo } = publication;
  return scriptJson({
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    name: title,
    inLanguage: 'zh-CN',
    about: `${report.year}年度法治政府建设情况`,
    description: summary,
    keywords: keywords.join(','),
    dateCreated: formedOn,
    ...(publishedOn === '' ? {} : { datePublished: publishedOn.slice(0, 10) }),
    ...(address === '' ? {} : { url: address }),
    ...(indexNo === '' ? {} : { identifier: indexNo }),
    publisher: { '@type': 'GovernmentOrganization', name: publisher },
    speakable: { '@type': 'SpeakableSpecification', cssSelector: ['[data-speak]'] },
  });
}

function placeOf({ site, column }: Publication): string {
  const steps = [site.name, column.name].filter((step) => step !== '').map((step) => `<li>${escapeHtml(step)}</li>`);
  return `<nav class="place" aria-label="当前位置"><div class="wrap"><ol>${steps.join('')}<li aria-current="page">正文</li></ol></div></nav>`;
}

function catalogueTable(publication: Publication): string {
  const rows = catalogueOf(publication).map(
    ([label, value]) => `<tr><th scope="row">${escapeHtml(label)}</th><td>${escapeHtml(value)}</td></tr>`,
  );
  return `<table class="catalogue"><caption>信息目录</caption><tbody>${rows.join('')}</tbody></table>`;
}

function byline({ source, publishedOn }: Publication): string {
  const published =
    publishedOn === ''
      ? ''
      : `<span>发布日期：<time datetime="${escapeHtml(publishedOn)}">${escapeHtml(publishedOn)}</time></span>`;
  return `<div class="byline"><span>来源：${escapeHtml(source)}</span>${published}</div>`;
}

/** A QR code of the address; an address too long for one has none. */
function codeOf(address: string): string {
  if (address === '' || address.length > 1_500) return '';
  return `<div class="qr">${qrSvg(address, `本页网址的二维码：${address}`)}<p>扫一扫，在手机上打开本页</p></div>`;
}

/**
 * The page as a file in UTF-8: catalogue table, `<meta>` names of government sites, the text with headings in order, its
 * numbers as `<data>` with their evidence, a QR code of the page's address, and a button to have it read aloud.
 * @throws RangeError when a date does not exist, or the evidence is that of another text
 */
export function publicHtml(report: ComposedReport, { publication, evidence, stamp = '' }: PublicHtmlOptions): string {
  const article = publicArticle(report, evidence);
  const meta = metaOf(publication).map(([name, content]) => `<meta name="${name}" content="${escapeHtml(content)}">`);
  const scripts = [pageJsonLd(report, publication), ...(evidence === undefined ? [] : [evidenceJsonLd(evidence)])];
  return `${[
    '<!DOCTYPE html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${article.title}</title>`,
    ...meta,
    ...(stamp === '' ? [] : ['<meta name="robots" content="noindex">']),
    `<style>${pageStyle}</style>`,
    ...scripts.map((script) => `<script type="application/ld+json">${script}</script>`),
    '</head>',
    '<body>',
    '<a class="skip" href="#text">跳到正文</a>',
    `<header>${placeOf(publication)}</header>`,
    '<main class="wrap">',
    ...(stamp === '' ? [] : [`<p class="stamp">${escapeHtml(stamp)}</p>`]),
    catalogueTable(publication),
    '<article id="text" tabindex="-1" aria-labelledby="title">',
    `<h1 id="title" data-speak>${article.title}</h1>`,
    byline(publication),
    `<div class="text">\n${article.text}</div>`,
    '</article>',
    '</main>',
    `<footer class="wrap foot"><p>发布机构：${escapeHtml(publication.publisher)}</p>${codeOf(publication.address)}</footer>`,
    `<script>${speechScript}</script>`,
    '</body>',
    '</html>',
  ].join('\n')}\n`;
}

/** Only the article and its evidence, to be pasted into a page of the portal that has the rest. */
export function publicFragment(report: ComposedReport, evidence?: FileEvidence): string {
  const { title, text } = publicArticle(report, evidence);
  const proof =
    evidence === undefined ? '' : `<script type="application/ld+json">${evidenceJsonLd(evidence)}</script>\n`;
  return `<article lang="zh-CN">\n<h1>${title}</h1>\n${text}</article>\n${proof}`;
}
