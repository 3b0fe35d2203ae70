/** ③ What would become of each row, ④ and the button that makes it so. */
import type { ImportChoice, ImportPlan, ImportTrial } from '@yifa/server/contract/imports';
import { Button } from 'antd';
import { type ReactNode, useId } from 'react';
import type { LedgerDescription, Org } from '../../api/types.ts';
import { imports } from './calls.ts';
import { stillMissing } from './choice.ts';
import { Differences } from './differences.tsx';
import { FaultTable } from './fault-table.tsx';
import { Replacements } from './replacements.tsx';
import { leftOutWords } from './words.ts';

interface Props {
  readonly org: Org;
  readonly ledger: LedgerDescription;
  readonly plan: ImportPlan;
  readonly choice: ImportChoice;
  readonly trial: ImportTrial | undefined;
  /** Shown while something is going on. */
  readonly progress: ReactNode;
  readonly onTry: () => void;
  readonly onRun: () => void;
  readonly change: (choice: ImportChoice) => void;
  readonly onDrafts: (drafts: boolean) => void;
  readonly onReason: (reason: string) => void;
}

export function TrialPart({
  org,
  ledger,
  plan,
  choice,
  trial,
  progress,
  onTry,
  onRun,
  change,
  onDrafts,
  onReason,
}: Props) {
  const missing = stillMissing(plan, choice).flatMap(
    (name) => ledger.fields.find((field) => field.name === name)?.label ?? [],
  );
  const none = !choice.sheets.some((sheet) => sheet.use);
  const reason = useId();
  const busy = Boolean(progress);
  return (
    <>
      <section className="yf-card" aria-labelledby="import-trial">
        <h2 id="import-trial">③ 试导入</h2>
        {progress}
        {!busy && !trial && (
          <div className="yf-import-row">
            <Button type="primary" disabled={none} onClick={onTry}>
              试导入
            </Button>
            <span className="yf-quiet">
              逐行按登记的规定试办一遍，不保存。
              {missing.length > 0 && `还缺${missing.join('、')}，不填的话各行都会列为有问题。`}
            </span>
          </div>
        )}
        {trial && !busy && <Found org={org} ledger={ledger} plan={plan} trial={trial} onTry={onTry} />}
        {!busy && (
          <Replacements org={org} ledger={ledger} trial={trial} choice={choice} change={change} retry={onTry} />
        )}
        {trial && !busy && (trial.reasonAsked > 0 || choice.reason !== '') && (
          <div className="yf-import-reason">
            <label htmlFor={reason}>
              {trial.reasonAsked > 0
                ? `有${trial.reasonAsked}行须写明理由才能登记；理由相同的，在这里写一次`
                : '须写明理由的行，都用这个理由'}
            </label>
            <textarea
              id={reason}
              rows={2}
              maxLength={2000}
              value={choice.reason}
              onChange={(event) => onReason(event.target.value)}
            />
          </div>
        )}
        {plan.canDraft && !busy && trial && (trial.draftable > 0 || choice.drafts) && (
          <label className="yf-import-drafts">
            <input type="checkbox" checked={choice.drafts} onChange={(event) => onDrafts(event.target.checked)} />{' '}
            缺内容的{trial.draftable > 0 ? `${trial.draftable}行` : '行'}先存为草稿，以后补齐再登记
          </label>
        )}
        {!trial && !busy && plan.canDraft && choice.drafts && (
          <label className="yf-import-drafts">
            <input type="checkbox" checked onChange={(event) => onDrafts(event.target.checked)} /> 缺内容的行先存为草稿
          </label>
        )}
      </section>
      {trial && !busy && (
        <section className="yf-card" aria-labelledby="import-run">
          <h2 id="import-run">④ 导入</h2>
          <div className="yf-import-row">
            <Button type="primary" disabled={trial.counts.taken + trial.counts.drafted === 0} onClick={onRun}>
              {runWords(trial, ledger)}
            </Button>
            <span className="yf-quiet">
              {trial.counts.refused + trial.counts.faulty > 0 &&
                '有问题的行不导入；在工作簿里改好后再导入同一份，已导入的会自动跳过。'}
              导入后可以整批撤销。
            </span>
          </div>
        </section>
      )}
    </>
  );
}

function runWords({ counts: { taken, drafted } }: ImportTrial, { unit }: LedgerDescription): string {
  if (taken + drafted === 0) return '没有可以导入的行';
  if (drafted === 0) return `导入${taken}${unit}`;
  return taken === 0 ? `存${drafted}${unit}草稿` : `导入${taken}${unit}，存${drafted}${unit}草稿`;
}

function Found({
  org,
  ledger,
  plan,
  trial,
  onTry,
}: Pick<Props, 'org' | 'ledger' | 'plan' | 'onTry'> & { readonly trial: ImportTrial }) {
  const { counts } = trial;
  const bad = counts.refused + counts.faulty;
  const shown = [
    ['可导入', counts.taken, 'good'],
    ...(counts.drafted > 0 ? ([['可存草稿', counts.drafted, 'warn']] as const) : []),
    ['已有', counts.known, 'void'],
    ['有问题', bad, bad > 0 ? 'bad' : 'void'],
    ['跳过', trial.leftOutTotal, 'void'],
  ] as const;
  return (
    <>
      <div className="yf-import-row" role="status">
        <span>共读出{counts.total}行：</span>
        {shown.map(([word, n, tone]) => (
          <span key={word} className={`yf-tag yf-import-count yf-tone-${tone}`}>
            {word} {n}
          </span>
        ))}
        <Button size="small" onClick={onTry}>
          重新试导入
        </Button>
        {counts.total > 0 && (
          <a href={imports.annotatedHref(org.id, plan.import.id)} download>
            下载标出问题的工作簿
          </a>
        )}
      </div>
      {counts.known > 0 && (
        <p className="yf-quiet">“已有”是以前导入过、现在还在的行，或编号和名称与已有记录相同的行，不会重复登记。</p>
      )}
      {trial.notices.map((notice) => (
        <p key={`${notice.sheet} ${notice.address ?? ''} ${notice.says}`} className="yf-import-notice">
          {notice.address ? (
            <strong>{notice.address}：</strong>
          ) : (
            notice.sheet !== '' && <strong>{notice.sheet}：</strong>
          )}
          {notice.says} <span className="yf-quiet">{notice.remedy}</span>
        </p>
      ))}
      {trial.faults.length > 0 && <FaultTable ledger={ledger} trial={trial} />}
      <Differences org={org} ledger={ledger} trial={trial} />
      {trial.leftOut.length > 0 && (
        <details className="yf-import-left">
          <summary>跳过的{trial.leftOutTotal}行</summary>
          <ul>
            {trial.leftOut.map(({ sheet, row, why, text }) => (
              <li key={`${sheet} ${row}`}>
                {sheet}第{row}行，{leftOutWords[why] ?? why}
                {text !== '' && `：${text}`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
