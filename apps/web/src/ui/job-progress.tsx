/** Long work on the server, watched from the page: how far it is, and a way to stop it. */
import type { JobView } from '@yifa/server/contract/jobs';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { type ApiError, asApiError, del, get } from '../api/client.ts';
import './job-progress.css';

/** Milliseconds between two looks, longer the longer it takes. */
const soon = 250;
const late = 1_500;

interface Props {
  readonly job: JobView;
  /** Called once, when the work has ended in whatever way. */
  readonly onEnd: (job: JobView) => void;
}

export function JobProgress({ job, onEnd }: Props) {
  const [seen, setSeen] = useState(job);
  const [error, setError] = useState<ApiError>();
  const [stopping, setStopping] = useState(false);
  const end = useRef(onEnd);
  end.current = onEnd;

  useEffect(() => {
    const controller = new AbortController();
    let timer = 0;
    let wait = soon;
    const look = () => {
      get<JobView>(`/api/jobs/${job.id}`, controller.signal).then(
        (now) => {
          if (controller.signal.aborted) return;
          setError(undefined);
          setSeen(now);
          if (now.state === 'running') again();
          else end.current(now);
        },
        (cause) => {
          if (controller.signal.aborted) return;
          const failed = asApiError(cause);
          setError(failed);
          // The work goes on without us; after a while out of reach it is looked for again.
          if (failed.status === 0) again();
          else if (failed.status === 404) end.current({ ...job, state: 'failed' });
        },
      );
    };
    const again = () => {
      timer = window.setTimeout(look, wait);
      wait = Math.min(late, wait * 1.3);
    };
    if (job.state === 'running') look();
    else end.current(job);
    return () => {
      controller.abort();
      window.clearTimeout(timer);
    };
  }, [job]);

  function cancel() {
    setStopping(true);
    del<JobView>(`/api/jobs/${job.id}`).then(setSeen, (cause) => {
      setStopping(false);
      setError(asApiError(cause));
    });
  }

  const { done, total } = seen;
  const percent = total > 0 ? Math.floor((done / total) * 100) : undefined;
  const says = seen.says === '' ? `${seen.label}…` : seen.says;
  return (
    <div className="yf-job">
      <span role="status">{says}</span>
      <progress
        aria-label={seen.label}
        max={total > 0 ? total : undefined}
        {...(percent === undefined ? {} : { value: done, 'aria-valuetext': `${percent}%` })}
      />
      <span className="yf-job-count" aria-hidden="true">
        {percent === undefined ? '' : `${done}／${total}`}
      </span>
      <Button onClick={cancel} disabled={stopping || seen.state !== 'running'}>
        {stopping ? '正在停止' : '取消'}
      </Button>
      {error && <p className="yf-job-error">{error.message}，正在重试…</p>}
    </div>
  );
}
