/** Entries of the inbox as answers: whose turn it is, and what closes a step. */
import { blockers, type Domain, entrance, errorCatalogue, type Refusal, type StepModel } from '@yifa/kernel';
import type { OpenEntry, Store } from '@yifa/store';
import type { Due, NextStep } from './contract/today.ts';
import { seesPersonal, summaryOf } from './present.ts';
import type { Reader } from './session.ts';

/** Everything that closes a step to a reader now; empty when it is open. Steps with a page of their own are not closed by that. */
export function closedBy(
  reader: Reader,
  { entry, ledger, past, context }: OpenEntry,
  step: StepModel,
): readonly Refusal[] {
  if (reader.account.org !== entry.org) {
    const remedy = '由本机构人员办理';
    return [{ code: 'not-allowed', says: '上级机构只能查看，不能代为办理', remedy }];
  }
  const closed = entrance(ledger, step, entry, reader.account, past);
  return closed ? [closed] : blockers(step, entry, context);
}

/** Whether a step is of the reader's posts, in the reader's own org. */
function isMine(reader: Reader, org: string, step: StepModel): boolean {
  return reader.account.org === org && step.by.some((post) => reader.account.posts.includes(post));
}

export function postsOf(domain: Domain, step: StepModel): string[] {
  return step.by.map((post) => domain.posts[post] ?? post);
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
      posts: postsOf(domain, step),
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

/** Totals by ledger, in the order of the declarations. */
export function byLedger(
  store: Store,
  counts: readonly { readonly ledger: string; readonly total: number }[],
): Due['ledgers'] {
  return [...store.domain.ledgers.values()].flatMap(({ id, label, area }) => {
    const total = counts.filter((each) => each.ledger === id).reduce((sum, each) => sum + each.total, 0);
    return total === 0 ? [] : [{ ledger: id, label, area, total }];
  });
}
