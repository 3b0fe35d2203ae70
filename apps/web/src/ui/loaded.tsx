/** What was asked of the server: on its way, refused, or there. */
import type { ReactNode } from 'react';
import type { Load } from '../load.ts';
import { Loading, Problem } from './problem.tsx';

interface Props<T> {
  readonly load: Pick<Load<T>, 'data' | 'error' | 'reload'>;
  /** Said while it is on its way. */
  readonly label?: string;
  /** A problem stands in place of what was loaded before; without it, above. */
  readonly instead?: boolean;
  readonly children: (data: T) => ReactNode;
}

export function Loaded<T>({ load: { data, error, reload }, label, instead = false, children }: Props<T>) {
  return (
    <>
      {error && <Problem error={error} retry={reload} />}
      {data === undefined
        ? !error && <Loading {...(label === undefined ? {} : { label })} />
        : !(error && instead) && children(data)}
    </>
  );
}
