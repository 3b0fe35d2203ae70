/** The text of a checked report as HTML, with marks at numbers and findings. */
import type { ReadBlock, Span } from '@yifa/office';
import type { CheckedReport, Verdict } from './model.ts';

/** Text as HTML text or attribute value; what HTML cannot hold is left out. */
export function escapeHtml(text: string): string {
  return text
    .replace(/\p{Cs}|[^\P{Cc}\n\t]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

export const verdictWords = {
  supported: { sign: '✓', says: '与台账一致' },
  contradicted: { sign: '✗', says: '与台账不一致' },
  unanswerable: { sign: '？', says: '台账无法判断' },
} as const satisfies Record<Verdict['verdict'], { readonly sign: string; readonly says: string }>;

export const severityWords = { error: '错误', warning: '疑点', notice: '提示' } as const;

/** Something in the text that a sign stands behind. */
interface Mark extends Span {
  readonly id: string;
  readonly target: string;
  readonly kind: string;
  readonly sign: string;
  readonly says: string;
}

/** Whether a finding is about a place, rather than about the whole text. */
export function isPlaced(at: Span, text: string): boolean {
  return at.end > at.start && !(at.start === 0 && at.end >= text.length);
}

/** The place itself, or the one behind a character of two units that it would cut apart. */
function betweenCharacters(text: string, at: number): number {
  return at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff ? at + 1 : at;
}

function marksOf(checked: CheckedReport): Mark[] {
  const { text } = checked.document;
  const numbers = checked.verdicts.map((verdict, index): Mark => {
    const { sign, says } = verdictWords[verdict.verdict];
    const { start, end } = verdict.claim;
    return { start, end, id: `n${index + 1}`, target: `v${index + 1}`, kind: verdict.verdict, sign, says };
  });
  const findings = checked.findings.flatMap((finding, index): Mark[] =>
    isPlaced(finding.at, text)
      ? [
          {
            ...finding.at,
            id: `p${index + 1}`,
            target: `f${index + 1}`,
            kind: finding.severity,
            sign: `！${index + 1}`,
            says: `${severityWords[finding.severity]}：${finding.says}`,
          },
        ]
      : [],
  );
  return [...numbers, ...findings].map((mark) => ({
    ...mark,
    start: betweenCharacters(text, mark.start),
    end: betweenCharacters(text, mark.end),
  }));
}

/** Every block of the text, in order. */
export function markedText(checked: CheckedReport): string {
  const { text, blocks } = checked.document;
  const marks = marksOf(checked);
  const numbers = checked.verdicts.length > 0 ? [] : checked.claims;
  const piece = (span: Span): string => markedSpan(text, span, marks, numbers);
  const shown = blocks.length > 0 ? blocks : linesOf(text);
  return shown.map((block, index) => blockHtml(block, `b${index + 1}`, piece)).join('\n');
}

function linesOf(text: string): ReadBlock[] {
  let start = 0;
  return text.split('\n').map((line): ReadBlock => {
    const block = { kind: 'para', start, end: start + line.length } as const;
    start = block.end + 1;
    return block;
  });
}

function blockHtml(block: ReadBlock, id: string, piece: (span: Span) => string): string {
  switch (block.kind) {
    case 'title':
      return `<p class="title" id="${id}">${piece(block)}</p>`;
    case 'heading':
      return `<p class="heading h${block.level}" id="${id}">${piece(block)}</p>`;
    case 'para':
      return block.end > block.start ? `<p id="${id}">${piece(block)}</p>` : '';
    case 'table': {
      const rows = block.rows.map((row) => `<tr>${row.map((cell) => `<td>${piece(cell)}</td>`).join('')}</tr>`);
      return `<div class="wide" role="region" aria-label="报告中的表格" tabindex="0" id="${id}"><table>${rows.join('')}</table></div>`;
    }
  }
}

/** Marks may overlap, so the text is cut at all their ends and each piece carries the classes of what covers it. */
function markedSpan(text: string, span: Span, marks: readonly Mark[], numbers: readonly Span[]): string {
  const inside = marks.filter((mark) => mark.start < span.end && mark.end > span.start);
  const plain = numbers.filter((number) => number.start < span.end && number.end > span.start);
  const cuts = new Set([span.start, span.end]);
  for (const { start, end } of [...inside, ...plain]) {
    cuts.add(Math.max(start, span.start));
    cuts.add(Math.min(end, span.end));
  }
  const places = [...cuts].sort((a, b) => a - b);
  let html = '';
  for (const [index, from] of places.entries()) {
    const to = places[index + 1];
    if (to === undefined) break;
    const covering = (each: Span): boolean => each.start < to && each.end > from;
    const kinds = new Set([
      ...inside.filter(covering).map((mark) => mark.kind),
      ...(plain.some(covering) ? ['number'] : []),
    ]);
    const shown = escapeHtml(text.slice(from, to));
    html += numbers.map((number, at) => (number.start === from ? `<a id="n${at + 1}"></a>` : '')).join('');
    html += kinds.size === 0 ? shown : `<span class="${[...kinds].join(' ')}">${shown}</span>`;
    // A mark that reaches over several blocks has its sign, and its anchor, where it begins.
    html += inside
      .filter((mark) => mark.start >= span.start && Math.min(mark.end, span.end) === to)
      .map(signHtml)
      .join('');
  }
  return html;
}

/** The joiner before the sign keeps it on the line of its number. */
function signHtml({ id, target, kind, sign, says }: Mark): string {
  const title = escapeHtml(says);
  return `<sup><a class="sign ${kind}" id="${id}" href="#${target}" title="${title}"><span aria-hidden="true">\u2060${sign}</span><span class="spoken">${title}</span></a></sup>`;
}
