/** 核对: what will be recorded, and what happens next, before a legal act. */
import type { EntryView, LedgerDescription, StepDescription } from '../../api/types.ts';
import type { PreviewAnswer } from '../../fields/calls.ts';
import { readField, type Sent } from '../../values/raw.ts';
import { ShowValue, valueText } from '../../values/show.tsx';
import { parseDate } from '../../values/typed-dates.ts';
import { type ActForm, asksDay } from './form-state.ts';
import { NextSteps } from './next-steps.tsx';

interface Props {
  readonly form: ActForm;
  readonly ledger: LedgerDescription;
  readonly step: StepDescription;
  readonly entry: EntryView | undefined;
  readonly org: string;
  readonly today: string;
  readonly input: Readonly<Record<string, Sent>>;
  /** What the server says would happen; absent when it could not be asked. */
  readonly preview: PreviewAnswer | undefined;
}

export function CheckAnswers({ form, ledger, step, entry, org, today, input, preview }: Props) {
  // A correction touches few of many fields: only those are listed.
  const listed = step.id === 'correct' ? form.fields.filter(({ name }) => name in input) : form.fields;
  const filled = listed.map((field) => {
    const { value } = readField(field, form.raw[field.name], today);
    return { field, value: Array.isArray(value) ? [...value] : value };
  });
  return (
    <>
      <section aria-labelledby="check-title">
        <h2 id="check-title">核对填写的内容</h2>
        {filled.length === 0 && !form.reason && <p>这一步没有需要填写的内容。</p>}
        <dl className="yf-facts">
          {filled.map(({ field, value }) => (
            <div key={field.name} className={field.kind === 'rows' || field.long ? 'yf-wide' : undefined}>
              <dt>{field.label}</dt>
              <dd>
                <ShowValue field={field} value={sentValue(value)} titles={form.titles} org={org} />
                {step.id === 'correct' && entry && (
                  <div className="yf-quiet">原为：{valueText(field, entry.values[field.name], entry.titles)}</div>
                )}
              </dd>
            </div>
          ))}
          {asksDay(step) && (
            <div>
              <dt>办理日期</dt>
              <dd>{parseDate(form.on, today) ?? form.on}</dd>
            </div>
          )}
          {form.reason.trim() !== '' && (
            <div className="yf-wide">
              <dt>理由</dt>
              <dd className="yf-long">{form.reason}</dd>
            </div>
          )}
        </dl>
      </section>
      <NextSteps ledger={ledger} step={step} entry={entry} today={today} preview={preview} />
    </>
  );
}

type Shown = Parameters<typeof ShowValue>[0]['value'];

function sentValue(value: Sent): Shown {
  if (!Array.isArray(value)) return typeof value === 'object' ? null : value;
  const strings = value.filter((item): item is string => typeof item === 'string');
  return strings.length > 0 ? strings : value.flatMap((item) => (typeof item === 'object' ? [{ ...item }] : []));
}
