/** What a small form holds: the texts typed, and what is wrong with each. */
import { useState } from 'react';
import type { ApiError } from '../api/client.ts';

/** By the name of the field. */
export type Faults = Readonly<Record<string, string>>;

/** What the server says about the fields of a form. The last part of a field's path there is its name here. */
export function faultsOf(error: Pick<ApiError, 'refusals'>, names: readonly string[]): Faults {
  const found: Record<string, string> = {};
  for (const { field = '', says } of error.refusals) {
    const name = field.slice(field.lastIndexOf('.') + 1);
    if (names.includes(name)) found[name] = says;
  }
  return found;
}

export function useFields<Name extends string>(start: Readonly<Record<Name, string>>) {
  const [typed, setTyped] = useState(start);
  const [faults, setFaults] = useState<Faults>({});
  return {
    typed,
    faults,
    setFaults,
    clear: () => setTyped(start),
    /** Shows what the server refused; what concerns no field of the form is said as `otherwise`. */
    refused: (error: ApiError, otherwise: Faults = {}) => {
      const found = faultsOf(error, Object.keys(start));
      setFaults(Object.keys(found).length > 0 ? found : otherwise);
    },
    /** What a `Field` of that name needs. */
    bind: (name: Name) => ({
      value: typed[name],
      fault: faults[name],
      change: (value: string) => setTyped((before) => ({ ...before, [name]: value })),
    }),
  };
}
