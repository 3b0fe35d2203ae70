/** What `yifa check` prints of one report. */
import type { CheckedReport, Finding, Verdict } from '@yifa/report';

const severities = { error: '错误', warning: '疑点', notice: '提示' } as const satisfies Record<
  Finding['severity'],
  string
>;

function line(text: string): number {
  return (text.match(/\n/gu)?.length ?? 0) + 1;
}

/** Readable findings: what and where, why, what to do. Quotes are cut to a line. */
export function sayChecked(checked: CheckedReport): string {
  const { document, findings, verdicts, relations } = checked;
  const count = (verdict: Verdict['verdict']): number => verdicts.filter((each) => each.verdict === verdict).length;
  const about = [checked.org, checked.year === undefined ? undefined : `${checked.year}年度`].filter(Boolean).join(' ');
  const out = [
    `${checked.file}${about === '' ? '' : `（${about}）`}：读出数字${checked.claims.length}个，算式${relations.length}个，问题${findings.length}处`,
    ...document.notes.map((note) => `  读取说明：${note.says}`),
  ];
  for (const finding of findings) {
    const whole = finding.at.end <= finding.at.start || finding.at.end >= document.text.length;
    const place = whole ? '全文' : `第${line(document.text.slice(0, finding.at.start))}行`;
    out.push(`  【${severities[finding.severity]}】${place}：${finding.says}（${finding.code}）`);
    if (finding.quote !== '' && !whole) out.push(`      原文：${oneLine(finding.quote)}`);
    out.push(`      怎么办：${finding.remedy}`);
  }
  if (verdicts.length > 0) {
    out.push(
      `与台账对照：一致${count('supported')}，不一致${count('contradicted')}，无法判断${count('unanswerable')}`,
      ...verdicts.filter((each) => each.verdict === 'contradicted').map((each) => `  ✗ ${sayVerdict(each)}`),
      ...verdicts.filter((each) => each.verdict === 'unanswerable').map((each) => `  ？ ${sayVerdict(each)}`),
    );
  }
  return `${out.join('\n')}\n`;
}

function sayVerdict({ claim, says, entries, total }: Verdict): string {
  const known = total > 0 ? `；台账记录${total}条，如${entries.map((each) => each.title).join('、')}` : '';
  return `${oneLine(claim.quote)}——${says}${known}`;
}

function oneLine(text: string): string {
  const flat = text.replace(/\s+/gu, ' ').replace(/\p{Cc}/gu, '');
  return flat.length > 60 ? `${flat.slice(0, 60)}…` : flat;
}
