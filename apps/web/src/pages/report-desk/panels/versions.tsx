/** 版本: what was saved when and by whom, and what changed between two of them. */
import type { ReportDraft, VersionList } from '@yifa/server/contract/reports';
import { Button } from 'antd';
import { useState } from 'react';
import { useLoad } from '../../../load.ts';
import { useMe } from '../../../session/session.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { clockText } from '../../../values/dates.ts';
import { useDesk } from '../desk-context.ts';
import { DiffView } from '../diff-view.tsx';
import { dropCopy, listCopies } from '../model/copies.ts';

type Version = VersionList['versions'][number];

const current = 'now';
/** Saves of one person that follow each other this closely are one piece of work. */
const oneSitting = 10 * 60 * 1000;

/** The last save of each piece of work, newest first. */
export function sittings(versions: readonly Version[]): Version[] {
  const newest = [...versions].sort((a, b) => b.n - a.n);
  return newest.filter((version, i) => {
    const after = newest[i - 1];
    if (!after) return true;
    const close = Date.parse(after.at) - Date.parse(version.at) < oneSitting;
    return !(close && after.by === version.by && after.state === version.state && after.revision === version.revision);
  });
}

export function VersionsPanel() {
  const { calls, org, desk } = useDesk();
  const load = useLoad(`versions ${org.id} ${desk.year} ${desk.version}`, calls.versions, true);
  return (
    <>
      <Loaded load={load} instead>
        {({ versions }) => <Saved saved={versions} />}
      </Loaded>
      <Copies />
    </>
  );
}

function Saved({ saved }: { readonly saved: readonly Version[] }) {
  const { desk } = useDesk();
  const [all, setAll] = useState(false);
  const [before, setBefore] = useState('');
  const [after, setAfter] = useState<string>(current);
  const versions = all ? [...saved].sort((a, b) => b.n - a.n) : sittings(saved);
  const earlier = before === '' ? String(versions[1]?.n ?? versions[0]?.n ?? '') : before;
  const choices = versions.map((each) => ({ value: String(each.n), label: nameOf(each) }));
  return (
    <>
      <h3>比较两个版本</h3>
      <div className="yf-compare">
        <Choice label="从" value={earlier} choices={choices} change={setBefore} />
        <Choice
          label="到"
          value={after}
          choices={[{ value: current, label: desk.editable ? '编辑区现在的文字' : '现在的文字' }, ...choices]}
          change={setAfter}
        />
      </div>
      {earlier !== '' && <Comparison before={earlier} after={after} />}
      <h3>已保存的版本（{saved.length}）</h3>
      <label>
        <input type="checkbox" checked={all} onChange={(event) => setAll(event.target.checked)} /> 连续保存的也逐个列出
      </label>
      <ol className="yf-items yf-versions">
        {versions.map((each) => (
          <li key={each.n}>
            <span>{nameOf(each)}</span>
            <button
              type="button"
              className="yf-link"
              aria-label={`比较第${each.n}版`}
              onClick={() => setBefore(String(each.n))}
            >
              与现在比较
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}

const stateNames: Readonly<Record<string, string>> = {
  draft: '起草',
  reviewed: '已审核',
  signed: '已签发',
  submitted: '已报送',
  published: '已公开',
};

function nameOf({ n, at, by, state, revision }: Version): string {
  return `第${n}版 ${clockText(at)} ${by}（${stateNames[state] ?? state}${revision > 1 ? `，第${revision}次签发` : ''}）`;
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly change: (value: string) => void;
}

function Choice({ label, value, choices, change }: ChoiceProps) {
  return (
    <label>
      {label}
      <select className="yf-select" value={value} onChange={(event) => change(event.target.value)}>
        {choices.map((each) => (
          <option key={each.value} value={each.value}>
            {each.label}
          </option>
        ))}
      </select>
    </label>
  );
}

function Comparison({ before, after }: { readonly before: string; readonly after: string }) {
  const { calls, org, desk, draft, setDraft, announce } = useDesk();
  const load = useLoad(
    `compare ${org.id} ${desk.year} ${before} ${after} ${after === current ? desk.version : ''}`,
    async (signal) => {
      const one = (n: string): Promise<ReportDraft> => calls.version(Number(n), signal);
      const old = await one(before);
      return { old, now: after === current ? draft() : await one(after) };
    },
    true,
  );
  return (
    <Loaded load={load} instead>
      {(data) => (
        <>
          <DiffView before={data.old} after={data.now} />
          {desk.editable && (
            <Button
              size="small"
              onClick={() => {
                setDraft(data.old);
                announce(`已换成第${before}版的文字，可以撤销`);
              }}
            >
              换成第{before}版的文字（可撤销）
            </Button>
          )}
        </>
      )}
    </Loaded>
  );
}

/** Texts that stand in this browser only: another window's, or one given up for another version. */
function Copies() {
  const { org, desk, draft, setDraft } = useDesk();
  const me = useMe();
  const [copies, setCopies] = useState(() => listCopies(me.id, org.id, desk.year));
  if (copies.length === 0) return null;
  return (
    <>
      <h3>留在本机的文字</h3>
      <ul className="yf-items">
        {copies.map((copy) => (
          <li key={copy.key}>
            {clockText(copy.savedAt)}（依据第{copy.version}版修改）
            <details>
              <summary>与编辑区现在的文字比较</summary>
              <DiffView before={copy.draft} after={draft()} />
            </details>
            <span className="yf-item-buttons">
              {desk.editable && (
                <Button size="small" onClick={() => setDraft(copy.draft)}>
                  换成这份文字
                </Button>
              )}
              <Button
                size="small"
                onClick={() => {
                  dropCopy(copy.key);
                  setCopies(listCopies(me.id, org.id, desk.year));
                }}
              >
                删除
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
