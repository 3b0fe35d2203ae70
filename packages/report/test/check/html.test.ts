import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { markedHtml } from '../../src/check/html.ts';
import { checkedOf, claimOn, documentOf, findingOn, verdictOn } from './sample.ts';

interface Seen {
  readonly ids: string[];
  readonly links: string[];
  readonly tags: Set<string>;
  readonly attributes: Set<string>;
  /** What stands inside .text, without signs. */
  text: string;
}

function seen(html: string): Seen {
  const found: Seen = { ids: [], links: [], tags: new Set(), attributes: new Set(), text: '' };
  let inText = 0;
  let inSign = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      found.tags.add(name);
      for (const key of Object.keys(attributes)) found.attributes.add(key);
      if (attributes['id'] !== undefined) found.ids.push(attributes['id']);
      if (attributes['href'] !== undefined) found.links.push(attributes['href']);
      if (inText > 0 && name === 'div') inText += 1;
      if (attributes['class'] === 'text') inText = 1;
      if (inText > 0 && name === 'sup') inSign += 1;
    },
    ontext(text) {
      if (inText > 0 && inSign === 0) found.text += text;
    },
    onclosetag(name) {
      if (inText > 0 && name === 'div') inText -= 1;
      if (inText > 0 && name === 'sup') inSign -= 1;
    },
  });
  parser.write(html);
  parser.end();
  return found;
}

const document = documentOf([
  '青石镇人民政府关于2025年度法治政府建设情况的报告',
  '全年调解成功66件，其中书面27件，口头38件。',
  '罚款3000元。',
]);
const { text } = document;
const total = claimOn(text, '66件', 66);
const written = claimOn(text, '27件', 27);
const fine = claimOn(text, '3000元', 3000, { unit: '元' });
const checked = checkedOf(document, {
  claims: [total, written, fine],
  findings: [
    findingOn(text, '66件，其中书面27件，口头38件'),
    findingOn(text, text, { code: 'plan-missing', severity: 'error', quote: '', says: '没有下一年度安排' }),
  ],
  relations: [{ kind: 'sum', holds: false, says: '66≠27+38', claims: [total, written] }],
  verdicts: [
    verdictOn(total, 'supported', { label: '调解成功', counts: '本期达成协议', text: '66件', value: 66 }),
    verdictOn(written, 'contradicted', {
      label: '书面协议调解',
      text: '28件',
      value: 28,
      total: 28,
      entries: [
        {
          ledger: 'mediation-case',
          ledgerLabel: '人民调解案件',
          entry: 'e1',
          number: '〔2025〕1号',
          title: '相邻纠纷',
        },
      ],
    }),
    verdictOn(fine, 'unanswerable'),
  ],
});

