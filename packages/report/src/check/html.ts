/** A checked report as one file that opens anywhere: no script, nothing fetched from elsewhere. */
import { checkedStyle } from './html-style.ts';
import { escapeHtml, isPlaced, markedText, severityWords, verdictWords } from './html-text.ts';
import type { CheckedReport, Finding, TextRelation, Verdict } from './model.ts';

export const relationWords = {
  sum: '合计',
  rate: '比率',
  bound: '部分与总数',
  equal: '前后一致',
  duplicate: '重复',
} as const satisfies Record<TextRelation['kind'], string>;

/** Whether arithmetic holds, in words; the same number twice is no fault in itself. */
export function sayHolds({ kind, holds }: TextRelation): string {
  if (kind === 'duplicate') return '疑似重复';
  return holds ? '成立' : '不成立';
}

/**
 * The text with every number marked by what the ledgers say of it and every finding where it is, the findings with links
 * there and back, the verdicts with both values and entries, and the arithmetic. One self-contained page of HTML.
 */
export function markedHtml(checked: CheckedReport): string {
  const title = escapeHtml(`校核结果：${checked.file}`);
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="Yifa">
<title>${title}</title>
<style>
${checkedStyle}
</style>
</head>
<body>
<header>
<h1>${title}</h1>
${summary(checked)}
</header>
<main>
<div class="columns">
<section aria-labelledby="text"><h2 id="text">报告正文</h2>
<div class="text">
${markedText(checked)}
</div>
</section>
<div>
${contradictedHtml(checked)}
<section aria-labelledby="findings"><h2 id="findings">发现的问题（${checked.findings.length}）</h2>
${findingsHtml(checked)}
</section>
</div>
</div>
${verdictsHtml(checked)}
${relationsHtml(checked)}
</main>
</body>
</html>
`;
}

function summary(checked: CheckedReport): string {
  const count = (verdict: Verdict['verdict']): number =>
    checked.verdicts.filter((each) => each.verdict === verdict).length;
  const severe = (severity: Finding['severity']): number =>
    checked.findings.filter((each) => each.severity === severity).length;
  const about = [checked.org, checked.year === undefined ? undefined : `${checked.year}年度`].filter(
    (part) => part !== undefined,
  );
  const lines = [
    ...(about.length > 0 ? [escapeHtml(about.join('　'))] : []),
    `读出数字${checked.claims.length}个；问题${checked.findings.length}处：错误${severe('error')}，疑点${severe('warning')}，提示${severe('notice')}`,
    checked.verdicts.length === 0
      ? '没有对照台账'
      : `对照台账：<span class="sign supported">✓</span>一致${count('supported')}，<span class="sign contradicted">✗</span>不一致${count('contradicted')}，<span class="sign unanswerable">？</span>无法判断${count('unanswerable')}`,
    ...checked.document.notes.map((note) => `读取说明：${escapeHtml(note.says)}`),
    ...(checked.notes ?? []).map((note) => `说明：${escapeHtml(note.says)}`),
  ];
  return lines.map((line) => `<p>${line}</p>`).join('\n');
}

/** What the ledgers contradict, beside the text: it matters most. */
function contradictedHtml({ verdicts }: CheckedReport): string {
  const items = verdicts.flatMap(({ verdict, claim, says }, index) => {
    if (verdict !== 'contradicted') return [];
    const no = index + 1;
    return `<li class="is-error"><p><strong>✗ 不一致</strong>　<a href="#n${no}">到原文</a>　<a href="#v${no}">到对照</a></p><blockquote>${escapeHtml(claim.quote)}</blockquote><p>${escapeHtml(says)}</p></li>`;
  });
  if (items.length === 0) return '';
  return `<section aria-labelledby="against"><h2 id="against">与台账不一致（${items.length}）</h2>
<ol class="findings">
${items.join('\n')}
</ol>
</section>`;
}

function findingsHtml({ findings, document: { text } }: CheckedReport): string {
  if (findings.length === 0) return '<p>没有发现问题。</p>';
  const items = findings.map((finding, index) => {
    const no = index + 1;
    const placed = isPlaced(finding.at, text);
    const place = placed ? `<a href="#p${no}">！${no} 到原文</a>` : `！${no} 全文`;
    const quote = !placed || finding.quote === '' ? '' : `<blockquote>${escapeHtml(finding.quote)}</blockquote>`;
    const also = finding.others
      .slice(0, 5)
      .map(({ start, end }) => `“${text.slice(start, Math.min(end, start + 40))}”`);
    const others = also.length === 0 ? '' : `<p>另见：${escapeHtml(also.join('、'))}</p>`;
    return `<li id="f${no}" class="is-${finding.severity}"><p><strong>${severityWords[finding.severity]}</strong>　${place}</p>${quote}<p>${escapeHtml(finding.says)}</p>${others}<p>怎么办：${escapeHtml(finding.remedy)}</p></li>`;
  });
  return `<ol class="findings">\n${items.join('\n')}\n</ol>`;
}

function tableHtml(kind: string, caption: string, heads: readonly string[], rows: readonly string[]): string {
  const head = heads.map((each) => `<th scope="col">${each}</th>`).join('');
  return `<div class="wide" role="region" aria-label="${caption}" tabindex="0">
<table class="${kind}"><caption>${caption}</caption><thead><tr>${head}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table>
</div>`;
}

function verdictsHtml({ verdicts, document: { text } }: CheckedReport): string {
  if (verdicts.length === 0) return '';
  const rows = verdicts.map((verdict, index) => {
    const no = index + 1;
    const { claim } = verdict;
    const { sign, says } = verdictWords[verdict.verdict];
    const counts = verdict.counts === verdict.label ? undefined : verdict.counts;
    const indicator =
      verdict.label === undefined ? '' : `${verdict.label}${counts === undefined ? '' : `（口径：${counts}）`}`;
    const cells = [
      `<a href="#n${no}">${no}</a>`,
      `${sign} ${says}`,
      escapeHtml(claim.quote),
      escapeHtml(text.slice(claim.start, claim.end)),
      escapeHtml(verdict.text ?? ''),
      escapeHtml(indicator),
      `${escapeHtml(verdict.says)}${entriesHtml(verdict)}`,
    ];
    return `<tr id="v${no}">${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  });
  const heads = ['序号', '结论', '报告原文', '报告的数', '台账的数', '指标', '说明和记录'];
  return `<h2>与台账的对照</h2>\n${tableHtml('verdicts', '每个数字与台账的对照', heads, rows)}`;
}

