/** One field of the query row, by its kind. */
import { Input, Select } from 'antd';
import { type ReactNode, useId } from 'react';
import type { FieldDescription, Titles } from '../../api/types.ts';
import { DateInput } from '../../fields/date-input.tsx';
import { RefPicker } from '../../fields/ref-picker.tsx';
import { endsOf, spellEnds, spellingOf } from './asked.ts';

export function Slot({
  id,
  label,
  wide = false,
  children,
}: {
  readonly id: string;
  readonly label: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <div className={wide ? 'yf-filter yf-filter-wide' : 'yf-filter'}>
      <label htmlFor={id}>{label}</label>
      {children}
    </div>
  );
}

interface Props {
  readonly org: string;
  readonly field: FieldDescription;
  readonly today: string;
  readonly spelled: string;
  readonly fault: string | undefined;
  readonly titles: Titles;
  readonly change: (spelled: string) => void;
}

export function FieldSlot({ org, field, today, spelled, fault, titles, change }: Props) {
  const id = useId();
  const { label, kind } = field;
  switch (spellingOf(field)) {
    case 'text':
      return (
        <Slot id={id} label={label}>
          <Input
            id={id}
            allowClear
            placeholder={kind === 'rows' ? '任一行含有的文字' : '含有的文字'}
            value={spelled}
            onChange={(event) => change(event.target.value)}
          />
        </Slot>
      );
    case 'yesNo':
      return (
        <Slot id={id} label={label}>
          <select id={id} className="yf-select" value={spelled} onChange={(event) => change(event.target.value)}>
            <option value="">全部</option>
            <option value="yes">是</option>
            <option value="no">否</option>
          </select>
        </Slot>
      );
    case 'list': {
      const items = spelled.split(',').filter((each) => each !== '');
      return (
        <Slot id={id} label={label}>
          {field.ledger === undefined ? (
            <Select
              id={id}
              mode="multiple"
              allowClear
              maxTagCount={1}
              placeholder="全部"
              value={items}
              options={(field.choices ?? []).map((choice) => ({ value: choice.code, label: choice.label }))}
              optionFilterProp="label"
              onChange={(codes: string[]) => change(codes.join(','))}
            />
          ) : (
            <RefPicker
              id={id}
              org={org}
              ledger={field.ledger}
              many
              value={items}
              titles={titles}
              invalid={false}
              onChange={(ids) => change(ids.join(','))}
            />
          )}
        </Slot>
      );
    }
    case 'range':
      return <RangeSlot id={id} field={field} today={today} spelled={spelled} fault={fault} change={change} />;
  }
}

function RangeSlot({
  id,
  field,
  today,
  spelled,
  fault,
  change,
}: Pick<Props, 'field' | 'today' | 'spelled' | 'fault' | 'change'> & { readonly id: string }) {
  const [from, until] = endsOf(spelled);
  const label = field.kind === 'money' ? `${field.label}（元）` : field.label;
  const described = fault === undefined ? undefined : `${id}-fault`;
  const dates = field.kind === 'date' || field.kind === 'time';
  const end = (which: 'from' | 'until') => {
    const value = which === 'from' ? from : until;
    const set = (text: string) => change(which === 'from' ? spellEnds(text, until) : spellEnds(from, text));
    const name = `${field.label}${which === 'from' ? '从' : '到'}`;
    const own = which === 'from' ? id : `${id}-until`;
    return dates ? (
      <DateInput
        id={own}
        label={name}
        ariaLabel={name}
        value={value}
        today={today}
        invalid={fault !== undefined}
        describedBy={described}
        onChange={set}
      />
    ) : (
      <Input
        id={own}
        inputMode="decimal"
        value={value}
        aria-label={name}
        {...(fault === undefined ? {} : { status: 'error' as const, 'aria-invalid': true })}
        {...(described === undefined ? {} : { 'aria-describedby': described })}
        onChange={(event) => set(event.target.value)}
      />
    );
  };
  return (
    <Slot id={id} label={label} wide={dates}>
      <span className="yf-range">
        {end('from')}
        <span aria-hidden="true">至</span>
        {end('until')}
      </span>
      {fault !== undefined && (
        <span className="yf-field-error" id={described}>
          {fault}
        </span>
      )}
    </Slot>
  );
}
