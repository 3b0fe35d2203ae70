/** A small checked report made by hand. */
import { measure, vocabulary } from '@yifa/kernel';
import type { ReadBlock, ReadDocument } from '@yifa/office';
import type { CheckedReport, Claim, Finding, Verdict } from '@yifa/report';

export const words = vocabulary([
  measure('mediations_succeeded', '调解成功', { units: ['件'], said: ['调解成功'] }),
  measure('fines_total', '罚没金额', { units: ['元'], said: ['罚款'] }),
]);

export function documentOf(lines: readonly string[], titles = 1): ReadDocument {
  let start = 0;
  const blocks = lines.map((line, index): ReadBlock => {
    const block = { kind: index < titles ? 'title' : 'para', start, end: start + line.length } as const;
    start = block.end + 1;
    return block;
  });
  return { format: 'txt', text: lines.join('\n'), blocks, notes: [] };
}

/** The claim on the first place where the text has `number`. */
export function claimOn(text: string, number: string, value: number, more: Partial<Claim> = {}): Claim {
  const start = text.indexOf(number);
  const clause = Math.max(...['，', '。', '\n', '；'].map((mark) => text.lastIndexOf(mark, start))) + 1;
  return {
    start,
    end: start + number.length,
    value,
    unit: '件',
    approx: 'exact',
    percent: false,
    indicator: 'other',
    subject: text.slice(clause, start),
    quote: text.slice(clause, start + number.length),
    ...more,
  };
}

export function findingOn(text: string, quote: string, more: Partial<Finding> = {}): Finding {
  const start = text.indexOf(quote);
  return {
    code: 'sum-broken',
    severity: 'warning',
    at: { start, end: start + quote.length },
    quote,
    says: '各分项相加不等于合计',
    remedy: '核对合计和各分项',
    others: [],
    ...more,
  };
}

export function checkedOf(document: ReadDocument, more: Partial<CheckedReport> = {}): CheckedReport {
  return { file: '报告.txt', document, claims: [], relations: [], findings: [], verdicts: [], ...more };
}

export function verdictOn(claim: Claim, verdict: Verdict['verdict'], more: Partial<Verdict> = {}): Verdict {
  return { claim, verdict, says: '说明', entries: [], total: 0, ...more };
}
