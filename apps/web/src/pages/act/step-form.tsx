/** The form of a step: fill in, check, confirm. What was typed survives every refusal. */
import { Alert, Button } from 'antd';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { ApiError, asApiError } from '../../api/client.ts';
import { api } from '../../api/endpoints.ts';
import type { EntryView, LedgerDescription, Org, StepDescription, Titles } from '../../api/types.ts';
import { type PreviewAnswer, previewAct } from '../../fields/calls.ts';
import { movesOnEnter, nextControl } from '../../fields/next-field.ts';
import { navigate, to } from '../../router.ts';
import { isComposing } from '../../ui/combobox.ts';
import { Link } from '../../ui/link.tsx';
import { clockText } from '../../values/dates.ts';
import type { Fault, Raw, Sent } from '../../values/raw.ts';
import { leaveNote } from '../entry/note.ts';
import './act.css';
import { CheckAnswers } from './check-answers.tsx';
import { DraftAlerts } from './draft-alerts.tsx';
import { ErrorSummary, type Trouble } from './error-summary.tsx';
import { FieldsEditor } from './fields-editor.tsx';
import { dayOfAct, useActForm } from './form-state.ts';
import { useLeaveGuard } from './leave-guard.ts';
import { useTakenOver } from './use-taken-over.ts';

interface Props {
  readonly org: Org;
  readonly ledger: LedgerDescription;
  readonly step: StepDescription;
  readonly entry: EntryView | undefined;
  readonly back: string;
  readonly reload: () => void;
  readonly draftKey: string;
  readonly account: string;
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

const copyWords = {
  copied: '已复制到空着的栏目，请逐项核对',
  none: '没有找到您在这本台账里办理过的、可以复制的记录',
} as const;

export function StepForm({ org, ledger, step, entry, back, reload, draftKey, account }: Props) {
  const form = useActForm({ ledger, step, entry, today: org.today, draftKey, href: window.location.pathname });
  const { carry, copyLast } = useTakenOver(form, { org: org.id, ledger, step, entry });
  const [preview, setPreview] = useState<PreviewAnswer>();
  const [said, setSaid] = useState('');
  const [mended, setMended] = useState<readonly string[]>([]);
  const whole = useRef<HTMLFormElement>(null);
  const sending = useRef(false);
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
    setMended([]);
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
    void check(input);
  }

  /** Asks the server first: what it would refuse is said here, where it can be mended. */
  async function check(input: Record<string, Sent>) {
    if (sending.current) return;
    sending.current = true;
    setBusy(true);
    const { order } = form.order(step, input);
    // Without an answer the form goes on: the act itself is decided again in any case.
    const answer = await previewAct(org.id, ledger.id, order).catch((cause) => asApiError(cause));
    sending.current = false;
    setBusy(false);
    if (answer instanceof ApiError) {
      if (answer.code === 'not-logged-in') return;
    } else if (!answer.ok) {
      tell(answer);
      return;
    }
    setPreview(answer instanceof ApiError ? undefined : answer);
    setTrouble(undefined);
    setChecking(input);
    window.scrollTo(0, 0);
    window.setTimeout(() => start.current?.focus(), 0);
  }

  function backToFields() {
    setChecking(undefined);
    window.setTimeout(() => start.current?.focus(), 0);
  }

  /** Enter goes to the next field, Ctrl+Enter on to the next page, Ctrl+S keeps a draft. */
  function press(event: KeyboardEvent<HTMLFormElement>) {
    if (isComposing(event) || event.defaultPrevented || event.altKey || event.shiftKey) return;
    const command = event.ctrlKey || event.metaKey;
    if (command && event.key.toLowerCase() === 's') {
      event.preventDefault();
      if (draft && !checking) saveAsDraft(draft);
      else setSaid(form.unsaved ? '浏览器不允许在本机暂存' : '已暂存在这台电脑上');
    } else if (command && event.key === 'Enter') {
      event.preventDefault();
      whole.current?.requestSubmit();
    } else if (!command && event.key === 'Enter' && whole.current && movesOnEnter(event.target)) {
      event.preventDefault();
      nextControl(whole.current, event.target)?.focus();
    }
  }

  function change(name: string, value: Raw, names?: Titles) {
    form.change(name, value, names);
    // What is being mended is not called wrong until it is looked at again.
    setMended((before) => [...before, name]);
    const field = form.fields.find((each) => each.name === name);
    if (field?.kind === 'ref' && typeof value === 'string' && value !== '' && step.id !== 'correct')
      void carry(name, value);
  }

  function saveAsDraft(draft: StepDescription) {
    const { input, faults } = form.read(true);
    if (faults.length > 0) tellFaults(faults);
    else void send(draft, input);
  }

  async function send(taken: StepDescription, input: Record<string, Sent>) {
    if (sending.current) return;
    sending.current = true;
    const { order, key } = form.order(taken, input);
    setBusy(true);
    try {
      const answer = await api.act(org.id, ledger.id, order, key);
      form.finish();
      leaveNote({ entry: answer.entry, text: `已办理“${taken.label}”`, reminders: answer.reminders });
      navigate(to.entry(org.id, ledger.id, answer.entry), { replace: true });
    } catch (cause) {
      sending.current = false;
      setBusy(false);
      const error = asApiError(cause);
      // The dialog for logging in again says it; the form stays as it is.
      if (error.code !== 'not-logged-in') tell(error);
    }
  }

  useLeaveGuard(form.touched && (form.unsaved || form.elsewhere !== undefined));
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
    names.includes(field.split('.')[0] ?? '') || field === 'reason' || field === dayOfAct;
  const faults = (trouble?.refusals ?? []).flatMap(({ field, says, code }): Fault[] => {
    if (field !== undefined) return mended.includes(field.split('.')[0] ?? '') ? [] : [{ field, says }];
    return code === 'reason-needed' ? [{ field: 'reason', says }] : [];
  });

  return (
    <form ref={whole} onSubmit={submit} onKeyDown={press} noValidate className="yf-act" aria-label={step.label}>
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
      <DraftAlerts form={form} />
      {!checking && !entry && step.opens && (
        <div className="yf-form-help">
          <Button size="small" onClick={() => void copyLast().then((found) => setSaid(copyWords[found]))}>
            复制我上一条的内容
          </Button>
          <span className="yf-quiet">只复制选项、关联和短文字，名称、日期、个人信息不复制。</span>
        </div>
      )}
      <p className="yf-said" role="status">
        {said}
      </p>
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
            preview={preview}
          />
        ) : (
          <FieldsEditor
            form={{ ...form, change }}
            ledger={ledger}
            account={account}
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
          <Button onClick={backToFields} disabled={busy}>
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
