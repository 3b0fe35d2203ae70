import { readProof } from '@yifa/office';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ComposedReport,
  metadataCsv,
  metadataRow,
  publicationOf,
  publicFragment,
  publicHtml,
} from '../../src/index.ts';
import { evidenceOf } from '../../src/signing/evidence.ts';
import { address, frozen, profile, report, saying } from './sample.ts';

const publication = publicationOf(report, {
  profile,
  indexNo: '119901210011223334/2024-00001',
  publishedOn: '2024-02-26 09:30',
  address,
});
const evidence = evidenceOf(frozen, report);
const page = publicHtml(report, { publication, evidence });

function metaIn(html: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [, name = '', content = ''] of html.matchAll(/<meta name="([A-Z]\w+)" content="([^"]*)">/g))
    found.set(name, [...(found.get(name) ?? []), content]);
  return found;
}

function scriptsIn(html: string): unknown[] {
  return [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, json = '']): unknown =>
    JSON.parse(json),
  );
}

function levelsIn(html: string): number[] {
  return [...html.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level));
}

describe('the published page', () => {
  test('carries every name of government sites once', () => {
    expect(Object.fromEntries(metaIn(page))).toEqual({
      SiteName: ['示例县人民政府网'],
      SiteDomain: ['portal.example'],
      SiteIDCode: ['9901210001'],
      ColumnName: ['法治政府建设年度报告'],
      ColumnDescription: ['本县各级机关的法治政府建设年度报告'],
      ColumnKeywords: ['法治政府建设;年度报告'],
      ColumnType: ['政务公开'],
      ArticleTitle: ['砚池镇人民政府关于2023年度法治政府建设情况的报告'],
      PubDate: ['2024-02-26 09:30'],
      ContentSource: ['示例县砚池镇人民政府'],
      Keywords: ['法治政府建设;年度报告;2023年;砚池镇人民政府'],
      Author: ['示例县砚池镇人民政府'],
      Description: ['砚池镇人民政府2023年度法治政府建设情况，内容包括：主要举措和成效；存在的不足和原因。'],
      Url: [address],
    });
  });

  test('leaves out what is not known instead of saying nothing under its name', () => {
    const bare = publicHtml(report, { publication: publicationOf(report, { profile: {} }) });
    expect([...metaIn(bare).keys()]).not.toContain('SiteName');
    expect([...metaIn(bare).keys()]).not.toContain('Url');
    expect(bare).not.toContain('<svg');
  });

  test('shows the catalogue with the number given', () => {
    for (const [label, value] of [
      ['索引号', '119901210011223334/2024-00001'],
      ['发文字号', '砚池府〔2024〕3号'],
      ['体裁分类', '报告'],
      ['有效性', '有效'],
      ['成文日期', '2024-02-20'],
      ['公开形式', '主动公开'],
    ])
      expect(page).toContain(`<th scope="row">${label}</th><td>${value}</td>`);
  });

  test('needs nothing from elsewhere', () => {
    const text = page.replace(/<script type="application\/ld\+json">.*?<\/script>/gs, '');
    const addresses = [...text.matchAll(/https?:\/\/[^\s"'<>)]+/g)].map(([found]) => found);
    expect(new Set(addresses)).toEqual(new Set([address]));
    expect(text).not.toMatch(/<(?:link|img|iframe|object|embed|base)\b|\bsrc=|@import|url\(/);
  });

  test('says to machines what may be read aloud, and every such element is there', () => {
    const [about] = scriptsIn(page);
    expect(about).toMatchObject({
      '@type': 'WebPage',
      inLanguage: 'zh-CN',
      identifier: '119901210011223334/2024-00001',
      datePublished: '2024-02-26',
      speakable: { '@type': 'SpeakableSpecification', cssSelector: ['[data-speak]'] },
    });
    const spoken = [...page.matchAll(/<(h1|h2|h3|p)[^>]* data-speak>(.*?)<\/\1>/gs)].map(([, , text = '']) =>
      text.replace(/<[^>]+>/g, ''),
    );
    expect(spoken.join('')).toContain('全年调解结案71件，成功率为98.61%；其中“三所联调”办结71件。');
  });

  test('proves each number by evidence that can be read back from the file', async () => {
    const proof = await readProof('报告.html', new TextEncoder().encode(page));
    expect(proof.copies).toMatchObject([
      { source: 'script', sealed: true, evidence: { org: '990121101', revision: 1 } },
    ]);
    expect(proof.numbers.map(({ place, text }) => [place, text])).toEqual(
      evidence.numbers.map(({ place, text }) => [place, text]),
    );
    expect(proof.numbers.map(({ text }) => text)).toEqual(['71件', '98.61%', '1280.5元']);
    expect(page).toContain('value="128050">1280.5元</data>');
  });

  test('refuses the evidence of another text', () => {
    expect(() => publicHtml(saying('没有数据。'), { publication, evidence })).toThrow(RangeError);
  });

  test('leaves no heading level out, whatever the outline', () => {
    expect(levelsIn(page)).toEqual([1, 2, 3, 2]);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(1 as const, 2 as const, 3 as const), { maxLength: 12 }), (levels) => {
        const outline = levels.map((level, n) => ({ id: `s${n}`, level, heading: `第${n}节`, paragraphs: [] }));
        const found = levelsIn(publicHtml({ ...report, sections: outline }, { publication }));
        expect(found).toHaveLength(levels.length + 1);
        for (const [n, level] of found.entries()) expect(level).toBeLessThanOrEqual((found[n - 1] ?? 0) + 1);
      }),
    );
  });

  test('keeps the text of strangers text', () => {
    const hostile = `</title></script><script>alert(1)</script><img src=x onerror=alert(1)>"'&<!--`;
    const evil: ComposedReport = {
      ...report,
      title: `报告${hostile}`,
      number: hostile,
      addressee: hostile,
      signature: { ...report.signature, org: `某镇${hostile}` },
      sections: [{ id: 'x', level: 1, heading: hostile, paragraphs: [[{ text: hostile }]] }],
    };
    const about = publicationOf(evil, {
      profile: { siteName: hostile, publisher: hostile, topic: hostile },
      indexNo: hostile,
      publishedOn: hostile,
      address: `javascript:alert(1)//${hostile}`,
    });
    expect(about.address).toBe('');
    const shown = publicHtml(evil, { publication: about, stamp: hostile });
    expect(shown).not.toMatch(/<img|<script>alert|onerror=alert\(1\)>(?!&)/);
    expect(shown.match(/<script/g)).toHaveLength(2);
    expect(shown.match(/<\/title>/g)).toHaveLength(1);
    expect(scriptsIn(shown)).toHaveLength(1);
  });

  test('a draft is stamped and kept from search engines', () => {
    const draft = publicHtml(report, { publication, stamp: '送审稿' });
    expect(draft).toContain('<p class="stamp">送审稿</p>');
    expect(draft).toContain('noindex');
    expect(page).not.toContain('noindex');
  });

  test('the fragment is the article and its proof alone', () => {
    const fragment = publicFragment(report, evidence);
    expect(fragment).not.toMatch(/<html|<head|<style|<script>/);
    expect(levelsIn(fragment)).toEqual([1, 2, 3, 2]);
    expect(scriptsIn(fragment)).toHaveLength(1);
  });
});

describe('the row for the portal', () => {
  test('has the catalogue by its labels', () => {
    expect(metadataRow(publication)).toMatchObject({
      索引号: publication.indexNo,
      网址: address,
      公开方式: '政府网站',
    });
    expect([...publication.summary].length).toBeLessThanOrEqual(100);
  });

  test('as CSV holds separators and takes no formula', () => {
    const csv = metadataCsv([{ ...publication, title: '=cmd|"a",b\r\n二行', source: '@x' }]);
    expect(csv.startsWith('\uFEFF索引号,发文字号,')).toBe(true);
    expect(csv).toContain(`"'=cmd|""a"",b\r\n二行"`);
    expect(csv).toContain(",'@x,");
  });

  test('a summary never grows beyond a hundred characters', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { maxLength: 20 }), (headings) => {
        const sections = headings.map((heading, n) => ({ id: `s${n}`, level: 1 as const, heading, paragraphs: [] }));
        const { summary } = publicationOf({ ...report, sections }, { profile });
        expect([...summary].length).toBeLessThanOrEqual(100);
      }),
    );
  });
});
