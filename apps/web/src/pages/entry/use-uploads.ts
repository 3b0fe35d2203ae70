/** Files on their way: prepared, sent one after the other, and sent again with the same key when the connection was lost. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { type ApiError, asApiError } from '../../api/client.ts';
import type { EntryView } from '../../api/types.ts';
import { randomUuid } from '../../api/uuid.ts';
import { sendFile } from './calls.ts';
import { prepared } from './shrink.ts';

export interface Sending {
  readonly key: string;
  readonly name: string;
  readonly state: 'waiting' | 'sending' | 'failed';
  /** 0 to 1. */
  readonly share: number;
  readonly error: ApiError | undefined;
}

interface Job {
  readonly key: string;
  readonly file: File;
  readonly note: string;
}

const again = 6_000;

export interface Uploads {
  readonly sending: readonly Sending[];
  readonly add: (files: readonly File[], note: string) => void;
  readonly retry: (key: string) => void;
  readonly drop: (key: string) => void;
}

/** @param done called after each file that was kept */
export function useUploads(entry: Pick<EntryView, 'org' | 'ledger' | 'id'>, done: () => void): Uploads {
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const jobs = useRef(new Map<string, Job>());
  const queue = useRef<string[]>([]);
  const busy = useRef(false);
  const finished = useRef(done);
  finished.current = done;

  const change = useCallback((key: string, part: Partial<Sending>) => {
    setSending((list) => list.map((each) => (each.key === key ? { ...each, ...part } : each)));
  }, []);

  const run = useCallback(async () => {
    if (busy.current) return;
    busy.current = true;
    for (let key = queue.current.shift(); key !== undefined; key = queue.current.shift()) {
      const job = jobs.current.get(key);
      if (!job) continue;
      const mine = key;
      change(mine, { state: 'sending', share: 0, error: undefined });
      try {
        const ready = await prepared(job.file);
        await sendFile(entry, { ...ready, note: job.note, key: mine }, (share) => change(mine, { share }));
        jobs.current.delete(mine);
        setSending((list) => list.filter((each) => each.key !== mine));
        finished.current();
      } catch (cause) {
        change(mine, { state: 'failed', error: asApiError(cause) });
      }
    }
    busy.current = false;
  }, [entry, change]);

  const retry = useCallback(
    (key: string) => {
      if (queue.current.includes(key)) return;
      queue.current.push(key);
      change(key, { state: 'waiting', error: undefined });
      void run();
    },
    [run, change],
  );

  const add = useCallback(
    (files: readonly File[], note: string) => {
      const made = files.map((file): Job => ({ key: randomUuid(), file, note }));
      for (const job of made) {
        jobs.current.set(job.key, job);
        queue.current.push(job.key);
      }
      const shown = made.map(
        ({ key, file }): Sending => ({
          key,
          name: file.name || '粘贴的图片',
          state: 'waiting',
          share: 0,
          error: undefined,
        }),
      );
      setSending((list) => [...list, ...shown]);
      void run();
    },
    [run],
  );

  const drop = useCallback((key: string) => {
    jobs.current.delete(key);
    setSending((list) => list.filter((each) => each.key !== key));
  }, []);

  // What failed for want of a connection goes again by itself.
  const lost = sending.filter((each) => each.state === 'failed' && each.error?.status === 0).map((each) => each.key);
  const lostKeys = lost.join(' ');
  useEffect(() => {
    if (lostKeys === '') return undefined;
    const go = () => {
      for (const key of lostKeys.split(' ')) retry(key);
    };
    const timer = setTimeout(go, again);
    window.addEventListener('online', go);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', go);
    };
  }, [lostKeys, retry]);

  const pending = sending.some((each) => each.state !== 'failed');
  useEffect(() => {
    if (!pending) return undefined;
    const warn = (event: BeforeUnloadEvent) => {
      event.preventDefault();
      event.returnValue = '';
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [pending]);

  return { sending, add, retry, drop };
}
