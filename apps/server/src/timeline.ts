/** The records of an entry's journal in words. */
import { type Domain, type LedgerModel, sayOf, type Value } from '@yifa/kernel';
import { attachmentIn, type JournalRecord } from '@yifa/store';
import type { EntryView } from './contract.ts';
import { masked, postLabels, ruleWords } from './present.ts';

function isPair(raw: unknown): raw is readonly [Value, Value] {
  return Array.isArray(raw) && raw.length === 2;
}

const attached = { attach: '添加附件', detach: '移除附件' } as const;

/** The name in a record of the journal, and whether it was added; readers who may not see files learn no names. */
function fileOf(record: JournalRecord, open: boolean): { file?: { name: string; added: boolean } } {
  const found = attachmentIn(record);
  return found ? { file: { name: open ? found.file.name : '（附件）', added: found.added } } : {};
}

/** What was done, in words: a step, or a file added or taken away. */
export function labelOf(ledger: LedgerModel, record: JournalRecord): string {
  const found = attachmentIn(record);
  if (found) return found.added ? attached.attach : attached.detach;
  return ledger.steps[record.step]?.label ?? record.step;
}

/** One record of the journal as readers see it. */
export function timelineItem(
  domain: Domain,
  ledger: LedgerModel,
  record: JournalRecord,
  titles: Readonly<Record<string, string>>,
  open: boolean,
): EntryView['timeline'][number] {
  const say = (name: string, value: Value): string => {
    if (name === 'state') return typeof value === 'string' ? (ledger.states[value] ?? value) : '';
    const field = ledger.fields[name];
    return sayOf(field, !open && field?.personal ? masked(value) : value, (_, id) => titles[id] ?? '（已变更）');
  };
  const file = fileOf(record, open);
  const about = file.file ? {} : record.changes;
  const changes = typeof about === 'object' && about !== null ? Object.entries(about) : [];
  const outcomes = Array.isArray(record.rules) ? record.rules : [];
  return {
    seq: record.seq,
    at: record.at,
    on: record.on,
    step: record.step,
    label: labelOf(ledger, record),
    actor: record.actorName,
    posts: postLabels(domain, record.actorPosts),
    reason: record.reason,
    ...file,
    changes: changes.flatMap(([name, pair]) =>
      isPair(pair)
        ? [
            {
              field: name,
              label: name === 'state' ? '状态' : (ledger.fields[name]?.label ?? name),
              before: say(name, pair[0]),
              after: say(name, pair[1]),
            },
          ]
        : [],
    ),
    rules: outcomes.flatMap((each: unknown) => {
      if (
        typeof each !== 'object' ||
        each === null ||
        !('rule' in each) ||
        !('outcome' in each) ||
        typeof each.rule !== 'string'
      )
        return [];
      const outcome = each.outcome === 'justified' || each.outcome === 'reminded' ? each.outcome : 'held';
      return [{ rule: each.rule, outcome, ...ruleWords(each.rule) }];
    }),
  };
}
