/** The tasks and documents of an entry as an answer. */
import {
  type DerivedDeadline,
  type Domain,
  getLedger,
  type LedgerModel,
  type Task,
  type TaskQuestion,
  tasksOf,
} from '@yifa/kernel';
import { citeRule } from '@yifa/law';
import type { JournalRecord } from '@yifa/store';
import type { EntryView } from './contract.ts';

type Taken = readonly Pick<JournalRecord, 'step' | 'seq'>[];

export function taskViewsOf(
  domain: Domain,
  question: Omit<TaskQuestion, 'ledgers'>,
  history: Taken,
  deadlines: readonly DerivedDeadline[],
): EntryView['tasks'] {
  const { ledger } = question;
  const documents = Object.values(ledger.documents);
  const view = ({ step, acts, after, refusals, ...rest }: Task): EntryView['tasks'][number] => ({
    ...rest,
    step: step.id,
    label: step.label,
    acts: acts.flatMap((i) => history[i]?.seq ?? []),
    by: step.by.map((post) => domain.posts[post] ?? post),
    after: [...after],
    refusals: [...refusals],
    documents: documents.filter((each) => each.after.includes(step.id)).map((each) => each.label),
    deadlines: deadlines
      .filter(
        ({ deadline, status }) => (status === 'running' || status === 'overdue') && step.asks.includes(deadline.met),
      )
      .map(({ deadline }) => deadline.id),
  });
  return tasksOf({ ...question, ledgers: (id) => getLedger(domain, id) }).map(view);
}

/** The documents of a ledger: those that can be made, and those that wait for a step. */
export function documentsOf(
  ledger: LedgerModel,
  history: readonly Pick<JournalRecord, 'step'>[],
): Pick<EntryView, 'documents' | 'laterDocuments'> {
  const taken = new Set(history.map((record) => record.step));
  const lines = Object.values(ledger.documents).map((document) => ({
    ready: document.after.some((step) => taken.has(step)),
    after: document.after.map((step) => ledger.steps[step]?.label ?? step),
    line: {
      id: document.id,
      label: document.label,
      ...(document.rule ? { article: citeRule(document.rule) } : {}),
    },
  }));
  return {
    documents: lines.flatMap(({ ready, line }) => (ready ? [line] : [])),
    laterDocuments: lines.flatMap(({ ready, line, after }) => (ready ? [] : [{ ...line, after }])),
  };
}