/** The entries stay folded where all agrees. */
function entriesHtml({ verdict, entries, total }: Verdict): string {
  if (total === 0) return '';
  const items = entries.map(
    (entry) => `<li>${escapeHtml([entry.ledgerLabel, entry.number, entry.title].filter(Boolean).join(' '))}</li>`,
  );
  const open = verdict === 'contradicted' ? ' open' : '';
  return `<details${open}><summary>台账记录${total}条${items.length < total ? `，前${items.length}条` : ''}</summary><ol>${items.join('')}</ol></details>`;
}

function relationsHtml({ relations, claims, document: { text } }: CheckedReport): string {
  if (relations.length === 0) return '';
  const rows = relations.map((relation) => {
    const sign = relation.kind === 'duplicate' ? '？' : relation.holds ? '✓' : '✗';
    const places = relation.claims.map((claim) => {
      const at = claims.indexOf(claim);
      const number = escapeHtml(text.slice(claim.start, claim.end));
      return at < 0 ? number : `<a href="#n${at + 1}">${number}</a>`;
    });
    const cells = [
      relationWords[relation.kind],
      escapeHtml(relation.says),
      `<span class="no">${sign} ${sayHolds(relation)}</span>`,
      places.join('、'),
    ];
    return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  });
  return `<h2>数字之间的关系</h2>\n${tableHtml('relations', '报告中数字之间的算式', ['类别', '算式', '结果', '数字'], rows)}`;
}
