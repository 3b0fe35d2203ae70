/** The state of a check: what is read, under way, found or refused. */
import type { CheckAnswer } from '@yifa/server/contract/check';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type ApiError, asApiError } from '../../api/client.ts';
import { checkSource, pastedName, readSource } from './calls.ts';
import { findAnswer, findSource, findWish, keepAnswer, keepSource, keepWish, type Source, type Wish } from './kept.ts';

export interface Check {
  readonly wish: Wish;
  readonly setPasted: (text: string) => void;
  /** Checks again when there is a result. */
  readonly setYear: (year: string) => void;
  readonly setMark: (mark: string) => void;
  readonly answer: CheckAnswer | undefined;
  /** Whether the browser keeps the result through a reload. */
  readonly kept: boolean;
  /** The name of what is being checked now. */
  readonly busy: string | undefined;
  readonly error: ApiError | undefined;
  readonly start: (from: File | string) => void;
  /** Undefined when there is nothing to send again. */
  readonly again: (() => void) | undefined;
  readonly cancel: () => void;
  /** Back to choosing. */
  readonly clear: () => void;
  /** The report as it was sent; after a reload only its text. */
  readonly source: () => Source | undefined;
}

const settle = 300;

export function useCheck(org: string, key: string): Check {
  const [wish, setWish] = useState(() => findWish(key));
  const [answer, setAnswer] = useState(() => findAnswer(key));
  const [kept, setKept] = useState(true);
  const [busy, setBusy] = useState<string>();
  const [error, setError] = useState<ApiError>();
  const running = useRef<AbortController>(undefined);
  const latest = useRef({ wish, answer });
  latest.current = { wish, answer };

  useEffect(() => {
    const save = () => keepWish(key, wish);
    const timer = window.setTimeout(save, settle);
    window.addEventListener('pagehide', save);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener('pagehide', save);
    };
  }, [key, wish]);
  useEffect(
    () => () => {
      running.current?.abort();
      keepWish(key, latest.current.wish);
    },
    [key],
  );

  function show(next: CheckAnswer | undefined): void {
    setAnswer(next);
    setKept(keepAnswer(key, next));
    setWish((before) => ({ ...before, mark: '' }));
  }

  async function run(name: string, read: () => Promise<Source>, year: string): Promise<void> {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setBusy(name);
    setError(undefined);
    try {
      const sent = await read();
      keepSource(key, sent);
      const next = await checkSource(org, sent, year, controller.signal);
      if (!controller.signal.aborted) show(next);
    } catch (cause) {
      if (!controller.signal.aborted) setError(asApiError(cause));
    } finally {
      if (running.current === controller) setBusy(undefined);
    }
  }

  function source(): Source | undefined {
    const shown = latest.current.answer;
    return findSource(key) ?? (shown && { name: `${shown.file.replace(/\.\w+$/, '')}.txt`, body: shown.text });
  }

  function again(year: string): void {
    const known = source();
    if (known) void run(known.name, async () => known, year);
  }

  return {
    wish,
    answer,
    kept,
    busy,
    error,
    source,
    setPasted: (pasted) => setWish((before) => ({ ...before, pasted })),
    setYear: (year) => {
      setWish((before) => ({ ...before, year }));
      if (answer) again(year);
    },
    setMark: useCallback((mark: string) => setWish((before) => ({ ...before, mark })), []),
    start: (from) => {
      const read = async () => (typeof from === 'string' ? { name: pastedName, body: from } : readSource(from));
      void run(typeof from === 'string' ? '粘贴的文字' : from.name, read, wish.year);
    },
    again: source() ? () => again(wish.year) : undefined,
    cancel: () => {
      running.current?.abort();
      running.current = undefined;
      setBusy(undefined);
    },
    clear: () => {
      running.current?.abort();
      keepSource(key, undefined);
      setBusy(undefined);
      setError(undefined);
      show(undefined);
    },
  };
}
