/** One import from the workbook to its entries. */
import type { ImportChoice, ImportPlan, ImportTrial } from '@yifa/server/contract/imports';
import type { JobView } from '@yifa/server/contract/jobs';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiError, asApiError } from '../../api/client.ts';
import type { LedgerDescription, Org } from '../../api/types.ts';
import { JobProgress } from '../../ui/job-progress.tsx';
import { Loading, Problem } from '../../ui/problem.tsx';
import { imports } from './calls.ts';
import { choiceFrom, stillMissing } from './choice.ts';
import { Result } from './result.tsx';
import { TrialPart } from './trial-part.tsx';
import { Understood } from './understood.tsx';
import { momentText, stateWords } from './words.ts';

interface Props {
  readonly org: Org;
  readonly ledger: LedgerDescription;
  readonly id: string;
}

type Work = 'try' | 'run' | 'undo';

const savingMilliseconds = 500;

export function ImportDesk({ org, ledger, id }: Props) {
  const [plan, setPlan] = useState<ImportPlan>();
  const [choice, setChoice] = useState<ImportChoice>();
  const [trial, setTrial] = useState<ImportTrial>();
  const [work, setWork] = useState<{ readonly kind: Work; readonly job: JobView }>();
  const [error, setError] = useState<ApiError>();
  const timer = useRef(0);
  /** What has been changed and not yet kept. */
  const unsaved = useRef<ImportChoice>(undefined);
  const tried = useRef(false);

  const show = useCallback((next: ImportPlan) => {
    setPlan(next);
    setChoice(choiceFrom(next));
  }, []);
  const load = useCallback(async () => {
    try {
      const next = await imports.plan(org.id, id);
      show(next);
      const { job } = next.import;
      if (job?.state === 'running') setWork({ kind: kindOf(next), job });
      else if (next.import.state === 'tried') setTrial(await imports.trial(org.id, id).catch(() => undefined));
      return next;
    } catch (cause) {
      setError(asApiError(cause));
      return undefined;
    }
  }, [org.id, id, show]);

  /** Keeps what was changed, now. */
  const save = useCallback(async () => {
    window.clearTimeout(timer.current);
    const wanted = unsaved.current;
    if (!wanted) return;
    unsaved.current = undefined;
    const next = await imports.choose(org.id, id, wanted);
    setPlan(next);
    // Typed meanwhile: that is what counts.
    if (!unsaved.current) setChoice(choiceFrom(next));
  }, [org.id, id]);

  const begin = useCallback(
    async (kind: Work, leave = false) => {
      setError(undefined);
      try {
        await save();
        const { job } = await (kind === 'try'
          ? imports.try(org.id, id)
          : kind === 'run'
            ? imports.run(org.id, id)
            : imports.undo(org.id, id, leave));
        if (kind === 'try') setTrial(undefined);
        setWork({ kind, job });
      } catch (cause) {
        setError(asApiError(cause));
      }
    },
    [org.id, id, save],
  );

  // A workbook that is understood whole is tried at once: nothing is written by it.
  useEffect(() => {
    void load().then((next) => {
      if (!next || tried.current || next.import.state !== 'open' || next.import.busy) return;
      tried.current = true;
      const ready = next.sheets.length > 0 && stillMissing(next, choiceFrom(next)).length === 0;
      if (ready) void begin('try');
    });
    return () => window.clearTimeout(timer.current);
  }, [load, begin]);

  function change(next: ImportChoice) {
    setChoice(next);
    setTrial(undefined);
    unsaved.current = next;
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(
      () => void save().catch((cause) => setError(asApiError(cause))),
      savingMilliseconds,
    );
  }
  async function ended(kind: Work, job: JobView) {
    setWork(undefined);
    if (job.error) setError(new ApiError(0, { ...job.error, refusals: [] }));
    if (kind === 'try') {
      if (job.state === 'done') setTrial(await imports.trial(org.id, id).catch(() => undefined));
      const next = await imports.plan(org.id, id).catch(() => undefined);
      if (next) setPlan(next);
    } else await load();
  }

  if (!plan || !choice) return error ? <Problem error={error} retry={() => void load()} /> : <Loading />;
  const { state, hasFile, busy } = plan.import;
  const choosing = (state === 'open' || state === 'tried') && hasFile;
  const progress = work && <JobProgress job={work.job} onEnd={(job) => void ended(work.kind, job)} />;
  return (
    <>
      <Head plan={plan} />
      {error && <Problem error={error} />}
      {choosing && work?.kind !== 'run' && (
        <>
          <Understood
            org={org}
            ledger={ledger}
            plan={plan}
            choice={choice}
            change={change}
            disabled={work !== undefined}
          />
          <TrialPart
            org={org}
            ledger={ledger}
            plan={plan}
            choice={choice}
            trial={trial}
            progress={progress}
            onTry={() => void begin('try')}
            onRun={() => void begin('run')}
            change={change}
            onDrafts={(drafts) => change({ ...choice, drafts })}
            onReason={(reason) => change({ ...choice, reason })}
          />
        </>
      )}
      {choosing && work?.kind === 'run' && (
        <section className="yf-card">
          <h2>④ 导入</h2>
          {progress}
          <p className="yf-quiet">每50行保存一次。取消后，已导入的仍在，可以继续，也可以整批撤销。</p>
        </section>
      )}
      {!choosing && (
        <Result
          org={org}
          ledger={ledger}
          item={plan.import}
          progress={progress}
          stalled={state === 'running' && !busy && !work}
          onRun={() => void begin('run')}
          onUndo={(leave) => void begin('undo', leave)}
        />
      )}
    </>
  );
}

function kindOf({ import: { state } }: ImportPlan): Work {
  return state === 'open' || state === 'tried' ? 'try' : state === 'running' ? 'run' : 'undo';
}

function Head({ plan }: { readonly plan: ImportPlan }) {
  const { fileName, size, actor, at, state } = plan.import;
  return (
    <p className="yf-import-head">
      <strong>{fileName}</strong>
      <span className="yf-quiet">
        {Math.max(1, Math.round(size / 1024))} KB，{actor}，{momentText(at)}
      </span>
      <span className={`yf-tag yf-tone-${stateWords[state][1]}`}>{stateWords[state][0]}</span>
    </p>
  );
}
