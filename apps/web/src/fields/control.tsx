/** One control a field kind. */
import { Checkbox, Input, Radio } from 'antd';
import type { Column, Titles } from '../api/types.ts';
import { type Raw, rawStrings, rawText } from '../values/raw.ts';
import { DateInput } from './date-input.tsx';
import { RefPicker } from './ref-picker.tsx';
import { SuggestInput } from './suggest-input.tsx';

export interface ControlProps {
  readonly id: string;
  readonly field: Column;
  readonly value: Raw | undefined;
  readonly onChange: (value: Raw, titles?: Titles) => void;
  readonly org: string;
  /** The ledger of the form, and the field in it: then a text offers what was typed there before. */
  readonly ledger?: string | undefined;
  readonly path?: string | undefined;
  readonly today: string;
  readonly titles: Titles;
  readonly invalid: boolean;
  readonly describedBy?: string | undefined;
  /** Inside a table of sub-rows: narrow, named by `ariaLabel`. */
  readonly ariaLabel?: string | undefined;
}

/** Up to so many choices are all shown; more go into a list. */
const shownChoices = 6;

/** Kinds that are groups of controls, labelled by a legend rather than a label. */
export function isGroup(field: Column): boolean {
  return (
    field.kind === 'yesNo' ||
    field.kind === 'choices' ||
    (field.kind === 'choice' && (field.choices ?? []).length <= shownChoices)
  );
}

export function Control(props: ControlProps) {
  const { id, field, value, onChange, org, today, titles, invalid, describedBy, ariaLabel } = props;
  const aria = {
    ...(invalid ? { 'aria-invalid': true, status: 'error' as const } : {}),
    ...(describedBy === undefined ? {} : { 'aria-describedby': describedBy }),
    ...(ariaLabel === undefined ? {} : { 'aria-label': ariaLabel }),
  };
  switch (field.kind) {
    case 'text':
      return field.long ? (
        <Input.TextArea
          id={id}
          value={rawText(value)}
          autoSize={{ minRows: 3, maxRows: 16 }}
          maxLength={20_000}
          {...aria}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <TextLine {...props} aria={aria} />
      );
    case 'integer':
      return (
        <Input
          id={id}
          value={rawText(value)}
          inputMode="numeric"
          autoComplete="off"
          suffix={field.unit}
          {...aria}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    case 'money':
      return (
        <Input
          id={id}
          value={rawText(value)}
          inputMode="decimal"
          autoComplete="off"
          suffix="元"
          {...aria}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    case 'date':
    case 'time':
      return (
        <DateInput
          id={id}
          label={field.label}
          value={rawText(value)}
          today={today}
          withTime={field.kind === 'time'}
          invalid={invalid}
          describedBy={describedBy}
          ariaLabel={ariaLabel}
          onChange={onChange}
        />
      );
    case 'yesNo':
    case 'choice':
      return isGroup(field) && ariaLabel === undefined ? <Radios {...props} /> : <NativeSelect {...props} />;
    case 'choices':
      return (
        <Checkbox.Group
          value={[...rawStrings(value)]}
          options={(field.choices ?? []).map((choice) => ({ value: choice.code, label: choice.label }))}
          onChange={(codes) => onChange(codes.map(String))}
        />
      );
    case 'ref':
    case 'refs': {
      const many = field.kind === 'refs';
      const chosen = many ? rawStrings(value) : rawText(value) === '' ? [] : [rawText(value)];
      return (
        <RefPicker
          id={id}
          org={org}
          ledger={field.ledger ?? ''}
          many={many}
          value={chosen}
          titles={titles}
          invalid={invalid}
          describedBy={describedBy}
          ariaLabel={ariaLabel}
          onChange={(ids, names) => onChange(many ? ids : (ids[0] ?? ''), names)}
        />
      );
    }
    case 'rows':
      return null;
  }
}

type Aria = Readonly<Record<string, string | boolean>>;

/** Telephones and card numbers are typed as they are; other lines offer what was typed before. */
function TextLine({ aria, ...props }: ControlProps & { readonly aria: Aria }) {
  const { id, field, value, onChange, org, ledger, path, invalid, describedBy, ariaLabel } = props;
  if (field.shape === undefined && ledger !== undefined && path !== undefined)
    return (
      <SuggestInput
        id={id}
        org={org}
        ledger={ledger}
        path={path}
        value={rawText(value)}
        onChange={onChange}
        invalid={invalid}
        describedBy={describedBy}
        ariaLabel={ariaLabel}
      />
    );
  return (
    <Input
      id={id}
      value={rawText(value)}
      autoComplete="off"
      autoCapitalize={field.shape === 'creditCode' || field.shape === 'idNumber' ? 'characters' : 'off'}
      {...(field.shape === 'phone' ? { type: 'tel', inputMode: 'tel' as const } : {})}
      {...aria}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

function choicesOf(field: Column): readonly { readonly code: string; readonly label: string }[] {
  if (field.kind !== 'yesNo') return field.choices ?? [];
  return [
    { code: 'yes', label: '是' },
    { code: 'no', label: '否' },
  ];
}

function codeOf(value: Raw | undefined): string {
  return value === true ? 'yes' : value === false ? 'no' : rawText(value);
}

function rawFrom(field: Column, code: string): Raw {
  if (field.kind !== 'yesNo') return code;
  return code === 'yes' ? true : code === 'no' ? false : null;
}

function Radios({ id, field, value, onChange }: ControlProps) {
  const code = codeOf(value);
  return (
    <div className="yf-radios">
      <Radio.Group
        name={id}
        value={code === '' ? null : code}
        onChange={(event) => onChange(rawFrom(field, String(event.target.value)))}
      >
        {choicesOf(field).map((choice) => (
          <Radio key={choice.code} value={choice.code}>
            {choice.label}
          </Radio>
        ))}
      </Radio.Group>
      {code !== '' && field.optional && (
        <button type="button" className="yf-link" onClick={() => onChange(rawFrom(field, ''))}>
          清除<span className="yf-unseen">{field.label}</span>
        </button>
      )}
    </div>
  );
}

function NativeSelect({ id, field, value, onChange, invalid, describedBy, ariaLabel }: ControlProps) {
  return (
    <select
      id={id}
      className="yf-select"
      value={codeOf(value)}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      aria-label={ariaLabel}
      onChange={(event) => onChange(rawFrom(field, event.target.value))}
    >
      <option value="">请选择</option>
      {choicesOf(field).map((choice) => (
        <option key={choice.code} value={choice.code}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}
