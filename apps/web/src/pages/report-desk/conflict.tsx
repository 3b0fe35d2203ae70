/** Another version was saved while this one was being written: who saved it, both texts, and a choice. */
import type { ReportDesk, VersionList } from '@yifa/server/contract/reports';
import { Button } from 'antd';
import { useState } from 'react';
import type { ApiError } from '../../api/client.ts';
import { useLoad } from '../../load.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { clockText } from '../../values/dates.ts';
import { useDesk } from './desk-context.ts';
import { DiffView } from './diff-view.tsx';

/** Where the line about saving leads to. */
export const conflictTitle = 'conflict-title';

interface Theirs {
  readonly desk: ReportDesk;
  readonly by: VersionList['versions'][number] | undefined;
}

export function Conflict({ error }: { readonly error: ApiError }) {
  const { calls, org, desk, draft, settle } = useDesk();
  const [mine] = useState(draft);
  const load = useLoad<Theirs>(`conflict ${org.id} ${desk.year}`, async (signal) => {
    const now = await calls.desk(signal);
    const list = await calls.versions(signal).catch(() => undefined);
    return { desk: now, by: list && [...list.versions].sort((a, b) => b.n - a.n)[0] };
  });
  return (
    <section className="yf-conflict yf-no-print" role="alert" aria-labelledby={conflictTitle}>
      <h2 id={conflictTitle} tabIndex={-1}>
        您编写期间，这份报告已有另一个版本
      </h2>
      <p>{error.message}。您的文字没有丢失，仍在下面的编辑区和本机。</p>
      <Loaded load={load} label="正在读取另一个版本…">
        {(theirs) => (
          <>
            <p>
              另一个版本
              {theirs.by && `由${theirs.by.by}于${clockText(theirs.by.at)}保存`}
              ，现为{theirs.desk.stateLabel}。
            </p>
            {theirs.desk.draft && (
              <details open>
                <summary>从对方的文字到您的文字，有哪些不同</summary>
                <DiffView before={theirs.desk.draft} after={mine} />
              </details>
            )}
            <Choice theirs={theirs.desk} settle={settle} />
          </>
        )}
      </Loaded>
    </section>
  );
}

interface ChoiceProps {
  readonly theirs: ReportDesk;
  readonly settle: (theirs: ReportDesk, keep: 'mine' | 'theirs') => void;
}

function Choice({ theirs, settle }: ChoiceProps) {
  return (
    <p className="yf-conflict-buttons">
      {theirs.editable && (
        <Button type="primary" onClick={() => settle(theirs, 'mine')}>
          以我的文字保存为新版本
        </Button>
      )}
      <Button onClick={() => settle(theirs, 'theirs')}>改用对方的文字（我的留在本机）</Button>
    </p>
  );
}
