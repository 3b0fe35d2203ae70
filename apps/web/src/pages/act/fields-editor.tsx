/** The controls of a step, with the day and the reason of the act where the step asks for them. */
import { Input } from 'antd';
import type { EntryView, LedgerDescription, StepDescription } from '../../api/types.ts';
import { useDomain } from '../../domain.tsx';
import type { BasisRule } from '../../fields/basis.tsx';
import { DateInput } from '../../fields/date-input.tsx';
import { FormField } from '../../fields/form-field.tsx';
import type { Fault } from '../../values/raw.ts';
import { type ActForm, asksDay, dayOfAct } from './form-state.ts';

interface Props {
  readonly form: ActForm;
  readonly ledger: LedgerDescription;
  /** The account, under whose name phrases are kept. */
  readonly account: string;
  readonly step: StepDescription;
  readonly entry: EntryView | undefined;
  readonly org: string;
  readonly today: string;
  readonly faults: readonly Fault[];
  readonly askReason: boolean;
}

export function FieldsEditor({ form, ledger, account, step, entry, org, today, faults, askReason }: Props) {
  const of = (name: string) => faults.filter((fault) => fault.field === name || fault.field.startsWith(`${name}.`));
  const basis = useBasis(ledger, step);
  const day = of(dayOfAct);
  const reason = of('reason');
  return (
    <>
      {form.fields.length > 0 && !step.loose && (
        <p className="yf-quiet">
          标<span className="yf-must">*</span>
          的为必填。日期可写作2026.1.5、1月5日、20260105，金额以元为单位，可写“1.2万”。
        </p>
      )}
      {step.id === 'correct' && <p className="yf-quiet">只改有误的内容；改动前后的内容都记入日志。</p>}
      {entry?.masked && form.fields.some((field) => field.personal) && (
        <p className="yf-quiet">个人信息已遮蔽；不改动的，保持原有内容。</p>
      )}
      <div className="yf-fields">
        {form.fields.map((field) => (
          <FormField
            key={field.name}
            field={field}
            value={form.raw[field.name]}
            onChange={(value, titles) => form.change(field.name, value, titles)}
            org={org}
            today={today}
            titles={form.titles}
            faults={of(field.name)}
            loose={step.loose}
            ledger={ledger.id}
            shelf={`${account}.${ledger.id}.${field.name}`}
            basis={basis(field.name)}
            mark={form.marks[field.name]}
          />
        ))}
        {asksDay(step) && (
          <div className={`yf-field${day.length > 0 ? ' yf-wrong' : ''}`} data-field={dayOfAct}>
            <label htmlFor="field-act-day">
              办理日期<span className="yf-must">*</span>
            </label>
            <p className="yf-hint" id="field-act-day-hint">
              默认为今天；补登以前办理的，填写实际办理的日期
            </p>
            <DateInput
              id="field-act-day"
              label="办理日期"
              value={form.on}
              today={today}
              onChange={form.setOn}
              invalid={day.length > 0}
              describedBy={day.length > 0 ? 'field-act-day-hint field-act-day-error' : 'field-act-day-hint'}
            />
            <Wrong id="field-act-day-error" faults={day} />
          </div>
        )}
        {askReason && (
          <div className={`yf-field yf-wide${reason.length > 0 ? ' yf-wrong' : ''}`} data-field="reason">
            <label htmlFor="field-reason">理由{step.reason && <span className="yf-must">*</span>}</label>
            {!step.reason && (
              <p className="yf-hint" id="field-reason-hint">
                与规定不完全相符而确有必要的，写明依据和原因；没有这种情况不必填
              </p>
            )}
            <Input.TextArea
              id="field-reason"
              value={form.reason}
              maxLength={2000}
              autoSize={{ minRows: 2, maxRows: 10 }}
              aria-describedby={
                reason.length > 0 ? 'field-reason-error' : step.reason ? undefined : 'field-reason-hint'
              }
              {...(reason.length > 0 ? { status: 'error' as const, 'aria-invalid': true } : {})}
              onChange={(event) => form.setReason(event.target.value)}
            />
            <Wrong id="field-reason-error" faults={reason} />
          </div>
        )}
      </div>
    </>
  );
}

/** The rules behind the guards of a step that read a field. */
function useBasis(ledger: LedgerDescription, step: StepDescription): (field: string) => readonly BasisRule[] {
  const { rules } = useDomain();
  const guards = [...step.guards, ...ledger.always];
  return (field) => {
    const ids = guards.flatMap(({ rule, reads }) => (rule !== undefined && reads.includes(field) ? [rule] : []));
    return [...new Set(ids)].flatMap((id) => rules[id] ?? []);
  };
}

function Wrong({ id, faults }: { readonly id: string; readonly faults: readonly Fault[] }) {
  if (faults.length === 0) return null;
  return (
    <div id={id} className="yf-field-error">
      {faults.map((fault) => (
        <p key={fault.says}>{fault.says}</p>
      ))}
    </div>
  );
}
