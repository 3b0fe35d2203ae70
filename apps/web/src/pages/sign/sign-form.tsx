/** The answer itself: what it still asks for, an opinion, and the confirmation. */
import type { SignCard } from '@yifa/server/contract/today';
import { useEffect, useId, useRef, useState } from 'react';
import { type ApiError, asApiError } from '../../api/client.ts';
import { api } from '../../api/endpoints.ts';
import type { EntryView, LedgerDescription, Org, StepDescription } from '../../api/types.ts';
import { useDomain } from '../../domain.tsx';
import { FormField } from '../../fields/form-field.tsx';
import { useLoad } from '../../load.ts';
import { to } from '../../router.ts';
import { Link } from '../../ui/link.tsx';
import { Loading, Problem } from '../../ui/problem.tsx';
import { Reasons } from '../../ui/reasons.tsx';
import type { Fault } from '../../values/raw.ts';
import type { Done } from './done.tsx';
import { useSignForm } from './use-sign-form.ts';

interface Props {
  readonly org: Org;
  readonly card: SignCard;
  readonly step: SignCard['steps'][number];
  readonly cancel: () => void;
  readonly signed: (act: Done) => void;
  readonly reload: () => void;
}

export function SignForm(props: Props) {
  const { org, card, step } = props;
  const ledger = useDomain().findLedger(card.ledger);
  const described = ledger?.steps.find((each) => each.id === step.id);
  const { data, error, reload } = useLoad(`sign ${card.entry} ${card.version}`, (signal) =>
    api.entry(org.id, card.ledger, card.entry, signal),
  );
  if (error) return <Problem error={error} retry={reload} />;
  if (!data || !ledger || !described) return <Loading />;
  return <Filled {...props} ledger={ledger} described={described} entry={data} />;
}

interface FilledProps extends Props {
  readonly ledger: LedgerDescription;
  readonly described: StepDescription;
  readonly entry: EntryView;
}

const phrases = {
  agree: ['同意。', '同意，按规定办理。'],
  return: ['请补充材料后再报。', '请核实有关事实后再报。', '请修改后再报。'],
} as const;

function Filled({ org, card, step, cancel, signed, reload, ledger, described, entry }: FilledProps) {
  const id = useId();
  const form = useSignForm({ ledger, step: described, entry, today: org.today });
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [error, setError] = useState<ApiError>();
  const [busy, setBusy] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const trouble = useRef<HTMLDivElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    if (error || faults.length > 0) trouble.current?.focus();
  }, [error, faults]);
  // An opinion on a step with rules that a written reason overcomes would pass for that reason: there it is asked for
  // only when such a rule has spoken.
  const overcomes = [...described.guards, ...ledger.always].some((guard) => guard.force === 'justify');
  const asked = error?.code === 'reason-needed';
  const withOpinion = described.reason || !overcomes || asked || form.opinion !== '';

  async function confirm() {
    const { input, faults: found } = form.read();
    setFaults(found);
    setError(undefined);
    if (found.length > 0) return;
    const { order, key } = form.order(input);
    setBusy(true);
    try {
      const { reminders } = await api.act(org.id, card.ledger, order, key);
      signed({ key, ledger: card.ledger, entry: card.entry, title: card.title, step: step.label, reminders });
    } catch (cause) {
      setError(asApiError(cause));
    } finally {
      setBusy(false);
    }
  }

  const ofReason = faults.filter((fault) => fault.field === 'reason');
  return (
    <form
      className="yf-sign-form"
      aria-labelledby={`${id}-title`}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void confirm();
      }}
    >
      <h3 id={`${id}-title`} tabIndex={-1} ref={heading}>
        {step.sign === 'agree' ? '同意' : '退回'}：{step.label}
      </h3>
      {(error || faults.length > 0) && (
        <div className="yf-errors" role="alert" tabIndex={-1} ref={trouble}>
          {error && (
            <>
              <strong>{error.refusals.length > 0 ? '还不能办理' : error.message}</strong>
              {error.refusals.length === 0 && error.remedy && <p>{error.remedy}</p>}
              <Reasons reasons={error.refusals} className="yf-sign-reasons" />
              {error.status === 409 && (
                <button type="button" className="yf-go" onClick={reload}>
                  读取最新记录
                </button>
              )}
            </>
          )}
          {faults.map((fault) => (
            <p key={`${fault.field} ${fault.says}`}>{fault.says}</p>
          ))}
        </div>
      )}
      {form.fields.map((field) => (
        <FormField
          key={field.name}
          field={field}
          value={form.raw[field.name]}
          onChange={(value, titles) => form.change(field.name, value, titles)}
          org={org.id}
          today={org.today}
          titles={form.titles}
          faults={faults.filter((fault) => fault.field === field.name || fault.field.startsWith(`${field.name}.`))}
          loose={false}
        />
      ))}
      {withOpinion ? (
        <div className={ofReason.length > 0 ? 'yf-field yf-wrong' : 'yf-field'}>
          <label htmlFor={`${id}-opinion`}>
            {asked ? '理由' : '意见'}
            {described.reason && <span className="yf-must">*</span>}
          </label>
          {!asked && (
            <p className="yf-sign-phrases">
              {phrases[step.sign].map((phrase) => (
                <button key={phrase} type="button" onClick={() => form.setOpinion(phrase)}>
                  {phrase}
                </button>
              ))}
            </p>
          )}
          <textarea
            id={`${id}-opinion`}
            rows={3}
            maxLength={2000}
            value={form.opinion}
            aria-invalid={ofReason.length > 0}
            onChange={(event) => form.setOpinion(event.target.value)}
          />
        </div>
      ) : (
        <p className="yf-quiet">与规定不完全相符而确有必要的，提交后按提示写明理由。</p>
      )}
      <p className="yf-quiet">
        确认后转为“{step.leads.state}”，办理人和时间记入日志；意见随办理一并记入。
        <Link href={to.step(org.id, card.ledger, card.entry, step.id)}>到办理页填写</Link>
      </p>
      <div className="yf-sign-buttons">
        <button
          type="submit"
          className={step.sign === 'agree' ? 'yf-big yf-big-agree' : 'yf-big yf-big-return'}
          disabled={busy}
        >
          {busy ? '正在办理…' : `确认${step.label}`}
        </button>
        <button type="button" className="yf-big" onClick={cancel} disabled={busy}>
          取消
        </button>
      </div>
    </form>
  );
}
