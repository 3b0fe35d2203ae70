/** A checked report as the page receives it. */
import type { Vocabulary } from '@yifa/kernel';
import type { CheckedReport, Verdict } from '@yifa/report';
import type { Store } from '@yifa/store';
import type { CheckAnswer } from '../contract/check.ts';
import { shownTitle } from '../present.ts';
import type { Reader } from '../session.ts';

/** The same report with the titles of entries as this reader may see them. */
export function maskedFor(store: Store, reader: Reader, org: string, checked: CheckedReport): CheckedReport {
  return {
    ...checked,
    verdicts: checked.verdicts.map((verdict) => ({
      ...verdict,
      entries: verdict.entries.map((each) => ({ ...each, title: shownTitle(store, reader, org, each) })),
    })),
  };
}

/** `year` is the one whose ledgers were asked. */
export function checkAnswerOf(checked: CheckedReport, vocabulary: Vocabulary, year: number | null): CheckAnswer {
  const { document, claims, relations, findings, verdicts } = checked;
  const places = new Map(claims.map((claim, at) => [claim, at]));
  return {
    file: checked.file,
    format: document.format,
    year,
    text: document.text,
    blocks: document.blocks.map((block) =>
      block.kind === 'table' ? { ...block, rows: block.rows.map((row) => [...row]) } : { ...block },
    ),
    notes: [...document.notes, ...(checked.notes ?? [])].map(({ code, says }) => ({ code, says })),
    claims: claims.map((claim) => ({ ...claim, label: vocabulary.labelOf(claim.indicator) })),
    relations: relations.map(({ kind, holds, says, claims: related }) => ({
      kind,
      holds,
      says,
      claims: related.flatMap((claim) => places.get(claim) ?? []),
    })),
    findings: findings.map((finding) => ({ ...finding, others: [...finding.others] })),
    verdicts: verdicts.flatMap((verdict) => verdictOf(verdict, places.get(verdict.claim))),
  };
}

function verdictOf(verdict: Verdict, claim: number | undefined): CheckAnswer['verdicts'] {
  if (claim === undefined) return [];
  const { value: _, entries, ...rest } = verdict;
  return [{ ...rest, claim, entries: entries.map((entry) => ({ ...entry })) }];
}
