/** Entries of the inbox as answers: whose turn it is, and what closes a step. */
import { blockers, type Domain, entrance, errorCatalogue, type Refusal, type StepModel } from '@yifa/kernel';
import { type Bucket, buckets, type OpenEntry, type Store } from '@yifa/store';
import type { Due, NextStep } from './contract/today.ts';
import { postLabels, seesPersonal, summaryOf } from './present.ts';
import { onlyLooksOn, type Reader } from './session.ts';

/** What closes every step to those above. */
export const foreign: Refusal = { code: 'not-allowed', says: onlyLooksOn, remedy: '由本机构人员办理' };

/** Everything that closes a step to a reader now; empty when it is open. Steps with a page of their own are not closed by that. */
export function closedBy(
  reader: Reader,
  { entry, ledger, past, context }: OpenEntry,
  step: StepModel,
): readonly Refusal[] {
  if (reader.account.org !== entry.org) return [foreign];
  const closed = entrance(ledger, step, entry, reader.account, past);
  return closed ? [closed] : blockers(step, entry, context);
}

/** Whether a step is of the reader's posts, in the reader's own org. */
function isMine(reader: Reader, org: string, step: StepModel): boolean {
  return reader.account.org === org && step.by.some((post) => reader.account.posts.includes(post));
}

/** The steps that carry an entry on: open ones first, then those closed to the reader's posts, then those of others. */
export function nextOf(
  domain: Domain,
  reader: Reader,
  standing: OpenEntry,
  steps: readonly StepModel[],
  meeting: readonly StepModel[],
): NextStep[] {
  const found = steps.map((step): NextStep => {
    const refusals = closedBy(reader, standing, step);
    const mine = isMine(reader, standing.entry.org, step);
    const [first] = refusals;
    return {
      id: step.id,
      label: step.label,
      open: refusals.length === 0,
      ...(step.page === undefined ? {} : { page: step.page }),
      meets: meeting.includes(step),
      posts: postLabels(domain, step.by),
      mine,
      ...(first && mine ? { refusal: { ...first, remedy: first.remedy || errorCatalogue[first.code].remedy } } : {}),
    };
  });
  const rank = (step: NextStep): number => (step.open ? 0 : step.mine ? 2 : 4) + (step.meets ? 0 : 1);
  return found.sort((a, b) => rank(a) - rank(b));
}

/** What names an entry, with its title masked where the reader may not see it. */
export function headOf(reader: Reader, { entry, ledger }: Pick<OpenEntry, 'entry' | 'ledger'>) {
  const { title, stateLabel } = summaryOf(ledger, entry, seesPersonal(reader, ledger, entry.org));
  return {
    ledger: ledger.id,
    ledgerLabel: ledger.label,
    entry: entry.id,
    version: entry.version,
    number: entry.number,
    title,
    state: entry.state,
    stateLabel,
  };
}

/** Totals by how near the day is. */
export function byBucket(counts: readonly { readonly bucket: Bucket; readonly total: number }[]): Due['counts'] {
  const [overdue = 0, soon = 0, week = 0, later = 0] = buckets.map((bucket) =>
    sumOf(counts.filter((each) => each.bucket === bucket)),
  );
  return { overdue, soon, week, later };
}

export function sumOf(counts: readonly { readonly total: number }[]): number {
  return counts.reduce((sum, each) => sum + each.total, 0);
}

/** Totals by ledger, in the order of the declarations. */
export function byLedger(
  store: Store,
  counts: readonly { readonly ledger: string; readonly total: number }[],
): Due['ledgers'] {
  return [...store.domain.ledgers.values()].flatMap(({ id, label, area }) => {
    const total = sumOf(counts.filter((each) => each.ledger === id));
    return total === 0 ? [] : [{ ledger: id, label, area, total }];
  });
}
