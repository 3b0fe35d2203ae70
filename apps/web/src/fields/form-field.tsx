/** A control with its label, help and faults. */
import type { FieldDescription, Titles } from '../api/types.ts';
import { type Fault, type Raw, rawText } from '../values/raw.ts';
import { Basis, type BasisRule } from './basis.tsx';
import { Control, isGroup } from './control.tsx';
import { Phrases } from './phrases.tsx';
import { RowsEditor } from './rows-editor.tsx';

interface Props {
  readonly field: FieldDescription;
  readonly value: Raw | undefined;
  readonly onChange: (value: Raw, titles?: Titles) => void;
  readonly org: string;
  readonly today: string;
  readonly titles: Titles;
  /** Those of this field, its sub-rows included. */
  readonly faults: readonly Fault[];
  /** Drafts may leave it empty. */
  readonly loose: boolean;
  /** The ledger of the form: then texts offer what was typed there before. */
  readonly ledger?: string | undefined;
  /** Where phrases for it are kept. */
  readonly shelf?: string | undefined;
  /** The rules that look at it. */
  readonly basis?: readonly BasisRule[] | undefined;
  /** Where its content was taken over from. */
  readonly mark?: string | undefined;
}

/** The id of a field's control on the page. */
export function controlId(name: string): string {
  return `field-${name}`;
}

export function isWide(field: FieldDescription): boolean {
  return field.kind === 'rows' || field.long === true || (field.kind === 'choices' && (field.choices ?? []).length > 4);
}

export function FormField({
  field,
  value,
  onChange,
  org,
  today,
  titles,
  faults,
  loose,
  ledger,
  shelf,
  basis = [],
  mark,
}: Props) {
  const id = controlId(field.name);
  const own = faults.filter((fault) => fault.field === field.name);
  const hints = [
    field.hint,
    field.shape === 'idNumber' ? '18位公民身份号码' : undefined,
    field.shape === 'creditCode' ? '18位统一社会信用代码' : undefined,
  ].filter((hint) => hint !== undefined);
  const describedBy =
    [hints.length > 0 ? `${id}-hint` : '', mark ? `${id}-mark` : '', own.length > 0 ? `${id}-error` : '']
      .join(' ')
      .trim() || undefined;
  const label = (
    <>
      {field.label}
      {!field.optional && !loose && (
        <>
          <span className="yf-must" aria-hidden="true">
            *
          </span>
          <span className="yf-unseen">（必填）</span>
        </>
      )}
      {field.personal && <span className="yf-quiet yf-personal">个人信息</span>}
    </>
  );
  const body = (
    <>
      {hints.length > 0 && (
        <p className="yf-hint" id={`${id}-hint`}>
          {hints.join('；')}
        </p>
      )}
      {field.kind === 'rows' ? (
        <RowsEditor
          id={id}
          field={field}
          value={value}
          onChange={onChange}
          org={org}
          ledger={ledger}
          today={today}
          titles={titles}
          faults={faults}
        />
      ) : (
        <Control
          id={id}
          field={field}
          value={value}
          onChange={onChange}
          org={org}
          ledger={ledger}
          path={field.name}
          today={today}
          titles={titles}
          invalid={own.length > 0}
          describedBy={describedBy}
        />
      )}
      {field.long && ledger !== undefined && shelf !== undefined && (
        <Phrases
          label={field.label}
          shelf={shelf}
          org={org}
          ledger={ledger}
          path={field.name}
          value={rawText(value)}
          onChange={onChange}
        />
      )}
      {mark && (
        <p className="yf-carried" id={`${id}-mark`}>
          {mark}，可以修改
        </p>
      )}
      {own.length > 0 && (
        <div id={`${id}-error`} className="yf-field-error">
          {own.map((fault) => (
            <p key={fault.says}>{fault.says}</p>
          ))}
        </div>
      )}
      <Basis label={field.label} rules={basis} />
    </>
  );
  const className = `yf-field${isWide(field) ? ' yf-wide' : ''}${own.length > 0 ? ' yf-wrong' : ''}`;
  if (isGroup(field) || field.kind === 'rows') {
    return (
      <fieldset className={className} data-field={field.name} aria-describedby={describedBy}>
        <legend>{label}</legend>
        {body}
      </fieldset>
    );
  }
  return (
    <div className={className} data-field={field.name}>
      <label htmlFor={id}>{label}</label>
      {body}
    </div>
  );
}