describe('a checked report as a page', () => {
  const html = markedHtml(checked);

  test('shows the text whole and unchanged', () => {
    expect(seen(html).text.replace(/\n/gu, '')).toBe(text.replace(/\n/gu, ''));
  });

  test('links every sign to its explanation and back, and each place only once', () => {
    const { ids, links } = seen(html);
    expect(new Set(ids).size).toBe(ids.length);
    expect(links.every((link) => link.startsWith('#') && ids.includes(link.slice(1)))).toBe(true);
    for (const link of ['#v1', '#n1', '#v3', '#n3', '#f1', '#p1']) expect(links).toContain(link);
    expect(links).not.toContain('#p2');
  });

  test('says by sign and word, not by colour alone', () => {
    for (const words of [
      '✓',
      '✗',
      '？',
      '！1',
      '与台账一致',
      '与台账不一致',
      '台账无法判断',
      '疑点：各分项相加不等于合计',
    ])
      expect(html).toContain(words);
  });

  test('tells both values, the entries and the arithmetic', () => {
    for (const words of [
      '27件',
      '28件',
      '台账记录28条，前1条',
      '人民调解案件 〔2025〕1号 相邻纠纷',
      '66≠27+38',
      '✗ 不成立',
      '（口径：本期达成协议）',
    ])
      expect(html).toContain(words);
  });

  test('needs nothing from elsewhere and runs nothing', () => {
    const { tags, attributes } = seen(html);
    for (const tag of ['script', 'link', 'img', 'iframe', 'object', 'form', 'base']) expect(tags).not.toContain(tag);
    expect([...attributes].filter((name) => name.startsWith('on') || name === 'src' || name === 'style')).toEqual([]);
    expect(html).not.toMatch(/https?:|url\(|@import|\/\//u);
    expect(html).toContain("default-src 'none'");
  });

  test('overlapping findings and numbers keep the text, each with one sign', () => {
    const page = markedHtml({
      ...checked,
      findings: [
        findingOn(text, '成功66件，其'),
        findingOn(text, '66'),
        findingOn(text, '口头38件。\n罚款3000'),
        findingOn(text, '罚款3000元。'),
      ],
    });
    const { ids, text: shown } = seen(page);
    expect(shown.replace(/\n/gu, '')).toBe(text.replace(/\n/gu, ''));
    for (const id of ['p1', 'p2', 'p3', 'p4', 'n1', 'n2', 'n3'])
      expect(ids.filter((each) => each === id)).toHaveLength(1);
  });

  test('hostile names, text and titles stay text', () => {
    const evil = '<script>alert(1)</script>"\'&lt;img src=x onerror=alert(2)>\u0000\u0007]]>-->';
    const paper = documentOf([evil, `${evil}调解成功66件`]);
    const claim = claimOn(paper.text, '66件', 66);
    const page = markedHtml(
      checkedOf(paper, {
        file: evil,
        org: evil,
        claims: [claim],
        findings: [findingOn(paper.text, '66件', { says: evil, remedy: evil, quote: evil })],
        relations: [{ kind: 'rate', holds: true, says: evil, claims: [claim] }],
        verdicts: [
          verdictOn(claim, 'contradicted', {
            says: evil,
            label: evil,
            counts: `${evil}1`,
            text: evil,
            total: 1,
            entries: [{ ledger: evil, ledgerLabel: evil, entry: evil, number: evil, title: evil }],
          }),
        ],
      }),
    );
    const { tags, attributes } = seen(page);
    expect([...tags].filter((tag) => tag === 'script' || tag === 'img')).toEqual([]);
    expect([...attributes].filter((name) => name.startsWith('on'))).toEqual([]);
    expect(page).not.toContain('\u0000');
    expect(page).not.toContain('\u0007');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  test('any text with any marks is shown unchanged', () => {
    const spans = fc.array(fc.tuple(fc.nat(60), fc.nat(20)), { maxLength: 6 });
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 30 }), { minLength: 1, maxLength: 4 }),
        spans,
        (lines, places) => {
          const clean = lines.map((line) => line.replace(/\p{Cc}/gu, ''));
          const paper = documentOf(clean);
          const findings = places
            .map(([start, length]) => ({ start, end: Math.min(paper.text.length, start + length) }))
            .filter((at) => at.start < at.end)
            .map((at) => ({ ...findingOn(paper.text, ''), at }));
          expect(seen(markedHtml(checkedOf(paper, { findings }))).text.replace(/\n/gu, '')).toBe(clean.join(''));
        },
      ),
    );
  });

  test('a report without ledgers marks its numbers plainly and says so', () => {
    const page = markedHtml({ ...checked, verdicts: [] });
    expect(page).toContain('没有对照台账');
    expect(page).toMatch(/<span class="[^"]*number[^"]*">66<\/span>|<span class="[^"]*number[^"]*">66件<\/span>/u);
    expect(page).not.toContain('<a class="sign supported"');
    const { ids, links } = seen(page);
    expect(links).toContain('#n1');
    expect(links.every((link) => ids.includes(link.slice(1)))).toBe(true);
  });
});
