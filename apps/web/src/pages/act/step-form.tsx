/** The form of a step: fill in, check, confirm. What was typed survives every refusal. */
import { Alert, Button } from 'antd';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { asApiError } from '../../api/client.ts';
import { api } from '../../api/endpoints.ts';
import type { EntryView, LedgerDescription, Org, StepDescription } from '../../api/types.ts';
import { navigate, to } from '../../router.ts';
import { Link } from '../../ui/link.tsx';
import { clockText } from '../../values/dates.ts';
import type { Fault, Sent } from '../../values/raw.ts';
import { leaveNote } from '../entry/note.ts';
import { CheckAnswers } from './check-answers.tsx';
import { ErrorSummary, type Trouble } from './error-summary.tsx';
import { FieldsEditor } from './fields-editor.tsx';
import { useActForm } from './form-state.ts';

interface Props {
  readonly org: Org;
  readonly ledger: LedgerDescription;
  readonly step: StepDescription;
  readonly entry: EntryView | undefined;
  readonly back: string;
  readonly reload: () => void;
  readonly draftKey: string;
}

/** The step that merely keeps a draft of the same form, where the procedure has one. */
function draftStep(
  ledger: LedgerDescription,
  step: StepDescription,
  entry: EntryView | undefined,
): StepDescription | undefined {
  if (step.loose) return undefined;
  return ledger.steps.find(
    (each) => each.loose && !each.reason && (entry ? each.from.includes(entry.state) : each.opens),
  );
}

export function StepForm({ org, ledger, step, entry, back, reload, draftKey }: Props) {
  const form = useActForm({ ledger, step, entry, today: org.today, draftKey, href: window.location.pathname });
  const [trouble, setTrouble] = useState<Trouble>();
  const [checking, setChecking] = useState<Record<string, Sent>>();
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState(0);
  const summary = useRef<HTMLDivElement>(null);
  const start = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (told > 0) {
      summary.current?.focus();
      summary.current?.scrollIntoView({ block: 'start' });
    }
  }, [told]);

  function tell(next: Trouble) {
    setChecking(undefined);
    setTrouble(next);
    setTold((n) => n + 1);
  }

  function tellFaults(faults: readonly Fault[]) {
    const refusals = faults.map(({ field, says }) => ({ code: 'invalid-input', says, remedy: '', field }));
    tell({ code: 'invalid-input', message: `有${faults.length}处需要修改`, remedy: '', refusals });
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (checking) {
      void send(step, checking);
      return;
    }
    const plainDraft = step.loose && !step.reason;
    const { input, faults } = form.read(step.loose);
    if (faults.length > 0) {
      tellFaults(faults);
      return;
    }
    if (step.id === 'correct' && Object.keys(input).length === 0) {
      tell({ code: 'invalid-input', message: '没有任何改动', remedy: '修改有误的内容后再提交', refusals: [] });
      return;
    }
    if (plainDraft) {
      void send(step, input);
      return;
    }
    setTrouble(undefined);
    setChecking(input);
    window.scrollTo(0, 0);
    window.setTimeout(() => start.current?.focus(), 0);
  }

  function saveAsDraft(draft: StepDescription) {
    const { input, faults } = form.read(true);
    if (faults.length > 0) tellFaults(faults);
    else void send(draft, input);
  }

  async function send(taken: StepDescription, input: Record<string, Sent>) {
    const { order, key } = form.order(taken, input);
    setBusy(true);
    try {
      const answer = await api.act(org.id, ledger.id, order, key);
      form.finish();
      leaveNote({ entry: answer.entry, text: `已办理“${taken.label}”`, reminders: answer.reminders });
      navigate(to.entry(org.id, ledger.id, answer.entry), { replace: true });
    } catch (cause) {
      setBusy(false);
      const error = asApiError(cause);
      // The dialog for logging in again says it; the form stays as it is.
      if (error.code !== 'not-logged-in') tell(error);
    }
  }

  const draft = draftStep(ledger, step, entry);
  const stale =
    trouble !== undefined && ['changed-meanwhile', 'wrong-state'].includes(trouble.code) && entry !== undefined;
  const names = form.fields.map(({ name }) => name);
  const askReason =
    step.reason ||
    [...step.guards, ...ledger.always].some(({ force }) => force === 'justify') ||
    trouble?.refusals.some(({ code }) => code === 'reason-needed') === true ||
    form.reason !== '';
  const reachable = (field: string) =>
    names.includes(field.split('.')[0] ?? '') || field === 'reason' || field === 'on';
  const faults = (trouble?.refusals ?? []).flatMap(({ field, says, code }): Fault[] => {
    if (field !== undefined) return [{ field, says }];
    return code === 'reason-needed' ? [{ field: 'reason', says }] : [];
  });

  return (
    <form onSubmit={submit} noValidate className="yf-act" aria-label={step.label}>
      {trouble && (
        <ErrorSummary trouble={trouble} box={summary} reachable={reachable} refresh={stale ? reload : undefined} />
      )}
      {form.restoredAt !== undefined && form.touched && !checking && (
        <Alert
          type="info"
          title={`已恢复${clockText(form.restoredAt)}未提交的填写`}
          action={
            <Button size="small" onClick={form.startOver}>
              清除重填
            </Button>
          }
        />
      )}
      {form.outdated && <Alert type="warning" title="开始填写后，这条记录已被他人办理过。请核对最新内容再提交。" />}
      {form.unsaved && <Alert type="warning" title="浏览器不允许在本机暂存，离开本页会丢失未提交的内容。" />}
      <div ref={start} tabIndex={-1} className="yf-step-body">
        {checking ? (
          <CheckAnswers
            form={form}
            ledger={ledger}
            step={step}
            entry={entry}
            org={org.id}
            today={org.today}
            input={checking}
          />
        ) : (
          <FieldsEditor
            form={form}
            step={step}
            entry={entry}
            org={org.id}
            today={org.today}
            faults={faults}
            askReason={askReason}
          />
        )}
      </div>
      <div className="yf-form-buttons">
        <Button type="primary" htmlType="submit" loading={busy}>
          {checking ? `确认办理“${step.label}”` : step.loose && !step.reason ? step.label : '下一步：核对'}
        </Button>
        {checking ? (
          <Button onClick={() => setChecking(undefined)} disabled={busy}>
            返回修改
          </Button>
        ) : (
          draft && (
            <Button onClick={() => saveAsDraft(draft)} disabled={busy}>
              {draft.label}
            </Button>
          )
        )}
        <Link href={back}>返回（已填内容留在本机）</Link>
      </div>
    </form>
  );
}
