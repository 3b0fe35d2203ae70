/** One step to be taken: its fields, its reason, and the server's answer. */
import type { ReportDesk } from '@yifa/server/contract/reports';
import { Button, Input } from 'antd';
import { type FormEvent, useRef, useState } from 'react';
import { type ApiError, asApiError } from '../../../api/client.ts';
import { randomUuid } from '../../../api/uuid.ts';
import { findField, useDomain } from '../../../domain.tsx';
import { FormField } from '../../../fields/form-field.tsx';
import { Reasons } from '../../../ui/reasons.tsx';
import { type Fault, type Raw, readField, type Sent } from '../../../values/raw.ts';
import { useDesk } from '../desk-context.ts';

const ledgerId = 'annual-report';

interface Props {
  readonly step: ReportDesk['steps'][number];
  readonly cancel: () => void;
}

export function StepForm({ step, cancel }: Props) {
  const { org, act, announce } = useDesk();
  const { findLedger } = useDomain();
  const ledger = findLedger(ledgerId);
  const fields = step.fields.flatMap((name) => (ledger && findField(ledger, name)) ?? []);
  // Most steps are recorded on the day they are taken.
  const [raw, setRaw] = useState<Readonly<Record<string, Raw>>>(() =>
    Object.fromEntries(
      fields.filter((field) => field.kind === 'date' && !field.optional).map((field) => [field.name, org.today]),
    ),
  );
  const [reason, setReason] = useState('');
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [error, setError] = useState<ApiError>();
  const [busy, setBusy] = useState(false);
  const sent = useRef({ content: '', key: '' });

  /** What was filled in; undefined when there are faults. */
  function read(): Record<string, Sent> | undefined {
    const input: Record<string, Sent> = {};
    const found: Fault[] = [];
    for (const field of fields) {
      const { value, faults: wrong } = readField(field, raw[field.name], org.today);
      found.push(...wrong);
      if (value !== null) input[field.name] = value;
      else if (wrong.length === 0 && !field.optional) found.push({ field: field.name, says: `请填写${field.label}` });
    }
    if (step.reason && reason.trim() === '') found.push({ field: 'reason', says: `办理“${step.label}”需要写明理由` });
    setFaults(found);
    return found.length === 0 ? input : undefined;
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    const input = read();
    if (!input) return;
    const order = { input, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) };
    const content = JSON.stringify(order);
    if (sent.current.content !== content) sent.current = { content, key: randomUuid() };
    setBusy(true);
    setError(undefined);
    try {
      await act(step.id, order, sent.current.key);
      announce(`已办理：${step.label}`);
    } catch (cause) {
      // A refused order may be given again once what it lacked is there.
      sent.current = { content: '', key: '' };
      setError(asApiError(cause));
      setBusy(false);
    }
  }

  const wrongReason = faults.find(({ field }) => field === 'reason');
  return (
    <form className="yf-step-form" aria-label={step.label} noValidate onSubmit={(event) => void submit(event)}>
      {error && (
        <div className="yf-errors" role="alert">
          <strong>{error.message}</strong>
          {error.refusals.length > 0 ? (
            <Reasons reasons={error.refusals} className="yf-reasons" />
          ) : (
            <p>{error.remedy}</p>
          )}
        </div>
      )}
      {fields.map((field) => (
        <FormField
          key={field.name}
          field={field}
          value={raw[field.name]}
          onChange={(value) => setRaw((before) => ({ ...before, [field.name]: value }))}
          org={org.id}
          today={org.today}
          titles={{}}
          faults={faults.filter((fault) => fault.field === field.name || fault.field.startsWith(`${field.name}.`))}
          loose={false}
        />
      ))}
      <div className={`yf-field${wrongReason ? ' yf-wrong' : ''}`}>
        <label htmlFor="step-reason">
          {step.reason ? '理由' : '说明（可不填）'}
          {step.reason && <span className="yf-must">*</span>}
        </label>
        <Input.TextArea
          id="step-reason"
          value={reason}
          maxLength={2_000}
          autoSize={{ minRows: 2, maxRows: 8 }}
          {...(wrongReason
            ? { status: 'error' as const, 'aria-invalid': true, 'aria-describedby': 'step-reason-error' }
            : {})}
          onChange={(event) => setReason(event.target.value)}
        />
        {wrongReason && (
          <p className="yf-field-error" id="step-reason-error">
            {wrongReason.says}
          </p>
        )}
      </div>
      <div className="yf-item-buttons">
        <Button type="primary" htmlType="submit" loading={busy}>
          确认办理“{step.label}”
        </Button>
        <Button disabled={busy} onClick={cancel}>
          取消
        </Button>
      </div>
    </form>
  );
}
