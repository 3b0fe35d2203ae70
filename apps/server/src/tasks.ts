/** The tasks and documents of an entry as an answer. */
import {
  type DerivedDeadline,
  type DocumentModel,
  type Domain,
  documentsReady,
  evaluate,
  getLedger,
  type Task,
  type TaskQuestion,
  tasksOf,
} from '@yifa/kernel';
import { citeRule } from '@yifa/law';
import type { JournalRecord } from '@yifa/store';
import type { EntryView } from './contract.ts';
import { postLabels } from './present.ts';

type Taken = readonly Pick<JournalRecord, 'step' | 'seq'>[];

/** Every step that an entry has before or behind it, with whoever takes it and what closes it now. */
export function taskViewsOf(
  domain: Domain,
  question: Omit<TaskQuestion, 'ledgers'>,
  history: Taken,
  deadlines: readonly DerivedDeadline[],
): EntryView['tasks'] {
  const { ledger, subject, context } = question;
  const documents = Object.values(ledger.documents);
  const view = ({ step, acts, after, refusals, ...rest }: Task): EntryView['tasks'][number] => ({
    ...rest,
    step: step.id,
    label: step.label,
    acts: acts.flatMap((i) => history[i]?.seq ?? []),
    by: postLabels(domain, step.by),
    after: [...after],
    refusals: [...refusals],
    documents: documents
      .filter((each) => each.after.includes(step.id) && (acts.length === 0 || evaluate(each.when, subject, context)))
      .map((each) => each.label),
    deadlines: deadlines
      .filter(
        ({ deadline, status }) => (status === 'running' || status === 'overdue') && step.asks.includes(deadline.met),
      )
      .map(({ deadline }) => deadline.id),
  });
  return tasksOf({ ...question, ledgers: (id) => getLedger(domain, id) }).map(view);
}

/** The documents of an entry: those that can be made, and those that wait for a step. */
export function documentsOf({
  ledger,
  subject,
  history,
  context,
}: Pick<TaskQuestion, 'ledger' | 'subject' | 'history' | 'context'>): Pick<EntryView, 'documents' | 'laterDocuments'> {
  const taken = new Set(history.map((act) => act.step));
  const lineOf = ({ id, label, rule }: DocumentModel) => ({ id, label, ...(rule ? { article: citeRule(rule) } : {}) });
  return {
    documents: documentsReady(ledger, taken, subject, context).map(lineOf),
    laterDocuments: Object.values(ledger.documents)
      .filter(({ after }) => !after.some((step) => taken.has(step)))
      .map((document) => ({
        ...lineOf(document),
        after: document.after.map((step) => ledger.steps[step]?.label ?? step),
      })),
  };
}
