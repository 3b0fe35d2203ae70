/** One entry as its page shows it: facts, tasks, deadlines, documents, files and what was done. */
import {
  blockers,
  deadlinesOf,
  entrance,
  errorCatalogue,
  type LedgerModel,
  type Refusal,
  type StepModel,
} from '@yifa/kernel';
import { citeRule, plainDate } from '@yifa/law';
import type { Entry, Store } from '@yifa/store';
import { attachmentsOf } from './attachments/view.ts';
import type { EntryView } from './contract.ts';
import { foreign } from './open-entry.ts';
import { seesPersonal, summaryOf, titlesOf } from './present.ts';
import type { Reader } from './session.ts';
import { documentsOf, taskViewsOf } from './tasks.ts';
import { timelineItem } from './timeline.ts';

function elsewhere(step: StepModel): Refusal | undefined {
  return step.page === undefined
    ? undefined
    : { code: 'own-page', says: `“${step.label}”在专门的页面办理`, remedy: errorCatalogue['own-page'].remedy };
}

/** Everything about one entry that this reader may see, with the steps open to them. */
export async function entryViewOf(store: Store, ledger: LedgerModel, entry: Entry, reader: Reader): Promise<EntryView> {
  const open = seesPersonal(reader, ledger, entry.org);
  const context = await store.context(entry.org, ledger, entry);
  const history = await store.history(entry.org, entry.id);
  const past = history.map((record) => ({ step: record.step, actor: record.actorId, on: plainDate(record.on) }));
  const titles = await titlesOf(store, ledger, [entry], reader);
  const mine = reader.account.org === entry.org;
  const refusalsOf = (step: StepModel): Refusal[] => {
    const closed = mine ? (entrance(ledger, step, entry, reader.account, past) ?? elsewhere(step)) : foreign;
    return closed ? [closed] : blockers(step, entry, context);
  };
  const steps = Object.values(ledger.steps)
    .filter((step) => step.from.includes(entry.state))
    .map((step) => {
      const refusals = refusalsOf(step);
      return { id: step.id, label: step.label, open: refusals.length === 0, refusals };
    });
  const deadlines = deadlinesOf(ledger, entry, context);
  return {
    ...summaryOf(ledger, entry, open),
    ledger: ledger.id,
    titles,
    masked: !open && Object.values(ledger.fields).some((field) => field.personal),
    personal: open,
    tasks: taskViewsOf(
      store.domain,
      { ledger, subject: entry, history: past, context, refusals: refusalsOf },
      history,
      deadlines,
    ),
    steps,
    deadlines: deadlines.map((each) => ({
      id: each.deadline.id,
      label: each.deadline.label,
      rule: each.deadline.rule,
      article: citeRule(each.deadline.rule),
      from: each.from,
      due: each.due,
      provisional: each.provisional,
      status: each.status,
      ...(each.met ? { met: each.met } : {}),
    })),
    ...documentsOf({ ledger, subject: entry, history: past, context }),
    attachments: await attachmentsOf(store, ledger, entry, reader),
    timeline: history.map((record) => timelineItem(store.domain, ledger, record, titles, open)),
  };
}
