/** Loading what a screen shows, with cancellation when the screen asks for something else. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { type ApiError, asApiError } from './api/client.ts';

export interface Load<T> {
  readonly data: T | undefined;
  readonly error: ApiError | undefined;
  readonly loading: boolean;
  readonly reload: () => void;
}

interface State<T> {
  readonly key: string;
  readonly data: T | undefined;
  readonly error: ApiError | undefined;
  readonly loading: boolean;
}

/**
 * Loads again whenever `key` changes. With `keep`, the old data stays visible meanwhile;
 * an empty key loads nothing.
 */
export function useLoad<T>(key: string, load: (signal: AbortSignal) => Promise<T>, keep = false): Load<T> {
  const [state, setState] = useState<State<T>>({ key, data: undefined, error: undefined, loading: key !== '' });
  const [round, setRound] = useState(0);
  const latest = useRef(load);
  latest.current = load;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` asks for the same thing again
  useEffect(() => {
    if (key === '') return undefined;
    const controller = new AbortController();
    setState((before) => ({
      key,
      data: keep || before.key === key ? before.data : undefined,
      error: undefined,
      loading: true,
    }));
    latest.current(controller.signal).then(
      (data) => {
        if (!controller.signal.aborted) setState({ key, data, error: undefined, loading: false });
      },
      (cause) => {
        if (controller.signal.aborted) return;
        setState((before) => ({ ...before, error: asApiError(cause), loading: false }));
      },
    );
    return () => controller.abort();
  }, [key, keep, round]);

  const reload = useCallback(() => setRound((n) => n + 1), []);
  const fresh = state.key === key || keep;
  return {
    data: fresh ? state.data : undefined,
    error: fresh ? state.error : undefined,
    loading: state.loading || !fresh,
    reload,
  };
}
