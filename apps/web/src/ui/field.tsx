/** One labelled control of a small form, with its fault beneath it. */
import { type InputHTMLAttributes, useId } from 'react';

interface Props extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'id'> {
  readonly label: string;
  readonly hint?: string;
  readonly fault?: string | undefined;
  readonly value: string;
  readonly change: (value: string) => void;
}

export function Field({ label, hint, fault, change, ...input }: Props) {
  const id = useId();
  const described = [hint === undefined ? '' : `${id}-hint`, fault === undefined ? '' : `${id}-fault`]
    .filter((each) => each !== '')
    .join(' ');
  return (
    <div className="yf-small-field">
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <span id={`${id}-hint`} className="yf-quiet">
          {hint}
        </span>
      )}
      <input
        {...input}
        id={id}
        className="yf-text-input"
        aria-invalid={fault !== undefined}
        {...(described === '' ? {} : { 'aria-describedby': described })}
        onChange={(event) => change(event.target.value)}
      />
      {fault !== undefined && (
        <span id={`${id}-fault`} className="yf-field-error">
          {fault}
        </span>
      )}
    </div>
  );
}
